"""What the shell offers while somebody types: ids, with their texts as help."""

from pathlib import Path
from textwrap import shorten

from argmap.errors import ArgmapError
from argmap.graph import Graph, Kind, build_graph, claim_at, keys, source_at
from argmap.load import load_map
from argmap.lookup import find_map
from argmap.query.search import all_tags, all_voices
from argmap.safe import safe


def claim_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The claims, and once a slash is typed the arguments, whose id begins so."""
    graph = _graph(map_file)
    if graph is None:
        return []
    found = [(key.id, _help(claim_at(graph, key).text)) for key in keys(graph, Kind.CLAIM)]
    arguments = (key.id for key in keys(graph, Kind.ARGUMENT))
    found += [(id_, "an argument") for id_ in arguments if "/" in incomplete or "/" not in id_]
    return [(id_, text) for id_, text in found if id_.startswith(incomplete)]


def source_completions(map_file: Path | str | None, incomplete: str) -> list[tuple[str, str]]:
    """The sources whose id begins so."""
    graph = _graph(map_file)
    if graph is None:
        return []
    found = ((key.id, _help(source_at(graph, key.id).title)) for key in keys(graph, Kind.SOURCE))
    return [(id_, text) for id_, text in found if id_.startswith(incomplete)]


def voice_completions(map_file: Path | str | None, incomplete: str) -> list[str]:
    """The voices whose name begins so."""
    graph = _graph(map_file)
    return [] if graph is None else [voice for voice in all_voices(graph) if voice.startswith(incomplete)]


def tag_completions(map_file: Path | str | None, incomplete: str) -> list[str]:
    """The tags that begin so."""
    graph = _graph(map_file)
    return [] if graph is None else [tag for tag in all_tags(graph) if tag.startswith(incomplete)]


def _graph(map_file: Path | str | None) -> Graph | None:
    """The map, or None: whoever presses Tab wants no error message."""
    try:
        return build_graph(load_map(find_map(Path(map_file) if map_file else None).path))
    except ArgmapError:
        return None


HELP_LENGTH = 60

# The script for zsh evaluates what it is given, and Typer escapes only part of it: a text
# must hold nothing that a shell would run, and nothing that Rich would take for markup.
_UNSAFE = str.maketrans({"\\": "/", "`": "’", "$": "S", '"': "’", "'": "’", "[": "(", "]": ")"})


def _help(text: str) -> str:
    """One short line, as fish takes every further line for another candidate."""
    return shorten(safe(text), HELP_LENGTH, placeholder=" …").translate(_UNSAFE)
