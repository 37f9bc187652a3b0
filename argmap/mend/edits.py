"""Changes of a map's text that keep its comments, order, layout and line ends."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.errors import Location
from argmap.load.spelled import SpelledText
from argmap.text.lines import LINE_END


class Edit(NamedTuple):
    """A replacement of the characters from `start` up to `end` by `new`."""

    start: int
    end: int
    new: str


class MapText:
    """A map's text, which can be edited at locations."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = re.search(LINE_END, text)
        self.line_end = ends[0] if ends else "\n"
        self._starts = [0, *(match.end() for match in re.finditer(LINE_END, text))]

    def offset(self, location: Location) -> int:
        """The number of characters before a location."""
        return self._starts[location.line - 1] + location.column - 1

    def replace(self, old: SpelledText, new: str, prefix: str = "") -> Edit | None:
        """The edit that replaces a text behind its prefix.

        None if the file does not spell the text character by character, but with escapes or over several lines.
        """
        start = self.offset(old.location)
        start += self.text[start : start + 1] in ("'", '"')
        if not self.text.startswith(old, start):
            return None
        return Edit(start + len(prefix), start + len(old), new)

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text after all edits, which must not overlap."""
        text, upto = [], 0
        for edit in sorted(set(edits)):
            text += [self.text[upto : edit.start], edit.new]
            upto = edit.end
        return "".join([*text, self.text[upto:]])
