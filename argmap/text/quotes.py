"""Finds quotes in a text, even if the two write quotation marks, dashes and spaces differently."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.text.scripts import UNSPACED
from argmap.text.seen import Replaced, Seen

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
    origins: Sequence[int]
    joints: Sequence[tuple[int, bool]] = ()
    """The offsets of words' hyphens that `fold_loosely` left out, in order, and whether each is sure to be there."""

    def original(self, start: int, end: int) -> Span:
        """The characters of the original text behind a part of the folded text."""
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def find(self, quote: "Folded") -> Iterator[Span]:
        """Every occurrence of a folded quote, in characters of the original text.

        Only whole words count: "normal" is not a quote from "abnormal". In a script without spaces, nobody can tell
        where a word ends.
        """
        wanted = quote.text.strip()
        if not wanted:
            return
        indented = len(quote.text) - len(quote.text.lstrip())
        hyphens = {place - indented for place, _ in quote.joints}
        starts, ends = _boundaries(wanted)
        start = self.text.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            whole = starts.match(self.text, start) and ends.match(self.text, end) and self._joined(start, end, hyphens)
            if whole:
                yield self.original(start, end)
            start = self.text.find(wanted, end if whole else start + 1)

    def _joined(self, start: int, end: int, hyphens: set[int]) -> bool:
        """Whether a part of the text has its hyphens where a quote has them; at the end of a line, it need not."""
        if not self.joints:
            return not hyphens
        first, last = (bisect_left(self.joints, (place,)) for place in (start + 1, end))
        here = {place - start: sure for place, sure in self.joints[first:last]}
        return here.keys() >= hyphens and all(place in hyphens for place, sure in here.items() if sure)

    def words_in_common(self, quote: "Folded") -> int:
        """How alike a quote and the words most like it are: the share of words in common, in per cent."""
        from rapidfuzz.fuzz import partial_ratio, ratio  # noqa: PLC0415  # needed only if a quote was not found

        wanted, there = (WORDS.findall(text.lower()) for text in (quote.text, self.text))
        return int((partial_ratio if len(there) > len(wanted) else ratio)(wanted, there))

    def nearest(self, quote: "Folded") -> Near | None:
        """The words that are most like a quote, or None if no words are like it."""
        from rapidfuzz.fuzz import partial_ratio_alignment, ratio  # noqa: PLC0415  # needed only if a quote was not found

        wanted, text = quote.text.strip().lower(), self.text.lower()
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


def fold(text: str | Seen) -> Folded:
    """The text, or what is seen of one, with normalized quotation marks, dashes, spaces and accents."""
    seen = Seen.all_of(text) if isinstance(text, str) else text
    folded: list[str] = []
    origins: list[int] = []
    rest = 0
    for plain in re.finditer(PLAIN, seen.text):
        _fold_signs(seen.text, rest, plain.start(), folded, origins)
        folded.append(plain[0])
        origins.extend(range(plain.start(), plain.end()))
        rest = plain.end()
    _fold_signs(seen.text, rest, len(seen.text), folded, origins)
    if seen.origins != range(len(seen.text)):
        origins = [seen.origins[origin] for origin in origins]
    return Folded("".join(folded), tuple(origins))


def fold_loosely(text: str | Seen) -> Folded:
    """The same, in which lines may break inside words.

    Hyphens inside words are left out, but known as joints: at the end of a line, nobody can tell whether a hyphen
    belongs to the word. Spaces between signs of scripts without spaces are left out, as a line may have ended there.
    """
    seen = Seen.all_of(text) if isinstance(text, str) else text
    breaks = [Replaced(*found.span(), BREAK) for found in HYPHEN_AT_END.finditer(seen.text)]
    folded = fold(seen.replaced(breaks))
    joints: list[tuple[int, bool]] = []
    pieces: list[str] = []
    origins: list[int] = []
    upto = length = 0
    for found in LEFT_OUT.finditer(folded.text):
        pieces.append(folded.text[upto : found.start()])
        origins += folded.origins[upto : found.start()]
        length += found.start() - upto
        if found[0] != " ":
            joints.append((length, found[0] != BREAK))
        upto = found.end()
    pieces.append(folded.text[upto:])
    origins += folded.origins[upto:]
    return Folded("".join(pieces), origins, joints)


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
    return list(fold(text).find(fold(quote)))


def _boundaries(wanted: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What has to match where words start and where they end, if the words do not cut others."""
    starts, ends = (sign.isalnum() and UNSPACED_SIGN.match(sign) is None for sign in (wanted[0], wanted[-1]))
    return re.compile(WORD_STARTS if starts else ""), re.compile(WORD_ENDS if ends else NO_ACCENT)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span, widened to whole words and without spaces at its ends."""
    while start > 0 and _in_word(text, start):
        start -= 1
    while end < len(text) and _in_word(text, end):
        end += 1
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _in_word(text: str, place: int) -> bool:
    """Whether a place is inside of a word; in scripts without spaces, it only may not part a sign from its marks."""
    before, after = text[place - 1], text[place]
    if UNSPACED_SIGN.match(before) and UNSPACED_SIGN.match(after):
        return re.match(f"[{_ACCENTS}]", after) is not None
    return not before.isspace() and not after.isspace()


_ACCENTS = "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u3099\u309a"

UNSPACED_SIGN = re.compile(f"[{UNSPACED}\u3000-\u303f]")
_LETTER = rf"[^\W{UNSPACED}]"

# A letter, an accent, an apostrophe with letters (except 's) and a comma or point with a digit continue a word.
WORD_STARTS = rf"(?<!{_LETTER})(?<!{_LETTER}')(?<!\d[.,])"
WORD_ENDS = rf"(?!{_LETTER}|[{_ACCENTS}]|'(?!s(?!\w))\w|[.,]\d)"
NO_ACCENT = f"(?![{_ACCENTS}])"
WORDS = re.compile(rf"[{UNSPACED}]|{_LETTER}+")

BREAK = "\ufdd0"
"""Stands for the hyphen at the end of a line and the break behind it; it is no character."""

HYPHEN_AT_END = re.compile(r"(?<=\w)[-\u2010\u00ad\u00ac][ \t]*\n[ \t]*(?=\w)")
LEFT_OUT = re.compile(rf"(?<=[^\W_])-(?=[^\W_])|{BREAK}|(?<=[{UNSPACED}\u3000-\u303f]) (?=[{UNSPACED}\u3000-\u303f])")
"""What is left out of a text in which lines may break inside words."""

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
