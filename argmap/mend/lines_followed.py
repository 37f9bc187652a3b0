"""Where lines of a former text stand in the present one, by the words that both have in common."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from argmap.documents.document import Document
from argmap.mend.alignment import Alignment, Counts
from argmap.mend.document_words import Words
from argmap.model.fields import Lines

FEW_LETTERS = 12
"""Lines with fewer letters may be equal by chance, such as "Yes."."""

MOST_BEFORE = 4
"""Most words before the name of who speaks, such as the time."""


_Names = dict[str, list[tuple[list[str], str]]]
"""The names of voices, as words and as the map has them, by their first words."""


class LinesFollowed:
    """Follows lines from a former text into the present one."""

    def __init__(
        self, former: Document, present: Document, voices: Iterable[str] = (), used: Iterable[Lines] = ()
    ) -> None:
        self._former = former
        self._present = present
        most = len(former.lines)
        within = (range(max(lines.first, 1), min(lines.last, most) + 1) for lines in used)
        self._words = Alignment(former.lines, present.lines, {line for lines in within for line in lines})
        self._names: _Names = defaultdict(list)
        for voice in voices:
            name = Words([voice]).words
            self._names[name[0] if name else voice].append((name, voice))
        self._ranges: dict[tuple[Lines, bool, str | None], list[Lines]] = {}

    def counts(self) -> Counts:
        """How many lines changed, and how."""
        return self._words.counts()

    def new_lines(self, lines: Lines) -> list[int]:
        """Those of some present lines that have new words only."""
        return [line for line in lines.numbers() if not self._is_blank(line) and not self._words.is_known(line)]

    def is_changed(self, former: Lines, present: Iterable[Lines]) -> bool:
        """Whether former words are gone from some lines, or new ones have come to those on which they stand now."""
        words = self._words
        lines = (line for part in present for line in part.numbers() if words.is_known(line))
        return any(words.now[word] < 0 for word in words.former.on(former)) or any(
            words.then[word] < 0 for line in lines for word in words.present.on_line(line)
        )

    def loses_name(self, voice: str, former: Lines, present: Lines) -> bool:
        """Whether a voice's name stood on its lines, or above the first, and is not there now, or another's is."""
        names = [
            (_name_on(self._words.former, line, self._names), _name_on(self._words.present, now, self._names))
            for line, now in self._lines_now(former)
        ]
        if any(now != then and (voice == then or now is not None) for then, now in names if now != voice):
            return True
        wanted = set(Words([voice]).words)
        above = [
            {word for line in (lines.first - 1, lines.first) if line for word in text.words_of(line)}
            for text, lines in ((self._words.former, former), (self._words.present, present))
        ]
        return wanted <= above[0] and not wanted <= above[1]

    def moved_alone(self, former: Lines) -> bool:
        """Whether some lines of a few letters moved away from what stood before and behind them."""
        words = self._words.former.on(former)
        if (
            not 0 < len(words) < FEW_LETTERS
            or sum(len(self._words.former.words[word]) for word in words) >= FEW_LETTERS
        ):
            return False
        now, first, last = self._words.now, words[0], words[-1]
        before = now[first - 1] if first else -1
        after = now[last + 1] if last + 1 < len(now) else len(self._words.then)
        return now[first] >= 0 and before != now[first] - 1 and after != now[last] + 1

    def _lines_now(self, former: Lines) -> Iterator[tuple[int, int]]:
        """Former lines, each with the line of its first word that is left."""
        words = self._words
        for line in range(former.first, min(former.last, len(words.former.lines)) + 1):
            left = (word for word in words.former.on_line(line) if words.now[word] >= 0)
            first = next(left, None)
            if first is not None:
                yield line, words.present.line_of[words.now[first]]

    def ranges(self, lines: Lines, *, part: bool = False, voice: str | None = None) -> list[Lines]:
        """Where some lines are now; none if nothing is left of them.

        A range reaches over new lines, except those that begin with the name of another voice, or with `part` only
        over lines without words. If lines from elsewhere in the former text stand among them, there are several ranges.
        """
        if (lines, part, voice) not in self._ranges:
            self._ranges[lines, part, voice] = self._find_ranges(lines, part=part, voice=voice)
        return self._ranges[lines, part, voice]

    def _find_ranges(self, lines: Lines, *, part: bool, voice: str | None) -> list[Lines]:
        own = self._counts(self._words.former.on(lines))
        found: list[Lines] = []
        for line in sorted(own):
            if part and self._words.is_mostly_new(line):
                continue
            between = range(found[-1].last + 1, line) if found else range(0)
            others = any(self._words.is_known(number) and number not in own for number in between)
            new = any(self._has_words(number) if part else self._is_said_by_others(number, voice) for number in between)
            if found and not others and not new:
                found[-1] = Lines(found[-1].first, line)
            else:
                found.append(Lines(line, line))
        if not found:
            return self._blank(lines)
        above, below = self._reach_over_blank_edges(lines, found)
        return found if not part else [*found, *self._cut_off_edges(lines, above, below)]

    def _is_said_by_others(self, line: int, voice: str | None) -> bool:
        """Whether a present line begins with the name of a voice, but not of this one."""
        return voice is not None and _name_on(self._words.present, line, self._names) not in (None, voice)

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

    def _counts(self, words: Iterable[int]) -> Counter[int]:
        """How many of some former words stand on which line now."""
        now = (self._words.now[word] for word in words)
        return Counter(self._words.present.line_of[word] for word in now if word >= 0)

    def _is_blank(self, line: int) -> bool:
        return self._words.present.is_blank(line)

    def _has_words(self, line: int, *, formerly: bool = False) -> bool:
        text = self._words.former if formerly else self._words.present
        return not text.is_blank(line) and line not in text.wordless

    def _reach_over_blank_edges(self, lines: Lines, found: list[Lines]) -> tuple[int, int]:
        """Make the first and the last range begin and end with blank lines, as far as the former lines did.

        How many blank lines, above and below, are not there any more.
        """
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
        return above, below

    def _cut_off_edges(self, lines: Lines, above: int, below: int) -> Iterator[Lines]:
        """Blank lines at the ends of some lines, where new text has come in between: next to what they stand by now."""
        now, line_of = self._words.now, self._words.present.line_of
        words = self._words.former.on(lines)
        if below and words.stop < len(now) and now[words.stop] >= 0:
            after = line_of[now[words.stop]]
            yield from self._if_blank(Lines(after - below, after - 1))
        if above and words.start and now[words.start - 1] >= 0:
            before = line_of[now[words.start - 1]]
            yield from self._if_blank(Lines(before + 1, before + above))

    def _if_blank(self, lines: Lines) -> Iterator[Lines]:
        if all(map(self._is_blank, lines.numbers())):
            yield lines

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


def _name_on(text: Words, line: int, names: _Names) -> str | None:
    """The voice with whose name a line begins, before a colon, or which is all of the line."""
    words = text.on_line(line)
    for start in words[: MOST_BEFORE + 1]:
        for name, voice in names.get(text.words[start], ()):
            stop = start + len(name)
            there = range(start, stop)
            if text.words[start:stop] == name and (there == words or (stop <= words.stop and text.has_colon(stop - 1))):
                return voice
    return None
