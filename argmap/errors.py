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


SHORTEST_PART = 3
"""Letters from which a part of a name is taken for a try at it."""

LEAST_ALIKE = 60
"""Per cent of letters that a misspelled name shares with the one that was meant."""

NO_LESS_ALIKE = 20
"""Per cent by which a name may be further from what was written than the nearest one, and still be meant."""


LONGEST_NAME = 200
"""Letters up to which names are compared; that takes time with the square of them."""


def did_you_mean(name: str, known: Iterable[str], *, least_alike: int = LEAST_ALIKE) -> str:
    """The end of a message about an unknown name: the nearest known ones, or nothing."""
    if len(name) > LONGEST_NAME:
        return ""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only who misspells a name waits for it

    plain = {candidate.casefold(): candidate for candidate in known if len(candidate) <= LONGEST_NAME}
    wanted = name.casefold()
    alike = process.extract(wanted, list(plain), scorer=fuzz.ratio, score_cutoff=least_alike, limit=3)
    nearest = [plain[candidate] for candidate, likeness, _ in alike if likeness > alike[0][1] - NO_LESS_ALIKE]
    if not nearest and len(wanted) >= SHORTEST_PART:
        nearest = [plain[candidate] for candidate in plain if wanted in candidate][:3]
    if not nearest:
        return ""
    return "; did you mean " + " or ".join(f"'{candidate}'" for candidate in nearest) + "?"
