"""Draws the summary of one claim or argument."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.answers import Said, Step
from argmap.query.show import ArgumentAnswer, ClaimAnswer
from argmap.render.elements import (
    ID,
    MEANS_CURATOR,
    MEANS_REJECTING,
    MEANS_VOICES,
    QUIET,
    STRONG,
    Flow,
    Hanging,
    claim_text,
    drawn_by,
    folded_about,
    nobody_says,
    step_lines,
    step_sign,
    voice_counts,
    who,
    words,
)
from argmap.render.heading import heading, notes
from argmap.text.safe import safe


def draw_show(answer: ClaimAnswer | ArgumentAnswer, path: Path) -> RenderableType:
    """The answer to ``show``."""
    return Group(*(_claim(answer, path) if isinstance(answer, ClaimAnswer) else _argument(answer, path)))


def _claim(answer: ClaimAnswer, path: Path) -> list[RenderableType]:
    parts: list[RenderableType] = list(
        heading(answer.claim, None, answer.place, path, voice_counts(answer.claim, answer.sources))
    )
    parts += [Hanging(Text("a position on"), words(question)) for question in answer.answers]
    parts += notes(answer.note, answer.tags, answer.problems)
    parts.append(Text())
    parts += [_citation_line(said) for said in answer.cites]
    if not answer.cites:
        parts.append(nobody_says(answer.claim))
    parts += _sections(
        [("for", answer.supports), ("against", answer.objections), ("only if", answer.conditions)], always=True
    )
    parts += _bears_on(answer.bears_on)
    steps = (*answer.supports, *answer.objections, *answer.conditions, *answer.bears_on)
    if answer.rivals:
        parts += [
            Text(),
            Text("other positions", style=STRONG),
            *(Hanging(Text("  "), claim_text(rival)) for rival in answer.rivals),
        ]
    parts += _legend(steps)
    return parts


def _argument(answer: ArgumentAnswer, path: Path) -> list[RenderableType]:
    parts: list[RenderableType] = list(heading(None, answer.argument, answer.place, path))
    parts += notes(answer.argument.note, (), answer.problems)
    parts.append(Text())
    parts += [_citation_line(said) for said in answer.argument.drawn_by]
    if not answer.argument.drawn_by:
        parts.append(nobody_says(None))
    parts += _sections([("undercut by", answer.undercutters), ("holds only if", answer.conditions)], always=False)
    return parts


def _citation_line(said: Said) -> RenderableType:
    line = who(said)
    if said.quote:
        line.append(f"  »{safe(said.quote)}«")
    if said.note:
        line.append(f"  ({safe(said.note)})", style=QUIET)
    return Hanging(Text(said.place), line)


def _sections(sections: list[tuple[str, tuple[Step, ...]]], *, always: bool) -> Iterator[RenderableType]:
    for title, steps in sections:
        if steps or (always and title != "only if"):
            yield Text()
            yield Text.assemble((title, STRONG), "" if steps else "  none")
        for step in steps:
            yield from step_lines(step)


def _legend(steps: Iterable[Step]) -> Iterator[RenderableType]:
    """The meanings of the signs of these steps that the headings do not explain."""
    steps = list(steps)
    entries = []
    if any(not step.drawn_by for step in steps):
        entries.append(MEANS_CURATOR)
    if any(premise.voices for step in steps for premise in step.premises):
        entries.append(MEANS_VOICES)
    if any(premise.rejecting for step in steps for premise in step.premises):
        entries.append(MEANS_REJECTING)
    if any(step.undercutters or step.conditions for step in steps):
        entries.append("… n~ undercutters, n~? conditions of the step: argmap against, argmap tree")
    if entries:
        yield Text()
        yield Flow(entries)


def _bears_on(steps: tuple[Step, ...]) -> Iterator[RenderableType]:
    if steps:
        yield Text()
        yield Text("bears on", style=STRONG)
    for step in steps:
        body = Text.assemble((step.conclusion, ID), "  — ", drawn_by(step.drawn_by))
        body.append_text(folded_about(step))
        if len(step.premises) > 1:
            body.append(f" · linked: {' + '.join(premise.id for premise in step.premises)}", style=QUIET)
        yield Hanging(step_sign(step), body)
