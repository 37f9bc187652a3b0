"""Where lines and quotes of a former text stand in the present one, by the words that both have in common."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from argmap.documents.folder import Document
from argmap.mend.alignment import Alignment, Counts, Words, words_on
from argmap.model.fields import NOT_LOOKED_UP, Lines
from argmap.model.parts import Citation
from argmap.text.quotes import Span

MOST_INSTEAD = 3
"""Words in a quote's stead may be so many times as many as the quote's, and `A_FEW` more; else nobody can tell them."""

A_FEW = 10
"""See `MOST_INSTEAD`."""


class WordsFollowed:
    """Follows lines and quotes from a former text into the present one."""

    def __init__(self, former: Document, present: Document) -> None:
        self._former = former
        self._present = present
        self._words = Alignment(former.lines, present.lines)
        self._ranges: dict[tuple[Lines, bool], list[Lines]] = {}

    def counts(self) -> Counts:
        """How many lines changed, and how."""
        return self._words.counts()

    def new_lines(self, lines: Lines) -> list[int]:
        """Those of some present lines that have new words only."""
        return [line for line in lines.numbers() if not self._is_blank(line) and not self._words.is_known(line)]

    def changed_lines(self, former: Lines, present: Iterable[Lines]) -> list[int]:
        """The lines from which former words are gone, or to which new ones came; 0 stands for a line that is gone."""
        words, changed = self._words, set()
        for line in self._with_text(former):
            now = [words.now[word] for word in words_on(words.former, line)]
            if any(word < 0 for word in now):
                changed.add(next((words.present.line_of[word] for word in now if word >= 0), 0))
        for line in (line for lines in present for line in lines.numbers() if words.is_known(line)):
            if any(words.then[word] < 0 for word in words_on(words.present, line)):
                changed.add(line)
        return sorted(changed)

    def copies(self, citation: Citation, present: Lines) -> list[Lines]:
        """New lines that have the words of a citation as well, which is on the lines `present` now."""
        quote = citation.quote or self._present.passage(present) or ""
        places = [(self._present.lines_of(span), span) for span in self._present.spans_of(quote)]
        return [lines for lines, span in places if not lines.overlaps(present) and not self._has_known_words(span)]

    def loses_name(self, name: str, former: Lines, present: Lines) -> bool:
        """Whether a name stood on the first of some lines, or above it, and does not stand there now."""
        wanted = set(Words([name]).words)
        there, here = (
            {word for line in (lines.first - 1, lines.first) if line for word in text.words_of(line)}
            for text, lines in ((self._words.former, former), (self._words.present, present))
        )
        return wanted <= there and not wanted <= here

    def ranges(self, lines: Lines, *, part: bool = False) -> list[Lines]:
        """Where some lines are now; none if nothing is left of them.

        A range reaches over new lines, or with `part` only over lines without words. If lines from elsewhere in the
        former text stand among them, there are several ranges.
        """
        if (lines, part) not in self._ranges:
            self._ranges[lines, part] = self._find_ranges(lines, part=part)
        return self._ranges[lines, part]

    def _find_ranges(self, lines: Lines, *, part: bool) -> list[Lines]:
        own = self._counts(self._words.former.on(lines))
        found: list[Lines] = []
        for line in sorted(own):
            if part and self._words.is_mostly_new(line):
                continue
            between = range(found[-1].last + 1, line) if found else range(0)
            others = any(self._words.is_known(number) and number not in own for number in between)
            new = part and any(self._has_words(number) for number in between)
            if found and not others and not new:
                found[-1] = Lines(found[-1].first, line)
            else:
                found.append(Lines(line, line))
        if not found:
            return self._blank(lines)
        self._reach_over_blank_edges(lines, found)
        return found if not part else [*found, *self._cut_off_edges(lines, found)]

    def block(self, lines: Lines, words: Iterable[int] = ()) -> Lines | None:
        """Where most of some lines is now, or most of some words on them; None if nothing is left of the lines."""
        ranges = self.ranges(lines)
        if len(ranges) < 2:  # noqa: PLR2004  # nothing to choose
            return next(iter(ranges), None)
        counts = self._counts(words) or self._counts(self._words.former.on(lines))
        return max(ranges, key=lambda part: sum(counts[line] for line in part.numbers()))

    def joins(self, first: Lines, second: Lines, *, formerly: bool = False) -> bool:
        """Whether there are no words between two ranges of the present text, or of the former one."""
        between = range(first.last + 1, second.first)
        return not any(self._has_words(line, formerly=formerly) for line in between)

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
            return block if there is None or (block and _within(there, block)) else there
        there, instead = self._quote_now(quote, own), self._instead(lines, own)
        if there is None and instead:
            there = Lines(*(self._words.present.line_of[word] for word in (instead[0], instead[-1])))
        if there is None or self._is_exact(citation):
            return there or self.block(lines, own)
        return next((part for part in self.ranges(lines) if _within(there, part)), there)

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
        return [span for span in spans if _within(self._former.lines_of(span), lines)]

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

    def _counts(self, words: Iterable[int]) -> Counter[int]:
        """How many of some former words stand on which line now."""
        now = (self._words.now[word] for word in words)
        return Counter(self._words.present.line_of[word] for word in now if word >= 0)

    def _with_text(self, lines: Lines) -> Iterator[int]:
        """Those of some former lines that there are, and that are not blank."""
        former = self._words.former
        return (line for line in lines.numbers() if line <= len(former.lines) and not former.is_blank(line))

    def _has_known_words(self, span: Span) -> bool:
        return any(self._words.then[word] >= 0 for word in self._words.present.between(span.start, span.end))

    def _has_new_words(self, span: Span) -> bool:
        return any(self._words.then[word] < 0 for word in self._words.present.between(span.start, span.end))

    def _is_blank(self, line: int) -> bool:
        return self._words.present.is_blank(line)

    def _has_words(self, line: int, *, formerly: bool = False) -> bool:
        text = self._words.former if formerly else self._words.present
        return not text.is_blank(line) and line not in text.wordless

    def _reach_over_blank_edges(self, lines: Lines, found: list[Lines]) -> None:
        """Make the first and the last range begin and end with blank lines, as far as the former lines did."""
        former = self._words.former
        words = former.on(lines)
        now, line_of = self._words.now, self._words.present.line_of
        start = next(line_of[now[word]] for word in words if now[word] >= 0)
        end = next(line_of[now[word]] for word in reversed(words) if now[word] >= 0)
        first = next((number for number, part in enumerate(found) if start in part.numbers()), 0)
        last = next((number for number, part in enumerate(found) if end in part.numbers()), -1)
        above = former.line_of[words[0]] - lines.first
        below = min(lines.last, len(former.lines)) - former.line_of[words[-1]]
        while above > 0 and self._is_blank(found[first].first - 1):
            found[first], above = Lines(found[first].first - 1, found[first].last), above - 1
        while below > 0 and self._is_blank(found[last].last + 1):
            found[last], below = Lines(found[last].first, found[last].last + 1), below - 1

    def _cut_off_edges(self, lines: Lines, found: Sequence[Lines]) -> Iterator[Lines]:
        """The blank lines at the ends of some lines, where new text has come in between: next to what they stand by."""
        former, now, line_of = self._words.former, self._words.now, self._words.present.line_of
        words = former.on(lines)
        above = former.line_of[words[0]] - lines.first
        below = min(lines.last, len(former.lines)) - former.line_of[words[-1]]
        if below and words.stop < len(now) and now[words.stop] >= 0:
            after = line_of[now[words.stop]]
            edge = Lines(after - below, after - 1)
            if self._is_free(edge, found):
                yield edge
        if above and words.start and now[words.start - 1] >= 0:
            before = line_of[now[words.start - 1]]
            edge = Lines(before + 1, before + above)
            if self._is_free(edge, found):
                yield edge

    def _is_free(self, lines: Lines, found: Sequence[Lines]) -> bool:
        return all(map(self._is_blank, lines.numbers())) and not any(lines.overlaps(part) for part in found)

    def _blank(self, lines: Lines) -> list[Lines]:
        """Where blank lines are now, told by the text next to them; none if others stand there."""
        former, present, now = self._words.former, self._words.present, self._words.now
        words = former.on(lines)
        if words or lines.last > len(former.lines):
            return []
        near = []
        if words.start and now[words.start - 1] >= 0:
            near.append(present.line_of[now[words.start - 1]] + lines.first - former.line_of[words.start - 1])
        if words.start < len(now) and now[words.start] >= 0:
            near.append(present.line_of[now[words.start]] + lines.first - former.line_of[words.start])
        for first in near:
            there = Lines(first, first + lines.last - lines.first)
            if all(map(self._is_blank, there.numbers())):
                return [there]
        return []


def _within(inner: Lines, outer: Lines) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last
