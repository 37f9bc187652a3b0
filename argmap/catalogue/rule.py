"""One entry of the catalogue."""

from typing import NamedTuple

from argmap.errors import Severity


class Rule(NamedTuple):
    """A kind of finding: its stable code, how bad it is, what it means, how to mend it."""

    code: str
    severity: Severity
    meaning: str
    mend: str


def error(code: str, meaning: str, mend: str) -> Rule:
    """A rule whose findings are errors."""
    return Rule(code, Severity.ERROR, meaning, mend)


def warning(code: str, meaning: str, mend: str) -> Rule:
    """A rule whose findings are warnings."""
    return Rule(code, Severity.WARNING, meaning, mend)
