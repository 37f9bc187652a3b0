"""Documents are changed in fifteen ways; each word knows where it came from, so each place of the map can be judged."""

import hashlib
import os
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from changed import CHANGES, NEW, Change, Text, quotes_reworded, text_of, written
from conftest import LIBRARY, MAPS

import argmap
from argmap.check.report import check_map
from argmap.documents.document import Document
from argmap.documents.folder import open_documents
from argmap.graph import Graph, build_graph, loaded_map
from argmap.load import LoadedMap, load_map, parse_map
from argmap.mend.accept import Accepted, accept_document
from argmap.mend.moved import correct_lines
from argmap.mend.places import lines_fields, places_in, repeated_lines
from argmap.model.fields import Lines, parse_lines

SAME_BACK = {
    "inserted_first",
    "inserted_in_the_middle",
    "inserted_last",
    "inserted_here_and_there",
    "lines_swapped",
    "line_copied",
    "wrapped",
    "split",
    "typography",
    "quotes_reworded",
}
"""Changes after which the map is the same again, byte for byte, if the document is changed back."""

PACKAGED = argmap.packaged_map()
FOLDER = os.environ.get("ARGMAP_DOCUMENTS")
WITH_DOCUMENTS = [
    pytest.mark.documents,
    pytest.mark.slow,
    pytest.mark.skipif(FOLDER is None, reason="ARGMAP_DOCUMENTS does not name the documents of the packaged map"),
]
SOURCES = [
    pytest.param(LIBRARY, MAPS / "documents", "meeting"),
    pytest.param(LIBRARY, MAPS / "documents", "letter"),
    *(
        pytest.param(PACKAGED, Path(FOLDER or ""), source, marks=WITH_DOCUMENTS)
        for source in ("comments", "faq", "sanctity", "forum", "healthhub")
    ),
]


class Place(NamedTuple):
    """A place of the map, with what it is written as and the words that it means."""

    name: str
    lines: tuple[Lines, ...]
    exact: bool
    """Whether it is a citation of exactly the lines of its quote."""
    reaching: bool
    """Whether it may reach over new lines."""
    row: int
    """The line of the map that it stands on."""
    quote: str | None = None


class Followed(NamedTuple):
    """A map before and after its document changed, and the document as words before and after."""

    before: Graph
    accepted: Accepted
    source: str
    old: Text
    new: Text
    findings: set[tuple[int, str]]
    """The lines of the map with a finding, and its code."""


def places(graph: Graph, source: str) -> Iterator[Place]:
    """All places of a source, in the order of the file."""
    for cited in places_in(graph, source):
        lines, quote, row = cited.citation.place.lines, cited.citation.quote, cited.spelled(graph).location.line
        yield Place(str(cited.citation.place), (lines,), lines.first == lines.last, True, row, quote)
    for field in lines_fields(graph, source):
        ranges = tuple(map(parse_lines, field.items))
        yield Place(field.name, ranges, False, not field.left_out, field.items[0].location.line)
    for repeat in repeated_lines(graph, source):
        for spelled in repeat:
            yield Place(f"repeat {spelled}", (parse_lines(spelled),), False, True, spelled.location.line)


def words_of(place: Place, text: Text) -> list[int]:
    """The numbers of the words that a place means: those of its quote or, without one, all on its lines."""
    words = [word for lines in place.lines for line in text[lines.first - 1 : lines.last] for word in line]
    if place.quote is None:
        return [word.origin for word in words]
    joined = Document("", (" ".join(word.text for word in words),), "")
    span = joined.spans_of(place.quote)[0]
    start = len(joined.lines[0][: span.start].split(" ")) - 1
    return [word.origin for word in words[start : start + len(joined.lines[0][span.start : span.end].split(" "))]]


def wrong(followed: Followed) -> list[str]:
    """The places that are wrong and of which nothing tells."""
    where: dict[int, set[int]] = defaultdict(set)
    for number, line in enumerate(followed.new, 1):
        for word in line:
            where[word.origin].add(number)
    changes = followed.accepted.changes
    told = " ".join(name for names in changes.notes.values() for name in names) if changes else ""
    rows = {row for row, _ in followed.findings}
    now = build_graph(followed.accepted.loaded)
    pairs = zip(places(followed.before, followed.source), places(now, followed.source), strict=True)
    return [
        f"{before.name} {[*map(str, before.lines)]} -> {[*map(str, after.lines)]}"
        for before, after in pairs
        if not (before.name in told or after.row in rows or is_right(before, after, followed, where))
    ]


def is_right(before: Place, after: Place, followed: Followed, where: dict[int, set[int]]) -> bool:
    """Whether a place has the lines that its words stand on now."""
    new = followed.new
    want = {line for word in words_of(before, followed.old) for line in where.get(word, ())}
    have = {line for lines in after.lines if lines.known for line in lines.numbers() if new[line - 1]}
    if before.quote is not None and not before.exact:
        return bool(want) and want <= have
    added = {line for line in have if all(word.origin == NEW for word in new[line - 1])}
    extra = have - want - (added if before.reaching else set())
    if not before.reaching and not extra:  # what is not left out any more is told as such
        return want <= have or "uncited-line" in {code for _, code in followed.findings}
    return same_words(want - have, extra, followed)


def same_words(missing: set[int], extra: set[int], followed: Followed) -> bool:
    """Whether two sets of new lines have equal words, which stood more than once: nobody can tell such lines apart."""
    olds = [tuple(word.text for word in line) for line in followed.old]
    texts = [
        sorted(tuple(word.text for word in followed.new[line - 1]) for line in lines) for lines in (missing, extra)
    ]
    return texts[0] == texts[1] and all(olds.count(text) > 1 for text in texts[0])


def in_words(loaded: LoadedMap, source: str, folder: Path, at: Path) -> tuple[Graph, Text]:
    """A map and a document with single spaces between its words, written to the folder `at`."""
    name = loaded.map.sources[source].document or ""
    text = text_of(Document.from_bytes(name, (folder / name).read_bytes()).lines)
    at.mkdir()
    (at / name).write_text(written(text), encoding="utf-8")
    sha256 = hashlib.sha256((at / name).read_bytes()).hexdigest()
    old = loaded.map.sources[source].sha256 or ""
    return build_graph(parse_map(loaded.text.replace(old, sha256), loaded.path)), text


def follow(graph: Graph, source: str, former: Path, present: Path) -> Accepted:
    """The map that follows from one folder to another."""
    return accept_document(graph, source, open_documents(present), str(former))


@pytest.mark.parametrize("change", [*CHANGES, quotes_reworded], ids=lambda change: change.__name__)
@pytest.mark.parametrize(("file", "folder", "source"), SOURCES)
def test_every_place_is_right_or_told(change: Change, file: Path, folder: Path, source: str, tmp_path: Path) -> None:
    graph, old = in_words(load_map(file), source, folder, tmp_path / "read")
    name = load_map(file).map.sources[source].document or ""
    quotes = [place.quote for place in places(graph, source) if place.quote]
    new = change(old, random.Random(f"{source} 0"), quotes)
    present = tmp_path / "changed"
    present.mkdir()
    (present / name).write_text(written(new, random.Random(source).choice(["\n", "\r\n"])), encoding="utf-8")
    accepted = follow(graph, source, tmp_path / "read", present)
    now, documents = build_graph(accepted.loaded), open_documents(present)
    findings = {(finding.location.line, finding.code) for finding in check_map(now, documents).findings}
    assert wrong(Followed(graph, accepted, source, old, new, findings)) == []
    assert correct_lines(now, documents).loaded.text == accepted.loaded.text
    if change.__name__ in SAME_BACK:
        back = follow(now, source, present, tmp_path / "read").loaded.text
        assert changed_lines(loaded_map(graph).text, back) == []


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that differ."""
    return [pair for pair in zip(before.split("\n"), after.split("\n"), strict=True) if pair[0] != pair[1]]
