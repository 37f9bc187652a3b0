"""Lines of two texts that are equal or similar."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from argmap.mend.document_words import Words

RUN = 3
"""Length in words of the runs that are looked for in both texts."""

LONG_RUN = 6
"""A run of so many equal words means the same text, however much around it changed."""

MOST = 0.7
"""Least share of words in common, of all words of two lines, at which these are similar."""

MOST_BESIDE = 8
"""Most lines before and after a line by which it is told from equal ones."""

MOST_LINES = 4
"""Most lines that a run of words stands on, to tell that they are similar."""

MOST_PAIRS = 64
"""Most pairs of equal lines, of which all are tried."""

LinesByWords = dict[tuple[str, ...], list[int]]
"""Lines by their words."""


def lines_by_words(text: Words, numbers: Iterable[int] | None = None) -> LinesByWords:
    """Some lines of a text, or all that are not blank, by their words."""
    lines = defaultdict(list)
    for line in text.lines_with_text() if numbers is None else numbers:
        lines[tuple(text.words_of(line))].append(line)
    return lines


def twin_lines(old: LinesByWords, new: LinesByWords) -> Iterator[tuple[int, int]]:
    """Equal lines that stand once in each text."""
    return ((lines[0], new[words][0]) for words, lines in old.items() if len(lines) == len(new.get(words, ())) == 1)


def equal_lines(old: LinesByWords, new: LinesByWords, used: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """Twins, and long lines that stand more often, with weights.

    The weight is the number of words. Of two choices with equally many, the one with lines that are `used` weighs more;
    then that with equal neighbours, above all with an equal line before it, as that often names who speaks.
    """
    contexts = _Contexts(old, new)
    for words, lines in old.items():
        others = new.get(words, ())
        if len(lines) == len(others) == 1:
            yield lines[0], others[0], 8 * len(words)
        elif len(words) >= LONG_RUN and 0 < len(lines) * len(others) <= MOST_PAIRS:
            for one in lines:
                beside = {other: contexts.words(one, other) for other in others}
                most = max(beside.values())
                for other, common in beside.items():
                    if common == most or most < LONG_RUN:  # a long line goes with many equal words around it
                        yield one, other, 8 * len(words) + 4 * (one in used) + contexts.neighbours(one, other)


class _Contexts:
    """The lines around equal lines of two texts."""

    def __init__(self, old: LinesByWords, new: LinesByWords) -> None:
        self._old, self._new = (
            sorted((line, words) for words, numbers in lines.items() for line in numbers) for lines in (old, new)
        )
        self._at_old, self._at_new = (
            {line: at for at, (line, _) in enumerate(lines)} for lines in (self._old, self._new)
        )

    def words(self, one: int, other: int) -> int:
        """How many words are equal in the lines before and after two lines, up to the first that differ."""
        common = 0
        for step in (-1, 1):
            at, now = self._at_old[one] + step, self._at_new[other] + step
            for _ in range(MOST_BESIDE):
                if not self._equal(at, now):
                    break
                common += len(self._old[at][1])
                at, now = at + step, now + step
        return common

    def neighbours(self, one: int, other: int) -> int:
        """2 if the lines before two lines are equal, and 1 if those after them are."""
        at, now = self._at_old[one], self._at_new[other]
        return 2 * self._equal(at - 1, now - 1) + self._equal(at + 1, now + 1)

    def _equal(self, at: int, now: int) -> bool:
        return 0 <= at < len(self._old) and 0 <= now < len(self._new) and self._old[at][1] == self._new[now][1]


def similar_lines(former: Words, present: Words, twins: Mapping[int, int]) -> Iterator[tuple[int, int, int]]:
    """Lines with most of their words in common, with weights, if no other line is like one of them.

    Two lines that each have a twin elsewhere are left out: they moved.
    """
    where: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for start, run in all_runs(present.words):
        where[run].add(present.line_of[start])
    together = Counter(
        (former.line_of[start], line)
        for start, run in all_runs(former.words)
        if len(where.get(run, ())) <= MOST_LINES
        for line in where.get(run, ())
    )
    alike = {pair: common for pair in together if (common := _common(former, present, pair)) is not None}
    olds, news = Counter(one for one, _ in alike), Counter(other for _, other in alike)
    taken = set(twins.values())
    for (one, other), common in alike.items():
        if olds[one] == news[other] == 1 and not (one in twins and other in taken):
            longer = max(len(former.on_line(one)), len(present.on_line(other)))
            yield one, other, 8 * (2 * common - longer)  # less than for an equal line


def _common(former: Words, present: Words, pair: tuple[int, int]) -> int | None:
    """How many words two lines have in common; None if they are equal, or if it is not most of their words."""
    words, there = former.words_of(pair[0]), present.words_of(pair[1])
    common = sum((Counter(words) & Counter(there)).values())
    alike = common >= LONG_RUN and 2 * common >= MOST * (len(words) + len(there))
    return common if alike and words != there else None


def all_runs(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The runs of words, with where they start."""
    return enumerate(zip(*(words[step:] for step in range(RUN)), strict=False))
