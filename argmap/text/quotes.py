"""Finds quotes in a text, even if the two write quotation marks, dashes and spaces differently."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

LONGEST_COMPARED = 1000
"""Most characters of a quote for which `Folded.nearest` searches.

In a text of 17,000 characters, it takes 7 ms for a quote of 1,000 characters, and 0.4 s for one of 4,000.
"""

LEAST_LIKENESS = 60
"""Least likeness, in per cent, of words that count as near a quote."""


class Span(NamedTuple):
    """Characters of a text, from `start` up to, but not including, `end`."""

    start: int
    end: int


class Near(NamedTuple):
    """Words that are similar to a quote; `likeness` is the share of letters in common, in per cent."""

    span: Span
    likeness: int


class Folded(NamedTuple):
    """A text with normalized characters, and the offset in the original text that each comes from."""

    text: str
    origins: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The characters of the original text behind a part of the folded text."""
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def find(self, quote: str) -> Iterator[Span]:
        """Every occurrence of a quote, in characters of the original text.

        Only whole words count: "normal" is not a quote from "abnormal".
        """
        wanted = fold(quote).text.strip()
        if not wanted:
            return
        before = WORD_STARTS if wanted[0].isalnum() else ""
        after = WORD_ENDS if wanted[-1].isalnum() else NO_ACCENT
        starts, ends = re.compile(before), re.compile(after)
        start = self.text.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            whole = starts.match(self.text, start) and ends.match(self.text, end)
            if whole:
                yield self.original(start, end)
            start = self.text.find(wanted, end if whole else start + 1)

    def words_in_common(self, quote: str) -> int:
        """How alike a quote and the words most like it are: the share of words in common, in per cent."""
        from rapidfuzz.fuzz import partial_ratio, ratio  # noqa: PLC0415  # needed only if a quote was not found

        wanted, there = (re.findall(r"\w+", text.lower()) for text in (fold(quote).text, self.text))
        return int((partial_ratio if len(there) > len(wanted) else ratio)(wanted, there))

    def nearest(self, quote: str) -> Near | None:
        """The words that are most like a quote, or None if no words are like it."""
        from rapidfuzz.fuzz import partial_ratio_alignment, ratio  # noqa: PLC0415  # needed only if a quote was not found

        wanted, text = fold(quote).text.strip().lower(), self.text.lower()
        if not wanted or len(wanted) > LONGEST_COMPARED or len(text) != len(self.text):
            return None
        if len(text) < len(wanted):  # else a part of the quote would be looked for in the text
            bare = text.strip()
            start, likeness = text.index(bare), int(ratio(wanted, bare))
            return Near(self.original(start, start + len(bare)), likeness) if likeness >= LEAST_LIKENESS else None
        found = partial_ratio_alignment(wanted, text, score_cutoff=LEAST_LIKENESS)
        if found is None or found.dest_start == found.dest_end:
            return None
        start, end = _whole_words(text, found.dest_start, found.dest_end)
        while end > start + 1 and text[end - 1] in ".,;:!?" and wanted[-1] not in ".,;:!?":
            end -= 1
        return Near(self.original(start, end), int(found.score))


def fold(text: str) -> Folded:
    """The text with normalized quotation marks, dashes, spaces and accents."""
    folded: list[str] = []
    origins: list[int] = []
    rest = 0
    for plain in re.finditer(PLAIN, text):
        _fold_signs(text, rest, plain.start(), folded, origins)
        folded.append(plain[0])
        origins.extend(range(plain.start(), plain.end()))
        rest = plain.end()
    _fold_signs(text, rest, len(text), folded, origins)
    return Folded("".join(folded), tuple(origins))


def _fold_signs(text: str, start: int, end: int, folded: list[str], origins: list[int]) -> None:
    """Fold the characters from `start` to `end` one by one, and append them to `folded` and `origins`."""
    for origin in range(start, end):
        for part in _fold_sign(text[origin]):
            if not part.isspace():
                folded.append(part)
                origins.append(origin)
            elif folded[-1:] != [" "]:
                folded.append(" ")
                origins.append(origin)


@cache
def _fold_sign(sign: str) -> str:
    same = sign.translate(_ALIKE)
    # A raised 2 is not a 2, so it stays; a ligature becomes its letters.
    raised = unicodedata.decomposition(same).startswith(("<super>", "<sub>", "<fraction>")) if same else False
    return unicodedata.normalize("NFD" if raised else "NFKD", same).translate(_ALIKE)


def find_quote(quote: str, text: str) -> list[Span]:
    """Every occurrence of a quote in a text."""
    return list(fold(text).find(quote))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span, widened to whole words and without spaces at its ends."""
    while start > 0 and not text[start].isspace() and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end - 1].isspace() and not text[end].isspace():
        end += 1
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


_ACCENTS = "\u0300-\u036f"

# A letter, an accent, an apostrophe with letters (except 's) and a comma or point with a digit continue a word.
WORD_STARTS = r"(?<!\w)(?<!\w')(?<!\d[.,])"
WORD_ENDS = rf"(?![\w{_ACCENTS}]|'(?!s(?!\w))\w|[.,]\d)"
NO_ACCENT = f"(?![{_ACCENTS}])"

PLAIN_SIGNS = "!-_a-~Α-ΡΣ-Ωα-ωА-ИК-Яа-ик-яא-תก-าเ-ๆ一-鿿"
"""Signs that folding does not change: ASCII without its grave accent, and the plain letters of some other scripts."""

PLAIN = rf"[{PLAIN_SIGNS}]+(?: [{PLAIN_SIGNS}]+){{0,99}}"
"""Words of such signs: nearly all of a text is such words."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
