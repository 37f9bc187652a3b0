"""What only a look across the whole map can find."""

from collections import defaultdict
from collections.abc import Iterator

import networkx as nx

from argmap.check.problem import Problem
from argmap.check.texts import text_problems
from argmap.graph import Graph, Key, Kind, conclusion_of, keys, orphans, premises_of, question_at, side_of
from argmap.model import Side


def map_problems(graph: Graph) -> Iterator[Problem]:
    """Claims that bear on nothing, on both sides, or on themselves in the end; what stands twice."""
    yield from _orphans(graph)
    yield from _circles(graph)
    yield from _both_sides(graph)
    yield from _same_arguments(graph)
    yield from _same_positions(graph)
    yield from text_problems(graph)


def _orphans(graph: Graph) -> Iterator[Problem]:
    questions = any(keys(graph, Kind.QUESTION))
    message = "no line of argument leads from this claim to a position" if questions else "this claim is in no argument"
    for claim in orphans(graph):
        yield Problem("orphan-claim", message, claim)


def _same_positions(graph: Graph) -> Iterator[Problem]:
    for question in keys(graph, Kind.QUESTION):
        positions = question_at(graph, question).positions
        for number, position in enumerate(positions):
            if position in positions[:number]:
                yield Problem("listed-twice", f"'{position}' stands here twice", question, ("positions", number))


def _both_sides(graph: Graph) -> Iterator[Problem]:
    """Claims that are a premise for and against one conclusion, at the second of the two arguments."""
    seen: dict[tuple[Key, Key], dict[Side, Key]] = defaultdict(dict)
    for argument in keys(graph, Kind.ARGUMENT):
        side = side_of(graph, argument)
        other = {Side.SUPPORT: Side.OBJECTION, Side.OBJECTION: Side.SUPPORT}.get(side)
        if other is None:
            continue
        conclusion = conclusion_of(graph, argument)
        for premise in premises_of(graph, argument):
            sides = seen[premise, conclusion]
            if other in sides:
                message = (
                    f"'{premise.id}' speaks both for and against '{conclusion.id}'; the other way in {sides[other].id}"
                )
                yield Problem("on-both-sides", message, argument)
            sides.setdefault(side, argument)


def _same_arguments(graph: Graph) -> Iterator[Problem]:
    """Arguments with the same conclusion, side and premises, whatever their ids."""
    first: dict[object, Key] = {}
    for argument in keys(graph, Kind.ARGUMENT):
        same = (conclusion_of(graph, argument), side_of(graph, argument), frozenset(premises_of(graph, argument)))
        if same in first:
            message = f"the same argument stands here twice, first as {first[same].id}"
            yield Problem("duplicate-argument", message, argument)
        first.setdefault(same, argument)


def _circles(graph: Graph) -> Iterator[Problem]:
    """One finding for claims that support each other in a circle, at the first of them."""
    supports = nx.subgraph_view(
        graph,
        filter_node=lambda key: (
            key.kind is Kind.CLAIM or (key.kind is Kind.ARGUMENT and side_of(graph, key) is Side.SUPPORT)
        ),
    )
    for component in nx.strongly_connected_components(supports):
        if len(component) > 1:
            first = next(key for key in keys(graph, Kind.CLAIM) if key in component)
            way = nx.find_cycle(supports.subgraph(component), first)
            claims = [step[0].id for step in way if step[0].kind is Kind.CLAIM]
            message = f"these claims support each other in a circle: {' -> '.join([*claims, claims[0]])}"
            yield Problem("argues-in-circle", message, first)
