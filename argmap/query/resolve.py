"""Finds the claim or argument that a user has named."""

from argmap.errors import ArgmapError
from argmap.graph import Graph, keys
from argmap.model.keys import Key, Kind, claim_key
from argmap.text.wording import did_you_mean

SHOWN_CANDIDATES = 8


def resolve(graph: Graph, name: str) -> Key:
    """The claim or argument with this id, or the only one whose id begins with it.

    Raises `ArgmapError` if there is none (with the nearest ids) or several (with their ids).
    """
    for key in (claim_key(name), Key(Kind.ARGUMENT, name)):
        if key in graph:
            return key
    candidates = [key for key in _nameable(graph, name) if name and key.id.startswith(name)]
    shortest = min(candidates, key=lambda key: len(key.id), default=None)
    if shortest and all(key == shortest or key.id.startswith(f"{shortest.id}/") for key in candidates):
        return shortest  # the others are arguments about it
    if candidates:
        shown = ", ".join(key.id for key in candidates[:SHOWN_CANDIDATES])
        more = f" and {len(candidates) - SHOWN_CANDIDATES} more" if len(candidates) > SHOWN_CANDIDATES else ""
        raise ArgmapError(f"'{name}' is ambiguous: {shown}{more}")
    known = [key.id for key in _nameable(graph, name)]
    mend = did_you_mean(name, known) or "; 'argmap claims WORDS' searches the texts"
    raise ArgmapError(f"no claim or argument '{name}'{mend}")


def _nameable(graph: Graph, name: str) -> list[Key]:
    """Claims and named arguments; arguments with derived ids, which have a slash, only if the name has one."""
    return [key for key in (*keys(graph, Kind.CLAIM), *keys(graph, Kind.ARGUMENT)) if "/" in name or "/" not in key.id]
