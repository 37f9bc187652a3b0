"""Plain texts of one line: citations, the details of sources, that a step is the curator's, and labels."""

import re
from collections.abc import Iterator

from argmap.model.parts import Source
from argmap.model.words import MEANS, Label
from argmap.query.answers import Said
from argmap.text.safe import is_safe

CURATORS = "the curator draws this step, no source does"
REPORTED = "sources only report this step, none draws it"
LABELS = f"in, out or undecided; a step without one is in. {MEANS}"


def is_address(text: str) -> bool:
    """Whether a click may open it; another scheme, such as ``javascript:``, could run somebody else's code."""
    return bool(re.fullmatch(r"https?://[^\s<>]+", text, re.IGNORECASE)) and is_safe(text)


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


def step_label(label: Label | None) -> str:
    """The label of a step; empty if it is in, as most are, or not known."""
    return label if label and label is not Label.IN else ""
