"""What would settle an undecided claim or argument: arguments that would have to fall, and single claims.

An argument *falls* if it is supposed to be out. `settling` finds which have to.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import Graph, label_of
from argmap.labels.labelling import AS_THE_MAP_SAYS, labels_in
from argmap.labels.network import ARGUED, NOTHING
from argmap.labels.reasons import Waiting, Why, rungs
from argmap.labels.settling import Search
from argmap.model.keys import Key, Kind
from argmap.model.words import Label
from argmap.query.answers import ClaimBrief, Step, brief, place_in_file, question_name, step
from argmap.query.evaluate import Assumed, told_assumptions
from argmap.text.wording import clipped

LOOKS = 250_000
"""How often each search looks at claims and arguments before it stops: that takes about 0.3 s on usual maps, and
some seconds where thousands of arguments bear on each other."""


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
    """A larger set, of the arguments nearest to the claim: in a tie, those of the other side; null if none was found,
    or if one of the `sets` is part of it."""
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
    if key.kind is Kind.QUESTION:
        raise ArgmapError(f"{clipped(question_name(graph, key))} has no label; name a claim or an argument")
    label = label_of(graph, key)
    if label is not Label.UNDECIDED:
        other = Label.OUT if label is Label.IN else Label.IN
        raise ArgmapError(
            f"'{clipped(key.id)}' is {label} already; only what is undecided can be settled; "
            f"'argmap evaluate --suppose {key.id}={other}' shows what rests on that"
        )
    search = Search(graph, key)
    singles, left = search.singles(looks)
    return Settlement(
        claim=brief(graph, key) if key.kind is Kind.CLAIM else None,
        argument=step(graph, key) if key.kind is Kind.ARGUMENT else None,
        place=place_in_file(graph, key),
        why=Waiting(graph, [key]).why(key),
        assumed=told_assumptions(graph) if labels_in(graph).assumed != AS_THE_MAP_SAYS else None,
        ways=tuple(_way_out(graph, key, search, wanted, looks) for wanted in (Label.IN, Label.OUT)),
        singles=tuple(
            SingleClaim(brief(graph, search.keys[number]), supposed, becomes) for number, supposed, becomes in singles
        ),
        singles_left=left,
    )


def _way_out(graph: Graph, key: Key, search: Search, wanted: Label, looks: int) -> WayOut:
    found = search.smallest(wanted, looks)
    nearest = frozenset(search.nearest(wanted, looks) or ())
    is_new = not any(nearest.issuperset(known) for known in found.sets)

    @cache  # thousands of sets can share their arguments
    def argument(number: int) -> Step:
        return step(graph, search.keys[number])

    def falling(numbers: Iterable[int]) -> Falling:
        return Falling(tuple(map(argument, numbers)))

    return WayOut(
        label=wanted,
        sets=tuple(map(falling, found.sets)),
        nearest=falling(sorted(nearest)) if nearest and is_new else None,
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
