"""Lists below each other that fold, so that an answer stays short."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from argmap.render.layout import QUIET, Hanging

Item = TypeVar("Item")

MOST_LINES = 40
"""Most lines of a summary, if one item of each of its lists fits in."""


class Part(Generic[Item]):
    """A list, what stands above it, what draws one of its items, and the command that shows all of them."""

    def __init__(
        self, top: Sequence[RenderableType], items: Sequence[Item], draw: Callable[[Item], RenderableType], command: str
    ) -> None:
        self.top = top
        self.items = items
        self.draw = draw
        self.command = command

    def drawn(self, number: int) -> RenderableType:
        """One of the items; only those that are shown are drawn."""
        return self.draw(self.items[number])


class Folding:
    """Lists that have at most `most` lines together with what stands above them; None folds nothing.

    Each list shows its first items. Lines are given out in turns, one item a turn, so no list crowds out another.
    """

    def __init__(
        self, top: Iterable[RenderableType], parts: Iterable[Part[Any]], most: int | None = MOST_LINES
    ) -> None:
        self.top = Group(*top)
        self.parts = list(parts)
        self.most = most

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.top
        for part, shown in zip(self.parts, self._shown(console, options), strict=True):
            yield from part.top
            yield from (part.drawn(number) for number in range(shown))
            if shown < len(part.items):
                more = f"… {len(part.items) - shown} more: {part.command}"
                yield Hanging(Text(" "), Text(more, style=QUIET))

    def _shown(self, console: Console, options: ConsoleOptions) -> list[int]:
        """How many items of each list are shown."""
        if self.most is None:
            return [len(part.items) for part in self.parts]

        def height(*drawn: RenderableType) -> int:
            return len(console.render_lines(Group(*drawn), options, pad=False)) if drawn else 0

        left = self.most - height(self.top) - sum(height(*part.top) + (len(part.items) > 0) for part in self.parts)
        shown = [0] * len(self.parts)  # the line of an item that is not shown tells how many more there are
        growing = set(range(len(self.parts)))
        while growing:
            for number in sorted(growing):
                part, first = self.parts[number], not shown[number]
                if shown[number] == len(part.items):
                    growing.remove(number)
                    continue
                cost = height(part.drawn(shown[number])) - (shown[number] + 1 == len(part.items))
                if cost > left and not first:
                    growing.remove(number)
                    continue
                left -= cost
                shown[number] += 1
        return shown
