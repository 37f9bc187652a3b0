"""The names of claims, arguments, sources and questions, as nodes of the graph and for people."""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.model.parts import Argument, Claim, Way
from argmap.model.words import Side


class Kind(StrEnum):
    """The kind of a node."""

    CLAIM = "claim"
    ARGUMENT = "argument"
    SOURCE = "source"
    QUESTION = "question"


class Key(NamedTuple):
    """The key of a node; ids are unique among sources, and among questions, claims and arguments."""

    kind: Kind
    id: str


def claim_key(id_: str) -> Key:
    """The node of a claim."""
    return Key(Kind.CLAIM, id_)


def node_name(key: Key) -> str:
    """A node's name outside argmap, such as ``claim:open``; it changes only when the id does."""
    return f"{key.kind}:{key.id}"


class Placed(NamedTuple):
    """An argument with its key, what it is about, and the way to it in the file."""

    key: Key
    argument: Argument
    side: Side
    about: Key
    way: Way


SIDE_WORDS = {Side.SUPPORT: "for", Side.OBJECTION: "against", Side.CONDITION: "if", Side.UNDERCUTTER: "undercut"}


def placed_arguments(claims: Mapping[str, Claim]) -> Iterator[Placed]:
    """All arguments about claims; the arguments about an argument follow it directly."""
    times: Counter[str] = Counter()
    for claim_id, claim in claims.items():
        yield from _about(claim_key(claim_id), claim, ("claims", claim_id), times)


def _about(about: Key, owner: Claim | Argument, way: Way, times: Counter[str]) -> Iterator[Placed]:
    for side, arguments in owner.attached():
        for number, argument in enumerate(arguments):
            key = _own_key(argument.id or derived_id(about.id, side, argument), times)
            placed = Placed(key, argument, side, about, (*way, side.value, number))
            yield placed
            if argument.undercutters or argument.conditions:
                yield from _about(key, argument, placed.way, times)


def derived_id(conclusion: str, side: Side, argument: Argument) -> str:
    """An argument's id if the file gives none; it stays the same if arguments or premises are reordered."""
    return f"{conclusion}/{SIDE_WORDS[side]}/{'+'.join(sorted(argument.premises))}"


def _own_key(id_: str, times: Counter[str]) -> Key:
    """The key for an argument; if its id occurred before, a number is added."""
    times[id_] += 1
    return Key(Kind.ARGUMENT, id_ if times[id_] == 1 else f"{id_}~{times[id_]}")
