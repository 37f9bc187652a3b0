"""Lines that moved: citations follow their quotes, and in a changed document all else follows the citations."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from argmap.documents import Document, Documents
from argmap.errors import MapError, RequestError
from argmap.fields import PLACE_KEY, Lines, parse_lines
from argmap.graph import Graph, Key, Kind, argument_map, build_graph, citations_of, keys, loaded_map, source_at
from argmap.load import LoadedMap, parse_map
from argmap.load.nodes import Mapping, Node, Scalar, Sequence
from argmap.load.places import find_node
from argmap.mend.edits import Edit, MapText
from argmap.mend.shift import Shift
from argmap.model import Citation, Source

Cited = tuple[Key, int]
"""A citation by who cites, and its number there."""


class Corrected(NamedTuple):
    """A map whose lines were corrected: how many, and what nobody but a person can correct."""

    loaded: LoadedMap
    lines: int
    notes: tuple[str, ...]


def correct_lines(graph: Graph, documents: Documents) -> Corrected:
    """Let every line that moved follow its words; nothing else is changed.

    A citation moves where its quote stands on other lines and only one place can be meant. In
    a document that is another text than the one that was read, the lines of voices, repeats,
    left-out parts and citations without a quote move as the quotes around them do (`Shift`).
    Where that would put a quote into somebody else's mouth, it is left alone and told.
    """
    loaded = loaded_map(graph)
    text, edits, notes = _correct(graph, documents, ())
    taken = _other_voice(graph, _parsed(text, loaded), documents)
    if taken:
        text, edits, notes = _correct(graph, documents, taken)
        notes += [
            f"{place_of(graph, cited)}: the quote now stands where somebody else speaks; see who says it"
            for cited in taken
        ]
    return Corrected(_parsed(text, loaded), len(edits), tuple(notes))


def place_of(graph: Graph, cited: Cited) -> str:
    """A citation's place as the map writes it."""
    return str(citations_of(graph, cited[0])[cited[1]].place)


def all_cited(graph: Graph, source: str | None = None) -> Iterator[tuple[Cited, Citation]]:
    """Every citation of a map, or of one source in it, in the order of the file."""
    for key in (key for key in graph if key.kind in (Kind.CLAIM, Kind.ARGUMENT)):
        for number, citation in enumerate(citations_of(graph, key)):
            if source in (None, citation.place.source):
                yield (key, number), citation


def _correct(graph: Graph, documents: Documents, leave: Collection[Cited]) -> tuple[str, set[Edit], list[str]]:
    written = MapText(loaded_map(graph).text)
    edits: set[Edit] = set()
    notes: list[str] = []
    for key in keys(graph, Kind.SOURCE):
        document = documents.of(source_at(graph, key.id))
        if isinstance(document, Document):
            for spelled, lines, new in _moves(graph, key.id, document, leave):
                edit = (
                    written.replace(spelled, str(new), spelled.value[: spelled.value.rfind(":") + 1]) if new else None
                )
                if edit:
                    edits.add(edit)
                else:
                    at = f"{spelled.location}: line {lines} of {key.id}"
                    notes.append(f"{at} may have moved too, but no quote tells where; look it up")
    return written.edited(edits), edits, notes


class _Move(NamedTuple):
    """Lines as the file spells them, and where they are now; None where nobody can tell."""

    spelled: Scalar
    lines: Lines
    new: Lines | None


def _moves(graph: Graph, source_id: str, document: Document, leave: Collection[Cited]) -> list[_Move]:
    """What has to move in a source and in the citations of it."""
    source = source_at(graph, source_id)
    cited = dict(all_cited(graph, source_id))
    shift = _shift(cited.values(), document) if _changed(source, document) else None
    news = {which: _new_lines(citation, document, shift) for which, citation in cited.items() if which not in leave}
    moves = [
        _Move(_spelled(graph, which), cited[which].place.lines, new)
        for which, new in news.items()
        if new != cited[which].place.lines and (new or cited[which].quote is None)
    ]
    if shift is None or not any(move.new for move in moves):
        return [move for move in moves if move.new]
    own = [_Move(spelled, lines, shift.lines(lines)) for spelled, lines in _own_lines(graph, source_id)]
    return [*moves, *(move for move in own if move.new != move.lines)]


def _changed(source: Source, document: Document) -> bool:
    return source.sha256 not in (None, document.sha256)


def _shift(cited: Collection[Citation], document: Document) -> Shift:
    """What the quotes tell that stand on one line, and nowhere else in the document."""
    found = [
        (citation.place.lines.first, places[0].first)
        for citation in cited
        if citation.quote is not None and len(places := document.lines_with(citation.quote)) == 1
        if citation.place.lines.first == citation.place.lines.last and places[0].first == places[0].last
    ]
    return Shift(found)


def _new_lines(citation: Citation, document: Document, shift: Shift | None) -> Lines | None:
    """Where the cited words are now; None where nobody can tell."""
    lines = citation.place.lines
    likely = shift.lines(lines) if shift else None
    if citation.quote is None:
        return likely if shift else lines
    places = document.lines_with(citation.quote)
    for candidate in (likely, lines):
        if candidate and any(candidate.first <= place.first and place.last <= candidate.last for place in places):
            return candidate
    return places[0] if len(places) == 1 else None


def _spelled(graph: Graph, cited: Cited) -> Scalar:
    """The place of a citation as the file spells it."""
    key, number = cited
    node = find_node(loaded_map(graph).root, (*graph.nodes[key]["way"], "cites", number))
    if isinstance(node, Mapping):
        return next(spelled for name, spelled in node.keys.items() if PLACE_KEY.fullmatch(name))
    assert isinstance(node, Scalar)
    return node


def _own_lines(graph: Graph, source_id: str) -> Iterator[tuple[Scalar, Lines]]:
    """The lines that a source names itself, as the file spells them."""
    way = ("sources", source_id)
    root = loaded_map(graph).root
    repeats = find_node(root, (*way, "repeats"))
    spelled = [
        *_scalars(find_node(root, (*way, "voices"))),
        *(repeats.keys.values() if isinstance(repeats, Mapping) else ()),
        *_scalars(repeats),
        *(
            scalar
            for number in range(len(source_at(graph, source_id).left_out))
            for scalar in _scalars(find_node(root, (*way, "left-out", number, "lines")))
        ),
    ]
    return ((scalar, parse_lines(scalar.value)) for scalar in spelled)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif node is not None:
        for part in node.items if isinstance(node, Sequence) else node.values.values():
            yield from _scalars(part)


def _parsed(text: str, before: LoadedMap) -> LoadedMap:
    try:
        return parse_map(text, before.path)
    except MapError as error:
        raise RequestError(f"the lines cannot be corrected by themselves: {error.findings[0].message}") from None


def _other_voice(graph: Graph, corrected: LoadedMap, documents: Documents) -> list[Cited]:
    """Citations from a changed document whose voice would be another one than before."""
    after = dict(all_cited(build_graph(corrected)))
    return [
        cited
        for cited, citation in all_cited(graph)
        if _read_again(graph, citation, documents)
        if (voice := argument_map(graph).voice_of(citation)) is not None
        if corrected.map.voice_of(after[cited]) not in (None, voice)
    ]


def _read_again(graph: Graph, citation: Citation, documents: Documents) -> bool:
    source = source_at(graph, citation.place.source)
    document = documents.of(source)
    return isinstance(document, Document) and _changed(source, document)
