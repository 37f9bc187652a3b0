"""What rests on one voice, one source or one claim alone, and so would be without support if that went."""

from typing import NamedTuple

from argmap.graph import (
    Graph,
    argument_map,
    arguments_about,
    arguments_from,
    citations_of,
    claim_at,
    conclusion_of,
    drawn,
    is_only_condition,
    keys,
    questions_of,
    reported,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Side, Stance
from argmap.query.answers import NOBODY, ClaimBrief, Step, brief, position_numbers, step
from argmap.query.resolve import source_key


class OnlySource(NamedTuple):
    """The only source in which a claim is said, and who says it there."""

    source: str
    """The id of the source."""
    voices: tuple[str, ...]
    """The voices that hold or report the claim, by name, in the order of the file; words for an unknown one."""
    only_reported: bool
    """Whether they only report it."""


class OnlySaid(NamedTuple):
    """A claim that would have no voice without a source."""

    claim: ClaimBrief
    """The claim."""
    positions: tuple[str, ...]
    """Its numbers, if it is a position: that of the question and its own there, such as ``1.2``."""
    only_condition: bool
    """Whether it is a condition and nothing else: a state, which nobody need say to hold."""


class SourceAlone(NamedTuple):
    """What would have no voice without a source."""

    source: str
    """The id of the source."""
    said: tuple[OnlySaid, ...]
    """The claims that are held or reported in this source and in no other; none that is marked as unstated."""
    rejected: tuple[OnlySaid, ...]
    """The claims that nobody holds or reports, and that are rejected in this source and in no other."""
    steps: tuple[Step, ...]
    """The arguments whose step is drawn or reported in this source and in no other: it would be the curator's."""


class AloneCounts(NamedTuple):
    """How much would have no voice without a source."""

    claims: int
    """How many claims only this source says or, if nobody says them, rejects."""
    positions: int
    """How many of these are positions."""
    steps: int
    """How many steps only this source draws or reports."""


def only_source(graph: Graph, claim: Key) -> OnlySource | None:
    """The only source that says a claim, if there is no more than one.

    In a map with one source, where this would be so for every claim, only if no more than one voice says it.
    """
    found = argument_map(graph)
    saying = [citation for citation in citations_of(graph, claim) if citation.stance is not Stance.REJECTS]
    voices = {(citation.place.source, found.voice_of(citation)): None for citation in saying}
    sources = {source for source, _ in voices}
    if len(sources) != 1 or (len(found.sources) == 1 < len(voices)):
        return None
    return OnlySource(
        source=sources.pop(),
        voices=tuple(voice or NOBODY for _, voice in voices),
        only_reported=all(citation.stance is Stance.REPORTS for citation in saying),
    )


def only_reason_for(graph: Graph, claim: Key) -> tuple[str, ...]:
    """The ids of the claims that have supports, each of which has this claim among its premises."""
    uses = arguments_from(graph, claim)
    supported = dict.fromkeys(conclusion_of(graph, use) for use in uses if side_of(graph, use) is Side.SUPPORT)
    return tuple(
        about.id
        for about in supported
        if about != claim and set(uses).issuperset(arguments_about(graph, about, Side.SUPPORT))
    )


def source_alone(graph: Graph, id_: str) -> SourceAlone:
    """What would have no voice without a source; raises `ArgmapError` if there is no such source."""
    source = source_key(graph, id_).id
    said, rejected, steps = _alone(graph, source)
    return SourceAlone(
        source=source,
        said=tuple(_only_said(graph, claim) for claim in said),
        rejected=tuple(_only_said(graph, claim) for claim in rejected),
        steps=tuple(step(graph, argument) for argument in steps),
    )


def alone_counts(graph: Graph, id_: str) -> AloneCounts:
    """How much would have no voice without a source."""
    said, rejected, steps = _alone(graph, id_)
    claims = [*said, *rejected]
    return AloneCounts(len(claims), sum(bool(questions_of(graph, claim)) for claim in claims), len(steps))


class _Alone(NamedTuple):
    said: list[Key]
    rejected: list[Key]
    steps: list[Key]


def _alone(graph: Graph, source: str) -> _Alone:
    found = _Alone([], [], [])
    for claim in keys(graph, Kind.CLAIM):
        if not claim_at(graph, claim).unstated:
            voices = argument_map(graph).voices_of(claim.id)
            saying = voices.holding | voices.reporting
            if {cited for cited, _ in saying or voices.rejecting} == {source}:
                (found.said if saying else found.rejected).append(claim)
    for argument in keys(graph, Kind.ARGUMENT):
        if {citation.place.source for citation in (*drawn(graph, argument), *reported(graph, argument))} == {source}:
            found.steps.append(argument)
    return found


def _only_said(graph: Graph, claim: Key) -> OnlySaid:
    numbers = position_numbers(graph, claim)
    return OnlySaid(brief(graph, claim), tuple(numbers), is_only_condition(graph, claim))
