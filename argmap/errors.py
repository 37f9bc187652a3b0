"""What can go wrong: a `Finding` is a problem of a map, an `ArgmapError` is a refusal.

The loader and the checks collect all findings and let the caller decide. If a map cannot be read, the error that is
raised carries its findings.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad a finding is: an error fails ``argmap check``, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Location(NamedTuple):
    """A position in a map's file: line and column, both from 1; columns count characters."""

    file: str
    """The path of the file."""
    line: int = 1
    """From 1."""
    column: int = 1
    """From 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Finding(NamedTuple):
    """One problem of a map: where it is, what it is, and the likely mend.

    >>> print(Finding(Location("claims.yaml", 3, 34), "unknown-claim", "no claim 'b'"))
    claims.yaml:3:34: unknown-claim: no claim 'b'
    """

    location: Location
    """Where it is."""
    code: str
    """What kind of problem it is; ``argmap explain CODE`` says more."""
    message: str
    """What is wrong, and the likely mend."""
    severity: Severity = Severity.ERROR
    """An error or a warning."""

    def __str__(self) -> str:
        return f"{self.location}: {self.code}: {self.message}"


class ArgmapError(Exception):
    """Raised if argmap refuses a request; ``str()`` is the message for a person.

    If a map cannot be read, `findings` holds all its problems, in the order of the file, and `text` is what was read.
    Both are empty if a request cannot be met, such as one for an unknown claim.

    >>> try:
    ...     argmap.parse_graph("title: A test")
    ... except argmap.ArgmapError as error:
    ...     print([finding.code for finding in error.findings])
    ['missing-field', 'missing-field']
    """

    def __init__(self, message: str = "", *, findings: Iterable[Finding] = (), text: str = "") -> None:
        self.findings = tuple(sorted(findings, key=lambda finding: finding.location))
        self.text = text
        super().__init__(message or "\n".join(map(str, self.findings)))
