"""Draws the arguments on one side of a claim, an argument or the positions on a question."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.words import Label
from argmap.query.answers import NO_POSITION
from argmap.query.arguments import CONDITIONS, Arguments
from argmap.query.outline import Role, Row
from argmap.render.heading import heading, question_heading
from argmap.render.layout import QUIET, Hanging
from argmap.render.outline import Outline, cited_below
from argmap.render.proposing import NOTHING_GIVEN, Given

NOTHING = {"for": "No argument for it in this map.", "against": "No argument against it in this map."}


def draw_arguments(answer: Arguments, *, cites: bool, ids: bool, given: Given = NOTHING_GIVEN) -> RenderableType:
    """The answer to ``for`` and ``against``; the command that it names gets what was `given`."""
    bare = _bare(answer)

    def below(row: Row) -> Iterator[Text]:
        if cites:
            yield from cited_below(row)
        if id(row) in bare:
            yield Text(NOTHING[answer.side], style=QUIET)

    number = answer.question.number if answer.question else None
    labelled = any([_label(answer), *(row.label for row in answer.rows)])
    return Group(
        *_top(answer),
        Text(),
        *_nothing(answer),
        Outline(answer.rows, below, ids=ids, quotes=cites, question=number, rivals=answer.rivals, labelled=labelled),
        *_other_half(answer, given),
    )


def _other_half(answer: Arguments, given: Given) -> Iterator[RenderableType]:
    """Where the other half of an answer about a question or a position is."""
    if answer.question is not None and answer.question.rivals and _positions(answer) > 1:
        asked, whom = [str(answer.question.number)], "the others"
    else:
        asked, whom = list(dict.fromkeys(rival.asked for rival in answer.rivals)), "this position"
    if answer.side == "against" and asked:
        commands = " and ".join(given.command(f"for {number}") for number in asked)
        yield Text()
        yield Hanging(Text(), Text(f"What speaks for a rival speaks against {whom}: {commands}"))


def _bare(answer: Arguments) -> set[int]:
    """The positions on a question that have no argument on this side."""
    bare: dict[int, bool] = {}
    position = 0
    for row in answer.rows if answer.question else ():
        position = id(row) if row.depth == 0 else position
        bare[position] = bare.get(position, True) and (row.depth != 1 or row.role is Role.CONDITION)
    return {position for position, is_bare in bare.items() if is_bare}


def _top(answer: Arguments) -> Iterator[RenderableType]:
    if answer.question is not None:
        return question_heading(answer.question, answer.place, _positions(answer))
    counts = _counts(answer) if answer.claim else ""
    return heading(answer.claim, answer.argument, answer.place, counts, _label(answer))


def _label(answer: Arguments) -> Label | None:
    """The label of the claim or the argument; a question has none."""
    about = answer.claim or answer.argument
    return about.label if about else None


def _positions(answer: Arguments) -> int:
    """How many positions the question has."""
    return sum(row.role is Role.POSITION and row.depth == 0 for row in answer.rows)


def _counts(answer: Arguments) -> str:
    """How many arguments there are about a claim, and about the steps that lead on from it."""
    counts = [f"{answer.supports} for", f"{answer.objections} against"]
    counts += [f"{answer.against_steps} against steps from it"] if answer.against_steps else []
    counts += [f"{answer.conditions} only if"]
    counts += [f"{answer.step_conditions} only if on steps from it"] if answer.step_conditions else []
    return ", ".join(counts)


def _nothing(answer: Arguments) -> Iterator[RenderableType]:
    """Words for an answer without an argument on its side; conditions alone are none."""
    if answer.question is not None and not answer.rows:
        yield Text(f"There is {NO_POSITION} to argue {answer.side}.")
    elif all(row.depth or row.id in CONDITIONS for row in answer.rows):
        yield Text(NOTHING[answer.side])
        if answer.rows:
            yield Text()
