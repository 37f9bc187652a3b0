"""GraphML and JSON come back as an equal graph, from which the map can be told."""

import json
from pathlib import Path
from typing import Any, cast

import networkx as nx
import pytest
from conftest import graph_of
from hypothesis import given, settings
from writing import maps, written

from argmap.export.graphml import generate_graphml
from argmap.export.node_link import generate_node_link
from argmap.export.plain import PlainGraph, plain_graph
from argmap.graph import Graph, build_graph
from argmap.keys import claim_key, placed_arguments
from argmap.load import parse_map
from argmap.model import ArgumentMap, Citation, Claim
from argmap.query.part import Part, neighbourhood, whole_map

LISTS = {"tags", "voices", "repeats", "left-out", "waive"}
"""Attributes that GraphML has as JSON in a text."""


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
    """Equal in nodes, edges, keys and attributes, and in their order."""
    return (
        one.graph == other.graph
        and list(one.nodes(data=True)) == list(other.nodes(data=True))
        and list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    )


@pytest.mark.parametrize("back", [from_json, from_graphml])
def test_the_graph_comes_back_equal(library: Graph, back: Any) -> None:
    assert same(back(whole_map(library)), plain_graph(whole_map(library)))


@pytest.mark.parametrize("back", [from_json, from_graphml])
def test_a_part_comes_back_equal_and_says_that_it_is_one(library: Graph, back: Any) -> None:
    part = neighbourhood(library, claim_key("costs-money"), 1)
    assert same(back(part), plain_graph(part))
    assert back(part).graph["part"].startswith("a part of the map: 0 of 2 questions, 4 of 17 claims")


@settings(max_examples=30, deadline=None, derandomize=True)
@given(maps())
def test_json_of_any_map_comes_back_equal(argument_map: ArgumentMap) -> None:
    part = whole_map(build_graph(parse_map(written(argument_map), Path("map.yaml"))))
    assert same(from_json(part), plain_graph(part))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(maps())
def test_graphml_of_any_map_can_be_read(argument_map: ArgumentMap) -> None:
    part = whole_map(build_graph(parse_map(written(argument_map), Path("map.yaml"))))
    remarks: list[str] = []
    text = "\n".join(generate_graphml(part, remarks.append))
    read = cast(PlainGraph, nx.parse_graphml(text, edge_key_type=int, force_multigraph=True))
    wanted = plain_graph(part)
    assert list(read.nodes) == list(wanted.nodes)
    assert list(read.edges(keys=True)) == list(wanted.edges(keys=True))
    if not remarks:
        assert same(from_graphml(part), wanted)


def test_graphml_tells_of_characters_that_xml_cannot_hold() -> None:
    remarks: list[str] = []
    lines = list(generate_graphml(whole_map(graph_of('  a: {text: "A\\0B\\rC"}\n')), remarks.append))
    assert any(
        "A\N{REPLACEMENT CHARACTER}B\N{REPLACEMENT CHARACTER}C" in line.replace("&#65533;", "\ufffd") for line in lines
    )
    assert remarks == ["replaced by \N{REPLACEMENT CHARACTER}, as XML has no such characters: 2"]


def test_truth_values_are_those_of_xml(library: Graph) -> None:
    lines = list(generate_graphml(whole_map(library), pytest.fail))
    assert any(line.endswith(">true</data>") for line in lines)
    assert not any(line.endswith((">True</data>", ">False</data>")) for line in lines)


def test_a_text_that_looks_like_a_truth_value_stays() -> None:
    lines = list(generate_graphml(whole_map(graph_of("  a: {text: 'True', unstated: true}\n")), pytest.fail))
    assert [line.strip()[-11:] for line in lines if "rue</data>" in line] == ["True</data>", "true</data>"]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(maps())
def test_the_map_can_be_told_from_the_graph(argument_map: ArgumentMap) -> None:
    loaded = parse_map(written(argument_map), Path("map.yaml")).map
    graph = from_json(whole_map(build_graph(parse_map(written(argument_map), Path("map.yaml")))))
    assert claims_told(graph) == {id_: claim_in(loaded, claim) for id_, claim in loaded.claims.items()}
    assert arguments_told(graph) == [
        (
            str(key.id),
            str(about.id),
            list(dict.fromkeys(argument.premises)),
            argument.scheme,
            argument.note,
            dict(argument.waive),
        )
        for key, argument, _, about, _ in placed_arguments(loaded)
    ]
    assert [about["label"] for _, about in graph.nodes(data=True) if about["type"] == "question"] == [
        question.ask for question in loaded.questions
    ]


def claim_in(loaded: ArgumentMap, claim: Claim) -> list[Any]:
    cites = [cited_in(loaded, citation) for citation in claim.cites]
    return [claim.text, claim.unstated, list(claim.tags), claim.note, dict(claim.waive), cites]


def cited_in(loaded: ArgumentMap, citation: Citation) -> tuple[Any, ...]:
    stance, voice = str(citation.stance), loaded.voice_of(citation)
    return (str(citation.place), citation.quote, stance, citation.of, voice, citation.note)


def claims_told(graph: PlainGraph) -> dict[str, list[Any]]:
    told = {}
    for node, about in graph.nodes(data=True):
        if about["type"] == "claim":
            more = [about.get("unstated", False), about.get("tags", []), about.get("note"), about.get("waive", {})]
            told[about["name"]] = [about["label"], *more, cites_told(graph, node)]
    return told


def cites_told(graph: PlainGraph, node: str) -> list[tuple[Any, ...]]:
    return [
        (
            f"{graph.nodes[source]['name']}:{edge['lines']}",
            *(edge.get(name) for name in ("quote", "stance", "of", "voice", "note")),
        )
        for _, source, number, edge in sorted(graph.out_edges(node, keys=True, data=True), key=lambda edge: edge[2])
        if edge["kind"] == "cites"
    ]


def arguments_told(graph: PlainGraph) -> list[tuple[Any, ...]]:
    told = []
    for node, about in graph.nodes(data=True):
        if about["type"] == "argument":
            premises = sorted(
                (number, start)
                for start, _, number, edge in graph.in_edges(node, keys=True, data=True)
                if edge["kind"] == "premise"
            )
            (conclusion,) = [end for _, end, edge in graph.out_edges(node, data=True) if edge["kind"] != "cites"]
            names = [graph.nodes[start]["name"] for _, start in premises]
            fields = (about.get("scheme"), about.get("note"), about.get("waive", {}))
            told.append((about["name"], graph.nodes[conclusion]["name"], names, *fields))
    return told
