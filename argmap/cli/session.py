"""What every command needs: the map that it is about."""

import sys
from pathlib import Path
from typing import NamedTuple

from argmap.cli.lookup import FoundMap, find_map
from argmap.graph import Graph, argument_map, build_graph
from argmap.load import load_map
from argmap.model.keys import Key
from argmap.query.resolve import resolve
from argmap.text.safe import safe


class Session(NamedTuple):
    """An open map."""

    graph: Graph
    path: Path

    @property
    def title(self) -> str:
        """The map's title."""
        return argument_map(self.graph).title

    def resolve(self, name: str) -> Key:
        """The claim or argument that somebody named."""
        return resolve(self.graph, name)


def open_session(map_file: Path | None) -> Session:
    """Load the map that is asked for, and say on stderr if it is the one that comes with argmap."""
    found = find_map(map_file)
    announce(found)
    return Session(build_graph(load_map(found.path)), found.path)


def announce(found: FoundMap) -> None:
    """Say on stderr that the map that comes with argmap is read, where no other is."""
    if found.packaged:
        complain(f"no map in {Path.cwd()} or above; this is the one that comes with argmap (--map FILE)")


def complain(message: str) -> None:
    """One line on stderr, from argmap; nothing where stderr is closed, as it would go to stdout."""
    if sys.stderr is not None:
        print(f"argmap: {safe(message)}", file=sys.stderr)
