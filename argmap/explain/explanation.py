"""What `argmap explain` prints."""

from collections.abc import Sequence

from rich.console import RenderableType

from argmap.catalogue.topic import Group
from argmap.explain.contents import GROUPS, WORDS
from argmap.explain.find import find
from argmap.render.topics import draw_group, draw_overview, draw_topics


def explanation(words: Sequence[str]) -> RenderableType:
    """What some words mean; without any, what there is to explain.

    Raises `ArgmapError` if nothing is called so.
    """
    if not "".join(words).strip():
        return draw_overview(WORDS, GROUPS.values())
    found = find(words)
    return draw_group(found) if isinstance(found, Group) else draw_topics(found)
