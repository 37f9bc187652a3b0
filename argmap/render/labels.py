"""Labels in answers: by word, never by colour alone."""

from rich.text import Text

from argmap.model.words import Label
from argmap.render.layout import GLUE, GREEN, QUIET, RED, YELLOW

STYLES = {Label.IN: GREEN, Label.OUT: RED, Label.UNDECIDED: YELLOW}


def label_word(label: Label | None) -> Text:
    """A label by its word; empty if there is none."""
    return Text(label, style=STYLES[label]) if label else Text()


def label_mark(label: Label | None, of: str = "") -> Text:
    """A label behind what stands so: `` · undecided``; empty if there is none."""
    return Text.assemble((f" ·{GLUE}", QUIET), (of, QUIET), label_word(label)) if label else Text()


def step_mark(step: Label | None, premise: Label | None = None) -> Text:
    """The label of an argument, unless it is that of its only premise, drawn beside it: `` · step out``."""
    return label_mark(None if step is premise else step, f"step{GLUE}")
