"""Fields that stand in the column of the id that they belong to."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.load.advise.by_indentation import read_row
from argmap.load.advise.slips import BARE_KEY, FIELDS, Mend, indent_of, says_something
from argmap.text.wording import clipped

STEP = 2


def mends_of_levels(lines: Sequence[str]) -> Iterator[list[Mend]]:
    """For each id with its fields in its own column, the mends that indent all of them."""
    said = [row for row, line in enumerate(lines) if says_something(line)]
    for number, row in enumerate(said[:-1]):
        found = BARE_KEY.match(lines[row])
        indent = indent_of(lines[row])
        if found is None or not indent or found["key"] in FIELDS:
            continue
        inside = list(_fields(lines, said[number + 1 :], indent))
        if inside and indent_of(lines[inside[0]]) == indent:
            if _others_are_right(lines, inside, indent):
                inside = [field for field in inside if indent_of(lines[field]) == indent]
            message = f"the fields of '{clipped(found['key'])}' have to be indented more than '{clipped(found['key'])}'"
            yield [
                Mend(field, " " * STEP + lines[field], indent + 1, message if field == inside[0] else "")
                for field in inside
            ]


def _others_are_right(lines: Sequence[str], inside: Sequence[int], indent: int) -> bool:
    """Whether fields stand deeper than the id, though nothing above them opens their level."""
    deeper = (
        (above, row)
        for above, row in pairwise(inside)
        if indent_of(lines[above]) == indent and indent_of(lines[row]) == indent + STEP
    )
    return any(read_row(row, lines[row]).key in FIELDS and read_row(above, lines[above]).value for above, row in deeper)


def _fields(lines: Sequence[str], rows: Sequence[int], indent: int) -> Iterator[int]:
    """The rows of the fields at a level, and of what stands below them."""
    for row in rows:
        own = indent_of(lines[row])
        is_item = lines[row].lstrip().startswith("- ")
        if own < indent or (own == indent and not is_item and read_row(row, lines[row]).key not in FIELDS):
            return
        yield row
