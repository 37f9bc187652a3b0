"""Lines that no mend is known for, with something in the stead of what cannot be read, so that reading goes on."""

import re
from collections.abc import Iterator, Sequence

from argmap.load.advise.by_indentation import Row, rows_of
from argmap.load.advise.slips import Mend, indent_of

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that YAML does not allow."""


def masks(lines: Sequence[str], row: int) -> Iterator[list[Mend]]:
    """Ways to leave out what stands on a line and what belongs to it, the least first; the mends have no message."""
    read = next((read for read in rows_of(lines) if read.row <= row < read.end), None)
    start = row if read is None else read.row
    end = _end_of_block(lines, start, read)
    if read is not None and read.value:
        yield [Mend(start, f"{lines[start][: read.start]}x", 1, ""), *_blank(range(start + 1, end))]
    yield [*_blank([row])]
    yield [*_blank(range(start, end))]


def controls(lines: Sequence[str]) -> Iterator[Mend]:
    """The control characters of a text, each with a space in its stead."""
    for row, line in enumerate(lines):
        mended = CONTROL.sub(" ", line)
        for found in CONTROL.finditer(line):
            message = f"the character U+{ord(found[0]):04X} is not allowed in YAML; remove it"
            yield Mend(row, mended, found.start() + 1, message)


def _blank(rows: Sequence[int]) -> Iterator[Mend]:
    return (Mend(row, "", 1, "") for row in rows)


def _end_of_block(lines: Sequence[str], start: int, read: Row | None) -> int:
    """The row behind what is indented more than a line."""
    end = start + 1 if read is None else max(start + 1, read.end)
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) > indent_of(lines[start])):
        end += 1
    return end
