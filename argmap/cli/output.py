"""Where answers go: the terminal, a pager, a pipe or a file."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.style import Style
from rich.text import Text
from rich.theme import Theme

from argmap.cli.screen import console
from argmap.cli.streams import ClosedStdout
from argmap.cli.waiting import waiting
from argmap.progress import each
from argmap.render.layout import Hanging


class Lines:
    """Lines: wrapped between words on a terminal, whole anywhere else, where tools read them."""

    def __init__(self, lines: Iterable[Text]) -> None:
        self.lines = list(lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in each(self.lines, "drawing the answer"):
            wrapped = console.file.isatty() and line.cell_len > console.width
            yield Hanging(Text(), line, indent=4, words_whole=True) if wrapped else line


def print_lines(lines: Iterable[Text], *, stderr: bool = False) -> None:
    """Print lines as `Lines` are."""
    with waiting.paused():
        console(stderr=stderr).print(Lines(lines), soft_wrap=True)


def print_answer(drawn: RenderableType, links: Callable[[], Mapping[str, Path]] = dict) -> None:
    """Print an answer; on a terminal through a pager if it is longer than the screen.

    `links` gets the files that places link to, by the styles of the places, and is called only if there may be links.
    """
    screen = console()
    if screen.is_terminal:
        screen.push_theme(Theme({name: Style(link=path.resolve().as_uri()) for name, path in links().items()}))
    whole = isinstance(drawn, Lines)
    with screen.capture() as captured:
        screen.print(drawn, soft_wrap=whole)
    text = captured.get()
    waiting.end()
    is_long = text.count("\n") >= screen.height and screen.file.isatty() and not screen.is_dumb_terminal
    if not (is_long and _page(text)):
        screen.file.write(text)
        screen.file.flush()


def _page(text: str) -> bool:
    from argmap.cli.pager import page  # noqa: PLC0415  # needed only for long answers on a terminal

    return page(text)


def print_text(text: str, *, end: str = "\n") -> None:
    """Print a text as UTF-8, whatever the terminal's encoding, so that the bytes of a file do not depend on it."""
    print_bytes(f"{text}{end}".encode(errors="backslashreplace"))


def print_bytes(content: bytes) -> None:
    """Print bytes; raises `OSError` if stdout is closed, even where there is nothing to print."""
    if isinstance(sys.stdout, ClosedStdout):
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    waiting.end()
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
