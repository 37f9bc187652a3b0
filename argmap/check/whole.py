"""What only a look across the whole map can find."""

from collections.abc import Iterator

from argmap.check.codes import Problem
from argmap.graph import Graph, Kind, item, keys, orphans


def map_problems(graph: Graph) -> Iterator[Problem]:
    """Claims that bear on nothing, and claims that say the same."""
    for claim in orphans(graph):
        yield Problem("orphan-claim", "no line of argument leads from this claim to a position", claim)
    first: dict[str, str] = {}
    for claim in keys(graph, Kind.CLAIM):
        text = " ".join(item(graph, claim).text.casefold().split())
        if text in first:
            message = f"'{first[text]}' has the same text; make the two one claim"
            yield Problem("equal-text", message, claim, ("text",))
        first.setdefault(text, claim.id)
