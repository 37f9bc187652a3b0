"""Texts that come from elsewhere, made safe for a terminal."""

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u200b\u2028\u2029\u2060\ufeff\ue000-\uf8ff\ud800-\udfff\U000e0001-\U000e007f"
OBEYED = rf"[\x7f-\x9f{_BIDI}]"
"""What a terminal obeys rather than shows, beyond the control characters of ASCII."""


def safe(text: str) -> str:
    """A text in one line that a terminal only shows: what it would obey becomes visible.

    Control characters turn into their pictures; characters that reorder what stands around
    them, and those that nobody sees, into their code points. Right-to-left letters are fine.
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    return visible(re.sub(r"[\t\n\r ]+", " ", text).strip())


def visible(text: str) -> str:
    """The same with every space where it is, as columns need it."""
    pictured = re.sub(r"[\x00-\x1f]", lambda match: chr(0x2400 + ord(match[0])), text)
    return re.sub(rf"{OBEYED}|[{_UNSEEN}]", lambda match: f"<U+{ord(match[0]):04X}>", pictured)
