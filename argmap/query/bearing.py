"""Which claims and arguments bear for a position, and which against it: the signs of the chains that lead there.

A support keeps the sign of what it is about; an objection turns it round, and so does an undercutter, which is about an
argument. Conditions bear neither way. A chain ends at the first position that it comes to: what bears on a position
only through another one bears on that one alone.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from heapq import heappop, heappush
from operator import or_
from typing import NamedTuple

import networkx as nx

from argmap.graph import Graph, keys, positions_of, question_number, side_of
from argmap.model.keys import Key, Kind
from argmap.model.words import Side

TURNING = frozenset({Side.OBJECTION, Side.UNDERCUTTER})
"""The sides that turn a sign round."""


class Signs(NamedTuple):
    """The positions that something bears for and those that it bears against: a bit for each, as `Bearings` has it."""

    pro: int = 0
    con: int = 0

    def turned(self) -> "Signs":
        """The same the other way round."""
        return Signs(self.con, self.pro)

    def beside(self, other: "Signs") -> "Signs":
        """What either has."""
        return Signs(self.pro | other.pro, self.con | other.con)

    def without(self, other: "Signs") -> "Signs":
        """What the other has not."""
        return Signs(self.pro & ~other.pro, self.con & ~other.con)

    def one_way(self) -> "Signs":
        """The positions that it bears for and not against, and the other way round."""
        return self.without(self.turned())


NEITHER = Signs()


class Numbered(NamedTuple):
    """A position at one of the questions that it answers."""

    number: str
    """That of the question and its own there, from 1: ``1.2``."""
    position: Key
    bit: int
    """Its bit in `Signs`."""


class Bearings:
    """How everything in a map bears on its positions."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._bits: dict[Key, int] = {}
        self._positions: dict[Key, list[Numbered]] = {}
        for question in keys(graph, Kind.QUESTION):
            for place, position in enumerate(positions_of(graph, question), 1):
                bit = self._bits.setdefault(position, 1 << len(self._bits))
                numbered = Numbered(f"{question_number(graph, question)}.{place}", position, bit)
                self._positions.setdefault(question, []).append(numbered)
        parts = nx.strongly_connected_components(graph)
        self._order = {key: place for place, part in enumerate(parts) for key in part}
        """What each leads to comes before it, so that the signs of all chains go on together."""
        self._signs = self.through(None)

    def questions(self) -> list[Key]:
        """The questions that have positions."""
        return list(self._positions)

    def on(self, question: Key) -> list[Numbered]:
        """The positions on a question."""
        return self._positions.get(question, [])

    def bits(self, questions: Iterable[Key]) -> int:
        """The bits of the positions on some questions."""
        return reduce(or_, (position.bit for question in questions for position in self.on(question)), 0)

    def of(self, key: Key) -> Signs:
        """How a claim bears on the positions, or an argument does; a position is for itself."""
        return self._signs.get(key, NEITHER)

    def through(self, steps: Collection[Key] | None) -> Mapping[Key, Signs]:
        """The signs of all that bears on a position through these arguments, or through any of the map.

        They are found on the way back from the positions; each sign goes on once.
        """
        signs: dict[Key, Signs] = {}
        waiting = {position: Signs(bit) for position, bit in self._bits.items()}
        places = sorted((self._order[position], position) for position in waiting)
        while places:
            about = heappop(places)[1]
            reached = waiting.pop(about)
            for before in self._graph.predecessors(about):
                side = side_of(self._graph, before) if before.kind is Kind.ARGUMENT else None
                if side is Side.CONDITION or (side and steps is not None and before not in steps):
                    continue
                known = signs.get(before, NEITHER)
                new = (reached.turned() if side in TURNING else reached).without(known)
                if new != NEITHER:
                    signs[before] = known.beside(new)
                    if before not in self._bits:
                        if before not in waiting:
                            heappush(places, (self._order[before], before))
                        waiting[before] = waiting.get(before, NEITHER).beside(new)
        for position, bit in self._bits.items():  # whatever circle leads from it back to itself
            signs[position] = signs.get(position, NEITHER).without(Signs(0, bit)).beside(Signs(bit))
        return signs
