"""The arguments on one side of a claim, of an argument's step and premises, or of the positions on a question."""

from typing import Literal, NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import (
    Graph,
    arguments_about,
    arguments_from,
    conclusion_of,
    positions_of,
    premises_of,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Side
from argmap.query.answers import (
    ClaimBrief,
    PositionBrief,
    QuestionBrief,
    Step,
    about_steps_from,
    brief,
    place_in_file,
    question_brief,
    rivals,
    step,
)
from argmap.query.outline import Entry, Role, Row, argument_entry, lay_out, premise_entries

SIDES = {"for": (Side.SUPPORT,), "against": (Side.OBJECTION, Side.UNDERCUTTER)}
"""Which arguments are on which side; only steps have undercutters."""

ONLY_IF, STEP_ONLY_IF, STEPS_ONLY_IF = CONDITIONS = (
    "only if",
    "the step holds only if",
    "the steps that lead on from it hold only if",
)
"""The sections with conditions."""

AGAINST_STEPS = "against the steps that lead on from it"

USES = {
    Side.SUPPORT: "as a support of",
    Side.OBJECTION: "as an objection to",
    Side.CONDITION: "as a condition of",
    Side.UNDERCUTTER: "as an undercutter of",
}


class Arguments(NamedTuple):
    """What speaks for or against a claim, the step of an argument, or the positions on a question.

    One of `claim`, `argument` and `question` is what was asked for; the others are None.
    """

    side: str
    """``for`` or ``against``."""
    claim: ClaimBrief | None
    """The claim that was asked for."""
    argument: Step | None
    """The argument that was asked for."""
    question: QuestionBrief | None
    """The question that was asked for."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    supports: int
    """How many arguments are for it; of a question, for its positions."""
    objections: int
    """How many are against it, with undercutters; of a question, against its positions."""
    conditions: int
    """How many conditions it has; of a question, its positions."""
    against_steps: int
    """How many undercutters the steps that lead on from a claim have: they leave the claim alone and deny what follows
    from it."""
    step_conditions: int
    """How many conditions these steps have."""
    rows: tuple[Row, ...]
    """The arguments of this side and the conditions, under headings."""
    rivals: tuple[PositionBrief, ...]
    """The other positions on the questions that a claim answers."""


def arguments(graph: Graph, about: Key, side: Literal["for", "against"], depth: int | None) -> Arguments:
    """What speaks for or against a claim, for an argument its step and its premises, for a question its positions."""
    if side not in SIDES:
        raise ArgmapError(f"no side '{side}'; there are {' and '.join(SIDES)}")
    is_claim = about.kind is Kind.CLAIM
    counted = positions_of(graph, about) if about.kind is Kind.QUESTION else [about]
    sections = {Kind.CLAIM: _about_claim, Kind.ARGUMENT: _about_step, Kind.QUESTION: _about_positions}[about.kind]
    roots = [root for root in sections(graph, about, side) if root.children or root.role is Role.POSITION]
    return Arguments(
        side=side,
        claim=brief(graph, about) if is_claim else None,
        argument=step(graph, about) if about.kind is Kind.ARGUMENT else None,
        question=question_brief(graph, about) if about.kind is Kind.QUESTION else None,
        place=place_in_file(graph, about),
        supports=sum(len(arguments_about(graph, key, Side.SUPPORT)) for key in counted),
        objections=sum(len(arguments_about(graph, key, Side.OBJECTION, Side.UNDERCUTTER)) for key in counted),
        conditions=sum(len(arguments_about(graph, key, Side.CONDITION)) for key in counted),
        against_steps=len(about_steps_from(graph, about, Side.UNDERCUTTER)) if is_claim else 0,
        step_conditions=len(about_steps_from(graph, about, Side.CONDITION)) if is_claim else 0,
        rows=lay_out(graph, roots, depth, written=[about] if is_claim else []),
        rivals=rivals(graph, about) if is_claim else (),
    )


def _about_claim(graph: Graph, claim: Key, side: str) -> list[Entry]:
    own = [_section(graph, f"{side} the claim", arguments_about(graph, claim, *SIDES[side]))]
    against = [_about_uses(graph, claim, Side.UNDERCUTTER, AGAINST_STEPS)] if Side.UNDERCUTTER in SIDES[side] else []
    return [
        *own,
        *against,
        _section(graph, ONLY_IF, arguments_about(graph, claim, Side.CONDITION)),
        _about_uses(graph, claim, Side.CONDITION, STEPS_ONLY_IF),
    ]


def _about_step(graph: Graph, argument: Key, side: str) -> list[Entry]:
    sides = SIDES[side]
    premises = [
        entry
        for entry in premise_entries(graph, argument, sides)
        if entry.key is not None and arguments_about(graph, entry.key, *sides)
    ]
    about = sum(len(arguments_about(graph, entry.key, *sides)) for entry in premises if entry.key is not None)
    return [
        _section(graph, f"{side} the step", arguments_about(graph, argument, *sides)),
        Entry(Role.SECTION, None, text=f"{side} its premises", number=about, children=premises),
        _section(graph, STEP_ONLY_IF, arguments_about(graph, argument, Side.CONDITION)),
    ]


def _about_positions(graph: Graph, question: Key, side: str) -> list[Entry]:
    return [
        Entry(Role.POSITION, position, number=number, sides=(*SIDES[side], Side.CONDITION))
        for number, position in enumerate(positions_of(graph, question), 1)
    ]


def _about_uses(graph: Graph, claim: Key, side: Side, title: str) -> Entry:
    """What is on one side about the arguments that use a claim, under a row for each of these arguments."""
    uses = []
    for use in arguments_from(graph, claim):
        about = [argument_entry(graph, argument) for argument in arguments_about(graph, use, side)]
        if about:
            others = " + ".join(premise.id for premise in premises_of(graph, use) if premise != claim)
            together = f", together with {others}" if others else ""
            text = f"{USES[side_of(graph, use)]} {conclusion_of(graph, use).id}{together}"
            uses.append(Entry(Role.SECTION, None, text=text, number=len(about), children=about))
    number = sum(use.number or 0 for use in uses)
    return Entry(Role.SECTION, None, text=title, number=number, children=uses)


def _section(graph: Graph, text: str, arguments: list[Key]) -> Entry:
    children = [argument_entry(graph, argument) for argument in arguments]
    return Entry(Role.SECTION, None, text=text, number=len(arguments), children=children)
