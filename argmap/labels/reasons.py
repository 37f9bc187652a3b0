"""Why a claim or an argument has its label; every function here asks a graph that knows the labels."""

from collections import deque
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

import networkx as nx

from argmap.graph import Graph, argument_map, arguments_about, citations_of, label_of, premises_of
from argmap.labels.labelling import labels_in
from argmap.labels.network import ARGUED
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation
from argmap.model.words import Label, Side, Stance


class Why(StrEnum):
    """Why a claim or an argument has its label."""

    SUPPOSED = "supposed"
    ARGUED = "argued"
    SAID = "said"
    ONLY_REPORTED = "only reported"
    UNSTATED = "unstated"
    OBJECTED = "objected"
    REJECTED = "rejected"
    NOBODY_SAYS_IT = "nobody says it"
    TIE = "tie"
    OPEN = "open"
    WAITS = "waits"
    CIRCLE = "circle"
    PREMISES_IN = "premises in"
    PREMISE_OUT = "premise out"
    UNDERCUT = "undercut"


class Rungs(NamedTuple):
    """What there is on both sides of a claim: 2 an argument, 1 only voices, 0 nothing.

    When sure, only what is in counts; at best, all that is not out.
    """

    for_sure: int
    """The rung for it, when sure."""
    for_best: int
    """The rung for it, at best."""
    against_sure: int
    """The rung against it, when sure."""
    against_best: int
    """The rung against it, at best."""


def rungs(graph: Graph, claim: Key) -> Rungs:
    """The rungs on both sides of a claim."""
    said = labels_in(graph).said[claim.id]
    helping = {label_of(graph, argument) for argument in arguments_about(graph, claim, Side.SUPPORT)}
    harming = {label_of(graph, argument) for argument in arguments_about(graph, claim, Side.OBJECTION)}
    return Rungs(
        ARGUED if Label.IN in helping else said.sure,
        ARGUED if helping - {Label.OUT} else said.best,
        ARGUED if Label.IN in harming else said.against,
        ARGUED if harming - {Label.OUT} else said.against,
    )


def counted(graph: Graph, claim: Key) -> Iterator[Citation]:
    """The citations that say or reject a claim, under what is assumed."""
    found, assumed = argument_map(graph), labels_in(graph).assumed
    return (citation for citation in citations_of(graph, claim) if assumed.counts(found, citation))


def why(graph: Graph, key: Key) -> Why:
    """Why a claim or an argument has its label; of one that waits, `Waiting` tells whether it does so in a circle."""
    if key.id in labels_in(graph).assumed.supposed:
        return Why.SUPPOSED
    return (_why_claim if key.kind is Kind.CLAIM else _why_argument)(graph, key)


def _why_claim(graph: Graph, claim: Key) -> Why:
    label, found = label_of(graph, claim), rungs(graph, claim)
    if label is Label.IN:
        return Why.ARGUED if found.for_sure == ARGUED else _why_said(graph, claim)
    if label is Label.OUT:
        if found.for_best >= found.against_sure:
            return Why.NOBODY_SAYS_IT
        return Why.OBJECTED if found.against_sure == ARGUED else Why.REJECTED
    if found.for_sure == found.for_best and found.against_sure == found.against_best:
        return Why.TIE
    return Why.WAITS if waits_for(graph, claim) else Why.OPEN


def _why_said(graph: Graph, claim: Key) -> Why:
    stances = {citation.stance for citation in counted(graph, claim)} - {Stance.REJECTS}
    if not stances:
        return Why.UNSTATED
    return Why.ONLY_REPORTED if stances == {Stance.REPORTS} else Why.SAID


def _why_argument(graph: Graph, argument: Key) -> Why:
    label = label_of(graph, argument)
    if label is Label.IN:
        return Why.PREMISES_IN
    if label is Label.UNDECIDED:
        return Why.WAITS
    is_out = any(label_of(graph, premise) is Label.OUT for premise in premises_of(graph, argument))
    return Why.PREMISE_OUT if is_out else Why.UNDERCUT


def because(graph: Graph, argument: Key) -> list[Key]:
    """The premises and undercutters that give an argument its label, unless it is in: then all of them do."""
    premises, undercutters = premises_of(graph, argument), arguments_about(graph, argument, Side.UNDERCUTTER)
    label = label_of(graph, argument)
    if label is Label.OUT:
        out = [premise for premise in premises if label_of(graph, premise) is Label.OUT]
        return out + [undercutter for undercutter in undercutters if label_of(graph, undercutter) is Label.IN]
    return waits_for(graph, argument)


def waits_for(graph: Graph, key: Key) -> list[Key]:
    """What an undecided claim or argument waits for; nothing if it is a tie, an open state, or decided."""
    if label_of(graph, key) is not Label.UNDECIDED:
        return []
    if key.kind is Kind.ARGUMENT:
        awaited = [*premises_of(graph, key), *arguments_about(graph, key, Side.UNDERCUTTER)]
    else:
        found = rungs(graph, key)
        sides = [Side.SUPPORT] if found.for_sure < found.for_best else []
        sides += [Side.OBJECTION] if found.against_sure < found.against_best else []
        awaited = arguments_about(graph, key, *sides) if sides else []
    return [other for other in awaited if label_of(graph, other) is Label.UNDECIDED]


class Waiting:
    """What some claims and arguments wait for, directly and in the end, and where that leads back in a circle."""

    def __init__(self, graph: Graph, starts: Iterable[Key]) -> None:
        self.graph = graph
        self._known: dict[Key, Why] = {}
        self.waits: nx.DiGraph[Key] = nx.DiGraph()
        waiting = deque(dict.fromkeys(starts))
        while waiting:
            key = waiting.popleft()
            if key not in self.waits or not self.waits.nodes[key]:
                awaited = waits_for(graph, key)
                self.waits.add_node(key, seen=True)
                self.waits.add_edges_from((key, other) for other in awaited)
                waiting.extend(awaited)
        self.circle_of: dict[Key, frozenset[Key]] = {}
        """The claims and arguments that wait for each other, for each that does."""
        for found in nx.strongly_connected_components(self.waits):
            if len(found) > 1:
                self.circle_of |= dict.fromkeys(found, frozenset(found))

    def why(self, key: Key) -> Why:
        """Why a claim or an argument has its label."""
        if key not in self._known:  # thousands of arguments can wait for one claim
            self._known[key] = Why.CIRCLE if key in self.circle_of else why(self.graph, key)
        return self._known[key]

    def circle(self, key: Key) -> tuple[Key, ...]:
        """The shortest way on which a claim or an argument waits for itself, from it to what waits for it."""
        if key not in self.circle_of:
            return ()
        within = self.waits.subgraph(self.circle_of[key]).copy()
        back = Key(key.kind, "")  # no id is empty
        within.add_edges_from([(before, back) for before in within.predecessors(key)])
        return tuple(nx.shortest_path(within, key, back)[:-1])

    def ends(self, key: Key) -> list[Key]:
        """What a claim or an argument waits for in the end, nearest first: ties, open states, one of each circle."""
        ends: dict[Key, None] = {}
        circles = {self.circle_of.get(key)}
        for _, other in nx.bfs_edges(self.waits, key):
            circle = self.circle_of.get(other)
            if circle is None and not self.waits.out_degree(other):
                ends[other] = None
            elif circle is not None and circle not in circles:
                circles.add(circle)
                ends[other] = None
        return list(ends)
