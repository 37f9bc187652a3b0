"""Notes keep their line breaks, and so do texts that stand by themselves; trees and pictures draw one line."""

import pytest
from conftest import Run
from mistakes import found

from argmap.text.safe import safe_lines

LINES = "|\n{0}First.\n\n{0}- one\n{0}- two\n"


def lines(indent: int) -> str:
    """A text of YAML with a paragraph and a list, in lines that are indented so much."""
    return LINES.format(" " * indent)


MAP = f"""\
format: 1
title: A test
note: {lines(2)}questions:
  - ask: |
      Is it
      quiet?
    note: {lines(6)}    positions: [quiet]
sources:
  s:
    title: S
    note: {lines(6)}claims:
  quiet:
    text: |
      It is quiet
      at night.
    note: {lines(6)}    cites:
      - s:1: so quiet
        note: {lines(10)}    supports:
      - premises: wind
        note: {lines(10)}  wind: {{text: There is no wind., unstated: true}}
"""


def block(mark: str, indent: int) -> str:
    """The note as it is printed: its first line behind a mark, and its others so far in."""
    first = f"{mark} " if mark else ""
    inside = " " * indent
    return f"{first}First.\n\n{inside}- one\n{inside}- two\n"


def below(indent: int) -> str:
    """The note as it is printed below its word."""
    return f"{' ' * indent}note:\n{block(' ' * (indent + 1), indent + 2)}"


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("tree", block("note:", 6)),
        ("tree", "\n1 Is it quiet?\n1.1 It is quiet at night.  in · held by S"),
        ("tree 1", block("   note:", 9)),
        ("tree 1", "└── 1.1 It is quiet at night.  quiet ·1"),
        ("show quiet", "It is quiet\nat night.\nquiet · map.yaml:"),
        ("show quiet", "position 1.1 on Is it quiet?\n" + block("note:", 6)),
        ("show quiet", "s:1 S asserts  »so quiet«\n" + below(3)),
        ("show quiet", "curator's step\n" + below(2)),
        ("show quiet/for/wind", block("note:", 6)),
        ("show 1", "Is it\nquiet?\n1 · map.yaml"),
        ("show 1", block("note:", 6)),
        ("show 1", "1.1 It is quiet at night.  quiet\n"),
        ("for 1", "Is it\nquiet?\n1 · map.yaml"),
        ("trace quiet", "It is quiet\nat night.\nquiet · map.yaml:"),
        ("trace quiet", block("note:", 6)),
        ("trace quiet", "names no document\n" + below(2)),
        ("trace quiet", "    step: note:\n      First.\n\n      - one\n      - two\n"),
        ("trace quiet/for/wind", block("note:", 6)),
        ("sources s", "no document\n" + block("note:", 6)),
        ("sources s", "»so quiet«  quiet\n" + below(4)),
        ("claims night", "\tIt is quiet at night.\n"),
        ("export --format dot", r'label="It is quiet at night.\n·1"'),
        ("export --format mermaid", '("It is quiet at night.<br/>·1")'),
    ],
)
def test_a_text_is_printed_in_its_lines_or_in_one(run_on: Run, asked: str, printed: str) -> None:
    out = run_on(MAP, *asked.split()).out
    assert printed in "\n".join(line.rstrip() for line in out.split("\n"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one", "one"),
        ("one\ntwo\n", "one\ntwo"),
        ("\n\none\n\n\n \ntwo", "one\n\ntwo"),
        ("one\n  - a\n    - b", "one\n  - a\n    - b"),
        (f"one\n{' ' * 60}far", f"one\n{' ' * 8}far"),
        ("one\r\ntwo\rthree", "one\ntwo three"),
        ("one\ttwo  three\nfour", "one two three\nfour"),
        ("bell\a\n\x1b[31mred", "bell␇\n␛[31mred"),
        ("one\n\u202etwo\u2028three\x85four", "one\n<U+202E>two<U+2028>three<U+0085>four"),
    ],
)
def test_only_a_line_feed_between_visible_lines_is_a_line_break(text: str, shown: str) -> None:
    assert safe_lines(text) == shown


def test_what_wraps_stands_below_the_text_of_its_item(run_on: Run) -> None:
    text = f"format: 1\ntitle: T\nnote: |\n  List:\n  - {'word ' * 20}\n    - {'word ' * 20}\nclaims: {{}}\n"
    shown = [line for line in run_on(text, "tree").out.splitlines() if "word" in line]
    assert [line.index("w") for line in shown] == [8, 8, 10, 10]


@pytest.mark.parametrize(
    "text",
    [
        "|\n      One line.",
        ">\n      Folded\n      lines.",
        "Plain\n      lines.",
        "|+\n\n      One line.\n\n",
        "'In\n      quotes.'",
    ],
)
@pytest.mark.parametrize("claims", ["claims:\n  a:\n    text: {}\n", "claims: {{}}\nquestions:\n  - ask: {}\n"])
def test_lines_that_yaml_joins_are_one(claims: str, text: str) -> None:
    assert found("several-lines", claims.format(text)) == []
