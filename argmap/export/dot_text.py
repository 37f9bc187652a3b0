"""Texts in the DOT language: quoted, escaped, wrapped, and of any length."""

import html
import re
from collections.abc import Iterable, Iterator

from argmap.export.one_line import one_line

WRAP_AT = 34
LONGEST_PIECE = 1_000
"""Characters; in bytes, that Graphviz counts, up to six times as many."""

LONGEST_STRING = 16_000
"""Bytes; Graphviz refuses runs of 16,384."""

MEANS_MORE = re.compile(r'[&\\"]')
"""What a string cannot hold as it is."""


def label(text: str, *below: str) -> str:
    """A text as a label: wrapped, whole, and read as text whatever it holds; with short texts below."""
    return lines((*wrapped(text, WRAP_AT), *below))


def quoted(text: str) -> str:
    """A text as a quoted DOT string that means nothing but itself."""
    return f'"{text}"' if _is_plain(text) else lines((text,))


def lines(texts: Iterable[str]) -> str:
    """Texts as a quoted string that Graphviz breaks between them."""
    texts = tuple(texts)
    if _is_plain("".join(texts)):
        joined = "\\n".join(texts)
        return f'"{joined}"'
    pieces = [piece for text in texts for piece in (*map(_escaped, _cut(one_line(text))), "\\n")]
    return _joined(pieces[:-1])


def _is_plain(text: str) -> bool:
    """Whether a text is a string as it is, as nearly all are."""
    return len(text) < LONGEST_PIECE and text.isprintable() and not MEANS_MORE.search(text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text, never broken in a word: what textwrap would do in five times the time."""
    line = ""
    for word in one_line(text).split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def font(text: str, size: int, colour: str = "black") -> str:
    """A text in a label of HTML, the only kind with several sizes; its strings must not be long either."""
    attributes = f'point-size="{size}" color="{colour}"'
    return "<br/>".join(f"<font {attributes}>{html.escape(piece)}</font>" for piece in _cut(one_line(text)))


def _cut(text: str) -> list[str]:
    return [text[start : start + LONGEST_PIECE] for start in range(0, len(text), LONGEST_PIECE)]


def _joined(pieces: list[str]) -> str:
    """Pieces as one string, that Graphviz joins from several with a plus."""
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
    r"""Graphviz reads backslash escapes (``\\N``) and entities (``&lt;``) in labels.

    The characters of "DOT language" and "escString" in Graphviz's documentation.
    """
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
