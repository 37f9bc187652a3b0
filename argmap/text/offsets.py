"""Where the signs of a text come from, if it was made from another one."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Offsets(NamedTuple):
    """For each sign of a text, the offset in another text that it comes from; offsets never fall.

    Only the pieces are known that were copied as they are: of 31 million signs, an offset for each takes 250 MB.
    """

    starts: Sequence[int]
    """The index of the first sign of each piece."""
    origins: Sequence[int]
    """The offset that this sign comes from."""

    @classmethod
    def shifted(cls, origin: int) -> "Offsets":
        """Those of a text that is one piece of the other, from `origin` on."""
        return cls((0,), (origin,))

    def of(self, index: int) -> int:
        """The offset that a sign comes from."""
        piece = bisect_right(self.starts, index) - 1
        return self.origins[piece] + index - self.starts[piece]

    def index_of(self, offset: int) -> int:
        """The index of the first sign that comes from `offset` or from behind it; the text may end before."""
        piece = bisect_left(self.origins, offset) - 1
        if piece < 0:
            return 0
        index = self.starts[piece] + offset - self.origins[piece]
        return min(index, self.starts[piece + 1]) if piece + 1 < len(self.starts) else index

    def pieces(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The pieces from the sign with index `first` up to `last`: how far behind it each starts, and its offset."""
        if first < last:
            yield 0, self.of(first)
            following = range(bisect_right(self.starts, first), bisect_left(self.starts, last))
            yield from ((self.starts[piece] - first, self.origins[piece]) for piece in following)

    def part(self, first: int, last: int) -> "Offsets":
        """Those of the signs from index `first` up to `last`."""
        pieces = tuple(self.pieces(first, last)) or ((0, 0),)
        return Offsets(*zip(*pieces, strict=True))


class Pieces:
    """Offsets that are put together piece by piece."""

    def __init__(self) -> None:
        self._starts = array("I")
        self._origins = array("I")

    def add(self, start: int, origin: int) -> None:
        """Say that from index `start` on, signs come from `origin` and what is behind it."""
        self._starts.append(start)
        self._origins.append(origin)

    def offsets(self) -> Offsets:
        """All of them."""
        return Offsets(self._starts, self._origins)
