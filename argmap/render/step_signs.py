"""The signs of steps, as ``+`` and ``(~?)``, and what the legend says of them."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from rich.text import Text

from argmap.query.answers import Said
from argmap.query.outline import Role, Row
from argmap.render.layout import GREEN, PURPLE, RED

SIGNS = {
    Role.SUPPORT: "+",
    Role.OBJECTION: "-",
    Role.CONDITION: "?",
    Role.UNDERCUTTER: "~",
    Role.STEP_CONDITION: "~?",
    Role.PREMISE: "&",
}
STYLES = {
    Role.SUPPORT: GREEN,
    Role.OBJECTION: RED,
    Role.CONDITION: PURPLE,
    Role.UNDERCUTTER: RED,
    Role.STEP_CONDITION: PURPLE,
    Role.PREMISE: "",
}
MEANINGS = {
    Role.CONDITION: "? only if",
    Role.UNDERCUTTER: "~ undercuts the step above",
    Role.STEP_CONDITION: "~? the step above holds only if",
}
"""The signs that a legend explains; + and - explain themselves, and & stands below the word *together*."""

CURATORS = "[ ] the curator's step, drawn by no source"
REPORTED = "( ) a step that a source only reports"


class Drawn(Protocol):
    """A step, with who draws it."""

    @property
    def drawn_by(self) -> tuple[Said, ...]:
        """Citations of the voices that draw the step in their own name."""

    @property
    def reported_by(self) -> tuple[Said, ...]:
        """Citations that report that somebody draws it."""


def step_sign(role: Role, step: Drawn) -> Text:
    """The sign of a step; in square brackets, the mark of an editor's insertion, if the curator draws the step.

    In parentheses if sources only report that somebody draws it.
    """
    sign = SIGNS[role]
    if role is not Role.PREMISE and not step.drawn_by:
        sign = f"({sign})" if step.reported_by else f"[{sign}]"
    return Text(sign, style=STYLES[role])


def drawers(steps: Iterable[Drawn]) -> list[str]:
    """The meanings of the brackets around the signs of these steps."""
    others = [step for step in steps if not step.drawn_by]
    meanings = [CURATORS] if any(not step.reported_by for step in others) else []
    return meanings + ([REPORTED] if any(step.reported_by for step in others) else [])


def sign_meanings(rows: Sequence[Row]) -> list[str]:
    """The meanings of the signs of these rows and of what is folded below them, and of brackets around the signs."""
    roles = {role for row in rows for role in (row.role, *row.folded)}
    meanings = [meaning for role, meaning in MEANINGS.items() if role in roles]
    return meanings + drawers(row for row in rows if row.argument)
