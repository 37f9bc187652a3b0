"""Finds the claim, argument or question that a user has named."""

import re
import shlex
from collections.abc import Collection, Iterable

from argmap.errors import ArgmapError
from argmap.graph import Graph, argument_map, keys, positions_of, questions_of
from argmap.model.keys import Key, Kind, claim_key
from argmap.text.wording import clipped, did_you_mean, listed


def resolve(graph: Graph, name: str) -> Key:
    """The claim, argument or question with this id, or the only one whose id begins with it.

    A question can be named by its number in the tree too (``2``), and a position by both numbers (``2.1``). The
    premises in an argument's id can stand in any order. Raises `ArgmapError` if there is nothing with this name (with
    the nearest ids) or more than one (with their ids).
    """
    exact = (claim_key(name), Key(Kind.ARGUMENT, name), Key(Kind.QUESTION, name), Key(Kind.ARGUMENT, _sorted(name)))
    for key in exact:
        if key in graph:
            return key
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", name):
        return _numbered(graph, name)
    candidates = [key for key in _nameable(graph, name) if name and key.id.startswith((name, _sorted(name)))]
    shortest = min(candidates, key=lambda key: len(key.id), default=None)
    if shortest and all(key == shortest or key.id.startswith(f"{shortest.id}/") for key in candidates):
        return shortest  # the others are arguments about it
    if candidates:
        raise ArgmapError(f"'{name}' is ambiguous: {listed([key.id for key in candidates])}")
    raise ArgmapError(f"no claim, argument or question '{clipped(name)}'{_meant(graph, name)}")


def position_named(graph: Graph, name: str) -> Key:
    """The position with this number or id; raises `ArgmapError` as `resolve` does, or if it is something else."""
    found = resolve(graph, name)
    if not (found.kind is Kind.CLAIM and questions_of(graph, found)):
        raise ArgmapError(f"'{clipped(name)}' is no position; 'argmap tree' lists the positions")
    return found


def source_key(graph: Graph, id_: str) -> Key:
    """The source with this id; raises `ArgmapError`, with the nearest ids, if there is none."""
    check_known("source", [id_], argument_map(graph).sources)
    return Key(Kind.SOURCE, id_)


def voice_named(graph: Graph, name: str) -> tuple[str, str]:
    """The source and the voice that a name means, ``source/voice`` or the voice alone; a name may hold a slash itself.

    Raises `ArgmapError`, with the nearest names, if there is no such voice, or if several sources have one.
    """
    found = argument_map(graph)
    written = {f"{source}/{voice}": (source, voice) for source, voice in found.speakers()}
    if name in written:
        return written[name]
    named = [whole for whole, (_, voice) in written.items() if voice == name]
    if len(named) > 1:
        raise ArgmapError(f"'{name}' is a voice of several sources; write {listed(named, ' or ')}")
    if not named and name in found.sources:
        raise ArgmapError(
            f"no voice '{name}'; that is a source, and its voices are {listed(found.sources[name].speakers())}"
        )
    if not named:
        check_known("voice", [name], list(written) if "/" in name else found.all_voices())
    return written[named[0]]


def check_known(what: str, names: Iterable[str], known: Collection[str]) -> None:
    """Raise `ArgmapError`, with the nearest names, for the first name that is not known."""
    for name in names:
        if name not in known:
            mend = did_you_mean(name, known) or f"; there are {listed(list(known)) or 'none'}"
            raise ArgmapError(f"no {what} '{clipped(name)}'{mend}")


def _meant(graph: Graph, name: str) -> str:
    """The end of the message about a name that nothing has: what else it is, or the nearest ids."""
    if Key(Kind.SOURCE, name) in graph:
        return f"; that is a source: argmap sources {name}"
    found = argument_map(graph)
    if name in found.all_voices():
        asked = (shlex.quote(found.called(source, voice)) for source, voice in found.speakers() if voice == name)
        return f"; that is a voice: argmap claims {listed([f'--voice {voice}' for voice in asked], ' ')}"
    known = [key.id for key in _nameable(graph, name)]
    return did_you_mean(name, known) or "; 'argmap claims WORDS' searches the texts"


def _numbered(graph: Graph, name: str) -> Key:
    """The question or the position with this number."""
    number, _, place = name.partition(".")
    questions = list(keys(graph, Kind.QUESTION))
    if not 1 <= int(number) <= len(questions):
        there = f"the map has {len(questions)}, counted from 1" if questions else "the map has none"
        raise ArgmapError(f"no question {number}; {there}")
    question = questions[int(number) - 1]
    if not place:
        return question
    positions = positions_of(graph, question)
    if not 1 <= int(place) <= len(positions):
        there = f"has {len(positions)}, counted from 1" if positions else "has none yet"
        raise ArgmapError(f"no position {clipped(name)}; question {number} {there}")
    return positions[int(place) - 1]


def _sorted(name: str) -> str:
    """An argument's id with its premises in the order of a derived id."""
    parts = (part.partition("~") for part in name.split("/"))  # ~2 counts arguments that have the same id
    return "/".join("+".join(sorted(premises.split("+"))) + mark + number for premises, mark, number in parts)


def _nameable(graph: Graph, name: str) -> list[Key]:
    """What can be named; derived ids, which have a slash, only if the name has one."""
    kinds = (Kind.CLAIM, Kind.ARGUMENT, Kind.QUESTION)
    return [key for kind in kinds for key in keys(graph, kind) if "/" in name or "/" not in key.id]
