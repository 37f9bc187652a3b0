"""Lists below each other that fold, so that an answer stays short."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult

from argmap.render.layout import Command

Item = TypeVar("Item")

MOST_LINES = 40
"""Most lines of a summary, if one item of each of its lists fits in."""


class Listed(Generic[Item]):
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

    def rest(self, shown: int) -> RenderableType:
        """How many items are not shown, and the command that shows them."""
        return Command(f"… {len(self.items) - shown} more:", self.command)


class Folding:
    """Lists that have at most `most` lines together with what stands above and below them; None folds nothing.

    Each list shows its first items. Lines are given out in turns, one item a turn, so no list crowds out another.
    """

    def __init__(
        self,
        top: Iterable[RenderableType],
        lists: Iterable[Listed[Any]],
        most: int | None,
        below: Iterable[RenderableType] = (),
    ) -> None:
        self.top = Group(*top)
        self.lists = list(lists)
        self.most = most
        self.below = Group(*below)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.top
        for listed, shown in zip(self.lists, self._shown(console, options), strict=True):
            yield from listed.top
            yield from map(listed.drawn, range(shown))
            if shown < len(listed.items):
                yield listed.rest(shown)
        yield self.below

    def _shown(self, console: Console, options: ConsoleOptions) -> list[int]:
        """How many items of each list are shown."""
        if self.most is None:
            return [len(listed.items) for listed in self.lists]

        def height(*drawn: RenderableType) -> int:
            return len(console.render_lines(Group(*drawn), options, pad=False)) if drawn else 0

        rests = [height(listed.rest(0)) if listed.items else 0 for listed in self.lists]
        tops = [height(*listed.top) for listed in self.lists]
        left = self.most - height(self.top, self.below) - sum(tops) - sum(rests)
        shown = [0] * len(self.lists)
        growing = [number for number, listed in enumerate(self.lists) if listed.items]
        while growing:
            for number in growing.copy():
                listed = self.lists[number]
                is_last = shown[number] + 1 == len(listed.items)  # then no line has to tell of a rest
                cost = height(listed.drawn(shown[number])) - (rests[number] if is_last else 0)
                fits = cost <= left or not shown[number]
                if fits:
                    left -= cost
                    shown[number] += 1
                if is_last or not fits:
                    growing.remove(number)
        return shown
