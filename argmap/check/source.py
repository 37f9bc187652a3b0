"""Checks of one source: whether its document is present and unchanged, and every line accounted for."""

from collections.abc import Collection, Iterable, Iterator

from argmap.check.line_lists import line_list_problems
from argmap.check.problem import Problem
from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents
from argmap.graph import Graph, source_at
from argmap.model.fields import Lines
from argmap.model.keys import Key
from argmap.model.parts import Source
from argmap.query.coverage import LineState, line_states, ranges
from argmap.text.scripts import number_of_words
from argmap.text.wording import count, listed

ALIKE = 90
"""Least likeness of a repeat and its original, in per cent; the number of a post may differ."""


def source_problems(graph: Graph, key: Key, cited: Collection[Lines], documents: Documents) -> Iterator[Problem]:
    """What is wrong with a source; `cited` are its lines that the map cites."""
    source = source_at(graph, key.id)
    if not cited:
        yield Problem("unused-source", "nothing in the map cites this source", key)
    yield from line_list_problems(source, key, cited)
    if source.document is None and source.sha256 is not None:
        message = "a sha256, but no 'document' that it could be of; no quote of this source can be looked up"
        yield Problem("no-document", message, key, ("sha256",))
    yield from document_problems(source, key, documents)
    document = documents.of(source)
    if isinstance(document, Document):
        yield from _line_problems(source, key, document)
    yield from open_problems(source, key, cited, document)


def open_problems(source: Source, key: Key, cited: Iterable[Lines], document: Document | Absent) -> Iterator[Problem]:
    """The lines that the map does nothing with yet: one problem for all of them, and one for those left for later."""
    if isinstance(document, Absent):
        later = [str(lines) for part in source.left_out if part.later for lines in part.lines]
        if later:
            yield Problem("left-for-later", f"{key.id}: left for later: {listed(later)}", key, ("left-out",))
        return
    states = line_states(source, cited, document)
    found = [number for number, state in enumerate(states, 1) if state is LineState.OPEN]
    waiting = [number for number in found if source.left_for_later_at(Lines(number, number))]
    overlooked = sorted({*found} - {*waiting})
    if overlooked:
        message = _open_lines(key, overlooked, "neither cited, a repeat nor left out", document)
        yield Problem("uncited-line", message, key)
    if waiting:
        message = _open_lines(key, waiting, "left for later", document)
        yield Problem("left-for-later", message, key, ("left-out",))


def _open_lines(key: Key, numbers: list[int], what: str, document: Document) -> str:
    """How many lines and words are open, and which lines; of many ranges the first."""
    words = number_of_words(" ".join(map(document.line_text, numbers)))
    named = listed([str(lines) for lines in ranges(numbers, document)])
    are, them = ("is", "it") if len(numbers) == 1 else ("are", "them")
    return (
        f"{key.id}: {count(len(numbers), 'line')} with {count(words, 'word')} {are} {what}: {named}; "
        f"'argmap read {key.id} --open' shows {them}"
    )


def document_problems(source: Source, key: Key, documents: Documents) -> Iterator[Problem]:
    """What is wrong with the document of a source: it cannot be read, or is not the text that was read."""
    document = documents.of(source)
    if isinstance(document, Absent):
        if document.asked_for:
            message = f"{document.reason}{documents.meant(source)}"
            yield Problem("missing-document", message, key, ("document",))
    elif source.sha256 is None:
        message = f"a change of the document would go unnoticed; 'argmap check --accept {key.id}' adds its sha256"
        yield Problem("no-sha256", message, key, ("document",))
    elif source.sha256 != document.sha256:
        message = (
            f"the document is not the text that was read; 'argmap check --fix --accept {key.id}' lets its places follow"
        )
        yield Problem("changed-document", message, key, ("sha256",))


def _line_problems(source: Source, key: Key, document: Document) -> Iterator[Problem]:
    """What is wrong with the lines that the source itself names."""
    for voice, spoken in source.voices.items():
        for lines in spoken:
            yield from _outside(lines, document, key, ("voices", voice))
    for number, part in enumerate(source.left_out):
        for lines in part.lines:
            yield from _outside(lines, document, key, ("left-out", number))
    for repeated, original in source.repeats.items():
        way = ("repeats", str(repeated))
        if not (repeated.known and original.known):
            continue
        outside = [*_outside(repeated, document, key, way), *_outside(original, document, key, way)]
        yield from outside
        if repeated.first <= original.last:
            message = (
                f"line {repeated} does not stand behind line {original}; write {{{original}: {repeated}}} if it is so"
            )
            yield Problem("not-a-repeat", message, key, way)
        elif not outside and not _same(document.passage(repeated), document.passage(original)):
            yield Problem("not-a-repeat", f"line {repeated} says something else than line {original}", key, way)


def _outside(lines: Lines, document: Document, key: Key, way: tuple[int | str, ...]) -> Iterator[Problem]:
    if lines.last > len(document.lines):
        message = f"line {lines} is outside the document, which ends with line {len(document.lines)}"
        yield Problem("line-outside-document", message, key, way)


def _same(repeated: str | None, original: str | None) -> bool:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # loaded only for a source with repeats

    return ratio(repeated or "", original or "") >= ALIKE
