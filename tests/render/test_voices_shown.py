"""How a terminal shows who leans where."""

import pytest
from conftest import graph_of
from rich.console import Console

import argmap
from argmap.graph import Graph
from argmap.render.leanings import Drawn
from argmap.render.voice import draw_voice, voice_records


def drawn(answer: object, width: int) -> list[str]:
    """The lines of a drawing, without spaces at their ends."""
    console = Console(width=width)
    with console.capture() as captured:
        console.print(answer)
    return [line.rstrip() for line in captured.get().splitlines()]


TABLE = """\
1 Should the reading room stay open at night?  rivals
1.1 The reading room should stay open at night.
1.2 The reading room should stay closed at night.
         1.1 +  -       1.2 +   -
Ben       1      3       1
Ada       3*                     1
Cora D.          2       1*
Clerk              (1)     (1)

2 Who should pay for it?
2.1 The city should pay for the nights.
     2.1 +
Ada   2*

+ claims for a position  - against it  (n) only reported  * the position itself
Next:  argmap voices Ben  argmap voices --sources  argmap explain divided
"""


def test_voices_stand_in_a_table(library: Graph) -> None:
    assert drawn(Drawn(argmap.voices(library)), 80) == TABLE.splitlines()


def test_where_a_table_is_too_wide_they_stand_in_a_list(library: Graph) -> None:
    lines = drawn(Drawn(argmap.voices(library, question="1", sources=True)), 30)
    assert lines[6:12] == [
        "meeting: 1.1 +4* -3(1),",
        "  1.2 +1(1) -1 · divided",
        "letter: 1.1 -2, 1.2 +1*",
        "",
        "+ claims for a position",
        "- against it",
    ]


NAMES = """\
questions: [{ask: Q, positions: [p, q]}]
sources: {s: {title: The minutes of a meeting that was held in the long hall, voices: {Ann: 1}}, t: {title: Long %s}}
"""


@pytest.mark.parametrize(("cites", "lines"), [("'s:1'", ["Ann   1*"]), ("'s:9'", ["an unknown voice in s   1*"])])
def test_the_column_of_names_is_as_wide_as_they_are(cites: str, lines: list[str]) -> None:
    graph = graph_of(f"  p: {{text: P, cites: [{cites}]}}\n  q: {{text: Q}}\n", NAMES)
    assert drawn(Drawn(argmap.voices(graph)), 80)[4:5] == lines


def test_a_long_name_takes_several_lines_of_the_table() -> None:
    graph = graph_of("  p: {text: P, cites: ['t:1']}\n  q: {text: Q}\n", NAMES % ("name " * 9))
    assert drawn(Drawn(argmap.voices(graph)), 80)[4:7] == [
        "Long name name name name name    1*",
        "name name name name",
        "",
    ]


def test_those_who_bear_on_nothing_are_named() -> None:
    graph = graph_of("  a: {text: A, cites: ['s:1', 't:1']}\n", "sources: {s: {title: Ann}, t: {title: Ben}}\n")
    assert drawn(Drawn(argmap.voices(graph)), 80) == [
        "No question of this map has a position, so nobody leans anywhere.",
        "cited for claims: Ann; Ben",
    ]


def test_a_question_on_which_no_voice_bears_says_so() -> None:
    graph = graph_of("  a: {text: A}\n", "questions: [{ask: Q, positions: [a]}]\n")
    assert drawn(Drawn(argmap.voices(graph)), 80)[2:] == ["nobody is cited for a claim that bears on it"]


def test_a_divided_voice_has_its_positions_told() -> None:
    before = "questions: [{ask: Q, positions: [p, q]}]\nsources: {s: {title: S}}\n"
    claims = """\
  p: {text: P, cites: ['s:1'], objections: [x]}
  q: {text: Q, cites: [{'s:2': never, stance: rejects}, 's:3']}
  x: {text: X, cites: ['s:4']}
"""
    assert drawn(draw_voice(argmap.voice(graph_of(claims, before), "S")), 80) == [
        "S in s",
        "1.1 p  +1* -1",
        "1.2 q  +1* -1*",
        "divided by own words:",
        "   for 1.2 (q) and against it (not q)",
        "   for rivals: 1.1 (p), 1.2 (q)",
        "divided by steps of others too:",
        "   for 1.1 (p) and against it (x)",
        "",
        "s:1 asserts: P  p · +1.1",
        "s:2 rejects: Q  q · -1.2",
        "   »never«",
        "s:3 asserts: Q  q · +1.2",
        "s:4 asserts: X  x · -1.1",
        "",
        "4 citations  + claims for a position  - against it  * the position itself",
        "quotes as the map has them: argmap trace looks them up",
    ]


BOTH = """\
  p: {text: P, supports: [x], objections: [x]}
  x: {text: X, cites: [{'s:1': a word}]}
"""


def test_what_bears_both_ways_says_so_in_a_word_and_in_a_record_by_both_signs() -> None:
    graph = graph_of(BOTH, "questions: [{ask: Q, positions: [p]}]\nsources: {s: {title: S}}\n")
    answer = argmap.voice(graph, "S")
    assert drawn(draw_voice(answer), 80)[3:4] == ["s:1 asserts: X  x · both 1.1"]
    assert "both: bears for and against" in drawn(draw_voice(answer), 80)[6]
    assert list(voice_records(answer)) == ["s:1\tasserts\tx\t+1.1 -1.1\ta word\tX"]
