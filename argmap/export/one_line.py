"""What a map says, in plain texts of one line: citations, sources, whose step it is."""

import re
from collections.abc import Iterator

from argmap.model.parts import Source
from argmap.query.answers import Said

CURATORS = "the curator draws this step, no source does"
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters, what no font shows or no file holds, and what would turn round the texts behind it."""

ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
"""Where a click may lead; any other address would run what somebody else wrote."""


def one_line(text: str) -> str:
    """A text in one line; what no font shows becomes a visible mark, and letters keep what orders them."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text).split())


def sentence(said: Said) -> str:
    """Who does what where, in which words: ``Ada suggests, meeting:3: »in the evening« (a note)``."""
    quote = f": »{said.quote}«" if said.quote else ""
    note = f" ({said.note})" if said.note else ""
    return f"{said.speaker} {said.manner}, {said.place}{quote}{note}"


def about_source(source: Source) -> Iterator[str]:
    """What a source is, beside its title."""
    translated = "translated" if source.translated else None
    about = (source.author, source.date, source.kind, translated, source.document, source.url, source.note)
    yield from (part for part in about if part)
