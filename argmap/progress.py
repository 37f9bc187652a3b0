"""How far the work is that may take long. Those who do it tell it here; `cli.waiting` shows it to who waits.

No answer depends on it.
"""

from collections.abc import Collection, Iterator
from time import monotonic
from typing import ClassVar, TypeVar

Item = TypeVar("Item")


class Step:
    """A part of the work; `total` is 0 if nobody can tell how much there is to do."""

    __slots__ = ("began", "done", "total", "what")
    now: ClassVar["Step"]
    """What is being done."""

    def __init__(self, what: str, total: int = 0) -> None:
        self.what = what
        self.total = total
        self.done = 0
        self.began = monotonic()

    def __str__(self) -> str:
        far = f"{self.done * 100 // self.total} %" if self.total else f"{monotonic() - self.began:.0f} s"
        return f"{self.what}: {far}"


Step.now = Step("starting")


def begin(what: str, total: int = 0) -> Step:
    """Begin a part of the work; who does it counts up what is `done` of it."""
    Step.now = Step(what, total)
    return Step.now


def each(items: Collection[Item], what: str) -> Iterator[Item]:
    """The items, one by one, which are a part of the work; other parts can begin and end within."""
    step = Step(what, len(items))
    for item in items:
        Step.now = step
        yield item
        step.done += 1
