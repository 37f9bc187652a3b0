"""What only a look across the whole map can find."""

from collections.abc import Iterator

import networkx as nx

from argmap.check.codes import Problem
from argmap.graph import Graph, Kind, item, keys, orphans, side_of
from argmap.model import Side


def map_problems(graph: Graph) -> Iterator[Problem]:
    """Claims that bear on nothing, that say the same, or that support themselves in the end."""
    yield from _circles(graph)
    for claim in orphans(graph):
        yield Problem("orphan-claim", "no line of argument leads from this claim to a position", claim)
    first: dict[str, str] = {}
    for claim in keys(graph, Kind.CLAIM):
        text = " ".join(item(graph, claim).text.casefold().split())
        if text in first:
            message = f"'{first[text]}' has the same text; make the two one claim"
            yield Problem("equal-text", message, claim, ("text",))
        first.setdefault(text, claim.id)


def _circles(graph: Graph) -> Iterator[Problem]:
    """One finding for claims that support each other in a circle, at the first of them."""
    supports = nx.subgraph_view(
        graph,
        filter_node=lambda key: (
            key.kind is Kind.CLAIM or (key.kind is Kind.ARGUMENT and side_of(graph, key) is Side.SUPPORT)
        ),
    )
    for component in nx.strongly_connected_components(supports):
        if len(component) > 1:
            first = next(key for key in keys(graph, Kind.CLAIM) if key in component)
            way = nx.find_cycle(supports.subgraph(component), first)
            claims = [step[0].id for step in way if step[0].kind is Kind.CLAIM]
            message = f"these claims support each other in a circle: {' -> '.join([*claims, claims[0]])}"
            yield Problem("argues-in-circle", message, first)
