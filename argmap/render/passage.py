"""Draws the words around a quote."""

from rich.text import Text

from argmap.documents.passages import Passage
from argmap.render.layout import QUIET, STRONG
from argmap.text.safe import safe


def passage_text(passage: Passage) -> Text:
    """The quote, and the words around it in its document."""
    before, after = (part.replace("\n", " ") for part in (passage.before, passage.after))
    quote = f"»{safe(passage.quote)}«" if passage.quote else ""
    lead = safe(before) + (" " if before.endswith(" ") and before.strip() else "")
    tail = (" " if after.startswith(" ") else "") + safe(after)
    return Text.assemble((lead, QUIET), (quote, STRONG), (tail, QUIET))
