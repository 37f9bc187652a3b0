"""What is framed together in a picture: what bears on one position, or what one source says."""

from collections import defaultdict
from typing import NamedTuple

from argmap.export.view import Grouping
from argmap.graph import (
    Graph,
    all_citations,
    arguments_about,
    claim_at,
    conclusion_of,
    keys,
    positions_of,
    premises_of,
    source_at,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Stance
from argmap.query.part import Part

SEVERAL = {Grouping.POSITION: "bears on several positions", Grouping.SOURCE: "said in several sources"}
MIXED = Key(Kind.CLAIM, "")
"""Stands for several positions, or sources."""


class Group(NamedTuple):
    """Claims and arguments in one frame; the title says what they have in common."""

    title: str
    members: list[Key]


def groups(part: Part, by: Grouping | None) -> list[Group]:
    """The groups of a part with more than one member; some claims and arguments are in no group.

    By position, a claim belongs to the position that is fewest steps away in the whole map. By source, it belongs to
    the source that says it. If there are several, it belongs to a group for these. An argument belongs to such a group
    only if its conclusion and one of its premises do.
    """
    if by is None:
        return []
    graph = part.whole
    homes = _by_position(graph) if by is Grouping.POSITION else _by_source(graph)
    for argument in keys(graph, Kind.ARGUMENT):  # the argument that an undercutter is about comes first
        home = homes.pop(argument, None)
        if (
            home
            and home == homes.get(conclusion_of(graph, argument))
            and home in map(homes.get, premises_of(graph, argument))
        ):
            homes[argument] = home
    members: dict[Key, list[Key]] = {}
    for key in part.graph:
        if key in homes:
            members.setdefault(homes[key], []).append(key)
    return [Group(_title(graph, home, by), inside) for home, inside in members.items() if len(inside) > 1]


def _title(graph: Graph, home: Key, by: Grouping) -> str:
    if home == MIXED:
        return SEVERAL[by]
    return claim_at(graph, home).text if by is Grouping.POSITION else source_at(graph, home.id).title


def _by_position(graph: Graph) -> dict[Key, Key]:
    """The position nearest to each claim and argument; several at one distance are `MIXED`."""
    positions = {position for question in keys(graph, Kind.QUESTION) for position in positions_of(graph, question)}
    homes = {position: position for position in positions}
    reached = positions
    while reached:
        found: dict[Key, set[Key]] = defaultdict(set)
        for about in reached:
            for argument in arguments_about(graph, about):
                for near in (argument, *premises_of(graph, argument)):
                    if near not in homes:
                        found[near].add(homes[about])
        homes |= {near: nearest.pop() if len(nearest) == 1 else MIXED for near, nearest in found.items()}
        reached = set(found)
    return homes


def _by_source(graph: Graph) -> dict[Key, Key]:
    """The source that says each claim or draws each step; several are `MIXED`, and rejecting does not count."""
    sources: dict[Key, set[str]] = defaultdict(set)
    for key, citation in all_citations(graph):
        if citation.stance is not Stance.REJECTS:
            sources[key].add(citation.place.source)
    return {key: Key(Kind.SOURCE, *said) if len(said) == 1 else MIXED for key, said in sources.items()}
