"""What to work on in a map, most important first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple, TypeAlias

from argmap.errors import Location
from argmap.graph import (
    Graph,
    argument_map,
    claim_at,
    location_of,
    premises_of,
    question_at,
    source_at,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Label
from argmap.query.answers import position_numbers
from argmap.query.bearing import NEITHER, ranks_of, signs_to
from argmap.query.stakes import Stakes

MOST_CLAIMS = 1_000
"""Most claims of a map in which the labels are counted that each gap could change."""

MOST_LOOKS = 2_500_000
"""How often claims and arguments are looked at for that, before it is given up: that takes about 1.5 s."""

SUPPOSED: dict[str, tuple[Label, ...]] = {
    "unanswered-objection": (Label.OUT,),
    "unanswered-undercutter": (Label.OUT,),
    "one-voice": (Label.OUT,),
    "critical-question": (Label.OUT,),
    "unsupported-claim": (Label.IN,),
    "tie": (Label.IN, Label.OUT),
}
"""The labels that what is open could get, by the code of the gap."""

Open: TypeAlias = tuple[str, str, Key, tuple[int | str, ...]]
"""Something open: its code, the message, the node, and the way from there to its place, as in a problem of a check."""


class Gap(NamedTuple):
    """Something in a map that is worth some work."""

    code: str
    """What kind of gap it is; ``argmap explain CODE`` says more."""
    message: str
    """What is missing, and what would close it."""
    kind: Kind
    """Where it is: at a claim, an argument, a question or a source."""
    id: str
    """The id of that."""
    text: str
    """The claim or the question as a sentence; of an argument, its premises; of a source, its title."""
    location: Location
    """Where it stands in the map."""
    changes: int | None
    """How many other claims would get another label by what ``argmap explain gap`` supposes; null if not counted."""
    steps: int | None
    """How many arguments lead from there to a position, or to what is asked about; null if none does."""
    bears_for: tuple[str, ...] = ()
    """The numbers of the positions that the claim or the argument bears for; a position bears for itself. If a claim or
    an argument is asked about, its id; in a map without positions, the ids of the topmost claims."""
    bears_against: tuple[str, ...] = ()
    """The same for what it bears against."""


class Gaps(NamedTuple):
    """What to work on in a map, most important first."""

    title: str
    """The title of the map or, if a claim, an argument or a question is asked about, its text."""
    about: str | None
    """The id of what is asked about; null if it is the whole map."""
    total: int
    """How many gaps there are; the answer can hold fewer."""
    kinds: dict[str, int]
    """How many of them are of each kind."""
    waived: int
    """How many more the map takes back."""
    not_looked_up: int
    """How many quotes could not be looked up, as no documents are at hand."""
    by_steps: bool
    """Whether the gaps are sorted by steps alone, and not first by how many labels they could change: in a map of more
    than 1,000 claims, or with so many arguments that it takes too long to count labels."""
    gaps: tuple[Gap, ...]
    """The first of them: those that could change most labels; among equals, those that are nearest to a position; then
    in the order of the file."""


def sort_gaps(graph: Graph, found: Iterable[Open], steps: Mapping[Key, int]) -> list[Gap]:
    """What is open in a graph that knows the labels, most important first; `steps` are those of `steps_to`."""
    found = list(found)
    gaps = [
        Gap(
            code=code,
            message=message,
            kind=key.kind,
            id=key.id,
            text=text_of(graph, key),
            location=location_of(graph, key, *way),
            changes=changes,
            steps=steps.get(key),
        )
        for (code, message, key, way), changes in zip(found, _all_changes(graph, found), strict=True)
    ]
    return sorted(gaps, key=_order)


def with_sides(graph: Graph, gaps: Iterable[Gap], ends: Iterable[Key]) -> Iterator[Gap]:
    """The same gaps, which tell what they bear for and against; the `ends` are those of `ends_of`."""
    bits = {end: 1 << number for number, end in enumerate(ends)}
    signs = signs_to(graph, bits, ranks_of(graph))
    for gap in gaps:
        pro, con = signs.get(Key(gap.kind, gap.id), NEITHER)
        yield gap._replace(
            bears_for=tuple(name for end, bit in bits.items() if pro & bit for name in _names(graph, end)),
            bears_against=tuple(name for end, bit in bits.items() if con & bit for name in _names(graph, end)),
        )


def _names(graph: Graph, end: Key) -> list[str]:
    """The numbers of a position; of anything else, its id."""
    return position_numbers(graph, end) or [end.id]


def _order(gap: Gap) -> tuple[float, float, Location]:
    return -(gap.changes or 0), inf if gap.steps is None else gap.steps, gap.location


def count_kinds(gaps: Iterable[Gap]) -> dict[str, int]:
    """How many gaps there are of each kind, most first."""
    return dict(Counter(gap.code for gap in gaps).most_common())


def text_of(graph: Graph, key: Key) -> str:
    """What a node says, in words of the map."""
    match key.kind:
        case Kind.CLAIM:
            return claim_at(graph, key).text
        case Kind.ARGUMENT:
            return " + ".join(claim_at(graph, premise).text for premise in premises_of(graph, key))
        case Kind.QUESTION:
            return question_at(graph, key).ask
        case Kind.SOURCE:
            return source_at(graph, key.id).title


def _all_changes(graph: Graph, found: Sequence[Open]) -> Sequence[int | None]:
    """How many other claims could get another label by each gap; None for all, if it takes too long to find that."""
    unknown = [None] * len(found)
    if len(argument_map(graph).claims) > MOST_CLAIMS:
        return unknown
    stakes = Stakes(graph)
    changes = []
    for code, _, key, way in found:
        changes.append(_changes(stakes, code, key, way))
        if stakes.looks > MOST_LOOKS:
            return unknown
    return changes


def _changes(stakes: Stakes, code: str, key: Key, way: tuple[int | str, ...]) -> int:
    """How many other claims could get another label by a gap."""
    if code in SUPPOSED:
        return max(stakes.if_supposed(key, label) for label in SUPPOSED[code])
    match code, way:
        case "undefended-position", _:
            return stakes.if_argued_for(key)
        case "one-sided", _:
            return stakes.if_argued_against(key)
        case "missing-document", _:
            return stakes.without_source(key)
        case _, ("cites", int(number), *_):
            return stakes.without_citation(key, number)
    return 0
