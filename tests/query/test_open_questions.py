"""A question that nothing in the map answers yet: what each command says of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from mistakes import checked, found

from argmap import overview, show
from argmap.export.mermaid import generate_mermaid
from argmap.export.view import View
from argmap.graph import build_graph
from argmap.load import parse_map
from argmap.query.part import whole_map

HEAD = "format: 1\ntitle: A test\n"
CLAIMS = (
    "claims:\n  far: {text: The ford is far., supports: [walk]}\n  walk: {text: It takes a day.}\n  dear: {text: D.}\n"
)
ONLY = f"{HEAD}questions:\n  - {{ask: Build it?, note: Asked in May.}}\n{CLAIMS}"
"""Its only question is open."""
BESIDE = (
    f"{HEAD}questions:\n  - {{ask: Where?, positions: [far]}}\n  - {{id: who, ask: Who pays?, positions: []}}\n{CLAIMS}"
)
"""Its second question is open."""
NOTHING = f"{HEAD}questions: [{{ask: Build it?}}]\nclaims: {{}}\n"


@pytest.mark.parametrize(
    ("text", "asked", "lines"),
    [
        (ONLY, "tree", ["1 Build it?  no position yet", "  The ford is far.  out · held by nobody     1 [1]    0"]),
        (BESIDE, "tree", ["2 Who pays?  no position yet", "1 claim bears on no position: argmap tree --all --map"]),
        (
            NOTHING,
            "tree",
            ["0 claims, 0 arguments, 0 sources\n1 Build it?  no position yet\n\nNext:  argmap explain\n"],
        ),
        (ONLY, "tree 1", ["1 Build it? (no position yet)\n   note: Asked in May.\n"]),
        (ONLY, "tree 1 --contested", ["No position answers this question yet.\n"]),
        (NOTHING, "tree --contested", ["No claim in this map.\n"]),
        (BESIDE, "tree --all", ["\n2 Who pays?  who (no position yet)\n\nbears on no position\n"]),
        (ONLY, "show 1", ["question 1 · no position yet\nnote: Asked in May.\n"]),
        (BESIDE, "show 1", ["question 1 · 1 position\n"]),
        (ONLY, "for 1", ["question 1 · no position yet\n", "\n\nThere is no position yet to argue for.\n"]),
        (ONLY, "against 1", ["\n\nThere is no position yet to argue against.\n"]),
        (ONLY, "export --format dot", [r'label="Build it?\nno position yet"', '"question:question/1" -> "claim:far"']),
        (ONLY, "export --format mermaid", ['q1["Build it?<br/>no position yet"]:::question']),
        (ONLY, "export --format markdown", ["## Build it?\n\nNo position yet.\n\nAsked in May.\n\n## Bears on no pos"]),
        (ONLY, "export --format graphml", ['<node id="question:question/1">']),
        (ONLY, "export --format json", ['"id": "question:question/1"']),
        (ONLY, "export --depth 1 --format markdown", ["# A test\n", "No position yet."]),
        (ONLY, "claims walk", ["walk\t0\t0\t0\t"]),
    ],
)
def test_an_open_question_reads_well(run_on: Run, text: str, asked: str, lines: list[str]) -> None:
    ran = run_on(text, *asked.split())
    assert ran.code == 0
    assert [line for line in lines if line not in ran.out] == []


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("trace 1", "question 1 is a question; it has no position yet to trace"),
        ("show 1.1", "no position 1.1; question 1 has none yet"),
    ],
)
def test_what_an_open_question_does_not_have_is_told(run_on: Run, asked: str, message: str) -> None:
    ran = run_on(ONLY, *asked.split())
    assert (ran.code, ran.err) == (1, f"argmap: {message}\n")


@pytest.mark.parametrize(
    ("command", "path", "value"),
    [("show", ("positions",), []), ("for", ("rows",), []), ("tree", ("rows", 0, "rivals"), None)],
)
def test_an_open_question_has_its_json(run_on: Run, command: str, path: tuple[Any, ...], value: object) -> None:
    answer = json.loads(run_on(ONLY, command, "1", "--json").out)["answer"]
    for step in path:
        answer = answer[step]
    assert answer == value


@pytest.mark.parametrize(
    ("questions", "orphans"),
    [
        ("", 1),
        ("questions: [{ask: Q?}]\n", 0),
        ("questions: [{ask: Q?}, {ask: R?, positions: [a]}]\n", 1),
        ("questions: [{ask: Q?}, {ask: R?, positions: [a, c]}]\n", 0),
    ],
)
def test_claims_are_orphans_only_where_there_is_a_position_or_no_question(questions: str, orphans: int) -> None:
    claims = "claims:\n  a: {text: A, supports: [b]}\n  b: {text: B}\n  c: {text: C}\n"
    assert len(found("orphan-claim", questions + claims)) == orphans


def test_an_open_question_says_so_where_it_is_shown() -> None:
    graph = build_graph(parse_map(ONLY, Path("map.yaml")))
    assert show(graph, "1").problems == (
        "open-question: no position answers this question yet; list them under 'positions:'",
    )


def test_an_open_question_can_be_waived() -> None:
    asked = "questions: [{ask: Q?, waive: {open-question: nobody has answered it}}]\nclaims: {}\n"
    assert checked(asked).waived == 1


def test_long_lists_of_open_questions_are_not_said_to_hide_positions(run_on: Run) -> None:
    asked = "".join(f"  - ask: Number {number}?\n" for number in range(1, 70))
    out = run_on(f"{HEAD}questions:\n{asked}claims: {{}}\n", "tree").out
    assert "69 Number 69?  no position yet" in out
    assert "… " not in out


@pytest.mark.parametrize(
    "text", [f"{HEAD}claims: {{}}\n", f"{HEAD}sources: {{s: {{title: S}}}}\nclaims: {{}}\n", NOTHING]
)
@pytest.mark.parametrize("form", ["dot", "mermaid", "markdown", "graphml", "json"])
def test_a_map_without_claims_is_exported(run_on: Run, text: str, form: str) -> None:
    ran = run_on(text, "export", "--format", form)
    assert (ran.code, ran.err) == (0, "")
    assert '""' not in ran.out
    assert "A test" in ran.out


def test_a_mermaid_chart_has_no_legend_of_nothing() -> None:
    graph = build_graph(parse_map(f"{HEAD}claims: {{}}\n", Path("map.yaml")))
    lines = list(generate_mermaid(whole_map(graph), View(), pytest.fail))
    assert [line for line in lines if "legend" in line] == []


@pytest.mark.parametrize(
    ("asked", "told"), [(("tree", "--all"), "out"), (("claims",), "err"), (("claims", "x"), "err")]
)
def test_a_map_without_claims_says_so(run_on: Run, asked: tuple[str, ...], told: str) -> None:
    assert "o claim in this map" in getattr(run_on(f"{HEAD}claims: {{}}\n", *asked), told)


def test_the_topmost_claims_are_shown_where_no_question_has_a_position() -> None:
    answer = overview(build_graph(parse_map(ONLY, Path("map.yaml"))))
    assert [claim.id for claim in answer.tops] == ["far", "dear"]
    assert answer.unconnected == 0
