"""How the lines of a changed document moved, worked out from its quotes."""

from bisect import bisect_left
from collections.abc import Iterable

from argmap.model.fields import Lines

ENOUGH = 2
"""Least number of found lines that are in order; a single one may be a mistake of the curator's."""


class Shift:
    """Where lines of the document that was read stand in the document as it is.

    `found` are old and new numbers of lines whose words were found. The most of these that
    kept their order count: a sentence that was put elsewhere, or a line that was mistyped,
    says nothing about the others. A line between two that moved equally far moved with them.
    Lines before the first or after the last stay if that one did. For any other line the
    place is unknown, because the change can be before it or after it.
    """

    def __init__(self, found: Iterable[tuple[int, int]]) -> None:
        kept = _longest_in_order(found)
        self._found = dict(kept) if len(kept) >= ENOUGH else {}
        self._known = sorted(self._found)

    def __bool__(self) -> bool:
        """Whether any line moved."""
        return any(old != new for old, new in self._found.items())

    def line(self, old: int) -> int | None:
        """Where a line is now; None if that is unknown."""
        if old in self._found:
            return self._found[old]
        index = bisect_left(self._known, old)
        steps = [self._found[known] - known for known in self._known[max(index - 1, 0) : index + 1]]
        at_an_end = index in (0, len(self._known))
        if len(set(steps)) != 1 or (at_an_end and steps[0] != 0):
            return None
        return old + steps[0]

    def lines(self, old: Lines) -> Lines | None:
        """Where a range is now; None if that is unknown or its length has changed."""
        first, last = self.line(old.first), self.line(old.last)
        if first is None or last is None or last - first != old.last - old.first:
            return None
        return Lines(first, last)


def _longest_in_order(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs in which both numbers grow (patience sorting)."""
    ends: list[int] = []
    chosen: list[tuple[int, int]] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    for old, new in sorted(set(pairs), key=lambda pair: (pair[0], -pair[1])):
        place = bisect_left(ends, new)
        before[old, new] = chosen[place - 1] if place else None
        ends[place : place + 1] = [new]
        chosen[place : place + 1] = [(old, new)]
    chain: list[tuple[int, int]] = []
    link = chosen[-1] if chosen else None
    while link is not None:
        chain.append(link)
        link = before[link]
    return chain[::-1]
