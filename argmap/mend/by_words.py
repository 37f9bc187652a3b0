"""Where quotes of a former text stand in the present one, by the words that both have in common."""

from collections.abc import Sequence

from argmap.mend.lines_followed import LinesFollowed
from argmap.model.fields import NOT_LOOKED_UP, Lines
from argmap.model.parts import Citation
from argmap.text.seen import Span

MOST_INSTEAD = 3
"""Words in a quote's stead may be so many times as many as the quote's, and `A_FEW` more; else nobody can tell them."""

A_FEW = 10
"""See `MOST_INSTEAD`."""


class WordsFollowed(LinesFollowed):
    """Follows lines and quotes from a former text into the present one."""

    def copies(self, citation: Citation, present: Lines) -> list[Lines]:
        """New lines that have the words of a citation as well, which is on the lines `present` now."""
        quote = citation.quote or self._present.passage(present) or ""
        places = [(self._present.lines_of(span), span) for span in self._present.spans_of(quote)]
        return [lines for lines, span in places if not lines.overlaps(present) and not self._has_known_words(span)]

    def cited(self, citation: Citation) -> Lines | None:
        """Where a citation's words are now, or what stands in their stead; None if nothing is left of them.

        A quote never goes to words that stood elsewhere in the former text. Lines that were lost before are found
        again if the quote stands once among the new words.
        """
        lines, quote = citation.place.lines, citation.quote
        if lines == NOT_LOOKED_UP or quote is None:
            return lines if lines == NOT_LOOKED_UP else self.block(lines) if lines.known else lines
        if not lines.known:
            again = [span for span in self._present.spans_of(quote) if self._has_new_words(span)]
            return self._present.lines_of(again[0]) if len(again) == 1 else lines
        own = self._own_words(citation)
        if not own:  # a quote that was not there may be there again
            there, block = self._quote_now(quote, self._words.former.on(lines)), self.block(lines)
            return block if there is None or (block and there.within(block)) else there
        there, instead = self._quote_now(quote, own), self._instead(lines, own)
        if there is None and instead:
            there = Lines(*(self._words.present.line_of[word] for word in (instead[0], instead[-1])))
        if there is None or self._is_exact(citation):
            return there or self.block(lines, own)
        return next((part for part in self.ranges(lines) if there.within(part)), there)

    def words_instead(self, citation: Citation) -> str | None:
        """The words that stand where a quote stood; None if there are none, or if nobody can tell which they are."""
        own = self._own_words(citation)
        words = self._instead(citation.place.lines, own) if own else None
        if not words:
            return None
        joined = " ".join(self._present.lines)
        return joined[self._words.present.starts[words[0]] : self._words.present.ends[words[-1]]]

    def _spans(self, citation: Citation) -> list[Span]:
        """Where a quote stood on its lines."""
        lines, quote = citation.place.lines, citation.quote
        spans = self._former.spans_of(quote) if quote is not None and lines.known else []
        return [span for span in spans if self._former.lines_of(span).within(lines)]

    def _own_words(self, citation: Citation) -> list[int]:
        """The words of a quote on its lines."""
        between = self._words.former.between
        return [word for span in self._spans(citation) for word in between(span.start, span.end)]

    def _is_exact(self, citation: Citation) -> bool:
        """Whether a citation names the lines of its quote, and not more."""
        return any(self._former.lines_of(span) == citation.place.lines for span in self._spans(citation))

    def _quote_now(self, quote: str, own: Sequence[int]) -> Lines | None:
        """The lines of the quote whose words come from its own words."""
        now = {self._words.now[word] for word in own}
        best, most = None, 0
        for span in self._present.spans_of(quote):
            words = self._words.present.between(span.start, span.end)
            common = sum(word in now for word in words)
            if common > most and 2 * common >= len(words):
                best, most = span, common
        return None if best is None else self._present.lines_of(best)

    def _instead(self, lines: Lines, own: Sequence[int]) -> range | None:
        """The present words that stand in a quote's stead, between the words that stood around it on its lines.

        It is empty if the words around it stand side by side now; None if nobody can tell.
        """
        now, whole = self._words.now, self._words.former.on(lines)
        kept = [now[word] for word in own if now[word] >= 0]
        before = next((now[word] for word in range(own[0] - 1, whole.start - 1, -1) if now[word] >= 0), None)
        after = next((now[word] for word in range(own[-1] + 1, whole.stop) if now[word] >= 0), None)
        left, right = min(kept, default=after), max(kept, default=before)
        keeps_before = before is not None and (left is None or before < left)
        keeps_after = after is not None and (right is None or after > right)
        start = before + 1 if before is not None and keeps_before else self._over_new_words(left, -1)
        stop = after if after is not None and keeps_after else self._over_new_words(right, 1) + 1
        if (left is None and right is None) or not 0 <= stop - start <= MOST_INSTEAD * len(own) + A_FEW:
            return None
        mine = {-1, *own}
        return range(start, stop) if all(self._words.then[word] in mine for word in range(start, stop)) else None

    def _over_new_words(self, word: int | None, step: int) -> int:
        """The last of the new words next to a present word on its line, in one direction; without any, that word."""
        if word is None:
            return 0
        then, line_of = self._words.then, self._words.present.line_of
        line = line_of[word]
        while 0 <= word + step < len(then) and then[word + step] < 0 and line_of[word + step] == line:
            word += step
        return word

    def _has_known_words(self, span: Span) -> bool:
        return any(self._words.then[word] >= 0 for word in self._words.present.between(span.start, span.end))

    def _has_new_words(self, span: Span) -> bool:
        return any(self._words.then[word] < 0 for word in self._words.present.between(span.start, span.end))
