"""A step is drawn by a source, by the curator, or denied; every answer says which."""

from pathlib import Path

import pytest
from conftest import Run, graph_of

from argmap.export.dot import generate_dot
from argmap.model.keys import Key, Kind
from argmap.query.answers import step
from argmap.query.part import whole_map

SOURCES = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}}\n"
CLAIMS = "  a: {{text: A, supports: [{{premises: b, cites: [{}]}}]}}\n  b: {{text: B}}\n"
ARGUMENT = Key(Kind.ARGUMENT, "a/for/b")
DENIED = "{'s:2': so it does not follow, stance: rejects}"


@pytest.mark.parametrize(
    ("cites", "drawing", "denying"),
    [
        ("", [], []),
        ("'s:1'", ["Ann"], []),
        (DENIED, [], ["Bob"]),
        (f"'s:1', {DENIED}", ["Ann"], ["Bob"]),
    ],
)
def test_who_denies_a_step_does_not_draw_it(cites: str, drawing: list[str], denying: list[str]) -> None:
    found = step(graph_of(CLAIMS.format(cites), SOURCES), ARGUMENT)
    assert [said.voice for said in found.drawn_by] == drawing
    assert [said.voice for said in found.rejected_by] == denying


@pytest.mark.parametrize(("cites", "style"), [("", "dashed"), ("'s:1'", "solid"), (DENIED, "dashed")])
def test_a_picture_shows_only_a_drawn_step_as_solid(cites: str, style: str) -> None:
    lines = list(generate_dot(whole_map(graph_of(CLAIMS.format(cites), SOURCES))))
    assert all(f"style={style}" in line for line in lines if "argument:a/for/b" in line and "->" in line)


def test_show_names_who_denies_a_step(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(f"format: 1\ntitle: T\n{SOURCES}claims:\n{CLAIMS.format(DENIED)}")
    assert "+ B  b  — curator's step, rejected by Bob s:2" in run("show", "a", "--map", path).out


def test_a_source_does_not_say_that_it_draws_a_step_that_it_denies(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(f"format: 1\ntitle: T\n{SOURCES}claims:\n{CLAIMS.format(DENIED)}")
    assert "rejects the step a/for/b" in run("sources", "s", "--map", path).out


def test_a_question_without_an_id_takes_none_from_another() -> None:
    questions = "  - {id: question-2, ask: A?, positions: [a]}\n  - {ask: B?, positions: [a]}\n"
    graph = graph_of("  a: {text: A}\n", f"questions:\n{questions}")
    assert len([key for key in graph if key.kind is Kind.QUESTION]) == 2
