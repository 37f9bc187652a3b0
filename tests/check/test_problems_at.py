"""`show` and `trace` report the same problems of a claim as a check of the whole map."""

import random
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, graph_of

from argmap import packaged_map
from argmap.check.across import map_problems
from argmap.check.citations import look_up
from argmap.check.node import node_problems, problems_shown_with
from argmap.check.waivers import waive
from argmap.documents.folder import Documents
from argmap.graph import Graph, build_graph
from argmap.load import load_map
from argmap.model.keys import Key, Kind

DOCUMENTS = Documents(MAPS / "documents")


def cited(graph: Graph) -> list[Key]:
    return [key for key in graph if key.kind in (Kind.CLAIM, Kind.ARGUMENT)]


def found(graph: Graph, documents: Documents) -> dict[Key, tuple[str, ...]]:
    """The problems of a whole map, by claim and argument."""
    problems = [
        problem for key in cited(graph) for problem in node_problems(graph, key, look_up(graph, key, documents))
    ]
    left, _ = waive(graph, [*problems, *map_problems(graph)])
    return {
        key: tuple(f"{problem.code}: {problem.message}" for problem in left if problem.key == key)
        for key in cited(graph)
    }


@pytest.mark.smoke
@pytest.mark.parametrize("path", [LIBRARY, packaged_map()])
def test_one_claim_has_the_problems_that_a_check_finds_there(path: Path) -> None:
    graph = build_graph(load_map(path))
    assert {key: problems_shown_with(graph, key, DOCUMENTS) for key in cited(graph)} == found(graph, DOCUMENTS)


def disorder(number: int, questions: str) -> Graph:
    """A small map in which claims argue in circles, on both sides and twice, and say nearly the same."""
    dice = random.Random(number)
    ids = [f"c{claim}" for claim in range(9)]
    texts = [f"The reading room should {verb} open every {day}" for verb in ("stay", "be") for day in ("night", "day")]
    sides = ("supports", "objections", "conditions")
    claims = ""
    for claim in ids:
        listed = {side: [" + ".join(dice.sample(ids, dice.choice((1, 1, 2)))) for _ in range(2)] for side in sides}
        fields = "".join(f", {side}: [{', '.join(listed[side])}]" for side in sides if dice.random() < 0.5)
        waived = ", waive: {argues-in-circle: so be it, no-such-code: x}" if dice.random() < 0.2 else ""
        claims += f"  {claim}: {{text: {dice.choice(texts)}{dice.choice(['', '.', ' 2', claim])}{fields}{waived}}}\n"
    return graph_of(claims, questions)


@pytest.mark.parametrize("many", [25, pytest.param(100, marks=pytest.mark.slow)])
@pytest.mark.parametrize("questions", ["", "questions:\n  - {ask: What now?, positions: [c0, c1]}\n"])
def test_the_same_holds_in_any_disorder(questions: str, many: int) -> None:
    told: set[str] = set()
    for number in range(many):
        graph = disorder(number, questions)
        expected = found(graph, Documents())
        assert {key: problems_shown_with(graph, key, Documents()) for key in cited(graph)} == expected
        told.update(problem.code for key in cited(graph) for problem in map_problems(graph, key))
    codes = {"argues-in-circle", "on-both-sides", "duplicate-argument", "equal-text", "near-equal-text", "orphan-claim"}
    assert told >= (codes if questions else codes - {"orphan-claim"})
