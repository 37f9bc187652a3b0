"""The JSON Schema of a map: right maps pass as other programs read YAML, and slips of form do not."""

from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS
from jsonschema import Draft7Validator
from test_complete import EVERYTHING
from yaml_core import read_yaml

import argmap
from argmap.load import parse_map

VALIDATOR = Draft7Validator(argmap.schema())

RIGHT = """\
format: 1
title: 2024
quote-limit: 12
questions:
  - ask: May it be?
    positions: [a, b]
    rivals: false
sources:
  book:
    title: 1984
    date: 2024-05-01
    url: 1.5
    voices: [Ann, 7]
  talk:
    title: no
    document: talk.txt
    voices:
      Ann: 1
      Ben: [2, 3-4, was-5]
      no: 012
    repeats:
      8: 6
      9-10: 3-4
    left-out:
      - lines: 11
        why: true
claims:
  a:
    text: It is so.
    also: [Yes, 1]
    cites:
      - talk:1
      - talk:2-3: 12
      - talk:?: somewhere
        stance: rejects
      - talk:was-5: gone
      - book:p. 12: on a page
        voice: Ann
        of: 3
      - book:pp. xii-xv
      - book:1:30: at a time
      - book:00:31:05-00:32:10: at a time
    supports:
      - b
      - b + c
      - premises: b+c
        id: why
        scheme: analogy
        raises: analogy-other
        cites: [talk:1]
        undercutters: [{premises: c, raises: [analogy-true, analogy-alike]}]
        conditions: [c]
    tags: [1, true]
  b: {text: "yes", unstated: true, waive: {unsupported-claim: 3}}
  c: {text: null and void, unstated: false}
"""

SLIPS = [
    ("title: 2024", "titel: 2024"),
    ("title: 2024", "title: [2024]"),
    ("title: 2024", "title: ' '"),
    ("title: 2024\n", ""),
    ("format: 1", "format: 2"),
    ("quote-limit: 12", "quote-limit: 0"),
    ("claims:\n", "claims: []\nmore:\n"),
    ("ask: May it be?", "question: May it be?"),
    ("positions: [a, b]", "positions: a"),
    ("rivals: false", "rivals: no"),
    ("  book:\n", "  The Book:\n"),
    ("title: 1984", "name: 1984"),
    ("title: 1984\n", "title: 1984\n    pages: 12\n"),
    ("title: 1984\n", "title: 1984\n    sha256: 5a\n"),
    ("Ann: 1", "Ann: one"),
    ("Ann: 1", "Ann: 3-"),
    ("voices: [Ann, 7]", "voices: Ann"),
    ("8: 6", "eight: 6"),
    ("- lines: 11\n        why: true", "- lines: 11"),
    ("- lines: 11", "- line: 11"),
    ("lines: 11", "lines: []"),
    ("text: It is so.", "txt: It is so."),
    ("text: It is so.", "text:"),
    ("also: [Yes, 1]", "also: Yes"),
    ("- talk:1\n", "- talk\n"),
    ("- talk:1\n", "- talk 1\n"),
    ("- talk:2-3: 12", "- talk: 12"),
    ("- talk:2-3: 12", "- quote: 12\n        place: talk:2-3"),
    ("- talk:2-3: 12", "- note: 12"),
    ("- book:p. 12: on a page", "- book:page 12: on a page"),
    ("stance: rejects", "stance: denies"),
    ("stance: rejects", "stand: rejects"),
    ("- b + c", "- b, c"),
    ("- b + c", "- b +"),
    ("premises: b+c", "premise: b+c"),
    ("        id: why\n", "        id: Why not\n"),
    ("raises: analogy-other", "raises: An analogy"),
    ("raises: analogy-other", "raise: analogy-other"),
    ("raises: [analogy-true, analogy-alike]", "raises: [[analogy-true]]"),
    ("        undercutters: [", "        undercutter: ["),
    ("        undercutters: [", "        objections: ["),
    ("tags: [1, true]", "tags: 1"),
    ("unstated: true", "unstated: maybe"),
    ("unsupported-claim: 3", "unsupported: 3"),
]


def mistakes(text: str) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(read_yaml(text))]


def test_it_is_a_schema_of_its_draft() -> None:
    Draft7Validator.check_schema(argmap.schema())


@pytest.mark.parametrize("path", [argmap.packaged_map(), LIBRARY, MAPS / "street.yaml"], ids=lambda path: path.stem)
def test_a_right_map_passes(path: Path) -> None:
    assert mistakes(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", [RIGHT, EVERYTHING % ("5a" * 32)], ids=["right", "everything"])
def test_what_argmap_reads_passes(text: str) -> None:
    parse_map(text, Path("map.yaml"))
    assert mistakes(text) == []


@pytest.mark.parametrize(("right", "wrong"), SLIPS)
def test_a_slip_does_not_pass(right: str, wrong: str) -> None:
    text = RIGHT.replace(right, wrong, 1)
    assert text != RIGHT
    assert mistakes(text) != []


@pytest.mark.parametrize(("right", "wrong"), [slip for slip in SLIPS if "unsupported: 3" not in slip])
def test_what_does_not_pass_is_no_map_for_argmap_either(right: str, wrong: str) -> None:
    with pytest.raises(argmap.ArgmapError):
        parse_map(RIGHT.replace(right, wrong, 1), Path("map.yaml"))
