"""Draws the map, or a part of it, as a tree."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from argmap.query.tree import Tree
from argmap.render.layout import Flow, words
from argmap.render.outline import Outline, cited_below
from argmap.text.wording import count

LEFT_OUT = "… n left out"


def draw_tree(answer: Tree, *, cites: bool, ids: bool, why_nothing: str = "") -> RenderableType:
    """The answer to ``tree``; `why_nothing` tells why no claim fits the filters."""
    if not answer.rows:
        return words(why_nothing or "No claim in this map.")
    labelled = any(row.label for row in answer.rows)
    below = cited_below if cites else None
    if answer.not_shown is None:
        return Outline(answer.rows, below, ids=ids, quotes=cites, labelled=labelled)
    outline = Outline(answer.rows, below, ids=ids, quotes=cites, labelled=labelled, folded=LEFT_OUT)
    return Group(outline, Flow(_filtered(answer)))


def _filtered(answer: Tree) -> Iterator[str]:
    """How many claims fit, and how many are left out."""
    fitting = len({row.id for row in answer.rows if row.fits})
    yield f"* fits: {fitting} of {count(answer.claims or 0, 'claim')}"
    if answer.too_deep:
        left_out = f"… {count(answer.not_shown or 0, 'claim')} left out, of which"
        yield f"{left_out} {answer.too_deep} would fit deeper down (--depth, --all)"
    elif answer.not_shown:
        does = "does" if answer.not_shown == 1 else "do"
        yield f"… {count(answer.not_shown, 'claim')} left out, which {does} not fit"
