"""Where answers go: the terminal, a pipe or a file."""

import errno
import os
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from argmap.cli.streams import ClosedStdout
from argmap.render.layout import Hanging

NARROWEST, USUAL, WIDEST = 20, 80, 120
"""Columns. A width below the first is taken as a mistake, and the second used; wider than the last is hard to read."""


def console(*, stderr: bool = False) -> Console:
    """A console for stdout or stderr, with a readable width."""
    screen = Console(highlight=False, markup=False, emoji=False, stderr=stderr)
    screen.width = min(screen.width, WIDEST) if screen.width >= NARROWEST else USUAL
    return screen


def print_lines(lines: Iterable[Text], *, stderr: bool = False) -> None:
    """Print lines: wrapped between words on a terminal, whole anywhere else, where tools read them."""
    screen = console(stderr=stderr)
    for line in lines:
        if screen.is_terminal and line.cell_len > screen.width:
            screen.print(Hanging(Text(), line, indent=4))
        else:
            screen.print(line, soft_wrap=True)


def print_text(text: str, *, end: str = "\n") -> None:
    """Print a text as UTF-8, whatever the terminal's encoding, so that the bytes of a file do not depend on it."""
    print_bytes(f"{text}{end}".encode(errors="backslashreplace"))


def print_bytes(content: bytes) -> None:
    """Print bytes; raises `OSError` if stdout is closed, even where there is nothing to print."""
    if isinstance(sys.stdout, ClosedStdout):
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
