"""Mermaid itself reads the flowchart, and finds in it what the map says."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import graph_of

from argmap import packaged_map
from argmap.export.mermaid import MOST_CHARACTERS, MOST_LINES, escaped, generate_mermaid
from argmap.export.view import Direction, Grouping, View
from argmap.graph import Graph, build_graph
from argmap.load import load_map
from argmap.model.keys import Kind, claim_key
from argmap.query.part import neighbourhood, whole_map

PARSER = Path(__file__).parent / "mermaid_parser.mjs"
NASTY = [
    *(
        "1. first",
        "- dash",
        "+ plus",
        "# head",
        '"quoted"',
        "a\\nb",
        "*em* _em_ **b**",
        "`code`",
        "<b>bold</b>",
        "&lt;",
    ),
    *("#quot;", "#35;", "%% no comment", "%%{init: {}}%%", "end", "subgraph x", "a --> b", "]); evil[", "$$x$$", "~~~"),
    *("fa:fa-car", "😀", "שלום", "--x", "o--o", "click a href", ":::position", "-", "1", "a;b", "{{a}}", "|a|"),
]

parsed = pytest.mark.mermaid


def chart(graph: Graph, view: View | None = None, **about: Any) -> str:
    part = neighbourhood(graph, **about) if about else whole_map(graph)
    return "\n".join(generate_mermaid(part, view or View(legend=False), pytest.fail))


def read(*charts: str) -> list[dict[str, Any]]:
    """What Mermaid finds in charts."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no node to run Mermaid")
    ran = subprocess.run(
        [node, PARSER], input=json.dumps(charts), capture_output=True, text=True, check=False, timeout=120
    )
    if ran.returncode == 3:
        pytest.skip("Mermaid is not installed: npm install --no-save mermaid jsdom")
    assert ran.returncode == 0, ran.stderr
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


@pytest.fixture(scope="module")
def found(library: Graph) -> dict[str, Any]:
    """What Mermaid finds in the chart of the invented map."""
    (only,) = read(chart(library))
    return only


@parsed
def test_every_claim_and_question_is_a_box(library: Graph, found: dict[str, Any]) -> None:
    texts = sorted(text for name, text in found["boxes"].items() if name[0] in "cq")
    assert len(texts) == sum(key.kind in {Kind.CLAIM, Kind.QUESTION} for key in library)
    assert found["boxes"]["c_open"] == "The reading room should stay open at night.·1"
    assert found["boxes"]["c_quiet_helps"] == "Quiet helps reading.unstated"


@parsed
@pytest.mark.parametrize(
    "line",
    [
        ["c_helps_day_workers", "c_open", "arrow_point", "dotted", "+"],
        ["c_costs_money", "c_open", "arrow_cross", "normal", "−"],
        ["c_two_guards", "c_open", "arrow_circle", "normal", "?"],
        ["c_nobody_checked", "a4", "arrow_cross", "dotted", "~"],
        ["c_night_quiet", "a1", "arrow_open", "dotted", ""],
        ["c_quiet_helps", "a1", "arrow_open", "dotted", ""],
        ["a1", "c_open", "arrow_point", "dotted", ""],
        ["c_stay_closed", "q_open_at_night", "arrow_open", "thick", ""],
    ],
)
def test_a_step_is_a_line_with_its_sign_or_a_box_where_more_than_two_ends_meet(
    found: dict[str, Any], line: list[str]
) -> None:
    assert line in found["lines"]


@parsed
def test_each_text_means_nothing_but_itself() -> None:
    charts = [chart(graph_of(f"  a: {{text: {json.dumps(text, ensure_ascii=False)}}}\n")) for text in NASTY]
    assert [found.get("boxes") for found in read(*charts)] == [{"c_a": text} for text in NASTY]


@parsed
def test_frames_hold_what_the_groups_hold(library: Graph) -> None:
    (found,) = read(chart(library, View(Grouping.POSITION, legend=False)))
    frames = dict(found["frames"])
    assert set(frames["The city should pay for the nights."]) == {"c_city_pays", "c_city_has_money"}


@parsed
def test_any_view_of_a_map_is_a_chart(library: Graph) -> None:
    views = [View(), View(Grouping.SOURCE, Direction.TB, sources=True), View(sources=True)]
    charts = [chart(library, view) for view in views]
    charts.append(chart(library, View(), focus=claim_key("costs-money"), depth=1))
    charts.append(chart(build_graph(load_map(packaged_map()))))
    charts += [chart(graph_of(" {}", before), View()) for before in ("", "questions: [{ask: Q?}]\n")]
    assert [found.get("error") for found in read(*charts)] == [None] * len(charts)


@parsed
def test_sources_are_boxes_with_the_lines_that_are_cited(library: Graph) -> None:
    (found,) = read(chart(library, View(sources=True, legend=False)))
    assert found["boxes"]["s_letter"] == "To the editor"
    assert ["s_letter", "c_two_guards", "arrow_open", "normal", "4"] in found["lines"]


def test_the_packaged_map_is_one_that_github_draws() -> None:
    text = chart(build_graph(load_map(packaged_map())), View())
    assert len(text) < MOST_CHARACTERS


def test_what_github_does_not_draw_is_told() -> None:
    claims = "".join(f"  c{n}: {{text: Text {'x' * 50}, supports: [c{n + 1}]}}\n" for n in range(MOST_LINES + 1))
    remarks: list[str] = []
    list(generate_mermaid(whole_map(graph_of(f"{claims}  c{MOST_LINES + 1}: {{text: End}}\n")), View(), remarks.append))
    lines, characters = remarks
    assert lines.startswith("GitHub does not draw this: 501 lines, more than 500;")
    assert re.match(r"GitHub does not draw this: 5\d,\d{3} characters, more than 50,000;", characters)


@pytest.mark.parametrize(
    ("text", "label"),
    [("1. a", "1#46; a"), ("12) a", "12#41; a"), ("- a", "#45; a"), ("1.5 a", "1#46;5 a"), ("a. b", "a. b")],
)
def test_what_begins_a_list_is_marked(text: str, label: str) -> None:
    assert escaped(text) == label


def test_ids_with_hyphens_and_parts_without_ids_have_names_of_their_own() -> None:
    questions = "questions: [{ask: A, positions: [a]}, {id: question-1, ask: B, positions: [a]}]\n"
    lines = chart(graph_of("  a: {text: A, supports: [b-c, b--c]}\n  b-c: {text: B}\n  b--c: {text: C}\n", questions))
    names = re.findall(r"(?m)^  (\w+)[\[({]", lines)
    assert names == ["q1", "q_question_1", "c_a", "c_b_c", "c_b__c"]
