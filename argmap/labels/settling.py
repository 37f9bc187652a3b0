"""Searches the arguments whose fall, and the claims whose labels, settle an undecided claim.

Whatever is found was found by labelling anew. The search leaves out only what cannot matter: a set of arguments that is
not enough grows by those alone that still stand in the way; `Search.lacking` says why one of these has to fall.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from argmap.graph import Graph, keys, side_of
from argmap.labels.labelling import labels_in
from argmap.labels.network import Network
from argmap.model.keys import Key, Kind
from argmap.model.words import Label, Side

COMPARED = 32
"""Labels that are compared in the time of one look."""

Fallen = tuple[int, ...]
"""The numbers of arguments that fall, in their order."""


class Smallest(NamedTuple):
    """The smallest sets of arguments that fall, and how far the search came, as `WayOut` says."""

    sets: list[Fallen]
    searched: int
    tried: int
    stopped: bool


class _Growing(NamedTuple):
    """Arguments whose fall is not enough, and those of which one would have to fall too."""

    fallen: Fallen
    blockers: list[int]


def _grown(growing: Iterable[_Growing]) -> Iterator[Fallen]:
    """The sets with one argument more, each once."""
    found: set[Fallen] = set()
    for before, blockers in growing:
        for blocker in blockers:
            fallen = tuple(sorted((*before, blocker)))
            if fallen not in found:
                found.add(fallen)
                yield fallen


class Search:
    """What bears on a claim or an argument, labelled anew for whatever is supposed."""

    def __init__(self, graph: Graph, key: Key) -> None:
        labels = labels_in(graph)
        part = _bearing_on(graph, key)
        network = Network(graph, labels.said, part)
        self.labelling = network.label(
            {id_: label for id_, label in labels.assumed.supposed.items() if id_ in network.numbers}
        )
        self.keys = [found for kind in (Kind.CLAIM, Kind.ARGUMENT) for found in keys(graph, kind) if found in part]
        """What each number stands for."""
        self.asked = network.numbers[key.id]
        self.said = network.said
        self.helped_by: list[list[int]] = [[] for _ in self.keys]
        self.harmed_by: list[list[int]] = [[] for _ in self.keys]
        for number, (helped, harmed) in enumerate(zip(network.helps, network.harms, strict=True)):
            for other in helped:
                self.helped_by[other].append(number)
            if harmed is not None:
                self.harmed_by[harmed].append(number)
        self.walked = 0
        """How often something was looked at to see what it needs."""
        self.fallen: set[int] = set()
        """The arguments that fall now."""

    def singles(self, looks: int) -> tuple[list[tuple[int, Label, Label]], int]:
        """The claims that decide it: number, supposed label, and what it becomes; and how many were not tried."""
        until = self.looks + looks
        lacking = dict.fromkeys(pair for wanted in (Label.IN, Label.OUT) for pair in self.lacking(wanted))
        claims = [(number, label) for number, label in lacking if number < len(self.said) and number != self.asked]
        found: list[tuple[int, Label, Label]] = []
        for tried, (number, label) in enumerate(claims):
            if self.looks > until:
                return found, len({number for number, _ in claims[tried:]})
            self.labelling.suppose({number: label})
            if self.label is not Label.UNDECIDED:
                found.append((number, label, self.label))
            self.labelling.suppose({number: None})
        return found, 0

    def smallest(self, wanted: Label, looks: int) -> Smallest:
        """The smallest sets of arguments whose fall gives the label; sets of one, then of two, until some do."""
        until = self.looks + looks
        self.let_fall(())
        growing = [_Growing((), list(self.blockers(wanted)))]
        searched = 0
        while growing:
            sets: list[Fallen] = []
            larger: list[_Growing] = []
            for tried, fallen in enumerate(_grown(growing)):
                if self.looks > until:
                    return Smallest(sorted(sets), searched, tried, stopped=True)
                self.let_fall(fallen)
                if self.label is wanted:
                    sets.append(fallen)
                elif not sets:
                    larger.append(_Growing(fallen, list(self.blockers(wanted))))
            searched += 1
            if sets:
                return Smallest(sorted(sets), searched, 0, stopped=False)
            growing = [each for each in larger if each.blockers]
        return Smallest([], searched, 0, stopped=False)

    def nearest(self, wanted: Label, looks: int) -> Fallen | None:
        """A set whose fall gives the label, and of which nothing can be left out; None if none is found.

        It begins with all arguments of the other side, and takes what is nearest to the claim of what is lacking then.
        In a tie no smaller part of it does it either, as these arguments bear on nothing but the claim.
        """
        until = self.looks + looks
        other_side = self.harmed_by if wanted is Label.IN else self.helped_by
        self.let_fall(())
        self.let_fall([number for number in other_side[self.asked] if self._may_fall(number)])
        while self.label is not wanted:
            blocker = next(self.blockers(wanted), None)
            if blocker is None or self.looks > until:
                return None
            self._fall(blocker)
        for number in sorted(self.fallen):
            if self.looks > until:
                return None
            self._stand(number)
            if self.label is not wanted:
                self._fall(number)
        return tuple(sorted(self.fallen))

    @property
    def label(self) -> Label:
        """The label of what is asked about, with all that falls."""
        return self.labelling.labels[self.asked]

    @property
    def looks(self) -> int:
        """How often claims and arguments were looked at so far."""
        return self.labelling.looks + self.walked

    def let_fall(self, arguments: Iterable[int]) -> None:
        """Suppose that these arguments are out, and none of those that fell before."""
        before, self.fallen = self.fallen, set(arguments)
        changes: dict[int, Label | None] = dict.fromkeys(before - self.fallen)
        self.labelling.suppose(changes | dict.fromkeys(self.fallen - before, Label.OUT))

    def _fall(self, argument: int) -> None:
        self.fallen.add(argument)
        self.labelling.suppose({argument: Label.OUT})

    def _stand(self, argument: int) -> None:
        self.fallen.remove(argument)
        self.labelling.suppose({argument: None})

    def blockers(self, wanted: Label) -> Iterator[int]:
        """The arguments that stand in the way of the label, nearest first; to give it, one of them has to fall too."""
        return (number for number, label in self.lacking(wanted) if label is Label.OUT and self._may_fall(number))

    def lacking(self, wanted: Label) -> Iterator[tuple[int, Label]]:
        """What lacks a label that the one asked about may need for its own: number and label, nearest first.

        Whatever else is supposed, it gives one of these its label, or does not give the one asked about the label that
        is wanted. For, the first of them to get its label does not get it by the rules, which ask for another first.
        """
        waiting = deque([(self.asked, wanted)])
        found = set(waiting)
        while waiting:
            self.walked += 1
            number, label = waiting.popleft()
            if number in self.labelling.supposed:
                continue
            yield number, label
            for needed in self._needed(number, label):
                if needed not in found:
                    found.add(needed)
                    waiting.append(needed)

    def _needed(self, number: int, label: Label) -> list[tuple[int, Label]]:
        """What one needs for a label: one of these has to get its label, and none has it now."""
        helpers, harmers, labels = self.helped_by[number], self.harmed_by[number], self.labelling.labels
        self.walked += (len(helpers) + len(harmers)) // COMPARED
        if number >= len(self.said):
            if label is Label.OUT:
                return [*((premise, Label.OUT) for premise in helpers), *((other, Label.IN) for other in harmers)]
            all_ = chain(((premise, Label.IN) for premise in helpers), ((other, Label.OUT) for other in harmers))
            return list(islice((pair for pair in all_ if labels[pair[0]] is not pair[1]), 1))
        own, other_side = (helpers, harmers) if label is Label.IN else (harmers, helpers)
        not_out = (other for other in other_side if labels[other] is not Label.OUT)
        return [(other, Label.OUT) for other in islice(not_out, 1)] or [(argument, Label.IN) for argument in own]

    def _may_fall(self, number: int) -> bool:
        return (
            number >= len(self.said)
            and number != self.asked
            and number not in self.labelling.supposed
            and self.labelling.labels[number] is not Label.OUT
        )


def _bearing_on(graph: Graph, key: Key) -> set[Key]:
    """What bears on a claim or an argument, and itself; conditions bear on nothing."""
    found = {key}
    waiting = [key]
    while waiting:
        for before in graph.predecessors(waiting.pop()):
            is_condition = before.kind is Kind.ARGUMENT and side_of(graph, before) is Side.CONDITION
            if before not in found and not is_condition:
                found.add(before)
                waiting.append(before)
    return found
