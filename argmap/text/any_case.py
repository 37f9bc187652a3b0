"""Finds words in a text whatever their case and accents, even if only parts of words are given."""

import re
from collections.abc import Iterator

from argmap.text.folded import Folded
from argmap.text.quotes import LETTER
from argmap.text.scripts import SPACED_MARKS
from argmap.text.seen import Replaced, Span

_ACCENTS = re.compile("[\u0300-\u036f]+")
_WORD_SIGNS = rf"(?:{LETTER}|[{SPACED_MARKS}])+"
_WORD = re.compile(rf"{_WORD_SIGNS}(?:(?:['-]|(?<=\d)[.,:/](?=\d)){_WORD_SIGNS})*")
"""A word with its apostrophes and hyphens, or a number with its commas; none of a script without spaces."""

LONGEST_WORD = 100
"""Most characters before and behind words in which the rest of a word is looked for."""


_BETWEEN_WORDS = re.compile(rf"[^\w{SPACED_MARKS}]+")


def occurrences_in_any_case(words: Folded, text: Folded) -> list[Span]:
    """Every place in a text where words stand, widened to whole words, in characters of the original text.

    What stands between the words does not matter if they stand nowhere as they are given.
    """
    plain, there = without_case(words), without_case(text)
    return list(_occurrences(plain, there)) or list(_occurrences(words_alone(plain), words_alone(there)))


def _occurrences(words: Folded, there: Folded) -> Iterator[Span]:
    wanted = words.text.strip()
    start = there.text.find(wanted) if wanted else -1
    while start >= 0:
        first, end = _whole_words(there.text, start, start + len(wanted))
        yield there.original(first, end)
        start = there.text.find(wanted, end)


def without_case(text: Folded) -> Folded:
    """The same text in small letters and without accents."""
    bare = text.replaced(Replaced(*accents.span()) for accents in _ACCENTS.finditer(text.text))
    return bare._replace(text=_in_small_letters(bare.text))


def words_alone(text: Folded) -> Folded:
    """The same text with one space for all that stands between two words."""
    return text.replaced(Replaced(*between.span(), " ") for between in _BETWEEN_WORDS.finditer(text.text))


def with_accents(text: str, end: int) -> int:
    """The end of a part of a text, behind the accents of its last letter."""
    accents = _ACCENTS.match(text, end)
    return accents.end() if accents else end


def _in_small_letters(text: str) -> str:
    """A text in small letters; a letter that would become two stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text, widened so that it cuts no word."""
    first = max(start - LONGEST_WORD, 0)
    for word in _WORD.finditer(text, first, end + LONGEST_WORD):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return start, end
