"""What bears on what in a map, and the labels that follow from that by the rules of `labelling`.

The rules run here and nowhere else: for a whole map, for a part of it, and anew for what somebody supposes.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from argmap.graph import Graph, nodes
from argmap.model.keys import Key, Kind
from argmap.model.parts import Argument
from argmap.model.words import Label, Side

ARGUED, SAID, NOTHING = 2, 1, 0
"""The rungs of a side of a claim."""


class Said(NamedTuple):
    """The rungs of a claim without arguments: for it, when sure and at best, and against it."""

    sure: int
    best: int
    against: int


class Network:
    """What bears on what, by numbers: the claims in the order of the file come first, then the arguments.

    The premises of an argument and the supports of a claim *help* it; undercutters and objections *harm* it. With a
    `part`, only the claims and arguments in it count; it has to hold all that bears on any of them.
    """

    def __init__(self, graph: Graph, said: Mapping[str, Said], part: Collection[Key] | None = None) -> None:
        self.said: list[Said] = []
        """What is said of each claim."""
        self.numbers: dict[str, int] = {}
        """The number of each claim and argument; no claim has the id of an argument."""
        arguments: list[tuple[Argument, Side, str]] = []
        for key, _ in _nodes(graph, Kind.CLAIM, part):
            self.numbers[key.id] = len(self.numbers)
            self.said.append(said[key.id])
        for key, attributes in _nodes(graph, Kind.ARGUMENT, part):
            self.numbers[key.id] = len(self.numbers)
            arguments.append((attributes["item"], attributes["side"], attributes["about"].id))
        self.helps: list[list[int]] = [[] for _ in self.numbers]
        """What each helps."""
        self.harms: list[int | None] = [None] * len(self.numbers)
        """What each harms; no claim harms anything but through an argument."""
        self.helpers = [0] * len(self.numbers)
        """How many help each."""
        self.harmers = [0] * len(self.numbers)
        """How many harm each."""
        for number, (argument, side, about) in enumerate(arguments, len(self.said)):
            for premise in dict.fromkeys(argument.premises):
                self.helps[self.numbers[premise]].append(number)
                self.helpers[number] += 1
            target = self.numbers.get(about)
            if target is None:  # it is the end of the part
                continue
            if side is Side.SUPPORT:
                self.helps[number].append(target)
                self.helpers[target] += 1
            elif side is not Side.CONDITION:
                self.harms[number] = target
                self.harmers[target] += 1

    def label(self, supposed: Mapping[str, Label] = MappingProxyType({})) -> "Labelling":
        """The label of each, with some supposed, by id; none of these is out of the part."""
        return Labelling(self, {self.numbers[id_]: label for id_, label in supposed.items()})


class Labelling:
    """The labels in a network, by number, with some supposed; what is supposed and what is said can change."""

    def __init__(self, network: Network, supposed: dict[int, Label]) -> None:
        size = len(network.numbers)
        self.network = network
        self.supposed = supposed
        self.labels = [Label.UNDECIDED] * size
        self.looks = 0
        """How often a claim or an argument was looked at: a measure of time that is the same on every machine."""
        self._helpers_in, self._helpers_out, self._harmers_in, self._harmers_out = ([0] * size for _ in range(4))
        self._spread(range(size))

    def suppose(self, labels: Mapping[int, Label | None]) -> list[int]:
        """Suppose these labels too; None takes one back. Only what they bear on is labelled anew, and returned."""
        for number, label in labels.items():
            if label is None:
                del self.supposed[number]
            else:
                self.supposed[number] = label
        return self._label_anew(labels)

    def say(self, said: Mapping[int, Said]) -> list[int]:
        """Let this be said of claims instead. Only what they bear on is labelled anew, and returned."""
        for number, instead in said.items():
            self.network.said[number] = instead
        return self._label_anew(said)

    def _label_anew(self, numbers: Iterable[int]) -> list[int]:
        anew = self._borne_on(numbers)
        for number in anew:
            self._tell(number, self.labels[number], -1)
            self.labels[number] = Label.UNDECIDED
        self._spread(anew)
        return anew

    def _borne_on(self, numbers: Iterable[int]) -> list[int]:
        """These, and all that they bear on."""
        helps, harms = self.network.helps, self.network.harms
        found = dict.fromkeys(numbers)
        waiting = list(found)
        while waiting:
            number = waiting.pop()
            harmed = harms[number]
            for onward in helps[number] if harmed is None else (*helps[number], harmed):
                if onward not in found and onward not in self.supposed:
                    found[onward] = None
                    waiting.append(onward)
        return list(found)

    def _tell(self, number: int, label: Label, times: int) -> list[int]:
        """Count a label, or with -1 count it no more, where it bears on something; what it bears on."""
        if label is Label.UNDECIDED:
            return []
        is_in = label is Label.IN
        helpers = self._helpers_in if is_in else self._helpers_out
        for helped in self.network.helps[number]:
            helpers[helped] += times
        harmed = self.network.harms[number]
        if harmed is None:
            return self.network.helps[number]
        (self._harmers_in if is_in else self._harmers_out)[harmed] += times
        return [*self.network.helps[number], harmed]

    def _spread(self, unlabelled: Iterable[int]) -> None:
        """Label these.

        Each is looked at once, and again whenever something that bears on it has found its label: the time is linear in
        the number of premises and arguments. No order of looking gives other labels, as nothing loses one.
        """
        waiting = deque(unlabelled)
        while waiting:
            self.looks += 1
            number = waiting.popleft()
            if self.labels[number] is Label.UNDECIDED:
                label = self.labels[number] = self.supposed.get(number) or self._found(number)
                waiting.extend(self._tell(number, label, 1))

    def _found(self, number: int) -> Label:
        """The label that follows from those of what bears on it."""
        helpers_in, helpers_out = self._helpers_in[number], self._helpers_out[number]
        harmers_in, harmers_out = self._harmers_in[number], self._harmers_out[number]
        helpers, harmers = self.network.helpers[number], self.network.harmers[number]
        if number >= len(self.network.said):
            return _argument(helpers - helpers_in, helpers_out, harmers_in, harmers - harmers_out)
        said = self.network.said[number]
        return _claim(
            ARGUED if helpers_in else said.sure,
            ARGUED if helpers_out < helpers else said.best,
            ARGUED if harmers_in else said.against,
            ARGUED if harmers_out < harmers else said.against,
        )


def _argument(premises_not_in: int, premises_out: int, undercutters_in: int, undercutters_not_out: int) -> Label:
    if premises_out or undercutters_in:
        return Label.OUT
    return Label.UNDECIDED if premises_not_in or undercutters_not_out else Label.IN


def _claim(sure_for: int, best_for: int, sure_against: int, best_against: int) -> Label:
    if best_for == NOTHING or best_for < sure_against:
        return Label.OUT
    return Label.IN if sure_for > best_against else Label.UNDECIDED


def _nodes(graph: Graph, kind: Kind, part: Collection[Key] | None) -> Iterator[tuple[Key, dict[str, Any]]]:
    return ((key, attributes) for key, attributes in nodes(graph, kind) if part is None or key in part)
