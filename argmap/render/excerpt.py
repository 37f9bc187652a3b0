"""A line of a map's file with a caret under one of its characters."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from argmap.render.layout import QUIET, RED
from argmap.text.safe import visible
from argmap.text.wording import LONGEST_SHOWN

GUTTER = 5
"""Columns for the line number."""


def excerpt(line: str, number: int, column: int, width: int) -> Iterator[Text]:
    """The line and, below it, a caret at a column that counts characters from 1; both fit the width.

    A longer line, or one longer than a text in a message, is cut to the part around the caret. Wide characters count
    two columns, so that the caret stands right below its character. Characters that a terminal would obey are made
    visible.
    """
    room = max(min(width - GUTTER - len(" | "), LONGEST_SHOWN), len("…x…"))
    start = max(column - 1 - room, 0)  # characters before it are never drawn; a line can have any length
    before, after = visible(line[start : column - 1]), visible(line[column - 1 : column + room].rstrip())
    if start or (cell_len(before) >= room * 2 // 3 and cell_len(before + after) > room):
        before = "…" + _end(before, room // 2)
    whole = before + after
    if cell_len(whole) > room:
        whole = _beginning(whole, room - 1) + "…"
    yield Text.assemble((f"{number:>{GUTTER}} | ", QUIET), whole)
    yield Text.assemble((f"{'':>{GUTTER}} | ", QUIET), " " * cell_len(before), ("^", RED))


def _beginning(text: str, cells: int) -> str:
    """As much of a text's beginning as fits."""
    while cell_len(text) > cells:
        text = text[: min(len(text) - 1, cells)]
    return text


def _end(text: str, cells: int) -> str:
    """As much of a text's end as fits."""
    while cell_len(text) > cells:
        text = text[max(1, len(text) - cells) :]
    return text
