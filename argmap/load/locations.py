"""Where everything in a map's text stands: its parts from the start, what is inside them when it is asked for."""

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
"""Parts that are remembered as the file spells them."""


class Part(NamedTuple):
    """A field of a map, a source or a claim: the characters of its key and its value, and where the key stands."""

    start: int
    end: int
    line: int
    column: int
    in_braces: bool
    """Whether it is an entry of a mapping in braces."""


class Locations:
    """Where everything stands in a text; `file` is what locations call it."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self.top = Location(file)
        """Where the map itself starts, behind comments."""
        self.parts: dict[Way, Part] = {}
        """Each field under ``(name,)``, each source and claim under ``("claims", id)``."""
        self._alone: dict[Way, SpelledMapping | None] = {}

    def of(self, *way: int | str) -> Location:
        """Where something stands: its key, or else its value; a way that leads nowhere ends early.

        A citation's ``place`` and ``quote`` are the key and the value of its first line, and
        premises may stand in one text, so a way can go further than the file does.
        """
        part = self.parts.get(way)
        return Location(self._file, part.line, part.column) if part else self._follow(way)[0]

    def of_value(self, *way: int | str) -> Location:
        """Where a value starts, rather than its key."""
        location, spelled = self._follow(way)
        return location if spelled is None else spelled.location

    def spelled(self, *way: int | str) -> Spelled | None:
        """What the file has at the end of a way."""
        return self._follow(way)[1]

    def _follow(self, way: Way) -> tuple[Location, Spelled | None]:
        """As far as a way leads: the last location on it, and what stands at its end if it gets there."""
        part = way[:2] if way[:2] in self.parts else way[:1]
        alone = self._read_alone(part)
        location: Location = self.top
        spelled: Spelled = self._whole if alone is None else alone
        for step in way if alone is None else way[len(part) - 1 :]:
            if isinstance(spelled, SpelledMapping) and (name := _name(spelled, step)) is not None:
                location, spelled = name.location, spelled[name]
                if step == "quote" and name != "quote":  # the value of the first line of a citation
                    location = spelled.location
            elif isinstance(spelled, SpelledList) and isinstance(step, int) and step < len(spelled):
                spelled = spelled[step]
                location = spelled.location
            else:
                return location, None
        return location, spelled

    def _read_alone(self, way: Way) -> SpelledMapping | None:
        """A part as the entry that it is, nothing where there is none; None where it cannot be read by itself."""
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
        """All of the map, where a part is written so that it cannot be read alone."""
        return self._read(self._text, Location(self._file)) or SpelledMapping(self.top)

    def _read(self, text: str, origin: Location) -> SpelledMapping | None:
        """The mapping that a text spells; None where it cannot be read by itself."""
        reader = YamlReader(text, origin, Findings(), spelled=True)
        try:
            spelled = reader.value(reader.start())
        except (yaml.YAMLError, StoppedError, TooManyFindingsError):
            return None
        return spelled if isinstance(spelled, SpelledMapping) else None


def locate_word(text: SpelledText, word: str) -> Location:
    """Where one of several words joined by ``+`` stands; in a text in quotes or over lines, where that starts."""
    found = re.search(rf"(?:^|\+)\s*({re.escape(word)})\s*(?:\+|$)", text) if text.plain and text.one_line else None
    return text.location._replace(column=text.location.column + (found.start(1) if found else 0))


def _name(mapping: SpelledMapping, step: int | str) -> SpelledText | None:
    if str(step) in mapping.names:
        return mapping.names[str(step)]
    return place_name(mapping) if step in ("place", "quote") else None
