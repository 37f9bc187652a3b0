"""Writes all places of one source anew, as they follow its document."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from argmap.graph import Graph, loaded_map
from argmap.mend.edits import Edit, MapText
from argmap.mend.places import (
    CitedPlace,
    Joint,
    LinesField,
    cited_places,
    field_edits,
    joint,
    lines_fields,
    place_edit,
    repeated_lines,
)
from argmap.model.fields import Lines, parse_lines
from argmap.model.parts import Citation


class Followed(Protocol):
    """Where lines and quotes of the text that was read stand now."""

    def ranges(self, lines: Lines, *, part: bool = False) -> list[Lines]:
        """Where some lines are now; with `part`, without new lines among them. None if nothing is left or known."""

    def block(self, lines: Lines) -> Lines | None:
        """Where most of some lines is now."""

    def cited(self, citation: Citation) -> Lines | None:
        """Where a citation's words are now, or what stands in their stead."""

    def joins(self, first: Lines, second: Lines, *, formerly: bool = False) -> bool:
        """Whether nothing stands between two ranges now, or stood between them."""

    def new_lines(self, lines: Lines) -> list[int]:
        """Those of some lines that have only new words."""


class Renumbering:
    """The edits that let all places of a source follow, and what a person should know about them.

    Lines of which nothing is left, or nothing is known, become lines of a former text, such as ``was-31``: then no old
    number looks right. `doubtful` are citations for which this holds although their words were found.
    """

    def __init__(self, graph: Graph, source_id: str, followed: Followed, doubtful: Collection[CitedPlace] = ()) -> None:
        self._graph = graph
        self._source = source_id
        self._followed = followed
        self._written = MapText(loaded_map(graph).text)
        self.places = 0
        """How many places there are."""
        self.renumbered = 0
        """How many have other lines now."""
        self.lost: list[str] = []
        """Places of which nothing is left or known."""
        self.torn: list[str] = []
        """Citations and repeats of which a part is elsewhere now."""
        self.reaching: list[str] = []
        """Places that reach over new lines, with these."""
        self.edits = [*self._fields(), *self._repeats(), *self._citations(doubtful)]

    def _fields(self) -> Iterator[Edit]:
        for field in lines_fields(self._graph, self._source):
            olds = [parse_lines(item) for item in field.items]
            news = [self._ranges(field, old) for old in olds]
            news = _rejoined(field, olds, news, self._followed, self._written)
            if [[old] for old in olds] != news:
                yield from field_edits(self._written, field, news)

    def _ranges(self, field: LinesField, old: Lines) -> list[Lines]:
        news = self._followed.ranges(old, part=field.left_out) if old.known else [old]
        self._count(f"{field.name} {old}", old, news)
        if not field.left_out:
            self._reach(field.name, news)
        return news or [old.lost]

    def _repeats(self) -> Iterator[Edit]:
        taken: set[Lines] = set()
        for repeat in repeated_lines(self._graph, self._source):
            for spelled, is_key in ((repeat.repeated, True), (repeat.original, False)):
                old = parse_lines(spelled)
                new = self._followed.block(old) if old.known else old
                if new is None or (is_key and new in taken):
                    new = old.lost if old.known else old
                    while is_key and new in taken:  # two repeats must not have one key
                        new = Lines(new.first - 1, new.last)
                self._count(f"repeat {old}", old, [new] if new.known else [])
                self._tear(f"repeat {old}", old, new)
                if is_key:
                    taken.add(new)
                if new != old:
                    yield self._written.replace(spelled, str(new))

    def _citations(self, doubtful: Collection[CitedPlace]) -> Iterator[Edit]:
        for cited in cited_places(self._graph, self._source):
            old = cited.citation.place.lines
            new = None if cited in doubtful else self._followed.cited(cited.citation)
            self._count(str(cited.citation.place), old, [new] if new else [])
            if new:
                self._reach(self._source, [new])
                self._tear(str(cited.citation.place), old, new)
            if new != old:
                yield place_edit(self._written, cited.spelled, new or old.lost)

    def _count(self, name: str, old: Lines, news: Sequence[Lines]) -> None:
        self.places += 1
        self.renumbered += bool(news) and [old] != news
        if old.known and not news:
            self.lost.append(name)

    def _tear(self, name: str, old: Lines, new: Lines) -> None:
        """A place with several lines stays with most of them, or with its quote."""
        if old.known and new.known and old.first < old.last and len(self._followed.ranges(old)) > 1:
            self.torn.append(f"{name}, now {new}")

    def _reach(self, name: str, news: Sequence[Lines]) -> None:
        for lines in news:
            new = self._followed.new_lines(lines) if lines.known else []
            if new:
                self.reaching.append(f"{name} {lines} over {', '.join(map(str, new))}")


def _rejoined(
    field: LinesField, olds: Sequence[Lines], news: Sequence[Sequence[Lines]], followed: Followed, written: MapText
) -> list[list[Lines]]:
    """The new ranges of a list, in which items that are one range now stand once."""
    joined = [list(new) for new in news]
    start = 0
    while start < len(joined):
        end = start + 1
        joints = {Joint.PARTS, Joint.LOOSE}
        for upto in range(start + 2, len(joined) + 1):
            joints &= {joint(written, field, upto - 1), Joint.LOOSE}
            if not joints:
                break
            if _is_one(olds[start:upto], joined[start:upto], followed, parts=Joint.PARTS in joints):
                end = upto
        if end > start + 1:
            ranges = sorted(lines for new in joined[start:end] for lines in new)
            whole = Lines(ranges[0].first, max(lines.last for lines in ranges))
            joined[start:end] = [[whole], *([] for _ in range(end - start - 1))]
        start = end
    return joined


def _is_one(olds: Sequence[Lines], news: Sequence[Sequence[Lines]], followed: Followed, *, parts: bool) -> bool:
    """Whether items are one range now: parts of one with nothing between them any more, or items that share a line."""
    ranges = sorted(lines for new in news for lines in new)
    if not all(lines.known for lines in [*olds, *ranges]):
        return False
    before, now = list(pairwise(sorted(olds))), list(pairwise(ranges))
    if parts and all(first.overlaps(second) or followed.joins(first, second) for first, second in now):
        return not all(followed.joins(first, second, formerly=True) for first, second in before)
    overlap = all(first.overlaps(second) for first, second in now)
    return overlap and not any(first.overlaps(second) for first, second in before)
