"""How one claim bears on another: the chains between them, and what each does to its end."""

from collections.abc import Sequence
from random import Random

import networkx as nx
import pytest
from conftest import graph_of
from drawn_maps import drawn_map, few_and_many, graph_from

import argmap
from argmap.errors import ArgmapError
from argmap.graph import Graph
from argmap.model.keys import Key, Kind
from argmap.query.path import Chain, paths
from argmap.query.resolve import resolve

ASKED = "questions: [{ask: A?, positions: [a, b], id: q}]\n"
ONE = "  a: {text: A, supports: [b]}\n"
SUPPORTED = "  a: {text: A, supports: [b]}\n  b: {text: B, supports: [c]}\n"
ANSWERED = "  a: {text: A, objections: [b]}\n  b: {text: B, objections: [c]}\n"
LINKED = "  a: {text: A, supports: [b + c]}\n"
UNDERCUT = "  a: {text: A, supports: [{premises: b, undercutters: [{premises: c, undercutters: [d]}]}]}\n"
CONDITIONS = "  a: {text: A, supports: [{premises: b, conditions: [c]}], conditions: [c]}\n"
BEYOND_CONDITION = "  a: {text: A, conditions: [b]}\n  b: {text: B, objections: [c]}\n"
TWO_LENGTHS = "  a: {text: A, supports: [b, c]}\n  b: {text: B, objections: [c]}\n"
TWICE = "  a: {text: A, supports: [b], objections: [b]}\n"
ITSELF = "  a: {text: A, supports: [a, b]}\n  b: {text: B, supports: [b, c]}\n"
LOOP = "  a: {text: A, supports: [b]}\n  b: {text: B, supports: [a, c]}\n  c: {text: C, supports: [b, d]}\n"
DENIES_ITSELF = "  a: {text: A, supports: [b]}\n  b: {text: B, objections: [a]}\n"
UNDERCUTS_ITS_OWN = "  a: {text: A, supports: [{premises: b, undercutters: [b]}]}\n"


def map_of(claims: str, before: str = "") -> Graph:
    """A map of these claims; of all others, there are only the texts."""
    written = {line.split(":")[0].strip() for line in claims.splitlines()}
    return graph_of(claims + "".join(f"  {id_}: {{text: T}}\n" for id_ in "abcde" if id_ not in written), before)


def told(chain: Chain) -> str:
    """A chain in short: premise, side and conclusion of each step, ``^`` for the step before, and what the chain is."""
    steps = [f"{taken.premise or '^'} {taken.step.side} {taken.step.conclusion}" for taken in chain.steps]
    end = f"{chain.end} by {chain.premise}" if chain.premise else chain.end
    return " | ".join([*steps, f"{chain.bearing} {end}"])


@pytest.mark.parametrize(
    ("claims", "asked", "chains"),
    [
        (ONE, "b a", ["b supports a | for a"]),
        (ONE, "a b", []),
        (ONE, "b a/for/b", ["for a/for/b by b"]),
        (ONE, "a/for/b a", ["^ supports a | for a"]),
        (ONE, "a/for/b b", []),
        (SUPPORTED, "c a", ["c supports b | b supports a | for a"]),
        (SUPPORTED, "c a/for/b", ["c supports b | for a/for/b by b"]),
        (ANSWERED, "b a", ["b objections a | against a"]),
        (ANSWERED, "c a", ["c objections b | b objections a | for a"]),
        (LINKED, "b a", ["b supports a | for a"]),
        (UNDERCUT, "c a", ["c undercutters a/for/b | ^ supports a | against a"]),
        (
            UNDERCUT,
            "d a",
            ["d undercutters a/for/b/undercut/c | ^ undercutters a/for/b | ^ supports a | for a"],
        ),
        (UNDERCUT, "c a/for/b", ["c undercutters a/for/b | against a/for/b"]),
        (CONDITIONS, "c a", ["c conditions a | condition a", "c conditions a/for/b | ^ supports a | condition a"]),
        (BEYOND_CONDITION, "c a", ["c objections b | b conditions a | condition a"]),
        (TWO_LENGTHS, "c a", ["c supports a | for a", "c objections b | b supports a | against a"]),
        (TWICE, "b a", ["b supports a | for a", "b objections a | against a"]),
        (ITSELF, "c a", ["c supports b | b supports a | for a"]),
        (LOOP, "d a", ["d supports c | c supports b | b supports a | for a"]),
        (LOOP, "a c", ["a supports b | b supports c | for c"]),
        (ONE, "a a", []),
        (ITSELF, "a a", ["a supports a | for a"]),
        (LOOP, "b b", ["b supports a | a supports b | for b", "b supports c | c supports b | for b"]),
        (DENIES_ITSELF, "a a/for/b", ["a objections b | against a/for/b by b"]),
        (DENIES_ITSELF, "a/for/b a/for/b", ["^ supports a | a objections b | against a/for/b by b"]),
        (UNDERCUTS_ITS_OWN, "b a", ["b supports a | for a", "b undercutters a/for/b | ^ supports a | against a"]),
    ],
)
def test_the_chains_between_two(claims: str, asked: str, chains: list[str]) -> None:
    assert [told(chain) for chain in argmap.paths(map_of(claims), *asked.split()).chains] == chains


@pytest.mark.parametrize(
    ("claims", "start", "position", "chains"),
    [
        (ONE, "b", 2, ["b supports a | for a"]),
        (ONE, "a", 1, []),
        (ANSWERED, "c", None, ["c objections b | against b", "c objections b | b objections a | for a"]),
        (SUPPORTED, "c", None, ["c supports b | for b", "c supports b | b supports a | for a"]),
    ],
)
def test_chains_lead_to_the_positions_on_a_question(
    claims: str, start: str, position: int | None, chains: list[str]
) -> None:
    answer = argmap.paths(map_of(claims, ASKED), start, "q")
    assert answer.end.question is not None
    assert answer.end.question.position == position
    assert [told(chain) for chain in answer.chains] == chains


@pytest.mark.parametrize(
    ("claims", "asked", "back"),
    [
        (ONE, "b a", False),
        (ONE, "a b", True),
        (ONE, "c a", False),
        (LOOP, "a a", False),
        (LOOP, "a c", True),
        (LOOP, "d a", False),
    ],
)
def test_an_answer_says_whether_chains_lead_back(claims: str, asked: str, back: bool) -> None:
    assert argmap.paths(map_of(claims), *asked.split()).back is back


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("q a", "'q' is a question, which bears on nothing; begin at a claim or an argument"),
        ("1 1", "'q' is a question, which bears on nothing; begin at a claim or an argument"),
        ("b z", "no claim, argument or question 'z'"),
    ],
)
def test_what_bears_on_nothing_is_refused(asked: str, message: str) -> None:
    with pytest.raises(ArgmapError, match=message):
        argmap.paths(map_of(ONE, ASKED), *asked.split())


def levels(number: int) -> str:
    """Claims below each other, each of which bears on the one above it as a support and as an objection."""
    return "".join(
        f"  c{level}: {{text: C, supports: [c{level + 1}], objections: [c{level + 1}]}}\n" for level in range(number)
    )


@pytest.mark.parametrize(("limit", "shown", "more"), [(1, 1, 7), (7, 7, 1), (8, 8, 0), (9, 8, 0)])
def test_chains_that_are_not_shown_are_counted(limit: int, shown: int, more: int) -> None:
    answer = argmap.paths(map_of(f"{levels(3)}  c3: {{text: C}}\n"), "c3", "c0", limit=limit)
    assert (len(answer.chains), answer.more, answer.stopped) == (shown, more, False)
    assert answer.bearings == {"for": 4, "against": 4}


def test_a_search_that_takes_long_stops_and_says_so() -> None:
    graph = map_of(f"{levels(40)}  c40: {{text: C}}\n")
    answer = paths(graph, resolve(graph, "c40"), resolve(graph, "c0"), limit=2, looks=1000)
    assert (len(answer.chains), answer.stopped) == (2, True)
    assert 0 < answer.more < 1000


def nodes_of(graph: Graph, chain: Chain, start: Key, end: Key) -> tuple[Key, ...]:
    """The nodes on the way of a chain."""
    nodes = [start]
    for taken in chain.steps:
        nodes.append(Key(Kind.ARGUMENT, taken.step.id))
        nodes += [Key(Kind.CLAIM, taken.conclusion.id)] if taken.conclusion else []
    return tuple(dict.fromkeys([*nodes, end]))


def steps_of(path: Sequence[Key]) -> int:
    return sum(node.kind is Kind.ARGUMENT for node in path)


@few_and_many(20, 500)
def test_the_chains_of_drawn_maps_are_the_simple_paths_of_the_graph(drawn: range) -> None:
    for seed in drawn:
        chance = Random(seed)
        graph = graph_from(drawn_map(chance))
        start, end = chance.sample([node for node in graph if node.kind in (Kind.CLAIM, Kind.ARGUMENT)], 2)
        expected = {tuple(path) for path in nx.all_simple_paths(nx.DiGraph(graph), start, end)}
        found = [nodes_of(graph, chain, start, end) for chain in paths(graph, start, end, limit=10_000).chains]
        assert sorted(found) == sorted(expected)
        assert [*map(steps_of, found)] == sorted(map(steps_of, found))
        assert paths(graph, start, end, limit=1).back is nx.has_path(graph, end, start)
