"""Graphviz itself reads the DOT export, and finds in it what the map says."""

import re
import string
from pathlib import Path

import pygraphviz
import pytest
from conftest import graph_of
from examples import holds_of
from hypothesis import strategies as st
from writing import maps, written

from argmap.export.dot import generate_dot
from argmap.export.view import View
from argmap.graph import Graph, build_graph, conclusion_of, keys, positions_of, premises_of
from argmap.load import parse_map
from argmap.model.keys import Kind
from argmap.model.parts import ArgumentMap
from argmap.query.part import whole_map
from argmap.text.safe import safe

NASTY = ['"', "\\", "\\N", "a\\", "&lt;b&gt;", "<b>", "{a|b}", "\n", "]; evil [", "😀", "שלום", "%s", "\\l", "//", "#"]


def parsed(graph: Graph) -> pygraphviz.AGraph:
    return pygraphviz.AGraph(string="\n".join(generate_dot(whole_map(graph))))


def with_text(text: str) -> Graph:
    graph = graph_of("  a: {text: A, supports: [b]}\n  b: {text: B}\n")
    for node, attributes in graph.nodes(data=True):
        if node.id == "a":
            attributes["item"] = attributes["item"].model_copy(update={"text": text})
    return graph


def read_label(label: str) -> str:
    """A label as Graphviz draws it: escapes undone, lines joined by spaces."""
    drawn = []
    characters = iter(label)
    for character in characters:
        if character == "\\":
            following = next(characters)
            drawn.append(" " if following == "n" else following)
        else:
            drawn.append(character)
    return "".join(drawn).replace("&amp;", "&")


@pytest.mark.smoke
def test_every_node_of_the_map_is_in_the_graph_and_no_other(library: Graph) -> None:
    names = {f"{key.kind}:{key.id}" for key in library if key.kind is not Kind.SOURCE}
    assert set(parsed(library).nodes()) == names


def test_without_tooltips_all_else_stays(library: Graph) -> None:
    told, bare = (
        "\n".join(generate_dot(whole_map(library), View(sources=True, tooltips=tips))) for tips in (True, False)
    )
    tip = r'tooltip="(?:[^"\\]|\\.)*"'
    assert re.sub(rf", {tip}|    {tip},\n", "", told) == bare


def test_linked_premises_meet_in_one_argument(library: Graph) -> None:
    argument = "argument:open/for/night-quiet+quiet-helps"
    assert set(parsed(library).predecessors(argument)) == {"claim:night-quiet", "claim:quiet-helps"}
    assert parsed(library).successors(argument) == ["claim:open"]


@pytest.mark.parametrize(
    ("argument", "sign", "style", "arrow"),
    [
        ("open/for/helps-day-workers", ("+", "circle"), "dashed", "normal"),
        ("open/against/costs-money", ("−", "diamond"), "solid", "tee"),
        ("open/if/two-guards", ("?", "hexagon"), "solid", "odiamond"),
        ("students-elsewhere", ("~", "octagon"), "solid", "obox"),
        ("open/for/helps-students/if/two-guards", ("?", "hexagon"), "dashed", "odiamond"),
    ],
)
def test_sides_and_drawers_are_told_apart_without_colour(
    library: Graph, argument: str, sign: tuple[str, str], style: str, arrow: str
) -> None:
    graph = parsed(library)
    node = graph.get_node(f"argument:{argument}")
    conclusion = graph.successors(node)[0]
    lines = [graph.get_edge(node, conclusion), *graph.in_edges(node)]
    assert (node.attr["label"], node.attr["shape"]) == sign
    assert ("dashed" in node.attr["style"], node.attr["fillcolor"] == "white") == (style == "dashed",) * 2
    assert lines[0].attr["arrowhead"] == arrow
    assert {line.attr["style"] for line in lines if "undercut" not in line[0]} == {style}


def test_an_undercutter_points_at_the_argument(library: Graph) -> None:
    assert parsed(library).successors("argument:students-elsewhere") == ["argument:open/for/helps-students"]


@pytest.mark.parametrize("text", NASTY)
def test_a_label_says_the_text_and_nothing_else(text: str) -> None:
    graph = parsed(with_text(text))
    assert read_label(graph.get_node("claim:a").attr["label"]) == " ".join(text.split())
    assert len(graph.nodes()) == 3


@holds_of(st.text(alphabet=st.sampled_from(string.printable + '"\\<>&{}|é😀ש'), max_size=60), few=20, many=100)
def test_any_text_stays_whole(text: str) -> None:
    graph = parsed(with_text(f"x{text}"))
    label = graph.get_node("claim:a").attr["label"]
    assert read_label(label) == safe(f"x{text}")


def test_a_long_text_is_not_cut() -> None:
    graph = parsed(with_text("word " * 2000))
    assert read_label(graph.get_node("claim:a").attr["label"]).count("word") == 2000


@pytest.mark.parametrize("text", ["x" * 40_000, '"\\&' * 9_000, "字" * 12_000, "😀" * 9_000])
def test_not_even_a_word_of_any_length_is_cut(text: str) -> None:
    graph = parsed(with_text(text))
    assert read_label(graph.get_node("claim:a").attr["label"]) == text


def test_a_new_claim_changes_only_its_own_lines() -> None:
    before = graph_of("  a: {text: A, supports: [b]}\n  b: {text: B}\n")
    after = graph_of("  a: {text: A, supports: [b, c]}\n  b: {text: B}\n  c: {text: C}\n")
    assert set(generate_dot(whole_map(before))) < set(generate_dot(whole_map(after)))


def test_the_order_is_that_of_the_file(library: Graph) -> None:
    lines = list(generate_dot(whole_map(library)))
    claims = [f'  "claim:{key.id}" [' for key in keys(library, Kind.CLAIM)]
    assert [line[: len(start)] for start in claims for line in lines if line.startswith(start)] == claims


def test_a_title_of_any_length_is_whole() -> None:
    graph = graph_of("  a: {text: A}\n").copy()
    loaded = graph.graph["loaded"]
    graph.graph["loaded"] = loaded._replace(map=loaded.map.model_copy(update={"title": "字" * 30_000}))
    read = parsed(graph)
    assert read.graph_attr["label"].count("字") == 30_000


@holds_of(maps(), few=8, many=40)
def test_graphviz_reads_the_nodes_and_edges_of_the_map(argument_map: ArgumentMap) -> None:
    graph = build_graph(parse_map(written(argument_map), Path("map.yaml")))
    read = parsed(graph)
    assert set(read.nodes()) == {f"{key.kind}:{key.id}" for key in graph if key.kind is not Kind.SOURCE}
    seen = [edge for edge in read.edges() if edge.attr["style"] != "invis"]
    assert sorted(seen) == sorted(reasoning(graph))


def reasoning(graph: Graph) -> list[tuple[str, str]]:
    """The steps of a graph as pairs of names."""
    pairs = [
        (position, question) for question in keys(graph, Kind.QUESTION) for position in positions_of(graph, question)
    ]
    for argument in keys(graph, Kind.ARGUMENT):
        pairs += [(premise, argument) for premise in premises_of(graph, argument)]
        pairs.append((argument, conclusion_of(graph, argument)))
    return [(f"{start.kind}:{start.id}", f"{end.kind}:{end.id}") for start, end in pairs]
