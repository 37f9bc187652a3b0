"""Findings as commands, so that GitHub shows them beside the lines of a change.

The commands are those of "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from collections.abc import Iterable, Iterator

from argmap.errors import Finding
from argmap.text.safe import visible


def github_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """``::error file=...,line=...,col=...,title=code::message``, one line for each finding."""
    for finding in findings:
        location = finding.location
        where = f"file={_property(location.file)},line={location.line},col={location.column}"
        yield f"::{finding.severity.value} {where},title={_property(finding.code)}::{_escaped(finding.message)}"


def _escaped(text: str) -> str:
    """The text as a command takes it; what a terminal would obey becomes visible, as logs are read in one."""
    lines = ("%0D".join(map(visible, line.split("\r"))) for line in text.replace("%", "%25").split("\n"))
    return "%0A".join(lines)


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
