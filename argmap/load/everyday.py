"""The everyday YAML of a map -> dicts, lists and texts, line by line.

A YAML parser takes several times as long as all else that argmap does with a map. But nearly
every line of a map has one of a few forms: ``key:``, ``key: text``, ``- text``, ``- key: text``,
the text plain or in quotes or a short list in brackets. These are read here, and nothing else:
what is written otherwise is `Unusual` and left to `nodes`, which has the last word on what a
text means, and the only one on what is wrong with it. A test holds the two to one meaning.
"""

import re

from argmap.load.brackets import NO_VALUES, Unusual, read_special

MAX_DEPTH = 40
"""Levels of nesting in one part."""

LONGEST_KEY = 1_000
"""Characters of a key; YAML allows 1,024."""

_KEY = r"\w[\w.,'()/+-]*+(?:[: ][\w.,'()/+-]++)*+"
_PLAIN = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`](?:[^:#\n]++|:(?![ \n]|\Z)|(?<!\ )\#)*+"""
_LINE = re.compile(
    rf"""(?:\ *+(?:\#[^\n]*+)?\n)*+                  # lines that say nothing
        (\ *+) (-\ ++)?+                             # indentation, and the dash of an item
        (?: ({_KEY}) : (?:\ ++|(?=\n|\Z)) )?+        # key
        (?: ({_PLAIN}) | (["'\[{{][^\n]*+) )?+       # text, or what starts with a quotation mark or a bracket
        ([^\n]*+) (?:\n|\Z)                          # anything else
    """,
    re.VERBOSE,
)

_Row = tuple[str, str, str, str, str, str]
"""A line: indentation, dash, key, text, special text, and anything else that stands there."""


def read_lines(text: str) -> dict[str, object]:
    """The keys and values in some lines; raises `Unusual`."""
    rows: list[_Row] = _LINE.findall(text)
    while rows and not any(rows[-1][1:]):  # the end of the text, and what says nothing before it
        rows.pop()
    if not rows:
        raise Unusual
    values, read = _mapping(rows, 0, len(rows[0][0]), 0)
    if read < len(rows):
        raise Unusual
    return values


def _mapping(rows: list[_Row], at: int, indent: int, depth: int) -> tuple[dict[str, object], int]:
    """The mapping that starts at a row, and the row behind it."""
    values: dict[str, object] = {}
    while at < len(rows):
        spaces, dash, key, plain, special, other = rows[at]
        if len(spaces) != indent or dash:
            break
        if other or not key or key in values or len(key) > LONGEST_KEY:
            raise Unusual
        at += 1
        if plain:
            values[key] = _text(plain)
        elif special:
            values[key] = read_special(special)
        else:
            values[key], at = _nested(rows, at, indent, depth + 1)
    if not values:
        raise Unusual
    return values, at


def _nested(rows: list[_Row], at: int, above: int, depth: int) -> tuple[object, int]:
    """The list or the mapping below a key that is indented so far."""
    if at == len(rows) or depth > MAX_DEPTH:
        raise Unusual
    indent = len(rows[at][0])
    if rows[at][1] and indent >= above:
        return _sequence(rows, at, indent, depth)
    if indent > above:
        return _mapping(rows, at, indent, depth)
    raise Unusual


def _sequence(rows: list[_Row], at: int, indent: int, depth: int) -> tuple[list[object], int]:
    """The list that starts at a row, and the row behind it."""
    items: list[object] = []
    while at < len(rows):
        spaces, dash, key, plain, special, other = rows[at]
        if len(spaces) != indent or not dash:
            break
        if key:
            rows[at] = (spaces + " " * len(dash), "", key, plain, special, other)
            item, at = _mapping(rows, at, indent + len(dash), depth + 1)
            items.append(item)
        elif other or not (plain or special):
            raise Unusual
        else:
            items.append(_text(plain) if plain else read_special(special))
            at += 1
    return items, at


def _text(plain: str) -> str:
    text = plain.rstrip(" ")
    if text in NO_VALUES:
        raise Unusual
    return text
