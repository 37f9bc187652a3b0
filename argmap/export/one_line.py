"""Plain texts of one line: citations, the details of sources, and that a step is the curator's."""

import re
from collections.abc import Iterator

from argmap.model.parts import Source
from argmap.query.answers import Said

CURATORS = "the curator draws this step, no source does"
REPORTED = "sources only report this step, none draws it"
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control and invisible characters, characters that no file can hold, and those that reverse the text after them."""

ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
"""Addresses that a click may open; another scheme, such as ``javascript:``, could run somebody else's code."""


def one_line(text: str) -> str:
    """A text in one line; `UNSEEN` characters become a visible mark, and marks that order or join letters stay."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text).split())


def sentence(said: Said) -> str:
    """A citation in words: ``Ada suggests, meeting:3 (translated): »in the evening«, in reply to … (a note)``."""
    translated = " (translated)" if said.translated else ""
    quote = f": »{said.quote}«" if said.quote else ""
    original = said.in_reply_to
    reply = f", in reply to {original.speaker}, {original.place}" if original else ""
    note = f" ({said.note.strip()})" if said.note else ""
    return f"{said.speaker} {said.manner}, {said.place}{translated}{quote}{reply}{note}"


def about_source(source: Source) -> Iterator[str]:
    """The details of a source, besides its title."""
    translated = "translated" if source.translated else None
    about = (source.author, source.date, source.kind, translated, source.document, source.url, source.note)
    yield from (part for part in about if part)
