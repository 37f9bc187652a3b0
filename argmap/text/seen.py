"""What is seen of a text, and where in the text each sign of it stands."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.text.offsets import Offsets, Pieces

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
    """Some of a text's signs, and the offset in the text that each comes from."""

    text: str
    offsets: Offsets

    @classmethod
    def all_of(cls, text: str) -> "Seen":
        """The text as it is."""
        return cls(text, Offsets.shifted(0))

    def index_of(self, offset: int) -> int:
        """The index of the first sign that is seen from an offset in the text on."""
        return min(self.offsets.index_of(max(offset, 0)), len(self.text))

    def part(self, start: int, end: int) -> "Seen":
        """What is seen of the text from `start` up to `end`."""
        first, last = self.index_of(start), self.index_of(end)
        return Seen(self.text[first:last], self.offsets.part(first, last))

    def replaced(self, spans: Iterable[Replaced]) -> "Seen":
        """The same with other signs in the stead of some, which are counted in what is seen and must not overlap."""
        in_order = sorted(spans)
        if not in_order:
            return self
        texts: list[str] = []
        pieces = Pieces()
        upto = length = 0
        for start, end, by in (*in_order, Replaced(len(self.text), len(self.text))):
            for behind, origin in self.offsets.pieces(upto, start):
                pieces.add(length + behind, origin)
            length += start - upto
            for _ in by:
                pieces.add(length, self.offsets.of(start))
                length += 1
            texts += [self.text[upto:start], by]
            upto = end
        return Seen("".join(texts), pieces.offsets())
