"""Fixed sets of words that a map, its graph and its answers share; each set is an enum."""

from enum import StrEnum


class Stance(StrEnum):
    """What a voice does with a claim at a place."""

    ASSERTS = "asserts"
    SUGGESTS = "suggests"
    CONCEDES = "concedes"
    REPORTS = "reports"
    REJECTS = "rejects"

    @property
    def holds(self) -> bool:
        """Whether a voice with this stance holds the claim: it says so in its own name."""
        return self is not Stance.REPORTS and self is not Stance.REJECTS


class Side(StrEnum):
    """What an argument does to its conclusion; the value is the field that lists it."""

    SUPPORT = "supports"
    OBJECTION = "objections"
    CONDITION = "conditions"
    UNDERCUTTER = "undercutters"


class Label(StrEnum):
    """How a claim or an argument stands in a map, whatever is true; Caminada's labels (2006)."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


MEANS = "Labels say how the map stands, not what is true."
"""What every answer with labels says once."""
