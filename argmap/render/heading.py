"""The heading of an answer about one claim or argument: its text, id, place and notes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from argmap.query.answers import ClaimBrief, PositionBrief, QuestionBrief, Step
from argmap.render.elements import ID, QUIET, RED, STRONG, WARN, Hanging, claim_text, place, step_lines, words
from argmap.text.wording import count


def heading(
    claim: ClaimBrief | None, argument: Step | None, where: str, path: Path, counts: str = ""
) -> Iterator[RenderableType]:
    """The claim or the argument that an answer is about, and where it stands."""
    if claim is not None:
        yield Hanging(Text(), words(claim.text, STRONG))
    elif argument is not None:
        yield from step_lines(argument, folded=False)
        yield Hanging(Text("  ->"), Text(argument.conclusion, style=ID))
    id_ = claim.id if claim else argument.id if argument else ""
    line = Text.assemble((id_, ID), " · ", place(where, path))
    if counts:
        line.append(f" · {counts}")
    if claim and claim.unstated:
        line.append(" · unstated")
    yield Hanging(Text(), line)


def question_heading(question: QuestionBrief, where: str, path: Path, positions: int) -> Iterator[RenderableType]:
    """The question that an answer is about, where it stands, and its note."""
    yield Hanging(Text(), words(question.ask, STRONG))
    name = Text(question.id if "/" not in question.id else str(question.number), style=ID)
    facts = [f"question {question.number}", count(positions, "position")]
    facts += ["rivals" if question.rivals else "they can hold together"] if positions > 1 else []
    yield Hanging(Text(), Text.assemble(name, " · ", place(where, path), "".join(f" · {fact}" for fact in facts)))
    if question.note:
        yield Hanging(Text("note:", style=QUIET), words(question.note))


def other_positions(rivals: Iterable[PositionBrief]) -> Iterator[RenderableType]:
    """The rivals of a position: how many arguments each has, and the command that lists them."""
    for number, rival in enumerate(rivals):
        if not number:
            yield from (Text(), Text("for the other positions", style=STRONG))
        listed = f"argmap for {rival.id}" if rival.supports else ""
        tail = Text(f"  — {count(rival.supports, 'argument')} for it", style=QUIET)
        body = Text.assemble(claim_text(rival), tail, f": {listed}" if listed else "")
        yield Hanging(Text(f"  {rival.number}"), body)


def notes(note: str | None, tags: tuple[str, ...], problems: tuple[str, ...]) -> Iterator[RenderableType]:
    """A note, tags, and what a check found wrong, if there are any."""
    if note:
        yield Hanging(Text("note:", style=QUIET), words(note))
    if tags:
        yield Hanging(Text("tags:", style=QUIET), words(", ".join(tags)))
    yield from (Hanging(Text("!", style=WARN), words(problem, RED)) for problem in problems)
