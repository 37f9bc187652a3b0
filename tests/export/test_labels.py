"""A labelled graph has its labels in every format; a part has those of the whole map."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import networkx as nx
import pygraphviz
import pytest
from conftest import graph_of

import argmap
from argmap.graph import Graph, label_of
from argmap.model.keys import Key, Kind
from argmap.model.words import MEANS, Label

pytestmark = pytest.mark.filterwarnings("ignore:left out, as")

CLAIMS = {"open": "undecided", "night-quiet": "out", "costs-money": "out"}
"""The claims of the invented map that are not in."""

STEPS = {
    "open/for/night-quiet+quiet-helps",
    "open/for/helps-students",
    "students-elsewhere/undercut/theirs-close-too",
    "open/against/costs-money",
    "quiet-helps/for/night-quiet",
    "stay-closed/for/costs-money",
}
"""The arguments of the invented map that are not in, but out."""


@pytest.fixture(scope="module")
def labelled(library: Graph) -> Graph:
    """The invented map with its labels."""
    return argmap.labelled(library)


def by_json(content: str, kind: Kind) -> dict[str, str]:
    return {node["name"]: node["status"] for node in json.loads(content)["nodes"] if node["type"] == kind}


def by_graphml(content: str, kind: Kind) -> dict[str, str]:
    nodes = nx.parse_graphml(content, edge_key_type=int, force_multigraph=True).nodes.values()
    return {node["name"]: node["status"] for node in nodes if node["type"] == kind}


def by_dot(content: str, kind: Kind) -> dict[str, str]:
    graph = pygraphviz.AGraph(string=content)
    shown = {node: node.attr["label"] + (node.attr["xlabel"] or "") for node in graph.nodes()}
    return {node.partition(":")[2]: last_label(text) for node, text in shown.items() if node.startswith(f"{kind}:")}


def by_mermaid(content: str, _: Kind) -> dict[str, str]:
    boxes = re.findall(r'(?m)^  c_(\w+)\("(.*)"\)', content)
    return {name.replace("_", "-"): last_label(text) for name, text in boxes}


def last_label(text: str) -> str:
    """The last of the lines and parts of a text that is a label; empty if there is none."""
    return ([""] + [word for word in re.split(r"\\n|<[^>]*>|, ", text) if word in list(Label)])[-1]


def by_markdown(content: str, _: Kind) -> dict[str, str]:
    return dict(re.findall(r"(?m)`([\w-]+)`(?! \().*? \*(in|out|undecided)\*", content))


CLAIM_READERS: dict[str, Callable[[str, Kind], dict[str, str]]] = {
    "json": by_json,
    "graphml": by_graphml,
    "dot": by_dot,
    "mermaid": by_mermaid,
    "markdown": by_markdown,
}


@pytest.mark.parametrize(("form", "read"), CLAIM_READERS.items(), ids=CLAIM_READERS)
def test_every_claim_has_its_label(labelled: Graph, form: str, read: Callable[[str, Kind], dict[str, str]]) -> None:
    claims = [key.id for key in labelled if key.kind is Kind.CLAIM]
    assert read(exported(labelled, form), Kind.CLAIM) == {claim: CLAIMS.get(claim, "in") for claim in claims}


@pytest.mark.parametrize("form", ["json", "graphml", "dot"])
def test_every_step_that_is_not_in_has_its_label(labelled: Graph, form: str) -> None:
    found = CLAIM_READERS[form](exported(labelled, form), Kind.ARGUMENT)
    assert {step: label for step, label in found.items() if label not in {"in", ""}} == dict.fromkeys(STEPS, "out")


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("mermaid", '  a1(("#43;<br/>out")):::supportUnsaid'),
        ("mermaid", '  c_costs_money --x|"− out"| c_open'),
        ("mermaid", '  c_few_come -.-x|"−"| c_open'),
        ("markdown", "- **\\[for\\]** *(out)* together:"),
        ("markdown", "- **\\[for\\]** *(out; scheme: consequences)* Students would"),
        ("markdown", "- **\\[for\\]** A library open at night"),
    ],
)
def test_a_label_stands_beside_the_sign_or_the_word_of_a_step(labelled: Graph, form: str, line: str) -> None:
    assert f"\n{line}" in exported(labelled, form)


def test_an_svg_has_the_words(labelled: Graph) -> None:
    words = [text.text for text in ET.fromstring(exported(labelled, "svg")).iter("{http://www.w3.org/2000/svg}text")]
    assert {"·1, undecided", "only rejected by 1, out", "unstated, in", "label"} <= {*words}
    assert words.count("out") == len(STEPS)


@pytest.mark.parametrize("form", ["dot", "mermaid", "markdown"])
@pytest.mark.parametrize("focus", [None, "stay-closed"])
def test_what_labels_say_is_said_once(labelled: Graph, form: str, focus: str | None) -> None:
    assert exported(labelled, form, focus).count(MEANS) == 1


@pytest.mark.parametrize(("form", "read"), CLAIM_READERS.items(), ids=CLAIM_READERS)
def test_a_part_has_the_labels_of_the_whole_map(
    labelled: Graph, form: str, read: Callable[[str, Kind], dict[str, str]]
) -> None:
    part = exported(labelled, form, "stay-closed")
    assert "city-has-money" not in part  # for which alone costs-money is out
    assert read(part, Kind.CLAIM)["costs-money"] == "out"


@pytest.mark.parametrize("form", ["dot", "mermaid"])
def test_the_legend_explains_no_voices_where_there_are_only_labels(form: str) -> None:
    legend = exported(argmap.labelled(graph_of("  a: {text: A, unstated: true}\n")), form)
    assert "unstated, in" in legend
    assert "voices hold it" not in legend


@pytest.mark.parametrize("form", CLAIM_READERS)
def test_without_labels_none_is_told(library: Graph, form: str) -> None:
    assert not re.search(r"\bundecided\b|\bstatus\b", exported(library, form))


@pytest.mark.parametrize("text", ["a, out", "*out*", "\\nout", '"], label="out', "<br/>out", "`b` *out*"])
@pytest.mark.parametrize("form", CLAIM_READERS)
def test_no_text_passes_for_a_label(text: str, form: str) -> None:
    graph = argmap.labelled(graph_of(f"  a: {{text: {json.dumps(text)}, unstated: true}}\n"))
    assert label_of(graph, Key(Kind.CLAIM, "a")) is Label.IN
    assert CLAIM_READERS[form](exported(graph, form), Kind.CLAIM) == {"a": "in"}


def exported(graph: Graph, form: str, focus: str | None = None) -> str:
    return argmap.export_map(graph, form, focus=focus).decode()
