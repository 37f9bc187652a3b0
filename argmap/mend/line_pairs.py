"""Lines of two texts that are equal or similar."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.mend.document_words import Words

RUN = 3
"""Length in words of the runs that are looked for in both texts."""

LONG_RUN = 6
"""A run of so many equal words means the same text, however much around it changed."""

MOST = 0.7
"""Least share of words in common, of all words of two lines, at which these are similar."""

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
        words = text.on_line(line)
        lines[tuple(text.words[words.start : words.stop])].append(line)
    return lines


def equal_lines(old: LinesByWords, new: LinesByWords) -> Iterator[tuple[int, int, int]]:
    """Equal lines with weights: any that stand once, and long ones that stand more often.

    The weight is the number of words and, if these are equal, that of equal neighbours; the line before counts more, as
    it often names who speaks.
    """
    beside, beside_now = _neighbours(old), _neighbours(new)

    def weight(one: int, other: int, words: int) -> int:
        (before, after), (before_now, after_now) = beside[one], beside_now[other]
        return 4 * words + 2 * (before == before_now) + (after == after_now)

    return (
        (one, other, weight(one, other, len(words)))
        for words, lines in old.items()
        if len(lines) * len(new.get(words, ())) <= (MOST_PAIRS if len(words) >= LONG_RUN else 1)
        for one in lines
        for other in new.get(words, ())
    )


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
            yield one, other, 4 * common


def _common(former: Words, present: Words, pair: tuple[int, int]) -> int | None:
    """How many words two lines have in common; None if they are equal, or if it is not most of their words."""
    words, there = former.words_of(pair[0]), present.words_of(pair[1])
    common = sum((Counter(words) & Counter(there)).values())
    return common if words != there and 2 * common >= MOST * (len(words) + len(there)) else None


def _neighbours(lines: LinesByWords) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each line with text, the words of the ones before and after it."""
    texts = sorted((line, words) for words, numbers in lines.items() for line in numbers)
    words = [(), *(words for _, words in texts), ()]
    return {line: (words[at], words[at + 2]) for at, (line, _) in enumerate(texts)}


def all_runs(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The runs of words, with where they start."""
    return enumerate(zip(*(words[step:] for step in range(RUN)), strict=False))
