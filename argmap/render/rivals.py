"""Draws the rivals of a position."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from argmap.query.answers import PositionBrief
from argmap.render.layout import QUIET, STRONG, Hanging, glued
from argmap.render.voices import claim_text
from argmap.text.wording import count


def other_positions(rivals: Sequence[PositionBrief]) -> Iterator[RenderableType]:
    """The rivals of a position, and how many arguments speak for each."""
    yield from rivals_title(rivals)
    yield from map(rival_line, rivals)


def rivals_title(rivals: Sequence[PositionBrief]) -> list[RenderableType]:
    """The heading above the rivals of a position; nothing if there are none."""
    if not rivals:
        return []
    listed = Text("  argmap for POSITION lists what speaks for one", style=QUIET)
    return [Text(), Hanging(Text(), Text.assemble(("other positions", STRONG), f": {len(rivals)}", listed))]


def rival_line(rival: PositionBrief) -> RenderableType:
    """A position with the number of arguments for it."""
    arguments = glued(f"— {count(rival.supports, 'argument')} for it")
    return Hanging(Text(f"  {rival.number}"), Text.assemble(claim_text(rival), "  ", (arguments, QUIET)))
