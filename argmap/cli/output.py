"""Where answers go: the terminal, or whatever stands for it."""

import errno
import os
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from argmap.render.elements import Hanging

NARROWEST, USUAL, WIDEST = 20, 80, 120
"""Columns: fewer than the first are taken for a mistake, more than the last are hard to follow."""


def console(*, stderr: bool = False) -> Console:
    """Where answers are drawn: stdout, or else stderr, at a width that can be read."""
    screen = Console(highlight=False, markup=False, emoji=False, stderr=stderr)
    screen.width = min(screen.width, WIDEST) if screen.width >= NARROWEST else USUAL
    return screen


def print_lines(lines: Iterable[Text], *, stderr: bool = False) -> None:
    """Print lines: folded between words on a terminal, whole anywhere else, where tools read them."""
    screen = console(stderr=stderr)
    for line in lines:
        if screen.is_terminal and line.cell_len > screen.width:
            screen.print(Hanging(Text(), line, indent=4))
        else:
            screen.print(line, soft_wrap=True)


def print_text(text: str, *, end: str = "\n") -> None:
    """Print a text as UTF-8, whatever the terminal's encoding: a file's bytes do not depend on it."""
    print_bytes(f"{text}{end}".encode(errors="backslashreplace"))


def print_bytes(content: bytes) -> None:
    """Print what is no text, or is encoded already; raises `OSError` where stdout is closed."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
