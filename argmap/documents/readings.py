"""Ways to read a document: what is seen of it, and where quotes stand in that."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from argmap.documents.passages import SHOWN, Passage, on_one_line, passage_around
from argmap.text.any_case import occurrences_in_any_case, with_accents
from argmap.text.folded import Folded
from argmap.text.quotes import cuts_word, occurrences
from argmap.text.seen import Seen, Span


class Excerpt(NamedTuple):
    """Some of what is seen of a document, from `within.start` up to `within.end`, and where a quote stands in it."""

    seen: str
    within: Span
    quotes: tuple[Span, ...] = ()

    @property
    def passage(self) -> Passage:
        """The quote where it stands first, and the sentences around it; without one, the beginning."""
        return passage_around(self.seen, self.within, self.quotes[0] if self.quotes else None)


class Reading:
    """One way to read a document; `see` gives what is seen of a text, and `fold` folds that."""

    def __init__(self, text: str, see: Callable[[str], Seen], fold: Callable[[Seen], Folded]) -> None:
        self._text = text
        self._see = see
        self._fold = fold
        self._parts: dict[Span, Folded] = {}
        self._in_parts = 0
        """Characters in the parts that were folded alone."""

    @cached_property
    def seen(self) -> Seen:
        """What is seen of the whole document."""
        return self._see(self._text)

    def find(self, quote: str, within: Span | None = None) -> list[Span]:
        """Every place where a quote stands, in a part of the document or anywhere, in characters of the document."""
        text, seen = self.folded(within), self._see(quote)
        found = list(occurrences(self._fold(seen), text))
        if not found and seen.text != quote:
            found = list(occurrences(self._fold(Seen.all_of(quote)), text))
        return [span for span in found if not self._cuts_word(span)]

    def find_in_any_case(self, words: str) -> list[Span]:
        """Every place where words stand in any case, with or without accents, widened to whole words."""
        found = occurrences_in_any_case(self._fold(self._see(words)), self.folded())
        return [Span(span.start, with_accents(self._text, span.end)) for span in found]

    def _cuts_word(self, span: Span) -> bool:
        return cuts_word(self.seen.text, self.seen.index_of(span.start), self.seen.index_of(span.end))

    def folded(self, within: Span | None = None) -> Folded:
        """A part of the document, or all of it, folded.

        Each is folded once. Parts are folded alone only until they are together as long as the document.
        """
        if within is None:
            return self._whole
        if within not in self._parts:
            length = within.end - within.start
            if self._in_parts + length > len(self._text):
                return self._whole.part(*within)
            self._in_parts += length
            self._parts[within] = self._fold(self.seen.part(*within))
        return self._parts[within]

    @cached_property
    def _whole(self) -> Folded:
        return self._fold(self.seen)

    def text_of(self, within: Span) -> str:
        """What is seen of a part of the document, on one line."""
        return on_one_line(self.seen.text[slice(*map(self.seen.index_of, within))])

    def has_text(self, within: Span) -> bool:
        """Whether there is something to read in a part of the document."""
        return SHOWN.search(self.seen.text, *map(self.seen.index_of, within)) is not None

    def excerpt(self, within: Span, quotes: list[Span]) -> Excerpt:
        """What is seen of a part of the document, in which the quotes stand."""
        part, *there = (Span(*map(self.seen.index_of, span)) for span in (within, *quotes))
        return Excerpt(self.seen.text, part, tuple(there))
