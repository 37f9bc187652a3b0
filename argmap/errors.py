"""What can go wrong, as data and as exceptions.

::

    ArgmapError        anything argmap refuses to do; str() is one message for a person
    ├── MapError       the map cannot be read; carries every finding at once
    └── RequestError   the request cannot be met: an unknown claim, a file that exists

A problem in a map is a `Finding`, not an exception: the loader and the checks collect
all of them and let the caller decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error fails ``argmap check``, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Location:
    """A spot in a map's file; line and column count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Finding:
    """One problem of a map: where it is, what it is, and the likely mend."""

    location: Location
    code: str
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.location}: {self.code}: {self.message}"


class ArgmapError(Exception):
    """Anything that argmap refuses to do; ``str()`` is one message for a person."""


class RequestError(ArgmapError):
    """The request cannot be met, though the map may be fine."""


class MapError(ArgmapError):
    """The map cannot be read; `findings` holds all its problems, in the order of the file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings, key=lambda finding: finding.location))
        super().__init__("\n".join(map(str, self.findings)))


SHORTEST_PART = 3
"""Letters from which a part of a name is taken for a try at it."""


LONGEST_NAME = 200
"""Letters up to which names are compared; that takes time with the square of them."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown name: the nearest known ones, or nothing."""
    if len(name) > LONGEST_NAME:
        return ""
    plain = {candidate.casefold(): candidate for candidate in known if len(candidate) <= LONGEST_NAME}
    wanted = name.casefold()
    nearest = [plain[candidate] for candidate in get_close_matches(wanted, plain, n=3)]
    if not nearest and len(wanted) >= SHORTEST_PART:
        nearest = [plain[candidate] for candidate in plain if wanted in candidate][:3]
    if not nearest:
        return ""
    return "; did you mean " + " or ".join(f"'{candidate}'" for candidate in nearest) + "?"
