"""The signs of steps, as ``+`` and ``(~?)``, and what the legend says of them."""

from collections.abc import Sequence

from rich.text import Text

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


def row_sign(row: Row) -> Text:
    """The sign of a row's step; in square brackets, the mark of an editor's insertion, if the curator draws the step.

    In parentheses if sources only report that somebody draws it.
    """
    sign = SIGNS[row.role]
    if row.role is not Role.PREMISE and not row.drawn_by:
        sign = f"({sign})" if row.reported_by else f"[{sign}]"
    return Text(sign, style=STYLES[row.role])


def sign_meanings(rows: Sequence[Row]) -> list[str]:
    """The meanings of the signs of these rows and of what is folded below them, and of brackets around the signs."""
    roles = {role for row in rows for role in (row.role, *row.folded)}
    meanings = [meaning for role, meaning in MEANINGS.items() if role in roles]
    others = [row for row in rows if row.argument and not row.drawn_by]
    meanings += [CURATORS] if any(not row.reported_by for row in others) else []
    meanings += [REPORTED] if any(row.reported_by for row in others) else []
    return meanings
