"""Changes to one line that could mend a map's text, for the slips that people make in YAML.

Each is only a guess. `repair` tries them and keeps what makes the text a better map.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from argmap.model.fields import ID
from argmap.model.locators import LOCATOR
from argmap.model.parts import named_fields
from argmap.text.wording import clipped

FIELDS = named_fields()
LOST_ID = "lost-id"
"""The id for a part whose own id was lost."""

LISTS = ("cites", "supports", "objections", "conditions", "undercutters")
"""Fields with a list, whose items can remain if the line of the field is lost."""

CURLY = "“”„‟«»‘’‚‹›"
"""Quotation marks that are none for YAML."""

LISTED = frozenset({*LISTS, "questions", "positions", "left-out", "tags"})
"""All fields with a list."""

FIELD = "|".join(sorted(FIELDS, key=len, reverse=True))
"""A pattern for a field's name."""

PLACE_START = rf"[^\s:\[\]{{}},]+:(?:(?:{LOCATOR}|(?:was-)?\d+(?:-\d+)?)(?!\w|[.-]\d)|\?)"
PLACE_AT_START = re.compile(PLACE_START)
_IDS = rf"{ID}(?: \+ {ID})*"
_START = r"^(?P<lead> *(?:- +)*)"
MISSING_COLON = re.compile(rf"{_START}(?P<key>{FIELD}|{PLACE_START}) *(?:= *)?(?=[^\s:=]|$)")
MISSING_SPACE = re.compile(rf"{_START}(?!{PLACE_START}:?(?:\s|$))(?P<key>{FIELD}|{PLACE_START}|{ID}):(?=[^\s:/])")
MISSING_SPACE_INSIDE = re.compile(rf"(?P<lead>[{{,] *)(?P<key>{FIELD})(?P<end>:|=|(?= ))(?=[^\s:/]| [^:])")
BARE_KEY = re.compile(rf"^ *(?P<key>{ID}):\s*$")
BARE_ID = re.compile(rf"^ *{ID}\s*$")
ITEM = re.compile(rf"^ *(?:{PLACE_START}(?!\w)|premises:|id:|ask:|lines:|{_IDS}\s*$|\{{)")
_NAME = r"[^\s:'\"\[\]{},#-][^:'\"\[\]{},#]*"
VALUE = re.compile(rf"^(?P<lead> *(?:- +)*(?:(?:{PLACE_START}|{_NAME}):(?: +|$))?)(?P<value>(?:\S(?:.*\S)?)?)\s*$")


@dataclass(frozen=True)
class Mend:
    """A line as it could be meant, or a line that could be missing above it; and the message for it.

    `row` counts from 0 and `column` from 1. Without a message or a code, the problem keeps its own. With
    `block`, the lines nested under this one move along. `opened` says that a quote was open.
    """

    row: int
    line: str
    column: int
    message: str
    block: bool = False
    inserted: bool = False
    opened: bool = False
    code: str = ""


def possible_mends(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """The mends that are possible for a line, the likeliest first."""
    for kind in _KINDS:
        yield from kind(lines, row)


def unclosed_quotes(lines: Sequence[str]) -> Iterator[Mend]:
    """Mends for lines with a quote that is opened but not closed, and so swallows what follows."""
    for row, line in enumerate(lines):
        found = VALUE.match(line) if "'" in line or '"' in line else None
        if found is None or found["value"][:1] not in ("'", '"'):
            continue
        mark, inside = found["value"][0], found["value"][1:]
        if not re.search(r"(?<!\\)\"" if mark == '"' else r"(?<!')'(?:'')*(?!')", inside):
            column = found.start("value") + 1
            message = f"the quote that opens here is not closed on this line; leave it out, or close it with {mark}"
            for meant in (inside, quoted(inside)):
                yield Mend(row, line[: column - 1] + meant, column, message, opened=True)


def quoted(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def in_quotes(text: str) -> str:
    """How a text can be put in quotes, as it may hold quotation marks itself."""
    single, double = "'" in text, '"' in text or "\\" in text
    if single and double:
        return "in single quotes, and write ' twice inside them"
    return "in double quotes" if single else "in single quotes" if double else "in quotes"


def _colon(lines: Sequence[str], row: int) -> Iterator[Mend]:
    found = MISSING_COLON.match(lines[row])
    if found:
        rest = lines[row][found.end() :]
        message = f"':' is missing after '{clipped(found['key'])}'"
        yield Mend(row, f"{found['lead']}{found['key']}: {rest}".rstrip(), found.end("key") + 1, message)
    elif BARE_ID.match(lines[row]) and any(
        indent_of(lines[below]) > indent_of(lines[row]) for below in neighbours(lines, row, above=0, below=1)
    ):
        message = f"':' is missing after '{clipped(lines[row].strip())}'"
        yield Mend(row, f"{lines[row].rstrip()}:", len(lines[row].rstrip()) + 1, message)


def _space(lines: Sequence[str], row: int) -> Iterator[Mend]:
    line = lines[row]
    found = MISSING_SPACE.match(line)
    if found:
        at = found.end()
        yield Mend(row, f"{line[:at]} {line[at:]}", at + 1, f"a space is missing after '{clipped(found['key'])}:'")
    for inside in MISSING_SPACE_INSIDE.finditer(line):
        at, colon = inside.end("key"), inside["end"] == ":"
        what = f"a space is missing after '{inside['key']}:'" if colon else f"':' is missing after '{inside['key']}'"
        yield Mend(row, f"{line[:at]}: {line[at:].lstrip(' :=')}", at + 1 + colon, what)


def _other_signs(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """Signs and places as word processors and other formats write them."""
    line = lines[row]
    for wrong, meant, message in _SIGNS:
        found = re.match(wrong, line)
        if found:
            yield Mend(row, found.expand(meant), found.start(2) + 1, message)
    odd = re.search(r"^ *\xa0|[:-]\xa0", line)
    if odd:
        mended = re.sub(r"^[ \xa0]+|(?<=[:-])\xa0", lambda found: " " * len(found[0]), line)
        yield Mend(row, mended, odd.end(), "a space that does not break, U+00A0, stands here instead of a plain one")


_OWN_FIELDS = "an argument with fields of its own starts with '- premises: ' and the claim"
_SIGNS = (  # what is wrong, reported where its second group starts; what is meant; the message
    (r"( *-)()([^\s-].*)", r"\1 \3", "a space is missing after '-'"),
    (r"( *)([*•–—]) (.*)", r"\1- \3", "an item of a list starts with '- '"),
    (
        rf"( *(?:- +)?)(['\"])({PLACE_START}: .*)\2 *$",
        r"\1\3",
        "quotation marks go around the quote, not around its place",
    ),
    (
        rf"( *(?:- +)?{ID}:)( +)((?:\d+(?:-\d+)?|{LOCATOR}|\?): .*)",
        r"\1\3",
        "a place is written without a space: source:line",
    ),
    (r"(.*?[\[,{] *)(#\w+)(.*)", r"\1'\2'\3", "'#' starts a comment here; put the text in quotes"),
    (r"( *- +)(- )(.*)", r"\1\3", "a second '- '; one is enough"),
    (r"( *)(--)(?: +)(.*)", r"\1- \3", "an item of a list starts with '- '"),
    (rf"( *- +)({_IDS}):? *$", r"\1premises: \2", _OWN_FIELDS),
)


def _dash_too_many(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """The sign of an item before a field, or before the id of a part."""
    found = re.match(rf"^(?P<lead> *)- +(?P<rest>(?:{FIELD}|{ID}):(?: .*)?)$", lines[row])
    if found:
        for step in (0, 2):
            message = "'- ' begins an item of a list; remove it"
            yield Mend(row, f"{found['lead']}{' ' * step}{found['rest']}", len(found["lead"]) + 1, message)


def _dash(lines: Sequence[str], row: int) -> Iterator[Mend]:
    line = lines[row]
    if ITEM.match(line):
        indent = indent_of(line)
        near = [indent_of(lines[other]) for other in neighbours(lines, row) if lines[other].lstrip().startswith("- ")]
        for target in dict.fromkeys([*near, indent, max(indent - 2, 0)]):
            message = "'- ' is missing before this item of a list"
            yield Mend(row, f"{' ' * target}- {line.lstrip()}", indent + 1, message)


def _ends(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """Brackets and quotes at only one end of a value."""
    line = lines[row]
    found = VALUE.match(line)
    value = found["value"] if found else ""
    if found is None or not value:
        return
    start, end = found.start("value"), found.end("value")
    for opening, closing in ("[]", "{}"):
        if value.count(opening) > value.count(closing):
            message = f"the bracket that opens here is not closed; '{clipped(closing)}' is missing"
            yield Mend(row, f"{line[:end]}{closing}", line.index(opening, start) + 1, message)
        elif value.count(opening) < value.count(closing):
            yield Mend(row, f"{line[:start]}{opening}{line[start:]}", start + 1, f"'{opening}' is missing before this")
            message = f"'{closing}' closes nothing"
            at = line.rindex(closing)
            yield Mend(row, line[:at] + line[at + 1 :], at + 1, message)
    if value[-1] in "'\"" and value[0] in "[{'\"" and len(value) > 1 and value[0] != value[-1]:
        yield Mend(row, line[: end - 1], end, f"the {value[-1]} at the end closes nothing")


def _in_quotes(lines: Sequence[str], row: int) -> Iterator[Mend]:
    line = lines[row]
    found = VALUE.match(line)
    value = found["value"] if found else ""
    if found is None or not value or value[0] in "|>":
        return
    start = found.start("value")
    if ": " in value or value.endswith(":"):
        at = start + (value.find(": ") if ": " in value else len(value) - 1)
        yield Mend(row, line[:start] + quoted(value), at + 1, "the text holds ': '; put the whole text in quotes")
    if value[0] in "@`%*&!?,'\"[{":
        yield Mend(row, line[:start] + quoted(value), start + 1, "")


def _header(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """A list without the field that it belongs to."""
    line = lines[row]
    above = neighbours(lines, row, below=0, above=1)
    if not line.lstrip().startswith("- ") or not above:
        return
    indents = dict.fromkeys([indent_of(lines[above[0]]), max(indent_of(line) - 2, 0)])
    fields = LISTS[:1] if re.match(rf" *- +{PLACE_START}", line) else LISTS[1:]
    for indent in indents:
        for field in fields:
            named = f"'{field}:'" if len(fields) == 1 else "'supports:' or another field of a claim"
            message = f"a list without the field that it belongs to; {named} is missing above it"
            yield Mend(row, f"{' ' * indent}{field}:", indent_of(line) + 1, message, inserted=True)


def _section(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """Claims or sources without the line that says what they are."""
    found = BARE_KEY.match(lines[row])
    if found and found["key"] not in FIELDS:
        for section in ("claims", "sources"):
            message = f"the line '{section}:' is missing above"
            yield Mend(row, f"{section}:", indent_of(lines[row]) + 1, message, inserted=True)


def _indentation(lines: Sequence[str], row: int) -> Iterator[Mend]:
    line = lines[row]
    if not re.search(r"^ *- |:( |$)", line):  # otherwise it only continues the text above
        return
    own = indent_of(line)
    around = neighbours(lines, row)
    targets = {indent + step for indent in map(indent_of, (lines[other] for other in around)) for step in (0, 2, -2, 4)}
    for target in sorted(targets - {own}, key=lambda target: (abs(target - own), target)):
        if target >= 0:
            message = f"this line starts in column {own + 1}; in column {target + 1} it fits those around it"
            for block in (False, True):
                yield Mend(row, " " * target + line.lstrip(), own + 1, message, block=block)


def _id_line(lines: Sequence[str], row: int) -> Iterator[Mend]:
    """Fields that follow those of another part, as the line with the id of their own part was lost."""
    found = re.match(r"^(?P<lead> +)(?P<key>[a-z-]+):(?: |$)", lines[row])
    above = [lines[other] for other in neighbours(lines, row, above=1, below=0)]
    if found and found["key"] in {"text", "title"} and not any(line.startswith(found[0]) for line in above):
        message = f"the line with the id of the part that this '{found['key']}' belongs to is missing above"
        indent = " " * max(len(found["lead"]) - 2, 0)
        yield Mend(row, f"{indent}{LOST_ID}:", len(found["lead"]) + 1, message, inserted=True)


_KINDS: tuple[Callable[[Sequence[str], int], Iterator[Mend]], ...] = (
    _colon,
    _space,
    _other_signs,
    _ends,
    _dash_too_many,
    _dash,
    _in_quotes,
    _indentation,
    _header,
    _section,
    _id_line,
)


def indent_of(line: str) -> int:
    """The number of spaces that a line is indented by."""
    return len(line) - len(line.lstrip(" "))


def says_something(line: str) -> bool:
    """Whether a line is neither blank nor a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def neighbours(lines: Sequence[str], row: int, above: int = 3, below: int = 2) -> list[int]:
    """The nearest rows that are not blank or comments: first those above, then those below, each nearest first."""
    before = (other for other in range(row - 1, -1, -1) if says_something(lines[other]))
    after = (other for other in range(row + 1, len(lines)) if says_something(lines[other]))
    return [*islice(before, above), *islice(after, below)]
