"""Lines that open a level, but end otherwise than with the colon of their key."""

import re
from collections.abc import Iterator, Sequence

from argmap.load.advise.slips import FIELDS, LISTED, Mend, indent_of, neighbours
from argmap.model.fields import ID

_FIELD = "|".join(sorted(FIELDS, key=len, reverse=True))
_END = re.compile(
    rf"^(?P<start> *(?:- +)?(?P<key>{_FIELD}|{ID}))(?:(?P<junk>:[,.;:\]}})\"'`]+)|(?P<sign> ?[;=,.])|:(?P<comment> +(?://|--).*))\s*$"
)


def mends_of_key_ends(lines: Sequence[str]) -> Iterator[Mend]:
    """The mends of keys with a sign or a comment of another format behind them, where other lines are below them."""
    for row, line in enumerate(lines):
        found = _END.match(line)
        if found is None or not _opens_level(lines, row, found["key"]):
            continue
        if found["comment"]:
            message, at = "a comment starts with ' #'", found.start("comment") + 1
        elif found["sign"]:
            message = f"'{found['sign'].strip()}' stands where the ':' of '{found['key']}' belongs"
            at = found.end("sign")
        else:
            message, at = (
                f"'{found['junk'][1:]}' behind '{found['key']}:' is too much; remove it",
                found.start("junk") + 2,
            )
        yield Mend(row, f"{found['start']}:", at, message)


def _opens_level(lines: Sequence[str], row: int, key: str) -> bool:
    below = next(iter(neighbours(lines, row, above=0, below=1)), None)
    if below is None:
        return False
    deeper = indent_of(lines[below]) - indent_of(lines[row])
    return deeper > 0 or (deeper == 0 and key in LISTED and lines[below].lstrip().startswith("- "))
