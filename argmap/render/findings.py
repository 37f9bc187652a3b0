"""Draws findings and what was checked."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.text import Text

from argmap.check.report import CheckResult
from argmap.errors import ArgmapError, Finding, Severity
from argmap.render.elements import place
from argmap.render.excerpt import excerpt
from argmap.render.layout import RED, STRONG, YELLOW
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
    """What was checked, and how it went; what was not looked up comes first."""
    if not result.readable:
        problems = count(result.errors, "error")
        return f"{safe(result.file)}: {problems}; until then nothing else of it can be checked"
    counted = [
        count(result.claims, "claim"),
        count(result.arguments, "argument"),
        count(result.sources, "source"),
        f"{result.verified} of {count(result.quotes, 'quote')} verified",
    ]
    return f"{safe(result.file)}: {', '.join(_outcome(result))}; {', '.join(counted)}"


def _outcome(result: CheckResult) -> Iterator[str]:
    """The parts of a summary that say what is wrong; nothing is only if all was looked up and selected."""
    if result.unverified:
        yield f"{count(result.unverified, 'quote')} not looked up"
    if result.without_document:
        yield f"{count(result.without_document, 'quote')} without a document"
    problems = [
        count(number, noun) for number, noun in ((result.errors, "error"), (result.warnings, "warning")) if number
    ]
    told = "nothing else found" if result.unverified or result.without_document else "no problems"
    yield " and ".join(problems) or ("nothing found" if told == "no problems" and result.deselected else told)
    if result.waived:
        yield f"{result.waived} waived"
    if result.deselected:
        yield f"{result.deselected} not selected"
