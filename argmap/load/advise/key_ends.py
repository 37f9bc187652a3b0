"""Keys that end otherwise than with a colon and a space."""

import re
from collections.abc import Iterator, Sequence

from argmap.load.advise.slips import FIELD, LISTED, Mend, indent_of, neighbours, says_something
from argmap.model.fields import ID
from argmap.text.wording import clipped

_END = re.compile(
    rf"^(?P<start> *(?:- +)?(?P<key>{FIELD}|{ID}))"
    r"(?:(?P<junk>:[,.;:\]})\"'`]+)|(?P<sign> ?[;=,.])|:(?P<comment> +(?://|--).*))\s*$"
)
_SIGN = re.compile(rf"^(?P<start> *(?:- +)?(?P<key>{FIELD})) ?(?P<sign>[;=]) +(?P<value>\S.*)$")
_NO_SPACE = re.compile(rf"^(?P<start>(?:{FIELD}):)(?=[^\s:/])")


def mends_of_key_ends(lines: Sequence[str]) -> Iterator[Mend]:
    """The mends of keys with another sign, or a comment of another format, where the colon should be or behind it.

    Where the key has no value, other lines have to be below it.
    """
    first = next((row for row, line in enumerate(lines) if says_something(line)), -1)
    for row, line in enumerate(lines):
        end, sign = _END.match(line), _SIGN.match(line)
        if end and _opens_level(lines, row, end["key"]):
            yield _mend(row, end)
        elif sign:
            message = f"'{sign['sign']}' stands where the ':' of '{clipped(sign['key'])}' belongs"
            yield Mend(row, f"{sign['start']}: {sign['value']}", sign.start("sign") + 1, message)
        elif row == first and (glued := _NO_SPACE.match(line)):  # below it, `bare` finds such lines
            message = f"a space is missing after '{glued['start']}'"
            yield Mend(row, f"{glued['start']} {line[glued.end() :]}", glued.end() + 1, message)


def _mend(row: int, end: re.Match[str]) -> Mend:
    key = clipped(end["key"])
    if end["comment"]:
        message, at = "a comment starts with ' #'", end.start("comment") + 1
    elif end["sign"]:
        message, at = f"'{clipped(end['sign'].strip())}' stands where the ':' of '{key}' belongs", end.end("sign")
    else:
        message, at = f"'{clipped(end['junk'][1:])}' behind '{key}:' is too much; remove it", end.start("junk") + 2
    return Mend(row, f"{end['start']}:", at, message)


def _opens_level(lines: Sequence[str], row: int, key: str) -> bool:
    below = next(iter(neighbours(lines, row, above=0, below=1)), None)
    if below is None:
        return False
    deeper = indent_of(lines[below]) - indent_of(lines[row])
    return deeper > 0 or (deeper == 0 and key in LISTED and lines[below].lstrip().startswith("- "))
