"""GraphML and JSON are read back as an equal graph, from which the map can be rebuilt."""

import html
import json
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import networkx as nx
import pytest
from conftest import graph_of
from examples import holds_of
from writing import maps, written

from argmap.export.graphml import generate_graphml
from argmap.export.node_link import generate_node_link
from argmap.export.plain_graph import PlainGraph, plain_graph
from argmap.graph import Graph, build_graph
from argmap.load import parse_map
from argmap.model.keys import claim_key
from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, field_names
from argmap.query.part import Part, neighbourhood, whole_map

LABELS = {"claim": "text", "question": "ask", "source": "title", "argument": None}
LISTS_OF = {
    "supports": "supports",
    "objects to": "objections",
    "holds only if": "conditions",
    "undercuts": "undercutters",
}
LISTS = {"also", "tags", "voices", "repeats", "left-out", "waive"}
"""Attributes that are texts of JSON in GraphML."""

DERIVED = {"type", "name", "label", "side", "drawn", "reported", "holding", "reporting", "rejecting"}
"""Attributes of nodes that are no fields of the file."""


def from_json(part: Part) -> PlainGraph:
    data = json.loads("\n".join(generate_node_link(part)))
    return cast(PlainGraph, nx.node_link_graph(data, edges="edges"))


def from_graphml(part: Part) -> PlainGraph:
    text = "\n".join(generate_graphml(part, pytest.fail))
    graph = cast(PlainGraph, nx.parse_graphml(text, edge_key_type=int, force_multigraph=True))
    for about in (graph.graph, *(about for _, about in graph.nodes(data=True))):
        for name in about.keys() & LISTS:
            about[name] = json.loads(about[name])
    for name in ("node_default", "edge_default"):
        graph.graph.pop(name, None)
    return graph


def same(one: PlainGraph, other: PlainGraph) -> bool:
    """Whether two graphs are equal in nodes, edges, keys and attributes, and in their order."""
    return (
        one.graph == other.graph
        and list(one.nodes(data=True)) == list(other.nodes(data=True))
        and list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    )


@pytest.mark.smoke
@pytest.mark.parametrize("back", [from_json, from_graphml])
def test_the_graph_comes_back_equal(library: Graph, back: Any) -> None:
    assert same(back(whole_map(library)), plain_graph(whole_map(library)))


@pytest.mark.smoke
@pytest.mark.parametrize("back", [from_json, from_graphml])
def test_a_part_comes_back_equal_and_says_that_it_is_one(library: Graph, back: Any) -> None:
    part = neighbourhood(library, claim_key("costs-money"), 1)
    assert same(back(part), plain_graph(part))
    assert back(part).graph["part"].startswith("a part of the map: 1 of 2 questions, 4 of 17 claims")


@holds_of(maps(), few=5, many=40)
def test_json_of_any_map_comes_back_equal(argument_map: ArgumentMap) -> None:
    part = whole_map(build_graph(parse_map(written(argument_map), Path("map.yaml"))))
    assert same(from_json(part), plain_graph(part))


@holds_of(maps(), few=5, many=40)
def test_graphml_of_any_map_can_be_read(argument_map: ArgumentMap) -> None:
    part = whole_map(build_graph(parse_map(written(argument_map), Path("map.yaml"))))
    remarks: list[str] = []
    text = "\n".join(generate_graphml(part, remarks.append))
    read = cast(PlainGraph, nx.parse_graphml(text, edge_key_type=int, force_multigraph=True))
    wanted = plain_graph(part)
    assert list(read.nodes) == list(wanted.nodes)
    assert list(read.edges(keys=True)) == list(wanted.edges(keys=True))
    assert remarks or same(from_graphml(part), wanted)


def test_graphml_tells_of_characters_that_xml_cannot_hold() -> None:
    remarks: list[str] = []
    lines = list(generate_graphml(whole_map(graph_of('  a: {text: "A\\0B\\rC"}\n')), remarks.append))
    assert any("A␀B␍C" in html.unescape(line) for line in lines)
    assert remarks == ["2 characters that GraphML cannot hold became visible signs"]


def test_truth_values_are_those_of_xml(library: Graph) -> None:
    lines = list(generate_graphml(whole_map(library), pytest.fail))
    assert any(line.endswith(">true</data>") for line in lines)
    assert not any(line.endswith((">True</data>", ">False</data>")) for line in lines)


def test_a_text_that_looks_like_a_truth_value_stays() -> None:
    lines = list(generate_graphml(whole_map(graph_of("  a: {text: 'True', unstated: true}\n")), pytest.fail))
    assert [line.strip()[-11:] for line in lines if "rue</data>" in line] == ["True</data>", "true</data>"]


@holds_of(maps(), few=5, many=50)
def test_the_map_can_be_told_from_the_graph(argument_map: ArgumentMap) -> None:
    loaded = parse_map(written(argument_map), Path("map.yaml"))
    assert map_told(from_json(whole_map(build_graph(loaded)))) == in_full(loaded.map)


def map_told(graph: PlainGraph) -> ArgumentMap:
    """The map, rebuilt from a graph."""
    told = {node: fields_told(about) for node, about in graph.nodes(data=True)}
    edges = {number: (start, end, about) for start, end, number, about in graph.edges(keys=True, data=True)}
    for start, end, about in (edges[number] for number in range(len(edges))):
        match about["kind"]:
            case "answers":
                told[end].setdefault("positions", []).append(about_of(graph, start)["name"])
            case "premise":
                told[end].setdefault("premises", []).append(about_of(graph, start)["name"])
            case "cites":
                told[start].setdefault("cites", []).append(citation_told(graph, end, about))
            case kind:
                told[end].setdefault(LISTS_OF[kind], []).append(told[start])
    of = {kind: [node for node, about in graph.nodes(data=True) if about["type"] == kind] for kind in LABELS}
    return ArgumentMap(
        **graph.graph
        | {"questions": [told[node] for node in of["question"]]}
        | {f"{kind}s": {about_of(graph, node)["name"]: told[node] for node in of[kind]} for kind in ("source", "claim")}
    )


def about_of(graph: PlainGraph, node: str) -> dict[str, Any]:
    return dict(graph.nodes[node])


def fields_told(about: dict[str, Any]) -> dict[str, Any]:
    """The fields that a node has in the file, except for those that are edges."""
    fields = {name: value for name, value in about.items() if name not in DERIVED}
    if about["type"] in {"argument", "question"} and "/" not in about["name"]:
        fields["id"] = about["name"]
    label = LABELS[about["type"]]
    return fields | ({label: about["label"]} if label else {})


def citation_told(graph: PlainGraph, source: str, about: dict[str, Any]) -> Any:
    place = f"{about_of(graph, source)['name']}:{about['lines']}"
    if "quote" not in about:
        return place
    more = {name: about[name] for name in {*field_names(Citation).values()} - {"place", "quote"} if name in about}
    return {place: about["quote"], **more}


def in_full(argument_map: ArgumentMap) -> ArgumentMap:
    """A map with the voice of every quote named, and with every premise and position listed once."""

    def cites(part: Claim | Argument) -> tuple[Citation, ...]:
        return tuple(
            replace(cited, voice=argument_map.voice_of(cited)) if cited.quote else cited for cited in part.cites
        )

    def argument(part: Argument) -> Argument:
        about: dict[str, Any] = {side.value: tuple(map(argument, arguments)) for side, arguments in part.attached()}
        return replace(part, premises=tuple(dict.fromkeys(part.premises)), cites=cites(part), **about)

    def claim(part: Claim) -> Claim:
        about = {side.value: tuple(map(argument, arguments)) for side, arguments in part.attached()}
        return part.model_copy(update={"cites": cites(part), **about})

    questions = [
        question.model_copy(update={"positions": tuple(dict.fromkeys(question.positions))})
        for question in argument_map.questions
    ]
    claims = {id_: claim(part) for id_, part in argument_map.claims.items()}
    return argument_map.model_copy(update={"questions": tuple(questions), "claims": MappingProxyType(claims)})
