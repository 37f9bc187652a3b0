"""What only a look across the map can find: at one node as far as need be, or at all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import networkx as nx

from argmap.check.alike import text_problems
from argmap.check.problem import Problem
from argmap.graph import (
    Graph,
    arguments_about,
    arguments_from,
    conclusion_of,
    keys,
    orphans,
    premises_of,
    question_at,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Side


def map_problems(graph: Graph) -> Iterator[Problem]:
    """Claims that bear on nothing, on both sides, or on themselves in the end; what stands twice."""
    yield from _orphans(graph, orphans(graph))
    yield from _circles(graph)
    yield from _both_sides(graph, keys(graph, Kind.ARGUMENT))
    yield from _same_arguments(graph, keys(graph, Kind.ARGUMENT))
    yield from _same_positions(graph)
    yield from text_problems(graph)


def map_problems_at(graph: Graph, key: Key) -> Iterator[Problem]:
    """The same at one claim or argument, without a look at what cannot matter to it."""
    if key.kind is Kind.CLAIM:
        yield from _orphans(graph, [key] if _is_orphan(graph, key) else [])
        yield from _circle_from(graph, key)
        yield from text_problems(graph, key)
    else:
        siblings = arguments_about(graph, conclusion_of(graph, key))
        found = (*_both_sides(graph, siblings), *_same_arguments(graph, siblings))
        yield from (problem for problem in found if problem.key == key)


def _orphans(graph: Graph, claims: Iterable[Key]) -> Iterator[Problem]:
    questions = any(keys(graph, Kind.QUESTION))
    message = "no line of argument leads from this claim to a position" if questions else "this claim is in no argument"
    for claim in claims:
        yield Problem("orphan-claim", message, claim)


def _is_orphan(graph: Graph, claim: Key) -> bool:
    """Whether a claim is one of `orphans`."""
    if any(keys(graph, Kind.QUESTION)):
        return not any(key.kind is Kind.QUESTION for key in _walk(graph, claim))
    alone = not arguments_about(graph, claim) and not arguments_from(graph, claim)
    return alone and any(other != claim for other in keys(graph, Kind.CLAIM))


def _same_positions(graph: Graph) -> Iterator[Problem]:
    for question in keys(graph, Kind.QUESTION):
        positions = question_at(graph, question).positions
        seen: set[str] = set()
        for number, position in enumerate(positions):
            if position in seen:
                yield Problem("listed-twice", f"'{position}' stands here twice", question, ("positions", number))
            seen.add(position)


def _both_sides(graph: Graph, arguments: Iterable[Key]) -> Iterator[Problem]:
    """Claims that are a premise for and against one conclusion, at the second of the two arguments."""
    seen: dict[tuple[Key, Key], dict[Side, Key]] = defaultdict(dict)
    for argument in arguments:
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


def _same_arguments(graph: Graph, arguments: Iterable[Key]) -> Iterator[Problem]:
    """Arguments with the same conclusion, side and premises, whatever their ids."""
    first: dict[object, Key] = {}
    for argument in arguments:
        same = (conclusion_of(graph, argument), side_of(graph, argument), frozenset(premises_of(graph, argument)))
        if same in first:
            message = f"the same argument stands here twice, first as {first[same].id}"
            yield Problem("duplicate-argument", message, argument)
        first.setdefault(same, argument)


def _circles(graph: Graph) -> Iterator[Problem]:
    """One finding for claims that support each other in a circle, at the first of them."""
    order = {claim: number for number, claim in enumerate(keys(graph, Kind.CLAIM))}
    supports = graph.subgraph(key for key in graph if _supports(graph, key))
    for circle in nx.strongly_connected_components(supports):
        if len(circle) > 1:
            yield _circle(graph, circle, min((key for key in circle if key in order), key=order.__getitem__))


def _circle_from(graph: Graph, claim: Key) -> Iterator[Problem]:
    """The finding at a claim that is the first of some that support each other in a circle."""
    behind = set(_walk(graph, claim, only_supports=True))
    if claim in behind:
        before = set(_walk(graph, claim, only_supports=True, backwards=True))
        circle = behind & before
        if claim == next(key for key in keys(graph, Kind.CLAIM) if key in circle):
            yield _circle(graph, circle, claim)


def _circle(graph: Graph, circle: Collection[Key], first: Key) -> Problem:
    """The finding at the first claim of some from each of which supports lead to all others."""
    way: dict[Key, None] = {}
    key = first
    while key not in way:  # nowhere can this end but at a node that it came by
        way[key] = None
        key = next(after for after in graph.successors(key) if after in circle)
    around = list(way)[list(way).index(key) :]
    claims = [step.id for step in around if step.kind is Kind.CLAIM]
    message = f"these claims support each other in a circle: {' -> '.join([*claims, claims[0]])}"
    return Problem("argues-in-circle", message, first)


def _supports(graph: Graph, key: Key) -> bool:
    """Whether reasons for a claim can lead through a node."""
    return key.kind is Kind.CLAIM or (key.kind is Kind.ARGUMENT and side_of(graph, key) is Side.SUPPORT)


def _walk(graph: Graph, start: Key, *, only_supports: bool = False, backwards: bool = False) -> Iterator[Key]:
    """What can be reached from a node along the reasoning, each node once; the node itself only in a circle."""
    seen: set[Key] = set()
    waiting = [start]
    while waiting:
        key = waiting.pop()
        for other in graph.predecessors(key) if backwards else graph.successors(key):
            if other not in seen and other.kind is not Kind.SOURCE:
                seen.add(other)
                if not only_supports or _supports(graph, other):
                    waiting.append(other)
                    yield other
