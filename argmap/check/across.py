"""Checks that compare parts across the map, for all of it or for one node."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

import networkx as nx

from argmap.check.alike import text_problems
from argmap.check.problem import Problem
from argmap.check.raising import raising_problems
from argmap.graph import (
    Graph,
    arguments_about,
    conclusion_of,
    keys,
    leads_to,
    orphans,
    premises_of,
    question_at,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Side
from argmap.text.wording import clipped, listed


def map_problems(graph: Graph, at: Key | None = None) -> Iterator[Problem]:
    """What is wrong between parts: orphan claims, circles, duplicates, open questions, texts that are alike and more.

    With `at`, only what is wrong with that claim, argument or question. Circles are then looked for only among what
    the claim supports and what supports it, and an argument is compared only with those about the same conclusion.
    """
    questions = question_problems(graph) if at is None or at.kind is Kind.QUESTION else ()
    found = chain(_claim_problems(graph, at), _argument_problems(graph, at), questions)
    yield from (problem for problem in found if at in (None, problem.key))


def _claim_problems(graph: Graph, at: Key | None) -> Iterator[Problem]:
    if at is None:
        supports = graph.subgraph(key for key in graph if _supports(graph, key))
        components: Iterable[set[Key]] = nx.strongly_connected_components(supports)
    elif at.kind is Kind.CLAIM:
        components = [_component(graph, at)]
    else:
        return
    yield from _orphans(graph, at)
    yield from _circles(graph, components)
    yield from text_problems(graph, at)


def _argument_problems(graph: Graph, at: Key | None) -> Iterator[Problem]:
    if at is None:
        arguments = list(keys(graph, Kind.ARGUMENT))
    elif at.kind is Kind.ARGUMENT:
        arguments = arguments_about(graph, conclusion_of(graph, at))
    else:
        return
    yield from _both_sides(graph, arguments)
    yield from _same_arguments(graph, arguments)
    yield from raising_problems(graph, arguments)


def _orphans(graph: Graph, at: Key | None) -> Iterator[Problem]:
    questions = any(keys(graph, Kind.QUESTION))
    message = (
        "no line of argument leads from this claim to a position; name it as a position, a reason or a condition"
        if questions
        else "this claim is in no argument"
    )
    for claim in orphans(graph, at):
        yield Problem("orphan-claim", message, claim)


def question_problems(graph: Graph) -> Iterator[Problem]:
    """What is wrong with the questions of a map."""
    for question in keys(graph, Kind.QUESTION):
        positions = question_at(graph, question).positions
        if not positions:
            message = "no position answers this question yet; list them under 'positions:'"
            yield Problem("open-question", message, question)
        seen: set[str] = set()
        for number, position in enumerate(positions):
            if position in seen:
                yield Problem("listed-twice", f"'{position}' stands here twice", question, ("positions", number))
            seen.add(position)


def _both_sides(graph: Graph, arguments: Iterable[Key]) -> Iterator[Problem]:
    """Claims that are a premise both for and against one conclusion; the finding is at the second argument."""
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
                where = clipped(sides[other].id)
                message = f"'{premise.id}' speaks both for and against '{conclusion.id}'; the other way in {where}"
                yield Problem("on-both-sides", message, argument)
            sides.setdefault(side, argument)


def _same_arguments(graph: Graph, arguments: Iterable[Key]) -> Iterator[Problem]:
    """Arguments with the same conclusion, side and premises, whatever their ids."""
    first: dict[object, Key] = {}
    for argument in arguments:
        same = (conclusion_of(graph, argument), side_of(graph, argument), frozenset(premises_of(graph, argument)))
        if same in first:
            message = f"the same argument stands here twice, first as {clipped(first[same].id)}"
            yield Problem("duplicate-argument", message, argument)
        first.setdefault(same, argument)


def _circles(graph: Graph, components: Iterable[set[Key]]) -> Iterator[Problem]:
    """One finding for each group of claims that support each other in a circle, at its first claim.

    In a component, supports lead from every node to every other.
    """
    circles = [component for component in components if len(component) > 1]
    order = {claim: number for number, claim in enumerate(keys(graph, Kind.CLAIM))} if circles else {}
    for circle in circles:
        yield _circle(graph, circle, min(circle & order.keys(), key=order.__getitem__))


def _circle(graph: Graph, circle: Collection[Key], first: Key) -> Problem:
    """The finding about one circle, at its first claim."""
    way: dict[Key, None] = {}
    key = first
    while key not in way:  # each node has a successor in the circle, so the walk returns to a visited node
        way[key] = None
        key = next(after for after in graph.successors(key) if after in circle)
    around = list(way)[list(way).index(key) :]
    claims = [step.id for step in around if step.kind is Kind.CLAIM]
    message = f"these claims support each other in a circle: {listed([*claims, claims[0]], ' -> ')}"
    if _each_alone(graph, circle):
        message += "; if they say the same in other words, make the text of one an 'also:' of the other"
    return Problem("argues-in-circle", message, first)


def _each_alone(graph: Graph, circle: Collection[Key]) -> bool:
    """Whether a circle is two claims that support each other, each by itself."""
    match [key for key in circle if key.kind is Kind.CLAIM]:
        case [_, _]:
            arguments = (key for key in circle if key.kind is Kind.ARGUMENT)
            return all(len(premises_of(graph, key)) == 1 for key in arguments)
        case _:
            return False


def _supports(graph: Graph, key: Key) -> bool:
    """Whether a node can be part of a circle: a claim or a support."""
    return key.kind is Kind.CLAIM or (key.kind is Kind.ARGUMENT and side_of(graph, key) is Side.SUPPORT)


def _component(graph: Graph, claim: Key) -> set[Key]:
    """The strongly connected component of a claim: what it both supports and is supported by, directly or not."""
    supported = {claim}
    waiting = [claim]
    while waiting:
        for key in graph.successors(waiting.pop()):
            if key not in supported and _supports(graph, key):
                supported.add(key)
                waiting.append(key)
    return leads_to(graph.subgraph(supported), [claim])
