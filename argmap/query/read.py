"""A document as a page: each line with its voice, what the map cites from it, and what it does with the line."""

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.folder import Absent, Documents
from argmap.errors import ArgmapError
from argmap.graph import Graph, all_citations, source_at
from argmap.model.fields import Lines
from argmap.model.parts import Citation, Source
from argmap.query.coverage import Coverage, LineState, coverage, line_states, quoted_on
from argmap.query.resolve import source_key
from argmap.query.sources import CitedLine, cited_line
from argmap.query.trace import DocumentState, document_state
from argmap.text.seen import Span
from argmap.text.wording import clipped

if TYPE_CHECKING:
    from argmap.documents.document import Document


class Mark(NamedTuple):
    """What a citation takes from a line: words of it, or the line as a whole."""

    start: int | None
    """The first character of its words in the text of the line, from 0; null if it has no quote, or one that does not
    stand there."""
    end: int | None
    """The character behind its words."""
    last: bool
    """Whether this is the last line of its words or, without words, of its place."""
    cited: CitedLine
    """The citation, and the claim or argument that it belongs to."""


class PageLine(NamedTuple):
    """A line of a document."""

    number: int
    """Its number, from 1."""
    text: str
    """What a reader sees of it."""
    voices: tuple[str, ...]
    """Who speaks on it."""
    state: LineState
    """What the map does with it."""
    repeats: str | None
    """The lines that it repeats, if its state is that."""
    why: str | None
    """Why it is left out; of an open line 'later', if it is left for later."""
    marks: tuple[Mark, ...]
    """What is cited from it, in the order of the words."""


class Page(NamedTuple):
    """A document, or some lines of it, with the map beside it."""

    document: DocumentState
    """The source and its document."""
    coverage: Coverage
    """How much of the whole document the map takes up."""
    lines: tuple[PageLine, ...]
    """The lines that were asked for."""


LINES = re.compile(r"([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?")


def read_lines(text: str) -> Lines:
    """Lines as somebody types them, ``12`` or ``12-40``; raises `ArgmapError` if these are none."""
    typed = LINES.fullmatch(text.strip())
    if typed is None:
        raise ArgmapError(f"'{clipped(text)}' is no line; write one such as 12, or some such as 12-40")
    lines = Lines(int(typed[1]), int(typed[2] or typed[1]))
    if lines.last < lines.first:
        raise ArgmapError(f"lines {lines} end before they begin; write {lines.last}-{lines.first}")
    return lines


def read(graph: Graph, id_: str, documents: Documents, lines: Lines | None = None, *, only_open: bool = False) -> Page:
    """The document of a source, some lines of it, or its open lines alone.

    Raises `ArgmapError` if there is no such source, if its document cannot be read, or if it ends before these lines.
    """
    source = source_at(graph, source_key(graph, id_).id)
    document = _document(id_, source, documents)
    first, last = _asked(id_, lines, document)
    cites = [
        (citation, cited_line(graph, key, citation))
        for key, citation in all_citations(graph)
        if citation.place.source == id_
    ]
    marks: dict[int, list[Mark]] = defaultdict(list)
    for citation, cited in cites:
        for number, mark in _marks(citation, cited, document, Lines(first, last)):
            marks[number].append(mark)
    states = line_states(source, {citation.place.lines for citation, _ in cites}, document)
    return Page(
        document=document_state(graph, id_, documents),
        coverage=coverage(source, (citation for citation, _ in cites), document),
        lines=tuple(
            _line(source, document, number, states[number - 1], marks[number])
            for number in range(first, last + 1)
            if states[number - 1] is LineState.OPEN or not only_open
        ),
    )


def _document(id_: str, source: Source, documents: Documents) -> "Document":
    document = documents.of(source)
    if not isinstance(document, Absent):
        return document
    if source.document is None:
        raise ArgmapError(f"{id_}: the source names no document that could be read; 'document:' in the map does")
    if documents.folder is None:
        raise ArgmapError(
            f"{id_}: no documents; give their folder with --documents FOLDER or ARGMAP_DOCUMENTS to read "
            f"'{source.document}'"
        )
    raise ArgmapError(f"{id_}: {document.reason}{documents.meant(source)}")


def _asked(id_: str, lines: Lines | None, document: "Document") -> Lines:
    """The lines to show; those behind the end of the document are none."""
    end = len(document.lines)
    if lines is not None and lines.first > end:
        raise ArgmapError(f"{id_}: line {lines} is outside the document, which ends with line {end}")
    return Lines(1, end) if lines is None else Lines(lines.first, min(lines.last, end))


def _marks(citation: Citation, cited: CitedLine, document: "Document", shown: Lines) -> list[tuple[int, Mark]]:
    """The lines of those shown that a citation takes something from, and what."""
    lines = citation.place.lines
    if not lines.overlaps(shown):
        return []
    found: list[tuple[int, Span | None]] = [*quoted_on(citation.quote, lines, document)]
    if not found:
        both = Lines(max(lines.first, shown.first), min(lines.last, shown.last))
        found = [(number, None) for number in both.numbers() if document.has_text(number)]
    found = [place for place in found if place[0] in shown.numbers()]
    marks = []
    for place, (number, span) in enumerate(found, 1):
        start, end = span or (None, None)
        marks.append((number, Mark(start, end, place == len(found), cited)))
    return marks


def _only(voices: tuple[str, ...]) -> tuple[str, ...]:
    """The voices of a source that does not tell who speaks where: nobody knows, unless there is only one."""
    return voices if len(voices) == 1 else ()


def _line(source: Source, document: "Document", number: int, state: LineState, marks: list[Mark]) -> PageLine:
    here = Lines(number, number)
    repeated = source.repeats_at(here) if state is LineState.REPEATED else []
    left_out = source.left_out_at(here) if state is LineState.LEFT_OUT else []
    waiting = source.left_for_later_at(here) if state is LineState.OPEN else []
    return PageLine(
        number=number,
        text=document.line_text(number),
        voices=source.voices_at(here) if source.tells_who_speaks_where else _only(source.speakers()),
        state=state,
        repeats=str(repeated[0][1]) if repeated else None,
        why=next((part.why for part in (*left_out, *waiting)), None),
        marks=tuple(sorted(marks, key=lambda mark: (mark.start is None, mark.start, mark.end))),
    )
