"""What can go wrong, as data and as exceptions.

::

    ArgmapError        anything argmap refuses to do; str() is one message for a person
    ├── MapError       the map cannot be read; carries every finding at once
    └── RequestError   the request cannot be met: an unknown claim, a file that exists

A problem in a map is a `Finding`, not an exception: the loader and the checks collect
all of them and let the caller decide.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad a finding is: an error fails ``argmap check``, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Location(NamedTuple):
    """A spot in a map's file; line and column count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Finding(NamedTuple):
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
    """The map cannot be read; `findings` holds all its problems, in the order of the file, and `text` what was read."""

    def __init__(self, findings: Iterable[Finding], text: str = "") -> None:
        self.findings = tuple(sorted(findings, key=lambda finding: finding.location))
        self.text = text
        super().__init__("\n".join(map(str, self.findings)))
