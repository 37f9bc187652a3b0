"""The heading of an answer about one claim or argument: its text, id, place and notes."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from argmap.query.answers import ClaimBrief, Step
from argmap.render.elements import ID, QUIET, RED, STRONG, WARN, Hanging, place, step_lines, words


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


def notes(note: str | None, tags: tuple[str, ...], problems: tuple[str, ...]) -> Iterator[RenderableType]:
    """A note, tags, and what a check found wrong, if there are any."""
    if note:
        yield Hanging(Text("note:", style=QUIET), words(note))
    if tags:
        yield Hanging(Text("tags:", style=QUIET), words(", ".join(tags)))
    yield from (Hanging(Text("!", style=WARN), words(problem, RED)) for problem in problems)
