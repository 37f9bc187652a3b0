"""Changes of a map's text that leave all else as it is: comments, order, layout, line ends."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.errors import Location
from argmap.load.spelled import SpelledText
from argmap.text.lines import LINE_END


class Edit(NamedTuple):
    """Characters of a text, from `start` up to `end`, and what stands there instead."""

    start: int
    end: int
    new: str


class MapText:
    """A map's text, in which locations can be found."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = re.search(LINE_END, text)
        self.line_end = ends[0] if ends else "\n"
        self._starts = [0, *(match.end() for match in re.finditer(LINE_END, text))]

    def offset(self, location: Location) -> int:
        """How many characters stand before a location."""
        return self._starts[location.line - 1] + location.column - 1

    def replace(self, old: SpelledText, new: str, prefix: str = "") -> Edit | None:
        """Write something else behind the prefix of a text.

        None where the file spells it otherwise than by its characters: with escapes, or over several lines.
        """
        start = self.offset(old.location)
        start += self.text[start : start + 1] in ("'", '"')
        if not self.text.startswith(old, start):
            return None
        return Edit(start + len(prefix), start + len(old), new)

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text after changes, of which no two overlap."""
        text, upto = [], 0
        for edit in sorted(set(edits)):
            text += [self.text[upto : edit.start], edit.new]
            upto = edit.end
        return "".join([*text, self.text[upto:]])
