"""What stands together in a picture: what bears on one position, or what one source says."""

from collections import deque
from typing import NamedTuple

from argmap.export.figure import Grouping
from argmap.graph import (
    Graph,
    arguments_about,
    citations_of,
    claim_at,
    conclusion_of,
    keys,
    positions_of,
    premises_of,
    source_at,
)
from argmap.keys import Key, Kind

SEVERAL = "said in several sources"


class Group(NamedTuple):
    """Claims and arguments that are put together, and what they have in common."""

    title: str
    members: list[Key]


def groups(graph: Graph, by: Grouping) -> list[Group]:
    """The groups of a graph; what belongs to none is in none.

    By position: with the one that is fewest steps away, at a tie the first in the file. By source:
    claims that cite several are a group of their own. An argument is in a group if all is that it joins.
    """
    homes, titles = _by_position(graph) if by is Grouping.POSITION else _by_source(graph)
    for argument in keys(graph, Kind.ARGUMENT):  # what an undercutter is about stands before it
        joined = {homes.get(end) for end in (*premises_of(graph, argument), conclusion_of(graph, argument))}
        home = joined.pop()
        if not joined and home is not None:
            homes[argument] = home
    members: dict[Key, list[Key]] = {home: [] for home in titles}
    for key in graph:
        if key in homes:
            members[homes[key]].append(key)
    return [Group(titles[home], keys) for home, keys in members.items() if keys]


def _by_position(graph: Graph) -> tuple[dict[Key, Key], dict[Key, str]]:
    questions = keys(graph, Kind.QUESTION)
    positions = dict.fromkeys(position for question in questions for position in positions_of(graph, question))
    nearest = {position: position for position in positions}
    waiting = deque(positions)
    while waiting:
        about = waiting.popleft()
        for argument in arguments_about(graph, about):
            for near in (argument, *premises_of(graph, argument)):
                if near not in nearest:
                    nearest[near] = nearest[about]
                    waiting.append(near)
    homes = {key: home for key, home in nearest.items() if key.kind is Kind.CLAIM}
    return homes, {position: claim_at(graph, position).text for position in positions}


def _by_source(graph: Graph) -> tuple[dict[Key, Key], dict[Key, str]]:
    several = Key(Kind.SOURCE, "")
    titles = {source: source_at(graph, source.id).title for source in keys(graph, Kind.SOURCE)}
    homes = {}
    for claim in keys(graph, Kind.CLAIM):
        cited = {citation.place.source for citation in citations_of(graph, claim)}
        if cited:
            homes[claim] = Key(Kind.SOURCE, cited.pop()) if len(cited) == 1 else several
    return homes, {**titles, several: SEVERAL}
