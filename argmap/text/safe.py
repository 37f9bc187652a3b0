"""Makes texts from elsewhere safe for a terminal."""

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u200b\u2028\u2029\u2060\ufeff\ue000-\uf8ff\ud800-\udfff\U000e0001-\U000e007f"
OBEYED = rf"[\x7f-\x9f{_BIDI}]"
"""Characters that a terminal obeys instead of showing, besides those below U+0020."""

MOST_INDENTED = 8


def safe(text: str) -> str:
    """A text on one line, with visible signs instead of characters that a terminal would obey.

    Control characters below U+0020 become their Unicode pictures. The other control characters, invisible characters
    and characters that reorder the text around them become their code points. Right-to-left letters are kept.
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    return visible(re.sub(r"[\t\n\r ]+", " ", text).strip())


def safe_lines(text: str) -> str:
    """The same as `safe`, but with the line breaks of the text; of several empty lines one is left.

    Lines keep their indentation, up to `MOST_INDENTED` spaces, so that lists in lists can be told.
    """
    if text.isprintable():
        return safe(text)
    lines = [f"{' ' * min(len(line) - len(line.lstrip(' ')), MOST_INDENTED)}{safe(line)}" for line in text.split("\n")]
    return re.sub(r"\n(?: *\n)+", "\n\n", "\n".join(lines)).strip()


def visible(text: str) -> str:
    """The same as `safe`, but all spaces are kept, so that columns stay aligned."""
    pictured = re.sub(r"[\x00-\x1f]", lambda match: chr(0x2400 + ord(match[0])), text)
    return re.sub(rf"{OBEYED}|[{_UNSEEN}]", lambda match: f"<U+{ord(match[0]):04X}>", pictured)


def escaped(json: str) -> str:
    """A text in JSON with escapes instead of characters that a terminal would obey."""
    return re.sub(OBEYED, lambda match: f"\\u{ord(match[0]):04x}", json)
