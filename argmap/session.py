"""What every command needs: the map it is about, and its documents."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import RenderableType

from argmap.check import problems_shown_with
from argmap.check.citations import STATUSES
from argmap.documents import Documents, open_documents
from argmap.graph import Graph, Key, argument_map, build_graph
from argmap.load import load_map
from argmap.lookup import FoundMap, find_documents, find_map
from argmap.output import console, print_text
from argmap.query.resolve import resolve
from argmap.render.json import as_json_text
from argmap.safe import safe


@dataclass(frozen=True)
class Session:
    """An open map with its documents."""

    graph: Graph
    path: Path
    documents: Documents

    @property
    def title(self) -> str:
        """The map's title."""
        return argument_map(self.graph).title

    def resolve(self, name: str) -> Key:
        """The claim or argument that somebody named."""
        return resolve(self.graph, name)

    def problems(self, key: Key) -> tuple[str, ...]:
        """What a check finds wrong with a claim or an argument."""
        return problems_shown_with(self.graph, key, self.documents)

    def problems_beside_quotes(self, key: Key) -> tuple[str, ...]:
        """The same without quotes that are not where they should be, for an answer that tells of each."""
        return problems_shown_with(self.graph, key, self.documents, leave_out=STATUSES)

    def deliver(self, name: str, answer: object, draw: Callable[[], RenderableType], *, as_json: bool) -> None:
        """Print an answer to stdout, drawn or as JSON."""
        if as_json:
            print_text(as_json_text(name, self.path, answer))
        else:
            console().print(draw())


def open_session(map_file: Path | None) -> Session:
    """Load the map that is asked for, and say on stderr if it is the one that comes with argmap."""
    found = find_map(map_file)
    announce(found)
    return Session(build_graph(load_map(found.path)), found.path, Documents())


def open_session_with_documents(map_file: Path | None, documents: Path | None) -> Session:
    """The same, with the folder of its documents, if there is one."""
    session = open_session(map_file)
    return replace(session, documents=open_documents(find_documents(documents, session.path)))


def announce(found: FoundMap) -> None:
    """Say on stderr that the map that comes with argmap is read, where no other is."""
    if found.packaged:
        complain(f"no map in {Path.cwd()} or above; this is the one that comes with argmap (--map FILE)")


def complain(message: str) -> None:
    """One line on stderr, from argmap."""
    print(f"argmap: {safe(message)}", file=sys.stderr)
