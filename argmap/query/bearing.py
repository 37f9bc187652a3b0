"""Which claims and arguments bear for a position, and which against it: the signs of the chains that lead there.

A support keeps the sign of what it is about; an objection turns it round, and so does an undercutter, which is about an
argument. Conditions bear neither way. A chain ends at the first position that it comes to: what bears on a position
only through another one bears on that one alone.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from heapq import heapify, heappop, heappush
from operator import or_
from typing import NamedTuple

from networkx import strongly_connected_components

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
        self._ranks = ranks_of(graph)
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
        """The signs of all that bears on a position through these arguments, or through any of the map."""
        return signs_to(self._graph, self._bits, self._ranks, steps)


def bearing_on(graph: Graph, positions: Iterable[Key]) -> Mapping[Key, Signs]:
    """How everything bears on some positions, with a bit for each of them; what has no entry bears on none.

    For one of 100 positions on 10,000 claims this takes 0.1 s, `Bearings` 1.4 s.
    """
    bits = {position: 0 for question in keys(graph, Kind.QUESTION) for position in positions_of(graph, question)}
    bits |= {position: 1 << place for place, position in enumerate(positions)}
    return signs_to(graph, bits, ranks_of(graph))


def ranks_of(graph: Graph) -> dict[Key, int]:
    """Numbers of all nodes, of which those that a node leads to have lower ones; all in one circle have the same."""
    # networkx yields a circle after those that it leads to; in another order the answer is the same, but later
    return {key: rank for rank, circle in enumerate(strongly_connected_components(graph)) for key in circle}


def signs_to(
    graph: Graph, bits: Mapping[Key, int], ranks: Mapping[Key, int], steps: Collection[Key] | None = None
) -> dict[Key, Signs]:
    """How everything bears on some claims or arguments, each with its bit; a chain ends at the first that it comes to.

    One whose bit is 0 is not asked for, and only ends chains. With `steps`, chains lead only through these arguments.

    The signs are found on the way back from there. A node has its turn after all that it leads to, so that all of its
    signs go on at once; only in a circle it can have several turns. With 60 positions and 10,000 claims that takes
    0.5 s, and in the order in which signs are found 12 s.
    """
    signs: dict[Key, Signs] = {}
    waiting = {end: Signs(bit) for end, bit in bits.items()}
    in_turn = [(ranks[end], end) for end in bits]
    heapify(in_turn)
    while in_turn:
        about = heappop(in_turn)[1]
        reached = waiting.pop(about)
        for before in graph.predecessors(about):
            side = side_of(graph, before) if before.kind is Kind.ARGUMENT else None
            if side is Side.CONDITION or (side and steps is not None and before not in steps):
                continue
            known = signs.get(before, NEITHER)
            new = (reached.turned() if side in TURNING else reached).without(known)
            if new == NEITHER:
                continue
            signs[before] = known.beside(new)
            if before not in bits:
                if before not in waiting:
                    heappush(in_turn, (ranks[before], before))
                waiting[before] = waiting.get(before, NEITHER).beside(new)
    for end, bit in bits.items():  # whatever circle leads from it back to itself
        signs[end] = signs.get(end, NEITHER).without(Signs(0, bit)).beside(Signs(bit))
    return signs
