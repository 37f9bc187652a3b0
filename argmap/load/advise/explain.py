"""Explains what pydantic refuses with a code and a message that a curator understands."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from argmap.load.advise.near_places import place_advice
from argmap.load.advise.synonyms import CALLED, is_short_name, meant, meant_word
from argmap.load.advise.syntax import DASH_WITHOUT_SPACE
from argmap.load.advise.wrong_types import lines_meant, wrong_type
from argmap.model.fields import ID_PATTERN, LONGEST_ID, LONGEST_NAME, MOST_PREMISES, NOT_BLANK, TOO_LONG, as_id
from argmap.model.parts import (
    Argument,
    ArgumentMap,
    Citation,
    Claim,
    LeftOut,
    Question,
    Source,
    Way,
    field_names,
    words_of,
)
from argmap.model.words import Side
from argmap.text.wording import clipped, did_you_mean


class Refusal(NamedTuple):
    """One error from pydantic: its type, the way to it, what was given, and its own message.

    `beside` are the fields of the same part that stand in the file.
    """

    kind: str
    way: Way
    given: object
    message: str
    beside: Collection[str] = ()


def explain(refusal: Refusal) -> tuple[str, str]:
    """The code and the message for what was refused.

    Our own errors have both. Errors of pydantic that are not explained here keep pydantic's message.
    """
    if refusal.kind in _EXPECTED:
        expected = _EXPECTED[refusal.kind]
        return "wrong-type", wrong_type(expected, refusal.given, refusal.way, _part_at(refusal.way))
    if refusal.kind in _EXPLAINED:
        return _EXPLAINED[refusal.kind](refusal)
    if refusal.kind == "bad-truth" and (meant_truth := _TRUTH.get(str(refusal.given).lower())):
        return refusal.kind, f"{refusal.message}; write {meant_truth}"
    return (refusal.kind if "-" in refusal.kind else "wrong-type"), refusal.message


_TRUTH = {
    **dict.fromkeys(("yes", "y", "on", "1", "true", "x"), "true"),
    **dict.fromkeys(("no", "n", "off", "0", "false"), "false"),
}
_EXPECTED = {
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type", "mapping_type"), "a mapping"),
    **dict.fromkeys(("tuple_type", "list_type"), "a list"),
    "string_type": "a text",
}

_PART_OF_FIELD: dict[str, type[Any]] = {
    **{side.value: Argument for side in Side},
    "cites": Citation,
    "left-out": LeftOut,
    "questions": Question,
    "sources": Source,
    "claims": Claim,
}


def _part_at(way: Way) -> type[Any]:
    """The kind of part that a way leads to; an id after ``claims`` or ``sources`` is not a field."""
    if way[:1] in {("claims",), ("sources",)}:
        way = (way[0], *way[2:])
    return next((_PART_OF_FIELD[str(step)] for step in reversed(way) if step in _PART_OF_FIELD), ArgumentMap)


def _fields_of(part: type[Any]) -> list[str]:
    return list(field_names(part).values())


def _named(part: type[Any]) -> list[str]:
    """The fields that are written by name; a citation has its place for a key, and its quote behind it."""
    return [field for field in _fields_of(part) if part is not Citation or field not in {"place", "quote"}]


_NOT_HERE: Mapping[tuple[type[Any], str], str] = {
    (
        Argument,
        "supports",
    ): "what warrants the step is one more premise, linked by ' + ' ('- premises: a + b'), perhaps "
    "an unstated claim; what supports a premise or the conclusion stands in that claim",
    (
        Argument,
        "objections",
    ): "what speaks against the step is one of its 'undercutters'; what speaks against a premise "
    "or the conclusion is one of the 'objections' of that claim",
    (Argument, "text"): "its premises are claims, and their texts stand there",
    (Claim, "id"): "its id is the key above its fields; remove this line",
    (Source, "id"): "its id is the key above its fields; remove this line",
}
"""Fields that other parts have, and what to do instead."""


def _unknown_field(refusal: Refusal) -> tuple[str, str]:
    part, name = _part_at(refusal.way[:-1]), clipped(str(refusal.way[-1]))
    if DASH_WITHOUT_SPACE.match(name):
        return "unknown-field", "a space is missing after '-'"
    instead = _NOT_HERE.get((part, name))
    return "unknown-field", f"{CALLED[part]} has no field '{name}'; {instead or _instead_of_field(part, name, refusal)}"


def _instead_of_field(part: type[Any], name: str, refusal: Refusal) -> str:
    """The end of a message about an unknown field: what was meant, or what to do."""
    if part in (Claim, Argument) and isinstance(refusal.given, dict) and "text" in refusal.given:
        return "if it is a claim, its id starts in the column of the other claims"
    known = _fields_of(part)
    near = _near_field(part, name, known)
    there = next((field for field in known if field in refusal.beside and f"'{field}'" in near), None)
    if there:
        return _put_elsewhere(part, name, there)
    if meant(part, name) or near.endswith("enough"):
        return near
    if not near and part is Argument and re.fullmatch(ID_PATTERN, name):
        return f"a premise is '- {name}' or '- premises: {name}'"
    if not near and (refusal.given == "" or " " in name.strip()):
        return "if it is text, put all of the text in quotes"
    homes = " or ".join(CALLED[other] for other in CALLED if name in _fields_of(other))
    return f"it belongs to {homes}: check the indentation" if homes else near or f"it has {', '.join(_named(part))}"


def _near_field(part: type[Any], name: str, known: Collection[str]) -> str:
    """The fields that are probably meant by another name, or an empty text."""
    if name.rstrip(":= ") in known:
        return f"did you mean '{name.rstrip(':= ')}'? one ':' is enough"
    word = meant(part, name)
    if word:
        return f"did you mean '{word}'?"
    return "" if ":" in name else did_you_mean(name, known).removeprefix("; ")


def _put_elsewhere(part: type[Any], name: str, there: str) -> str:
    """What to do with a field if the one that is meant stands beside it already."""
    if part is Claim and there == "text":
        short = "its short name is its id, and " if is_short_name(part, name) else ""
        return f"{short}another wording of its text goes into 'also'"
    if there in {"place", "quote"}:
        return "the quote stands behind the place: '- source:line: quote'"
    return f"'{there}' stands here already: put this into it, or remove it"


def _missing(refusal: Refusal) -> tuple[str, str]:
    code = "missing-text" if refusal.way[-1] == "text" else "missing-field"
    return code, f"{CALLED[_part_at(refusal.way[:-1])]} needs '{refusal.way[-1]}'"


def _bad_pattern(refusal: Refusal) -> tuple[str, str]:
    text = str(refusal.given)
    if NOT_BLANK in refusal.message:
        return "missing-text", "the text is empty"
    if refusal.way[-1] == "sha256":
        in_capitals = re.fullmatch("[0-9a-fA-F]{64}", text)
        mend = "write it in lower case" if in_capitals else "without it, 'check --accept' adds it"
        return "bad-sha256", f"a sha256 is 64 digits from 0-9 and a-f; {mend}"
    if refusal.way[-2:-1] == ("raises",):
        return "bad-id", _no_question(text)
    if not text.strip():
        return "bad-id", "a '+' without a claim on both sides; linked premises are written 'a + b'"
    linked = [part.strip() for part in re.split(r"[,&+]| and ", text)]
    if refusal.way[-1] != "[key]" and len(linked) > 1:
        right = " + ".join(linked) if all(re.fullmatch(ID_PATTERN, part) for part in linked) else "a + b"
        return "bad-id", f"{_no_id(text)}; linked premises are joined by ' + ': {right}"
    return "bad-id", no_id(text)


def _no_question(text: str) -> str:
    """The message for a text that is not the id of a critical question."""
    several = [part.strip() for part in re.split(r"[,&+]| and ", text)]
    if len(several) > 1:
        return f"{_no_id(text)}; several questions are a list: [{', '.join(several)}]"
    told = _no_id(text) if text.strip() else "the id of a critical question is missing"
    return f"{told}; 'argmap explain SCHEME' has those of a scheme"


def no_id(text: str) -> str:
    """The message for a text that is not an id, with the nearest id."""
    return f"{_no_id(text)}; write {as_id(text)}" if as_id(text) else f"{_no_id(text)}, such as open-on-sundays"


def _no_id(text: str) -> str:
    return f"'{clipped(text)}' is not an id; ids are lower-case letters, digits and hyphens, starting with a letter"


def _too_long(refusal: Refusal) -> tuple[str, str]:
    """The code and the message for a long text in place of an id or a name."""
    is_id = refusal.way[-1] == "id" or refusal.way[2:] == ("[key]",)  # of a source or a claim
    if is_id and not re.fullmatch(ID_PATTERN, str(refusal.given).removesuffix("…")):  # of a long one, the beginning
        return _bad_pattern(refusal)
    most = LONGEST_ID if is_id else LONGEST_NAME
    return "too-long", TOO_LONG.format(what="an id" if is_id else "a name", most=most)


def _unknown_word(refusal: Refusal) -> tuple[str, str]:
    """The code and the message for a value outside a fixed set; the code is named after the field."""
    part, field = _part_at(refusal.way), str(refusal.way[-1])
    known = words_of(part, field)
    said = str(refusal.given).strip()
    word = meant_word(field, said)
    near = f"; did you mean '{word}'?" if word else did_you_mean(said, known, least_alike=MISSPELLED)
    return f"unknown-{field}", f"no {field} {_shown(refusal.given)}{near}; there are {', '.join(known)}"


MISSPELLED = 80
"""Least likeness, in per cent, of a misspelled word to the one that was meant; other words mean something else."""


def _bad_place(refusal: Refusal) -> tuple[str, str]:
    if refusal.kind == "bad-lines" and refusal.way[-1] != "place":
        lines = lines_meant(str(refusal.given))
        mend = f"; write {lines}" if lines not in (None, refusal.given) else ""
        return refusal.kind, f"{refusal.message}{mend}"
    if isinstance(refusal.given, dict) and refusal.given and set(refusal.given) <= set(_named(Citation)):
        field = next(iter(refusal.given))
        return "bad-place", (
            f"'{field}' belongs to a citation: write it without '- ' below the quote, or in braces with it: "
            f"{{forum:31: quote, {field}: ...}}"
        )
    advice = place_advice(refusal.given)
    return ("bad-place", advice) if advice else (refusal.kind, refusal.message)


def _shown(given: object) -> str:
    return f"'{given}'" if isinstance(given, str | int) else "a list" if isinstance(given, list) else "a mapping"


_EXPLAINED: dict[str, Callable[[Refusal], tuple[str, str]]] = {
    **dict.fromkeys(("bad-place", "bad-lines"), _bad_place),
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "string_pattern_mismatch": _bad_pattern,
    "string_too_long": _too_long,
    "string_unicode": lambda _: ("not-utf-8", "the text holds half a character, which no file can"),
    "enum": _unknown_word,
    "literal_error": lambda refusal: ("unknown-format", f"this argmap reads format 1, not {_shown(refusal.given)}"),
    "bool_type": lambda refusal: ("bad-truth", f"'true' or 'false' is expected here, not {_shown(refusal.given)}"),
    **dict.fromkeys(
        ("int_type", "greater_than_equal", "less_than_equal"),
        lambda refusal: ("bad-number", f"a whole number from 1 is expected here, not {_shown(refusal.given)}"),
    ),
    "too_short": lambda refusal: ("empty-value", f"'{refusal.way[-1]}' needs at least one item"),
    "too_long": lambda _: (
        "too-many-premises",
        f"more than {MOST_PREMISES} linked premises; what are reasons of their own is listed, without ' + '",
    ),
    "recursion_loop": lambda _: ("too-deep", "arguments about arguments are nested too deeply"),
}
