"""Labels in answers: by word, never by colour alone."""

from rich.text import Text

from argmap.model.words import Label
from argmap.render.layout import GREEN, RED, YELLOW

MEANS = "Labels say how the map stands, not what is true."
"""What every answer with labels says once."""

STYLES = {Label.IN: GREEN, Label.OUT: RED, Label.UNDECIDED: YELLOW}


def label_word(label: Label | None) -> Text:
    """A label by its word; empty if there is none."""
    return Text(label, style=STYLES[label]) if label else Text()


def label_mark(label: Label | None) -> Text:
    """A label behind something: `` · undecided``; empty if there is none."""
    return Text.assemble(" · ", label_word(label)) if label else Text()
