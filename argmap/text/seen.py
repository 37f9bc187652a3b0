"""What is seen of a text, and where in the text each sign of it stands."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

BARRIER = "\ufdd1"
"""Stands between parts of a text that are no sentence together, such as items of a list; it is no character."""


class Span(NamedTuple):
    """Characters of a text, from `start` up to, but not including, `end`."""

    start: int
    end: int


class Replaced(NamedTuple):
    """Signs of a text, from `start` up to `end`, in whose stead others are seen, or nothing."""

    start: int
    end: int
    by: str = ""


class Seen(NamedTuple):
    """Some of a text's signs, and the offset in the text that each comes from; offsets never fall."""

    text: str
    origins: Sequence[int]

    @classmethod
    def all_of(cls, text: str) -> "Seen":
        """The text as it is."""
        return cls(text, range(len(text)))

    @property
    def is_all(self) -> bool:
        """Whether every sign of the text is seen, or of a part of it."""
        return isinstance(self.origins, range)

    def place_of(self, offset: int) -> int:
        """The index of the first sign that is seen from an offset in the text on."""
        if isinstance(self.origins, range):
            return min(max(offset - self.origins.start, 0), len(self.origins))
        return bisect_left(self.origins, offset)

    def part(self, start: int, end: int) -> "Seen":
        """What is seen of the text from `start` up to `end`."""
        if isinstance(self.origins, range):  # so it is for most documents and each of their citations
            first, last = max(start - self.origins.start, 0), max(end - self.origins.start, 0)
        else:
            first, last = bisect_left(self.origins, start), bisect_left(self.origins, end)
        return Seen(self.text[first:last], self.origins[first:last])

    def replaced(self, spans: Iterable[Replaced]) -> "Seen":
        """The same with other signs in the stead of some, which are counted in what is seen and must not overlap."""
        pieces: list[str] = []
        origins: list[Sequence[int]] = []
        upto = 0
        for start, end, by in sorted(spans):
            pieces += [self.text[upto:start], by]
            origins += [self.origins[upto:start], [self.origins[start]] * len(by) if by else ()]
            upto = end
        if not pieces:
            return self
        pieces.append(self.text[upto:])
        origins.append(self.origins[upto:])
        return Seen("".join(pieces), array("L", chain.from_iterable(origins)))
