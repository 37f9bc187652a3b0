"""How a map's file spells a name, and the edits that put another in its stead, whatever the style of YAML."""

import re
from collections.abc import Iterator

import yaml

from argmap.errors import ArgmapError
from argmap.load.spelled import SpelledText
from argmap.load.yaml_reader import NOTHING
from argmap.mend.edits import Edit, MapText

_ESCAPE = re.compile(r"\\(?:(?P<code>x..|u.{4}|U.{8})|(?P<break>(?:\r\n|\n|\r)[ ]*)|.)|.", re.DOTALL)
"""A character of a text in double quotation marks, as the file has it; a line break that is escaped is none."""

_PLAIN = re.compile(r"[^\W_](?:[\w .'()/&+-]*[\w.'()/&+-])?")
"""A name that every style of YAML has without quotation marks; many others could be so, too."""


def id_edits(written: MapText, text: SpelledText, old: str, new: str, *, first: bool = False) -> Iterator[Edit]:
    """The edits that put an id in the stead of another in a text, such as ``a + b``; only the first if asked."""
    start = written.offset(text.location)
    raw = written.text[start : start + text.length]
    spans = _spans(raw)
    letters = "".join(letter for letter, _, _ in spans)
    for match in re.finditer(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])", letters):
        yield Edit(start + spans[match.start()][1], start + spans[match.end() - 1][2], new)
        if first:
            return


def name_edit(written: MapText, text: SpelledText, new: str) -> Edit:
    """The edit that puts a name in the stead of a whole text, in quotation marks if it needs them.

    Raises `ArgmapError` for a text that is written with ``>`` or ``|``.
    """
    start = written.offset(text.location)
    mark = "" if text.plain else written.text[start]
    if mark in {"|", ">"}:
        raise ArgmapError(f"{text.location}: '{mark}' starts this name; write it behind its key instead: '{text}'")
    return Edit(start, start + text.length, _spelled(new, mark))


def _spelled(name: str, mark: str) -> str:
    """A name as YAML, with the quotation marks of the one that it replaces where that is possible."""
    if not mark and _PLAIN.fullmatch(name) and name not in NOTHING:
        return name
    if mark != '"' and name.isprintable():
        doubled = name.replace("'", "''")
        return f"'{doubled}'"
    return yaml.dump(name, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")


def _spans(raw: str) -> list[tuple[str, int, int]]:
    """The characters of a text, each with where it starts and ends in the file."""
    if not raw.startswith('"'):
        return [(letter, at, at + 1) for at, letter in enumerate(raw)]
    return [(_letter(unit), *unit.span()) for unit in _ESCAPE.finditer(raw) if not unit["break"]]


def _letter(unit: re.Match[str]) -> str:
    """The character that is meant; a space for one that is in no id."""
    if unit["code"]:
        return chr(int(unit["code"][1:], 16))
    return unit[0] if len(unit[0]) == 1 else " "
