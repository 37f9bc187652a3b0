"""Draws findings and what was checked."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.text import Text

from argmap.check.report import CheckResult
from argmap.errors import ArgmapError, Finding, Severity
from argmap.render.elements import RED, STRONG, YELLOW, place
from argmap.render.excerpt import excerpt
from argmap.text.lines import split_lines
from argmap.text.safe import safe
from argmap.text.wording import count

STYLES = {Severity.ERROR: RED, Severity.WARNING: YELLOW}


def finding_lines(findings: Iterable[Finding], text: str, width: int) -> Iterator[Text]:
    """``file:line:column: code: message``, with the line of the file below it; warnings are marked at the end."""
    lines = split_lines(text)
    for finding in findings:
        yield _headline(finding)
        location = finding.location
        if location.line <= len(lines) and lines[location.line - 1].strip():
            yield from excerpt(lines[location.line - 1], location.line, location.column, width)


def _headline(finding: Finding) -> Text:
    warning = " (warning)" if finding.severity is Severity.WARNING else ""
    line = Text.assemble(place(str(finding.location), Path(finding.location.file)), ": ")
    line.append(finding.code, style=f"{STRONG} {STYLES[finding.severity]}")
    return line.append(f": {safe(finding.message)}{warning}")


def error_lines(error: ArgmapError, width: int) -> Iterator[Text]:
    """An error for stderr: a map's findings at their places, anything else as one message."""
    if error.findings:
        yield from finding_lines(error.findings, error.text, width)
    else:
        yield Text(f"argmap: {safe(str(error))}")


def summary(result: CheckResult) -> str:
    """What was checked, and how it went."""
    problems = [
        count(number, noun) for number, noun in ((result.errors, "error"), (result.warnings, "warning")) if number
    ]
    parts = [" and ".join(problems) or "no problems"]
    if result.waived:
        parts.append(f"{result.waived} waived")
    if result.deselected:
        parts.append(f"{result.deselected} not selected")
    if not result.readable:
        return f"{safe(result.file)}: {parts[0]}; until then nothing else of it can be checked"
    counted = [
        count(result.claims, "claim"),
        count(result.arguments, "argument"),
        count(result.sources, "source"),
        f"{result.verified} of {count(result.quotes, 'quote')} verified",
    ]
    return f"{safe(result.file)}: {', '.join(parts)}; {', '.join(counted)}"
