"""A map as a networkx graph that holds only texts, numbers, lists and mappings, which any tool can read.

`argmap.catalogue.graph_attributes` lists its nodes, edges and attributes, which have the names of the map's file. The
graph holds everything that the file says, so the map can be rebuilt from it. Fields that the file leaves out are left
out.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx

from argmap.export.extent import extent
from argmap.graph import (
    LINKS,
    Graph,
    Link,
    all_citations,
    argument_map,
    conclusion_of,
    drawn,
    item_at,
    keys,
    label_of,
    positions_of,
    premises_of,
    reported,
    side_of,
)
from argmap.model.fields import Lines
from argmap.model.keys import Key, Kind, node_name
from argmap.model.parts import Claim, LeftOut, Question, Source, field_names
from argmap.query.answers import brief
from argmap.query.outline import ROLES
from argmap.query.part import Part

if TYPE_CHECKING:
    PlainGraph: TypeAlias = nx.MultiDiGraph[str]
else:
    PlainGraph = nx.MultiDiGraph

IN_EDGES = {"cites", "premises", "positions", "supports", "objections", "conditions", "undercutters"}
ELSEWHERE = {*IN_EDGES, "id", "text", "ask", "title"}
"""Fields of the file that are edges, or a node's name or label."""

LABELLED = {Kind.CLAIM, Kind.ARGUMENT}
"""Nodes that have a status in a graph with labels. Tools that draw graphs show what is called "label" as the text."""

SAID = {"place", "stance", "voice"}
"""Fields of a citation that `_edges` writes in a form of its own, or always."""


def plain_graph(part: Part) -> PlainGraph:
    """The graph of a part of a map; the key of an edge is its number."""
    graph = part.graph
    about = _fields(argument_map(graph), leave_out={"questions", "sources", "claims"})
    if words := extent(part):
        about["part"] = words
    plain: PlainGraph = nx.MultiDiGraph(**about)
    for key in graph:
        plain.add_node(node_name(key), **_node(graph, key))
    for number, (start, end, attributes) in enumerate(_edges(graph)):
        plain.add_edge(node_name(start), node_name(end), key=number, **attributes)
    return plain


def _node(graph: Graph, key: Key) -> dict[str, Any]:
    item = item_at(graph, key)
    about: dict[str, Any] = {"type": str(key.kind), "name": key.id, "label": _label(graph, key)}
    if key.kind is Kind.ARGUMENT:
        by = bool(drawn(graph, key))
        about |= {
            "side": str(ROLES[side_of(graph, key)]),
            "drawn": by,
            "reported": not by and bool(reported(graph, key)),
        }
    if key.kind is Kind.CLAIM:
        counted = brief(graph, key)
        about |= {"holding": counted.holding, "reporting": counted.reporting, "rejecting": counted.rejecting}
    if key.kind in LABELLED and (label := label_of(graph, key)):
        about["status"] = str(label)
    return about | _fields(item, leave_out=ELSEWHERE)


def _label(graph: Graph, key: Key) -> str:
    match item_at(graph, key):
        case Claim(text=text) | Question(ask=text) | Source(title=text):
            return text
        case _:
            return str(LINKS[side_of(graph, key)])


def _edges(graph: Graph) -> Iterator[tuple[Key, Key, dict[str, Any]]]:
    """The edges in the order of the file: positions, then steps, then citations."""
    for question in keys(graph, Kind.QUESTION):
        for position in positions_of(graph, question):
            yield position, question, {"kind": str(Link.ANSWERS)}
    for argument in keys(graph, Kind.ARGUMENT):
        for premise in premises_of(graph, argument):
            yield premise, argument, {"kind": str(Link.PREMISE)}
        yield argument, conclusion_of(graph, argument), {"kind": str(LINKS[side_of(graph, argument)])}
    for key, citation in all_citations(graph):
        about = {"kind": str(Link.CITES), "lines": str(citation.place.lines), "stance": str(citation.stance)}
        if voice := argument_map(graph).voice_of(citation):
            about["voice"] = voice
        yield key, Key(Kind.SOURCE, citation.place.source), about | _fields(citation, leave_out=SAID)


def _fields(item: Any, *, leave_out: Collection[str]) -> dict[str, Any]:
    """The fields of a part of a map that are set, by their names in the file; those with their default are left out."""
    told = {}
    for name, alias in field_names(type(item)).items():
        value = getattr(item, name)
        if alias not in leave_out and value not in (type(item).__pydantic_fields__[name].default, {}):
            told[alias] = _plain(value)
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        if value and not any(value.values()):  # voices without lines
            return list(value)
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, LeftOut):
        return _fields(value, leave_out=())
    if isinstance(value, Lines):
        return str(value)
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
