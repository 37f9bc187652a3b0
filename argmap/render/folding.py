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
    """Lists that have at most `most` lines together with what stands above and below them; None folds nothing.

    Each list shows its first items. Lines are given out in turns, one item a turn, so no list crowds out another.
    """

    def __init__(
        self,
        top: Iterable[RenderableType],
        parts: Iterable[Part[Any]],
        most: int | None,
        below: Iterable[RenderableType] = (),
    ) -> None:
        self.top = Group(*top)
        self.parts = list(parts)
        self.most = most
        self.below = Group(*below)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.top
        for part, shown in zip(self.parts, self._shown(console, options), strict=True):
            yield from part.top
            yield from (part.drawn(number) for number in range(shown))
            if shown < len(part.items):
                yield _rest(part, shown)
        yield self.below

    def _shown(self, console: Console, options: ConsoleOptions) -> list[int]:
        """How many items of each list are shown."""
        if self.most is None:
            return [len(part.items) for part in self.parts]

        def height(*drawn: RenderableType) -> int:
            return len(console.render_lines(Group(*drawn), options, pad=False)) if drawn else 0

        rests = [height(_rest(part, 0)) if part.items else 0 for part in self.parts]
        left = self.most - height(self.top, self.below) - sum(height(*part.top) for part in self.parts) - sum(rests)
        shown = [0] * len(self.parts)
        growing = set(range(len(self.parts)))
        while growing:
            for number in sorted(growing):
                part = self.parts[number]
                if shown[number] == len(part.items):
                    growing.remove(number)
                    continue
                is_last = shown[number] + 1 == len(part.items)  # then no line has to tell of a rest
                cost = height(part.drawn(shown[number])) - (rests[number] if is_last else 0)
                if cost > left and shown[number]:
                    growing.remove(number)
                    continue
                left -= cost
                shown[number] += 1
        return shown


def _rest(part: Part[Any], shown: int) -> RenderableType:
    """How many items of a list are not shown, and the command that lists them."""
    return Hanging(Text(" "), Text(f"… {len(part.items) - shown} more: {part.command}", style=QUIET))
