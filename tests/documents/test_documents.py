"""Citations are looked up in their documents, and nothing outside the documents folder is read."""

import os
from pathlib import Path

import pytest

from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents, open_documents
from argmap.documents.verify import Status, verify
from argmap.errors import ArgmapError
from argmap.model.fields import Lines, Place
from argmap.model.parts import Citation, Source


def source(document: str | None = "text.txt", **fields: object) -> Source:
    return Source.model_validate({"title": "A text", "document": document, **fields})


def citation(line: int, quote: str | None, last: int | None = None) -> Citation:
    return Citation(place=Place("text", Lines(line, last or line)), quote=quote)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    text = "First line.\nThe “second” line – it’s long. It goes on.\n\nHere a sentence runs\nover the line.\n"
    (folder / "text.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("cited", "status", "message"),
    [
        (citation(2, "second\" line - it's long"), Status.VERIFIED, "verified"),
        (citation(4, "runs over the line", 5), Status.VERIFIED, "verified"),
        (citation(1, "line - it's long"), Status.ELSEWHERE, "the quote is not on line 1 but on line 2"),
        (
            citation(1, "no such words"),
            Status.NOT_FOUND,
            "the quote is not on line 1, nor anywhere else in the document, and nothing there is like it",
        ),
        (citation(1, "runs over the line"), Status.ELSEWHERE, "the quote is not on line 1 but on line 4-5"),
        (citation(6, "over the line"), Status.OUTSIDE, "line 6 is outside the document, which ends with line 5"),
        (citation(2, None), Status.NO_QUOTE, "no quote to verify"),
    ],
)
def test_a_citation_is_looked_up(folder: Path, cited: Citation, status: Status, message: str) -> None:
    found = verify(cited, source(), Documents(folder))
    assert (found.status, found.message) == (status, message)


def test_a_sentence_without_end_is_cut_between_words_around_the_quote() -> None:
    document = Document("long.txt", ("word " * 500 + "the very quote " + "word " * 500,), "")
    passage = verify(citation(1, "very quote"), source("long.txt"), Documents(Path(), [document])).passage
    assert passage is not None
    assert passage.before.startswith("… word word")
    assert passage.after.endswith("word …")
    assert len(passage.before + passage.after) < 300


def test_a_pipe_is_no_document(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "text.txt")
    found = Documents(tmp_path).of(source())
    assert isinstance(found, Absent)
    assert found.reason == "'text.txt' is not a file"


def test_without_documents_nothing_is_verified() -> None:
    found = verify(citation(1, "First"), source(), Documents())
    assert (found.status, found.message) == (Status.ABSENT, "not verified: document absent")


def test_the_passage_of_a_long_line_is_its_nearest_sentences() -> None:
    sentences = [f"This is sentence number {number} of a very long line of text." for number in range(40)]
    document = Document("long.txt", (" ".join(sentences),), "")
    documents = Documents(Path(), [document])
    passage = verify(citation(1, "number 20"), source("long.txt"), documents).passage
    assert passage is not None
    whole = passage.before + passage.quote + passage.after
    assert whole.startswith("… This is sentence number")
    assert whole.endswith("of text. …")
    assert len(whole) < 300


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "link.txt", "sub/../../secret.txt"])
def test_a_document_cannot_lead_out_of_its_folder(folder: Path, name: str) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "sub").mkdir()
    found = Documents(folder).of(source(name))
    assert isinstance(found, Absent)
    assert found.reason == f"'{name}' leads out of the documents folder"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("a\nb\n", ("a", "b")),
        ("a\r\nb", ("a", "b")),
        ("a\rb", ("a", "b")),
        ("a\x0cb\u2028c\n", ("a\x0cb\u2028c",)),
        ("\ufeffa\n", ("a",)),
    ],
)
def test_lines_are_counted_as_an_editor_counts(tmp_path: Path, content: str, lines: tuple[str, ...]) -> None:
    (tmp_path / "text.txt").write_bytes(content.encode())
    document = Documents(tmp_path).of(source())
    assert isinstance(document, Document)
    assert document.lines == lines


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("text.txt", b"na\xefve", "'text.txt' is not UTF-8"), ("other.txt", b"", "no 'text.txt' in ")],
)
def test_a_document_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    found = Documents(tmp_path).of(source())
    assert isinstance(found, Absent)
    assert found.reason.startswith(reason)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="no such folder of documents"):
        open_documents(tmp_path / "nowhere")


def test_a_quote_stands_on_no_lines_outside(folder: Path) -> None:
    document = Documents(folder).of(source())
    assert isinstance(document, Document)
    assert [document.spans_of("over the line", Lines(first, first)) != [] for first in (5, 6, 99)] == [
        True,
        False,
        False,
    ]
