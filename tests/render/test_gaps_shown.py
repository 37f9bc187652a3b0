"""What to work on: for a reader on a terminal, and as records for other programs."""

import io

import pytest
from conftest import Run, graph_of
from rich.console import Console

import argmap
from argmap.graph import Graph
from argmap.query import gaps as sorting
from argmap.render.gaps import draw_gaps, gap_records

BEFORE = """\
sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}}
questions: [{ask: A?, positions: [a]}]
"""
CLAIMS = """\
  a: {text: A, cites: ['s:1', 's:2'], supports: [{premises: b, scheme: sign}], waive: {one-sided: W}}
  b: {text: B, cites: ['s:1']}
"""
SHOWN = """\
A test
2 gaps:  1 critical-question  1 one-voice  1 waived by 'waive:' in the map
In front: how many other claims would get another label; see argmap explain gap.

0 B
  a/for/b · map.yaml:6:50 · for 1.1
  critical-question: nobody raises sign-strength, sign-other; 'argmap explain sign' says what these ask

0 B
  b · map.yaml:7:3 · for 1.1
  one-voice: only Ann says it, and no argument supports it; find another voice, or a reason
"""


def shown(graph: Graph, asked: str | None = None) -> str:
    file = io.StringIO()
    Console(file=file, width=120, color_system=None).print(draw_gaps(argmap.gaps(graph, asked)))
    return file.getvalue()


def test_a_gap_tells_its_place_its_sides_and_what_is_missing() -> None:
    assert shown(graph_of(CLAIMS, BEFORE)) == SHOWN


@pytest.mark.parametrize(("asked", "end"), [(None, "a position"), ("a", "what is asked about")])
def test_steps_stand_in_front_where_labels_are_not_counted(
    asked: str | None, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "MOST_CLAIMS", 1)
    assert f"In front: how many steps lead from each to {end}" in shown(graph_of(CLAIMS, BEFORE), asked)


def test_no_gaps_are_told_with_those_that_are_waived() -> None:
    claims = "  a: {text: A, cites: ['s:1', 's:2'], waive: {undefended-position: W}}\n"
    assert shown(graph_of(claims, BEFORE)) == "A test\nno gaps  1 waived by 'waive:' in the map\n"


def test_a_record_is_one_line_with_four_tabs() -> None:
    assert [record.split("\t")[:-1] for record in gap_records(argmap.gaps(graph_of(CLAIMS, BEFORE)))] == [
        ["0", "critical-question", "a/for/b", "map.yaml:6:50"],
        ["0", "one-voice", "b", "map.yaml:7:3"],
    ]


@pytest.mark.parametrize(
    ("options", "lines", "told"),
    [
        (("--limit", "3"), 3, "argmap: 14 more gaps: --limit 17\n"),
        (("--limit", "9" * 30), 17, ""),
    ],
)
def test_into_a_pipe_go_records_and_on_stderr_what_is_left_out(
    options: tuple[str, ...], lines: int, told: str, run: Run
) -> None:
    ran = run("gaps", *options, "--map", "library.yaml")
    assert (ran.code, ran.out.count("\n"), ran.err) == (0, lines, told)


def test_into_a_pipe_no_gaps_are_told_in_words(run: Run) -> None:
    ran = run("gaps", "open", "--kind", "open-question", "--map", "library.yaml")
    assert (ran.out, ran.err) == ("The reading room should stay open at night.\nno gaps\n", "")
