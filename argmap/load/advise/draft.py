"""A text that is being mended, or an excerpt of it, with the rows that its lines had in the file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from argmap.load.advise.slips import BARE_KEY, FIELDS, Mend, indent_of, says_something
from argmap.text.lines import split_lines

WINDOW = 20
"""Lines above and below a slip in which mends are tried first."""

FAR = 1_000
"""Lines above and below a slip that may be connected with it; the median claim has ten lines."""


@dataclass(frozen=True)
class Draft:
    """A text that is being mended: its lines, and the rows that they had in the file."""

    lines: Sequence[str]
    rows: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Draft":
        """A draft of an unchanged text."""
        lines = split_lines(text)
        return cls(lines, range(len(lines)))

    @property
    def text(self) -> str:
        """The whole draft."""
        return "\n".join(self.lines)

    def mended(self, mend: Mend) -> "Draft":
        """The text with one mend applied."""
        lines, rows = list(self.lines), self.rows
        if mend.inserted:
            lines.insert(mend.row, mend.line)
            rows = [*rows[: mend.row], rows[mend.row], *rows[mend.row :]]
        else:
            step = indent_of(mend.line) - indent_of(lines[mend.row])
            nested = list(_nested(lines, mend.row)) if mend.block else []
            lines[mend.row] = mend.line
            for row in nested:
                lines[row] = " " * max(indent_of(lines[row]) + step, 0) + lines[row].lstrip(" ")
        return Draft(lines, rows)

    def around(self, row: int) -> tuple["Draft", list[int]]:
        """The lines near a row with the heads of their sections, and the rows of these lines in the whole text."""
        first, last = max(row - FAR, 0), min(row + FAR, len(self.lines))
        heads = islice((other for other in range(first - 1, -1, -1) if self.lines[other][:1].isalpha()), 2)
        chosen = sorted({*(other for head in heads for other in (head, head + 1)), *range(first, last)})
        return self._excerpt(chosen), chosen

    def window(self, row: int) -> "Draft":
        """The lines around a row, under the line of the section that they belong to."""
        heads = (other for other in range(row, -1, -1) if self.lines[other][:1].isalpha())
        head = next(heads, None)
        if head is not None and head >= row - 1:  # a section has just begun, perhaps in the wrong place
            head = next(heads, None)
        if head is None:
            return self._excerpt(range(row + 2 * WINDOW))
        entry = indent_of(self.lines[head + 1])
        starts = range(row - WINDOW, head, -1)
        first = next((other for other in starts if indent_of(self.lines[other]) == entry), head + 1)
        ends = range(row + WINDOW, min(row + 10 * WINDOW, len(self.lines)))
        last = next((other for other in ends if indent_of(self.lines[other]) == entry), ends.stop)
        return self._excerpt([head, *range(first, last)])

    def part(self, row: int) -> "Draft":
        """The claim, the source or the field of the map that a row belongs to, under the line of its section."""
        starts = starts_of_parts(self.lines)
        end = next((other for other in range(row, len(starts)) if starts[other] != starts[row]), len(starts))
        head = next((other for other in range(starts[row], -1, -1) if self.lines[other][:1].isalpha()), starts[row])
        return self._excerpt(sorted({head, *range(starts[row], end)}))

    def _excerpt(self, rows: Iterable[int]) -> "Draft":
        chosen = [row for row in rows if row < len(self.lines)]
        return Draft([self.lines[row] for row in chosen], [self.rows[row] for row in chosen])


def _nested(lines: list[str], row: int) -> Iterator[int]:
    """The rows below a line that belong to it; another claim or source never does, whatever its indentation."""
    for other in range(row + 1, len(lines)):
        bare = BARE_KEY.match(lines[other])
        if says_something(lines[other]) and indent_of(lines[other]) <= indent_of(lines[row]):
            return
        if bare and bare["key"] not in FIELDS:
            return
        yield other


def starts_of_parts(lines: Sequence[str]) -> list[int]:
    """For each row, the row in which its claim, its source or its field of the map starts."""
    return list(_each_start(lines))


def _each_start(lines: Sequence[str]) -> Iterator[int]:
    start, level = 0, -1
    for row, line in enumerate(lines):
        indent = indent_of(line)
        if says_something(line):
            if indent == 0:
                start, level = row, -1
            elif level < 0 or indent == level:
                start, level = row, indent
        yield start
