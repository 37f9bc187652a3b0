"""Scripts that put no spaces between words, and how long a text in them is."""

import re
from math import ceil

_IDEOGRAPHIC = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ALPHABETIC = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"

UNSPACED = _ALPHABETIC + _IDEOGRAPHIC
"""Characters of such scripts, for a set of a regular expression: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""

FIRST_WIDE = "\u2e80"
"""From here on stand the signs of Chinese, Japanese and Korean, which are twice as wide as others."""

_SIGNS = re.compile(f"[{_IDEOGRAPHIC}]")
_LETTERS = re.compile(f"[{_ALPHABETIC}]")
_SPACED = re.compile(rf"[^\s{UNSPACED}]+")

SIGNS_A_WORD = 2
"""Signs of Chinese or Japanese that count as a word; on average, words of both are about as long."""

LETTERS_A_WORD = 4
"""Letters, vowels and marks of Thai, Lao, Burmese or Khmer that count as a word."""


def number_of_words(text: str) -> int:
    """How many words a text has; without spaces between words, so many as its signs make on average."""
    signs, letters = len(_SIGNS.findall(text)), len(_LETTERS.findall(text))
    if not signs and not letters:
        return len(text.split())
    spaced = sum(any(map(str.isalnum, part)) for part in _SPACED.findall(text))
    return spaced + ceil(signs / SIGNS_A_WORD) + ceil(letters / LETTERS_A_WORD)
