"""The map as the file states it: frozen pydantic models, no input or output.

The terms come from the literature: questions and positions from IBIS (Kunz and Rittel 1970),
arguments as premises leading to a conclusion from AIF (Chesnevar et al. 2006), undercutters
from Pollock (1987), schemes from Walton, Reed and Macagno (2008).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, cached_property
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, Self, TypeAlias, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from argmap.model.fields import (
    PLACE_KEY,
    FileName,
    Id,
    Lines,
    LinesList,
    Locator,
    Name,
    Number,
    Place,
    PlaceField,
    Premises,
    Prose,
    Reference,
    References,
    Repeats,
    Sha256,
    Truth,
    Voices,
    Waivers,
    nothing,
    read_number,
)
from argmap.model.spans import LineIndex
from argmap.model.words import Side, Stance

Way = tuple[int | str, ...]
"""The way to a part of a map in its file: ``("claims", "some-id", "cites", 0)``."""


STRICT = ConfigDict(extra="forbid", defer_build=True)
"""The configuration of all parts of a map: unknown fields are refused."""


class Frozen(BaseModel):
    """A part of a map; it cannot be changed."""

    model_config = STRICT | ConfigDict(frozen=True)


def field_names(part: type[Any]) -> dict[str, str]:
    """The fields of a part of a map: their names as attributes -> their names in the file."""
    return {name: field.alias or name for name, field in part.__pydantic_fields__.items()}


@dataclass(frozen=True, slots=True, config=STRICT)  # with slots, as there are many: a third of the size
class Citation:
    """A place, the quote that stands there, and the stance of its voice on the claim."""

    place: PlaceField
    quote: Prose | None = None
    stance: Stance = Stance.ASSERTS
    of: Name | None = None
    voice: Prose | None = None
    note: Prose | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, value: Any) -> Any:
        """``forum:31`` or ``{forum:31: the quote, stance: ...}``, as the file has it."""
        if isinstance(value, str):
            return {"place": value}
        if not isinstance(value, dict) or isinstance(value.get("place"), Place):
            return value
        if len(value) == 1:
            [(place, quote)] = value.items()
            if PLACE_KEY.fullmatch(place):
                return {"place": place, "quote": quote}
        if "place" in value or "quote" in value:
            raise PydanticCustomError(
                "bad-place", "the place is a key and the quote its value: '- source:line: quote'", {}
            )
        places = [key for key in value if ":" in key and PLACE_KEY.fullmatch(key)]
        if len(places) > 1:
            raise PydanticCustomError(
                "bad-place",
                "one citation names two places, {first} and {second}; give each its own '- '",
                {"first": places[0], "second": places[1]},
            )
        if not places:
            near = next((key for key in value if key not in field_names(Citation)), None)
            what = f"'{near}' is not a place; " if near else ""
            raise PydanticCustomError(
                "bad-place",
                "{what}a citation starts with its place, such as '- forum:31: quote' or '- book:p. 12: quote'",
                {"what": what},
            )
        fields = {**value, "place": places[0], "quote": value[places[0]]}
        del fields[places[0]]
        return fields

    def as_fields(self) -> dict[str, str]:
        """Its fields as the file has them, if it has a quote: the place with the quote first."""
        others = {"stance": self.stance, "of": self.of, "voice": self.voice, "note": self.note}
        told = {name: str(value) for name, value in others.items() if value not in (None, Stance.ASSERTS)}
        return {str(self.place): self.quote or "", **told}

    @field_validator("stance", "of", "voice", "note")
    @classmethod
    def _beside_a_quote(cls, value: str | None, beside: ValidationInfo) -> str | None:
        """Refuse these fields without a quote: nobody could check them, and the file has no room for them."""
        given = value != cls.__dataclass_fields__[beside.field_name or ""].default
        if given and "place" in beside.data and "quote" in beside.data and beside.data["quote"] is None:
            raise PydanticCustomError(
                "missing-quote",
                "'{field}' goes with a quote: '- {place}: quote'",
                {"field": beside.field_name or "", "place": str(beside.data["place"])},
            )
        return value


@dataclass(frozen=True, slots=True, config=STRICT)  # with slots, as there are many: a third of the size
class Argument:
    """Premises that lead to a conclusion; several premises are linked, written ``a + b``."""

    premises: Premises
    id: Id | None = None
    scheme: Name | None = None
    raises: References = ()
    cites: tuple[Citation, ...] = ()
    undercutters: "tuple[Argument, ...]" = ()
    conditions: "tuple[Argument, ...]" = ()
    note: Prose | None = None
    waive: Waivers = Field(default_factory=nothing)

    @model_validator(mode="before")
    @classmethod
    def _from_file(cls, value: Any) -> Any:
        """A bare ``a`` or ``a + b`` is an argument with premises only."""
        return {"premises": value} if isinstance(value, str) else value

    def attached(self) -> Iterator[tuple[Side, "tuple[Argument, ...]"]]:
        """The arguments about this step, by side, in the order in which they are shown."""
        yield Side.UNDERCUTTER, self.undercutters
        yield Side.CONDITION, self.conditions


class Claim(Frozen):
    """One proposition in the map's own words, who says it, and the arguments about it."""

    text: Prose
    also: tuple[Prose, ...] = ()
    cites: tuple[Citation, ...] = ()
    supports: tuple[Argument, ...] = ()
    objections: tuple[Argument, ...] = ()
    conditions: tuple[Argument, ...] = ()
    unstated: Truth = False
    tags: tuple[Name, ...] = ()
    note: Prose | None = None
    waive: Waivers = Field(default_factory=nothing)

    def attached(self) -> Iterator[tuple[Side, tuple[Argument, ...]]]:
        """The arguments about this claim, by side, in the order in which they are shown."""
        yield Side.SUPPORT, self.supports
        yield Side.OBJECTION, self.objections
        yield Side.CONDITION, self.conditions


class Question(Frozen):
    """An issue that the map is about; its positions are `rivals`, unless they can hold together.

    A question without positions is open: nothing in the map answers it yet.
    """

    ask: Prose
    positions: tuple[Reference, ...] = ()
    id: Id | None = None
    rivals: Truth = True
    note: Prose | None = None
    waive: Waivers = Field(default_factory=nothing)

    @property
    def exclusive(self) -> bool | None:
        """Whether the positions exclude each other; None if there is only one."""
        return self.rivals if len(self.positions) > 1 else None


LATER = "later"
"""The reason of a left-out part that is still to be worked on."""


def is_later(why: str) -> bool:
    """Whether a reason says that lines are still to be worked on."""
    return why.strip().casefold() == LATER


class LeftOut(Frozen):
    """Lines of a document that the map leaves out, and why."""

    lines: LinesList
    why: Prose

    @property
    def later(self) -> bool:
        """Whether the lines are left only for later: they count as open, and not as left out."""
        return is_later(self.why)


class Source(Frozen):
    """A text that is cited: its document, who speaks where, and what is not cited."""

    title: Name
    kind: Name | None = None
    author: Name | None = None
    date: Name | None = None
    url: Prose | None = None
    document: FileName | None = None
    sha256: Sha256 | None = None
    translated: Truth = False
    voices: Voices = Field(default_factory=nothing)
    repeats: Repeats = Field(default_factory=nothing)
    left_out: Annotated[tuple[LeftOut, ...], Field(alias="left-out")] = ()
    note: Prose | None = None
    waive: Waivers = Field(default_factory=nothing)

    def speakers(self) -> tuple[str, ...]:
        """All voices; without ``voices``, the only voice is the author or else the title."""
        return tuple(self.voices) or (self.author or self.title,)

    @cached_property
    def tells_who_speaks_where(self) -> bool:
        """Whether voices have lines, or only names."""
        return any(self.voices.values())

    def voices_at(self, lines: Lines) -> tuple[str, ...]:
        """Who speaks on these lines, in the order of the file; any voice may where the source cannot tell."""
        if isinstance(lines, Locator) or not self.tells_who_speaks_where:
            return tuple(self.voices)
        return tuple(dict.fromkeys(self._voices.at(lines)))

    def answered_by(self, voice: str | None, lines: Lines) -> Lines | None:
        """What a voice answers on these lines: lines of somebody else that are repeated in its turn, or right above it.

        Of several repeats, the last one above counts. A turn is what a voice says without anybody in between, and with
        no more than one line at a time that nobody speaks.
        """
        turn = next(iter(self._turns[voice].at(lines)), None) if voice in self._turns else None
        number = bisect_left(self._repeat_ends, lines.first) if turn else 0
        repeat = self._repeats_by_end[number - 1] if number else None
        if turn is None or repeat is None or repeat.last < turn.first - 1:
            return None
        original = self._first_said(self.repeats[repeat])
        return None if original is None or voice in self.voices_at(original) else original

    def _first_said(self, lines: Lines) -> Lines | None:
        """Where lines that may repeat others themselves were first said; None if that cannot be told."""
        for _ in self.repeats:
            overlapping = self.repeats_at(lines)
            if not overlapping:
                return lines
            repeat, original = overlapping[0]
            if len(overlapping) > 1 or not lines.within(repeat) or len(repeat.numbers()) != len(original.numbers()):
                return None
            lines = Lines(lines.first - repeat.first + original.first, lines.last - repeat.first + original.first)
        return None  # they repeat each other in a circle

    def repeats_at(self, lines: Lines) -> list[tuple[Lines, Lines]]:
        """The repeats that overlap these lines: the lines of each, and those of its original."""
        return self._repeats.at(lines)

    def left_out_at(self, lines: Lines) -> list[LeftOut]:
        """The left-out parts that overlap these lines, without those for later."""
        return self._left_out.at(lines)

    def left_for_later_at(self, lines: Lines) -> list[LeftOut]:
        """The parts that are left for later and overlap these lines."""
        return self._left_for_later.at(lines)

    def without_repeats(self, places: Iterable[Lines]) -> list[Lines]:
        """The lines that overlap no repeat."""
        return [lines for lines in places if not self._repeats.at(lines)]

    @cached_property
    def _voices(self) -> LineIndex[str]:
        return LineIndex((lines, voice) for voice, spoken in self.voices.items() for lines in spoken)

    @cached_property
    def _turns(self) -> dict[str | None, LineIndex[Lines]]:
        """The turns of each voice; none in a source without repeats, where nobody asks."""
        return {voice: self._turns_of(spoken) for voice, spoken in self.voices.items()} if self.repeats else {}

    def _turns_of(self, spoken: Iterable[Lines]) -> LineIndex[Lines]:
        turns: list[Lines] = []
        for lines in sorted(spoken):
            gap = lines.first - turns[-1].last - 1 if turns else 2
            if gap < 1 or (gap == 1 and not self.voices_at(Lines(lines.first - 1, lines.first - 1))):
                turns[-1] = Lines(turns[-1].first, max(turns[-1].last, lines.last))
            else:
                turns.append(lines)
        return LineIndex((turn, turn) for turn in turns)

    @cached_property
    def _repeats_by_end(self) -> list[Lines]:
        return sorted(self.repeats, key=lambda lines: lines.last)

    @cached_property
    def _repeat_ends(self) -> list[int]:
        return [lines.last for lines in self._repeats_by_end]

    @cached_property
    def _repeats(self) -> LineIndex[tuple[Lines, Lines]]:
        return LineIndex((repeat[0], repeat) for repeat in self.repeats.items())

    @cached_property
    def _left_out(self) -> LineIndex[LeftOut]:
        return LineIndex((lines, part) for part in self.left_out if not part.later for lines in part.lines)

    @cached_property
    def _left_for_later(self) -> LineIndex[LeftOut]:
        return LineIndex((lines, part) for part in self.left_out if part.later for lines in part.lines)


FEW = 20
"""So many citations are gone through again each time; kept sets would take a tenth of the memory of a large map."""

Speaker: TypeAlias = tuple[str, str | None]
"""A source and a voice of it; all unknown speakers of a source are one voice."""


class ClaimVoices(NamedTuple):
    """The voices that hold a claim, report that somebody says it, or reject it.

    `claiming` are those of the holding that do not only concede it.
    """

    holding: set[Speaker]
    claiming: set[Speaker]
    reporting: set[Speaker]
    rejecting: set[Speaker]

    @classmethod
    def of(cls, cites: Iterable[tuple[Speaker, Stance]]) -> Self:
        """The voices of citations, given by their speakers and stances."""
        voices = cls(set(), set(), set(), set())
        for speaker, stance in cites:
            if stance is Stance.REPORTS:
                voices.reporting.add(speaker)
            elif stance is Stance.REJECTS:
                voices.rejecting.add(speaker)
            else:
                voices.holding.add(speaker)
                if stance is not Stance.CONCEDES:
                    voices.claiming.add(speaker)
        return voices


class ArgumentMap(Frozen):
    """One file: its questions, its sources, its claims."""

    format: Annotated[Literal[1], BeforeValidator(read_number)]
    title: Prose
    note: Prose | None = None
    quote_limit: Annotated[Number, Field(ge=1)] | None = Field(default=None, alias="quote-limit")
    questions: tuple[Question, ...] = ()
    sources: Annotated[Mapping[Id, Source], AfterValidator(MappingProxyType)] = Field(default_factory=nothing)
    claims: Annotated[Mapping[Id, Claim], AfterValidator(MappingProxyType)]
    waive: Waivers = Field(default_factory=nothing)

    def voices_of(self, claim: str) -> "ClaimVoices":
        """The voices that are cited for a claim, by what they do with it."""
        if claim in self._voices_of:
            return self._voices_of[claim]
        cites = self.claims[claim].cites
        said = (((citation.place.source, self.voice_of(citation)), citation.stance) for citation in cites)
        voices = ClaimVoices.of(said)
        if len(cites) > FEW:
            self._voices_of[claim] = voices
        return voices

    def called(self, source: str, voice: str) -> str:
        """What a voice is called: its name, with the source before it if several sources have a voice of that name."""
        return f"{source}/{voice}" if voice in self._shared_voices else voice

    @cached_property
    def _shared_voices(self) -> frozenset[str]:
        """The names of different people, such as two authors."""
        times = Counter(voice for _, voice in self.speakers())
        return frozenset(voice for voice, number in times.items() if number > 1)

    @cached_property
    def _voices_of(self) -> dict[str, "ClaimVoices"]:
        """What `voices_of` has found for claims with many citations, which can be used by thousands of arguments."""
        return {}

    def voice_of(self, citation: Citation) -> str | None:
        """Who speaks in a citation; None if its source does not name exactly one voice there."""
        if citation.voice is not None:
            return citation.voice
        place, known = citation.place, self._speaking
        if place not in known:
            source = self.sources[place.source]
            speaking = source.voices_at(place.lines) if source.voices else source.speakers()
            known[place] = speaking[0] if len(speaking) == 1 else None
        return known[place]

    @cached_property
    def _speaking(self) -> dict[Place, str | None]:
        """What `voice_of` has found: most places are asked about several times, as several citations name them."""
        return {}

    def all_voices(self) -> list[str]:
        """Every voice of every source, each once, in the order of the file."""
        return list(dict.fromkeys(voice for _, voice in self.speakers()))

    def speakers(self) -> Iterator[tuple[str, str]]:
        """Every source with each of its voices, in the order of the file."""
        return ((id_, voice) for id_, source in self.sources.items() for voice in source.speakers())

    def all_tags(self) -> list[str]:
        """Every tag of a claim, each once, in the order of the file."""
        return list(dict.fromkeys(tag for claim in self.claims.values() for tag in claim.tags))


PARTS: tuple[type[Any], ...] = (ArgumentMap, Question, Source, LeftOut, Claim, Argument, Citation)
"""All parts of a map."""


@cache
def named_fields() -> frozenset[str]:
    """The fields that a file writes with their names; a place and its quote are written without."""
    return frozenset(name for part in PARTS for name in field_names(part).values()) - {"place", "quote"}


@cache
def plain_fields() -> frozenset[str]:
    """The fields, as a file writes them, that can hold ids, lines, numbers or words of a fixed set, but no prose."""
    fields = {alias: part.__annotations__[name] for part in PARTS for name, alias in field_names(part).items()}
    return frozenset(alias for alias, annotation in fields.items() if _is_plain(annotation)) & named_fields()


def words_of(part: type[Any], field: str) -> list[str]:
    """The words that a field takes, in the order of their declaration; empty if the field has no fixed set."""
    (annotation,) = (part.__annotations__[name] for name, alias in field_names(part).items() if alias == field)
    types = (found for found in (annotation, *get_args(annotation)) if isinstance(found, type))
    return [word.value for found in types if issubclass(found, StrEnum) for word in found]


def _is_plain(annotation: Any) -> bool:
    """Whether a field of this type can hold plain text; of a mapping, only the values count."""
    inner = get_args(annotation)
    if get_origin(annotation) is Mapping:
        inner = inner[1:]
    has_fields = isinstance(annotation, type) and issubclass(annotation, Frozen)
    return annotation not in (Prose, Name) and not has_fields and all(map(_is_plain, inner))
