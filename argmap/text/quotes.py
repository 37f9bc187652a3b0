"""Whether a quote stands in a text, however either writes quotation marks, dashes and spaces."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_COMPARED = 1000
"""Characters of a quote up to which the nearest words are looked for; the time grows steeply with the length."""

LEAST_LIKENESS = 60
"""Per cent below which two texts have nothing to do with each other."""


class Span(NamedTuple):
    """Characters of a text, from `start` up to `end`."""

    start: int
    end: int


class Near(NamedTuple):
    """Words that are not a quote but come near it, by the letters they share, in per cent."""

    span: Span
    likeness: int


class Folded(NamedTuple):
    """A text with one way of writing everything, and where in the text each character comes from."""

    text: str
    origins: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The characters that a part of the folded text stands for."""
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def find(self, quote: str) -> Iterator[Span]:
        """Every place of a quote, in characters of the unfolded text.

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

    def nearest(self, quote: str) -> Near | None:
        """The words that are most like a quote; None where nothing is."""
        from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  # only the unlucky wait for it

        wanted, text = fold(quote).text.strip().lower(), self.text.lower()
        if not wanted or len(wanted) > LONGEST_COMPARED or len(text) != len(self.text):
            return None
        found = partial_ratio_alignment(wanted, text, score_cutoff=LEAST_LIKENESS)
        if found is None or found.dest_start == found.dest_end:
            return None
        start, end = _whole_words(text, found.dest_start, found.dest_end)
        while end > start + 1 and text[end - 1] in ".,;:!?" and wanted[-1] not in ".,;:!?":
            end -= 1
        return Near(self.original(start, end), int(found.score))


def fold(text: str) -> Folded:
    """The text with one way of writing quotation marks, dashes, spaces and accents."""
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
    """Fold some characters of a text one by one, behind what was folded before."""
    for origin in range(start, end):
        same = text[origin].translate(_ALIKE)
        # A raised 2 is not a 2; ligatures and the like are the letters they join.
        raised = unicodedata.decomposition(same).startswith(("<super>", "<sub>", "<fraction>")) if same else False
        for part in unicodedata.normalize("NFD" if raised else "NFKD", same).translate(_ALIKE):
            if not part.isspace():
                folded.append(part)
                origins.append(origin)
            elif folded[-1:] != [" "]:
                folded.append(" ")
                origins.append(origin)


def find_quote(quote: str, text: str) -> list[Span]:
    """Every place of a quote in a text."""
    return list(fold(text).find(quote))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to the words that it cuts, without the spaces around them."""
    while start > 0 and not text[start].isspace() and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end - 1].isspace() and not text[end].isspace():
        end += 1
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


_ACCENTS = "\u0300-\u036f"

# A word goes on behind a letter, an accent, an apostrophe with letters (but 's), a comma with a digit.
WORD_STARTS = r"(?<!\w)(?<!\w')(?<!\d[.,])"
WORD_ENDS = rf"(?![\w{_ACCENTS}]|'(?!s(?!\w))\w|[.,]\d)"
NO_ACCENT = f"(?![{_ACCENTS}])"

PLAIN = r"[!-_a-~]+(?: [!-_a-~]+){0,99}"
"""Words that are written in one way only, as nearly all of a text is: those of ASCII, without its grave accent."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
