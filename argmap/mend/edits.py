"""Changes of a map's text that keep its comments, order, layout and line ends."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.errors import ArgmapError, Location
from argmap.load.spelled import SpelledText
from argmap.text.lines import LINE_END

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'', re.DOTALL)
"""A text in quotation marks."""


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

    def span(self, old: SpelledText) -> tuple[int, int]:
        """Where a text starts and ends in the file, with its quotation marks.

        Raises `ArgmapError` for a text over several lines, which is none of a place's spellings.
        """
        start = self.offset(old.location)
        quoted = _QUOTED.match(self.text, start)
        if quoted:
            return start, quoted.end()
        if not self.text.startswith(old, start):
            raise ArgmapError(
                f"{old.location}: '{old}' cannot be replaced here; write it as a plain text, without '>' or '|'"
            )
        return start, start + len(old)

    def replace(self, old: SpelledText, new: str, prefix: str = "") -> Edit:
        """The edit that replaces a text behind its prefix; quotation marks around it stay."""
        start, end = self.span(old)
        mark = self.text[start] in "'\""
        if self.text.startswith(old, start + mark):
            return Edit(start + mark + len(prefix), end - mark, new)
        return Edit(start + mark, end - mark, prefix + new)  # spelled with escapes

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text after all edits, which must not overlap."""
        text, upto = [], 0
        for edit in sorted(set(edits)):
            text += [self.text[upto : edit.start], edit.new]
            upto = edit.end
        return "".join([*text, self.text[upto:]])
