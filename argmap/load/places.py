"""Where everything in a map's text stands: its parts from the start, what is inside them when it is asked for."""

import re
from functools import cached_property
from typing import NamedTuple

import yaml

from argmap.errors import Location
from argmap.fields import PLACE_KEY
from argmap.load.collected import Findings, TooManyFindingsError
from argmap.load.spelled import Spelled, SpelledList, SpelledMapping, SpelledText
from argmap.load.yaml_reader import StoppedError, YamlReader
from argmap.model import Way

MOST_READ = 1_000
"""Parts that are remembered as the file spells them."""


class Part(NamedTuple):
    """A field of a map, a source or a claim: the characters of its key and its value, and where the key stands."""

    start: int
    end: int
    line: int
    column: int


class Places:
    """Where everything stands in a text; `file` is what locations call it."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self.top = Location(file)
        """Where the map itself starts, behind comments."""
        self.parts: dict[Way, Part] = {}
        """Each field under ``(name,)``, each source and claim under ``("claims", id)``."""
        self._read: dict[Way, SpelledMapping] = {}

    def location(self, *way: int | str) -> Location:
        """Where something stands: its key, or else its value; a way that leads nowhere ends early.

        A citation's ``place`` and ``quote`` are the key and the value of its first line, and
        premises may stand in one text, so a way can go further than the file does.
        """
        part = self.parts.get(way)
        if part is not None:
            return Location(self._file, part.line, part.column)
        return self._follow(way)[0]

    def value_location(self, *way: int | str) -> Location:
        """Where a value starts, rather than its key."""
        location, spelled = self._follow(way)
        return location if spelled is None else spelled.location

    def spelled(self, *way: int | str) -> Spelled | None:
        """What the file has at the end of a way."""
        return self._follow(way)[1]

    def _follow(self, way: Way) -> tuple[Location, Spelled | None]:
        """As far as a way leads: the last place on it, and what stands at its end if it gets there."""
        location, spelled = self.top, self._around(way)
        for step in way:
            if isinstance(spelled, SpelledMapping) and (name := _name(spelled, step)) is not None:
                location, spelled = name.location, spelled[name]
                if step == "quote" != name:  # the value of the first line of a citation
                    location = spelled.location
            elif isinstance(spelled, SpelledList) and isinstance(step, int) and step < len(spelled):
                spelled = spelled[step]
                location = spelled.location
            else:
                return location, None
        return location, spelled

    def _around(self, way: Way) -> Spelled:
        """The part that a way leads into, within what it is part of; nothing where it leads into none."""
        within = way[:2] if way[:2] in self.parts else way[:1]
        part = self.parts.get(within)
        if part is None:
            return SpelledMapping(self.top)
        if within not in self._read:
            head = "".join(f"{name}:\n" for name in within[:-1])
            text = " " * (part.column - 1) + self._text[part.start : part.end]
            if len(self._read) == MOST_READ:
                self._read.clear()
            self._read[within] = self._spelled_in(head + text, part.line - len(within)) or self._whole
        return self._read[within]

    @cached_property
    def _whole(self) -> SpelledMapping:
        """All of the map, where a part is written so that it cannot be read alone."""
        return self._spelled_in(self._text, 0) or SpelledMapping(self.top)

    def _spelled_in(self, text: str, above: int) -> SpelledMapping | None:
        """The mapping that a text spells, above which so many lines stand; None where it cannot be read by itself."""
        reader = YamlReader(text, self._file, Findings(), above=above, spelled=True)
        try:
            read = reader.value(reader.start())
        except (yaml.YAMLError, StoppedError, TooManyFindingsError):
            return None
        return read if isinstance(read, SpelledMapping) else None


def place_name(citation: SpelledMapping) -> SpelledText | None:
    """The key of a citation that names its place."""
    return next((name for name in citation.names.values() if PLACE_KEY.fullmatch(name)), None)


def locate_word(text: SpelledText, word: str) -> Location:
    """Where a word stands in a text; in one that is quoted or goes over lines, where that starts."""
    found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) if text.plain and text.one_line else None
    return text.location._replace(column=text.location.column + (found.start() if found else 0))


def _name(mapping: SpelledMapping, step: int | str) -> SpelledText | None:
    if str(step) in mapping.names:
        return mapping.names[str(step)]
    return place_name(mapping) if step in ("place", "quote") else None
