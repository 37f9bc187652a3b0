"""What all tests share: the invented map, and maps made of a few lines."""

from pathlib import Path

import pytest

from argmap.documents import Documents
from argmap.graph import Graph, build_graph
from argmap.load import load_map, parse_map

MAPS = Path(__file__).parent / "maps"
LIBRARY = MAPS / "library.yaml"


@pytest.fixture(scope="session")
def library() -> Graph:
    """The graph of the invented map."""
    return build_graph(load_map(LIBRARY))


def graph_of(claims: str, before: str = "") -> Graph:
    """The graph of a map with these claims, written as YAML."""
    text = f"format: 1\ntitle: A test\n{before}claims:\n{claims}"
    return build_graph(parse_map(text, Path("map.yaml")))
