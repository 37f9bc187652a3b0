"""Which of many ranges of lines have a line in common with another, without asking each of them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from argmap.model.fields import Lines

Value = TypeVar("Value")


class _Entry(NamedTuple, Generic[Value]):
    lines: Lines
    number: int
    value: Value


class LineIndex(Generic[Value]):
    """Values under ranges of lines, found again by the lines that they overlap."""

    def __init__(self, entries: Iterable[tuple[Lines, Value]]) -> None:
        numbered = (_Entry(lines, number, value) for number, (lines, value) in enumerate(entries))
        self._entries = sorted(numbered, key=lambda entry: entry.lines)
        self._firsts = [entry.lines.first for entry in self._entries]
        self._furthest = list(accumulate((entry.lines.last for entry in self._entries), max))

    def at(self, lines: Lines) -> list[Value]:
        """The values whose ranges have a line in common with these, in the order in which they were given."""
        found = list(self._overlapping(lines))
        if len(found) > 1:
            found.sort(key=lambda entry: entry.number)
        return [entry.value for entry in found]

    def _overlapping(self, lines: Lines) -> Iterator[_Entry[Value]]:
        for index in range(bisect_right(self._firsts, lines.last) - 1, -1, -1):
            if self._furthest[index] < lines.first:  # nothing before it reaches so far
                return
            if self._entries[index].lines.last >= lines.first:
                yield self._entries[index]
