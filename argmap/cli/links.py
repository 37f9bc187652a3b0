"""The files that the places in an answer link to."""

from pathlib import Path

from argmap.cli.lookup import find_documents
from argmap.documents.folder import Documents
from argmap.errors import ArgmapError
from argmap.graph import Graph, argument_map, loaded_map
from argmap.render.cited import MAP_LINK, source_link


def links(graph: Graph, documents: Documents | None) -> dict[str, Path]:
    """The map's file, and the document of each source that has one at hand, by the styles of their places."""
    path = loaded_map(graph).path
    opened = Documents(_folder(path)) if documents is None else documents
    files = {source_link(id_): opened.file_of(source) for id_, source in argument_map(graph).sources.items()}
    return {MAP_LINK: path, **{style: file for style, file in files.items() if file}}


def _folder(map_path: Path) -> Path | None:
    """The folder of the documents; None if a command that does without them finds none."""
    try:
        return find_documents(None, map_path)
    except ArgmapError:
        return None
