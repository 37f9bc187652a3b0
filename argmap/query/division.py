"""Who is divided: the positions on which the claims of a voice pull it different ways, and these claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import combinations
from operator import or_
from typing import NamedTuple

from argmap.query.bearing import Numbered, Signs


class Clashing(NamedTuple):
    """A claim that clashes with others of a voice, which asserts, suggests or rejects it."""

    claim: str
    """Its id."""
    rejected: bool
    """Whether the voice rejects it. Then it bears the other way than for those who hold it."""


class Clash(NamedTuple):
    """A position on which a voice is divided, and the claims that clash there."""

    number: str
    """The number of the position."""
    claims_for: tuple[Clashing, ...]
    """Its claims that bear for the position."""
    claims_against: tuple[Clashing, ...]
    """Those that bear against it; empty if the others clash with claims for a rival."""


class Division(NamedTuple):
    """On what a voice is divided. A claim that bears for and against one position counts on neither side of it."""

    both_ways: tuple[Clash, ...]
    """The positions that some of its claims bear for and others against."""
    between: tuple[Clash, ...]
    """The rival positions between which it is divided: some of its claims bear for one and not for the other, and
    others the other way round."""

    def __bool__(self) -> bool:
        """Whether it is divided at all."""
        return bool(self.both_ways or self.between)

    def beyond(self, other: "Division") -> "Division":
        """What it has more than another one: positions, and questions with rivals of which the other has fewer."""
        both_ways = {clash.number for clash in other.both_ways}
        between = {clash.number for clash in other.between}
        more = {question_of(clash) for clash in self.between if clash.number not in between}
        return Division(
            tuple(clash for clash in self.both_ways if clash.number not in both_ways),
            tuple(clash for clash in self.between if question_of(clash) in more),
        )


def question_of(clash: Clash) -> str:
    """The number of the question of a clash."""
    return clash.number.partition(".")[0]


def division(pulls: Iterable[tuple[Clashing, Signs]], questions: Iterable[tuple[Sequence[Numbered], bool]]) -> Division:
    """On what a voice is divided by claims with these signs.

    The questions are given by their positions, and by whether these are rivals.
    """
    one_way = [(claim, signs.one_way()) for claim, signs in pulls]
    both_ways: list[Clash] = []
    between: list[Clash] = []
    for positions, rivals in questions:
        both_ways.extend(_both_ways(one_way, positions))
        between.extend(_between(one_way, positions) if rivals else ())
    return Division(tuple(both_ways), tuple(between))


def _both_ways(pulls: list[tuple[Clashing, Signs]], positions: Iterable[Numbered]) -> Iterator[Clash]:
    """The positions that some claims bear for and others against."""
    for number, _, bit in positions:
        claims_for = tuple(claim for claim, signs in pulls if signs.pro & bit)
        claims_against = tuple(claim for claim, signs in pulls if signs.con & bit)
        if claims_for and claims_against:
            yield Clash(number, claims_for, claims_against)


def _between(pulls: list[tuple[Clashing, Signs]], rivals: Iterable[Numbered]) -> Iterator[Clash]:
    """The rivals of which some claims are for one and not for the other, and others the other way round."""
    bits = reduce(or_, (position.bit for position in rivals), 0)
    apart: dict[int, int] = defaultdict(int)
    for one, other in combinations({signs.pro & bits for _, signs in pulls}, 2):
        if one & ~other and other & ~one:
            apart[one] |= one & ~other
            apart[other] |= other & ~one
    for number, _, bit in rivals:
        claims_for = tuple(claim for claim, signs in pulls if apart.get(signs.pro & bits, 0) & bit)
        if claims_for:
            yield Clash(number, claims_for, ())
