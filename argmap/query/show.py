"""One claim, argument or question: who says it and how, both sides, what it bears on."""

from typing import NamedTuple

from argmap.graph import Graph, arguments_about, arguments_from, claim_at, is_only_condition, questions_of
from argmap.model.keys import Key, Kind
from argmap.model.words import Side
from argmap.query.answers import (
    ClaimBrief,
    PositionBrief,
    QuestionBrief,
    Said,
    Step,
    about_steps_from,
    brief,
    place_in_file,
    position_briefs,
    question_brief,
    rivals,
    said,
    step,
)
from argmap.query.resting import OnlySource, only_reason_for, only_source


class ClaimAnswer(NamedTuple):
    """Everything the map says about one claim."""

    claim: ClaimBrief
    """The claim."""
    also: tuple[str, ...]
    """Other wordings of it."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    sources: int
    """In how many sources it is cited."""
    only_source: OnlySource | None
    """The only source that says it; null if there are several or none. In a map with one source, only if one voice says
    it."""
    only_reason_for: tuple[str, ...]
    """The ids of the claims that would have no support without it: each of their supports has it among its premises."""
    answers: tuple[QuestionBrief, ...]
    """The questions that it is a position on."""
    cites: tuple[Said, ...]
    """Who says it, in the order of the file."""
    supports: tuple[Step, ...]
    """The arguments for it."""
    objections: tuple[Step, ...]
    """The arguments against it."""
    against_steps: tuple[Step, ...]
    """The undercutters of the steps in `bears_on`: they leave the claim alone and deny what follows."""
    conditions: tuple[Step, ...]
    """What must be so for it to hold."""
    bears_on: tuple[Step, ...]
    """The arguments that it is a premise of."""
    only_condition: bool
    """Whether it is a condition and nothing else: a state, which nobody need say to hold."""
    rivals: tuple[PositionBrief, ...]
    """The other positions on its questions."""
    tags: tuple[str, ...]
    """Its tags."""
    note: str | None
    """What the curator says about it."""
    not_looked_up: int
    """How many of its quotes were not looked up, as their documents are not at hand."""
    problems: tuple[str, ...] = ()
    """What a check finds wrong with it, each as code and message."""


class ArgumentAnswer(NamedTuple):
    """Everything the map says about one argument."""

    argument: Step
    """The argument."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    conclusion: ClaimBrief | None
    """None for an undercutter: its conclusion is an argument."""
    undercutters: tuple[Step, ...]
    """The arguments against its step."""
    conditions: tuple[Step, ...]
    """What must be so for its step to be right."""
    not_looked_up: int
    """How many of its quotes were not looked up, as their documents are not at hand."""
    problems: tuple[str, ...] = ()
    """What a check finds wrong with it, each as code and message."""


class QuestionAnswer(NamedTuple):
    """A question with its positions, who holds each, and how many arguments there are about it."""

    question: QuestionBrief
    """The question."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    positions: tuple[PositionBrief, ...]
    """Its positions, in the order of the file."""
    problems: tuple[str, ...] = ()
    """What a check finds wrong with it, each as code and message."""


def show(
    graph: Graph, key: Key, problems: tuple[str, ...], not_looked_up: int
) -> ClaimAnswer | ArgumentAnswer | QuestionAnswer:
    """Everything about a claim, an argument or a question.

    `problems` are what a check found wrong with it, `not_looked_up` counts its quotes that were not looked up.
    """
    if key.kind is Kind.QUESTION:
        positions = tuple(position_briefs(graph, key))
        return QuestionAnswer(question_brief(graph, key), place_in_file(graph, key), positions, problems)
    return (_claim if key.kind is Kind.CLAIM else _argument)(graph, key, problems, not_looked_up)


def _claim(graph: Graph, claim: Key, problems: tuple[str, ...], not_looked_up: int) -> ClaimAnswer:
    found = claim_at(graph, claim)
    cites = said(graph, claim)
    return ClaimAnswer(
        claim=brief(graph, claim),
        also=found.also,
        place=place_in_file(graph, claim),
        sources=len({citation.source for citation in cites}),
        only_source=only_source(graph, claim),
        only_reason_for=only_reason_for(graph, claim),
        answers=tuple(question_brief(graph, question, claim) for question in questions_of(graph, claim)),
        cites=cites,
        supports=_steps(graph, claim, Side.SUPPORT),
        objections=_steps(graph, claim, Side.OBJECTION),
        against_steps=tuple(step(graph, argument) for argument in about_steps_from(graph, claim, Side.UNDERCUTTER)),
        conditions=_steps(graph, claim, Side.CONDITION),
        bears_on=tuple(step(graph, argument) for argument in arguments_from(graph, claim)),
        only_condition=is_only_condition(graph, claim),
        rivals=rivals(graph, claim),
        tags=found.tags,
        note=found.note,
        not_looked_up=not_looked_up,
        problems=problems,
    )


def _argument(graph: Graph, argument: Key, problems: tuple[str, ...], not_looked_up: int) -> ArgumentAnswer:
    found = step(graph, argument)
    about_claim = found.conclusion_kind is Kind.CLAIM
    return ArgumentAnswer(
        argument=found,
        place=place_in_file(graph, argument),
        conclusion=brief(graph, Key(Kind.CLAIM, found.conclusion)) if about_claim else None,
        undercutters=_steps(graph, argument, Side.UNDERCUTTER),
        conditions=_steps(graph, argument, Side.CONDITION),
        not_looked_up=not_looked_up,
        problems=problems,
    )


def _steps(graph: Graph, about: Key, side: Side) -> tuple[Step, ...]:
    return tuple(step(graph, argument) for argument in arguments_about(graph, about, side))
