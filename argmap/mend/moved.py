"""``check --fix``: citations go to the line on which their quote stands, in a document that is as it was read."""

from typing import NamedTuple

from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.documents.verify import Status, verify
from argmap.graph import Graph, argument_map, loaded_map, source_at
from argmap.load import LoadedMap, parse_map
from argmap.mend.edits import Edit, MapText
from argmap.mend.places import CitedPlace, cited_places, place_edit
from argmap.model.fields import NOT_LOOKED_UP, Lines
from argmap.model.parts import Citation, Source
from argmap.progress import each

WAIVED = "quote-on-other-line"
"""If this finding is waived, a citation keeps its lines."""


class Corrected(NamedTuple):
    """A corrected map, the number of corrections, and notes on what only a person can correct."""

    loaded: LoadedMap
    lines: int
    notes: tuple[str, ...]


def correct_lines(graph: Graph, documents: Documents) -> Corrected:
    """Correct the lines of citations whose quote stands on other lines, and fill in those that are still open.

    Only one place may be meant, and neither a repeat nor a left-out line nor, as far as that can be told, a line of
    another voice; a note says so. A citation also keeps its lines if the curator waived the finding, or if the document
    is another text than the one that was read: then all its places have to follow together.
    """
    loaded = loaded_map(graph)
    written = MapText(loaded.text)
    edits: list[Edit] = []
    notes: list[str] = []
    for cited in each(list(cited_places(graph)), "looking up quotes"):
        source_id = cited.citation.place.source
        source = source_at(graph, source_id)
        document = documents.of(source)
        if not isinstance(document, Document) or not _may_move(graph, cited):
            continue
        if source.sha256 not in (None, document.sha256):
            notes.append(f"{source_id}: its document has changed; with '--accept {source_id}' its places follow it")
            continue
        lines = moved_to(cited.citation, source, documents)
        doubt = None if lines is None else _doubt(graph, cited.citation, lines, document)
        if doubt:
            where = cited.spelled(graph).location
            notes.append(f"{where}: {cited.citation.place}: the quote stands on line {lines}, {doubt}")
        elif lines is not None:
            edits.append(place_edit(written, cited.spelled(graph), lines))
    return Corrected(parse_map(written.edited(edits), loaded.path), len(edits), tuple(dict.fromkeys(notes)))


def _may_move(graph: Graph, cited: CitedPlace) -> bool:
    """Whether the curator did not waive that the quote stands elsewhere."""
    return cited.citation.place.lines == NOT_LOOKED_UP or not cited.waives(graph, WAIVED)


def moved_to(citation: Citation, source: Source, documents: Documents) -> Lines | None:
    """The only lines that a citation can mean whose quote is not on its lines; None for any other citation."""
    document = documents.of(source)
    if citation.quote is None or not isinstance(document, Document):
        return None
    if citation.place.lines != NOT_LOOKED_UP and verify(citation, source, documents).status not in (
        Status.ELSEWHERE,
        Status.OUTSIDE,
    ):
        return None
    originals = set(source.without_repeats(document.lines_with(citation.quote)))
    return originals.pop() if len(originals) == 1 else None


def _doubt(graph: Graph, citation: Citation, lines: Lines, document: Document) -> str | None:
    """Why a quote should not be cited from these lines."""
    source = source_at(graph, citation.place.source)
    if source.left_out_at(lines):
        return "which is left out"
    speaking = source.voices_at(lines)
    # Only in the text that was read are the lines of voices known to be right.
    voice = citation.voice if source.sha256 == document.sha256 else argument_map(graph).voice_of(citation)
    if voice is not None and source.voices and voice not in speaking:
        return "where somebody else speaks; see who says it" if speaking else "where nobody speaks; see who says it"
    return None
