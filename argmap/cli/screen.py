"""The terminal, or what is in its stead, as Rich prints to it."""

from rich.console import Console

NARROWEST, USUAL, WIDEST = 20, 80, 120
"""Columns. A width below the first is taken as a mistake, and the second used; wider than the last is hard to read."""


def console(*, stderr: bool = False) -> Console:
    """A console for stdout or stderr, with a readable width."""
    screen = Console(highlight=False, markup=False, emoji=False, stderr=stderr)
    screen.width = min(screen.width, WIDEST) if screen.width >= NARROWEST else USUAL
    return screen
