"""What the claims, arguments, sources and questions of a map are called, as nodes of its graph and by people."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from argmap.model.parts import Argument, ArgumentMap, Claim, Way
from argmap.model.words import Side, Word


class Kind(Word):
    """What a node is."""

    CLAIM = "claim"
    ARGUMENT = "argument"
    SOURCE = "source"
    QUESTION = "question"


class Key(NamedTuple):
    """A node's name; ids are unique within a kind, and claims and arguments share theirs."""

    kind: Kind
    id: str


def claim_key(id_: str) -> Key:
    """The node of a claim."""
    return Key(Kind.CLAIM, id_)


def node_name(key: Key) -> str:
    """A node's name outside argmap, such as ``claim:open``; it changes only when the id does."""
    return f"{key.kind}:{key.id}"


class Placed(NamedTuple):
    """An argument with its name, what it is about, and the way to it in the file."""

    key: Key
    argument: Argument
    side: Side
    about: Key
    way: Way


SIDE_WORDS = {Side.SUPPORT: "for", Side.OBJECTION: "against", Side.CONDITION: "if", Side.UNDERCUTTER: "undercut"}


def placed_arguments(argument_map: ArgumentMap) -> Iterator[Placed]:
    """All arguments of a map, those about an argument right behind it."""
    times: Counter[str] = Counter()
    for claim_id, claim in argument_map.claims.items():
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
    """An argument's id where the file gives none; reordering arguments or premises keeps it."""
    return f"{conclusion}/{SIDE_WORDS[side]}/{'+'.join(sorted(argument.premises))}"


def _own_key(id_: str, times: Counter[str]) -> Key:
    """The key for an argument; one that stands twice in the file is told apart by a number."""
    times[id_] += 1
    return Key(Kind.ARGUMENT, id_ if times[id_] == 1 else f"{id_}~{times[id_]}")
