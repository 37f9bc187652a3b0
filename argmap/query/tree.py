"""The map as a tree, or the part of it under one question, claim or argument."""

from typing import NamedTuple

from argmap.graph import (
    Graph,
    argument_map,
    arguments_from,
    has_positions,
    keys,
    leads_to,
    orphans,
    positions_of,
    question_at,
    question_number,
)
from argmap.model.keys import Key, Kind
from argmap.query.outline import Entry, Role, Row, argument_entry, lay_out

UNCONNECTED = "bears on no position"

MOST_TOPS = 12
"""Most claims that are shown of a map without positions."""


class Tree(NamedTuple):
    """The map, or the part of it under one question, claim or argument."""

    title: str
    """The title of the map."""
    rows: tuple[Row, ...]
    """The rows, from top to bottom."""
    claims: int | None = None
    """With filters: how many claims there are in the map, or under what was asked for."""
    not_shown: int | None = None
    """With filters: how many of these have no row."""
    too_deep: int | None = None
    """With filters: how many of those without a row fit, but stand deeper than was asked for."""


def tree(graph: Graph, under: Key | None, depth: int | None) -> Tree:
    """The tree of the whole map, or of what is under a question, a claim or an argument."""
    return Tree(argument_map(graph).title, lay_out(graph, roots(graph, under), depth))


def roots(graph: Graph, under: Key | None) -> list[Entry]:
    """The entries at the top of a tree."""
    if under is None:
        return _whole(graph)
    if under.kind is Kind.QUESTION:
        return [_question(graph, under)]
    return [Entry(Role.CLAIM, under) if under.kind is Kind.CLAIM else argument_entry(graph, under)]


def _question(graph: Graph, question: Key) -> Entry:
    number, ask = question_number(graph, question), question_at(graph, question).ask
    positions = [
        Entry(Role.POSITION, position, number=place) for place, position in enumerate(positions_of(graph, question), 1)
    ]
    return Entry(Role.QUESTION, question, text=ask, number=number, children=positions)


def _whole(graph: Graph) -> list[Entry]:
    asked = [_question(graph, question) for question in keys(graph, Kind.QUESTION)]
    apart = [Entry(Role.CLAIM, claim) for claim in tops(graph)]
    if apart and asked:
        return [*asked, Entry(Role.SECTION, None, text=UNCONNECTED, children=apart)]
    return asked or apart


def tops(graph: Graph) -> list[Key]:
    """The topmost of the claims that bear on no position; all others of these are below one of them."""
    claims = orphans(graph) if has_positions(graph) else list(keys(graph, Kind.CLAIM))
    tops = [claim for claim in claims if not arguments_from(graph, claim)]
    reached = leads_to(graph, tops)
    for claim in claims:  # the claims left lead into circles: start each circle at its first claim
        if claim not in reached:
            tops.append(claim)
            reached |= leads_to(graph, [claim], known=reached)
    return tops
