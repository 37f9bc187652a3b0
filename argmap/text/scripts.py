"""Signs of scripts: which put no spaces between words, which are marks of others, and how long a text in them is."""

import re
from math import ceil

_IDEOGRAPHIC = "\u3005-\u3007\uff66-\uff9f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ALPHABETIC = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"

UNSPACED = _ALPHABETIC + _IDEOGRAPHIC
"""Characters of such scripts, for a set of a regular expression: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""

UNSPACED_SIGN = f"[{UNSPACED}\u3000-\u303f]"
"""Pattern of such a character, or of punctuation between them."""

SPACED_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff\u0f71-\u0fbc"
)
"""Marks that belong to the letter before them, though they are no letters to Python: accents, points, vowels."""

UNSPACED_MARKS = (
    "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059"
    "\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd"
    "\u3099\u309a\ufe00-\ufe0f"
)
"""Those of scripts without spaces."""

JOINERS = "\u1039\u17d2"
"""Marks of Burmese and Khmer behind which a letter belongs to the sign before it."""

FIRST_WIDE = "\u2e80"
"""From here on stand the signs of Chinese, Japanese and Korean, which are twice as wide as others."""

_SIGNS = f"[{_IDEOGRAPHIC}]"
_LETTERS = f"[{_ALPHABETIC}]"
_SPACED = rf"[^\s{UNSPACED}]+"

SIGNS_A_WORD = 2
"""Signs of Chinese or Japanese that count as a word; on average, words of both are about as long."""

LETTERS_A_WORD = 4
"""Letters, vowels and marks of Thai, Lao, Burmese or Khmer that count as a word."""


def number_of_words(text: str) -> int:
    """How many words a text has; without spaces between words, so many as its signs make on average."""
    if text.isascii():  # the patterns take 6 ms to compile
        return len(text.split())
    signs, letters = len(re.findall(_SIGNS, text)), len(re.findall(_LETTERS, text))
    if not signs and not letters:
        return len(text.split())
    spaced = sum(any(map(str.isalnum, part)) for part in re.findall(_SPACED, text))
    return spaced + ceil(signs / SIGNS_A_WORD) + ceil(letters / LETTERS_A_WORD)
