"""Finds quotes in a text, even if the two write quotation marks, dashes and spaces differently."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.text.folded import HYPHENS, Folded
from argmap.text.scripts import JOINERS, SPACED_MARKS, UNSPACED, UNSPACED_MARKS, UNSPACED_SIGN
from argmap.text.seen import Span

LONGEST_COMPARED = 1000
"""Most characters of a quote for which `nearest_words` searches.

In a text of 17,000 characters, it takes 7 ms for a quote of 1,000 characters, and 0.4 s for one of 4,000.
"""

STRETCH = 1_000_000
"""Characters of a text that are searched at once for what is near: ten bytes are needed for each."""

LEAST_LIKENESS = 60
"""Least likeness, in per cent, of words that count as near a quote."""


class Near(NamedTuple):
    """Words that are similar to a quote; `likeness` is the share of letters in common, in per cent."""

    span: Span
    likeness: int


def occurrences(quote: Folded, text: Folded) -> Iterator[Span]:
    """Every place in a text where a quote stands, in characters of the original text.

    Only whole words count: "normal" is not a quote from "abnormal". In a script without spaces, nobody can tell
    where a word ends.
    """
    wanted = quote.text.strip()
    if not wanted:
        return
    indented = len(quote.text) - len(quote.text.lstrip())
    hyphens = {place - indented for place, _ in quote.joints}
    starts, ends = _boundaries(wanted)
    start = text.text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        whole = starts.match(text.text, start) and ends.match(text.text, end) and _joined(text, start, end, hyphens)
        if whole:
            yield text.original(start, end)
        start = text.text.find(wanted, end if whole else start + 1)


def _joined(text: Folded, start: int, end: int, hyphens: set[int]) -> bool:
    """Whether a part of the text has its hyphens where a quote has them; at the end of a line, it need not."""
    if not text.joints:
        return not hyphens
    here = {joint.place - start: joint.sure for joint in text.joints_between(start + 1, end)}
    return here.keys() >= hyphens and all(place in hyphens for place, sure in here.items() if sure)


def words_in_common(quote: Folded, text: Folded) -> int:
    """How alike a quote and the words most like it are: the share of words in common, in per cent."""
    from rapidfuzz.fuzz import partial_ratio, ratio  # noqa: PLC0415  # needed only if a quote was not found

    wanted, there = (WORDS.findall(folded.text.lower()) for folded in (quote, text))
    return int((partial_ratio if len(there) > len(wanted) else ratio)(wanted, there))


def nearest_words(quote: Folded, text: Folded) -> Near | None:
    """The words of a text that are most like a quote, or None if no words are like it."""
    wanted = quote.text.strip().lower()
    if not wanted or len(wanted) > LONGEST_COMPARED:
        return None
    best: Near | None = None
    for first in range(0, len(text.text), STRETCH):
        stretch = text.text[first : first + STRETCH + 2 * len(wanted)]
        near = _nearest_in(stretch, wanted, best.likeness if best else LEAST_LIKENESS)
        if near and (best is None or near.likeness > best.likeness):
            best = Near(text.original(first + near.span.start, first + near.span.end), near.likeness)
    return best


def _nearest_in(text: str, wanted: str, least: int) -> Near | None:
    from rapidfuzz.fuzz import partial_ratio_alignment, ratio  # noqa: PLC0415  # needed only if a quote was not found

    there = text.lower()
    if len(there) != len(text):
        return None
    if len(there) < len(wanted):  # else a part of the quote would be looked for in the text
        bare = there.strip()
        start, likeness = there.index(bare), int(ratio(wanted, bare))
        return Near(Span(start, start + len(bare)), likeness) if likeness >= least else None
    found = partial_ratio_alignment(wanted, there, score_cutoff=least)
    if found is None or found.dest_start == found.dest_end:
        return None
    start, end = _whole_words(there, found.dest_start, found.dest_end)
    while end > start + 1 and there[end - 1] in ".,;:!?" and wanted[-1] not in ".,;:!?":
        end -= 1
    return Near(Span(start, end), int(found.score))


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

LETTER = rf"[^\W_{UNSPACED}{_NOTES}]"
_MARKS = f"{SPACED_MARKS}{UNSPACED_MARKS}"

_IN_NUMBERS = ".,:/\u00b7\u066b\u066c\u2044"

# A letter, a mark, an apostrophe with letters (except 's) and a sign inside a number continue a word. Another word
# begins behind the apostrophe of "l'homme", but not of "we're"; and a verse behind its number.
_NOT_WITHIN = rf"(?<!{LETTER})(?<![{SPACED_MARKS}])(?<!\d[{_IN_NUMBERS}])"
WORD_STARTS = re.compile(_NOT_WITHIN)
CAPITAL_STARTS = re.compile(rf"(?<![^\W\d_{UNSPACED}{_NOTES}])(?<![{SPACED_MARKS}])")
CONTRACTION = re.compile(r"(?:s|t|d|m|re|ve|ll)(?!\w)")
CONTRACTION_STARTS = re.compile(rf"{_NOT_WITHIN}(?<!{LETTER}')")
WORD_ENDS = re.compile(rf"(?!{LETTER}|[{SPACED_MARKS}]|'(?!s(?!\w))\w|[{_IN_NUMBERS}]\d|(?<=[\dm])[{_RAISED}])")
SIGN_STARTS = re.compile(rf"(?<![{JOINERS}])")
SIGN_ENDS = re.compile(f"(?![{_MARKS}])")
WORD_SIGN = re.compile(rf"{LETTER}|[{SPACED_MARKS}]")
WORDS = re.compile(rf"[{UNSPACED}]|{LETTER}+")

_LINE_END = r"(?:[ \t]*\n[ \t]*)?"
HYPHEN_BEFORE = re.compile(rf"\w[{HYPHENS}]{_LINE_END}\Z")
HYPHEN_BEHIND = re.compile(rf"[{HYPHENS}]{_LINE_END}\w")
MINUS_BEFORE = re.compile(rf"(?:(?<![^\s(=£$€¥\"'“„«])[{HYPHENS}\u2212\u2013]|\d\u2013)\Z")
GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3}[ \u00a0\u202f\u2009]\Z")
GROUP = re.compile(r"\d{3}(?!\d)")
REACH = 40
"""Characters around a quote in which a hyphen is looked for."""
