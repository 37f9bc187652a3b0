"""The lines of a text that YAML reads by their indentation: not those inside block texts, quotes and brackets."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.load.advise.slips import FIELD, PLACE_START, indent_of, says_something
from argmap.model.fields import ID

BLOCK_TEXT = re.compile(r"[|>][-+0-9]*(?: +#.*)?$")
FAR = 200
"""Most lines that a quote or a bracket is looked through for its end."""

CLOSED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}
"""What a text in quotes looks like, by its mark."""

LIKE_A_KEY = re.compile(rf"(?:{ID}|{PLACE_START})$")
_QUOTED_KEY = re.compile(r"""(?P<key>'(?:[^']|'')*'|"(?:[^"\\]|\\.)*") *:(?: +|$)""")
_NAME_AND_LINES = re.compile(r"[^:]+: *\[?\d[\d, -]*\]?$")
_KEY_AND_COMMENT = re.compile(r"^([^#\s][^#]*?:) +#.*$")
SIGN_INSTEAD_OF_COLON = re.compile(
    rf"(?P<key>{FIELD}|{ID}) ?(?P<sign>[：﹕꞉∶])|(?P<field>{FIELD}) *= *(?=\S)"
    r"|(?P<name>[^\W\d_][^:;=\[\]{}]*?) ?(?P<mark>[;=]) *(?=\[?\d[-\d, \]]*$)"
)
"""What stands where a key has its colon: a colon of another script, a sign as in other formats, or a slip."""
BULLET = re.compile(r"(?:[*•·‣▪◦–—‐‑−+](?:[ \xa0]+|(?=[A-Za-z]))|\d+[.)] +)(?P<rest>.*)")
"""An item of a list as other formats and word processors write it."""
_OPENING = frozenset("'\"[{")
_LEAD = re.compile(r" *(?:- +)*")
_IN_QUOTES = re.compile(r"""(?:(?<=[\[{,:])|(?<=[\[{,:] ))(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")""")


class Row(NamedTuple):
    """A line as YAML reads it: where its key or its item starts, its key if it has one, and its value."""

    row: int
    column: int
    key: str
    start: int
    """The column of the value; both columns count from 0."""
    value: str
    """What of the value stands on this line, without spaces around it."""
    end: int
    """The row behind the value, if it goes on below as one text or in brackets."""


def read_row(row: int, line: str) -> Row:
    """One line by itself; its key is what stands before the first colon with a space behind it."""
    lead = _LEAD.match(line)
    column = lead.end() if lead else 0
    rest = _KEY_AND_COMMENT.sub(r"\1", line[column:].rstrip())
    quoted = _QUOTED_KEY.match(rest)
    if quoted:
        value = rest[quoted.end() :]
        return Row(row, column, quoted["key"], column + quoted.end(), value, row + 1)
    at = -1 if rest[:1] in _OPENING else rest.find(": ")
    if at < 0:
        key = rest[:-1] if rest.endswith(":") and rest[:1] not in _OPENING else ""
        return Row(row, column, key, column + (len(rest) if key else 0), "" if key else rest, row + 1)
    value = rest[at + 1 :].lstrip()
    return Row(row, column, rest[:at], column + len(rest) - len(value), value, row + 1)


def rows_of(lines: Sequence[str]) -> Iterator[Row]:
    """The lines that YAML reads by their indentation, from the top; not those that go on with a text above them."""
    number = 0
    while number < len(lines):
        if not says_something(lines[number]):
            number += 1
            continue
        read = read_row(number, lines[number])
        number = _end_of_value(lines, read, number + 1)
        yield read._replace(end=number)


def _end_of_value(lines: Sequence[str], read: Row, number: int) -> int:
    """The first row behind a value that goes on below its line."""
    value = read.value
    if BLOCK_TEXT.match(value):
        inside = read.column if read.key else indent_of(lines[read.row])
        while number < len(lines) and (not lines[number].strip() or indent_of(lines[number]) > inside):
            number += 1
    elif value[:1] in CLOSED:
        return number if CLOSED[value[0]].match(value) else _end_of_quote(lines, read, number)
    elif value[:1] in _OPENING:
        return _without_blank(lines, number, _end_of_brackets(lines, read, number)) if _open(value) > 0 else number
    elif value:
        while number < len(lines) and goes_on(lines[number], read):
            number += 1
    return number


def goes_on(line: str, above: Row) -> bool:
    """Whether a line goes on with a plain text above it; one that looks like a field is more likely one."""
    if not says_something(line) or indent_of(line) <= above.column or line.lstrip().startswith("- "):
        return False
    text = line.strip()
    if above.value.startswith("-") and text.startswith("-"):  # rather two items without their spaces
        return False
    if SIGN_INSTEAD_OF_COLON.match(text) or (BULLET.match(text) and BULLET.match(above.value)):
        return False
    read = read_row(0, line)
    return not read.key or (" " in read.key and not _NAME_AND_LINES.match(text))


def _end_of_quote(lines: Sequence[str], read: Row, number: int) -> int:
    mark = read.value[0]
    text = read.value
    for below in range(number, min(number + FAR, len(lines))):
        if indent_of(lines[below]) <= read.column and _has_structure(lines[below]):
            return number
        text += f"\n{lines[below]}"
        if mark in lines[below] and CLOSED[mark].match(text):
            return below + 1
    return number


def _end_of_brackets(lines: Sequence[str], read: Row, number: int) -> int:
    """The row behind the brackets, or behind what is indented more, if they are not closed."""
    left = _open(read.value)
    for below in range(number, len(lines)):
        line = lines[below]
        if line.strip() and indent_of(line) <= read.column and line.lstrip()[:1] not in "]}":
            return below
        left += _open(line)
        if left <= 0:
            return below + 1
    return len(lines)


def _without_blank(lines: Sequence[str], first: int, end: int) -> int:
    """The row behind the last line before `end` that is not blank."""
    return next((row + 1 for row in range(end - 1, first - 1, -1) if lines[row].strip()), first)


def _open(text: str) -> int:
    """How many more brackets a text opens than it closes, outside quotes and comments."""
    bare = _IN_QUOTES.sub("", text).partition(" #")[0]
    return sum(map(bare.count, "[{")) - sum(map(bare.count, "]}"))


def _has_structure(line: str) -> bool:
    return says_something(line) and (line.lstrip().startswith("- ") or bool(read_row(0, line).key))
