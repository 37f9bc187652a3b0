"""The parts that several answers share."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.graph import (
    Graph,
    argument_at,
    argument_map,
    arguments_about,
    arguments_from,
    citations_of,
    claim_at,
    conclusion_of,
    drawn,
    label_of,
    location_of,
    positions_of,
    premises_of,
    question_at,
    question_number,
    questions_of,
    reported,
    side_of,
)
from argmap.model.fields import Lines
from argmap.model.keys import Key, Kind
from argmap.model.parts import ArgumentMap, Citation, ClaimVoices
from argmap.model.words import Label, Side, Stance

NOBODY = "an unknown voice"
HOLD_TOGETHER = "the positions can hold together"
NO_POSITION = "no position yet"


class Original(NamedTuple):
    """Lines that are repeated where somebody answers them, and who speaks there, as in `Said`."""

    source: str
    """The id of the source."""
    lines: str
    """The lines that are answered: ``31`` or ``31-33``."""
    speaker: str
    """Who speaks there, as in `Said`."""

    @property
    def place(self) -> str:
        """The place, as the map writes it: ``forum:31-33``."""
        return f"{self.source}:{self.lines}"


class Said(NamedTuple):
    """One citation: the voice, its stance, the place and the quote."""

    source: str
    """The id of the source."""
    lines: str
    """The lines in its document, ``31`` or ``31-33``; of a source without lines the page, the time or the like, such
    as ``p. 12``."""
    voice: str | None
    """The name of the voice; None if the source does not say who speaks on these lines."""
    speaker: str
    """What the voice is called: its name, with the source before it if several sources have a voice of that name, or
    words for an unknown one."""
    stance: Stance
    """What the voice does with the claim or the step."""
    of: str | None
    """Whose view it reports."""
    quote: str | None
    """The words that stand there."""
    note: str | None
    """What the curator says about the citation."""
    translated: bool
    """Whether the document is a translation, so that the words are not the voice's own."""
    in_reply_to: Original | None
    """The lines that the voice answers, if the source repeats them in its turn or right above it."""

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
        """The place, as the map writes it: ``forum:31-33`` or ``book:p. 12``."""
        return f"{self.source}:{self.lines}"


class ClaimBrief(NamedTuple):
    """A summary of a claim."""

    id: str
    """The claim's id."""
    text: str
    """The claim as a sentence."""
    unstated: bool
    """Whether the map says that nobody says it."""
    holding: int
    """How many voices assert, suggest or concede it; a voice counts once, however often it is cited."""
    conceding: int
    """How many of these only concede it."""
    reporting: int
    """How many voices only report that somebody says it."""
    rejecting: int
    """How many voices reject it."""
    label: Label | None
    """How it stands, if labels are asked for."""


class PositionBrief(NamedTuple):
    """A summary of a position: the same as of any claim, who holds it, and how many arguments there are about it."""

    id: str
    """The claim's id."""
    text: str
    """The claim as a sentence."""
    unstated: bool
    """Whether the map says that nobody says it."""
    holding: int
    """How many voices assert, suggest or concede it; a voice counts once, however often it is cited."""
    conceding: int
    """How many of these only concede it."""
    reporting: int
    """How many voices only report that somebody says it."""
    rejecting: int
    """How many voices reject it."""
    label: Label | None
    """How it stands, if labels are asked for."""
    number: str
    """That of its question and its own there, from 1: ``1.2``."""
    held_by: tuple[str, ...]
    """What the voices that hold it are called, as `speaker` in `Said`."""
    conceded_by: tuple[str, ...]
    """Those of them that only concede it."""
    supports: int
    """How many arguments are for it."""
    objections: int
    """How many are against it."""
    conditions: int
    """How many conditions it has."""
    curators: dict[Side, int]
    """How many of these, by side, have a step that no source draws or reports."""
    unanswered_against: int
    """How many arguments against it nobody answers."""
    unanswered: int
    """How many arguments for and against it nobody answers: nobody undercuts the step or objects to a premise."""

    @property
    def asked(self) -> str:
        """The number of its question."""
        return self.number.partition(".")[0]


class QuestionBrief(NamedTuple):
    """A summary of a question."""

    id: str
    """Its id; one made of its number if the map gives none."""
    number: int
    """Its number in the map, from 1."""
    ask: str
    """The question as a sentence."""
    rivals: bool
    """Whether its positions exclude each other."""
    note: str | None
    """What the curator says about it."""
    position: int | None = None
    """The number of the position that the answer is about, from 1; None if the answer is about the question."""


class Step(NamedTuple):
    """One argument: its premises, its conclusion, and the voices that draw the step from the ones to the other."""

    id: str
    """The argument's id."""
    side: Side
    """What it does to its conclusion."""
    premises: tuple[ClaimBrief, ...]
    """The claims that it starts from; several are linked."""
    conclusion: str
    """The id of what it is about."""
    conclusion_kind: Kind
    """What it is about: a claim, or the step of an argument."""
    drawn_by: tuple[Said, ...]
    """Citations of the voices that draw the step in their own name."""
    drawn_by_all: bool
    """Whether each premise is held by somebody, and all who hold one draw the step too."""
    reported_by: tuple[Said, ...]
    """Citations that report that somebody draws it. If `drawn_by` is empty as well, the step is the curator's."""
    rejected_by: tuple[Said, ...]
    """Citations of the voices that deny the step."""
    scheme: str | None
    """The pattern of the argument."""
    raises: tuple[str, ...]
    """The ids of the critical questions that it raises."""
    note: str | None
    """What the curator says about the argument."""
    undercutters: int
    """How many arguments are against the step itself."""
    conditions: int
    """How many conditions the step itself has."""
    objections: int
    """How many arguments are against its premises."""
    label: Label | None
    """How it stands, if labels are asked for."""


class Drawing(NamedTuple):
    """Who draws the step of an argument, as the fields of `Step` with these names say."""

    drawn_by: tuple[Said, ...]
    drawn_by_all: bool
    reported_by: tuple[Said, ...]
    rejected_by: tuple[Said, ...]


def brief(graph: Graph, claim: Key, cites: tuple[Said, ...] | None = None) -> ClaimBrief:
    """A claim with its voices counted; `cites` are its citations, if they are known already."""
    found = claim_at(graph, claim)
    if cites is None:
        voices = argument_map(graph).voices_of(claim.id)
    else:
        voices = ClaimVoices.of(((said.source, said.voice), said.stance) for said in cites)
    return ClaimBrief(
        id=claim.id,
        text=found.text,
        unstated=found.unstated,
        holding=len(voices.holding),
        conceding=len(voices.holding - voices.claiming),
        reporting=len(voices.reporting - voices.holding),
        rejecting=len(voices.rejecting),
        label=label_of(graph, claim),
    )


def position_briefs(graph: Graph, question: Key, leave_out: Key | None = None) -> Iterator[PositionBrief]:
    """The positions on a question, all but one if asked, with their voices and the arguments about them counted."""
    for place, position in enumerate(positions_of(graph, question), 1):
        if position != leave_out:
            yield claim_figures(graph, position, f"{question_number(graph, question)}.{place}")


def claim_figures(graph: Graph, claim: Key, number: str = "") -> PositionBrief:
    """A claim with its voices, and the arguments about it counted; a position has a number."""
    cites = said(graph, claim)
    held = {(said.source, said.voice): said.speaker for said in cites if said.stance.holds}
    claiming = argument_map(graph).voices_of(claim.id).claiming
    about = arguments_about(graph, claim)
    sides = {argument: side_of(graph, argument) for argument in about}
    counts = Counter(sides.values())
    undrawn = (argument for argument in about if not (drawn(graph, argument) or reported(graph, argument)))
    return PositionBrief(
        *brief(graph, claim, cites),
        number=number,
        held_by=tuple(held.values()),
        conceded_by=tuple(name for voice, name in held.items() if voice not in claiming),
        supports=counts[Side.SUPPORT],
        objections=counts[Side.OBJECTION],
        conditions=counts[Side.CONDITION],
        curators=dict(Counter(sides[argument] for argument in undrawn)),
        unanswered_against=len(unanswered(graph, [found for found, side in sides.items() if side is Side.OBJECTION])),
        unanswered=len(unanswered(graph, [argument for argument, side in sides.items() if side in REASONS])),
    )


REASONS = (Side.SUPPORT, Side.OBJECTION)
"""The sides on which somebody argues; a condition is no reason."""


def unanswered(graph: Graph, arguments: Iterable[Key]) -> list[Key]:
    """Those of some arguments that nobody answers: nobody undercuts the step, and nobody objects to a premise."""
    return [
        argument
        for argument in arguments
        if not argument_at(graph, argument).undercutters
        and not any(claim_at(graph, premise).objections for premise in premises_of(graph, argument))
    ]


def position_numbers(graph: Graph, claim: Key) -> list[str]:
    """The numbers of a position, one for each of its questions: ``1.2``; none of anything else."""
    questions = questions_of(graph, claim) if claim.kind is Kind.CLAIM else []
    return [
        f"{question_number(graph, question)}.{positions_of(graph, question).index(claim) + 1}" for question in questions
    ]


def question_brief(graph: Graph, question: Key, position: Key | None = None) -> QuestionBrief:
    """A question with its number, and with that of one of its positions."""
    found = question_at(graph, question)
    place = positions_of(graph, question).index(position) + 1 if position else None
    return QuestionBrief(question.id, question_number(graph, question), found.ask, found.rivals, found.note, place)


def question_name(graph: Graph, question: Key) -> str:
    """What a question is called: by its id or, without one, by its number."""
    return question.id if "/" not in question.id else f"question {question_number(graph, question)}"


def said(graph: Graph, key: Key) -> tuple[Said, ...]:
    """The citations of a claim or an argument, in the order of the file."""
    return tuple(as_said(graph, citation) for citation in citations_of(graph, key))


def drawing(graph: Graph, argument: Key, cites: tuple[Said, ...] | None = None) -> Drawing:
    """Who draws the step of an argument; `cites` are its citations, if they are known already."""
    cites = said(graph, argument) if cites is None else cites
    if not cites:
        return CURATORS_OWN
    drawn_by = tuple(citation for citation in cites if citation.stance.holds)
    drawers = {(citation.source, citation.voice) for citation in drawn_by}
    holders = (argument_map(graph).voices_of(premise.id).holding for premise in premises_of(graph, argument))
    return Drawing(
        drawn_by=drawn_by,
        drawn_by_all=bool(drawers) and all(holding and holding <= drawers for holding in holders),
        reported_by=tuple(citation for citation in cites if citation.stance is Stance.REPORTS),
        rejected_by=tuple(citation for citation in cites if citation.stance is Stance.REJECTS),
    )


def as_said(graph: Graph, citation: Citation) -> Said:
    """A citation with its voice looked up."""
    found = argument_map(graph)
    name, lines = citation.place
    source, voice = found.sources[name], found.voice_of(citation)
    original = source.answered_by(voice, lines) if source.repeats else None
    return Said(
        source=name,
        lines=str(lines),
        voice=voice,
        speaker=_speaker(found, name, voice),
        stance=citation.stance,
        of=citation.of,
        quote=citation.quote,
        note=citation.note,
        translated=source.translated,
        in_reply_to=_original(found, name, original) if original else None,
    )


def _original(found: ArgumentMap, source: str, lines: Lines) -> Original:
    speakers = (_speaker(found, source, voice) for voice in found.sources[source].voices_at(lines))
    return Original(source, str(lines), " and ".join(speakers) or NOBODY)


def _speaker(found: ArgumentMap, source: str, voice: str | None) -> str:
    return NOBODY if voice is None else found.called(source, voice)


def step(graph: Graph, argument: Key) -> Step:
    """An argument as a step from its premises to its conclusion."""
    found = argument_at(graph, argument)
    conclusion = conclusion_of(graph, argument)
    drawn_by, drawn_by_all, reported_by, rejected_by = drawing(graph, argument)
    return Step(
        id=argument.id,
        side=side_of(graph, argument),
        premises=tuple(brief(graph, premise) for premise in premises_of(graph, argument)),
        conclusion=conclusion.id,
        conclusion_kind=conclusion.kind,
        drawn_by=drawn_by,
        drawn_by_all=drawn_by_all,
        reported_by=reported_by,
        rejected_by=rejected_by,
        scheme=found.scheme,
        raises=found.raises,
        note=found.note,
        undercutters=len(found.undercutters),
        conditions=len(found.conditions),
        objections=sum(len(claim_at(graph, premise).objections) for premise in premises_of(graph, argument)),
        label=label_of(graph, argument),
    )


def rivals(graph: Graph, claim: Key) -> tuple[PositionBrief, ...]:
    """The other positions on the questions that a claim answers, each once; none where answers can hold together."""
    questions = [question for question in questions_of(graph, claim) if question_at(graph, question).rivals]
    found: dict[str, PositionBrief] = {}
    for question in questions:
        for other in position_briefs(graph, question, claim):
            found.setdefault(other.id, other)
    return tuple(found.values())


def about_steps_from(graph: Graph, claim: Key, side: Side) -> list[Key]:
    """The undercutters or conditions of the steps that lead on from a claim, in the order of these steps."""
    return [argument for use in arguments_from(graph, claim) for argument in arguments_about(graph, use, side)]


def place_in_file(graph: Graph, key: Key) -> str:
    """Where a node stands in the map's file, as ``file:line``."""
    where = location_of(graph, key)
    return f"{where.file}:{where.line}"


CURATORS_OWN = Drawing((), drawn_by_all=False, reported_by=(), rejected_by=())
