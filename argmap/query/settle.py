"""What would settle an undecided claim or argument: arguments that would have to fall, and single claims.

An argument *falls* if it is supposed to be out. Every answer was found by labelling anew. The search leaves out only
what cannot matter: a set of arguments that is not enough grows by those alone that still stand in the way
(`_Search.lacking` says why one of these has to fall).
"""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import Graph, keys, label_of, side_of
from argmap.model.keys import Key, Kind
from argmap.model.words import Label, Side
from argmap.query.answers import ClaimBrief, Step, brief, place_in_file, question_name, step
from argmap.query.evaluate import Assumed, told_assumptions
from argmap.query.labelling import ARGUED, AS_THE_MAP_SAYS, NOTHING, Network, labels_in
from argmap.query.reasons import Why, rungs, why
from argmap.text.wording import clipped

LOOKS = 250_000
"""How often each search looks at claims and arguments before it stops: that takes about 0.3 s, whatever the map."""

COMPARED = 32
"""Labels that are compared in the time of one look."""


class Falling(NamedTuple):
    """Arguments that would have to fall together; if one of them stays and all others fall, that is not enough."""

    arguments: tuple[Step, ...]
    """The arguments, in the order of the file, each with its label and those of its premises."""


class WayOut(NamedTuple):
    """What would give the claim one of the labels."""

    label: Label
    """The label that it would have: in or out."""
    sets: tuple[Falling, ...]
    """The smallest sets of arguments that would have to fall; none if there are none, or if the search stopped before
    it came to them."""
    nearest: Falling | None
    """A larger set, of the arguments nearest to the claim: in a tie, those of the other side. None if
    none was found, or if one of the `sets` is part of it."""
    searched: int
    """Up to which number of arguments in a set every set was tried."""
    tried: int
    """How many sets with one argument more were tried before the search stopped."""
    stopped: bool
    """Whether the search stopped before it was done; if not, and if there are no sets, no fall of arguments does it."""
    one_argument: bool
    """Whether one more argument that stands would do it: for the claim if it is to be in, else against it."""
    one_voice: bool
    """Whether a voice that counts would do it: one that says the claim if it is to be in, else one that rejects it."""


class SingleClaim(NamedTuple):
    """A claim that would decide the other one if it had another label than it has."""

    claim: ClaimBrief
    """The claim, with its label."""
    supposed: Label
    """The label that it would have to have."""
    becomes: Label
    """The label that the other one would have then."""


class Settlement(NamedTuple):
    """What would settle an undecided claim or argument."""

    claim: ClaimBrief | None
    """The claim that is asked about; null if it is an argument."""
    argument: Step | None
    """The argument that is asked about; null if it is a claim."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    why: Why
    """Why it is undecided."""
    assumed: Assumed | None
    """What is assumed, if anything is."""
    ways: tuple[WayOut, ...]
    """What would make it in, and what would make it out."""
    singles: tuple[SingleClaim, ...]
    """The single claims that would decide it, those nearest to it first."""
    singles_left: int
    """How many claims that could do so were not tried, as the search stopped before."""


def settle(graph: Graph, key: Key, looks: int = LOOKS) -> Settlement:
    """What would settle an undecided claim or argument, in a graph that knows the labels.

    There are five searches: for single claims, and for either label the smallest sets and the nearest one. Each stops
    after so many `looks`, not after some time, so that the answer is the same on every machine.

    Raises `ArgmapError` for what is decided already, and for a question.
    """
    label = None if key.kind is Kind.QUESTION else label_of(graph, key)
    if label is None:
        raise ArgmapError(f"{clipped(question_name(graph, key))} has no label; name a claim or an argument")
    if label is not Label.UNDECIDED:
        raise ArgmapError(f"'{clipped(key.id)}' is {label} already; only what is undecided can be settled")
    search = _Search(graph, key)
    singles, left = search.singles(looks)
    return Settlement(
        claim=brief(graph, key) if key.kind is Kind.CLAIM else None,
        argument=step(graph, key) if key.kind is Kind.ARGUMENT else None,
        place=place_in_file(graph, key),
        why=why(graph, key),
        assumed=told_assumptions(graph) if labels_in(graph).assumed != AS_THE_MAP_SAYS else None,
        ways=tuple(_way_out(graph, key, search, wanted, looks) for wanted in (Label.IN, Label.OUT)),
        singles=tuple(
            SingleClaim(brief(graph, search.keys[number]), supposed, becomes) for number, supposed, becomes in singles
        ),
        singles_left=left,
    )


def _way_out(graph: Graph, key: Key, search: "_Search", wanted: Label, looks: int) -> WayOut:
    found = search.smallest(wanted, looks)
    nearest = search.nearest(wanted, looks)
    is_new = nearest is not None and not any(set(nearest).issuperset(known) for known in found.sets)

    @cache  # thousands of sets can share their arguments
    def argument(number: int) -> Step:
        return step(graph, search.keys[number])

    def falling(numbers: Iterable[int]) -> Falling:
        return Falling(tuple(map(argument, numbers)))

    return WayOut(
        label=wanted,
        sets=tuple(map(falling, found.sets)),
        nearest=falling(nearest) if nearest and is_new else None,
        searched=found.searched,
        tried=found.tried,
        stopped=found.stopped,
        one_argument=_one_argument(graph, key, wanted),
        one_voice=_one_voice(graph, key, wanted),
    )


def _one_argument(graph: Graph, key: Key, wanted: Label) -> bool:
    if key.kind is Kind.ARGUMENT:
        return wanted is Label.OUT
    found = rungs(graph, key)
    return (found.against_best if wanted is Label.IN else found.for_best) < ARGUED


def _one_voice(graph: Graph, key: Key, wanted: Label) -> bool:
    if key.kind is Kind.ARGUMENT:
        return False
    found = rungs(graph, key)
    if wanted is Label.IN:
        return found.for_sure == found.against_best == NOTHING
    said = labels_in(graph).said[key.id]
    return said.sure < said.best and found.for_best < ARGUED  # an open state, of which nobody need say that it holds


Fallen = tuple[int, ...]
"""The numbers of arguments that fall, in their order."""


class _Smallest(NamedTuple):
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


class _Search:
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
                return found, len(claims) - tried
            self.labelling.suppose({number: label})
            if self.label is not Label.UNDECIDED:
                found.append((number, label, self.label))
            self.labelling.suppose({number: None})
        return found, 0

    def smallest(self, wanted: Label, looks: int) -> _Smallest:
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
                    return _Smallest(sorted(sets), searched, tried, stopped=True)
                self.let_fall(fallen)
                if self.label is wanted:
                    sets.append(fallen)
                elif not sets:
                    larger.append(_Growing(fallen, list(self.blockers(wanted))))
            searched += 1
            if sets:
                return _Smallest(sorted(sets), searched, 0, stopped=False)
            growing = [each for each in larger if each.blockers]
        return _Smallest([], searched, 0, stopped=False)

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
