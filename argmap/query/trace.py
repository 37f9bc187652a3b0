"""Traces a claim to its sources: every voice, place, stance and quote, and the text around it."""

from typing import NamedTuple

from argmap.documents.folder import Absent, Documents
from argmap.documents.passages import Passage
from argmap.documents.verify import Status, verify
from argmap.errors import ArgmapError
from argmap.graph import (
    Graph,
    argument_at,
    arguments_about,
    citations_of,
    claim_at,
    is_only_condition,
    positions_of,
    source_at,
)
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation
from argmap.model.words import Side
from argmap.query.answers import (
    NO_POSITION,
    ClaimBrief,
    Said,
    Step,
    as_said,
    brief,
    place_in_file,
    question_name,
    step,
)
from argmap.query.outline import Entry, Role, Row, Written, lay_out, premise_entries


class TracedCitation(NamedTuple):
    """A citation, whether its quote stands where it says, and the passage around it."""

    said: Said
    """The citation."""
    translated: bool
    """As in `Said`."""
    status: Status
    """What looking it up has shown."""
    message: str
    """The same in words."""
    passage: Passage | None
    """The words around it; None if they were not found."""


class Reason(NamedTuple):
    """A row of the reasons below a claim, with its citations looked up."""

    row: Row
    """The row."""
    citations: tuple[TracedCitation, ...]
    """Those of its claim, if it is written out here."""
    step: tuple[TracedCitation, ...]
    """Those of the step of its argument."""


class DocumentState(NamedTuple):
    """Whether a source's document is present, and whether it is still the text that was read."""

    source: str
    """The id of the source."""
    title: str
    """The title of the source."""
    document: str | None
    """The name of the file; None if the source names none."""
    present: bool
    """Whether it is in the folder of the documents."""
    unchanged: bool | None
    """None if that is unknown: there is no document, or no sha256 in the map."""
    message: str
    """The same in words."""


class Trace(NamedTuple):
    """Where a claim, or the step of an argument, comes from; its reasons with their citations.

    One of `claim` and `argument` is what was asked for; the other is None.
    """

    claim: ClaimBrief | None
    """The claim that was asked for."""
    argument: Step | None
    """The argument that was asked for."""
    also: tuple[str, ...]
    """Other wordings of the claim."""
    only_condition: bool
    """Whether the claim is a condition and nothing else: a state, which nobody need say to hold."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    cited_sources: int
    """In how many sources it is cited."""
    citations: tuple[TracedCitation, ...]
    """Its own citations."""
    reasons: tuple[Reason, ...]
    """The arguments for it and for their premises, as a tree."""
    sources: tuple[DocumentState, ...]
    """All sources that are cited here."""
    documents_given: bool
    """Whether there is a folder of documents."""
    objections: int
    """How many arguments against it, with undercutters, are not traced."""
    conditions: int
    """How many conditions are not traced."""
    note: str | None
    """What the curator says about the claim or the argument."""
    problems: tuple[str, ...] = ()
    """What a check finds wrong with it, each as code and message."""


def trace(graph: Graph, about: Key, documents: Documents, depth: int | None, problems: tuple[str, ...] = ()) -> Trace:
    """Trace a claim or an argument to its sources, and its reasons down to `depth` arguments (None: all).

    Raises `ArgmapError` for a question, which nobody says.
    """
    if about.kind is Kind.QUESTION:
        answered = positions_of(graph, about)
        mend = "trace one of its positions" if answered else f"it has {NO_POSITION} to trace"
        raise ArgmapError(f"{question_name(graph, about)} is a question; {mend}")
    citations = _traced_all(graph, about, documents)
    reasons = tuple(_reason(graph, row, documents) for row in _rows(graph, about, depth))
    below = (citation for reason in reasons for citation in (*reason.citations, *reason.step))
    sources = dict.fromkeys(citation.said.source for citation in (*citations, *below))
    is_claim = about.kind is Kind.CLAIM
    return Trace(
        claim=brief(graph, about) if is_claim else None,
        argument=None if is_claim else step(graph, about),
        also=claim_at(graph, about).also if is_claim else (),
        only_condition=is_claim and is_only_condition(graph, about),
        place=place_in_file(graph, about),
        cited_sources=len({citation.said.source for citation in citations}),
        citations=citations,
        reasons=reasons,
        sources=tuple(document_state(graph, source, documents) for source in sources),
        documents_given=documents.folder is not None,
        objections=len(arguments_about(graph, about, Side.OBJECTION, Side.UNDERCUTTER)),
        conditions=len(arguments_about(graph, about, Side.CONDITION)),
        note=(claim_at if is_claim else argument_at)(graph, about).note,
        problems=problems,
    )


def traced(graph: Graph, citation: Citation, documents: Documents) -> TracedCitation:
    """A citation looked up in its document."""
    source = source_at(graph, citation.place.source)
    found = verify(citation, source, documents)
    return TracedCitation(as_said(graph, citation), source.translated, found.status, found.message, found.passage)


def document_state(graph: Graph, source_id: str, documents: Documents) -> DocumentState:
    """The state of a source's document."""
    source = source_at(graph, source_id)
    document = documents.of(source)
    if isinstance(document, Absent):
        return DocumentState(source_id, source.title, source.document, False, None, document.reason)
    if source.sha256 is None:
        message = f"sha256 {document.sha256}; the map has none to compare it with"
        return DocumentState(source_id, source.title, source.document, True, None, message)
    if document.sha256 != source.sha256:
        return DocumentState(source_id, source.title, source.document, True, False, "changed since read")
    return DocumentState(source_id, source.title, source.document, True, True, "unchanged since read")


def _rows(graph: Graph, about: Key, depth: int | None) -> list[Row]:
    """The rows of the supports below a claim; for an argument, its premises and their supports."""
    if about.kind is Kind.ARGUMENT:
        return list(lay_out(graph, premise_entries(graph, about), depth, only=(Side.SUPPORT,)))
    _, *rows = lay_out(graph, [Entry(Role.CLAIM, about)], depth, only=(Side.SUPPORT,))
    return [row._replace(depth=row.depth - 1) for row in rows]


def _reason(graph: Graph, row: Row, documents: Documents) -> Reason:
    argument = Key(Kind.ARGUMENT, row.argument) if row.argument else None
    claim = Key(Kind.CLAIM, row.id) if row.written is Written.HERE else None
    return Reason(row, _traced_all(graph, claim, documents), _traced_all(graph, argument, documents))


def _traced_all(graph: Graph, key: Key | None, documents: Documents) -> tuple[TracedCitation, ...]:
    return tuple(traced(graph, citation, documents) for citation in citations_of(graph, key)) if key else ()
