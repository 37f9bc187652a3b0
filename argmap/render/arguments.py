"""Draws the arguments on one side of a claim or an argument."""

from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.arguments import Arguments
from argmap.render.heading import heading
from argmap.render.outline import Outline, cited_below

NOTHING = {"for": "No argument for it in this map.", "against": "No argument against it in this map."}


def draw_arguments(answer: Arguments, path: Path, *, cites: bool) -> RenderableType:
    """The answer to ``for`` and ``against``."""
    counts = f"{answer.supports} for, {answer.objections} against, {answer.conditions} only if" if answer.claim else ""
    top = list(heading(answer.claim, answer.argument, answer.place, path, counts))
    own = {answer.side, f"{answer.side} the step", f"{answer.side} its premises"}
    has_side = any(row.depth == 0 and row.id in own for row in answer.rows)
    nothing = [] if has_side else [Text(NOTHING[answer.side])]
    return Group(
        *top,
        Text(),
        *nothing,
        *([Text()] if nothing and answer.rows else []),
        Outline(answer.rows, cited_below if cites else None),
    )
