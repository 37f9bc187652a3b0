"""Texts in the DOT language: quoted, escaped, wrapped, and of any length."""

import html
import re
from collections.abc import Iterable, Iterator

from argmap.text.safe import is_safe, safe

WRAP_AT = 34
LONGEST_PIECE = 1_000
"""Characters. An escaped character has up to six bytes, and Graphviz counts bytes."""

LONGEST_STRING = 16_000
"""Bytes of one quoted string; Graphviz refuses 16,384."""

MEANS_MORE = re.compile(r'[&\\"]')
"""Characters that a string cannot hold without an escape."""


def label(text: str, *below: str) -> str:
    """A text as a quoted label, wrapped and escaped, with short texts below it."""
    return lines((*wrapped(text, WRAP_AT), *below))


def quoted(text: str) -> str:
    """A text as a quoted DOT string, escaped if necessary."""
    return f'"{text}"' if _is_plain(text) else lines((text,))


def lines(texts: Iterable[str]) -> str:
    """Texts as one quoted DOT string, with a line break between them."""
    texts = tuple(texts)
    if _is_plain("".join(texts)):
        joined = "\\n".join(texts)
        return f'"{joined}"'
    pieces = [piece for text in texts for piece in (*map(_escaped, _cut(safe(text))), "\\n")]
    return _joined(pieces[:-1])


def _is_plain(text: str) -> bool:
    """Whether a text can be quoted unchanged, as nearly all can."""
    return len(text) < LONGEST_PIECE and is_safe(text) and not MEANS_MORE.search(text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text, broken only between words; textwrap takes five times as long."""
    line = ""
    for word in safe(text).split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def font(text: str, size: int, colour: str = "black") -> str:
    """A text for an HTML label, the only kind with several font sizes; long texts are cut into several strings."""
    attributes = f'point-size="{size}" color="{colour}"'
    return "<br/>".join(f"<font {attributes}>{html.escape(piece)}</font>" for piece in _cut(safe(text)))


def _cut(text: str) -> list[str]:
    return [text[start : start + LONGEST_PIECE] for start in range(0, len(text), LONGEST_PIECE)]


def _joined(pieces: list[str]) -> str:
    """Pieces as one DOT string, or as several that Graphviz joins with a plus."""
    strings = [""]
    size = 0
    for piece in pieces:
        size += len(piece.encode())
        if size > LONGEST_STRING:
            strings.append("")
            size = len(piece.encode())
        strings[-1] += piece
    return " + ".join(f'"{string}"' for string in strings)


def _escaped(text: str) -> str:
    r"""A text in which nothing is a backslash escape (``\N``) or an entity (``&lt;``), which Graphviz reads in labels.

    The characters are those of "DOT language" and "escString" in Graphviz's documentation.
    """
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
