"""The parts that several answers share."""

from typing import NamedTuple

from argmap.graph import (
    Graph,
    argument_at,
    argument_map,
    citations_of,
    claim_at,
    conclusion_of,
    drawn,
    location_of,
    positions_of,
    premises_of,
    questions_of,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation
from argmap.model.words import Side, Stance

NOBODY = "an unknown voice"


class Said(NamedTuple):
    """One citation: the voice, its stance, the place and the quote.

    `voice` is None if the source does not say who speaks on these lines.
    """

    source: str
    lines: str
    voice: str | None
    stance: Stance
    of: str | None
    quote: str | None
    note: str | None

    @property
    def speaker(self) -> str:
        """The voice, or words for an unknown one."""
        return self.voice or NOBODY

    @property
    def qualifier(self) -> str:
        """What qualifies the stance, in words: ``of Ada``; empty if nothing does."""
        return f"of {self.of}" if self.of else ""

    @property
    def manner(self) -> str:
        """What the voice does with the claim, in words: ``reports of Ada``."""
        return f"{self.stance} {self.qualifier}".rstrip()

    @property
    def place(self) -> str:
        """The place, as the map writes it: ``forum:31-33``."""
        return f"{self.source}:{self.lines}"


class ClaimBrief(NamedTuple):
    """A summary of a claim.

    `voices` counts the voices that assert, suggest, concede or report it, `rejecting` those that
    reject it; a voice counts once, however often it is cited.
    """

    id: str
    text: str
    unstated: bool
    voices: int
    rejecting: int


class Step(NamedTuple):
    """One argument: its premises, its conclusion, and the voices that draw the step.

    If `drawn_by` is empty, the step is the curator's own; `rejected_by` are voices that deny
    it. `undercutters` and `conditions` count the arguments about the step itself.
    """

    id: str
    side: Side
    premises: tuple[ClaimBrief, ...]
    conclusion: str
    conclusion_kind: Kind
    drawn_by: tuple[Said, ...]
    rejected_by: tuple[Said, ...]
    scheme: str | None
    note: str | None
    undercutters: int
    conditions: int


def brief(graph: Graph, claim: Key) -> ClaimBrief:
    """A claim with its voices counted."""
    found = claim_at(graph, claim)
    return ClaimBrief(
        id=claim.id,
        text=found.text,
        unstated=found.unstated,
        voices=len(_speakers(graph, claim, rejecting=False)),
        rejecting=len(_speakers(graph, claim, rejecting=True)),
    )


def said(graph: Graph, key: Key) -> tuple[Said, ...]:
    """The citations of a claim or an argument, in the order of the file."""
    return tuple(as_said(graph, citation) for citation in citations_of(graph, key))


def drawn_by(graph: Graph, argument: Key) -> tuple[Said, ...]:
    """The voices that draw a step."""
    return tuple(as_said(graph, citation) for citation in drawn(graph, argument))


def rejected_by(graph: Graph, argument: Key) -> tuple[Said, ...]:
    """The voices that are cited for denying a step."""
    return tuple(found for found in said(graph, argument) if found.stance is Stance.REJECTS)


def as_said(graph: Graph, citation: Citation) -> Said:
    """A citation with its voice looked up."""
    return Said(
        source=citation.place.source,
        lines=str(citation.place.lines),
        voice=argument_map(graph).voice_of(citation),
        stance=citation.stance,
        of=citation.of,
        quote=citation.quote,
        note=citation.note,
    )


def step(graph: Graph, argument: Key) -> Step:
    """An argument as a step from its premises to its conclusion."""
    found = argument_at(graph, argument)
    conclusion = conclusion_of(graph, argument)
    return Step(
        id=argument.id,
        side=side_of(graph, argument),
        premises=tuple(brief(graph, premise) for premise in premises_of(graph, argument)),
        conclusion=conclusion.id,
        conclusion_kind=conclusion.kind,
        drawn_by=drawn_by(graph, argument),
        rejected_by=rejected_by(graph, argument),
        scheme=found.scheme,
        note=found.note,
        undercutters=len(found.undercutters),
        conditions=len(found.conditions),
    )


def rivals(graph: Graph, claim: Key) -> list[Key]:
    """The other positions on the questions that a claim answers, each once."""
    others = [position for question in questions_of(graph, claim) for position in positions_of(graph, question)]
    return [other for other in dict.fromkeys(others) if other != claim]


def place_in_file(graph: Graph, key: Key) -> str:
    """Where a node stands in the map's file, as ``file:line``."""
    where = location_of(graph, key)
    return f"{where.file}:{where.line}"


def _speakers(graph: Graph, claim: Key, *, rejecting: bool) -> set[tuple[str, str]]:
    """The sources and voices of a claim; all unknown speakers of a source count as one voice."""
    return {
        (citation.place.source, argument_map(graph).voice_of(citation) or "")
        for citation in citations_of(graph, claim)
        if (citation.stance is Stance.REJECTS) is rejecting
    }
