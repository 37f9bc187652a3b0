"""A document: its lines, and the quotes on them."""

import hashlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, Self

from argmap.documents.readings import Excerpt, Reading
from argmap.model.fields import Lines
from argmap.text.encoding import decode
from argmap.text.folded import fold, fold_loosely
from argmap.text.html_marks import is_html, seen_in_html, seen_without_notes
from argmap.text.lines import split_lines
from argmap.text.markdown_marks import is_markdown, seen_in_markdown, seen_without_marks, seen_without_usual_marks
from argmap.text.quotes import nearest_words, words_in_common
from argmap.text.seen import Seen, Span
from argmap.text.subtitles import are_subtitles, said_in_subtitles

BEGINNING = 2_000
"""Characters of a text by which HTML is told."""


class NearWords(NamedTuple):
    """Words of a document that are like a quote, their lines, and the likeness in per cent."""

    words: str
    lines: Lines
    likeness: int


class Document:
    """A document's lines as an editor shows them, and the sha256 of its file.

    A quote is looked for in the document as it is written and, if it is not there, as it is drawn: without marks of
    Markdown, and with lines that may end inside words. Of HTML, only what a browser shows counts.
    """

    def __init__(self, name: str, lines: tuple[str, ...], sha256: str) -> None:
        self.name = name
        self.lines = lines
        self.sha256 = sha256
        self._looked_up: dict[tuple[str, Span | None], list[Span]] = {}
        self._near: dict[tuple[str, Lines | None], NearWords | None] = {}

    @classmethod
    def from_bytes(cls, name: str, content: bytes) -> Self:
        """The document in the bytes of a file; raises `NotTextError` if they are no text that can be read."""
        lines = split_lines(decode(content).text)
        if not lines[-1]:
            lines.pop()
        return cls(name, tuple(lines), hashlib.sha256(content).hexdigest())

    @cached_property
    def _readings(self) -> tuple[Reading, Reading]:
        """The document as it is written, and as it is drawn."""
        text = "\n".join(self.lines)
        if is_html(self.name, text[:BEGINNING]):
            written, drawn = seen_in_html, seen_without_notes
        elif are_subtitles(self.name):
            written = drawn = said_in_subtitles
        elif is_markdown(self.name):
            written, drawn = seen_in_markdown, seen_without_marks
        else:
            written, drawn = Seen.all_of, seen_without_usual_marks
        return Reading(text, written, fold), Reading(text, drawn, fold_loosely)

    @property
    def _written(self) -> Reading:
        return self._readings[0]

    @cached_property
    def _ends(self) -> Sequence[int]:
        """For each line, the offset in the joined text at which the next line starts."""
        return array("I", accumulate(len(line) + 1 for line in self.lines))

    def has(self, lines: Lines) -> bool:
        """Whether these are lines of the document."""
        return 0 < lines.first <= lines.last <= len(self.lines)

    def passage(self, lines: Lines) -> str | None:
        """What is seen of some lines, joined by spaces; None if the document ends before the last of them."""
        return self._written.text_of(self._within(lines)) if self.has(lines) else None

    def line_text(self, line: int) -> str:
        """What is seen of one line, without line breaks."""
        return self._written.text_of(self._within(Lines(line, line)))

    def by_line(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The lines that some characters of all joined lines stand on, and where in what is seen of each line."""
        seen = self._written.seen
        for number in self.lines_of(span).numbers():
            within = self._within(Lines(number, number))
            first = seen.index_of(within.start)
            start, end = (seen.index_of(min(max(at, within.start), within.end)) - first for at in span)
            if start < end:
                yield number, Span(start, end)

    def has_text(self, line: int) -> bool:
        """Whether there is something to read on a line."""
        return bool(self.lines[line - 1].strip()) and self._written.has_text(self._within(Lines(line, line)))

    def excerpt(self, quote: str | None, lines: Lines) -> Excerpt | None:
        """What is seen of some lines of the document, and where a quote stands in it; None if it does not."""
        within, part = self._within(lines), self._part(lines)
        if quote is None:
            return self._written.excerpt(within, [])
        for reading in self._readings:
            found = reading.find(quote, part)
            if found:
                return reading.excerpt(within, found)
        return None

    def spans_of(self, quote: str, lines: Lines | None = None) -> list[Span]:
        """Every place where a quote stands, on some lines or anywhere, in characters of all lines joined by spaces."""
        part = self._part(lines)
        if (quote, part) not in self._looked_up:
            self._looked_up[quote, part] = self._find(quote, part)
        return self._looked_up[quote, part]

    def _find(self, quote: str, part: Span | None = None) -> list[Span]:
        return next(filter(None, (reading.find(quote, part) for reading in self._readings)), [])

    def spans_in_any_case(self, words: str) -> list[Span]:
        """Every place where words stand in any case, with or without accents, widened to whole words."""
        return next(filter(None, (reading.find_in_any_case(words) for reading in self._readings)), [])

    def words_at(self, span: Span) -> str | None:
        """The words that a reader sees there, as a quote of them; None if they would not be found there again."""
        for reading in reversed(self._readings):  # without marks of Markdown, if that is enough
            words = " ".join(reading.text_of(span).split())
            if words and any(found.start == span.start for found in self.spans_of(words, self.lines_of(span))):
                return words
        return None

    def lines_with(self, quote: str) -> list[Lines]:
        """The lines of every place where a quote stands, one line or several for each place."""
        return [self.lines_of(span) for span in self.spans_of(quote)]

    def nearest(self, quote: str, lines: Lines | None = None) -> NearWords | None:
        """The words most like a quote, on some lines or anywhere; None if no words are like it."""
        part = self._part(lines)
        key = (quote, None if part is None else lines)
        if key not in self._near:
            near = nearest_words(fold(quote), self._written.folded(part))
            words = self._written.text_of(near.span) if near else ""
            self._near[key] = NearWords(words, self.lines_of(near.span), near.likeness) if near else None
        return self._near[key]

    def words_in_common(self, quote: str, lines: Lines) -> int:
        """How alike a quote and the words most like it on some lines are: the share of words in common, in per cent."""
        return words_in_common(fold(quote), self._written.folded(self._part(lines)))

    def lines_of(self, span: Span) -> Lines:
        """The lines that some characters of all joined lines stand on."""
        return Lines(bisect_right(self._ends, span.start) + 1, bisect_right(self._ends, span.end - 1) + 1)

    def _part(self, lines: Lines | None) -> Span | None:
        """The characters of some lines; None for all lines."""
        if lines is None or (lines.first <= 1 and lines.last >= len(self.lines)):
            return None
        return self._within(lines)

    def _within(self, lines: Lines) -> Span:
        start = self._ends[min(lines.first - 2, len(self.lines) - 1)] if lines.first > 1 and self.lines else 0
        end = self._ends[min(lines.last, len(self.lines)) - 1] - 1 if self.lines and lines.last > 0 else 0
        return Span(start, max(start, end))
