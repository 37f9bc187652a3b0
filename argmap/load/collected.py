"""Findings, as many as somebody can read."""

from collections.abc import Iterable

from argmap.errors import Finding, Location

MAX_FINDINGS = 1_000
"""Findings of one kind that are collected, and all that are told; nobody mends more before looking again."""


class TooManyFindingsError(Exception):
    """There are more than `MAX_FINDINGS`; what comes behind need not be looked at."""


class Findings(list[Finding]):
    """Findings in the order in which they were found, up to a limit."""

    def append(self, finding: Finding) -> None:
        """Take a finding in, as `extend` does."""
        self.extend((finding,))

    def extend(self, findings: Iterable[Finding]) -> None:
        """Take findings in one by one; raises `TooManyFindingsError` where there is no room for another."""
        for finding in findings:
            if len(self) >= MAX_FINDINGS:
                raise TooManyFindingsError
            super().append(finding)


def nearest_causes(findings: Iterable[Finding]) -> list[Finding]:
    """One mistake can trip several checks: of the findings at a place, those nearest to the cause."""
    nearest: dict[Location, str] = {}
    return [
        finding
        for finding in dict.fromkeys(sorted(findings, key=_distance))
        if nearest.setdefault(finding.location, finding.code) == finding.code
    ]


def _distance(finding: Finding) -> int:
    """Rank of a finding, of which the lowest at a place is kept: what is misspelled is missing, too."""
    if finding.code.startswith("missing-"):
        return 3
    return {"complex-key": -1, "unknown-field": 0, "empty-value": 1, "bad-id": 3}.get(finding.code, 2)
