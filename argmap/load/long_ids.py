"""Finds arguments whose ids, made from their premises and from what they are about, are too long."""

from collections.abc import Iterator

from argmap.errors import Finding
from argmap.load.locations import Locations
from argmap.model.fields import LONGEST_DERIVED_ID
from argmap.model.keys import SIDE_WORDS
from argmap.model.parts import Argument, Claim, Way


def long_id_findings(id_: str, claim: Claim, locations: Locations) -> Iterator[Finding]:
    """The arguments below a claim whose derived ids are too long; those about such an argument are left out."""
    for way, length in _long_ids(len(id_), claim, ("claims", id_)):
        message = (
            f"the id made for this argument from its premises and what it is about would have {length:,} characters, "
            f"more than {LONGEST_DERIVED_ID:,}; give it an 'id', or one that it is about"
        )
        yield Finding(locations.of(*way), "too-long", message)


def _long_ids(about: int, owner: Claim | Argument, way: Way) -> Iterator[tuple[Way, int]]:
    """The ways to these arguments and the lengths of their ids; the ids are not made, as each repeats the one above."""
    for side, arguments in owner.attached():
        for number, argument in enumerate(arguments):
            own = sum(map(len, argument.premises)) + len(argument.premises) - 1
            length = len(argument.id) if argument.id else about + len(f"/{SIDE_WORDS[side]}/") + own
            if length > LONGEST_DERIVED_ID:
                yield (*way, side.value, number), length
            elif argument.undercutters or argument.conditions:
                yield from _long_ids(length, argument, (*way, side.value, number))
