"""Makes texts from elsewhere safe to show, on a terminal and in exports.

A visible sign stands for what commands a terminal, reorders the text around it, or is drawn as nothing. What the
scripts of the world need is kept: marks of direction, joiners, soft hyphens, accents, variants of signs.
"""

import re
from collections.abc import Callable, Iterator
from unicodedata import category

_REORDERING = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
_TAGS = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
"""Letters and marks that are drawn as nothing."""

_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000)
)
_VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Selectors of a variant of the character before them."""

_HAVE_VARIANTS = "#*0-9\xa9\xae\u1000-\u1fff\u2010-\ufdff\U00010000-\U0003ffff"
_ARE_JOINED = "\u0600-\u1fff\u2010-\U000e01ef"
_MARKS = "\xad\u061c\u200c-\u200f"
"""Soft hyphens, marks of direction and joiners, which are invisible and stay."""

_CONTROL = re.compile(r"[\x00-\x1f]")
_UNSAFE = (
    rf"(?:[\x7f-\x9f{_REORDERING}{_INVISIBLE}{_TAGS}{_FILLERS}{_PRIVATE}{_NO_CHARACTERS}]"
    rf"|(?<![{_HAVE_VARIANTS}])[{_VARIANTS}]|(?<![{_ARE_JOINED}])[\u200c\u200d]|(?<=[{_MARKS}])[{_MARKS}])"
    rf"[{_VARIANTS}{_MARKS}]*"
)
"""What is not shown, and what would be invisible where it stands: behind a character that cannot have it.

It takes 3 ms to compile, and most maps have none of it, so that is left to the first use.
"""

_UNSAFE_LETTER = re.compile(f"[{_FILLERS}{_VARIANTS}]")
"""What may be unsafe of the characters that Python calls printable."""

MOST_MARKS = 8
"""Most accents, vowels and other marks on one letter: as many as a letter of Tibetan can have."""

_PILE = re.compile(rf"[^\x00-\u02ff\w\s]{{{MOST_MARKS + 1},}}")
"""So many signs, which may be marks, that one letter can have too many; Python counts marks among signs."""

_SPACES = re.compile(r"[\t\n\r ]+")

MOST_INDENTED = 8


def safe(text: str) -> str:
    """A text on one line, with visible signs instead of characters that cannot be shown.

    Control characters below U+0020 become their Unicode pictures, and all others their code points: ``<U+202E>``.
    """
    if is_safe(text) and "  " not in text:
        return text.strip()
    return visible(_SPACES.sub(" ", text).strip())


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
    if is_safe(text):
        return text
    pictured = _CONTROL.sub(lambda match: chr(0x2400 + ord(match[0])), text)
    return _replaced(pictured, lambda character: f"<U+{ord(character):04X}>")


def escaped(json_text: str) -> str:
    """A text in JSON with escapes instead of characters that cannot be shown; what is read from it is the same."""
    lines = json_text.split("\n")
    return "\n".join(line if is_safe(line) else _replaced(line, _escape) for line in lines)


def is_safe(text: str) -> bool:
    """Whether there is nothing to replace in a text; only a quick look, so False for some texts that are safe too."""
    return text.isprintable() and (text.isascii() or not (_UNSAFE_LETTER.search(text) or _PILE.search(text)))


def _escape(character: str) -> str:
    """The escape of a character; JSON has two for one beyond U+FFFF, as UTF-16 writes it."""
    return re.sub("....", r"\\u\g<0>", character.encode("utf-16-be", "surrogatepass").hex())


def _replaced(text: str, sign: Callable[[str], str]) -> str:
    """A text with a sign for each character that cannot be shown, except for control characters below U+0020."""
    replaced = re.sub(_UNSAFE, lambda match: "".join(map(sign, match[0])), text)
    return _PILE.sub(lambda match: "".join(_without_pile(match[0], sign)), replaced)


def _without_pile(characters: str, sign: Callable[[str], str]) -> Iterator[str]:
    """Characters with a sign for each mark that is too many on its letter."""
    marks = 0
    for character in characters:
        kind = category(character)
        if kind != "Cf":  # a joiner begins no other letter
            marks = marks + 1 if kind.startswith("M") else 0
        yield sign(character) if marks > MOST_MARKS and kind != "Cf" else character
