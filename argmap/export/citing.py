"""A citation in one line of plain text, as tooltips and footnotes have it."""

from argmap.query.answers import Said
from argmap.render.texts import NOBODY, place_said


def sentence(said: Said) -> str:
    """Who does what where, in which words: ``Ada suggests, meeting:3: »in the evening« (a note)``."""
    of = f" of {said.of}" if said.of else ""
    quote = f": »{said.quote}«" if said.quote else ""
    note = f" ({said.note})" if said.note else ""
    return f"{said.voice or NOBODY} {said.stance}{of}, {place_said(said)}{quote}{note}"
