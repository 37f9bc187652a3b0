"""Finds quotes in a text, even if the two write quotation marks, dashes and spaces differently."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.text.scripts import JOINERS, SPACED_MARKS, UNSPACED, UNSPACED_MARKS, UNSPACED_SIGN
from argmap.text.seen import Replaced, Seen, Span

LONGEST_COMPARED = 1000
"""Most characters of a quote for which `Folded.nearest` searches.

In a text of 17,000 characters, it takes 7 ms for a quote of 1,000 characters, and 0.4 s for one of 4,000.
"""

LEAST_LIKENESS = 60
"""Least likeness, in per cent, of words that count as near a quote."""


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
    shift: int = 0
    """What is added to the offsets in `origins`."""

    def original(self, start: int, end: int) -> Span:
        """The characters of the original text behind a part of the folded text."""
        return Span(self.origins[start] + self.shift, self.origins[end - 1] + 1 + self.shift)

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
    shift = seen.origins.start if isinstance(seen.origins, range) and seen.origins else 0
    folded: list[str] = []
    origins: list[int] = []
    rest = 0
    for plain in re.finditer(PLAIN, seen.text):
        _fold_signs(seen.text, rest, plain.start(), folded, origins)
        folded.append(plain[0].replace("\n", " "))
        origins.extend(range(plain.start(), plain.end()))
        rest = plain.end()
    _fold_signs(seen.text, rest, len(seen.text), folded, origins)
    if not isinstance(seen.origins, range):
        origins = [seen.origins[origin] for origin in origins]
    return Folded("".join(folded), origins, shift=shift)


def fold_loosely(text: str | Seen) -> Folded:
    """The same, in which lines may break inside words.

    Hyphens inside words are left out, but known as joints: at the end of a line, nobody can tell whether a hyphen
    belongs to the word. Spaces between signs of scripts without spaces are left out, as a line may have ended there.
    """
    seen = Seen.all_of(text) if isinstance(text, str) else text
    breaks = [Replaced(*found.span(), _across(found)) for found in LINE_ENDS.finditer(seen.text)]
    folded = fold(seen.replaced(breaks))
    joints: list[tuple[int, bool]] = []
    pieces: list[str] = []
    origins: list[int] = []
    upto = length = 0
    for found in LEFT_OUT.finditer(folded.text):
        pieces.append(folded.text[upto : found.start()])
        origins += folded.origins[upto : found.start()]
        length += found.start() - upto
        joints.append((length, found[0] != BREAK))
        upto = found.end()
    pieces.append(folded.text[upto:])
    origins += folded.origins[upto:]
    return Folded("".join(pieces), origins, joints, folded.shift)


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
    raised = (
        unicodedata.decomposition(same).startswith(("<super>", "<sub>", "<fraction>", "<circle>")) if same else False
    )
    return unicodedata.normalize("NFD" if raised else "NFKD", same).translate(_ALIKE)


def find_quote(quote: str, text: str) -> list[Span]:
    """Every occurrence of a quote in a text."""
    return list(fold(text).find(fold(quote)))


def cuts_word(text: str, start: int, end: int) -> bool:
    """Whether a part of a text begins or ends at a hyphen inside a word, or inside a number, or behind its minus.

    Folding makes one sign of hyphens and dashes, so this looks at the text itself: a dash ends a word.
    """
    before, behind = text[max(start - REACH, 0) : start], text[end : end + REACH]
    if text[start].isalnum() and HYPHEN_BEFORE.search(before):
        return True
    if text[start].isdigit() and MINUS_BEFORE.search(before):
        return True
    if GROUP.match(text, start) and GROUP_BEFORE.search(before):
        return True
    return text[end - 1].isalnum() and HYPHEN_BEHIND.match(behind) is not None


def _boundaries(wanted: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What has to match where words start and where they end, if the words do not cut others."""
    starts = SIGN_STARTS
    if WORD_SIGN.match(wanted):
        starts = CONTRACTION_STARTS if CONTRACTION.match(wanted) else WORD_STARTS
        starts = CAPITAL_STARTS if wanted[0].isupper() else starts
    return starts, WORD_ENDS if WORD_SIGN.match(wanted[-1]) else SIGN_ENDS


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
    if re.match(UNSPACED_SIGN, before) and re.match(UNSPACED_SIGN, after):
        return re.match(f"[{_MARKS}]", after) is not None
    return not before.isspace() and not after.isspace()


_RAISED = "\u00b9\u00b2\u00b3\u2070-\u2079"
_NOTES = f"\u2460-\u24ff\u2776-\u2793{_RAISED}"
"""Circled and raised digits: signs of notes behind a word; raised ones are powers behind a number or a metre."""

_LETTER = rf"[^\W_{UNSPACED}{_NOTES}]"
_MARKS = f"{SPACED_MARKS}{UNSPACED_MARKS}"

_IN_NUMBERS = ".,:/\u00b7\u066b\u066c\u2044"

# A letter, a mark, an apostrophe with letters (except 's) and a sign inside a number continue a word. Another word
# begins behind the apostrophe of "l'homme", but not of "we're"; and a verse behind its number.
_NOT_WITHIN = rf"(?<!{_LETTER})(?<![{SPACED_MARKS}])(?<!\d[{_IN_NUMBERS}])"
WORD_STARTS = re.compile(_NOT_WITHIN)
CAPITAL_STARTS = re.compile(rf"(?<![^\W\d_{UNSPACED}{_NOTES}])(?<![{SPACED_MARKS}])")
CONTRACTION = re.compile(r"(?:s|t|d|m|re|ve|ll)(?!\w)")
CONTRACTION_STARTS = re.compile(rf"{_NOT_WITHIN}(?<!{_LETTER}')")
WORD_ENDS = re.compile(rf"(?!{_LETTER}|[{SPACED_MARKS}]|'(?!s(?!\w))\w|[{_IN_NUMBERS}]\d|(?<=[\dm])[{_RAISED}])")
SIGN_STARTS = re.compile(rf"(?<![{JOINERS}])")
SIGN_ENDS = re.compile(f"(?![{_MARKS}])")
WORD_SIGN = re.compile(rf"{_LETTER}|[{SPACED_MARKS}]")
WORDS = re.compile(rf"[{UNSPACED}]|{_LETTER}+")

_HYPHENS = "-\u2010\u2011\u00ad"
_LINE_END = r"(?:[ \t]*\n[ \t]*)?"
HYPHEN_BEFORE = re.compile(rf"\w[{_HYPHENS}]{_LINE_END}\Z")
HYPHEN_BEHIND = re.compile(rf"[{_HYPHENS}]{_LINE_END}\w")
MINUS_BEFORE = re.compile(rf"(?:(?<![^\s(=£$€¥\"'“„«])[{_HYPHENS}\u2212\u2013]|\d\u2013)\Z")
GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3}[ \u00a0\u202f\u2009]\Z")
GROUP = re.compile(r"\d{3}(?!\d)")
REACH = 40
"""Characters around a quote in which a hyphen is looked for."""

BREAK = "\ufdd0"
"""Stands for the hyphen at the end of a line and the break behind it; it is no character."""

_WIDE = f"{UNSPACED}\u3000-\u303f\uff00-\uffef"
LINE_ENDS = re.compile(
    rf"(?P<hyphen>(?<=[^\W\d_])[{_HYPHENS}\u00ac][ \t]*\n[ \t]*(?=[^\W\d_]))"
    rf"|(?P<range>(?<=\w)-[ \t]*\n[ \t]*(?=\w))|(?P<space>(?<=[{_WIDE}])\s+|(?<!\s)\s+(?=[{_WIDE}]))"
)
"""Ends of lines inside words and numbers, and spaces beside signs of scripts without spaces."""

LEFT_OUT = re.compile(rf"(?<=[^\W_])-(?=[^\W_])|{BREAK}")
"""What is left out of a text in which lines may break inside words."""


def _across(found: re.Match[str]) -> str:
    """What is read in the stead of the end of a line."""
    return {"hyphen": BREAK, "range": "-"}.get(found.lastgroup or "", "")


PLAIN_SIGNS = "!-_a-~Α-ΡΣ-Ωα-ωА-ИК-Яа-ик-яא-תก-าเ-ๆ一-鿿"
"""Signs that folding does not change: ASCII without its grave accent, and the plain letters of some other scripts."""

PLAIN = rf"[{PLAIN_SIGNS}]+(?:[ \n][{PLAIN_SIGNS}]+){{0,99}}"
"""Words of such signs: nearly all of a text is such words."""

_UNSEEN = (0xAD, 0x61C, 0x640, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF)
"""Soft hyphens, marks of direction, and what only joins or stretches letters."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´\u05f3", "'"),
        **dict.fromkeys("“”„‟″«»\u05f4", '"'),
        **dict.fromkeys("‐‑‒–—―−\u05be", "-"),
        **dict.fromkeys(map(chr, _UNSEEN), None),
    }
)
