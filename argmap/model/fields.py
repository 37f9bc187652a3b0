"""The types of the fields in a map's file: texts, ids, lines and places, read from text.

If a type cannot read a value, it raises an error of pydantic's own, or a `PydanticCustomError` whose type is the code
of the finding.
"""

import copyreg
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from argmap.model.locators import LOCATOR, goes_upwards

ID = r"[a-z][a-z0-9-]*"
ID_PATTERN = rf"^{ID}$"
NOT_BLANK = r"\S"
WAS = "was-"
"""What the lines of a former text begin with, if nothing of them is left in the present one."""

OPEN = "?"
"""Stands for lines that are still to be looked up."""

PLACE = rf"[^\s:]+:(?:(?:{WAS})?\d+(?:-\d+)?|\{OPEN}|{LOCATOR})"
PLACE_KEY = re.compile(PLACE)
"""What a citation's key looks like: ``forum:31``, ``forum:31-33``, ``forum:?``, ``forum:was-31`` or ``book:p. 12``."""

MOST_PREMISES = 100
"""Most linked premises of one argument: a derived id names all of them, and is repeated in many places."""

LONGEST_ID = 100
"""Most characters of an id: it is typed by hand, and stands beside the text of its claim. Real ones have about 20."""

LONGEST_DERIVED_ID = 1_000
"""Most characters of an id made for an argument, which repeats that of the argument it is about; real ones have 116."""

LONGEST_NAME = 300
"""Most characters of a name, such as that of a voice or a tag: it is printed wherever something is said by it or so.
File systems allow 255."""

TOO_LONG = "{what} has at most {most} characters"
"""The message for an id or a name that is too long."""

MOST_PLACES = 50_000
"""Most places that are read once and shared: a map with many citations names most places several times."""

LONGEST_SUGGESTED = 60
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
    return written if re.fullmatch(ID_PATTERN, written) and len(written) <= LONGEST_SUGGESTED else None


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
        """Whether these can be turned to, and are not those of a former text or still to be looked up."""
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


class Locator(Lines):
    """A page, a time or the like, in place of the lines of a source that has none: ``p. 12``.

    Its numbers are those of no line, so it overlaps none. They are also the same for every locator: what is sorted by
    lines begins with the locators, in the order in which they were.
    """

    text: str

    def __new__(cls, text: str) -> "Locator":
        """A locator as it is written."""
        locator = tuple.__new__(cls, (0, -1))
        locator.text = text
        return locator

    def __getnewargs__(self) -> tuple[str]:
        """What copies and pickles are made from."""
        return (self.text,)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Locator({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Locator) and self.text == other.text

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def known(self) -> bool:
        """Always so: somebody who has the book or the recording can turn to it."""
        return True


class Place(NamedTuple):
    """Where something was said: a source and its lines, written ``forum:31-33``, or a locator: ``book:p. 12``."""

    source: str
    lines: Lines

    def __str__(self) -> str:
        return f"{self.source}:{self.lines}"

    @property
    def locator(self) -> str | None:
        """The page, the time or the like, if the source has no lines; else None."""
        return self.lines.text if isinstance(self.lines, Locator) else None


_LINES = re.compile(rf"({WAS})?(\d{{1,9}})(?:-(\d{{1,9}}))?")
_PLACE = re.compile(rf"([^\s:]+):(?:{_LINES.pattern}|\{OPEN})")
LOCATED = re.compile(rf"([^\s:]+):({LOCATOR})")
"""A place with a locator in place of lines."""


def parse_lines(text: str) -> Lines:
    """Read ``31`` or ``31-33``; raises `PydanticCustomError`, which says what is wrong, for anything else."""
    match = _LINES.fullmatch(text)
    was = re.fullmatch(r"(?i)was[\s_-]*(\d+)(?:\s*-\s*(\d+))?", text) if match is None else None
    if was is not None:
        meant = WAS + "-".join(part for part in was.groups() if part)
        raise PydanticCustomError(
            "bad-lines", "'{text}' is not a line; did you mean '{meant}'?", {"text": text, "meant": meant}
        )
    if match is None and re.fullmatch(LOCATOR, text):
        raise PydanticCustomError(
            "bad-lines",
            "'{text}' is no line, and only a citation has a page or a time; voices may be names alone: [Ann, Bob]",
            {"text": text},
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


@lru_cache(MOST_PLACES)
def parse_place(text: str) -> Place:
    """Read ``forum:31``; raises `PydanticCustomError`, which says what is wrong, for anything else."""
    match = _PLACE.fullmatch(text)
    if match:
        source, was, first, last = match.groups()
        return Place(sys.intern(source), _lines(text, was, first, last) if first else NOT_LOOKED_UP)
    located = LOCATED.fullmatch(text)
    if located:
        source, locator = located.groups()
        if not goes_upwards(locator):
            raise PydanticCustomError("bad-place", "'{text}': a range goes upwards", {"text": text})
        return Place(sys.intern(source), Locator(locator))
    source, _, lines = text.partition(":")
    whole = re.match(rf"({PLACE}):\s+(\S.*)", text, re.DOTALL)
    if whole:
        mark = "'" if '"' in whole[2] else '"'
        message = "quotation marks go around the quote, not around its place: {place}: {quote}"
        raise PydanticCustomError("bad-place", message, {"place": whole[1], "quote": f"{mark}{whole[2]}{mark}"})
    missing_space = re.match(rf"({PLACE}|[^\s:]+:[\d-]+):\S", text)
    if missing_space:
        raise PydanticCustomError("bad-place", "a space is missing after '{place}:'", {"place": missing_space[1]})
    other_colon = re.match(rf"({PLACE})\s*([：﹕꞉∶])", text)
    if other_colon:
        raise PydanticCustomError(
            "bad-place",
            "'{sign}' is no colon of YAML; write '{place}: ' and the quote",
            {"sign": other_colon[2], "place": other_colon[1]},
        )
    missing_colon = re.match(rf"({PLACE})\s+(?:[^\s-]|-\s+\D)", text)
    if missing_colon:
        raise PydanticCustomError("bad-place", "':' is missing after '{place}'", {"place": missing_colon[1]})
    if not source or not re.match(rf"\d|{WAS[:-1]}", lines, re.IGNORECASE):
        raise PydanticCustomError(
            "bad-place",
            "'{text}' is not a place; write source:line, such as forum:31, or without a document a page or a time, "
            "such as book:p. 12",
            {"text": text},
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


def _voices(value: Any, with_lines: ValidatorFunctionWrapHandler) -> Any:
    """Voices with their lines, or a list of names: who speaks, without lines."""
    if isinstance(value, Mapping) and value and all(lines == () for lines in value.values()):  # as a model has them
        value = list(value)
    if not isinstance(value, list | tuple):
        return with_lines(value)
    if not all(isinstance(name, str) for name in value):
        raise PydanticCustomError("wrong-type", "a list of voices has names alone; voices with lines have no '- '", {})
    if not all(map(str.strip, value)):
        raise PydanticCustomError("missing-text", "a name is empty", {})
    if any(len(name) > LONGEST_NAME for name in value):
        raise PydanticCustomError("too-long", TOO_LONG, {"what": "a name", "most": LONGEST_NAME})
    twice, times = max(Counter(value).items(), key=itemgetter(1), default=("", 0))
    if times > 1:
        raise PydanticCustomError("duplicate-key", "'{name}' stands here twice", {"name": twice})
    return dict.fromkeys(value, ())


# Texts are checked by pydantic's own patterns, which call no Python function for each text.
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
Reference = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
References = Annotated[tuple[Reference, ...], BeforeValidator(_listed)]
Prose = Annotated[str, StringConstraints(pattern=NOT_BLANK)]
Name = Annotated[str, StringConstraints(pattern=NOT_BLANK, max_length=LONGEST_NAME)]
FileName = Annotated[Name, Field(description="a file in the documents folder")]
LinesField = Annotated[Lines, PlainValidator(_lines_from_text), PlainSerializer(str)]
LinesList = Annotated[tuple[LinesField, ...], BeforeValidator(_listed), Field(min_length=1)]
PlaceField = Annotated[Place, PlainValidator(_place_from_text), PlainSerializer(str)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Number = Annotated[int, BeforeValidator(read_number), Field(le=999_999_999)]
Premises = Annotated[tuple[Reference, ...], BeforeValidator(_premises), Field(min_length=1, max_length=MOST_PREMISES)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Voices = Annotated[Mapping[Name, LinesList], WrapValidator(_voices), AfterValidator(MappingProxyType)]
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
