"""Records the sha256 of a document that a person has read, if all its quotes are found."""

from collections.abc import Iterator

from argmap.documents.folder import Document, Documents
from argmap.documents.verify import Status, verify
from argmap.errors import ArgmapError
from argmap.graph import Graph, all_citations, argument_map, loaded_map
from argmap.load import LoadedMap, parse_map
from argmap.load.spelled import SpelledMapping, SpelledText
from argmap.mend.edits import Edit, MapText
from argmap.text.wording import did_you_mean

TOLD = 3
"""Maximum number of places that a refusal names."""


def accept_document(graph: Graph, source_id: str, documents: Documents) -> LoadedMap:
    """The map with the sha256 of the document as it is; the same map if it has that already.

    Raises `ArgmapError` if the map has no such source, the document is absent, a quote is not
    where the map says, or the sha256 cannot be written.
    """
    loaded = loaded_map(graph)
    sources = argument_map(graph).sources
    if source_id not in sources:
        raise ArgmapError(f"{loaded.path}: no source '{source_id}'{did_you_mean(source_id, sources)}")
    document = documents.of(sources[source_id])
    if not isinstance(document, Document):
        raise ArgmapError(f"{source_id} cannot be accepted: {document.reason}")
    _refuse_lost_quotes(graph, source_id, documents)
    if sources[source_id].sha256 == document.sha256:
        return loaded
    written = MapText(loaded.text)
    for edit in _edits(loaded, written, source_id, document.sha256):
        try:
            accepted = parse_map(written.edited([edit]), loaded.path)
        except ArgmapError:
            continue
        if accepted.map.sources[source_id].sha256 == document.sha256:
            return accepted
    where = loaded.locations.of("sources", source_id)
    raise ArgmapError(f"{where}: no sha256 can be written here by itself; write 'sha256: {document.sha256}'")


def _refuse_lost_quotes(graph: Graph, source_id: str, documents: Documents) -> None:
    source = argument_map(graph).sources[source_id]
    cited = [citation for _, citation in all_citations(graph) if citation.place.source == source_id]
    quoted = [citation for citation in cited if citation.quote is not None]
    statuses = [verify(citation, source, documents).status for citation in quoted]
    lost = [citation for citation, status in zip(quoted, statuses, strict=True) if status is not Status.VERIFIED]
    if lost:
        mend = "; --fix corrects lines that moved" if Status.ELSEWHERE in statuses else ""
        told = ", ".join(str(citation.place) for citation in lost[:TOLD]) + (", ..." if len(lost) > TOLD else "")
        raise ArgmapError(
            f"{source_id} cannot be accepted: {len(lost)} of its {len(quoted)} quotes are not where the map says "
            f"({told}){mend}"
        )


def _edits(loaded: LoadedMap, written: MapText, source_id: str, sha256: str) -> Iterator[Edit]:
    """The edits to try, in order: replace the old sha256 or, without one, insert it before the document's name."""
    source = loaded.locations.spelled("sources", source_id)
    assert isinstance(source, SpelledMapping)
    old = source.get("sha256")
    if isinstance(old, SpelledText):
        edit = written.replace(old, sha256)
        if edit:
            yield edit
        return
    name = source.names["document"].location
    start = written.offset(name)
    beginning = written.text[start - name.column + 1 : start]
    if not beginning.strip():
        yield Edit(start, start, f"sha256: {sha256}{written.line_end}{beginning}")
    yield Edit(start, start, f"sha256: {sha256}, ")
