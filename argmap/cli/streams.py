"""stdin, stdout and stderr as a command finds them: closed, or without some signs."""

import codecs
import io
import os
import shutil
import sys

from argmap.text.plain_signs import PLAIN_SIGNS


class ClosedStdout(io.TextIOWrapper):
    """Stands for a stdout that is closed, and refuses what is written to it."""

    def __init__(self) -> None:
        super().__init__(os.fdopen(os.open(os.devnull, os.O_RDONLY), "wb", closefd=False))  # open like the process


def prepare_streams() -> None:
    """Make it safe to write to stdout and stderr, closed or not.

    A closed stdout refuses what is written, as a full disk does, so that no command ends well whose answer is lost.
    What is written to a closed stderr is gone; if it were None, Typer would write messages to stdout. No file gets the
    number of a closed stream, for a library in C would write its warnings into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)  # it gets the lowest free number
    if sys.stdout is None:
        sys.stdout = ClosedStdout()
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", closefd=False)  # for as long as the process
    codecs.register_error("plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plain")


def colours_wanted() -> bool | None:
    """Whether help has colours, by what Rich obeys for answers; None if it has them on a terminal."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") in {"dumb", "unknown"}:
        return False
    return True if os.environ.get("FORCE_COLOR") else None


NARROWEST_HELP, WIDEST_HELP = 20, 98
"""Columns. Narrower than the first has no room for words, and wider than the last is hard to read."""


def help_width() -> int:
    """Columns for help, which leaves two of the terminal's free."""
    return max(NARROWEST_HELP, min(shutil.get_terminal_size().columns - 2, WIDEST_HELP))


def _plain(error: UnicodeError) -> tuple[str, int]:
    """Replace the signs that a terminal's encoding lacks; an error handler for `codecs`."""
    assert isinstance(error, UnicodeEncodeError)
    missing = error.object[error.start : error.end].translate(PLAIN_SIGNS)
    return missing.encode("ascii", "backslashreplace").decode(), error.end
