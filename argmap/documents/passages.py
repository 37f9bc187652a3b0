"""The text around a quote."""

import re
import unicodedata
from typing import NamedTuple

from argmap.text.scripts import FIRST_WIDE, UNSPACED_SIGN
from argmap.text.seen import BARRIER, Span

PASSAGE_LENGTH = 260
"""Approximate maximum length of a passage in characters: three lines of a terminal."""

REACH = 2 * PASSAGE_LENGTH
"""Characters before and behind a quote that are looked at."""

LONGEST_WORD = 30
"""Most characters that a passage is shortened by so that it starts or ends with a whole word."""


class Passage(NamedTuple):
    """A quote and the words around it, as they stand in the document."""

    before: str
    """The words before the quote."""
    quote: str
    """The quote, as the document has it."""
    after: str
    """The words behind it."""


def on_one_line(text: str) -> str:
    """A text without line breaks, and without what parts what is no sentence together."""
    return text.replace("\n", " ").replace(BARRIER, " ")


def passage_around(text: str, within: Span, quote: Span | None) -> Passage:
    """The sentences around a quote in a part of a text; without a quote, the beginning of the part."""
    around = quote or Span(within.start, within.start)
    first, last = max(within.start, around.start - REACH), min(within.end, around.end + REACH)
    near = on_one_line(text[first:last])
    inside = Span(around.start - first, around.end - first)
    clip = _clip(near, inside)
    before, after = near[clip.start : inside.start], near[inside.end : clip.end]
    if SHOWN.search(text, within.start, first + clip.start):
        space = "" if re.match(UNSPACED_SIGN, near[clip.start]) else " "  # without one, a line could end there
        before = f"…{space}{before}"
    if SHOWN.search(text, first + clip.end, within.end):
        after += " …"
    return Passage(before, near[inside.start : inside.end], after)


def _clip(text: str, inside: Span) -> Span:
    """The quote's own sentence, and as many sentences around it as fit."""
    most = _longest(text, inside)
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    starts = [0, *ends]
    stops = [*ends, len(text)]
    first = max((i for i, start in enumerate(starts) if start <= inside.start), default=0)
    last = min((i for i, stop in enumerate(stops) if stop >= inside.end), default=len(stops) - 1)
    while True:
        wider = [
            (first - 1, last) if first > 0 else None,
            (first, last + 1) if last + 1 < len(stops) else None,
        ]
        fitting = [pair for pair in wider if pair and stops[pair[1]] - starts[pair[0]] <= most]
        if not fitting:
            return _cut(text, inside, Span(starts[first], len(text[: stops[last]].rstrip())), most)
        first, last = fitting[0]


SENTENCE_END = re.compile(r"(?<![.!?…؟۔])[.!?…؟۔]++[\"'”’)]*+\s+|[。．｡！？।။។]+[\"'”’)」』）】]*\s*")
"""Ends of sentences; the full stops of scripts without spaces need none behind them."""


SHOWN = re.compile(rf"[^\s{BARRIER}]")


def _longest(text: str, inside: Span) -> int:
    """Maximum number of characters around a quote; those of Chinese and Japanese are twice as wide as others."""
    is_wide = text[inside.start : inside.start + 1] >= FIRST_WIDE
    return PASSAGE_LENGTH // 2 if is_wide else PASSAGE_LENGTH


def _cut(text: str, inside: Span, clip: Span, most: int) -> Span:
    """A clip that is too long, shortened between words before and after the quote; the quote stays whole.

    Where there is no space nearby, as in scripts without spaces, it is shortened between characters.
    """
    if clip.end - clip.start <= most:
        return clip
    room = max((most - (inside.end - inside.start)) // 2, 0)
    start, end = max(clip.start, inside.start - room), min(clip.end, inside.end + room)
    if start > clip.start:
        space = text.find(" ", start, min(start + LONGEST_WORD, inside.start))
        start = space + 1 if space >= 0 else _between_signs(text, start, inside.start)
    if end < clip.end:
        space = text.rfind(" ", max(end - LONGEST_WORD, inside.end), end)
        end = space if space >= 0 else _between_signs(text, end, len(text))
    return Span(start, end)


def _between_signs(text: str, place: int, upto: int) -> int:
    """The next place that does not part a sign from its marks."""
    return next((at for at in range(place, upto) if not unicodedata.category(text[at]).startswith("M")), upto)
