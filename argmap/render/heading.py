"""The heading of an answer about one claim, argument or question: its text, id, place and notes."""

import re
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from argmap.model.words import Label
from argmap.query.answers import NO_POSITION, ClaimBrief, QuestionBrief, Step
from argmap.render.cited import MAP_LINK
from argmap.render.labels import label_mark
from argmap.render.layout import GLUE, ID, QUIET, RED, STRONG, WARN, Hanging, glued, lined, words
from argmap.render.steps import does, step_lines
from argmap.text.wording import count


def heading(
    claim: ClaimBrief | None, argument: Step | None, where: str, counts: str = "", label: Label | None = None
) -> Iterator[RenderableType]:
    """The claim or the argument that an answer is about, its label, and its place in the map."""
    if claim is not None:
        yield Hanging(Text(), lined(claim.text, STRONG))
    elif argument is not None:
        yield from step_lines(argument, whole=False)
        yield Hanging(Text(" "), does(argument))
    id_ = claim.id if claim else argument.id if argument else ""
    line = Text.assemble((id_, ID), label_mark(label), " · ", words(where, MAP_LINK))
    if counts:
        line.append(f" · {_unbroken(counts)}")
    if claim and claim.unstated:
        line.append(" · unstated")
    yield Hanging(Text(), line)


def question_heading(question: QuestionBrief, where: str, positions: int) -> Iterator[RenderableType]:
    """The question that an answer is about, where it stands, and its note."""
    yield Hanging(Text(), lined(question.ask, STRONG))
    name = Text(question.id if "/" not in question.id else str(question.number), style=ID)
    facts = [f"question {question.number}", count(positions, "position") if positions else NO_POSITION]
    facts += ["rivals" if question.rivals else "they can hold together"] if positions > 1 else []
    line = Text.assemble(name, " · ", words(where, MAP_LINK), "".join(f" · {_unbroken(fact)}" for fact in facts))
    yield Hanging(Text(), line)
    if question.note:
        yield Hanging(Text("note:", style=QUIET), lined(question.note))


def question_line(question: QuestionBrief, positions: int) -> RenderableType:
    """A question above its positions: its number, and whether they are rivals."""
    ask = words(question.ask, STRONG)
    if not positions:
        ask.append(glued(f"  {NO_POSITION}"), style=QUIET)
    elif question.rivals and positions > 1:
        ask.append("  rivals", style=QUIET)
    return Hanging(Text(str(question.number), style=STRONG), ask)


def _unbroken(facts: str) -> str:
    """Facts between commas and points; lines break between them, not within."""
    return re.sub(r"(?<![,·]) (?!·)", GLUE, facts)


def other_wordings(also: tuple[str, ...]) -> Iterator[RenderableType]:
    """The other wordings of a claim."""
    yield from (Hanging(Text("also:", style=QUIET), words(wording)) for wording in also)


def notes(note: str | None, tags: tuple[str, ...], problems: tuple[str, ...]) -> Iterator[RenderableType]:
    """A note, tags, and what a check found wrong, if there are any."""
    if note:
        yield Hanging(Text("note:", style=QUIET), lined(note))
    if tags:
        yield Hanging(Text("tags:", style=QUIET), words(", ".join(tags)))
    yield from map(problem_line, problems)


def problem_line(problem: str) -> RenderableType:
    """What a check found wrong."""
    return Hanging(Text("!", style=WARN), words(problem, RED))
