"""Ways to read a document: what is seen of it, and where quotes stand in that."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from argmap.text.quotes import Folded, cuts_word
from argmap.text.seen import BARRIER, Seen, Span

MOST_PARTS = 100
"""Most parts of a document that are kept folded: folded texts take much memory."""


class Excerpt(NamedTuple):
    """What is seen of some lines, on one line, and where a quote stands in it."""

    text: str
    quotes: tuple[Span, ...] = ()


class Reading:
    """One way to read a document; `see` gives what is seen of a text, and `fold` folds that."""

    def __init__(self, text: str, see: Callable[[str], Seen], fold: Callable[[Seen], Folded]) -> None:
        self._text = text
        self._see = see
        self._fold = fold
        self._parts: dict[Span | None, Folded] = {}

    @cached_property
    def seen(self) -> Seen:
        """What is seen of the whole document."""
        return self._see(self._text)

    def find(self, quote: str, within: Span | None = None) -> list[Span]:
        """Every place where a quote stands, in a part of the document or anywhere, in characters of the document."""
        text, seen = self.folded(within), self._see(quote)
        found = list(text.find(self._fold(seen)))
        if not found and seen.text != quote:
            found = list(text.find(self._fold(Seen.all_of(quote))))
        return [span for span in found if not self._cuts_word(span)]

    def _cuts_word(self, span: Span) -> bool:
        return cuts_word(self.seen.text, self.seen.place_of(span.start), self.seen.place_of(span.end))

    def folded(self, within: Span | None = None) -> Folded:
        """A part of the document, or all of it, folded."""
        if within not in self._parts:
            if len(self._parts) == MOST_PARTS:
                whole = self._parts.pop(None, None)
                self._parts = {} if whole is None else {None: whole}
            self._parts[within] = self._fold(self.seen if within is None else self.seen.part(*within))
        return self._parts[within]

    def excerpt(self, within: Span, quotes: list[Span]) -> Excerpt:
        """What is seen of a part of the document, in which the quotes stand."""
        part = self.seen.part(*within)
        there = (Span(part.place_of(quote.start), part.place_of(quote.end)) for quote in quotes)
        return Excerpt(part.text.replace("\n", " ").replace(BARRIER, " "), tuple(there))
