"""Draws how claims and arguments stand: by word, to which a colour adds nothing."""

from rich.text import Text

from argmap.model.words import Label
from argmap.render.layout import GLUE, GREEN, QUIET, RED, YELLOW

MEANS = "Labels say how the map stands, not what is true."
"""What an answer with labels says of them, once."""

STYLES = {Label.IN: GREEN, Label.OUT: RED, Label.UNDECIDED: YELLOW}


def label_mark(label: Label | None, of: str = "") -> Text:
    """How a claim or an argument stands, behind what stands so: `` · undecided``; empty if labels are not asked for."""
    if label is None:
        return Text()
    return Text.assemble((f" ·{GLUE}", QUIET), (f"{of}{label}", STYLES[label]))


def step_mark(step: Label | None, premise: Label | None = None) -> Text:
    """How an argument stands, if it does not stand as its only premise, which is drawn beside it: `` · step out``."""
    return label_mark(None if step is premise else step, f"step{GLUE}")
