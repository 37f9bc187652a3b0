"""Finds further lines with a slip that was found in one line."""

import re
from collections.abc import Sequence
from itertools import islice

from argmap.load.advise.draft import Draft, starts_of_parts
from argmap.load.advise.slips import PLACE_START, Mend, indent_of, possible_mends
from argmap.load.advise.yaml_alone import is_yaml

MOST = 500
"""Most further lines with the same slip that are looked for."""

_START = re.compile(rf"(?P<indent> *)(?P<dash>- +)?(?:(?P<place>{PLACE_START})|(?P<key>[a-z-]+))?")


def mends_alike(draft: Draft, mend: Mend) -> list[Mend]:
    """The mends of lines below that start like a mended one, if their part is YAML only with the same mend."""
    if mend.inserted or mend.opened or not mend.message:
        return []
    shape = _shape(draft.lines[mend.row])
    starts = starts_of_parts(draft.lines)
    below = (row for row in range(mend.row + 1, len(draft.lines)) if _shape(draft.lines[row]) == shape)
    found = (_mend_alike(draft, row, mend, starts) for row in below)
    return list(islice((one for one in found if one), MOST))


def _mend_alike(draft: Draft, row: int, like: Mend, starts: Sequence[int]) -> Mend | None:
    first = starts[row]
    end = next((other for other in range(row + 1, len(starts)) if starts[other] != first), len(starts))
    if is_yaml(draft.lines[first:end]):
        return None
    for mend in possible_mends(draft.lines, row):
        same = mend.message == like.message and mend.block == like.block and not mend.inserted
        if same and indent_of(mend.line) == indent_of(like.line):
            return mend if is_yaml(draft.mended(mend).lines[first:end]) else None
    return None


def _shape(line: str) -> tuple[object, ...]:
    found = _START.match(line)
    return (found["indent"], bool(found["dash"]), bool(found["place"]), found["key"]) if found else ()
