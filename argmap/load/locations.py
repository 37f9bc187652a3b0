"""Locations in a map's text: those of its parts are recorded, those inside a part are found on request."""

import re
from functools import cached_property
from typing import NamedTuple

import yaml

from argmap.errors import Location
from argmap.load.collected import Findings, TooManyFindingsError
from argmap.load.spelled import Spelled, SpelledList, SpelledMapping, SpelledText, place_name
from argmap.load.yaml_reader import StoppedError, YamlReader
from argmap.model.parts import Way

MOST_REMEMBERED = 1_000
"""Most parts that are kept in memory as the file spells them."""


class Part(NamedTuple):
    """A field of a map, a source or a claim: the offsets of its key and its value, and the position of its key."""

    start: int
    end: int
    line: int
    column: int
    in_braces: bool
    """Whether it is an entry of a mapping in braces."""


class _Followed(NamedTuple):
    """The last location on a way, and the key, if there is one, and the value at its end; None if it leads nowhere."""

    location: Location
    name: SpelledText | None
    spelled: Spelled | None


class Locations:
    """The location of everything in a text; `file` is the name of its file."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self.top = Location(file)
        """Where the map itself starts, after any comments."""
        self.parts: dict[Way, Part] = {}
        """Each field under ``(name,)``; each source and claim under a way such as ``("claims", id)``."""
        self._alone: dict[Way, SpelledMapping | None] = {}

    def __getstate__(self) -> dict[str, object]:
        """What copies and pickles take: all but what is found again on request."""
        return {"_text": self._text, "_file": self._file, "top": self.top, "parts": self.parts, "_alone": {}}

    def of(self, *way: int | str) -> Location:
        """The location of the key, or else of the value, at the end of a way.

        If the way goes further than the file does, it is the last location on it. A citation's ``place`` and ``quote``
        are the key and the value of its first line, and all premises may be in one text.
        """
        part = self.parts.get(way)
        return Location(self._file, part.line, part.column) if part else self._follow(way).location

    def of_value(self, *way: int | str) -> Location:
        """The location of the value, rather than of its key, at the end of a way."""
        followed = self._follow(way)
        return followed.location if followed.spelled is None else followed.spelled.location

    def fields_at(self, *way: int | str) -> frozenset[str]:
        """The names of the fields that the file has at the end of a way; none if there is no mapping.

        Where a citation has a place, ``place`` and ``quote`` are among them.
        """
        if not way:
            return frozenset(str(name) for name, *inside in self.parts if not inside)
        spelled = self.spelled(*way)
        if not isinstance(spelled, SpelledMapping):
            return frozenset()
        return frozenset(spelled) | ({"place", "quote"} if place_name(spelled) else frozenset())

    def spelled(self, *way: int | str) -> Spelled | None:
        """What the file has at the end of a way; None if the way leads nowhere."""
        return self._follow(way).spelled

    def name(self, *way: int | str) -> SpelledText | None:
        """The key at the end of a way as the file has it; None at an item of a list, or if the way leads nowhere."""
        return self._follow(way).name

    def _follow(self, way: Way) -> "_Followed":
        """Follow a way as far as it leads."""
        part = way[:2] if way[:2] in self.parts else way[:1]
        alone = self._read_alone(part)
        location: Location = self.top
        name: SpelledText | None = None
        spelled: Spelled = self._whole if alone is None else alone
        for step in way if alone is None else way[len(part) - 1 :]:
            if isinstance(spelled, SpelledMapping) and (name := _name(spelled, step)) is not None:
                location, spelled = name.location, spelled[name]
                if step == "quote" and name != "quote":  # the value of the first line of a citation
                    location = spelled.location
            elif isinstance(spelled, SpelledList) and isinstance(step, int) and step < len(spelled):
                name, spelled = None, spelled[step]
                location = spelled.location
            else:
                return _Followed(location, None, None)
        return _Followed(location, name, spelled)

    def _read_alone(self, way: Way) -> SpelledMapping | None:
        """A part as a mapping with one entry; empty if there is no such part, None if it cannot be read alone."""
        part = self.parts.get(way)
        if part is None:
            return SpelledMapping(self.top)
        if way not in self._alone:
            if len(self._alone) == MOST_REMEMBERED:
                self._alone.clear()
            text = self._text[part.start : part.end]
            if part.in_braces:
                alone = self._read(f"{{{text}}}", Location(self._file, part.line, part.column - 1))
            else:
                alone = self._read(" " * (part.column - 1) + text, Location(self._file, part.line))
            self._alone[way] = alone if alone is not None and list(alone) == [way[-1]] else None
        return self._alone[way]

    @cached_property
    def _whole(self) -> SpelledMapping:
        """The whole map, for parts that cannot be read alone."""
        return self._read(self._text, Location(self._file)) or SpelledMapping(self.top)

    def _read(self, text: str, origin: Location) -> SpelledMapping | None:
        """The mapping in a text; None if the text cannot be read alone."""
        reader = YamlReader(text, origin, Findings(), spelled=True)
        try:
            spelled = reader.value(reader.start())
        except (yaml.YAMLError, StoppedError, TooManyFindingsError):
            return None
        return spelled if isinstance(spelled, SpelledMapping) else None


def locate_word(text: SpelledText, word: str) -> Location:
    """The location of one of several words joined by ``+``; of a text in quotes or on several lines, its start."""
    found = re.search(rf"(?:^|\+)\s*({re.escape(word)})\s*(?:\+|$)", text) if text.plain and text.one_line else None
    return text.location._replace(column=text.location.column + (found.start(1) if found else 0))


def _name(mapping: SpelledMapping, step: int | str) -> SpelledText | None:
    if str(step) in mapping.names:
        return mapping.names[str(step)]
    return place_name(mapping) if step in ("place", "quote") else None
