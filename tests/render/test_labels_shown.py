"""Labels stand, by word, behind claims that are written out, and behind steps that do not stand as their premise."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from conftest import Run

from argmap.model.words import MEANS, Label

MAP = """\
format: 1
title: A test
questions: [{ask: May one rest?, positions: [rest, work]}]
sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}}
claims:
  rest:
    text: One may rest.
    supports: [tired, {premises: quiet, undercutters: [noise]}, quiet + slow]
    objections: [{premises: late, conditions: [dark]}]
  work: {text: One may work., supports: [late, tired]}
  tired: {text: One is tired., cites: ['s:1']}
  quiet: {text: It is quiet., cites: ['s:1'], supports: [{premises: tired, undercutters: [noise]}]}
  noise: {text: There is noise., cites: ['s:1']}
  slow: {text: It goes slowly.}
  late: {text: It is late., cites: ['s:1', {'s:2': no, stance: rejects}]}
  dark: {text: It is dark.}
"""

ASKING = ["tree", "tree rest", "for rest", "against rest", "show rest", "show 1", "show rest/for/quiet", "claims"]
"""A question to each command that shows labels."""


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("tree", "1.1 One may rest.  rest · undecided"),
        ("tree", "[+] One is tired.  tired ·1 · in"),
        ("tree", "[+] It is quiet.  quiet ·1 · in · step out … 1+ 1~"),
        ("tree", "[+] together · step out"),
        ("tree", "& quiet (above)"),
        ("tree", "& It goes slowly.  slow · out"),
        ("tree", "[-] It is late.  late ·1 ×1 · undecided … 1~?"),
        ("tree", "[+] tired (above)"),
        ("tree quiet", "[+] One is tired.  tired ·1 · in · step out"),
        ("tree quiet", "[~] There is noise.  noise ·1 · in"),
        ("tree rest/for/quiet", "[+] It is quiet.  quiet ·1 · in · step out"),
        ("for rest", "rest · undecided · map.yaml:6 · 3 for, 1 against, 0 only if"),
        ("for rest", "1.2 One may work.  work · in  — 2 arguments for it"),
        ("for 1", "1.2 One may work.  work · in"),
        ("against rest", "[~?] It is dark.  dark · undecided"),
        ("against tired", "tired · in · map.yaml:11 · 0 for, 0 against, 1 against steps from it, 0 only if"),
        ("show rest", "rest · undecided · map.yaml:6"),
        ("show rest", "+ It is quiet.  quiet · held by 1 · in · step out  — curator's step"),
        ("show rest", "+ together · step out  — curator's step"),
        ("show rest", "& It goes slowly.  slow · out"),
        ("show tired", "supports quiet · step out  — curator's step · undercut by 1"),
        ("show tired", "supports rest  — curator's step"),
        ("show 1", "1.1 One may rest.  rest · undecided"),
        ("show rest/for/quiet", "rest/for/quiet · out · map.yaml:8"),
    ],
)
def test_a_label_stands_behind_what_stands_so(asked: str, line: str, run_on: Run) -> None:
    lines = [drawn.lstrip("├│└─ ") for drawn in run_on(MAP, *asked.split(), "--labels").out.splitlines()]
    assert [drawn for drawn in lines if drawn.startswith(line)]


@pytest.mark.parametrize("asked", ["tree --all", *ASKING[1:-1], "for slow", "against 1", "tree noise"])
def test_what_labels_say_is_told_once(asked: str, run_on: Run) -> None:
    outs = [run_on(MAP, *asked.split(), *option).out for option in ((), ("--labels",))]
    assert [" ".join(out.split()).count(MEANS) for out in outs] == [0, 1]


@pytest.mark.parametrize("asked", ASKING)
def test_json_has_the_label_of_every_claim_and_step(asked: str, run_on: Run) -> None:
    plain, labelled = (
        list(labels(json.loads(run_on(MAP, *asked.split(), "--json", *option).out))) for option in ((), ("--labels",))
    )
    assert len(plain) == len(labelled) > 0
    assert set(plain) == {None}
    assert set(labelled) <= {*Label}


def labels(part: Any) -> Iterator[str | None]:
    """The labels in a part of an answer, of all claims and arguments; headings and sections have none."""
    if isinstance(part, list):
        yield from chain.from_iterable(map(labels, part))
    elif isinstance(part, dict):
        if "label" in part and part.get("written", "here"):
            yield part["label"]
        if isinstance(part.get("argument"), str):
            yield part["step_label"]
        yield from labels(list(part.values()))
