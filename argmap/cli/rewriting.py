"""Writes a changed map to its file, or shows what would change."""

import sys
from codecs import BOM_UTF8
from pathlib import Path

from argmap.cli.output import print_text
from argmap.cli.signals import tidied
from argmap.load import LoadedMap
from argmap.render.diff import diff_lines
from argmap.text.safe import visible
from argmap.text.writing import replace_text


def rewrite(old: LoadedMap, new: LoadedMap, *, diff: bool) -> None:
    """Write a map in the stead of another one; with `diff`, only show the change."""
    if diff:
        print_patch(old.path, old.text, new.text)
        return
    with tidied():
        replace_text(old.path, old.text, new.text)


def print_patch(path: Path, old: str, new: str) -> None:
    """Print how a text changes: as ``patch`` needs it, but on a terminal made safe."""
    mark = BOM_UTF8.decode() if path.is_file() and _begins(path, BOM_UTF8) else ""  # a patch needs it
    lines = diff_lines(path, mark + old, mark + new)
    shown = (f"{visible(line.rstrip())}\n" for line in lines) if sys.stdout.isatty() else lines
    print_text("".join(shown), end="")


def _begins(path: Path, content: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(content)) == content
