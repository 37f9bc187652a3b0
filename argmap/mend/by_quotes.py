"""Where lines of a text that nobody has any more stand now, as far as the quotes from it tell."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from argmap.documents.document import Document
from argmap.mend.in_order import heaviest_in_order
from argmap.model.fields import Lines
from argmap.model.parts import Citation


class QuotesFollowed:
    """Follows lines and quotes from a lost text into the present one.

    A quote that stands once is an anchor: it tells where its lines are now. Of all anchors, the most that kept their
    order count. Lines between two anchors that moved equally far moved with them; lines before the first stay if that
    one did. Of other lines, above all those behind the last anchor, nothing is known: the change may be before them.
    """

    def __init__(self, cited: Iterable[Citation], present: Document) -> None:
        self._present = present
        self._now = dict(heaviest_in_order((old, new, 1) for old, new in set(self._anchors(cited))))
        self._known = sorted(self._now)

    def _anchors(self, cited: Iterable[Citation]) -> Iterator[tuple[int, int]]:
        for citation in cited:
            lines = citation.place.lines
            places = self._present.lines_with(citation.quote) if citation.quote and lines.known else []
            if len(places) == 1 and len(places[0].numbers()) == len(lines.numbers()):
                yield from zip(lines, places[0], strict=True)

    def ranges(self, lines: Lines, *, part: bool = False, voice: str | None = None) -> list[Lines]:  # noqa: ARG002
        """Where some lines are now; none if that is unknown. With `part`, so it is if their number changed."""
        first, last = self._line(lines.first), self._line(lines.last)
        if first is None or last is None or not first <= last <= len(self._present.lines):
            return []
        there = Lines(first, last)
        return [] if part and len(there.numbers()) != len(lines.numbers()) else [there]

    def block(self, lines: Lines) -> Lines | None:
        """Where some lines are now; None if that is unknown."""
        return next(iter(self.ranges(lines)), None)

    def joins(self, first: Lines, second: Lines, *, formerly: bool = False) -> bool:  # noqa: ARG002  # nothing is known
        """Whether one range begins where the other ends."""
        return second.first == first.last + 1

    def cited(self, citation: Citation) -> Lines | None:
        """Where a citation's words are now; None if that is unknown."""
        lines, quote = citation.place.lines, citation.quote
        if not lines.known:
            return lines
        likely = self.block(lines)
        if quote is None:
            return likely
        places = list(dict.fromkeys(self._present.lines_with(quote)))
        if likely and any(place.within(likely) for place in places):
            return likely
        return likely if not places else places[0] if len(places) == 1 else None

    def _line(self, old: int) -> int | None:
        if old in self._now:
            return self._now[old]
        index = bisect_left(self._known, old)
        if index == len(self._known):
            return None
        steps = {self._now[known] - known for known in self._known[max(index - 1, 0) : index + 1]}
        return old + steps.pop() if len(steps) == 1 and (index > 0 or 0 in steps) else None
