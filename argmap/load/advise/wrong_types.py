"""What to write where a text, a list or a mapping stands in the place of another."""

import re
from collections.abc import Mapping
from typing import Any

from argmap.load.advise.syntax import missing_space
from argmap.model.fields import ID, PLACE
from argmap.model.parts import Argument, Claim, LeftOut, Question, Source, Way

_CLOSING = r"[\s)\]}>）］｝】\"',;]"
_AROUND = re.compile(rf"^[\s(\[{{<（［｛【\"']+|(?<!{_CLOSING}){_CLOSING}+$")
_BETWEEN = re.compile(r"(?:(?<!\s)\s+)?[,;，、；]\s*|(?<!\s)\s+(?:and|&)\s+")
_LINES = re.compile(r"\d+(?:-\d+)?")
_ID = re.compile(ID)

_FIRST_FIELDS: Mapping[type[Any], str] = {
    Claim: "write 'text: {given}' on a line below its id, indented more",
    Source: "write 'title: {given}' on a line below its id, indented more",
    Question: "write '- ask: {given}'",
    LeftOut: "write '- {{lines: 1-3, why: headings}}'",
}
"""What to write where a part has only a text."""

LONGEST_SHOWN = 60
"""Most characters of a text that a message repeats."""


def wrong_type(expected: str, given: object, way: Way, part: type[Any]) -> str:
    """The message for a value of another type than the one expected: "a text", "a list" or "a mapping"."""
    field = str(way[-1]) if way else ""
    if isinstance(given, str):
        space = missing_space(given)
        return space or f"{expected} is expected here, not a text{_instead_of_text(expected, given, field, part)}"
    if isinstance(given, list):
        return f"{expected} is expected here, not a list{_instead_of_list(expected, way, part)}"
    return f"{expected} is expected here, not a mapping{_instead_of_mapping(expected, given)}"


def lines_meant(given: str) -> str | None:
    """The lines that are meant by a text that lists some of them, as a list; None if it does not."""
    parts = _parts(re.sub(r"(?<=\d)\s*(?:\.\.+|[-‐‑‒–—−])\s*(?=\d)", "-", re.sub(r"(?i)\blines?\b|\bll?\.", "", given)))
    if not all(map(_LINES.fullmatch, parts)):
        return None
    return parts[0] if len(parts) == 1 else f"[{', '.join(parts)}]"


def ids_apart(name: str) -> str | None:
    """The ids in a text that names several, with commas between them; None if there is only one."""
    parts = [part for part in re.split(r"[\s,;/&|+]+|\band\b", name) if part]
    return ", ".join(parts) if len(parts) > 1 and all(map(_ID.fullmatch, parts)) else None


def _parts(given: str) -> list[str]:
    bare = _AROUND.sub("", _AROUND.sub("", given))
    return [part for part in _BETWEEN.split(bare) if part]


def _instead_of_text(expected: str, given: str, field: str, part: type[Any]) -> str:
    if expected == "a list":
        return f"; {_as_list(field, given)}"
    if field == "voices":
        return "; write names with their lines, {Ann: [1, 3]}, or only the names: [Ann, Bob]"
    if field == "waive":
        return "; write a code and the reason: {code: why it is wrong here}"
    if part in _FIRST_FIELDS and len(given) <= LONGEST_SHOWN:
        return "; " + _FIRST_FIELDS[part].format(given=" ".join(given.split()))
    return ""


def _as_list(field: str, given: str) -> str:
    """How a text is written as a list."""
    cited = re.match(rf"({PLACE}):\s+(.+)", given, re.DOTALL)
    if cited:
        mark = "'" if '"' in cited[2] else '"'
        return f"write [{cited[1]}: {mark}{cited[2]}{mark}], or '- {given}' on a line below '{field}:'"
    if field == "also":
        sentence = " ".join(given.split()).replace("'", "''")
        return f"write ['{sentence}']"
    if " - " in given or "#" in given:
        return "begin each item with '- ' on a line of its own"
    parts = _parts(given)
    apart = ids_apart(given) if field == "positions" else None
    return f"write [{apart or ', '.join(parts)}]" if parts else "begin each item with '- ' on a line of its own"


def _instead_of_list(expected: str, way: Way, part: type[Any]) -> str:
    if way in (("claims",), ("sources",)):
        return f"; each of the {way[0]} starts with its id and ':', without '- '"
    if way[-1:] == ("waive",):
        return "; write a code and the reason: {code: why it is wrong here}"
    if part is Argument and "raises" not in way:
        return "; linked premises are joined by ' + '"
    if expected == "a text":
        return "; leave out the brackets or the '- '"
    return ""


def _instead_of_mapping(expected: str, given: object) -> str:
    bare = [key for key, value in given.items() if value == ""] if isinstance(given, dict) else []
    if expected == "a list":
        if isinstance(given, dict) and len(bare) == len(given):
            return "; put the items in [ ] instead of { }"
        return "; put it in brackets, or begin each item with '- ' on its own line"
    if isinstance(given, dict) and len(given) == 1:
        return "; remove the ':'" if bare else "; if it is text, put all of it in quotes"
    return "; if it is text, put all of it in quotes"
