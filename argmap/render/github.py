"""Findings as commands, so that GitHub shows them beside the lines of a change.

The commands are those of "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from collections.abc import Iterable, Iterator

from argmap.errors import Finding
from argmap.text.safe import safe


def github_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """``::error file=...,line=...,col=...,title=code::message``, one line for each finding."""
    for finding in findings:
        location = finding.location
        where = f"file={_property(location.file)},line={location.line},col={location.column}"
        yield f"::{finding.severity.value} {where},title={_property(finding.code)}::{_escaped(finding.message)}"


def _escaped(text: str) -> str:
    return safe(text).replace("%", "%25")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
