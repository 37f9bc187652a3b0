"""The map as the file states it: frozen pydantic models, no input or output.

The words are the field's own: questions and positions from IBIS (Kunz and Rittel 1970),
arguments as premises leading to a conclusion from AIF (Chesnevar et al. 2006), undercutters
from Pollock (1987), schemes from Walton, Reed and Macagno (2008).
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z][a-z0-9-]*$"
PLACE_KEY = re.compile(r"[^\s:]+:\d+(-\d+)?")
"""What a citation's key looks like: ``forum:31`` or ``forum:31-33``."""


class Stance(StrEnum):
    """What a voice does with a claim at a place."""

    ASSERTS = "asserts"
    SUGGESTS = "suggests"
    CONCEDES = "concedes"
    REPORTS = "reports"
    REJECTS = "rejects"


class Side(StrEnum):
    """What an argument does to its conclusion; the value is the field that lists it."""

    SUPPORT = "supports"
    OBJECTION = "objections"
    CONDITION = "conditions"
    UNDERCUTTER = "undercutters"


class Lines(NamedTuple):
    """Lines of a document as an editor counts them, from 1; both ends belong to it."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def numbers(self) -> range:
        """Every line number in it."""
        return range(self.first, self.last + 1)

    def overlaps(self, other: "Lines") -> bool:
        """Whether the two have a line in common."""
        return self.first <= other.last and other.first <= self.last


class Place(NamedTuple):
    """Where something was said: a source and its lines, written ``forum:31-33``."""

    source: str
    lines: Lines

    def __str__(self) -> str:
        return f"{self.source}:{self.lines}"


def parse_lines(text: str) -> Lines:
    """Read ``31`` or ``31-33``; a pydantic error says what is wrong with anything else."""
    match = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", text)
    if match is None:
        raise PydanticCustomError("bad-lines", "'{text}' is not a line or a range such as 31-33", {"text": text})
    lines = Lines(int(match[1]), int(match[2] or match[1]))
    if not 1 <= lines.first <= lines.last:
        raise PydanticCustomError("bad-lines", "'{text}': lines count from 1, and a range goes upwards", {"text": text})
    return lines


def parse_place(text: str) -> Place:
    """Read ``forum:31``; a pydantic error says what is wrong with anything else."""
    source, _, lines = text.partition(":")
    missing_space = re.match(r"([^\s:]+:[\d-]+):\S", text)
    if missing_space:
        raise PydanticCustomError("bad-place", "a space is missing after '{place}:'", {"place": missing_space[1]})
    if not source or not lines:
        raise PydanticCustomError(
            "bad-place", "'{text}' is not a place; write source:line, such as forum:31", {"text": text}
        )
    return Place(source, parse_lines(lines))


def _text_only(value: Any) -> Any:
    if isinstance(value, list | dict):
        kind = "a list" if isinstance(value, list) else "a mapping"
        raise PydanticCustomError("wrong-type", "a text is expected here, not {kind}", {"kind": kind})
    return value


def _lines_from_text(value: Any) -> Any:
    value = _text_only(value)
    return parse_lines(value) if isinstance(value, str) else value


def _place_from_text(value: Any) -> Any:
    return parse_place(value) if isinstance(value, str) else value


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


def _number(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,9}", value):
            raise PydanticCustomError("bad-number", "'{text}' is not a whole number", {"text": value})
        return int(value)
    return value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("missing-text", "the text is empty", {})
    return value


Id = Annotated[str, BeforeValidator(_text_only), StringConstraints(pattern=ID_PATTERN)]
Prose = Annotated[str, BeforeValidator(_text_only), AfterValidator(_not_blank)]
LinesField = Annotated[Lines, BeforeValidator(_lines_from_text), PlainSerializer(str)]
LinesList = Annotated[tuple[LinesField, ...], BeforeValidator(_listed), Field(min_length=1)]
PlaceField = Annotated[Place, BeforeValidator(_place_from_text), PlainSerializer(str)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Number = Annotated[int, BeforeValidator(_number)]
Premises = Annotated[tuple[Id, ...], BeforeValidator(_premises), Field(min_length=1)]
Waivers = dict[str, Prose]


class Frozen(BaseModel):
    """What all parts of a map share: they never change, and unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


class Citation(Frozen):
    """A place, the quote that stands there, and what its voice does with the claim."""

    place: PlaceField
    quote: Prose | None = None
    stance: Stance = Stance.ASSERTS
    of: Prose | None = None
    voice: Prose | None = None
    note: Prose | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, value: Any) -> Any:
        """``forum:31`` or ``{forum:31: the quote, stance: ...}``, as the file has it."""
        if isinstance(value, str):
            return {"place": value}
        if not isinstance(value, dict) or "place" in value:
            return value
        places = [key for key in value if PLACE_KEY.fullmatch(key)]
        if len(places) > 1:
            raise PydanticCustomError(
                "bad-place",
                "one citation names two places, {first} and {second}; give each its own '- '",
                {"first": places[0], "second": places[1]},
            )
        if not places:
            raise PydanticCustomError("bad-place", "a citation starts with its place: '- source:line: quote'", {})
        rest = {key: part for key, part in value.items() if key != places[0]}
        return {"place": places[0], "quote": value[places[0]], **rest}


class Argument(Frozen):
    """Premises that lead to a conclusion; several premises are linked, written ``a + b``."""

    premises: Premises
    id: Id | None = None
    scheme: Prose | None = None
    cites: tuple[Citation, ...] = ()
    undercutters: "tuple[Argument, ...]" = ()
    conditions: "tuple[Argument, ...]" = ()
    note: Prose | None = None
    waive: Waivers = {}

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, value: Any) -> Any:
        """A bare ``a`` or ``a + b`` is an argument with nothing but premises."""
        return {"premises": value} if isinstance(value, str) else value

    def attached(self) -> Iterator[tuple[Side, "tuple[Argument, ...]"]]:
        """The arguments about this step, by side, in the order in which they are shown."""
        yield Side.UNDERCUTTER, self.undercutters
        yield Side.CONDITION, self.conditions


class Claim(Frozen):
    """One proposition in the map's own words, who says it, and the arguments about it."""

    text: Prose
    cites: tuple[Citation, ...] = ()
    supports: tuple[Argument, ...] = ()
    objections: tuple[Argument, ...] = ()
    conditions: tuple[Argument, ...] = ()
    unstated: Truth = False
    tags: tuple[Prose, ...] = ()
    note: Prose | None = None
    waive: Waivers = {}

    def attached(self) -> Iterator[tuple[Side, tuple[Argument, ...]]]:
        """The arguments about this claim, by side, in the order in which they are shown."""
        yield Side.SUPPORT, self.supports
        yield Side.OBJECTION, self.objections
        yield Side.CONDITION, self.conditions


class Question(Frozen):
    """An issue that the map is about; its positions are rivals."""

    ask: Prose
    positions: Annotated[tuple[Id, ...], Field(min_length=1)]
    id: Id | None = None
    note: Prose | None = None


class LeftOut(Frozen):
    """Lines of a document that the map leaves out, and why."""

    lines: LinesList
    why: Prose


class Source(Frozen):
    """A text that is cited: its document, who speaks where, and what is not cited."""

    title: Prose
    kind: Prose | None = None
    author: Prose | None = None
    date: Prose | None = None
    url: Prose | None = None
    document: Prose | None = None
    sha256: Annotated[str, BeforeValidator(_text_only), StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    translated: Truth = False
    voices: dict[str, LinesList] = {}
    repeats: dict[LinesField, LinesField] = {}
    left_out: Annotated[tuple[LeftOut, ...], Field(alias="left-out")] = ()
    note: Prose | None = None
    waive: Waivers = {}

    def voices_at(self, lines: Lines) -> tuple[str, ...]:
        """Who speaks on these lines, in the order of the file."""
        return tuple(voice for voice, spoken in self.voices.items() if any(part.overlaps(lines) for part in spoken))


class ArgumentMap(Frozen):
    """One file: its questions, its sources, its claims."""

    format: Annotated[Literal[1], BeforeValidator(_number)]
    title: Prose
    note: Prose | None = None
    quote_limit: Annotated[Number, Field(ge=1)] | None = Field(default=None, alias="quote-limit")
    questions: tuple[Question, ...] = ()
    sources: dict[Id, Source] = {}
    claims: dict[Id, Claim]
    waive: Waivers = {}

    def voice_of(self, citation: Citation) -> str | None:
        """Who speaks in a citation; None where its source does not tell.

        A source without ``voices`` speaks with one voice: its author, or its title.
        """
        if citation.voice is not None:
            return citation.voice
        source = self.sources[citation.place.source]
        if not source.voices:
            return source.author or source.title
        speaking = source.voices_at(citation.place.lines)
        return speaking[0] if len(speaking) == 1 else None
