"""Writes a new citation into a map, for a claim or an argument that is there, or for a new claim."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain, count
from typing import Any

from pydantic import ValidationError

from argmap.errors import ArgmapError
from argmap.graph import Graph, citations_of, claim_around, loaded_map, location_of
from argmap.load import LoadedMap, parse_map
from argmap.mend.edits import Edit, MapText
from argmap.mend.insertion import Insertion
from argmap.model.fields import ID_PATTERN, LONGEST_ID, as_id
from argmap.model.keys import Key, Kind
from argmap.model.parts import Argument, Citation, Claim, Way
from argmap.query.answers import question_name
from argmap.query.cite import refusal
from argmap.text.wording import clipped
from argmap.text.yaml_texts import Plain, yaml_flow

WORDS_OF_AN_ID = 4
"""Words of a claim's text from which an id is proposed."""

BEHIND = frozenset({"text", "also", "premises", "id", "scheme", "raises"})
"""The fields of claims and arguments that stand above their citations."""


def with_citation(graph: Graph, key: Key, citation: Citation) -> LoadedMap:
    """The map in which a claim or an argument cites something more, at the end of what it cites.

    Only the new characters are added. Raises `ArgmapError` if it is cited there already, or if it has to be written by
    hand; nothing is asked of a file.
    """
    if key.kind is Kind.QUESTION:
        raise ArgmapError(
            f"{question_name(graph, key)} is a question, which nobody says; cite for one of its positions"
        )
    if any((one.place, one.quote) == (citation.place, citation.quote) for one in citations_of(graph, key)):
        raise ArgmapError(f"{key.id} cites {citation.place} with these words already")
    loaded = loaded_map(graph)
    way: Way = graph.nodes[key]["way"]
    id_ = claim_around(graph, key)
    claim = loaded.map.claims[id_]
    expected = claim.model_copy(update=_citing_more(claim, way[2:], citation))
    fields = citation.as_fields()
    edits = Insertion(loaded.text).item(way, "cites", fields, BEHIND)
    by_hand = f"no citation can be written here by itself; add {yaml_flow(fields)} to its 'cites'"
    return _edited(loaded, edits, {id_: expected}, f"{location_of(graph, key)}: {by_hand}")


def with_claim(graph: Graph, id_: str, text: str, citation: Citation) -> LoadedMap:
    """The map with a new claim at the end, which has one citation.

    Raises `ArgmapError` if the id is taken or none, with one that is free, if the text is none, or if the claim has to
    be written by hand.
    """
    _look_at_id(graph, id_, text)
    try:
        claim = Claim(text=text, cites=(citation,))
    except ValidationError as error:
        raise refusal(error) from None
    loaded = loaded_map(graph)
    fields: dict[str, Plain] = {"text": text, "cites": [citation.as_fields()]}
    edit = Insertion(loaded.text).field(("claims",), id_, fields)
    by_hand = f"no claim can be written here by itself; add {id_}: {yaml_flow(fields)}"
    return _edited(loaded, [edit], {id_: claim}, f"{loaded.locations.of('claims')}: {by_hand}")


def _edited(loaded: LoadedMap, edits: Iterable[Edit], claims: Mapping[str, Claim], refusal: str) -> LoadedMap:
    """The map after edits; raises `ArgmapError` if it is not the same but for some claims."""
    expected = loaded.map.model_copy(update={"claims": {**loaded.map.claims, **claims}})
    try:
        edited = parse_map(MapText(loaded.text).edited(edits), loaded.path)
    except ArgmapError:
        raise ArgmapError(refusal) from None
    if edited.map != expected:
        raise ArgmapError(refusal)
    return edited


def _citing_more(owner: Claim | Argument, way: Way, citation: Citation) -> dict[str, Any]:
    """The field that changes if a claim or an argument, or one at the end of a way below it, cites something more."""
    if not way:
        return {"cites": (*owner.cites, citation)}
    side, number, below = str(way[0]), int(way[1]), way[2:]
    arguments = list(getattr(owner, side))
    arguments[number] = replace(arguments[number], **_citing_more(arguments[number], below, citation))
    return {side: tuple(arguments)}


def _look_at_id(graph: Graph, id_: str, text: str) -> None:
    """Raise `ArgmapError` if an id is no id, or that of something in the map; the message has one that is free."""
    if not re.fullmatch(ID_PATTERN, id_) or len(id_) > LONGEST_ID:
        near = as_id(id_) or as_id(" ".join(text.split()[:WORDS_OF_AN_ID]))
        mend = f"; '{_free(graph, near)}' is one" if near else ""
        raise ArgmapError(f"'{clipped(id_)}' is no id: small letters, digits and hyphens, a letter first{mend}")
    taken = _taken_by(graph, id_)
    if taken:
        line = location_of(graph, taken).line
        raise ArgmapError(f"'{id_}' is taken, by the {taken.kind} on line {line}; '{_free(graph, id_)}' is free")


def _free(graph: Graph, id_: str) -> str:
    """An id that nothing in the map has: this one, or the first of it with a number."""
    numbered = (f"{id_}-{number}" for number in count(2))
    return next(name for name in chain([id_], numbered) if not _taken_by(graph, name))


def _taken_by(graph: Graph, id_: str) -> Key | None:
    """The claim, argument or question with an id; they share one set of ids."""
    keys = (Key(kind, id_) for kind in (Kind.CLAIM, Kind.ARGUMENT, Kind.QUESTION))
    return next((key for key in keys if key in graph), None)
