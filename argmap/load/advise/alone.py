"""Slips that a line shows by itself, so that all of them are found at once, however many there are.

Each mend is tried: the line by itself is not YAML, and the mended line is. What only the lines around it show, such as
a wrong indentation, `repair` looks for one by one.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from argmap.load.advise.brackets import texts_in_trouble, unclosed_in
from argmap.load.advise.by_indentation import BLOCK_TEXT, BULLET, CLOSED, LIKE_A_KEY, Row, rows_of
from argmap.load.advise.slips import CURLY, FIELD, LISTED, PLACE_AT_START, Mend, in_quotes, quoted
from argmap.load.advise.yaml_alone import is_yaml
from argmap.model.locators import LOCATOR
from argmap.model.parts import Citation, field_names
from argmap.text.wording import clipped

_BESIDE_A_QUOTE = "|".join(sorted({*field_names(Citation).values()} - {"place", "quote"}))
_FIELD_BEHIND_COMMA = re.compile(rf", *(?P<field>{_BESIDE_A_QUOTE}): ")
_FIELD_BEHIND_SPACES = re.compile(rf"(?<! ) {{2,}}(?P<field>{FIELD}):(?: |$)")
_STARTS_WITH_FIELD = re.compile(rf"(?:{FIELD}): ")
_BAD_ESCAPE = re.compile(
    r'\\(?![xuU"/\\0abtnvfreN_LP\t ])|\\x(?![0-9a-fA-F]{2})|\\u(?![0-9a-fA-F]{4})|\\U(?![0-9a-fA-F]{8})'
    r"|\\(?:u|U0000)[dD][89a-fA-F]|\\U(?!00(?:0|10))"
)
"""An escape that YAML lacks, or the number of half a character or of none."""


def mends_of_lines(lines: Sequence[str]) -> Iterator[Mend]:
    """The mend of every line that is not YAML by itself, if one is known.

    A text over several lines has a mend for each of them; all but one are without a message.
    """
    for read in rows_of(lines):
        bullet = BULLET.match(lines[read.row].strip()) and not lines[read.row].lstrip().startswith("* ")
        if read.value and not bullet and not BLOCK_TEXT.match(read.value):
            yield from _mends(lines, read)


def _mends(lines: Sequence[str], read: Row) -> Iterator[Mend]:
    text = [*lines[read.row : read.end]]
    if read.value[0] in "[{'\"" and len(text) > 1:  # it is closed on a line below
        return
    if is_yaml(text):
        return
    starred = text[0].replace("* ", "- ", 1) if text[0].lstrip().startswith("* ") else ""
    if starred and is_yaml([starred, *text[1:]]):
        yield Mend(read.row, starred, text[0].index("*") + 1, "an item of a list starts with '- '")
        return
    mends = _in_brackets(text[0], read) if read.value[0] in "[{" else _of_text(text, read)
    mended = [mend.line for mend in mends if mend.message or len(text) > 1]
    if mends and is_yaml(mended[-1:] if len(text) == 1 else mended):
        yield from mends


def _in_brackets(line: str, read: Row) -> list[Mend]:
    mends: list[Mend] = []
    mended = line
    bare = line.rstrip()
    if bare.endswith(("],", "},")) and is_yaml([bare[:-1]]):
        return [Mend(read.row, bare[:-1], len(bare), "a comma at the end of the line; remove it")]
    for trouble in texts_in_trouble(line, read.start):
        column = trouble.column - (len(mended) - len(line)) + 1  # an earlier mend has made the line longer
        mended = trouble.mended(mended)
        mends.append(Mend(read.row, mended, column, trouble.message, code=trouble.code))
    column, closing = unclosed_in(line, read.start)
    if not mends and closing:
        message = f"the bracket that opens here is not closed; '{clipped(closing)}' is missing"
        mends.append(Mend(read.row, line.rstrip() + closing, column + 1, message, opened=True))
    return mends


def _of_text(text: Sequence[str], read: Row) -> list[Mend]:
    for kind in _KINDS:
        found = kind(text, read)
        if found:
            return found
    return []


def _whole_in_quotes(text: Sequence[str], read: Row, spot: tuple[int, int], message: str) -> list[Mend]:
    """The mends that put a whole value in quotes; the spot is a row of the value and a column, from 0."""
    lines = [
        line.replace("'", "''") for line in (text[0][read.start :].rstrip(), *(line.rstrip() for line in text[1:]))
    ]
    lines[0] = f"{text[0][: read.start]}'{lines[0]}"
    lines[-1] += "'"
    return [
        Mend(read.row + row, line, spot[1] + 1 if row == spot[0] else 1, message if row == spot[0] else "")
        for row, line in enumerate(lines)
    ]


def _all_of(text: Sequence[str], read: Row) -> str:
    return " ".join([read.value, *map(str.strip, text[1:])])


def _block_text(text: Sequence[str], read: Row) -> list[Mend]:
    if read.value[0] not in "|>":
        return []
    message = f"a text that starts with '{read.value[0]}' has to stand {in_quotes(_all_of(text, read))}"
    sign = _FOLDING.match(read.value)
    if sign:
        message = f"the text behind '{sign[0].strip()}' starts on the next line"
    return _whole_in_quotes(text, read, (0, read.start), message)


_FOLDING = re.compile(r"[|>](?:[-+]\d?|\d[-+]?)(?= )")


def _first_sign(text: Sequence[str], read: Row) -> list[Mend]:
    first = read.value[0]
    if read.value.startswith("- ") and read.key:
        message = f"a list starts on a line of its own; if '- ' is text, put it {in_quotes(_all_of(text, read))}"
        return _whole_in_quotes(text, read, (0, read.start), message)
    if first in "@`%":
        message = f"a text cannot start with '{first}'; put it {in_quotes(_all_of(text, read))}"
    elif first in "*&":
        message = "a text that starts with * or & must be put in quotes"
    elif read.value.startswith(("? ", "- ")):
        message = f"a text cannot start with '{read.value[:2]}'; put it {in_quotes(_all_of(text, read))}"
    else:
        return []
    return _whole_in_quotes(text, read, (0, read.start), message)


def _colon(text: Sequence[str], read: Row) -> list[Mend]:
    value = read.value
    spot = _colon_in(text, read)
    if not spot or value[0] in CLOSED:
        return []
    if len(text) == 1 and LIKE_A_KEY.match(read.key) and _LINES_FIRST.match(value):
        message = f"a place is written without a space: '{clipped(read.key)}:{clipped(value.partition(': ')[0])}'"
        mended = text[0][: read.column] + f"{read.key}:{value}"
        return [Mend(read.row, mended, read.column + len(read.key) + 2, message)] if is_yaml([mended]) else []
    field = _joined_field(text, read)
    if field:
        return field
    if read.key in LISTED and len(text) == 1 and (PLACE_AT_START.match(value) or _STARTS_WITH_FIELD.match(value)):
        message = f"'{read.key}' is a list; write '- {clipped(value)}' on a line of its own below it"
        start, _, rest = value.partition(": ")
        return [Mend(read.row, f"{text[0][: read.start]}[{start}: {quoted(rest)}]", read.start + 1, message)]
    if value[0] in CURLY:
        message = f"YAML takes only straight quotation marks, not {value[0]}; put the whole text in straight ones"
        return _whole_in_quotes(text, read, (0, read.start), message)
    message = f"the text holds ': '; put the whole text {in_quotes(_all_of(text, read))}"
    return _whole_in_quotes(text, read, spot, message)


def _joined_field(text: Sequence[str], read: Row) -> list[Mend]:
    """A field that stands on the line of another one, behind a comma or spaces."""
    comma = _FIELD_BEHIND_COMMA.search(read.value) if PLACE_AT_START.match(read.key) else None
    found = comma or _FIELD_BEHIND_SPACES.search(read.value)
    if not found or len(text) > 1:
        return []
    message = f"a line ends before '{found['field']}:'; write it on a line of its own"
    if comma:
        message = f"a comma does not separate fields here; write '{found['field']}:' on a line of its own"
    column = read.start + (found.start() if comma else found.start("field"))
    mended = text[0][: read.start] + quoted(read.value[: found.start()])
    return [Mend(read.row, mended, column + 1, message)]


def _colon_in(text: Sequence[str], read: Row) -> tuple[int, int] | None:
    """The row and the column, from 0, of the first colon in a value that ends a key for YAML."""
    for row, line in enumerate(text):
        found = _COLON.search(line, 0 if row else read.start)
        if found:
            return row, found.start()
    return None


_LINES_FIRST = re.compile(rf"(?:\d+(?:-\d+)?|{LOCATOR}|\?): ")
_COLON = re.compile(r":(?= |$)")


_AT_END = re.compile(r"[,;.]+")


def _behind_quotes(text: Sequence[str], read: Row) -> list[Mend]:
    """Text behind a closing quote, and backslashes in double quotes."""
    value = read.value
    closed = CLOSED[value[0]].match(value) if value[0] in CLOSED else None
    if not closed:
        return []
    rest = value[closed.end() :].lstrip()
    escape = _BAD_ESCAPE.search(closed[0].replace("\\\\", "__")) if value[0] == '"' else None
    inside = value[1:-1] if value[-1] == value[0] else value
    if _AT_END.fullmatch(rest):
        column = read.start + len(value) - len(rest)
        what = "a comma" if rest == "," else f"'{clipped(rest)}'"
        return [Mend(read.row, text[0][:column], column + 1, f"{what} at the end of the line; remove it")]
    if rest:
        how = "in single quotes, and write ' twice inside them" if "'" in inside else "in single quotes"
        message = f"text goes on after a closing quote or bracket; put all of it {how}"
        column = read.start + len(value) - len(rest)
    elif escape:
        message = "a backslash in double quotes starts an escape; write \\\\ or use single quotes"
        column = read.start + escape.start()
    else:
        return []
    return [Mend(read.row, text[0][: read.start] + quoted(inside), column + 1, message)]


def _unclosed(text: Sequence[str], read: Row) -> list[Mend]:
    mark, inside = read.value[0], read.value[1:]
    if mark not in CLOSED:
        return []
    message = f"the quote that opens here is not closed on this line; leave it out, or close it with {mark}"
    return [Mend(read.row, text[0][: read.start] + quoted(inside), read.start + 1, message)]


_KINDS: tuple[Callable[[Sequence[str], Row], list[Mend]], ...] = (
    _block_text,
    _first_sign,
    _colon,
    _behind_quotes,
    _unclosed,
)
