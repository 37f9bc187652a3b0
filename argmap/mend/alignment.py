"""Which words of a changed text come from which words of the text that it was before.

Words match in five steps, so that what kept its order comes before what moved, as patience diff does it, and a moved
block is found as Heckel (1978) does it:

1. Equal and similar lines in order, the most words of all choices.
2. Between these, words in order, if two lines have most of their words in common.
3. Lines that moved: equal lines that stand once, and what is equal next to them.
4. Runs of three words that moved and stand once, if more around them is equal, and words in order between all these.
5. Matches that are too thin to mean the same text are dropped.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from argmap.mend.document_words import Words
from argmap.mend.in_order import heaviest_in_order
from argmap.mend.line_pairs import (
    LONG_RUN,
    MOST,
    RUN,
    all_runs,
    equal_lines,
    lines_by_words,
    similar_lines,
    twin_lines,
)

SHARE = 0.5
"""Least share of words in common, of all words of two lines, at which short runs in them mean the same text."""

WITHIN = 0.8
"""Least share of the words of one line that stand in a longer one, at which these lines were joined or split."""

LARGEST_GAP = 400_000_000
"""Largest product of the words on both sides of a gap for a common subsequence: this takes 50 MB and a second."""


class Counts(NamedTuple):
    """How many lines with text are new, gone, moved out of their order, or partly reworded."""

    new: int
    gone: int
    moved: int
    reworded: int


class Alignment:
    """The words of a former text in the present one: `now` for each word of the former, `then` for each of the present.

    Words without a match have -1. `used` are lines of the former text that somebody asks for: of equal lines, of which
    some are gone, these stay.
    """

    def __init__(self, former: Sequence[str], present: Sequence[str], used: Collection[int] = ()) -> None:
        self.former = Words(former)
        self.present = Words(present)
        self.now = [-1] * len(self.former)
        self.then = [-1] * len(self.present)
        old, new = lines_by_words(self.former), lines_by_words(self.present)
        twins = dict(twin_lines(old, new))
        chain = heaviest_in_order([*equal_lines(old, new, used), *similar_lines(self.former, self.present, twins)])
        for former_line, present_line in chain:
            self._match(self._common_words(self.former.on_line(former_line), self.present.on_line(present_line)))
        self._fill_gaps({one: other for one, other in twins.items() if not self.is_known(other)})
        self._drop(self._thin(MOST))
        self._match_lines(self._left_lines())
        self._grow()
        self._match(_equal_runs(self.former.words, self.now, self.present.words, self.then))
        self._grow()
        self._shift_to_line_ends()
        self._drop(self._stray())
        self._fill_gaps({})
        self._drop(self._thin(SHARE))
        self._match_lines(self._left_lines())

    def counts(self) -> Counts:
        """How many lines changed."""
        present, former = self.present, self.former
        new = sum(not self.is_known(line) for line in present.lines_with_text())
        known = [line for line in former.lines_with_text() if any(self.now[word] >= 0 for word in former.on_line(line))]
        kept = {former.line_of[word] for word in self._in_order}
        partly = {line for line in known if any(self.now[word] < 0 for word in former.on_line(line))}
        longer = {former.line_of[self.then[word]] for word in self._beside_new_words()}
        return Counts(
            new=new,
            gone=sum(1 for _ in former.lines_with_text()) - len(known),
            moved=sum(line not in kept for line in known),
            reworded=len(partly | longer),
        )

    def _beside_new_words(self) -> Iterator[int]:
        """The first known word of each present line that has new words too."""
        for line in self.present.lines_with_text():
            words = self.present.on_line(line)
            known = [word for word in words if self.then[word] >= 0]
            if known and len(known) < len(words):
                yield known[0]

    def is_known(self, line: int) -> bool:
        """Whether a line of the present text has words of the former text."""
        return any(self.then[word] >= 0 for word in self.present.on_line(line))

    def is_mostly_new(self, line: int) -> bool:
        """Whether more than half of the words on a line of the present text are new."""
        words = self.present.on_line(line)
        return sum(self.then[word] < 0 for word in words) * 2 > len(words)

    @cached_property
    def _in_order(self) -> set[int]:
        """Words of the former text that kept their order."""
        runs = list(self._runs())
        chain = heaviest_in_order((run[0], self.now[run[0]], len(run)) for run in runs)
        starts = {old for old, _ in chain}
        return {word for run in runs if run[0] in starts for word in run}

    def _match(self, pairs: Iterable[tuple[int, int]]) -> None:
        for old, new in pairs:
            if self.now[old] < 0 and self.then[new] < 0:
                self.now[old], self.then[new] = new, old
        self.__dict__.pop("_in_order", None)

    def _match_lines(self, pairs: Iterable[tuple[int, int]]) -> None:
        for old, new in pairs:
            self._match(zip(self.former.on_line(old), self.present.on_line(new), strict=True))

    def _drop(self, words: Iterable[int]) -> None:
        for old in list(words):
            self.then[self.now[old]] = -1
            self.now[old] = -1
        self.__dict__.pop("_in_order", None)

    def _left_lines(self) -> Iterator[tuple[int, int]]:
        """Equal lines without any match, once on each side."""
        old = lines_by_words(self.former, _unmatched(self.former, self.now))
        new = lines_by_words(self.present, _unmatched(self.present, self.then))
        return twin_lines(old, new)

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
            line = former.on_line(former.line_of[at])
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
        """Whether a run is all of a line in both texts, or more."""
        line = self.former.on_line(self.former.line_of[run[0]])
        there = self.present.on_line(self.present.line_of[self.now[run[0]]])
        return line.start >= run.start and line.stop <= run.stop and len(line) == len(there)

    def _common_words(self, olds: Sequence[int], news: Sequence[int]) -> list[tuple[int, int]]:
        """The words that both have in common, in order, as many as possible."""
        former, present = self.former.words, self.present.words
        words, there = [former[word] for word in olds], [present[word] for word in news]
        if words == there:
            return list(zip(olds, news, strict=True))
        if not olds or not news or len(olds) * len(news) > LARGEST_GAP:
            return []
        from rapidfuzz.distance import LCSseq  # noqa: PLC0415  # loaded only where a line was reworded

        return [
            pair
            for block in LCSseq.opcodes(words, there)
            if block.tag == "equal"
            for pair in zip(olds[block.src_start : block.src_end], news[block.dest_start : block.dest_end], strict=True)
        ]

    def _fill_gaps(self, twins: Mapping[int, int]) -> None:
        """Match words between two neighbours in the order of both texts, but not those of lines that have a twin."""
        olds_free = [word for word, new in enumerate(self.now) if new < 0 and self.former.line_of[word] not in twins]
        taken = set(twins.values())
        news_free = [word for word, old in enumerate(self.then) if old < 0 and self.present.line_of[word] not in taken]
        before_old, before_new = 0, 0
        for old in [*sorted(self._in_order), len(self.now)]:
            new = self.now[old] if old < len(self.now) else len(self.then)
            olds = olds_free[bisect_left(olds_free, before_old) : bisect_left(olds_free, old)]
            news = news_free[bisect_left(news_free, before_new) : bisect_left(news_free, new)]
            if olds and news:
                self._match(self._common_words(olds, news))
            before_old, before_new = old, new

    def _thin(self, share: float) -> Iterator[int]:
        """Words that two lines have in common by chance: no long run, and few of the words of either line."""
        parts = [part for run in self._runs() for part in self._parts(run)]
        together: Counter[tuple[int, int]] = Counter()
        for pair, words, _ in parts:
            together[pair] += len(words)
        now: Counter[int] = Counter()
        for (_, line), common in together.items():
            now[line] += common
        for pair, words, wrapped in parts:
            known = now[pair[1]] >= SHARE * len(self.present.on_line(pair[1]))
            if not ((wrapped and known) or len(words) >= LONG_RUN or self._alike(pair, together[pair], share)):
                yield from words

    def _parts(self, run: range) -> Iterator[tuple[tuple[int, int], range, bool]]:
        """The parts of a run, each with its two lines, and whether only line ends part it from the rest of the text."""
        lines = [(self.former.line_of[old], self.present.line_of[self.now[old]]) for old in run]
        cuts = [0, *(at for at in range(1, len(run)) if lines[at] != lines[at - 1]), len(run)]
        for start, stop in pairwise(cuts):
            words = run[start:stop]
            yield lines[start], words, len(run) >= LONG_RUN and self._is_wrapped(run, words)

    def _is_wrapped(self, run: range, part: range) -> bool:
        """Whether a part of a run goes on with it at both ends, or stops with a line or where words were replaced."""
        old_line, new_line = (
            self.former.on_line(self.former.line_of[part[0]]),
            self.present.on_line(self.present.line_of[self.now[part[0]]]),
        )
        for end, run_end, step in ((part[0], run[0], -1), (part[-1], run[-1], 1)):
            old, new = end + step, self.now[end] + step
            if end == run_end and old in old_line and new in new_line and (self.now[old] >= 0 or self.then[new] >= 0):
                return False
        return True

    def _alike(self, pair: tuple[int, int], common: int, share: float) -> bool:
        was, now = len(self.former.on_line(pair[0])), len(self.present.on_line(pair[1]))
        return 2 * common >= share * (was + now) or (common >= RUN and common >= WITHIN * min(was, now))


def _unmatched(text: Words, matches: Sequence[int]) -> Iterator[int]:
    return (line for line in text.lines_with_text() if all(matches[word] < 0 for word in text.on_line(line)))


def _equal_runs(
    former: Sequence[str], now: Sequence[int], present: Sequence[str], then: Sequence[int]
) -> list[tuple[int, int]]:
    """The words of equal runs without a match that stand once in each text."""
    old, new = _once(former), _once(present)
    return [
        (start + step, there + step)
        for run, start in old.items()
        if start is not None and (there := new.get(run)) is not None
        if all(now[start + step] < 0 and then[there + step] < 0 for step in range(RUN))
        for step in range(RUN)
    ]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int | None]:
    """Where each run of words starts; None if it stands in the text more than once."""
    starts: dict[tuple[str, ...], int | None] = {}
    for start, run in all_runs(words):
        starts[run] = None if run in starts else start
    return starts


def _run(former: Sequence[str], present: Sequence[str], old: int, new: int, step: int) -> Iterator[tuple[int, int]]:
    """The equal words at one end of both texts."""
    while 0 <= old < len(former) and 0 <= new < len(present) and former[old] == present[new]:
        yield old, new
        old, new = old + step, new + step
