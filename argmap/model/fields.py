"""The types of the fields in a map's file: texts, ids, lines and places, read from text.

If a type cannot read a value, it raises an error of pydantic's own, or a `PydanticCustomError` whose type is the code
of the finding.
"""

import copyreg
import re
import sys
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

ID = r"[a-z][a-z0-9-]*"
ID_PATTERN = rf"^{ID}$"
NOT_BLANK = r"\S"
WAS = "was-"
"""What the lines of a former text begin with, if nothing of them is left in the present one."""

OPEN = "?"
"""Stands for lines that are still to be looked up."""

PLACE = rf"[^\s:]+:(?:(?:{WAS})?\d+(?:-\d+)?|\{OPEN})"
PLACE_KEY = re.compile(PLACE)
"""What a citation's key looks like: ``forum:31``, ``forum:31-33``, ``forum:?`` or ``forum:was-31``."""

MOST_PREMISES = 100
"""Most linked premises of one argument: a derived id names all of them, and is repeated in many places."""

LONGEST_ID = 60
"""Most characters of a suggested id; a longer one was probably meant as a text."""


_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "æ": "ae", "ø": "oe", "œ": "oe"})
"""Letters that are more than a letter with a mark, as those who use them spell them without it."""


def as_id(text: str) -> str | None:
    """The id that is nearest to a text; None if that is too long, still not an id, or without letters of the text."""
    spelled = unicodedata.normalize("NFC", text).lower().translate(_SPELLED_OUT)
    plain = unicodedata.normalize("NFKD", spelled)
    if any(sign.isalpha() and not sign.isascii() for sign in plain):
        return None
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    written = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if written[:1].isdigit():
        written = f"c-{written}"
    return written if re.fullmatch(ID_PATTERN, written) and len(written) <= LONGEST_ID else None


class Lines(NamedTuple):
    """A range of lines in a document, counted from 1 as an editor does; both ends are included.

    Lines that are not in the document have numbers below 1, so they overlap none that are: those of a former text are
    counted from -1 downwards, and lines that are still to be looked up are `NOT_LOOKED_UP`.
    """

    first: int
    last: int

    def __str__(self) -> str:
        if self == NOT_LOOKED_UP:
            return OPEN
        was, first, last = ("", *self) if self.known else (WAS, *self.lost)
        return f"{was}{first}" if first == last else f"{was}{first}-{last}"

    @property
    def known(self) -> bool:
        """Whether these are lines of the document, and not of a former text or still to be looked up."""
        return self.first > 0

    @property
    def lost(self) -> "Lines":
        """These lines as lines of a former text."""
        return Lines(-self.last, -self.first)

    def numbers(self) -> range:
        """Every line number in the range."""
        return range(self.first, self.last + 1)

    def overlaps(self, other: "Lines") -> bool:
        """Whether the two have a line in common."""
        return self.first <= other.last and other.first <= self.last

    def within(self, other: "Lines") -> bool:
        """Whether the other lines include all of these."""
        return other.first <= self.first and self.last <= other.last


NOT_LOOKED_UP = Lines(0, 0)
"""The lines of a citation that are still to be looked up, written ``forum:?``."""


class Place(NamedTuple):
    """Where something was said: a source and its lines, written ``forum:31-33``."""

    source: str
    lines: Lines

    def __str__(self) -> str:
        return f"{self.source}:{self.lines}"


_LINES = re.compile(rf"({WAS})?(\d{{1,9}})(?:-(\d{{1,9}}))?")
_PLACE = re.compile(rf"([^\s:]+):(?:{_LINES.pattern}|\{OPEN})")


def parse_lines(text: str) -> Lines:
    """Read ``31`` or ``31-33``; raises `PydanticCustomError`, which says what is wrong, for anything else."""
    match = _LINES.fullmatch(text)
    was = re.fullmatch(r"(?i)was[\s_-]*(\d+)(?:\s*-\s*(\d+))?", text) if match is None else None
    if was is not None:
        meant = WAS + "-".join(part for part in was.groups() if part)
        raise PydanticCustomError(
            "bad-lines", "'{text}' is not a line; did you mean '{meant}'?", {"text": text, "meant": meant}
        )
    if match is None:
        raise PydanticCustomError("bad-lines", "'{text}' is not a line or a range such as 31-33", {"text": text})
    return _lines(text, match[1], match[2], match[3])


def _lines(text: str, was: str | None, first: str, last: str | None) -> Lines:
    start = int(first)
    end = int(last) if last else start
    if not 1 <= start <= end:
        raise PydanticCustomError("bad-lines", "'{text}': lines count from 1, and a range goes upwards", {"text": text})
    return Lines(start, end).lost if was else Lines(start, end)


def parse_place(text: str) -> Place:
    """Read ``forum:31``; raises `PydanticCustomError`, which says what is wrong, for anything else."""
    match = _PLACE.fullmatch(text)
    if match:
        source, was, first, last = match.groups()
        return Place(sys.intern(source), _lines(text, was, first, last) if first else NOT_LOOKED_UP)
    source, _, lines = text.partition(":")
    whole = re.match(rf"({PLACE}):\s+(\S.*)", text, re.DOTALL)
    if whole:
        mark = "'" if '"' in whole[2] else '"'
        message = "quotation marks go around the quote, not around its place: {place}: {quote}"
        raise PydanticCustomError("bad-place", message, {"place": whole[1], "quote": f"{mark}{whole[2]}{mark}"})
    missing_space = re.match(r"([^\s:]+:[\d-]+):\S", text)
    if missing_space:
        raise PydanticCustomError("bad-place", "a space is missing after '{place}:'", {"place": missing_space[1]})
    missing_colon = re.match(rf"({PLACE})\s+[^\s-]", text)
    if missing_colon:
        raise PydanticCustomError("bad-place", "':' is missing after '{place}'", {"place": missing_colon[1]})
    if not source or not lines:
        raise PydanticCustomError(
            "bad-place", "'{text}' is not a place; write source:line, such as forum:31", {"text": text}
        )
    return Place(source, parse_lines(lines))


def _lines_from_text(value: object) -> Lines:
    """Lines from text; `Lines` made in Python must follow the same rules as those in a file."""
    if isinstance(value, (str, Lines)):
        return parse_lines(str(value))
    raise _no_text(value)


def _place_from_text(value: object) -> Place:
    if isinstance(value, (str, Place)):
        return parse_place(str(value))
    raise _no_text(value)


def _no_text(value: object) -> PydanticCustomError:
    kind = "a list" if isinstance(value, list | tuple) else "a mapping"
    return PydanticCustomError("wrong-type", "a text is expected here, not {kind}", {"kind": kind})


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str | Lines) else value


def _premises(value: Any) -> Any:
    return [part.strip() for part in value.split("+")] if isinstance(value, str) else value


def _truth(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("bad-truth", "'{text}' is neither true nor false", {"text": value})
        return value == "true"
    return value


def read_number(value: Any) -> Any:
    """A whole number from its digits; pydantic checks values that are not text."""
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,9}", value):
            raise PydanticCustomError("bad-number", "'{text}' is not a whole number", {"text": value})
        return int(value)
    return value


def _lines_once(value: Any) -> Any:
    """Refuse keys that mean the same lines, such as ``6`` and ``6-6``."""
    written: dict[Any, Any] = {}
    for key in value if isinstance(value, dict) else ():
        first = written.setdefault(_lines_of(key), key)
        if first != key:
            names = {"first": first, "second": key}
            raise PydanticCustomError("duplicate-key", "'{first}' and '{second}' are the same lines", names)
    return value


def _lines_of(key: Any) -> Any:
    try:
        return parse_lines(key) if isinstance(key, str) else key
    except PydanticCustomError:
        return key


# Texts are checked by pydantic's own patterns, which call no Python function for each text.
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Prose = Annotated[str, StringConstraints(pattern=NOT_BLANK)]
FileName = Annotated[str, StringConstraints(pattern=NOT_BLANK), Field(description="a file in the documents folder")]
LinesField = Annotated[Lines, PlainValidator(_lines_from_text), PlainSerializer(str)]
LinesList = Annotated[tuple[LinesField, ...], BeforeValidator(_listed), Field(min_length=1)]
PlaceField = Annotated[Place, PlainValidator(_place_from_text), PlainSerializer(str)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Number = Annotated[int, BeforeValidator(read_number), Field(le=999_999_999)]
Premises = Annotated[tuple[Id, ...], BeforeValidator(_premises), Field(min_length=1, max_length=MOST_PREMISES)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Voices = Annotated[Mapping[Prose, LinesList], AfterValidator(MappingProxyType)]
Repeats = Annotated[Mapping[LinesField, LinesField], BeforeValidator(_lines_once), AfterValidator(MappingProxyType)]
Waivers = Annotated[Mapping[str, Prose], AfterValidator(MappingProxyType)]


def fixed(mapping: Mapping[Any, Any]) -> MappingProxyType[Any, Any]:
    """A mapping that cannot be changed."""
    return MappingProxyType(dict(mapping))


# Python itself cannot copy or pickle such a mapping, but networkx copies the attributes of a graph.
copyreg.pickle(MappingProxyType, lambda mapping: (fixed, (dict(mapping),)))


def nothing() -> Mapping[Any, Any]:
    """An empty mapping, the default of a field; like all mappings of a map, it cannot be changed."""
    return fixed({})
