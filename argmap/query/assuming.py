"""Reads what somebody assumes: labels, sources and voices that do not count, stances that do."""

from collections.abc import Iterable

from argmap.errors import ArgmapError
from argmap.graph import Graph, argument_map
from argmap.labels.labelling import SAYING, Assumptions
from argmap.model.keys import Kind
from argmap.model.words import Label, Stance
from argmap.query.resolve import check_known, resolve, source_key, voice_named
from argmap.text.wording import clipped


def assumptions(graph: Graph, suppose: Iterable[str], without: Iterable[str], count: Iterable[str]) -> Assumptions:
    """What is assumed: ``ID=in`` or ``ID=out``, ``SOURCE`` or ``SOURCE/VOICE``, and the stances that say a claim.

    Raises `ArgmapError`, with the nearest names, for what the map does not have.
    """
    counted = frozenset(map(_stance, count))
    supposed: dict[str, Label] = {}
    for written in suppose:
        id_, label = _supposed(graph, written)
        if supposed.setdefault(id_, label) is not label:
            raise ArgmapError(f"'{clipped(id_)}' is supposed to be in and out")
    return Assumptions(supposed, frozenset(_speaker(graph, name) for name in without), counted or SAYING)


def _supposed(graph: Graph, written: str) -> tuple[str, Label]:
    name, equals, label = written.rpartition("=")
    if not equals or label not in (Label.IN, Label.OUT):
        raise ArgmapError(f"'{clipped(written)}' supposes nothing; write ID=in or ID=out")
    key = resolve(graph, name)
    if key.kind is Kind.QUESTION:
        raise ArgmapError(f"'{clipped(name)}' is a question; only claims and arguments are in or out")
    return key.id, Label(label)


def _speaker(graph: Graph, name: str) -> tuple[str, str | None]:
    """A source, or a voice in one; a voice needs no source before it if no other has a voice of that name."""
    found = argument_map(graph)
    if name in found.sources:
        return name, None
    if "/" not in name and name not in found.all_voices():
        return source_key(graph, name).id, None  # says which sources there are
    return voice_named(graph, name)


def _stance(name: str) -> Stance:
    if name == Stance.REJECTS:
        raise ArgmapError("'rejects' speaks against a claim and always counts; 'count' takes stances that say one")
    check_known("stance", [name], [stance for stance in Stance if stance in SAYING])
    return Stance(name)
