"""Values in braces that a comma has cut: what stands behind it is read as keys without a colon."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from argmap.model.parts import named_fields, plain_fields
from argmap.text.wording import clipped

LONGEST_KEY = 1024
"""Most characters of a key in YAML."""

SHOWN = 30
"""Most characters of such a key that a message shows."""

_LINES = re.compile(r"(?:was-)?\d+(?: ?- ?\d+)?")
_PLACE_OR_ID = re.compile(r"[^\s,]+")
_LISTS = frozenset({"positions", "supports", "objections", "conditions", "undercutters", "cites", "tags", "lines"})


class Cut(NamedTuple):
    """Keys without a colon that stand together, the key whose value they belong to, if any, and that value."""

    key: str
    rest: Sequence[str]
    value: object
    message: str


def cut_values(values: Mapping[str, Any], bare: Sequence[str], field: str) -> Iterator[Cut]:
    """The values that are cut; `bare` are the keys without a colon, and `field` is the field that has the mapping."""
    names, no_colon = list(values), frozenset(bare)
    at = 0
    while at < len(names):
        end = at
        while end < len(names) and names[end] in no_colon and not (end > at and names[end] in named_fields()):
            end += 1
        if end > at:
            yield _cut(names, at, end, values, field)
        at = max(end, at + 1)


def comma_in_text(key: str, text: str) -> str:
    """The message for a text that a comma has cut."""
    mark = '"' if "'" in text else "'"
    whole = f"{clipped(key)}: {mark}{clipped(text)}{mark}"
    return f"', ' ends a text inside braces and brackets; put all of the text in quotes: {whole}"


def _cut(names: Sequence[str], at: int, end: int, values: Mapping[str, Any], field: str) -> Cut:
    rest = names[at:end]
    before = names[at - 1] if at else ""
    value = values.get(before)
    if len(rest[0]) > LONGEST_KEY:
        return Cut("", rest, None, too_long(rest[0]))
    if field == "voices":
        return _in_voices(names, at, end, value)
    if not isinstance(value, str) or not value or rest[0] in named_fields():
        return Cut("", rest, None, _no_value(rest[0]))
    if before == "premises":
        linked = " + ".join([value, *rest])
        return Cut(before, rest, linked, f"linked premises are joined by ' + ': premises: {clipped(linked)}")
    if (before in _LISTS or before in plain_fields()) and all(map(_PLACE_OR_ID.fullmatch, rest)):
        listed = [value, *rest]
        message = f"a list stands in brackets: {clipped(before)}: [{clipped(', '.join(listed))}]"
        return Cut(before, rest, listed, message)
    text = ("," if before == "url" else ", ").join([value, *rest])
    return Cut(before, rest, text, comma_in_text(before, text))


def _in_voices(names: Sequence[str], at: int, end: int, value: object) -> Cut:
    rest = names[at:end]
    if at and all(map(_LINES.fullmatch, rest)) and isinstance(value, str):
        lines = [value, *rest]
        message = f"several lines stand in brackets: {clipped(names[at - 1])}: [{clipped(', '.join(lines))}]"
        return Cut(names[at - 1], rest, lines, message)
    if end < len(names):
        name = clipped(", ".join([*rest, names[end]]))
        return Cut("", rest, None, f"'{clipped(rest[0])}' has no lines; put a name with a comma in quotes: '{name}'")
    return Cut("", rest, None, _no_value(rest[0]))


def too_long(key: str) -> str:
    """The message for a key that YAML does not take for one."""
    return f"'{key[:SHOWN]}…' is too long for a key, which has at most {LONGEST_KEY:,} characters in YAML"


def _no_value(key: str) -> str:
    return f"'{clipped(key)}' has no value; give it one or leave it out"
