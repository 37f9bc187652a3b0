"""What pydantic refuses, as a code and a message that a curator understands."""

import re
from collections.abc import Callable
from typing import NamedTuple

from argmap.errors import did_you_mean
from argmap.fields import MOST_PREMISES
from argmap.load.places import Way
from argmap.load.syntax import MISSING_SPACE, MISSING_SPACE_AFTER_DASH
from argmap.model import Argument, ArgumentMap, Citation, Claim, Frozen, LeftOut, Question, Side, Source, Stance


class Refusal(NamedTuple):
    """One error of pydantic's: its type, the way to it, what was given, and its own message."""

    kind: str
    way: Way
    given: object
    message: str


def explain(refusal: Refusal) -> tuple[str, str]:
    """The code and the message for what was refused.

    Our own errors bring both; of pydantic's others the message is fair enough.
    """
    if refusal.kind in _EXPECTED:
        return "wrong-type", _wrong_type(_EXPECTED[refusal.kind], refusal.given)
    if refusal.kind in _EXPLAINED:
        return _EXPLAINED[refusal.kind](refusal)
    return (refusal.kind if "-" in refusal.kind else "wrong-value"), refusal.message


_EXPECTED = {
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "tuple_type": "a list",
    "list_type": "a list",
    "string_type": "a text",
}

_NAMES: dict[type[Frozen], str] = {
    ArgumentMap: "a map",
    Question: "a question",
    Source: "a source",
    LeftOut: "a left-out part",
    Claim: "a claim",
    Argument: "an argument",
    Citation: "a citation",
}

_PARTS: dict[str, type[Frozen]] = {
    **{side.value: Argument for side in Side},
    "cites": Citation,
    "left-out": LeftOut,
    "questions": Question,
    "sources": Source,
    "claims": Claim,
}


def _part_at(way: Way) -> type[Frozen]:
    """Which part of a map a way leads to; an id behind ``claims`` or ``sources`` is no field."""
    if way[:1] in {("claims",), ("sources",)}:
        way = (way[0], *way[2:])
    return next((_PARTS[str(step)] for step in reversed(way) if step in _PARTS), ArgumentMap)


def _fields(part: type[Frozen]) -> list[str]:
    return [field.alias or name for name, field in part.model_fields.items()]


def _wrong_type(expected: str, given: object) -> str:
    if isinstance(given, str):
        missing = MISSING_SPACE.match(given)
        if missing:
            return f"a space is missing after '{missing['key']}:'"
        if MISSING_SPACE_AFTER_DASH.match(given):
            return "a space is missing after '-'"
        mend = f"; write [{given}]" if expected == "a list" else ""
        return f"{expected} is expected here, not a text{mend}"
    if isinstance(given, list):
        mend = "; linked premises are joined by ' + '" if expected == "a mapping" else ""
        return f"{expected} is expected here, not a list{mend}"
    return f"{expected} is expected here, not a mapping"


def _unknown_field(refusal: Refusal) -> tuple[str, str]:
    part, name = _part_at(refusal.way[:-1]), str(refusal.way[-1])
    if MISSING_SPACE_AFTER_DASH.match(name):
        return "unknown-field", "a space is missing after '-'"
    if refusal.given == "":
        return "unknown-field", f"{_NAMES[part]} has no field '{name}'; if it is text, put all of the text in quotes"
    homes = " or ".join(_NAMES[other] for other in _NAMES if name in _fields(other))
    mend = f"; it belongs to {homes}: check the indentation" if homes else did_you_mean(name, _fields(part))
    return "unknown-field", f"{_NAMES[part]} has no field '{name}'{mend}"


def _missing(refusal: Refusal) -> tuple[str, str]:
    code = "missing-text" if refusal.way[-1] == "text" else "missing-field"
    return code, f"{_NAMES[_part_at(refusal.way[:-1])]} needs a '{refusal.way[-1]}'"


def _bad_pattern(refusal: Refusal) -> tuple[str, str]:
    if refusal.way[-1] == "sha256":
        return "bad-sha256", "a sha256 is 64 digits from 0-9 and a-f"
    text = str(refusal.given)
    message = f"'{text}' is not an id; ids are lower-case letters, digits and hyphens, starting with a letter"
    if refusal.way[-1] != "[key]" and re.search(r"[,&]| and ", text):
        message += "; linked premises are joined by ' + '"
    return "bad-id", message


def _unknown_stance(refusal: Refusal) -> tuple[str, str]:
    known = [stance.value for stance in Stance]
    mend = did_you_mean(str(refusal.given), known) or f"; there are {', '.join(known)}"
    return "unknown-stance", f"no stance '{refusal.given}'{mend}"


_EXPLAINED: dict[str, Callable[[Refusal], tuple[str, str]]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "string_pattern_mismatch": _bad_pattern,
    "enum": _unknown_stance,
    "literal_error": lambda refusal: ("unknown-format", f"this argmap reads format 1, not {refusal.given}"),
    "too_short": lambda refusal: ("empty-value", f"'{refusal.way[-1]}' needs at least one item"),
    "too_long": lambda _: (
        "too-many-premises",
        f"more than {MOST_PREMISES} linked premises; what are reasons of their own is listed, without ' + '",
    ),
    "recursion_loop": lambda _: ("too-deep", "arguments about arguments are nested too deeply"),
}
