"""Findings and what was checked -> lines."""

from collections.abc import Iterable, Iterator

from argmap.check import CheckResult
from argmap.errors import ArgmapError, Finding, MapError, Severity
from argmap.render.texts import count
from argmap.safe import safe


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """``file:line:column: code: message``, a line each; warnings say so at the end."""
    for finding in findings:
        warning = " (warning)" if finding.severity is Severity.WARNING else ""
        yield safe(str(finding)) + warning


def error_lines(error: ArgmapError) -> Iterator[str]:
    """An error for stderr: a map's findings at their places, anything else as one message."""
    if isinstance(error, MapError):
        yield from finding_lines(error.findings)
    else:
        yield f"argmap: {safe(str(error))}"


def summary(result: CheckResult) -> str:
    """What was checked, and how it went."""
    problems = [
        count(number, noun) for number, noun in ((result.errors, "error"), (result.warnings, "warning")) if number
    ]
    parts = [" and ".join(problems) or "no problems"]
    if result.waived:
        parts.append(f"{result.waived} waived")
    if not result.readable:
        return f"{safe(result.file)}: {parts[0]}; until then nothing else of it can be checked"
    counted = [
        count(result.claims, "claim"),
        count(result.arguments, "argument"),
        count(result.sources, "source"),
        f"{result.verified} of {count(result.quotes, 'quote')} verified",
    ]
    return f"{safe(result.file)}: {', '.join(parts)}; {', '.join(counted)}"
