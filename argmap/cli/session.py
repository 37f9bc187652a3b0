"""What commands share: loading the map, and messages on stderr."""

import sys
from collections.abc import Iterable
from pathlib import Path

from rich.text import Text

from argmap.cli.lookup import FoundMap, find_map
from argmap.cli.output import print_lines
from argmap.graph import Graph, build_graph
from argmap.load import load_map
from argmap.render.layout import QUIET
from argmap.text.safe import safe
from argmap.text.wording import count


def open_map(map_file: Path | None) -> Graph:
    """Load the map that is asked for, and say on stderr if it is the one that comes with argmap."""
    found = find_map(map_file)
    announce(found)
    graph = build_graph(load_map(found.path))
    graph.graph["itself"] = graph  # a circle, which is not freed piece by piece at the end: that takes 5 % of the time
    return graph


def announce(found: FoundMap) -> None:
    """Say on stderr if the map is the one that comes with argmap."""
    if found.packaged:
        complain(f"no map in {Path.cwd()} or above; this is the one that comes with argmap (--map FILE)")


def complain(message: str) -> None:
    """Print one message to stderr."""
    print_lines([Text.assemble(("argmap:", QUIET), f" {safe(message)}")], stderr=True)


def complain_of_quotes(number: int) -> None:
    """Say on stderr that so many quotes were not looked up, as no documents are at hand."""
    complain(
        f"{count(number, 'quote')} not looked up: no documents; "
        "give their folder with --documents FOLDER or ARGMAP_DOCUMENTS"
    )


def point_to_explanations(codes: Iterable[str]) -> None:
    """Say how to learn more about findings, if stderr is a terminal."""
    named = set(codes)
    if named and sys.stderr.isatty():
        code, what = (*named, "that") if len(named) == 1 else ("CODE", "a code")
        hint = f"argmap explain {code} says what {what} means, and the mend"
        print_lines([Text(hint, style=QUIET)], stderr=True)
