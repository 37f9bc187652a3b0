"""Explains errors of the YAML parser in words for people who write maps.

The parser names the spot where it gave up. The mistake is often a little before it, and a few mends cover nearly all
cases.
"""

import re
from typing import NamedTuple

import yaml

from argmap.errors import Finding, Location
from argmap.load.advise.near_places import place_advice
from argmap.load.advise.slips import FIELDS, indent_of, says_something
from argmap.model.fields import PLACE
from argmap.model.parts import ArgumentMap, field_names
from argmap.text.lines import split_lines
from argmap.text.wording import clipped

KEY_WITHOUT_SPACE = re.compile(rf"^\s*(?:- +)?(?!{PLACE}:?(?:\s|$))(?P<key>[A-Za-z][\w-]*(?=:\D)|{PLACE}):(?=[^\s:/])")
BARE_PLACE = re.compile(rf"^\s*- +(?P<place>{PLACE})\s*$")
DASH_WITHOUT_SPACE = re.compile(r"^\s*-(?=[A-Za-z])")


class _Spot(NamedTuple):
    """A row and a column, both from 0, as the parser counts."""

    row: int
    column: int


def syntax_finding(error: yaml.YAMLError, text: str, file: str) -> Finding:
    """The one finding for a text that is not YAML; the parser cannot go on after it."""
    if isinstance(error, yaml.reader.ReaderError):
        return _bad_character(error, text, file)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Finding(Location(file), "not-yaml", f"not YAML: {error}")
    at = _Spot(error.problem_mark.line, error.problem_mark.column)
    start = _Spot(error.context_mark.line, error.context_mark.column) if error.context_mark else at
    lines = split_lines(text)
    spot, message = _explain(str(error.problem), at, start, lines)
    if spot.row >= len(lines):  # the parser points past the end
        spot = _Spot(len(lines) - 1, len(lines[-1]))
    return Finding(Location(file, spot.row + 1, spot.column + 1), "not-yaml", message)


def _bad_character(error: yaml.reader.ReaderError, text: str, file: str) -> Finding:
    character: int | str = error.character
    code_point = ord(character) if isinstance(character, str) else character
    before = split_lines(text.encode()[: error.position].decode())
    location = Location(file, len(before), len(before[-1]) + 1)
    return Finding(location, "not-yaml", f"the character U+{code_point:04X} is not allowed in YAML; remove it")


def _explain(problem: str, at: _Spot, start: _Spot, lines: list[str]) -> tuple[_Spot, str]:  # noqa: PLR0911
    """Where the mistake is and how to mend it.

    `at` is where the parser gave up, and `start` is where the item that it was reading begins.
    """
    ended = at.row >= len(lines)
    lines = [*lines, ""]  # the parser may point past the last one
    line = lines[at.row] if at.row < len(lines) else ""
    if problem.startswith("mapping values are not allowed"):
        return _second_colon(lines, at)
    if "could not find expected ':'" in problem:
        return start, missing_space(lines[start.row]) or _NO_COLON
    if "expected ',' or" in problem:
        return _unclosed(at, start, line, ended=ended)
    if "cannot start any token" in problem:
        return at, f"a text cannot start with '{line[at.column : at.column + 1]}'; put it in quotes"
    if "did not find expected" in problem and "node content" not in problem and not line[: at.column].strip():
        return _unindented(lines, at)
    in_brackets = next((found for found in _OPEN_IN_BRACKETS.finditer(line) if at.column in range(*found.span())), None)
    if in_brackets:
        return at, (
            f"in brackets and braces, a place that is still open is in quotes: '{clipped(in_brackets['place'])}'; "
            "any line does too: of a quote, 'check --fix' finds the right one"
        )
    for part, message in _MENDS.items():
        if part in problem:
            return (start if part in _AT_START else at), message
    return at, problem


def _unclosed(at: _Spot, start: _Spot, line: str, *, ended: bool) -> tuple[_Spot, str]:
    """Explain a bracket that is not closed, or closed by the other kind."""
    other = {"]": "}", "}": "]"}.get(line[at.column : at.column + 1])
    if other and not ended:
        return at, f"'{line[at.column]}' does not close the bracket that is open here; '{other}' does"
    where = "at the end of the file" if ended else f"where line {at.row + 1} goes on"
    return start, f"the bracket that opens here is not closed {where}"


_OPEN_IN_BRACKETS = re.compile(r"[\[{,]\s*(?P<place>[^\s:\[\]{},]+:\?)")
_NO_COLON = "this line is neither 'key: value' nor '- item'; a text over several lines is indented more"
_MENDS = {
    "expected node content": "a value is missing here, or a bracket before it is not closed",
    "end of stream": "the quotes that open here are never closed",
    "alphabetic or numeric": "a text that starts with * or & must be put in quotes",
    "did not find expected key": "text goes on after a closing quote or bracket; put all of it in "
    "single quotes, and write ' twice inside them",
    "block sequence entries": "a list starts on a line of its own; if '- ' is text, put it in quotes",
    "unexpected ':'": "a space is missing after ':'",
    "comment or line break": "a text behind | or > starts on the next line",
    "mapping keys are not allowed": "a text cannot start with '? '; put it in quotes",
    "'-' indicator": "text goes on after a closing quote or bracket, or a line of this list lacks its '- '",
    "unknown escape": "a backslash in double quotes starts an escape; write \\\\ or use single quotes",
}
_AT_START = {"end of stream", "alphabetic or numeric"}


def missing_space(line: str) -> str:
    """The message for a text that starts with a key or a dash without the space after it; else an empty text."""
    key = KEY_WITHOUT_SPACE.match(line)
    if key:
        return f"a space is missing after '{clipped(key['key'])}:'"
    return "a space is missing after '-'" if DASH_WITHOUT_SPACE.match(line) else ""


def _second_colon(lines: list[str], at: _Spot) -> tuple[_Spot, str]:
    """Explain a second colon: it is inside a text, or a line before it lacks a space or is nearly a place."""
    item = re.match(r"\s*- +(?P<place>(?P<source>[^\s:]+):\S.*)", lines[at.row - 1]) if at.row else None
    advice = place_advice(item["place"]) if item and item["source"] not in FIELDS else None
    if item and advice:
        return _Spot(at.row - 1, item.start("place")), advice
    for row in range(at.row, max(at.row - 3, -1), -1):
        dash = DASH_WITHOUT_SPACE.match(lines[row])
        if dash:
            return _Spot(row, dash.end()), "a space is missing after '-'"
        missing = KEY_WITHOUT_SPACE.match(lines[row]) if row >= at.row - 1 else None
        if missing and (row < at.row or missing.end() <= at.column):
            return _Spot(row, missing.end()), f"a space is missing after '{clipped(missing['key'])}:'"
    line = lines[at.row]
    bare = BARE_PLACE.match(lines[at.row - 1]) if at.row else None
    if bare:
        message = f"a citation with more fields has a quote: '{clipped(bare['place'])}: quote'"
        return _Spot(at.row - 1, bare.end("place")), message
    if ":" in line[: at.column]:
        return at, "the text holds ': '; put the whole text in quotes"
    indent = indent_of(line)
    message = "this line is indented more than the one before, which has a value already; check its indentation"
    return _Spot(at.row, indent), message


def _unindented(lines: list[str], at: _Spot) -> tuple[_Spot, str]:
    """Explain a line that fits no level: often a line above it ended or opened a level wrongly."""
    text = lines[at.row].lstrip()
    if text.startswith(("]", "}")):
        return at, f"'{text[0]}' closes nothing"
    if DASH_WITHOUT_SPACE.match(lines[at.row]):
        return at, "a space is missing after '-', or the line is indented wrongly"
    indents = [indent_of(line) if says_something(line) else -1 for line in lines]
    outer = next((row for row in range(at.row - 1, -1, -1) if -1 < indents[row] < at.column), None)
    if outer is None or at.column not in indents[max(outer - NEAR, 0) : outer]:
        return at, NO_LEVEL
    inner = next(row for row in range(outer + 1, at.row + 1) if indents[row] >= 0)
    if indents[inner] == at.column:
        return at, NO_LEVEL
    if lines[outer].rstrip().rstrip(":") in _SECTIONS:
        message = (
            f"this line opens a level at column {indents[inner] + 1}, but line {at.row + 1} has column {at.column + 1}"
        )
        return _Spot(inner, indents[inner]), message
    message = f"the indentation of this line ends a level that line {at.row + 1} goes on with"
    return _Spot(outer, indents[outer]), message


NEAR = 30
"""Lines above in which a level is looked for that a line may go on with."""

NO_LEVEL = "the indentation of this line fits no level above it"
_SECTIONS = set(field_names(ArgumentMap).values())
