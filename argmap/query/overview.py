"""A map at a glance: its size, its questions, and how many arguments each position has."""

from collections import Counter
from typing import NamedTuple

from argmap.documents.folder import Documents
from argmap.documents.verify import Status, verify
from argmap.graph import Graph, all_citations, argument_map, has_positions, keys, orphans, source_at
from argmap.model.keys import Key, Kind
from argmap.query.answers import PositionBrief, QuestionBrief, claim_figures, position_briefs, question_brief
from argmap.query.tree import MOST_TOPS, tops


class Questioned(NamedTuple):
    """A question and its positions."""

    question: QuestionBrief
    positions: tuple[PositionBrief, ...]


class Overview(NamedTuple):
    """A map at a glance.

    `verified` counts the quotes that stand where the map says, `wrong` those that do not; the documents of all others
    are not at hand. `unconnected` counts the claims that bear on no position. `tops` are the first of the topmost
    claims of a map without positions, and `more_tops` counts the others.
    """

    title: str
    note: str | None
    claims: int
    arguments: int
    sources: int
    quotes: int
    verified: int
    wrong: int
    questions: tuple[Questioned, ...]
    unconnected: int
    tops: tuple[PositionBrief, ...]
    more_tops: int


def overview(graph: Graph, documents: Documents) -> Overview:
    """The map at a glance."""
    questions = list(keys(graph, Kind.QUESTION))
    found = argument_map(graph)
    topmost = [] if has_positions(graph) else tops(graph)
    quoted = [citation for _, citation in all_citations(graph) if citation.quote is not None]
    at_hand = quoted if documents.folder else []
    statuses = Counter(
        verify(citation, source_at(graph, citation.place.source), documents).status for citation in at_hand
    )
    return Overview(
        title=found.title,
        note=found.note,
        claims=len(found.claims),
        arguments=sum(1 for _ in keys(graph, Kind.ARGUMENT)),
        sources=len(found.sources),
        quotes=len(quoted),
        verified=statuses[Status.VERIFIED],
        wrong=len(at_hand) - statuses[Status.VERIFIED] - statuses[Status.ABSENT],
        questions=tuple(_questioned(graph, question) for question in questions),
        unconnected=len(orphans(graph)) if questions else 0,
        tops=tuple(claim_figures(graph, claim) for claim in topmost[:MOST_TOPS]),
        more_tops=max(len(topmost) - MOST_TOPS, 0),
    )


def _questioned(graph: Graph, question: Key) -> Questioned:
    return Questioned(question_brief(graph, question), tuple(position_briefs(graph, question)))
