"""Writes a changed map to its file, or shows what would change."""

import sys
from collections.abc import Iterable

from argmap.cli.output import print_text
from argmap.cli.session import complain
from argmap.cli.signals import tidied
from argmap.load import LoadedMap
from argmap.render.diff import diff_lines
from argmap.text.safe import visible
from argmap.text.writing import replace_text


def rewrite(old: LoadedMap, new: LoadedMap, done: str, *, diff: bool) -> None:
    """Write a map in the stead of another one and say what was done; with `diff`, only show the change."""
    if diff:
        print_patch(diff_lines(old.path, old.text, new.text))
        complain(f"{done}; nothing written (--diff)")
        return
    with tidied():
        replace_text(old.path, old.text, new.text)
    complain(done)


def print_patch(lines: Iterable[str]) -> None:
    """Print a patch: as ``patch`` needs it, but on a terminal made safe."""
    shown = (f"{visible(line.rstrip())}\n" for line in lines) if sys.stdout.isatty() else lines
    print_text("".join(shown), end="")
