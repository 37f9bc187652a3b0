"""Finds the ranges of lines that overlap a given range, with a sorted index."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from argmap.model.fields import Lines

Value = TypeVar("Value")


class LineIndex(Generic[Value]):
    """Values with their ranges of lines, to be looked up by lines that overlap them."""

    def __init__(self, entries: Iterable[tuple[Lines, Value]]) -> None:
        self._entries = list(entries)
        self._order = sorted(range(len(self._entries)), key=lambda number: self._entries[number][0])
        self._lines = [self._entries[number][0] for number in self._order]
        self._firsts = [lines.first for lines in self._lines]
        self._furthest = list(accumulate((lines.last for lines in self._lines), max))

    def at(self, lines: Lines) -> list[Value]:
        """The values whose ranges overlap these lines, in the order in which they were given."""
        first, last = lines
        found = []
        index = bisect_right(self._firsts, last) - 1
        while index >= 0 and self._furthest[index] >= first:  # else no earlier range reaches these lines
            if self._lines[index].last >= first:
                found.append(self._order[index])
            index -= 1
        return [self._entries[number][1] for number in sorted(found)]
