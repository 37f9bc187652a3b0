"""Texts that YAML cut short: what stands behind `` #`` is a comment, and lost."""

from collections.abc import Iterator

from argmap.errors import Finding
from argmap.fields import PLACE_KEY
from argmap.load.nodes import Mapping, Node, Scalar, Sequence

PROSE = {"text", "title", "ask", "note", "why", "of", "author"}


def cut_text_findings(root: Mapping) -> Iterator[Finding]:
    """Sentences with a comment behind them: nobody can tell whether it belongs to them.

    An id or a number may well have a comment; a sentence such as ``Rule #1 holds.`` may not.
    """
    open_nodes: list[tuple[Node, bool]] = [(root, False)]
    while open_nodes:
        node, prose = open_nodes.pop()
        if isinstance(node, Mapping):
            for key, value in node.values.items():
                sentence = key in PROSE or PLACE_KEY.fullmatch(key) is not None
                open_nodes.append((value, sentence or key == "waive" or (prose and isinstance(value, Scalar))))
        elif isinstance(node, Sequence):
            open_nodes.extend((item, False) for item in node.items)
        elif prose and node.commented:
            message = "' #' ends the text here; put the text in quotes, or the comment on a line of its own"
            yield Finding(node.location, "cut-text", message)
