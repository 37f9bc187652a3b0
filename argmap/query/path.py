"""How one claim or argument bears on another: the chains of steps that lead from the one to the other."""

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, partial
from itertools import islice
from math import inf
from typing import NamedTuple

import networkx as nx

from argmap.errors import ArgmapError
from argmap.graph import Graph, positions_of, question_at, question_number, questions_of, side_of
from argmap.model.keys import Key, Kind
from argmap.model.words import Side
from argmap.query.answers import (
    ClaimBrief,
    QuestionBrief,
    Step,
    brief,
    place_in_file,
    question_brief,
    step,
)

LOOKS = 200_000
"""Most claims and arguments that a search looks at, counted each time: about 0.1 s."""


class Bearing(StrEnum):
    """What a chain does to its end."""

    FOR = "for"
    AGAINST = "against"
    CONDITION = "condition"


class End(NamedTuple):
    """Where all chains begin, or where they end: a claim, an argument or a question. The other two are null."""

    claim: ClaimBrief | None
    """The claim."""
    argument: Step | None
    """The argument."""
    question: QuestionBrief | None
    """The question, at whose positions the chains end; its `position` is set if they begin at one of them."""
    positions: tuple[str, ...]
    """The ids of the question's positions."""
    place: str
    """Where it stands in the map's file."""


class ChainStep(NamedTuple):
    """One step of a chain."""

    step: Step
    """The argument."""
    premise: str | None
    """The id of the premise that the chain comes from; None if it begins with the argument, or if the step before
    undercuts it or is a condition of it."""
    conclusion: ClaimBrief | None
    """The claim that the argument is about; None if it is about the next step, or about the argument at the end."""


class Chain(NamedTuple):
    """One way from the start to the end. No claim and no argument is in it twice, but a circle ends at its start."""

    steps: tuple[ChainStep, ...]
    """The steps, in the order of the reasoning."""
    end: str
    """The id of the claim or the argument that it ends at; for a question, that of the position."""
    premise: str | None
    """If it ends at an argument because it leads to a premise of it: the id of that premise."""
    bearing: Bearing
    """What it does to its end: each objection and each undercutter on the way turns it round; with a condition on the
    way, it bears on its end as a condition."""


class Paths(NamedTuple):
    """How one claim or argument bears on another: chains of steps from the one to the other, shortest first."""

    start: End
    """Where the chains begin: a claim or an argument."""
    end: End
    """Where they end."""
    chains: tuple[Chain, ...]
    """The chains, those of the fewest steps first; no more than were asked for."""
    bearings: dict[Bearing, int]
    """How many chains were found, by what they do to their end; those that are not shown are counted too."""
    stopped: bool
    """Whether the search stopped after a fixed number of claims and arguments, so that there may be more chains."""
    back: bool
    """Whether chains also lead back, from the end to the start; false if these are the same."""
    rivals: tuple[int, ...]
    """The numbers of the questions to which both are positions that exclude each other."""

    @property
    def more(self) -> int:
        """How many chains were found and are not shown."""
        return sum(self.bearings.values()) - len(self.chains)


def paths(graph: Graph, start: Key, end: Key, limit: int | None, looks: int = LOOKS) -> Paths:
    """The chains from a claim or an argument to another one, or to the positions on a question.

    From one to itself lead the circles of which it is a part. Raises `ArgmapError` if the chains should begin at a
    question.
    """
    if start.kind is Kind.QUESTION:
        raise ArgmapError(f"'{start.id}' is a question, which bears on nothing; begin at a claim or an argument")
    search = _Search(graph, start, end, looks)
    found = search.paths()
    step_of = cache(partial(step, graph))
    chains = [_chain(graph, path, step_of) for path in islice(found, limit)]
    bearings = Counter(chain.bearing for chain in chains)
    bearings.update(_bearing(graph, path) for path in found)
    return Paths(
        start=_end(graph, start),
        end=_end(graph, end, start),
        chains=tuple(chains),
        bearings={bearing: bearings[bearing] for bearing in Bearing if bearings[bearing]},
        stopped=search.looks < 0,
        back=start != end and nx.has_path(graph, end, start),
        rivals=_rivals(graph, start, end),
    )


def _rivals(graph: Graph, start: Key, end: Key) -> tuple[int, ...]:
    if Kind.ARGUMENT in (start.kind, end.kind) or start == end:
        return ()
    asked = [question for question in questions_of(graph, start) if end in positions_of(graph, question)]
    return tuple(question_number(graph, question) for question in asked if question_at(graph, question).exclusive)


class _Search:
    """A search for all paths between two nodes that have no node twice, those with the fewest arguments first.

    Each round goes only where the end can be reached with so many arguments, and finds the paths that have as many; the
    next round allows for more and begins anew (IDA*, Korf 1985). The first path is found without a wrong turn.

    `networkx.shortest_simple_paths` searches anew from each node of each path and cannot be stopped: with 5,000 steps
    between two claims, it takes 50 s for the second path.
    """

    def __init__(self, graph: Graph, start: Key, end: Key, looks: int) -> None:
        self.start = start
        self.end = end
        self.looks = looks
        """How many nodes may still be looked at; below 0, the search has stopped."""
        onward = {start, *nx.descendants(graph, start)}
        edges = ((node, after) for node in onward for after in graph.successors(node))
        if start != end:
            edges = ((node, after) for node, after in edges if after != start)  # what leads on only from there is out
        self.part: nx.DiGraph[Key] = nx.DiGraph(edges)
        self.part.add_nodes_from((start, end))
        if end.kind is Kind.QUESTION:
            self.part.remove_edges_from([(start, end)])  # to be a position is no step
        self.left: Mapping[Key, float] = nx.single_source_dijkstra_path_length(
            self.part.reverse(copy=False), end, weight=lambda node, _before, _edge: node.kind is Kind.ARGUMENT
        )
        """The fewest arguments on the way from a node to the end; nodes from which there is none are left out."""

    def paths(self) -> Iterator[list[Key]]:
        """The paths, until all are found or the search has stopped."""
        most: float = self.left.get(self.start, inf)
        while most < inf:
            most = yield from self._round(most)

    def _round(self, most: float) -> Generator[list[Key], None, float]:
        """The paths with so many arguments; it returns how many the next path has at least."""
        path = {self.start: None}
        ways = [(iter(self.part[self.start]), 0)]
        beyond = inf
        while ways:
            onward, taken = ways[-1]
            node = next(onward, None)
            if node is None:
                ways.pop()
                path.popitem()
            elif node in self.left and (node not in path or node == self.end):
                self.looks -= 1
                if self.looks < 0:
                    return inf
                taken += node.kind is Kind.ARGUMENT
                if taken + self.left[node] > most:
                    beyond = min(beyond, taken + self.left[node])
                elif node != self.end:
                    path[node] = None
                    ways.append((iter(self.part[node]), taken))
                elif taken == most:
                    self.looks -= len(path)
                    yield [*path, node]
        return beyond


def _end(graph: Graph, key: Key, start: Key | None = None) -> End:
    """One end of all chains; of a question also which position the chains start from, if they do."""
    position = start if start and start in graph.pred[key] else None
    return End(
        claim=brief(graph, key) if key.kind is Kind.CLAIM else None,
        argument=step(graph, key) if key.kind is Kind.ARGUMENT else None,
        question=question_brief(graph, key, position) if key.kind is Kind.QUESTION else None,
        positions=tuple(position.id for position in positions_of(graph, key)) if key.kind is Kind.QUESTION else (),
        place=place_in_file(graph, key),
    )


def _bearing(graph: Graph, path: Sequence[Key]) -> Bearing:
    """What a path does to its end."""
    sides = Counter(side_of(graph, node) for node in path[:-1] if node.kind is Kind.ARGUMENT)
    if sides[Side.CONDITION]:
        return Bearing.CONDITION
    return Bearing.AGAINST if (sides[Side.OBJECTION] + sides[Side.UNDERCUTTER]) % 2 else Bearing.FOR


def _chain(graph: Graph, path: Sequence[Key], step_of: Callable[[Key], Step]) -> Chain:
    """A path in words."""
    if path[-1].kind is Kind.QUESTION:
        path = path[:-1]
    before_end, end = path[-2:]
    return Chain(
        steps=tuple(
            ChainStep(
                step=step_of(node),
                premise=before.id if before and before.kind is Kind.CLAIM else None,
                conclusion=brief(graph, after) if after.kind is Kind.CLAIM else None,
            )
            for before, node, after in zip([None, *path], path, path[1:], strict=False)
            if node.kind is Kind.ARGUMENT
        ),
        end=end.id,
        premise=before_end.id if end.kind is Kind.ARGUMENT and before_end.kind is Kind.CLAIM else None,
        bearing=_bearing(graph, path),
    )
