"""Lines with neither a key nor a dash where YAML needs one: a sign is missing, or the text above goes on."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap.load.advise.by_indentation import BLOCK_TEXT, BULLET, SIGN_INSTEAD_OF_COLON, Row, rows_of
from argmap.load.advise.slips import (
    BARE_ID,
    FIELD,
    FIELDS,
    ITEM,
    LISTED,
    MISSING_COLON,
    PLACE_AT_START,
    PLACE_START,
    Mend,
    indent_of,
    quoted,
)
from argmap.text.wording import clipped

_NO_SPACE = re.compile(rf"-(?=[a-z])|(?:{FIELD}|{PLACE_START}):(?=[^\s:/])")
_DASHED = re.compile(r"-[a-z]")


@dataclass(frozen=True)
class _Bare:
    """A bare line, the rows around it, and the column of the list that it stands in, if any."""

    line: str
    read: Row
    above: Row
    below: Row | None
    dash: int | None

    @property
    def text(self) -> str:
        return self.line[self.read.column :].rstrip()

    def mend(self, line: str, column: int, message: str) -> list[Mend]:
        """One mend of this line; the column counts from 0."""
        return [Mend(self.read.row, line, column + 1, message)]


def mends_of_bare_lines(lines: Sequence[str]) -> Iterator[list[Mend]]:
    """The mends of each line that can only be a slip; those of one slip together."""
    rows = list(rows_of(lines))
    dashes: list[int] = []
    skipped = -1
    for number in range(1, len(rows)):
        above, read = rows[number - 1], rows[number]
        _follow_lists(dashes, above, lines[above.row])
        dash = next((column for column in reversed(dashes) if column <= read.column), None)
        below = rows[number + 1] if number + 1 < len(rows) else None
        bare = _Bare(lines[read.row], read, above, below, dash)
        if read.row <= skipped or not _is_bare(bare):
            continue
        found = next((found for kind in _KINDS if (found := kind(bare))), None) or _goes_on(bare, rows[number:], lines)
        if found and BULLET.match(bare.text):
            dashes.append(read.column)
        if found:
            skipped = found[-1].row
            yield found


def _follow_lists(dashes: list[int], read: Row, line: str) -> None:
    """Keep the columns of the dashes of the lists that the next line may stand in."""
    indent = indent_of(line)
    is_item = indent < read.column or bool(BULLET.match(line.strip()))
    while dashes and (dashes[-1] > indent or (dashes[-1] == indent and not is_item)):
        dashes.pop()
    if is_item and indent not in dashes:
        dashes.append(indent)


def _is_bare(bare: _Bare) -> bool:
    """Whether a line has to have a key or a dash, and has none."""
    read, above = bare.read, bare.above
    if read.column != indent_of(bare.line):
        return False
    in_list = above.key in LISTED and not above.value
    if (in_list or bare.dash == read.column) and BULLET.match(bare.text):
        return True
    if read.key or read.value[:1] in "'\"[]{}#|>%&!" or not read.value:
        return False
    if above.value or SIGN_INSTEAD_OF_COLON.match(bare.text) or (in_list and _DASHED.match(bare.text)):
        return True
    in_level = bare.below is not None and bare.below.column == read.column and bool(bare.below.key)
    return read.column > above.column and in_level


def _no_space(bare: _Bare) -> list[Mend]:
    found = _NO_SPACE.match(bare.text)
    if not found:
        return []
    at = bare.read.column + found.end()
    what = found[0] if found[0] == "-" else found[0].strip()
    return bare.mend(f"{bare.line[:at]} {bare.line[at:]}", at, f"a space is missing after '{clipped(what)}'")


def _other_sign(bare: _Bare) -> list[Mend]:
    """Another sign in place of a colon, or a comment as other formats begin it."""
    found = SIGN_INSTEAD_OF_COLON.match(bare.text)
    if found and found["field"]:
        at = bare.read.column + found.end("field")
        mended = f"{bare.line[:at]}: {bare.text[found.end() :]}"
        return bare.mend(mended, at, f"':' is missing after '{found['field']}'")
    if found and found["name"]:
        at = bare.read.column + found.start("mark")
        mended = f"{bare.line[: bare.read.column]}{found['name']}: {bare.text[found.end() :]}"
        return bare.mend(mended, at, f"'{found['mark']}' stands where the ':' of '{clipped(found['name'])}' belongs")
    if found:
        at = bare.read.column + found.start("sign")
        message = (
            f"the sign behind '{clipped(found['key'])}' is U+{ord(found['sign']):04X}; write a plain ':' and a space"
        )
        return bare.mend(f"{bare.line[:at].rstrip()}: {bare.line[at + 1 :].lstrip()}", at, message)
    if bare.text.startswith(("//", "--", "/*", "<!--")):
        return bare.mend("", bare.read.column, "a comment starts with '# '")
    return []


def _bullet(bare: _Bare) -> list[Mend]:
    found = BULLET.match(bare.text)
    if not found:
        return []
    column = bare.read.column
    return bare.mend(f"{' ' * column}- {found['rest']}", column, "an item of a list starts with '- '")


def _colon(bare: _Bare) -> list[Mend]:
    found = MISSING_COLON.match(bare.line)
    if found and not (found["key"] == "of" and bare.above.value and bare.above.key != "stance"):
        rest = bare.line[found.end() :].rstrip()
        if rest or (bare.below and (bare.below.column > bare.read.column)):
            return bare.mend(
                f"{found['lead']}{found['key']}: {rest}".rstrip(),
                found.end("key"),
                f"':' is missing after '{clipped(found['key'])}'",
            )
    opens = bare.below is not None and bare.below.column > bare.read.column
    if opens and BARE_ID.match(bare.text):
        end = bare.read.column + len(bare.text)
        return bare.mend(f"{bare.line.rstrip()}:", end, f"':' is missing after '{clipped(bare.text)}'")
    return []


def _dash(bare: _Bare) -> list[Mend]:
    if bare.dash is None or not ITEM.match(bare.line):
        return []
    below_place = PLACE_AT_START.match(bare.above.key)
    if below_place and not PLACE_AT_START.match(bare.text):  # rather the rest of a quote than an id
        return []
    mended = f"{' ' * bare.dash}- {bare.text}"
    return bare.mend(mended, bare.read.column, "'- ' is missing before this item of a list")


def _text(bare: _Bare) -> list[Mend]:
    """The text of a claim without its key."""
    above, below = bare.above, bare.below
    opens = bool(above.key) and above.key not in FIELDS and not above.value and " " in bare.text
    if not opens or below is None or below.column != bare.read.column or below.key not in FIELDS:
        return []
    mended = f"{' ' * bare.read.column}text: {quoted(bare.text)}"
    return bare.mend(mended, bare.read.column, "'text:' is missing before this")


_KINDS: tuple[Callable[[_Bare], list[Mend]], ...] = (_no_space, _other_sign, _bullet, _colon, _text, _dash)


def _in_reach(bare: _Bare) -> bool:
    """Whether a line may go on with the text above; at the start of a line, a single word is rather a lost key."""
    return bare.read.column > 0 or (bare.above.column == 0 and " " in bare.text)


def _goes_on(bare: _Bare, rows: Sequence[Row], lines: Sequence[str]) -> list[Mend]:
    """A text that goes on where YAML expects the next field: all its lines are indented more."""
    above = bare.above
    block = BLOCK_TEXT.match(above.value)
    if not above.value or (above.value[0] in "'\"[{|>" and not block) or not above.key or not _in_reach(bare):
        return []
    message = "this goes on with the text of the line above; indent it more than the key, or put it on the same line"
    if block:
        message = f"the text behind '{above.value[0]}' is indented more than its key"
    deeper = " " * (above.column + 2)
    mends: list[Mend] = []
    for read in rows:
        if read.key or read.column != indent_of(lines[read.row]) or (mends and read.row != mends[-1].row + 1):
            break
        told = "" if mends else message
        mends.append(Mend(read.row, deeper + lines[read.row].lstrip(), read.column + 1, told))
        if read.end > read.row + 1:
            break
    return mends
