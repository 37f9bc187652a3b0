"""The quick way to read a map: part by part, each in the everyday forms of YAML.

A part that is written otherwise goes through the parser alone. Wherever anything is wrong,
the map has to be read thoroughly, which finds out what.
"""

from typing import Any, NamedTuple

from pydantic import ValidationError

from argmap.load.brackets import Unusual
from argmap.load.everyday import read_lines
from argmap.load.names import names_lead_somewhere
from argmap.load.parts import Part, Way, can_be_cut, fields, section
from argmap.model import ArgumentMap, Claim, Frozen, Source

MODELS: dict[str, type[Frozen]] = {"sources": Source, "claims": Claim}


class Read(NamedTuple):
    """A map, and where its parts stand, by the way to them."""

    map: ArgumentMap
    parts: dict[Way, Part]


def read_quickly(text: str) -> Read | None:
    """The map in a text; None where it is not one, or one that has to be read thoroughly."""
    if not can_be_cut(text):
        return None
    parts: dict[Way, Part] = {}
    try:
        argument_map = ArgumentMap.model_validate(_read(text, parts))
    except (Unusual, ValidationError):
        return None
    return Read(argument_map, parts) if names_lead_somewhere(argument_map) else None


def read_part(text: str, part: Part, *way: str) -> tuple[str, object]:
    """The key and the value of a part in what `way` leads to; raises `Unusual` where anything is wrong with it."""
    lines = text[part.start : part.end]
    try:
        read = read_lines(lines)
    except Unusual:
        read = _parsed(lines, way)
    if len(read) != 1:
        raise Unusual
    return next(iter(read.items()))


def _read(text: str, parts: dict[Way, Part]) -> dict[str, Any]:
    """The fields of a map; every source and claim becomes a model as soon as it is read, which saves memory."""
    values: dict[str, Any] = {}
    for field in fields(text):
        cut = section(text, field)
        name, value = (cut.name, {}) if cut else read_part(text, field)
        if name in values:
            raise Unusual
        values[name], parts[name,] = value, field
        for part in cut.parts if cut else ():
            key, value = read_part(text, part, name)
            if key in values[name]:
                raise Unusual
            values[name][key] = MODELS[name].model_validate(value)
            parts[name, key] = part
    return values


def _parsed(lines: str, way: tuple[str, ...]) -> dict[str, Any]:
    """The keys and values in some lines by the YAML parser, which not every map needs."""
    from argmap.load.nodes import plain_value  # noqa: PLC0415  # loading PyYAML takes longer than reading a map
    from argmap.load.thorough import nodes_of_part  # noqa: PLC0415  # as above

    read: Any = plain_value(nodes_of_part(lines, "", way))
    for key in way:
        read = read[key]
    if not isinstance(read, dict):
        raise Unusual
    return read
