"""One claim or argument: who says it and how, both sides, what it bears on."""

from typing import NamedTuple

from argmap.graph import Graph, arguments_about, arguments_from, claim_at, question_at, questions_of
from argmap.model.keys import Key, Kind
from argmap.model.words import Side
from argmap.query.answers import ClaimBrief, Said, Step, brief, place_in_file, rivals, said, step


class ClaimAnswer(NamedTuple):
    """Everything the map says about one claim."""

    claim: ClaimBrief
    place: str
    sources: int
    answers: tuple[str, ...]
    cites: tuple[Said, ...]
    supports: tuple[Step, ...]
    objections: tuple[Step, ...]
    conditions: tuple[Step, ...]
    bears_on: tuple[Step, ...]
    rivals: tuple[ClaimBrief, ...]
    tags: tuple[str, ...]
    note: str | None
    problems: tuple[str, ...] = ()


class ArgumentAnswer(NamedTuple):
    """Everything the map says about one argument."""

    argument: Step
    place: str
    conclusion: ClaimBrief | None
    """None for an undercutter: its conclusion is an argument."""
    undercutters: tuple[Step, ...]
    conditions: tuple[Step, ...]
    problems: tuple[str, ...] = ()


def show(graph: Graph, key: Key, problems: tuple[str, ...]) -> ClaimAnswer | ArgumentAnswer:
    """Everything about a claim or an argument; `problems` are what a check found wrong with it."""
    return (_claim if key.kind is Kind.CLAIM else _argument)(graph, key, problems)


def _claim(graph: Graph, claim: Key, problems: tuple[str, ...]) -> ClaimAnswer:
    found = claim_at(graph, claim)
    cites = said(graph, claim)
    return ClaimAnswer(
        claim=brief(graph, claim),
        place=place_in_file(graph, claim),
        sources=len({citation.source for citation in cites}),
        answers=tuple(question_at(graph, question).ask for question in questions_of(graph, claim)),
        cites=cites,
        supports=_steps(graph, claim, Side.SUPPORT),
        objections=_steps(graph, claim, Side.OBJECTION),
        conditions=_steps(graph, claim, Side.CONDITION),
        bears_on=tuple(step(graph, argument) for argument in arguments_from(graph, claim)),
        rivals=tuple(brief(graph, rival) for rival in rivals(graph, claim)),
        tags=found.tags,
        note=found.note,
        problems=problems,
    )


def _argument(graph: Graph, argument: Key, problems: tuple[str, ...]) -> ArgumentAnswer:
    found = step(graph, argument)
    about_claim = found.conclusion_kind is Kind.CLAIM
    return ArgumentAnswer(
        argument=found,
        place=place_in_file(graph, argument),
        conclusion=brief(graph, Key(Kind.CLAIM, found.conclusion)) if about_claim else None,
        undercutters=_steps(graph, argument, Side.UNDERCUTTER),
        conditions=_steps(graph, argument, Side.CONDITION),
        problems=problems,
    )


def _steps(graph: Graph, about: Key, side: Side) -> tuple[Step, ...]:
    return tuple(step(graph, argument) for argument in arguments_about(graph, about, side))
