"""A list of findings with an upper limit."""

from collections.abc import Iterable

from argmap.errors import Finding, Location

MAX_FINDINGS = 1_000
"""Most findings in one list, and most that are reported: nobody mends more before checking again."""


class TooManyFindingsError(Exception):
    """Raised if there are more than `MAX_FINDINGS`; the rest of the map need not be checked."""


class Findings(list[Finding]):
    """At most `MAX_FINDINGS` findings, in the order in which they were found."""

    def append(self, finding: Finding) -> None:
        """Add a finding; raises `TooManyFindingsError` if the list is full."""
        self.extend((finding,))

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add findings one by one; raises `TooManyFindingsError` if the list is full."""
        for finding in findings:
            if len(self) >= MAX_FINDINGS:
                raise TooManyFindingsError
            super().append(finding)


def at_most(findings: Iterable[Finding], *, complete: bool = True) -> list[Finding]:
    """The first `MAX_FINDINGS` of some findings, and a last one that says so if they are not all."""
    found = list(findings)
    if complete and len(found) <= MAX_FINDINGS:
        return found
    found = sorted((one for one in found if one.code != "too-many"), key=lambda one: one.location)[:MAX_FINDINGS]
    message = f"more than {MAX_FINDINGS:,} problems; only the first are listed"
    return [*found, Finding(found[-1].location, "too-many", message)]


def nearest_causes(findings: Iterable[Finding]) -> list[Finding]:
    """The findings at each location that are nearest to the cause, as one mistake can trip several checks."""
    nearest: dict[Location, str] = {}
    return [
        finding
        for finding in dict.fromkeys(sorted(findings, key=_distance))
        if nearest.setdefault(finding.location, finding.code) == finding.code
    ]


def _distance(finding: Finding) -> int:
    """The rank of a finding; the lowest at a location is kept, as a misspelled field is also a missing one."""
    if finding.code.startswith("missing-"):
        return 3
    return {"complex-key": -1, "cut-text": -1, "unknown-field": 0, "empty-value": 1, "bad-id": 3}.get(finding.code, 2)
