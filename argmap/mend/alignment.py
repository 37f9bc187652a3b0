"""Which words of a changed text come from which words of the text that it was before.

Words match in five steps. Equal lines that stand once in each text match, wherever they stand; so do equal runs of
three words that stand once in each. From there, matches grow over equal words on both sides: so a line that stands
in a text twice is told apart by its neighbours. This is how Heckel (1978) finds what moved. Between two matches the
longest common subsequence matches words in order. Last, matches that are too thin to mean the same text are dropped.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from argmap.model.fields import Lines

RUN = 3
"""Length in words of the runs that are looked for in both texts, and of the shortest line looked for."""

LONG_RUN = 6
"""A run of so many equal words means the same text, however much around it changed."""

SHARE = 0.5
"""Least share of words in common, of all words of two lines, at which short runs in them mean the same text."""

WITHIN = 0.8
"""Least share of the words of one line that stand in a longer one, at which these lines were joined or split."""

LARGEST_GAP = 400_000_000
"""Largest product of the words on both sides of a gap for a common subsequence: this takes 50 MB and a second."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(
    rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[{_INVISIBLE}\u0300-\u036f]*[^\W_{_UNSPACED}])*[\u0300-\u036f]*"
)
"""A word; a single character in scripts that put no spaces between words."""


class Words:
    """The words of a text, each with its line, from 1, and its characters in the lines joined by a space.

    A line with signs but no words, such as a rule, counts as one word.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.words: list[str] = []
        self.line_of: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.wordless: set[int] = set()
        """Lines with signs but no words."""
        self.first_of = [0]
        """For each line, counted from 0, the number of words before it; and the number of all words."""
        known: dict[str, str] = {}
        offset = 0
        for number, line in enumerate(lines, 1):
            found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(line)]
            bare = line.strip()
            if bare and not found:
                self.wordless.add(number)
            for word, start, end in found or ([(bare, line.index(bare), len(line.rstrip()))] if bare else []):
                if word not in known:
                    known[word] = _plain(word)
                self.words.append(known[word])
                self.line_of.append(number)
                self.starts.append(offset + start)
                self.ends.append(offset + end)
            self.first_of.append(len(self.words))
            offset += len(line) + 1

    def __len__(self) -> int:
        return len(self.words)

    def on(self, lines: Lines) -> range:
        """The words on some lines; a range behind the text has none."""
        last = len(self.lines)
        return range(self.first_of[min(lines.first - 1, last)], self.first_of[min(lines.last, last)])

    def between(self, start: int, end: int) -> range:
        """The words with a character from `start` up to `end` in the joined lines."""
        return range(bisect_left(self.ends, start + 1), bisect_left(self.starts, end))

    def is_blank(self, line: int) -> bool:
        """Whether a line of the text, from 1, has nothing to read."""
        return 1 <= line <= len(self.lines) and self.first_of[line - 1] == self.first_of[line]


def _plain(word: str) -> str:
    """A word without case, accents and invisible characters, so that typography changes no word."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(sign for sign in plain if sign not in _INVISIBLE and not unicodedata.combining(sign)) or word


class Counts(NamedTuple):
    """How many lines with text are new, gone, moved out of their order, or partly reworded."""

    new: int
    gone: int
    moved: int
    reworded: int


class Alignment:
    """The words of a former text in the present one: `now` for each word of the former, `then` for each of the present.

    Words without a match have -1.
    """

    def __init__(self, former: Sequence[str], present: Sequence[str]) -> None:
        self.former = Words(former)
        self.present = Words(present)
        self.now = [-1] * len(self.former)
        self.then = [-1] * len(self.present)
        self._match(_equal_lines(self.former, self.present))
        self._match(_equal_runs(self.former.words, self.present.words))
        self._grow()
        self._shift_to_line_ends()
        self._drop(self._stray())
        self._fill_gaps()
        self._drop(self._thin())
        self._match(self._left_lines())

    def counts(self) -> Counts:
        """How many lines changed."""
        present, former = self.present, self.former
        new = sum(not self.is_known(line) for line in _with_text(present))
        known = [line for line in _with_text(former) if any(self.now[word] >= 0 for word in _words_on(former, line))]
        kept = {former.line_of[word] for word in self._in_order}
        partly = {line for line in known if any(self.now[word] < 0 for word in _words_on(former, line))}
        return Counts(
            new=new,
            gone=sum(1 for _ in _with_text(former)) - len(known),
            moved=sum(line not in kept for line in known),
            reworded=len(partly),
        )

    def is_known(self, line: int) -> bool:
        """Whether a line of the present text has words of the former text."""
        return any(self.then[word] >= 0 for word in _words_on(self.present, line))

    def is_mostly_new(self, line: int) -> bool:
        """Whether more than half of the words on a line of the present text are new."""
        words = _words_on(self.present, line)
        return sum(self.then[word] < 0 for word in words) * 2 > len(words)

    @cached_property
    def _in_order(self) -> set[int]:
        """Words of the former text that kept their order."""
        return {old for old, _ in longest_in_order((old, new) for old, new in enumerate(self.now) if new >= 0)}

    def _match(self, pairs: Iterable[tuple[int, int]]) -> None:
        for old, new in pairs:
            if self.now[old] < 0 and self.then[new] < 0:
                self.now[old], self.then[new] = new, old

    def _grow(self) -> None:
        """Match equal words next to matched ones, first those behind, then those before."""
        former, present = self.former.words, self.present.words
        self._match(_run(former, present, 0, 0, 1))
        self._match(_run(former, present, len(former) - 1, len(present) - 1, -1))
        for step, order in ((1, range(len(former))), (-1, range(len(former) - 1, -1, -1))):
            for old in order:
                new = self.now[old]
                after, behind = old + step, new + step
                if (
                    new >= 0
                    and 0 <= after < len(former)
                    and 0 <= behind < len(present)
                    and self.now[after] < 0
                    and self.then[behind] < 0
                    and former[after] == present[behind]
                ):
                    self.now[after], self.then[behind] = behind, after

    def _shift_to_line_ends(self) -> None:
        """Where two runs meet inside a line, and one of them can have all of it, let it: the other is a copy of it.

        A run over the end of a line may stand once in each text although the line itself was copied.
        """
        former, present = self.former, self.present
        for first, second in list(pairwise(self._runs())):
            at = second.start
            line = _words_on(former, former.line_of[at])
            if first.stop != at or line.start == at:
                continue
            rest, head = range(at, min(line.stop, second.stop)), range(at - 1, max(line.start, first.start) - 1, -1)
            for words, origin in sorted(((rest, at - 1), (head, at)), key=lambda option: len(option[0])):
                there = [self.now[origin] + word - origin for word in words]
                if all(
                    0 <= new < len(present) and self.then[new] < 0 and present.words[new] == former.words[word]
                    for word, new in zip(words, there, strict=True)
                ):
                    self._drop(words)
                    self._match(zip(words, there, strict=True))
                    break

    def _drop(self, words: Iterable[int]) -> None:
        for old in list(words):
            self.then[self.now[old]] = -1
            self.now[old] = -1
        self.__dict__.pop("_in_order", None)

    def _runs(self) -> Iterator[range]:
        """The longest runs of words of the former text that stand in the present one as they stood."""
        start = 0
        for old in range(1, len(self.now) + 1):
            goes_on = old < len(self.now) and self.now[old - 1] >= 0 and self.now[old] == self.now[old - 1] + 1
            if not goes_on:
                if self.now[start] >= 0:
                    yield range(start, old)
                start = old

    def _stray(self) -> Iterator[int]:
        """Words out of order that are too few to have moved: neither a long run nor a whole line."""
        for run in self._runs():
            if len(run) < LONG_RUN and run[0] not in self._in_order and not self._is_whole_line(run):
                yield from run

    def _is_whole_line(self, run: range) -> bool:
        line, now = self.former.line_of[run[0]], self.present.line_of[self.now[run[0]]]
        whole = _words_on(self.former, line)
        return (
            len(run) >= RUN
            and whole.start >= run.start
            and whole.stop <= run.stop
            and len(_words_on(self.present, now)) == len(whole)
        )

    def _fill_gaps(self) -> None:
        """Match words between two neighbours in the order of both texts, as many as keep their order."""
        before_old, before_new = -1, -1
        for old in [*sorted(self._in_order), len(self.now)]:
            new = self.now[old] if old < len(self.now) else len(self.then)
            if old - before_old > 1 and new - before_new > 1:
                olds = [word for word in range(before_old + 1, old) if self.now[word] < 0]
                news = [word for word in range(before_new + 1, new) if self.then[word] < 0]
                self._match(_common(self.former.words, olds, self.present.words, news))
            before_old, before_new = old, new

    def _thin(self) -> Iterator[int]:
        """Words that two lines have in common by chance: no long run, and few of the words of either line."""
        together: Counter[tuple[int, int]] = Counter()
        long: set[tuple[int, int]] = set()
        for run in self._runs():
            for old in run:
                pair = (self.former.line_of[old], self.present.line_of[self.now[old]])
                together[pair] += 1
                if len(run) >= LONG_RUN:
                    long.add(pair)
        for old, new in enumerate(self.now):
            if new >= 0:
                pair = (self.former.line_of[old], self.present.line_of[new])
                if pair not in long and not self._alike(pair, together[pair]):
                    yield old

    def _left_lines(self) -> Iterator[tuple[int, int]]:
        """Equal lines without any match, once on each side: they are too short for a run of words."""
        old = _by_words(self.former, _unmatched(self.former, self.now))
        new = _by_words(self.present, _unmatched(self.present, self.then))
        yield from _once_each(self.former, old, self.present, new)

    def _alike(self, pair: tuple[int, int], common: int) -> bool:
        was, now = len(_words_on(self.former, pair[0])), len(_words_on(self.present, pair[1]))
        return 2 * common >= SHARE * (was + now) or (common >= RUN and common >= WITHIN * min(was, now))


def longest_in_order(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs in which both numbers grow (patience sorting)."""
    ends: list[int] = []
    chosen: list[tuple[int, int]] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    for old, new in sorted(set(pairs), key=lambda pair: (pair[0], -pair[1])):
        place = bisect_left(ends, new)
        before[old, new] = chosen[place - 1] if place else None
        ends[place : place + 1] = [new]
        chosen[place : place + 1] = [(old, new)]
    chain: list[tuple[int, int]] = []
    link = chosen[-1] if chosen else None
    while link is not None:
        chain.append(link)
        link = before[link]
    return chain[::-1]


def _words_on(text: Words, line: int) -> range:
    return range(text.first_of[line - 1], text.first_of[line])


def _with_text(text: Words) -> Iterator[int]:
    return (line for line in range(1, len(text.lines) + 1) if _words_on(text, line))


def _equal_lines(former: Words, present: Words) -> Iterator[tuple[int, int]]:
    """The words of equal lines that stand once in each text."""
    long = [[line for line in _with_text(text) if len(_words_on(text, line)) >= RUN] for text in (former, present)]
    yield from _once_each(former, _by_words(former, long[0]), present, _by_words(present, long[1]))


_Lines = dict[tuple[str, ...], list[int]]
"""Lines by their words."""


def _by_words(text: Words, numbers: Iterable[int]) -> _Lines:
    lines = defaultdict(list)
    for line in numbers:
        words = _words_on(text, line)
        lines[tuple(text.words[words.start : words.stop])].append(line)
    return lines


def _once_each(former: Words, old: _Lines, present: Words, new: _Lines) -> Iterator[tuple[int, int]]:
    for words, lines in old.items():
        if len(lines) == 1 and len(new.get(words, ())) == 1:
            yield from zip(_words_on(former, lines[0]), _words_on(present, new[words][0]), strict=True)


def _unmatched(text: Words, matches: Sequence[int]) -> Iterator[int]:
    return (line for line in _with_text(text) if all(matches[word] < 0 for word in _words_on(text, line)))


def _equal_runs(former: Sequence[str], present: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The words of equal runs that stand once in each text."""
    old, new = _once(former), _once(present)
    for run, start in old.items():
        if start is not None and (there := new.get(run)) is not None:
            yield from ((start + step, there + step) for step in range(RUN))


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int | None]:
    """Where each run of words starts; None if it stands in the text more than once."""
    starts: dict[tuple[str, ...], int | None] = {}
    for start, run in enumerate(zip(*(words[step:] for step in range(RUN)), strict=False)):
        starts[run] = None if run in starts else start
    return starts


def _run(former: Sequence[str], present: Sequence[str], old: int, new: int, step: int) -> Iterator[tuple[int, int]]:
    """The equal words at one end of both texts."""
    while 0 <= old < len(former) and 0 <= new < len(present) and former[old] == present[new]:
        yield old, new
        old, new = old + step, new + step


def _common(
    former: Sequence[str], olds: Sequence[int], present: Sequence[str], news: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """A longest common subsequence of some words of both texts."""
    if not olds or not news or len(olds) * len(news) > LARGEST_GAP:
        return
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415  # loaded only where a line was reworded

    for block in LCSseq.opcodes([former[word] for word in olds], [present[word] for word in news]):
        if block.tag == "equal":
            yield from zip(olds[block.src_start : block.src_end], news[block.dest_start : block.dest_end], strict=True)
