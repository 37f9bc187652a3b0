"""Draws findings and what was checked."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.text import Text

from argmap.check.report import CheckResult
from argmap.errors import ArgmapError, Finding, Severity
from argmap.render.excerpt import excerpt
from argmap.render.layout import RED, STRONG, WARN, YELLOW
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
    link = f"link {Path(finding.location.file).resolve().as_uri()}"
    line = Text.assemble((safe(str(finding.location)), link), ": ")
    line.append(finding.code, style=f"{STRONG} {STYLES[finding.severity]}")
    line.append(f": {safe(finding.message)}")
    return line.append(" (warning)", style=YELLOW) if finding.severity is Severity.WARNING else line


def error_lines(error: ArgmapError, width: int) -> Iterator[Text]:
    """An error for stderr: a map's findings at their places, anything else as one message."""
    if error.findings:
        yield from finding_lines(error.findings, error.text, width)
    else:
        yield Text.assemble(("argmap:", WARN), f" {safe(str(error))}")


def summary(result: CheckResult) -> Text:
    """What was checked, and how it went; what was not looked up comes first."""
    if not result.readable:
        checked = "nothing else of it can be checked"
        if result.quotes:
            verified = f"{result.verified} of {count(result.quotes, 'quote')} verified"
            checked = f"only the quotes in what can be read are checked: {verified}"
        return Text.assemble(f"{safe(result.file)}: ", Text(", ").join(_outcome(result)), f"; until then {checked}")
    counted = [
        count(result.claims, "claim"),
        count(result.arguments, "argument"),
        count(result.sources, "source"),
        f"{result.verified} of {count(result.quotes, 'quote')} verified",
    ]
    outcome = Text(", ").join(_outcome(result))
    return Text.assemble(f"{safe(result.file)}: ", outcome, f"; {', '.join(counted)}")


def _counted(number: int, severity: Severity) -> Text:
    return Text(count(number, severity), style=STYLES[severity])


def _outcome(result: CheckResult) -> Iterator[Text]:
    """The parts of a summary that say what is wrong; nothing is only if all was looked up and selected."""
    if result.unverified:
        yield Text(f"{count(result.unverified, 'quote')} not looked up")
    if result.without_document:
        yield Text(f"{count(result.without_document, 'quote')} without a document")
    found = ((result.errors, Severity.ERROR), (result.warnings, Severity.WARNING))
    problems = [_counted(number, severity) for number, severity in found if number]
    told = "nothing else found" if result.unverified or result.without_document else "no problems"
    nothing = "nothing found" if told == "no problems" and result.deselected else told
    yield Text(" and ").join(problems) if problems else Text(nothing)
    if result.waived:
        yield Text(f"{result.waived} waived")
    if result.deselected:
        yield Text(f"{result.deselected} not selected")
