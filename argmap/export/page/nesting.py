"""Rows with depths as lists in lists, without recursion: what begins and what ends behind each row."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

DEEPEST = 40
"""Levels of lists in lists. What is deeper stands on the last one: browsers nest no more than about 500 elements."""

T = TypeVar("T")


class Nested(NamedTuple, Generic[T]):
    """A row, and how it stands to the next one."""

    row: T
    opens: bool
    """Whether a list of rows below it begins behind it."""
    closes: int
    """How many lists end behind it."""
    deep: int | None
    """Its level, counted from 1, if that is too deep for a list of its own."""


def nested(rows: Sequence[tuple[int, T]]) -> list[Nested[T]]:
    """Rows with their depths, the first of which is the least and no other more than one greater than the last."""
    levels = [min(depth, DEEPEST) for depth, _ in rows]
    following = [*levels[1:], levels[0]] if rows else []
    return [
        Nested(row, after > level, max(level - after, 0), depth + 1 if depth > level else None)
        for (depth, row), level, after in zip(rows, levels, following, strict=True)
    ]
