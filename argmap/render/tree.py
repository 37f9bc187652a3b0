"""Draws the map, or a part of it, as a tree."""

from rich.console import RenderableType
from rich.text import Text

from argmap.query.tree import Tree
from argmap.render.outline import Outline, cited_below


def draw_tree(answer: Tree, *, cites: bool, ids: bool) -> RenderableType:
    """The answer to ``tree``."""
    if not answer.rows:
        return Text("No claim in this map.")
    labelled = any(row.label for row in answer.rows)
    return Outline(answer.rows, cited_below if cites else None, ids=ids, quotes=cites, labelled=labelled)
