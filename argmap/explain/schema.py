"""The JSON Schema of a map's file as people write it, from which editors complete fields and underline mistakes.

It is looser than `argmap check`: a schema cannot tell whether a claim exists, or whether a citation names one place.
"""

import json
from typing import Any, TypeAlias

from argmap.catalogue import WAIVABLE
from argmap.catalogue.field import ARGUMENT, CITATION, CLAIM, LEFT_OUT, MAP, NEEDED, QUESTION, SOURCE
from argmap.catalogue.known_schemes import QUESTIONS, SCHEMES
from argmap.catalogue.map_fields import FIELDS
from argmap.catalogue.topic import Topic
from argmap.model.fields import ID, ID_PATTERN, LONGEST_ID, LONGEST_NAME, NOT_BLANK, PLACE, WAS
from argmap.model.words import Stance

Schema: TypeAlias = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that editors understand best."""

_LINES = rf"^(?:{WAS})?\d{{1,9}}(?:-\d{{1,9}})?$"
_PREMISES = rf"^\s*{ID}(?:\s*\+\s*{ID})*\s*$"

# A text needs no quotes in a map where YAML reads a number or a truth value.
TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": NOT_BLANK}
NAME: Schema = TEXT | {"maxLength": LONGEST_NAME}
TRUTH: Schema = {"enum": [True, False, "true", "false"]}
REFERENCE: Schema = {"type": "string", "pattern": ID_PATTERN}
NEW_ID: Schema = REFERENCE | {"maxLength": LONGEST_ID}
LINE: Schema = {"type": ["integer", "string"], "minimum": 1, "pattern": _LINES}


def _listed(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _keyed(keys: Schema, value: Schema) -> Schema:
    return {"type": "object", "propertyNames": keys, "additionalProperties": value}


def _part(part: str) -> Schema:
    return {"$ref": f"#/definitions/{_name(part)}"}


def _name(part: str) -> str:
    """The name of a part in the schema: its last word."""
    return part.rpartition(" ")[2]


LINES: Schema = {"anyOf": [LINE, _listed(LINE) | {"minItems": 1}]}
WAIVER: Schema = {
    "type": "object",
    "properties": {code: TEXT | {"description": rule.meaning} for code, rule in WAIVABLE.items()},
    "additionalProperties": False,
}
RAISED: Schema = {"$ref": "#/definitions/critical-question"}
ARGUMENTS = _listed(_part(ARGUMENT))

FORMS: dict[str, Schema] = {
    "format": {"enum": [1, "1"]},
    "title": TEXT,
    "note": TEXT,
    "quote-limit": {"type": ["integer", "string"], "minimum": 1, "maximum": 999_999_999, "pattern": r"^\d{1,9}$"},
    "questions": _listed(_part(QUESTION)),
    "sources": _keyed(NEW_ID, _part(SOURCE)),
    "claims": _keyed(NEW_ID, _part(CLAIM)),
    "waive": {"allOf": [{"$ref": "#/definitions/waiver"}]},  # beside '$ref' alone, a description would not count
    "ask": TEXT,
    "positions": _listed(REFERENCE),
    "id": NEW_ID,
    "rivals": TRUTH,
    "kind": NAME,
    "author": NAME,
    "date": NAME,
    "url": TEXT,
    "document": NAME,
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "translated": TRUTH,
    "voices": {"anyOf": [_keyed(NAME, LINES), _listed(NAME) | {"uniqueItems": True}]},
    "repeats": _keyed({"pattern": _LINES}, LINE),
    "left-out": _listed(_part(LEFT_OUT)),
    "lines": LINES,
    "why": TEXT,
    "text": TEXT,
    "also": _listed(TEXT),
    "cites": _listed(_part(CITATION)),
    "supports": ARGUMENTS,
    "objections": ARGUMENTS,
    "conditions": ARGUMENTS,
    "undercutters": ARGUMENTS,
    "unstated": TRUTH,
    "tags": _listed(NAME),
    "premises": {"anyOf": [{"type": "string", "pattern": _PREMISES}, _listed(REFERENCE) | {"minItems": 1}]},
    "scheme": NAME | {"examples": sorted(SCHEMES)},
    "raises": {"anyOf": [RAISED, _listed(RAISED)]},
    "stance": {"enum": [stance.value for stance in Stance]},
    "of": NAME,
    "voice": TEXT,
}
"""What each field of a map's file may hold."""


def schema() -> Schema:
    """The schema (draft-07) of a map's file, with what `argmap explain` says of each field."""
    parts = {part: _fields(part) for part in FIELDS if part != CITATION}
    whole = parts.pop(MAP)
    parts[ARGUMENT] = _unless_bare(_PREMISES, parts[ARGUMENT])
    parts[CITATION] = _unless_bare(f"^{PLACE}$", _citation())
    definitions = {_name(part): {"title": part, **form} for part, form in parts.items()}
    more = {"waiver": WAIVER, "critical-question": REFERENCE | {"examples": [*QUESTIONS]}}
    return {"$schema": DRAFT, "title": "a map for argmap", **whole, "definitions": definitions | more}


def schema_text() -> str:
    """The schema as the file that editors read."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _unless_bare(bare: str, mapping: Schema) -> Schema:
    """A mapping, or only a text: editors word mistakes better than with 'anyOf', as they know which one is meant."""
    return {"if": {"type": "object"}, "then": mapping, "else": {"type": "string", "pattern": bare}}


def _fields(part: str) -> Schema:
    """A part that is written as a mapping of its fields, and has no others."""
    return {
        "type": "object",
        "properties": {topic.name: _field(topic) for topic in FIELDS[part]},
        "required": [topic.name for topic in FIELDS[part] if NEEDED in topic.notes[0][1]],
        "additionalProperties": False,
    }


def _field(topic: Topic) -> Schema:
    (_, value), *_ = topic.notes
    return FORMS[topic.name] | {"description": f"{topic.meaning} Value: {value}"}


def _citation() -> Schema:
    """A citation with a quote: its place is a key, and the quote the value."""
    place, quote, *others = FIELDS[CITATION]
    beside = {topic.name: _field(topic) for topic in others}
    return {
        "type": "object",
        "properties": beside,
        "patternProperties": {f"^{PLACE}$": TEXT | {"description": f"{place.meaning} {quote.meaning}"}},
        "additionalProperties": False,
        "not": {"propertyNames": {"enum": [*beside]}},  # a citation without a place
    }
