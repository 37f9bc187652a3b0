"""Corrects lines that moved: citations follow their quotes; in a changed document, other lines follow these."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from argmap.documents.folder import Document, Documents
from argmap.errors import ArgmapError
from argmap.graph import Graph, argument_map, build_graph, citations_of, item_at, keys, loaded_map, source_at
from argmap.load import LoadedMap, parse_map
from argmap.load.spelled import (
    Spelled,
    SpelledList,
    SpelledMapping,
    SpelledText,
    field_of,
    items_of,
    place_name,
)
from argmap.mend.edits import Edit, MapText
from argmap.mend.shift import Shift
from argmap.model.fields import Lines, parse_lines
from argmap.model.keys import Key, Kind
from argmap.model.parts import ArgumentMap, Citation, Source

WAIVED = "quote-on-other-line"
"""If this finding is waived, citations keep their lines."""

Cited = tuple[Key, int]
"""A citation: the claim or argument that cites, and the citation's index in its ``cites``."""


class Note(NamedTuple):
    """What a person has to look at in a source."""

    source: str
    text: str


class Corrected(NamedTuple):
    """A corrected map, the number of corrections, and notes on what only a person can correct."""

    loaded: LoadedMap
    lines: int
    notes: tuple[Note, ...]


def correct_lines(graph: Graph, documents: Documents) -> Corrected:
    """Correct the numbers of all lines that moved; nothing else is changed.

    A citation moves if its quote stands on other lines and only one place can be meant. In a
    document that changed since it was read, the lines of voices, repeats, left-out parts and
    citations without a quote move as the quotes around them do (`Shift`). A citation keeps its
    lines, and a note says so, if it would move to lines of another voice or to lines that
    should not be cited. It also keeps its lines if the curator waived the finding.
    """
    held: set[str] = set()
    try:
        text, *_ = _correct(graph, documents, {}, held)
        held.update(_clashing(graph, parse_map(text, loaded_map(graph).path)))
    except ArgmapError:  # the corrected map cannot be read: two lines of a source became one
        held.update(argument_map(graph).sources)
    return _corrected(graph, documents, held)


def _corrected(graph: Graph, documents: Documents, held: Collection[str]) -> Corrected:
    loaded = loaded_map(graph)
    text, edits, notes = _correct(graph, documents, {}, held)
    doubtful = _doubtful(graph, parse_map(text, loaded.path), documents)
    if doubtful:
        text, edits, notes = _correct(graph, documents, doubtful, held)
        notes += [
            Note(citations_of(graph, cited[0])[cited[1]].place.source, f"{place_of(graph, cited)}: {why}")
            for cited, why in doubtful.items()
        ]
    return Corrected(parse_map(text, loaded.path), len(edits), tuple(dict.fromkeys(notes)))


def _clashing(graph: Graph, corrected: LoadedMap) -> Iterator[str]:
    """Sources in which a line of one voice would become a line of several; a person has to correct their lines."""
    for source_id, before in argument_map(graph).sources.items():
        after = corrected.map.sources[source_id]
        if _shared(after) > _shared(before):
            yield source_id


def _shared(source: Source) -> int:
    return sum(len(source.voices_at(lines)) > 1 for spoken in source.voices.values() for lines in spoken)


def place_of(graph: Graph, cited: Cited) -> str:
    """A citation's place as the map writes it."""
    return str(citations_of(graph, cited[0])[cited[1]].place)


def all_cited(graph: Graph) -> Iterator[tuple[Cited, Citation]]:
    """Every citation of a map, in the order of the file."""
    for key in (key for key in graph if key.kind in (Kind.CLAIM, Kind.ARGUMENT)):
        for number, citation in enumerate(citations_of(graph, key)):
            yield (key, number), citation


def _correct(
    graph: Graph, documents: Documents, leave: Collection[Cited], held: Collection[str]
) -> tuple[str, set[Edit], list[Note]]:
    written = MapText(loaded_map(graph).text)
    edits: set[Edit] = set()
    notes: list[Note] = []
    by_source: dict[str, dict[Cited, Citation]] = {key.id: {} for key in keys(graph, Kind.SOURCE)}
    for which, citation in all_cited(graph):
        by_source[citation.place.source][which] = citation
    for source_id, cited in by_source.items():
        document = documents.of(source_at(graph, source_id))
        if isinstance(document, Document):
            for move in _moves(graph, _OfSource(source_id, document, cited), leave, held=source_id in held):
                edit = _edit(written, move)
                if edit:
                    edits.add(edit)
                else:
                    told = f"is line {move.new} now, but is spelled so that it cannot be replaced" if move.new else ""
                    told = told or "may have moved too, but no quote tells where; look it up"
                    notes.append(Note(source_id, f"{move.spelled.location}: line {move.lines} of {source_id} {told}"))
    return written.edited(edits), edits, notes


class _OfSource(NamedTuple):
    """A source, its document as it is now, and the citations of it."""

    source_id: str
    document: Document
    citations: Mapping[Cited, Citation]


class _Move(NamedTuple):
    """Lines as the file spells them, and where they are now; `new` is None if that is unknown."""

    spelled: SpelledText
    lines: Lines
    new: Lines | None


def _edit(written: MapText, move: _Move) -> Edit | None:
    source = move.spelled[: move.spelled.rfind(":") + 1]
    return written.replace(move.spelled, str(move.new), source) if move.new else None


def _moves(graph: Graph, of: _OfSource, leave: Collection[Cited], *, held: bool) -> list[_Move]:
    """The lines to correct in a source and in the citations of it."""
    source_id, document, cited = of
    source = source_at(graph, source_id)
    shift = _shift(source, cited.values(), document) if _changed(source, document) else Shift(())
    left = {
        *leave,
        *(which for which in cited if WAIVED in {*item_at(graph, which[0]).waive, *argument_map(graph).waive}),
    }
    news = {which: _new_lines(citation, source, document, shift) for which, citation in cited.items()}
    moved = any(news[which] not in (None, citation.place.lines) for which, citation in cited.items() if citation.quote)
    changed = moved and _changed(source, document)
    moves = [
        _Move(_spelled(graph, which), citation.place.lines, news[which])
        for which, citation in cited.items()
        if which not in left
        if news[which] != citation.place.lines
        if news[which] or (changed and citation.quote is None)
    ]
    if not changed:
        return moves
    own = [
        _Move(spelled, lines, None if held else shift.lines(lines)) for spelled, lines in _own_lines(graph, source_id)
    ]
    return [*moves, *(move for move in own if move.new != move.lines)]


def _changed(source: Source, document: Document) -> bool:
    return source.sha256 not in (None, document.sha256)


def _shift(source: Source, cited: Collection[Citation], document: Document) -> Shift:
    """The shift, found from quotes that stand on one line and only once in the document, and from repeats."""
    found = [
        (citation.place.lines.first, places[0].first)
        for citation in cited
        if citation.quote is not None and len(places := document.lines_with(citation.quote)) == 1
        if citation.place.lines.first == citation.place.lines.last and places[0].first == places[0].last
    ]
    return Shift([*found, *_repeats(source, Shift(found), document)])


def _repeats(source: Source, shift: Shift, document: Document) -> Iterator[tuple[int, int]]:
    """Old and new lines of repeats: the original's new line is known, and only one other line has the same text."""
    for repeated, original in source.repeats.items():
        new = shift.line(original.first)
        if repeated.first == repeated.last and new is not None and new <= len(document.lines):
            text = document.lines[new - 1]
            same = [number for number, line in enumerate(document.lines, 1) if line == text and number != new]
            if len(same) == 1:
                yield repeated.first, same[0]


def _new_lines(citation: Citation, source: Source, document: Document, shift: Shift) -> Lines | None:
    """Where the cited words are now; None if that is unknown."""
    lines = citation.place.lines
    likely = shift.lines(lines)
    if citation.quote is None:
        return likely if _changed(source, document) else lines
    places = document.lines_with(citation.quote)
    for candidate in (likely, lines):
        if candidate and any(candidate.first <= place.first and place.last <= candidate.last for place in places):
            return candidate
    originals = source.without_repeats(places) if source.sha256 == document.sha256 else places
    return originals[0] if len(set(originals)) == 1 else None


def _spelled(graph: Graph, cited: Cited) -> SpelledText:
    """The place of a citation as the file spells it."""
    key, number = cited
    citation = loaded_map(graph).locations.spelled(*graph.nodes[key]["way"], "cites", number)
    place = place_name(citation) if isinstance(citation, SpelledMapping) else citation
    assert isinstance(place, SpelledText)
    return place


def _own_lines(graph: Graph, source_id: str) -> Iterator[tuple[SpelledText, Lines]]:
    """The lines that a source names itself, as the file spells them."""
    source = loaded_map(graph).locations.spelled("sources", source_id)
    repeats = field_of(source, "repeats")
    spelled = [
        *_texts(field_of(source, "voices")),
        *(repeats.names.values() if isinstance(repeats, SpelledMapping) else ()),
        *_texts(repeats),
        *(text for part in items_of(field_of(source, "left-out")) for text in _texts(field_of(part, "lines"))),
    ]
    return ((text, parse_lines(text)) for text in spelled)


def _texts(spelled: Spelled | None) -> Iterator[SpelledText]:
    if isinstance(spelled, SpelledText):
        yield spelled
    elif spelled is not None:
        for part in spelled if isinstance(spelled, SpelledList) else spelled.values():
            yield from _texts(part)


def _doubtful(graph: Graph, corrected: LoadedMap, documents: Documents) -> dict[Cited, str]:
    """Citations that should keep their lines although their quotes moved, and why."""
    after = dict(all_cited(build_graph(corrected)))
    doubtful = {}
    for cited, citation in all_cited(graph):
        moved = after[cited]
        if moved.place != citation.place:
            why = _doubt(argument_map(graph), corrected.map, citation, moved, documents)
            if why:
                doubtful[cited] = f"the quote now stands on line {moved.place.lines}, {why}"
    return doubtful


def _doubt(
    before: ArgumentMap, after: ArgumentMap, citation: Citation, moved: Citation, documents: Documents
) -> str | None:
    source = after.sources[moved.place.source]
    lines = moved.place.lines
    if source.repeats_at(lines):
        return "which only repeats another"
    if source.left_out_at(lines):
        return "which is left out"
    speaking = source.voices_at(lines)
    voice = before.voice_of(citation)
    document = documents.of(source)
    # If the document is the text that was read, the lines of its voices are right; in another text they may be wrong.
    read = isinstance(document, Document) and source.sha256 == document.sha256
    if not read and isinstance(document, Document) and _lost_double(before, citation, document):
        return "and it or the line that repeats it is gone"
    if source.voices and voice is not None and not speaking and not read:
        return "where nobody speaks; see who says it"
    if speaking and voice not in (None, *speaking) and (citation.voice is not None or not read):
        return "where somebody else speaks; see who says it"
    return None


def _lost_double(before: ArgumentMap, citation: Citation, document: Document) -> bool:
    """Whether the citation's line had a repeat, but its quote now stands only once in the document."""
    originals = before.sources[citation.place.source].repeats.values()
    doubled = any(original.overlaps(citation.place.lines) for original in originals)
    return doubled and citation.quote is not None and len(document.lines_with(citation.quote)) == 1
