"""Which claims, citations and arguments fit the filters that `argmap.filters` lists.

Filters for citations (source, voice, stance) must fit one citation together, filters for arguments (scheme, objection,
unanswered, curator) one argument that leads on from the claim. A negated filter leaves out the claims that it would
keep alone. In a tree, filters for arguments are about the step of each row.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any, TypeAlias, TypeVar

from argmap.filters import Given
from argmap.graph import (
    Graph,
    argument_at,
    argument_map,
    citations_of,
    claim_at,
    drawn,
    keys,
    label_of,
    premises_of,
    reported,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation, ClaimVoices
from argmap.model.schemes import plain_scheme
from argmap.model.words import Label, Side, Stance
from argmap.query.answers import unanswered
from argmap.query.bearing import bearing_on
from argmap.query.resolve import check_known, position_named, voice_named
from argmap.text.wording import listed

Values: TypeAlias = frozenset[Any]
"""What a filter is given, looked up in the map: any of it fits. Empty for a filter without a value."""

T = TypeVar("T")
Tests: TypeAlias = Mapping[str, Callable[[Graph, T, Values], bool]]
"""Whether something fits, for each filter."""


def _voices(graph: Graph, claim: Key) -> ClaimVoices:
    return argument_map(graph).voices_of(claim.id)


def _is_contested(graph: Graph, claim: Key, _: Values) -> bool:
    found, voices = claim_at(graph, claim), _voices(graph, claim)
    for_it = found.supports or voices.holding or voices.reporting
    return bool(for_it) and bool(found.objections or voices.rejecting)


def _is_in_one_source(graph: Graph, claim: Key, _: Values) -> bool:
    cites = citations_of(graph, claim)
    return len({citation.place.source for citation in cites if citation.stance is not Stance.REJECTS}) == 1


def _is_held_in_several_sources(graph: Graph, claim: Key, _: Values) -> bool:
    return len({source for source, _ in _voices(graph, claim).holding}) > 1


def _is_of_one_voice(graph: Graph, claim: Key, _: Values) -> bool:
    voices = _voices(graph, claim)
    return len(voices.holding | voices.reporting) == 1


def _is_only_reported(graph: Graph, claim: Key, _: Values) -> bool:
    voices = _voices(graph, claim)
    return bool(voices.reporting) and not voices.holding


def _is_unanswered(graph: Graph, argument: Key, _: Values) -> bool:
    return side_of(graph, argument) is not Side.CONDITION and bool(unanswered(graph, [argument]))


def _is_curators(graph: Graph, argument: Key, _: Values) -> bool:
    return not (drawn(graph, argument) or reported(graph, argument))


def _has_scheme(graph: Graph, argument: Key, schemes: Values) -> bool:
    return plain_scheme(argument_at(graph, argument).scheme or "") in schemes


def _is_of_voice(graph: Graph, citation: Citation, voices: Values) -> bool:
    return (citation.place.source, argument_map(graph).voice_of(citation)) in voices


OF_CITATIONS: Tests[Citation] = {
    "source": lambda _, citation, sources: citation.place.source in sources,
    "voice": _is_of_voice,
    "stance": lambda _, citation, stances: citation.stance in stances,
}
OF_ARGUMENTS: Tests[Key] = {
    "scheme": _has_scheme,
    "objection": lambda graph, argument, _: side_of(graph, argument) is Side.OBJECTION,
    "unanswered": _is_unanswered,
    "curator": _is_curators,
}
OF_CLAIMS: Tests[Key] = {
    "tag": lambda graph, claim, tags: not tags.isdisjoint(claim_at(graph, claim).tags),
    "label": lambda graph, claim, labels: label_of(graph, claim) in labels,
    "for_": lambda _, claim, bearing: claim in bearing,
    "against": lambda _, claim, bearing: claim in bearing,
    "contested": _is_contested,
    "one_voice": _is_of_one_voice,
    "one_source": _is_in_one_source,
    "several_sources": _is_held_in_several_sources,
    "reported": _is_only_reported,
    "unstated": lambda graph, claim, _: claim_at(graph, claim).unstated,
}


class Chosen:
    """The filters that are given, with every name looked up in the map.

    Raises `ArgmapError`, with the nearest names, if a filter names something that the map does not have.
    """

    def __init__(self, graph: Graph, filters: Iterable[Given] = ()) -> None:
        self.graph = graph
        self.wanted: dict[str, Values] = {}
        self.unwanted: dict[str, Values] = {}
        for name, values, negated in filters:
            (self.unwanted if negated else self.wanted)[name] = _looked_up(graph, name, values)

    @property
    def of_citations(self) -> bool:
        """Whether there are filters for citations that are not negated."""
        return not OF_CITATIONS.keys().isdisjoint(self.wanted)

    def cites(self, citation: Citation) -> bool:
        """Whether a citation fits all filters for citations; without any, each does."""
        return _fits(self.graph, citation, OF_CITATIONS, self.wanted)

    @property
    def of_arguments(self) -> bool:
        """Whether there are filters for arguments that are not negated."""
        return not OF_ARGUMENTS.keys().isdisjoint(self.wanted)

    @cached_property
    def arguments(self) -> set[Key]:
        """The arguments that fit all filters for arguments and none that is negated; without any, all."""
        fitting = {key for key in keys(self.graph, Kind.ARGUMENT) if _fits(self.graph, key, OF_ARGUMENTS, self.wanted)}
        return fitting - self._unwanted_arguments

    def claims(self) -> list[Key]:
        """The claims that fit, in the order of the file."""
        fitting = self._claims - self._unwanted_premises
        if self.of_arguments:
            fitting &= _premises(self.graph, self.arguments)
        return [claim for claim in keys(self.graph, Kind.CLAIM) if claim in fitting]

    def fits(self, claim: Key, step: Key | None) -> bool:
        """Whether a row of a tree fits: its claim and, with filters for arguments, the step that it is a premise of.

        A row without a step, such as a position, is in no argument that fits; a negated filter may leave it out.
        """
        if claim not in self._claims:
            return False
        if step is None:
            return not self.of_arguments and claim not in self._unwanted_premises
        return step in self.arguments

    def claims_in(self, part: Iterable[Key]) -> set[Key]:
        """The claims that have a row that fits in the tree of some nodes."""
        if self._about_steps:
            part = _premises(self.graph, self.arguments.intersection(part))
        return self._claims.intersection(part)

    @property
    def _about_steps(self) -> bool:
        return not OF_ARGUMENTS.keys().isdisjoint({*self.wanted, *self.unwanted})

    @cached_property
    def _unwanted_arguments(self) -> set[Key]:
        """The arguments that fit a negated filter."""
        unwanted = [(fits, self.unwanted[name]) for name, fits in OF_ARGUMENTS.items() if name in self.unwanted]
        arguments = keys(self.graph, Kind.ARGUMENT) if unwanted else ()
        return {key for key in arguments if any(fits(self.graph, key, values) for fits, values in unwanted)}

    @cached_property
    def _unwanted_premises(self) -> set[Key]:
        return _premises(self.graph, self._unwanted_arguments)

    @cached_property
    def _claims(self) -> set[Key]:
        """The claims that fit all filters but those for arguments."""
        unwanted = ({name: values} for name, values in self.unwanted.items() if name not in OF_ARGUMENTS)
        return _claims(self.graph, self.wanted).difference(*(_claims(self.graph, alone) for alone in unwanted))


def why_none(graph: Graph, filters: Collection[Given]) -> str:
    """Why no claim fits these filters: how many fit each of several alone."""
    if len(filters) == 1:
        return "no claim fits this option"
    alone = [f"{len(Chosen(graph, [given]).claims())} fit {given.typed}" for given in filters]
    return f"no claim fits all these options; alone, {listed(alone)}"


def _looked_up(graph: Graph, name: str, values: tuple[str, ...]) -> Values:
    """What the names that a filter is given mean in the map."""
    found = argument_map(graph)
    if name == "voice":
        return frozenset(voice_named(graph, value) for value in values)
    if name in {"for_", "against"}:
        return frozenset(_bearing(graph, values, against=name == "against"))
    if name == "scheme":
        schemes = dict.fromkeys(argument_at(graph, key).scheme for key in keys(graph, Kind.ARGUMENT))
        named = {plain_scheme(scheme): scheme for scheme in schemes if scheme}
        check_known(name, (named.get(plain_scheme(value), value) for value in values), list(named.values()))
        return frozenset(map(plain_scheme, values))
    known: dict[str, Callable[[], Collection[str]]] = {
        "source": lambda: found.sources,
        "stance": lambda: list(Stance),
        "label": lambda: list(Label),
        "tag": found.all_tags,
    }
    if values:
        check_known(name, values, known[name]())
    return frozenset(values)


def _bearing(graph: Graph, names: Iterable[str], *, against: bool) -> Iterator[Key]:
    """What bears for one of some positions, or against one."""
    found = bearing_on(graph, [position_named(graph, name) for name in names])
    return (key for key, signs in found.items() if (signs.con if against else signs.pro))


def _fits(graph: Graph, found: T, tests: Tests[T], wanted: Mapping[str, Values]) -> bool:
    return all(fits(graph, found, wanted[name]) for name, fits in tests.items() if name in wanted)


def _premises(graph: Graph, arguments: Iterable[Key]) -> set[Key]:
    return {premise for argument in arguments for premise in premises_of(graph, argument)}


def _claims(graph: Graph, wanted: Mapping[str, Values]) -> set[Key]:
    """The claims that fit all of these filters but those for arguments."""
    fits = partial(_fits, graph, tests=OF_CITATIONS, wanted=wanted)
    found = {key for key in keys(graph, Kind.CLAIM) if _fits(graph, key, OF_CLAIMS, wanted)}
    if not OF_CITATIONS.keys().isdisjoint(wanted):
        found = {key for key in found if any(map(fits, citations_of(graph, key)))}
    return found
