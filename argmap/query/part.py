"""A part of a map as a graph of its own: the neighbourhood of a claim, or the top of the map.

An argument is in it only with all its premises and with what it is about, so a part says nothing that
the map does not; what the part leaves out of a claim's or a question's surroundings is counted.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.graph import (
    Graph,
    arguments_about,
    arguments_from,
    citations_of,
    conclusion_of,
    keys,
    positions_of,
    premises_of,
    questions_of,
)
from argmap.keys import Key, Kind
from argmap.model import Citation
from argmap.query.debate import tops
from argmap.query.outline import Role, role_in


class Part(NamedTuple):
    """A part of a map: its `graph`, the `whole` it was taken from, and the node it is about, if it is about one."""

    graph: Graph
    whole: Graph
    focus: Key | None = None

    @property
    def complete(self) -> bool:
        """Whether nothing is left out."""
        return self.graph is self.whole


class Beyond(NamedTuple):
    """What is around a node in the map and not in the part: arguments about it, what it bears on, its positions."""

    about: dict[Role, int]
    onward: int
    positions: int

    def __bool__(self) -> bool:
        return bool(self.about or self.onward or self.positions)


NOTHING_BEYOND = Beyond({}, 0, 0)


def whole_map(graph: Graph) -> Part:
    """All of a map."""
    return Part(graph, graph)


def neighbourhood(graph: Graph, focus: Key, depth: int) -> Part:
    """What is at most `depth` steps from a claim or an argument, in both directions.

    A step leads from a claim over an argument to its other end, or from a position to its question
    and back. What a voice cites is not a step, but its sources come along.
    """
    return _part(graph, _within(graph, [focus], depth, onward=True), focus)


def top_of(graph: Graph, depth: int) -> Part:
    """The questions and `depth` levels below them, and as much below the claims that bear on no position.

    The levels are those of `argmap tree`: a question's positions are on the first.
    """
    questions = _within(graph, keys(graph, Kind.QUESTION), depth, onward=False)
    others = _within(graph, tops(graph), depth, onward=False)
    return _part(graph, questions | others, None)


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
    """The graph of some nodes and of the sources that they cite, in the order of the whole."""
    if all(key in wanted for key in graph if key.kind is not Kind.SOURCE):
        return Part(graph, graph, focus)
    cited = {Key(Kind.SOURCE, citation.place.source) for key in wanted for citation in _cited(graph, key)}
    part = graph.__class__(**graph.graph)
    wanted |= cited
    part.add_nodes_from((key, attributes) for key, attributes in graph.nodes(data=True) if key in wanted)
    part.add_edges_from(edge for edge in graph.edges(data=True) if edge[0] in part and edge[1] in part)
    return Part(part, graph, focus)


def _cited(graph: Graph, key: Key) -> tuple[Citation, ...]:
    return () if key.kind is Kind.QUESTION else citations_of(graph, key)


def _within(graph: Graph, starts: Iterable[Key], depth: int, *, onward: bool) -> set[Key]:
    levels: dict[Key, int] = {}
    waiting: deque[Key] = deque()
    for start in starts:
        _take(graph, start, 0, levels, waiting)
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
    """Put a node on a level, an argument with its premises and what it is about; from a focus these are a step away."""
    taken = [(key, level)]
    while taken:
        key, level = taken.pop()
        if key not in levels:
            levels[key] = level
            waiting.append(key)
            if key.kind is Kind.ARGUMENT:
                taken += [(end, max(level, 1)) for end in (*premises_of(graph, key), conclusion_of(graph, key))]
