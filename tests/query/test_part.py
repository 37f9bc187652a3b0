"""A part of a map says nothing that the whole map does not say, and counts what it leaves out."""

from pathlib import Path

import pytest
from conftest import graph_of
from examples import holds_of
from hypothesis import strategies as st
from writing import maps, written

from argmap.graph import Graph, build_graph, conclusion_of, keys, premises_of
from argmap.load import parse_map
from argmap.model.keys import Key, Kind, claim_key
from argmap.model.parts import ArgumentMap
from argmap.query.outline import Role
from argmap.query.part import Beyond, Part, beyond, neighbourhood, top_of, whole_map


def claims(part: Part) -> set[str]:
    return {key.id for key in keys(part.graph, Kind.CLAIM)}


@pytest.mark.parametrize(
    ("focus", "depth", "expected"),
    [
        ("tram-depot", 1, {"tram-depot", "night-quiet"}),
        ("tram-depot", 2, {"tram-depot", "night-quiet", "quiet-helps", "open"}),
        ("costs-money", 1, {"costs-money", "city-has-money", "open", "stay-closed"}),
        ("city-pays", 1, {"city-pays", "city-has-money"}),
    ],
)
def test_a_neighbourhood_goes_so_many_steps_in_both_directions(
    library: Graph, focus: str, depth: int, expected: set[str]
) -> None:
    assert claims(neighbourhood(library, claim_key(focus), depth)) == expected


@pytest.mark.parametrize(
    ("depth", "expected"),
    [(1, {"rest", "talk"}), (2, {"rest", "talk", "tired"}), (3, {"rest", "talk", "tired", "late"})],
)
def test_a_neighbourhood_of_a_question_is_what_is_below_it(depth: int, expected: set[str]) -> None:
    graph = graph_of(
        "  rest: {text: R, objections: [tired]}\n  talk: {text: T}\n  tired: {text: D, supports: [late]}\n"
        "  late: {text: L}\n  home: {text: H, supports: [talk]}\n",
        "questions: [{id: what, ask: What?, positions: [rest, talk]}, {ask: Where?, positions: [home]}]\n",
    )
    assert claims(neighbourhood(graph, Key(Kind.QUESTION, "what"), depth)) == expected


def test_a_neighbourhood_of_a_step_has_what_it_joins_and_what_is_about_it(library: Graph) -> None:
    step = Key(Kind.ARGUMENT, "open/for/helps-students")
    expected = {"open", "helps-students", "students-have-libraries", "two-guards"}
    assert claims(neighbourhood(library, step, 1)) == expected


@pytest.mark.parametrize(("depth", "expected"), [(1, 3), (2, 12), (9, 17)])
def test_the_top_has_so_many_levels_below_the_questions(library: Graph, depth: int, expected: int) -> None:
    part = top_of(library, depth)
    assert len(claims(part)) == expected
    assert len(list(keys(part.graph, Kind.QUESTION))) == 2


def test_the_top_has_what_bears_on_no_position_too() -> None:
    graph = graph_of(
        "  a: {text: A}\n  b: {text: B, supports: [c]}\n  c: {text: C}\n", "questions: [{ask: X, positions: [a]}]\n"
    )
    assert claims(top_of(graph, 1)) == {"a", "b"}
    assert claims(top_of(graph, 2)) == {"a", "b", "c"}


def test_a_part_that_has_everything_is_the_whole_map(library: Graph) -> None:
    assert neighbourhood(library, claim_key("open"), 99).complete
    assert top_of(library, 99).complete
    assert whole_map(library).complete


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Key(Kind.CLAIM, "open"), Beyond({Role.SUPPORT: 3, Role.OBJECTION: 2, Role.CONDITION: 1}, 0, 0)),
        (Key(Kind.CLAIM, "city-has-money"), Beyond({}, 1, 0)),
        (Key(Kind.CLAIM, "costs-money"), Beyond({}, 0, 0)),
    ],
)
def test_what_a_part_leaves_out_around_a_claim_is_counted(library: Graph, key: Key, expected: Beyond) -> None:
    assert beyond(neighbourhood(library, claim_key("costs-money"), 1), key) == expected


def test_what_a_part_leaves_out_of_a_question_is_counted(library: Graph) -> None:
    part = neighbourhood(library, claim_key("stay-closed"), 1)
    assert beyond(part, Key(Kind.QUESTION, "open-at-night")) == Beyond({}, 0, 1)


def test_a_part_has_the_sources_that_it_cites_and_no_others(library: Graph) -> None:
    part = neighbourhood(library, claim_key("tram-depot"), 1)
    assert [key.id for key in keys(part.graph, Kind.SOURCE)] == ["letter"]


def test_the_order_is_that_of_the_map(library: Graph) -> None:
    part = neighbourhood(library, claim_key("costs-money"), 2)
    assert list(part.graph) == [key for key in library if key in part.graph]


@holds_of(maps(), st.integers(1, 3), few=8, many=50)
def test_an_argument_comes_with_its_premises_and_with_what_it_is_about(argument_map: ArgumentMap, depth: int) -> None:
    graph = build_graph(parse_map(written(argument_map), Path("map.yaml")))
    for part in (top_of(graph, depth), *(neighbourhood(graph, key, depth) for key in keys(graph, Kind.CLAIM))):
        for argument in keys(part.graph, Kind.ARGUMENT):
            assert {conclusion_of(part.graph, argument), *premises_of(graph, argument)} <= set(part.graph)
            assert premises_of(part.graph, argument) == premises_of(graph, argument)
