"""What a map says, in plain texts of one line: citations, sources, whose step it is."""

import re
from collections.abc import Iterator

from argmap.model import Source
from argmap.query.answers import Said
from argmap.render.texts import NOBODY, place_said

CURATORS = "the curator draws this step, no source does"
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def one_line(text: str) -> str:
    """A text in one line; what no font shows becomes a visible mark, and letters keep what orders them."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def sentence(said: Said) -> str:
    """Who does what where, in which words: ``Ada suggests, meeting:3: »in the evening« (a note)``."""
    of = f" of {said.of}" if said.of else ""
    quote = f": »{said.quote}«" if said.quote else ""
    note = f" ({said.note})" if said.note else ""
    return f"{said.voice or NOBODY} {said.stance}{of}, {place_said(said)}{quote}{note}"


def about_source(source: Source) -> Iterator[str]:
    """What a source is, beside its title."""
    translated = "translated" if source.translated else None
    about = (source.author, source.date, source.kind, translated, source.document, source.url, source.note)
    yield from (part for part in about if part)
