"""The options of a picture. The command line reads them from here and loads nothing that draws."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from argmap.documents.folder import Documents

Remark: TypeAlias = Callable[[str], None]
"""Takes a message about something that the export itself does not show."""


class Grouping(StrEnum):
    """What the boxes of a picture are grouped by."""

    POSITION = "position"
    SOURCE = "source"


class Direction(StrEnum):
    """Where reasons lead in a picture: from right to left, from left to right, down or up."""

    RL = "RL"
    LR = "LR"
    TB = "TB"
    BT = "BT"


class View(NamedTuple):
    """The options of a picture: what it frames, where reasons lead; whether it has sources, a legend and tooltips.

    A page shows the passages around quotes if it is given the documents. Its picture has no heading: the page has one.
    """

    cluster_by: Grouping | None = None
    rankdir: Direction = Direction.RL
    sources: bool = False
    legend: bool = True
    tooltips: bool = True
    passages: "Documents | None" = None
    heading: bool = True


USUAL = View()
