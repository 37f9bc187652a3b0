"""What the commands that ask have in common: they load a map, find its documents, and print an answer."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

import argmap
from argmap.progress import begin

if TYPE_CHECKING:
    from rich.console import RenderableType

    from argmap.documents.folder import Documents
    from argmap.graph import Graph
    from argmap.render.proposing import Given


def open_graph(map_file: Path | None, *, labels: bool = False) -> "Graph":
    """Load the map that is asked for, with the `labels` of its claims and arguments if they are asked for too."""
    from argmap.cli.session import open_map

    graph = open_map(map_file)
    if labels:
        graph = argmap.labelled(graph)
    begin("looking for the answer")
    return graph


def given(map_file: Path | None, documents: Path | None = None, *, labels: bool = False) -> "Given":
    """What commands that an answer proposes need, to ask the same map, the same documents, and for labels as well."""
    from argmap.render.proposing import Given

    return Given(str(map_file or ""), str(documents or ""), labels)


def documents_at_hand(graph: "Graph", folder: Path | None) -> "Documents":
    """Open the documents in a folder or, without one, in that where those of a map are looked up."""
    from argmap.cli.lookup import find_documents
    from argmap.graph import loaded_map

    return argmap.open_documents(find_documents(folder, loaded_map(graph).path))


def levels(depth: int | None, *, all_: bool, usual: int | None = argmap.DEPTH) -> int | None:
    """How many levels an answer goes down; None is all the way."""
    if depth and all_:
        raise typer.BadParameter("--depth and --all exclude each other")
    return depth or (None if all_ else usual)


def deliver(
    graph: "Graph",
    name: str,
    answer: object,
    draw: "Callable[[], RenderableType]",
    *,
    as_json: bool,
    records: Callable[[], Iterable[str]] | None = None,
    documents: "Documents | None" = None,
) -> None:
    """Print an answer to stdout: as JSON, or drawn by `draw`.

    If there are `records`, they are printed where stdout is no terminal, each as one line for other programs. On a
    terminal, places link to the map and to `documents`; if these are None, to those that a command without the option
    finds.
    """
    from argmap.cli.output import print_answer, print_text

    begin("drawing the answer")
    if as_json:
        from argmap.graph import loaded_map
        from argmap.render.json import as_json_text

        print_text(as_json_text(name, loaded_map(graph).path, answer))
    elif records is not None and not sys.stdout.isatty():
        print_text("".join(f"{record}\n" for record in records()), end="")
    else:
        print_answer(draw(), lambda: _links(graph, documents))


def _links(graph: "Graph", documents: "Documents | None") -> "dict[str, Path]":
    from argmap.cli.links import links

    return links(graph, documents)
