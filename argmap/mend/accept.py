"""``check --accept``: the places of a source follow its document, whose sha256 the map then has."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.documents.former import find_former
from argmap.documents.verify import Status, verify
from argmap.errors import ArgmapError, Location
from argmap.graph import Graph, argument_map, build_graph, loaded_map
from argmap.load import LoadedMap, parse_map
from argmap.load.spelled import SpelledMapping, SpelledText
from argmap.mend.alignment import Counts
from argmap.mend.by_quotes import QuotesFollowed
from argmap.mend.by_words import WordsFollowed
from argmap.mend.edits import Edit, MapText
from argmap.mend.places import CitedPlace, places_in
from argmap.mend.renumber import Note, Renumbering
from argmap.model.fields import Place
from argmap.model.keys import Key
from argmap.model.parts import Citation, Source
from argmap.progress import begin
from argmap.text.wording import clipped, did_you_mean


class Reworded(NamedTuple):
    """A citation whose quote is not at its place any more, and the words in its stead, as far as anybody can tell."""

    place: Place
    words: str | None


class Changes(NamedTuple):
    """What changed in a source with its document, and what is left for a person."""

    where: str
    """Where the text that was read was found or, without `counts`, why it was not."""
    counts: Counts | None
    """The lines of the document that changed."""
    places: int
    """How many places the source has: citations, and lines of voices, repeats and left-out parts."""
    renumbered: int
    """How many of them have other lines now."""
    reworded: Mapping[tuple[Key, int], Reworded]
    """The citations that were reworded, by the claim or argument that cites and the citation's number, from 0."""
    lost: int
    """Of how many nothing is left or, without `counts`, nothing is known."""
    notes: Mapping[Note, Sequence[str]]
    """The places of which a person should know something."""


class Accepted(NamedTuple):
    """A map that has the sha256 of a document, and what changed; None if no other text was read before."""

    loaded: LoadedMap
    changes: Changes | None


def accept_document(graph: Graph, source_id: str, documents: Documents, was: str | None = None) -> Accepted:
    """The map whose source follows its document; the same map if it has its sha256 already.

    `was` tells where the text that was read is, as `find_former` takes it. Raises `ArgmapError` if the map has no such
    source, the document is absent, the text is not where `was` tells, or the file spells a place so that it cannot be
    replaced.
    """
    loaded = loaded_map(graph)
    sources = argument_map(graph).sources
    if source_id not in sources:
        raise ArgmapError(f"{loaded.path}: no source '{clipped(source_id)}'{did_you_mean(source_id, sources)}")
    source = sources[source_id]
    document = documents.of(source)
    if not isinstance(document, Document):
        raise ArgmapError(f"{source_id} cannot be accepted: {document.reason}")
    if source.sha256 == document.sha256:
        return Accepted(loaded, None) if was is None else _from_earlier_text(graph, source_id, documents, was)
    if source.sha256 is None and was is None:
        edit = _sha256_edit(loaded, source_id, document.sha256)
        return Accepted(parse_map(MapText(loaded.text).edited([edit]), loaded.path), None)
    begin(f"looking for the text that {source_id} was")
    former, where = find_former(source_id, source, documents, was)
    begin(f"following {document.name}")
    return _Following(graph, source_id, documents, document, former).accepted(where)


def _from_earlier_text(graph: Graph, source_id: str, documents: Documents, was: str) -> Accepted:
    """The map in which lines that were lost (``was-31``) follow from the text that they are of.

    Its sha256 is not known any more, but the quotes that were lost have to stand on their lines there.
    """
    loaded = loaded_map(graph)
    source = argument_map(graph).sources[source_id]
    lost = [place.citation for place in places_in(graph, source_id) if place.citation.place.lines.first < 0]
    quotes = [citation for citation in lost if citation.quote is not None]
    document = documents.of(source)
    if not quotes or not isinstance(document, Document):
        return Accepted(loaded, None)
    former, where = find_former(source_id, source.model_copy(update={"sha256": None}), documents, was)
    assert former is not None  # else it was refused
    for citation in quotes:
        if not former.spans_of(citation.quote or "", citation.place.lines.lost):
            raise ArgmapError(f"--was: {where} is not the text of '{citation.place}': its quote is not there")
    followed = WordsFollowed(former, document, source.voices)
    renumbering = Renumbering(graph, source_id, followed, only_lost=True)
    changes = Changes(
        where, followed.counts(), renumbering.places, renumbering.renumbered, {}, renumbering.lost, renumbering.notes
    )
    return Accepted(parse_map(MapText(loaded.text).edited(renumbering.edits), loaded.path), changes)


class _Following:
    """A source that follows its document; `former` is the text that was read, if anybody has it."""

    def __init__(
        self, graph: Graph, source_id: str, documents: Documents, document: Document, former: Document | None
    ) -> None:
        self._graph = graph
        self._source = source_id
        self._documents = documents
        self._document = document
        self._former = former
        self._sha256 = _sha256_edit(loaded_map(graph), source_id, document.sha256)
        self._cited = places_in(graph, source_id)
        citations = [place.citation for place in self._cited]
        source = argument_map(graph).sources[source_id]
        used = [place.citation.place.lines for place in self._cited]
        used += [lines for spoken in source.voices.values() for lines in spoken]
        self._words = WordsFollowed(former, document, source.voices, used) if former else None
        self._followed = self._words or QuotesFollowed(citations, document)

    def accepted(self, where: str) -> Accepted:
        """The map that follows, and what changed; `where` is for the latter."""
        renumbering, accepted = self._renumbered(())
        moves = self._moves(accepted)
        doubtful = [before for before, after in moves if self._is_doubtful(before, after, accepted)]
        if doubtful:
            renumbering, accepted = self._renumbered(doubtful)
            moves = self._moves(accepted)
        reworded = {
            (before.key, before.number): Reworded(
                after.citation.place, self._words.words_instead(before.citation) if self._words else None
            )
            for before, after in moves
            if self._is_reworded(before.citation, after.citation)
        }
        changes = Changes(
            where=where,
            counts=self._words.counts() if self._words else None,
            places=renumbering.places,
            renumbered=renumbering.renumbered,
            reworded=reworded,
            lost=renumbering.lost,
            notes=renumbering.notes,
        )
        return Accepted(accepted, changes)

    def _renumbered(self, doubtful: Sequence[CitedPlace]) -> tuple[Renumbering, LoadedMap]:
        renumbering = Renumbering(self._graph, self._source, self._followed, doubtful)
        loaded = loaded_map(self._graph)
        text = MapText(loaded.text).edited([*renumbering.edits, self._sha256])
        return renumbering, parse_map(text, loaded.path)

    def _moves(self, accepted: LoadedMap) -> list[tuple[CitedPlace, CitedPlace]]:
        """Each citation before and after."""
        return list(zip(self._cited, places_in(build_graph(accepted), self._source), strict=True))

    def _stood_there(self, citation: Citation) -> bool:
        """Whether the quote of a citation stood where the map said, as far as anybody can tell."""
        return self._former is None or _stands(citation, self._former)

    def _is_reworded(self, before: Citation, after: Citation) -> bool:
        return after.place.lines.known and self._stood_there(before) and not _stands(after, self._document)

    def _is_doubtful(self, before: CitedPlace, after: CitedPlace, accepted: LoadedMap) -> bool:
        """Whether a citation had better have no lines than those that it has now.

        So it is if its quote is not there but elsewhere, where others said it: `correct_lines` would take these words
        for its own. Without the text that was read, so it is also if only somebody else speaks there.
        """
        source = accepted.map.sources[self._source]
        if self._former is not None:
            others = source.without_repeats(self._document.lines_with(after.citation.quote or ""))
            return bool(others) and self._stood_there(before.citation) and self._is_elsewhere(after.citation, source)
        voice = argument_map(self._graph).voice_of(before.citation)
        speaking = source.voices_at(after.citation.place.lines)
        return voice is not None and bool(speaking) and voice not in speaking

    def _is_elsewhere(self, citation: Citation, source: Source) -> bool:
        return verify(citation, source, self._documents).status is Status.ELSEWHERE


def _stands(citation: Citation, document: Document) -> bool:
    """Whether a citation has no quote, or its quote stands on its lines."""
    lines, quote = citation.place.lines, citation.quote
    return quote is None or (document.has(lines) and bool(document.spans_of(quote, lines)))


def _sha256_edit(loaded: LoadedMap, source_id: str, sha256: str) -> Edit:
    """The edit that gives a source a sha256: in the stead of the old one, or else before the document's name."""
    written = MapText(loaded.text)
    source = loaded.locations.spelled("sources", source_id)
    assert isinstance(source, SpelledMapping)
    old = source.get("sha256")
    if isinstance(old, SpelledText):
        return written.replace(old, sha256)
    for edit in _insertions(written, source.names["document"].location, f"sha256: {sha256}"):
        try:
            accepted = parse_map(written.edited([edit]), loaded.path)
        except ArgmapError:
            continue
        if accepted.map.sources[source_id].sha256 == sha256:
            return edit
    where = loaded.locations.of("sources", source_id)
    raise ArgmapError(f"{where}: no sha256 can be written here by itself; write 'sha256: {sha256}'")


def _insertions(written: MapText, before: Location, field: str) -> Iterator[Edit]:
    """The edits to try, in order, that put a field before another one."""
    start = written.offset(before)
    beginning = written.text[start - before.column + 1 : start]
    if not beginning.strip():
        yield Edit(start, start, f"{field}{written.line_end}{beginning}")
    yield Edit(start, start, f"{field}, ")
