"""The sources: what each is, who speaks in it, and what the map takes from which line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.documents.folder import Absent, Documents
from argmap.graph import Graph, all_citations, argument_map, claim_around, claim_at, keys, source_at
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation, Source
from argmap.query.answers import Said, as_said
from argmap.query.coverage import Coverage, coverage
from argmap.query.resolve import source_key
from argmap.query.resting import AloneCounts, alone_counts
from argmap.query.trace import DocumentState, document_state


class VoiceCount(NamedTuple):
    """A voice and how often it is cited."""

    voice: str | None
    """Its name; None for lines whose speaker is unknown."""
    citations: int
    """How many citations it has."""


class SourceBrief(NamedTuple):
    """A summary of a source."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    kind: str | None
    """What sort of text it is."""
    voices: int
    """How many voices are cited."""
    claims: int
    """For how many claims it is cited."""
    citations: int
    """How many citations it has."""
    document: DocumentState
    """The file with its words."""
    coverage: Coverage | None
    """How much of the document the map takes up; null if it is not at hand."""


class CitedLine(NamedTuple):
    """A citation of a source, and the claim or argument that it belongs to."""

    said: Said
    """The citation."""
    cited_for: str
    """The id of the claim or the argument."""
    kind: Kind
    """What it is cited for: a claim or an argument."""
    text: str | None
    """The claim's text; None for an argument."""


class SourceAnswer(NamedTuple):
    """One source with all its citations, in the order of its lines."""

    source: SourceBrief
    """The source."""
    author: str | None
    """Who wrote it."""
    date: str | None
    """When it was written or published."""
    url: str | None
    """Where it can be read."""
    translated: bool
    """Whether the document is a translation."""
    note: str | None
    """What the curator says about it."""
    voices: tuple[VoiceCount, ...]
    """The voices that are cited."""
    alone: AloneCounts
    """How much would have no voice without it."""
    cited: tuple[CitedLine, ...]
    """All citations: those with a page or a time in the order of the file, then the others in that of the lines."""
    repeats: dict[str, str]
    """Lines that repeat others, each with its original."""
    left_out: dict[str, str]
    """Lines that are left out, each with the reason; with the reason 'later' they are open."""


def list_sources(graph: Graph, documents: Documents) -> tuple[SourceBrief, ...]:
    """Every source, in the order of the file."""
    cited, citations = cited_of_each(graph), _citations(graph)
    return tuple(_brief(graph, key, documents, cited[key.id], citations[key.id]) for key in keys(graph, Kind.SOURCE))


def _brief(
    graph: Graph, key: Key, documents: Documents, cited: list[CitedLine], citations: list[Citation]
) -> SourceBrief:
    source = source_at(graph, key.id)
    document = documents.of(source)
    return SourceBrief(
        id=key.id,
        title=source.title,
        kind=source.kind,
        voices=len({line.said.voice for line in cited if line.said.voice}),
        claims=len({line.cited_for for line in cited if line.kind is Kind.CLAIM}),
        citations=len(cited),
        document=document_state(graph, key.id, documents),
        coverage=None if isinstance(document, Absent) else coverage(source, citations, document),
    )


def show_source(graph: Graph, id_: str, documents: Documents) -> SourceAnswer:
    """Everything about a source; raises `ArgmapError`, with the nearest ids, if there is no such source."""
    key = source_key(graph, id_)
    source = source_at(graph, key.id)
    cited = cited_of_each(graph)[id_]
    return SourceAnswer(
        source=_brief(graph, key, documents, cited, _citations(graph)[id_]),
        author=source.author,
        date=source.date,
        url=source.url,
        translated=source.translated,
        note=source.note,
        voices=cited_voices(source, cited),
        alone=alone_counts(graph, id_),
        cited=tuple(cited),
        repeats={str(lines): str(original) for lines, original in source.repeats.items()},
        left_out={", ".join(map(str, part.lines)): part.why for part in source.left_out},
    )


def cited_voices(source: Source, cited: Iterable[CitedLine]) -> tuple[VoiceCount, ...]:
    """The voices of a source that are cited, in the order of the file, and how often."""
    spoken = Counter(line.said.voice for line in cited)
    return tuple(VoiceCount(voice, spoken[voice]) for voice in (*source.speakers(), None) if spoken[voice])


def cited_line(graph: Graph, key: Key, citation: Citation) -> CitedLine:
    """A citation, and the claim or the argument that it belongs to."""
    text = claim_at(graph, key).text if key.kind is Kind.CLAIM else None
    return CitedLine(as_said(graph, citation), key.id, key.kind, text)


def _citations(graph: Graph) -> Mapping[str, list[Citation]]:
    """The citations of each source, in the order of the file."""
    citations: dict[str, list[Citation]] = defaultdict(list)
    for _, citation in all_citations(graph):
        citations[citation.place.source].append(citation)
    return citations


def cited_of_each(graph: Graph) -> Mapping[str, list[CitedLine]]:
    """The citations of each source, in the order of its lines; those without lines first, in the order of the file."""
    cited: dict[str, list[CitedLine]] = defaultdict(list)
    for key, citation in in_document_order(graph, all_citations(graph)):
        cited[citation.place.source].append(cited_line(graph, key, citation))
    return cited


def in_document_order(graph: Graph, cited: Iterable[tuple[Key, Citation]]) -> list[tuple[Key, Citation]]:
    """Citations in the order of their lines, whatever their sources; those without lines first, in that of the file."""
    claims = {id_: number for number, id_ in enumerate(argument_map(graph).claims)}

    def order(pair: tuple[Key, Citation]) -> tuple[int, int, int]:
        key, citation = pair
        return (*citation.place.lines, claims[claim_around(graph, key)] if citation.place.locator else 0)

    return sorted(cited, key=order)
