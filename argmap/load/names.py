"""Whether every name in a map leads to one thing; where it does not, `references` finds out which and where."""

from collections import Counter
from collections.abc import Collection, Mapping

from argmap.model import Argument, ArgumentMap, Claim, Source


def names_lead_somewhere(argument_map: ArgumentMap) -> bool:
    """Whether all claims, sources, voices and positions that a map names are there, and no id is used twice."""
    claims, questions = argument_map.claims, argument_map.questions
    ids = [question.id for question in questions if question.id is not None]
    names = Names(argument_map.sources, claims, claims.values())
    return (
        all(claims.keys() >= set(question.positions) for question in questions)
        and len(set(ids)) == len(ids)
        and all(names.known_in(claim) for claim in claims.values())
    )


class Names:
    """What there is to name in a map: its sources with their voices, the ids of all claims, those of arguments."""

    def __init__(self, sources: Mapping[str, Source], ids: Collection[str], claims: Collection[Claim]) -> None:
        self._sources = sources
        self._ids = ids
        named = (argument.id for claim in claims for argument in _below(claim))
        self._arguments = Counter(id_ for id_ in named if id_ is not None)

    def known_in(self, claim: Claim) -> bool:
        """Whether all names in a claim, and in the arguments about it, lead to one thing."""
        return self._cited(claim) and all(
            self._cited(argument)
            and all(premise in self._ids for premise in argument.premises)
            and (argument.id is None or (self._arguments[argument.id] == 1 and argument.id not in self._ids))
            for argument in _below(claim)
        )

    def _cited(self, part: Claim | Argument) -> bool:
        for citation in part.cites:
            source = self._sources.get(citation.place.source)
            if source is None or not (citation.voice is None or citation.voice in source.voices):
                return False
        return True


def _below(claim: Claim) -> list[Argument]:
    """The arguments about a claim, those about them, and so on."""
    below = [*claim.supports, *claim.objections, *claim.conditions]
    for argument in below:  # which grows meanwhile
        below += (*argument.undercutters, *argument.conditions)
    return below
