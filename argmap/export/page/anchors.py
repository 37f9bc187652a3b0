"""The names of a page's elements in addresses: ``#tears-permitted``, ``#faq:5``."""

import re
from urllib.parse import quote

from argmap.graph import Graph
from argmap.model.keys import Key, Kind


def source_name(graph: Graph, source: str) -> str:
    """The name of a source: its id, unless a claim, an argument or a question has the same."""
    taken = any(Key(kind, source) in graph for kind in (Kind.CLAIM, Kind.ARGUMENT, Kind.QUESTION))
    return f"source:{source}" if taken else source


def place_name(place: str) -> str:
    """The name of a place in a source. No name has spaces, which places without lines have: ``book:p. 12``."""
    return re.sub(r"\s+", "_", place)


def address(name: str) -> str:
    """The address of an element on the page by its name."""
    return f"#{quote(name, safe='/+:~,;=@!$')}"
