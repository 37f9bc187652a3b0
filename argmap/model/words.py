"""Words that a map, its graph and its answers have in common, each an enum of its own."""

from enum import StrEnum


class Word(StrEnum):
    """A text of a fixed set."""

    __hash__ = str.__hash__  # that of enums is written in Python, and would take a third of the time of a graph


class Stance(Word):
    """What a voice does with a claim at a place."""

    ASSERTS = "asserts"
    SUGGESTS = "suggests"
    CONCEDES = "concedes"
    REPORTS = "reports"
    REJECTS = "rejects"


class Side(Word):
    """What an argument does to its conclusion; the value is the field that lists it."""

    SUPPORT = "supports"
    OBJECTION = "objections"
    CONDITION = "conditions"
    UNDERCUTTER = "undercutters"
