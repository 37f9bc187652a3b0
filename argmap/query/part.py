"""A part of a map as a graph of its own: the neighbourhood of a claim or another node, or the top of the map.

A part has an argument only with all its premises and with what it is about, so that it says only what
the map says. `beyond` counts what a part leaves out around a node.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.graph import (
    Graph,
    all_citations,
    arguments_about,
    arguments_from,
    conclusion_of,
    keys,
    positions_of,
    premises_of,
    questions_of,
)
from argmap.model.keys import Key, Kind
from argmap.query.outline import Role, role_in
from argmap.query.tree import tops


class Part(NamedTuple):
    """A part of a map: its `graph`, the `whole` it was taken from, and the node it is about, if any."""

    graph: Graph
    whole: Graph
    focus: Key | None = None

    @property
    def complete(self) -> bool:
        """Whether the part is the whole map."""
        return self.graph is self.whole


class Beyond(NamedTuple):
    """How much a part leaves out around a node: arguments about it, what it bears on, its positions."""

    about: dict[Role, int]
    onward: int
    positions: int

    def __bool__(self) -> bool:
        return bool(self.about or self.onward or self.positions)


NOTHING_BEYOND = Beyond({}, 0, 0)


def part_of(graph: Graph, focus: Key | None, depth: int | None) -> Part:
    """The part around a focus; without a focus, the top of the map or, without a depth, all of it."""
    if focus is not None:
        return neighbourhood(graph, focus, depth or 1)
    return top_of(graph, depth) if depth else whole_map(graph)


def whole_map(graph: Graph) -> Part:
    """All of a map."""
    return Part(graph, graph)


def neighbourhood(graph: Graph, focus: Key, depth: int) -> Part:
    """What is at most `depth` steps from a claim or an argument, in both directions, or below a question.

    A step leads from a claim through an argument to its other end, or between a position and its
    question. A citation is not a step, but the cited sources are included. What the positions on a
    question bear on elsewhere is not about that question.
    """
    return _part(graph, _within(graph, {focus: 0}, depth, onward=focus.kind is not Kind.QUESTION), focus)


def top_of(graph: Graph, depth: int) -> Part:
    """The questions and `depth` levels below them, as in `argmap tree`.

    Positions are on level 1, and so are the topmost claims that bear on no position. In a map
    without questions, the topmost claims are on level 0.
    """
    questions = dict.fromkeys(keys(graph, Kind.QUESTION), 0)
    others = dict.fromkeys(tops(graph), 1 if questions else 0)
    return _part(graph, _within(graph, questions | others, depth, onward=False), None)


def beyond(part: Part, key: Key) -> Beyond:
    """What the part leaves out around one of its nodes."""
    if part.complete or key.kind is Kind.SOURCE:
        return NOTHING_BEYOND
    whole, graph = part.whole, part.graph
    if key.kind is Kind.QUESTION:
        return Beyond({}, 0, sum(position not in graph for position in positions_of(whole, key)))
    about = Counter(role_in(whole, argument) for argument in arguments_about(whole, key) if argument not in graph)
    onward = (*arguments_from(whole, key), *questions_of(whole, key)) if key.kind is Kind.CLAIM else ()
    return Beyond(dict(about), sum(further not in graph for further in onward), 0)


def _part(graph: Graph, wanted: set[Key], focus: Key | None) -> Part:
    """The part with some nodes and the sources that they cite, in the order of the whole."""
    if all(key in wanted for key in graph if key.kind is not Kind.SOURCE):
        return Part(graph, graph, focus)
    cited = {Key(Kind.SOURCE, citation.place.source) for _, citation in all_citations(graph.subgraph(wanted))}
    part = graph.__class__(**graph.graph)  # not a subgraph, which may have its nodes in any order
    taken = wanted | cited
    part.add_nodes_from((key, attributes) for key, attributes in graph.nodes(data=True) if key in taken)
    part.add_edges_from(edge for edge in graph.edges(data=True) if edge[0] in part and edge[1] in part)
    return Part(part, graph, focus)


def _within(graph: Graph, starts: Mapping[Key, int], depth: int, *, onward: bool) -> set[Key]:
    levels: dict[Key, int] = {}
    waiting: deque[Key] = deque()
    for start, level in starts.items():
        _take(graph, start, level, levels, waiting)
    while waiting:
        key = waiting.popleft()
        if levels[key] < depth:
            for near in _near(graph, key, onward=onward):
                _take(graph, near, levels[key] + 1, levels, waiting)
    return set(levels)


def _near(graph: Graph, key: Key, *, onward: bool) -> Iterator[Key]:
    if key.kind is Kind.QUESTION:
        yield from positions_of(graph, key)
        return
    yield from arguments_about(graph, key)
    if onward and key.kind is Kind.CLAIM:
        yield from arguments_from(graph, key)
        yield from questions_of(graph, key)


def _take(graph: Graph, key: Key, level: int, levels: dict[Key, int], waiting: deque[Key]) -> None:
    """Put a node and its ends on a level; ends are on level 1 at least."""
    taken = [(key, level)]
    while taken:
        key, level = taken.pop()
        if key not in levels:
            levels[key] = level
            waiting.append(key)
            taken += [(end, max(level, 1)) for end in _ends(graph, key)]


def _ends(graph: Graph, key: Key) -> list[Key]:
    """The nodes that a node needs beside it: a step's premises and conclusion, a position's questions."""
    if key.kind is Kind.ARGUMENT:
        return [*premises_of(graph, key), conclusion_of(graph, key)]
    return questions_of(graph, key) if key.kind is Kind.CLAIM else []
