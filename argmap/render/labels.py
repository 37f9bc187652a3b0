"""Labels in answers: by word, never by colour alone."""

from rich.text import Text

from argmap.model.words import Label

MEANS = "Labels say how the map stands, not what is true."
"""What every answer with labels says once."""


def label_mark(label: Label | None) -> Text:
    """A label behind something: `` · undecided``; empty if there is none."""
    return Text(f" · {label}" if label else "")
