"""Texts that YAML cut short: what stands behind `` #`` is a comment, and lost."""

from collections.abc import Iterator

from argmap.errors import Finding
from argmap.load.nodes import Mapping, Node, Scalar, Sequence

COMMENTS_WELCOME = frozenset(
    {
        *("format", "quote-limit", "positions", "document", "sha256", "translated", "voices", "repeats", "lines"),
        *("cites", "stance", "unstated", "premises", "id", "supports", "objections", "conditions", "undercutters"),
    }
)
"""Fields of ids, numbers and names, behind which a comment can belong to nothing else."""

NAMED_PARTS = {"claims", "sources"}


def cut_text_findings(root: Mapping) -> Iterator[Finding]:
    """Sentences with a comment behind them: nobody can tell whether it belongs to them.

    An id or a number may well have a comment; a sentence such as ``Rule #1 holds.`` may not.
    """
    waiting: list[tuple[Node, str]] = [(root, "")]
    while waiting:
        node, field = waiting.pop()
        if isinstance(node, Scalar):
            if node.commented and field not in COMMENTS_WELCOME:
                message = "' #' ends the text here; put the text in quotes, or the comment on a line of its own"
                yield Finding(node.location, "cut-text", message)
        elif isinstance(node, Sequence):
            waiting.extend((item, field) for item in node.items)
        elif field in NAMED_PARTS:
            waiting.extend((value, "") for value in node.values.values())
        elif field in {"voices", "repeats"}:
            waiting.extend((value, field) for value in node.values.values())
        else:
            waiting.extend((value, key) for key, value in node.values.items())
