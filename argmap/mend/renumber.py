"""Writes all places of one source anew, as they follow its document."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import Graph, loaded_map
from argmap.load.spelled import SpelledText
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
from argmap.model.fields import NOT_LOOKED_UP, Lines, Place, parse_lines
from argmap.text.wording import listed

MOST_PARTS = 20
"""Most parts of one range that can become one again."""


class Note(StrEnum):
    """What a person should know about a place that followed; the value is how it is said."""

    TORN = "a part of it is elsewhere now"
    CHANGED = "changed, and no quote shows how"
    UNNAMED = "the voice's name is not there any more, or another's is"
    ALONE = "so short that it may be another: see what stands around it"
    COPIED = "said on new lines too"
    REACHING = "reaches over new lines"


class Renumbering:
    """The edits that let all places of a source follow, and what a person should know about them.

    Lines of which nothing is left, or nothing is known, become lines of a former text, such as ``was-31``: then no old
    number looks right. `doubtful` are citations for which this holds although their words were found. With
    `only_lost`, only such lines follow, from the text that they are of.
    """

    def __init__(
        self,
        graph: Graph,
        source_id: str,
        followed: Followed,
        doubtful: Collection[CitedPlace] = (),
        *,
        only_lost: bool = False,
    ) -> None:
        self._graph = graph
        self._source = source_id
        self._followed = followed
        self._words = followed if isinstance(followed, WordsFollowed) else None
        self._only_lost = only_lost
        self._written = MapText(loaded_map(graph).text)
        self.places = 0
        """How many places there are."""
        self.renumbered = 0
        """How many have other lines now."""
        self.lost = 0
        """Of how many nothing is left or known."""
        self.notes: dict[Note, list[str]] = {note: [] for note in Note}
        """The places of which a person should know something, each with its location in the map."""
        self.edits = [*self._fields(), *self._repeats(), *self._citations(doubtful)]

    def _former(self, lines: Lines) -> Lines | None:
        """The lines of the former text that a place means; None if it is to stay as it is."""
        if self._only_lost:
            return None if lines.known or lines == NOT_LOOKED_UP else lines.lost
        return lines if lines.known else None

    def _fields(self) -> Iterator[Edit]:
        for field in lines_fields(self._graph, self._source):
            olds = [parse_lines(item) for item in field.items]
            news = [self._ranges(field, item, old) for item, old in zip(field.items, olds, strict=True)]
            if not self._only_lost:
                news = _rejoined(field, olds, news, self._followed, self._written)
            if [[old] for old in olds] != news:
                yield from field_edits(self._written, field, news)

    def _ranges(self, field: LinesField, item: SpelledText, written: Lines) -> list[Lines]:
        old = self._former(written)
        if old is None:
            return [written]
        voice = None if field.left_out else field.name
        news = self._followed.ranges(old, part=field.left_out, voice=voice)
        self._count(old, news)
        if news and self._words:
            place = _Place(item, f"left-out {old}" if field.left_out else f"{field.name} {old}", old, news)
            if voice is None:
                self._change(place)
            else:
                self._reach(place)
                self._move_alone(place)
                if self._words.loses_name(voice, old, news[0]):
                    self._note(Note.UNNAMED, place)
        return news or [old.lost]

    def _repeats(self) -> Iterator[Edit]:
        taken: set[Lines] = set()
        for repeat in repeated_lines(self._graph, self._source):
            for spelled, is_key in ((repeat.repeated, True), (repeat.original, False)):
                written = parse_lines(spelled)
                old = self._former(written)
                new = written if old is None else self._followed.block(old)
                if old is not None and (new is None or (is_key and new in taken)):
                    new = old.lost
                assert new is not None
                if is_key and new in taken:
                    raise ArgmapError(f"{spelled.location}: two repeats would be '{new}' now; remove one of them first")
                taken.update([new] if is_key else [])
                if old is not None:
                    self._count(old, [new] if new.known else [])
                    self._tear(_Place(spelled, f"repeats {old}", old, [new]))
                if new != written:
                    yield self._written.replace(spelled, str(new))

    def _citations(self, doubtful: Collection[CitedPlace]) -> Iterator[Edit]:
        for cited in places_in(self._graph, self._source):
            written = cited.citation.place.lines
            old = self._former(written)
            if old is None and self._only_lost:
                continue
            citation = replace(cited.citation, place=Place(self._source, old or written))
            new = None if cited in doubtful else self._followed.cited(citation)
            if old is not None:
                self._count(old, [new] if new else [])
            if old is not None and new and self._words:
                place = _Place(cited.spelled(self._graph), str(citation.place), old, [new])
                self._reach(place)
                self._tear(place)
                self._move_alone(place)
                if citation.quote is None:
                    self._change(place)
                for lines in self._words.copies(citation, new):
                    self._note(Note.COPIED, place, str(lines))
            new = new or (old or written).lost
            if new != written:
                yield place_edit(self._written, cited.spelled(self._graph), new)

    def _count(self, old: Lines, news: Sequence[Lines]) -> None:
        self.places += 1
        self.renumbered += bool(news) and [old] != news
        self.lost += not news

    def _tear(self, place: "_Place") -> None:
        """A place stays with most of its lines, or with its quote."""
        if place.news[0].known and len(self._followed.ranges(place.old)) > 1:
            self._note(Note.TORN, place)

    def _change(self, place: "_Place") -> None:
        if self._words and self._words.is_changed(place.old, place.news):
            self._note(Note.CHANGED, place)

    def _move_alone(self, place: "_Place") -> None:
        if self._words and self._words.moved_alone(place.old):
            self._note(Note.ALONE, place)

    def _reach(self, place: "_Place") -> None:
        new = [line for lines in place.news for line in (self._words.new_lines(lines) if self._words else [])]
        if new:
            self._note(Note.REACHING, place, ", ".join(map(str, new)))

    def _note(self, note: Note, place: "_Place", detail: str = "") -> None:
        now = "" if place.news == [place.old] else f", now {listed(list(map(str, place.news)))}"
        told = f" ({detail})" if detail else ""
        self.notes[note].append(f"{place.spelled.location}: {place.name}{now}: {note}{told}")


class _Place(NamedTuple):
    """A place that followed: as the map spells it, what it is called, its lines before and now."""

    spelled: SpelledText
    name: str
    old: Lines
    news: Sequence[Lines]


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
    overlap = all(first.overlaps(second) for first, second in now)
    if overlap and not any(first.overlaps(second) for first, second in before):
        return True
    together = all(first.overlaps(second) or followed.joins(first, second) for first, second in now)
    return parts and together and not all(followed.joins(first, second, formerly=True) for first, second in before)
