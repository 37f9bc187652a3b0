"""Writes all places of one source anew, as they follow its document."""

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from argmap.errors import ArgmapError
from argmap.graph import Graph, loaded_map
from argmap.mend.by_words import WordsFollowed
from argmap.mend.edits import Edit, MapText
from argmap.mend.followed import Followed
from argmap.mend.places import (
    CitedPlace,
    Joint,
    LinesField,
    field_edits,
    joint,
    lines_fields,
    place_edit,
    places_in,
    repeated_lines,
)
from argmap.model.fields import Lines, parse_lines

MOST_PARTS = 20
"""Most parts of one range that can become one again."""


class Note(StrEnum):
    """What a person should know about some places; the value is how it is said."""

    LOST = "gone, or nobody knows where"
    TORN = "partly moved"
    CHANGED = "changed, and no quote shows how"
    COPIED = "said in new lines too"
    UNNAMED = "the voice's name is not there any more"
    REACHING = "reaching over new lines"


class Renumbering:
    """The edits that let all places of a source follow, and what a person should know about them.

    Lines of which nothing is left, or nothing is known, become lines of a former text, such as ``was-31``: then no old
    number looks right. `doubtful` are citations for which this holds although their words were found.
    """

    def __init__(self, graph: Graph, source_id: str, followed: Followed, doubtful: Collection[CitedPlace] = ()) -> None:
        self._graph = graph
        self._source = source_id
        self._followed = followed
        self._words = followed if isinstance(followed, WordsFollowed) else None
        self._written = MapText(loaded_map(graph).text)
        self.places = 0
        """How many places there are."""
        self.renumbered = 0
        """How many have other lines now."""
        self.notes: dict[Note, list[str]] = {note: [] for note in Note}
        """The places of which a person should know something."""
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
        name = f"{field.name} {old}"
        self._count(name, old, news)
        if old.known and news:
            if field.left_out:
                self._change(name, old, news)
            else:
                self._reach(name, news)
                if self._words and self._words.loses_name(field.name, old, news[0]):
                    self.notes[Note.UNNAMED].append(name)
        return news or [old.lost]

    def _repeats(self) -> Iterator[Edit]:
        taken: set[Lines] = set()
        for repeat in repeated_lines(self._graph, self._source):
            for spelled, is_key in ((repeat.repeated, True), (repeat.original, False)):
                old = parse_lines(spelled)
                new = self._followed.block(old) if old.known else old
                if new is None or (is_key and new in taken):
                    new = old.lost if old.known else old
                if is_key and new in taken:
                    raise ArgmapError(f"{spelled.location}: two repeats would be '{new}' now; remove one of them first")
                self._count(f"repeat {old}", old, [new] if new.known else [])
                self._tear(f"repeat {old}", old, new)
                if is_key:
                    taken.add(new)
                if new != old:
                    yield self._written.replace(spelled, str(new))

    def _citations(self, doubtful: Collection[CitedPlace]) -> Iterator[Edit]:
        for cited in places_in(self._graph, self._source):
            citation, name = cited.citation, str(cited.citation.place)
            old = citation.place.lines
            new = None if cited in doubtful else self._followed.cited(citation)
            self._count(name, old, [new] if new else [])
            if old.known and new:
                self._reach(name, [new])
                self._tear(name, old, new)
                if citation.quote is None:
                    self._change(name, old, [new])
                copies = self._words.copies(citation, new) if self._words else []
                self.notes[Note.COPIED] += [f"{name} ({lines})" for lines in copies]
            if new != old:
                yield place_edit(self._written, cited.spelled(self._graph), new or old.lost)

    def _count(self, name: str, old: Lines, news: Sequence[Lines]) -> None:
        self.places += 1
        self.renumbered += bool(news) and [old] != news
        if old.known and not news:
            self.notes[Note.LOST].append(name)

    def _tear(self, name: str, old: Lines, new: Lines) -> None:
        """A place stays with most of its lines, or with its quote."""
        if old.known and new.known and len(self._followed.ranges(old)) > 1:
            self.notes[Note.TORN].append(f"{name}, now {new}")

    def _change(self, name: str, old: Lines, news: Sequence[Lines]) -> None:
        if self._words and self._words.is_changed(old, news):
            self.notes[Note.CHANGED].append(name)

    def _reach(self, name: str, news: Sequence[Lines]) -> None:
        for lines in news:
            new = self._words.new_lines(lines) if self._words else []
            if new:
                self.notes[Note.REACHING].append(f"{name}, now {lines} ({', '.join(map(str, new))})")


def _rejoined(
    field: LinesField, olds: Sequence[Lines], news: Sequence[Sequence[Lines]], followed: Followed, written: MapText
) -> list[list[Lines]]:
    """The new ranges of a list, in which items that are one range now stand once."""
    joined = [list(new) for new in news]
    start = 0
    while start < len(joined):
        end = start + 1
        parts = True
        for upto in range(start + 2, min(len(joined), start + MOST_PARTS) + 1):
            between = joint(written, field, upto - 1)
            parts = parts and between is Joint.PARTS
            sharing = _overlap(joined[upto - 1], [lines for new in joined[start : upto - 1] for lines in new])
            if between is Joint.FIXED or not (parts or sharing):
                break
            if _is_one(olds[start:upto], joined[start:upto], followed, parts=parts):
                end = upto
        if end > start + 1:
            ranges = sorted(lines for new in joined[start:end] for lines in new)
            whole = Lines(ranges[0].first, max(lines.last for lines in ranges))
            joined[start:end] = [[whole], *([] for _ in range(end - start - 1))]
        start = end
    return joined


def _overlap(some: Sequence[Lines], others: Sequence[Lines]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


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
