"""A map as JSON, in the node-link form of networkx: ``networkx.node_link_graph(data, edges="edges")`` reads it."""

import json
from collections.abc import Iterator

import networkx as nx

from argmap.export.plain_graph import plain_graph
from argmap.query.part import Part
from argmap.text.safe import escaped


def generate_node_link(part: Part) -> Iterator[str]:
    """The lines of a JSON file, without line ends."""
    data = nx.node_link_data(plain_graph(part), edges="edges")
    yield from escaped(json.dumps(data, ensure_ascii=False, indent=1)).split("\n")
