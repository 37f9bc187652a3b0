"""How the lines of a changed document moved, as far as its quotes tell."""

from bisect import bisect_left
from collections.abc import Iterable

from argmap.fields import Lines


class Shift:
    """Where lines of the document that was read stand in the document as it is.

    What is known are the lines whose quotes were found, and where. A line between two of
    them that moved equally far moved with them, and so did a line behind the last. Of a line
    between two that moved differently, or before a first one that moved, nobody can tell on
    which side of it the change was made.
    """

    def __init__(self, found: Iterable[tuple[int, int]]) -> None:
        places: dict[int, set[int]] = {}
        for old, new in found:
            places.setdefault(old, set()).add(new)
        self._found = {old: min(new) for old, new in places.items() if len(new) == 1}
        self._split = places.keys() - self._found.keys()
        self._known = sorted(self._found)

    def line(self, old: int) -> int | None:
        """Where a line is now; None where nobody can tell."""
        if old in self._found:
            return self._found[old]
        if old in self._split:
            return None
        index = bisect_left(self._known, old)
        before, after = self._known[:index][-1:], self._known[index:][:1]
        steps = {self._found[known] - known for known in (*before, *after)}
        if len(steps) != 1 or (not before and steps != {0}):
            return None
        return old + steps.pop()

    def lines(self, old: Lines) -> Lines | None:
        """Where a range is now; None where nobody can tell, or where it is not as long as it was."""
        first, last = self.line(old.first), self.line(old.last)
        if first is None or last is None or last - first != old.last - old.first:
            return None
        return Lines(first, last)
