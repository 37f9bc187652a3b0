"""Changes of a map that are only shown."""

import sys
from pathlib import Path

from argmap.cli.output import print_text
from argmap.render.diff import diff_lines
from argmap.text.safe import visible


def print_patch(path: Path, old: str, new: str) -> None:
    """Print how a text changes: as ``patch`` needs it, but on a terminal made safe."""
    lines = diff_lines(path, old, new)
    shown = (f"{visible(line.rstrip())}\n" for line in lines) if sys.stdout.isatty() else lines
    print_text("".join(shown), end="")
