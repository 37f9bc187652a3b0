"""What comes along with pasted text: merge conflicts, odd spaces, tabs. It goes before YAML is looked at."""

import re
from collections.abc import Iterator, Mapping, Sequence

from argmap.load.advise.by_indentation import rows_of
from argmap.load.advise.slips import Mend, says_something
from argmap.text.lines import INVISIBLE_LINE_ENDS

_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_FENCE = re.compile(r"(?:```+|~~~+)[a-z]*\s*$")
_ODD = "\xa0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_UNSEEN = "\u200b\u2060\ufeff"
_ODD_INDENT = re.compile(rf"^ *[{_ODD}][ {_ODD}]*")
_ODD_BEHIND_SIGN = re.compile(rf" *(?:- +)*(?:-|[a-z][a-z0-9-]*:|[^\s:]+:[\d?-]+:)(?P<odd>[{_ODD}][ {_ODD}]*)")


def conflicts(lines: Sequence[str]) -> Iterator[list[Mend]]:
    """The mends of each merge conflict together: of two versions, the first one stays."""
    found: list[Mend] = []
    dropped = False
    for row, line in enumerate(lines):
        mark = line[:7] if _CONFLICT.match(line) else ""
        if mark and (mark[0] == "<" or not found):
            if found:
                yield found
            message = "a merge conflict of git is not resolved; choose what stays and remove the lines with '<<<<<<<', "
            message += "'=======' and '>>>>>>>'"
            found = [Mend(row, "", 1, message, code="merge-conflict")]
            dropped = mark[0] in "|="
        elif mark:
            found.append(Mend(row, "", 1, ""))
            dropped = mark[0] in "|="
        elif found and dropped:
            found.append(Mend(row, "", 1, ""))
        if mark[:1] == ">":
            yield found
            found, dropped = [], False
    if found:
        yield [mend for mend in found if _CONFLICT.match(lines[mend.row])]


def separators(lines: Sequence[str]) -> list[Mend]:
    """The mends of lines that end a document of YAML in the midst of a map."""
    message = "another document starts here; a map is one document, so remove the line"
    said = [row for row, line in enumerate(lines) if says_something(line)]
    return [
        Mend(row, "", 1, message, code="several-documents")
        for row in said[1:-1]
        if lines[row].rstrip() in {"---", "..."} and lines[row - 1].rstrip() != "---"
    ]


def code_fences(lines: Sequence[str]) -> list[Mend]:
    """The mends of Markdown's lines around code, which come along if a map is copied from a chat or a page."""
    message = "a line of Markdown around code; remove it"
    return [Mend(row, "", 1, message) for row, line in enumerate(lines) if _FENCE.match(line)]


def odd_spaces(lines: Sequence[str], width: int) -> list[Mend]:
    """The mends of lines that are indented with odd spaces, or have one behind a dash or a key.

    Of several lines with the same odd space, only the first has a message. An odd space is `width` plain ones.
    """
    mended = [_with_plain_spaces(line, width) for line in lines]
    if mended == [*lines]:
        return []
    structured = {read.row for read in rows_of(mended) if read.key or mended[read.row].lstrip().startswith("- ")}
    rows: list[int] = []
    for row, line in enumerate(mended):
        if line != lines[row] and (row in structured or row - 1 in rows[-1:]):
            rows.append(row)
    signs = {row: _sign(lines[row], mended[row]) for row in rows}
    first = {signs[row]: row for row in reversed(rows)}
    return [
        Mend(row, mended[row], _column(lines[row], signs[row]), _told(signs, row) if first[signs[row]] == row else "")
        for row in rows
    ]


def _with_plain_spaces(line: str, width: int) -> str:
    if line.isascii():
        return line
    line = _ODD_INDENT.sub(lambda found: _plain(found[0], width), line, count=1) if _ODD_INDENT.match(line) else line
    found = _ODD_BEHIND_SIGN.match(line)
    return line[: found.start("odd")] + " " + line[found.end("odd") :] if found else line


def _plain(spaces: str, width: int) -> str:
    return "".join(sign if sign == " " else "" if sign in _UNSEEN else " " * width for sign in spaces)


def _sign(line: str, mended: str) -> str:
    return next((sign for sign, plain in zip(line, mended, strict=False) if sign != plain), line[-1])


def _column(line: str, sign: str) -> int:
    return line.index(sign) + 1


def _told(signs: Mapping[int, str], first: int) -> str:
    sign = signs[first]
    if sign in _UNSEEN:
        message = f"the invisible character U+{ord(sign):04X} stands here; remove it"
    elif sign == "\xa0":
        message = "a space that does not break, U+00A0, stands here instead of a plain one"
    else:
        message = f"an odd space, U+{ord(sign):04X}, stands here instead of a plain one"
    rows = [row for row in signs if signs[row] == sign]
    return f"{message}; so in {len(rows)} lines up to line {rows[-1] + 1}" if len(rows) > 1 else message


TAB_WIDTHS = (2, 4, 8)
ODD_WIDTHS = (1, 2)
"""How many plain spaces a tab and an odd space may stand for."""


def without_tabs(lines: Sequence[str], width: int) -> list[str]:
    """The lines with spaces in place of tabs, which are so wide at the start of a line, and of invisible line ends."""
    return [_without_tabs(line, width) if not line.isascii() or "\t" in line else line for line in lines]


def _without_tabs(line: str, width: int) -> str:
    start = len(line) - len(line.lstrip(" \t"))
    return re.sub(f"[\t{INVISIBLE_LINE_ENDS}]", " ", line[:start].replace("\t", " " * width) + line[start:])
