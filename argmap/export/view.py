"""What somebody can wish for in a picture, in words that the command line knows without loading what draws."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, TypeAlias

Remark: TypeAlias = Callable[[str], None]
"""Takes what nobody could see from an export alone."""


class Grouping(StrEnum):
    """What the boxes of a picture are put together by."""

    POSITION = "position"
    SOURCE = "source"


class Direction(StrEnum):
    """Where reasons lead in a picture: from right to left, from left to right, down or up."""

    RL = "RL"
    LR = "LR"
    TB = "TB"
    BT = "BT"


class View(NamedTuple):
    """How a picture is to be: what it frames, where its reasons lead, and whether it shows sources and a legend."""

    cluster_by: Grouping | None = None
    rankdir: Direction = Direction.RL
    sources: bool = False
    legend: bool = True


USUAL = View()
