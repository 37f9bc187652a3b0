"""A map may come from somebody else: it opens no file elsewhere and no connection, and adds nothing to a picture."""

import os
import socket
from pathlib import Path
from typing import NoReturn

import pygraphviz
import pytest
from conftest import OF_MAPS, Run, asking, graph_of
from hostile import escaped, written

from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents
from argmap.export.dot import generate_dot
from argmap.model.parts import Source
from argmap.query.part import whole_map
from argmap.text.reading import MAX_SIZE

SECRET = "the secret"
URL = "https://example.org/a?b=c"


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    """A folder with one document, a folder in it, a pipe, and links that lead out of it."""
    outside, inside = tmp_path / "outside", tmp_path / "documents"
    outside.mkdir()
    (outside / "secret.txt").write_text(SECRET)
    (inside / "folder").mkdir(parents=True)
    (inside / "text.txt").write_text("The text.")
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "linked").symlink_to(outside, target_is_directory=True)
    (inside / "again.txt").symlink_to("again.txt")
    os.mkfifo(inside / "pipe")
    return Documents(inside)


def looked_up(documents: Documents, name: str) -> Document | Absent:
    return documents.of(Source(title="A", document=name))


def test_a_document_in_the_folder_is_read(documents: Documents) -> None:
    assert isinstance(looked_up(documents, "text.txt"), Document)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        *((name, "leads out of the documents folder") for name in ("..", "../..", "/", "/etc/passwd", "link.txt")),
        *(
            (name, "leads out of the documents folder")
            for name in ("linked/secret.txt", "folder/../../outside/secret.txt")
        ),
        *((name, "leads out of the documents folder") for name in ("linked", "../outside/secret.txt", "../documents2")),
        *((name, "is not a file") for name in (".", "./", "folder", "folder/..", "pipe")),
        *((name, "no '") for name in ("..\n", "a\nb", "...", " ..", "~", "~root", "$HOME", "*", "file:text.txt", URL)),
        *((name, "cannot be read") for name in ("a\0b", "text.txt\0", "again.txt", "x" * 300)),
    ],
)
def test_nothing_else_is_read_for_one(documents: Documents, name: str, reason: str) -> None:
    found = looked_up(documents, name)
    assert isinstance(found, Absent)
    assert reason in found.reason


def test_a_document_without_end_is_not_read_to_its_end(documents: Documents) -> None:
    assert documents.folder is not None
    with (documents.folder / "large.txt").open("wb") as file:
        file.truncate(MAX_SIZE + 1)
    found = looked_up(documents, "large.txt")
    assert isinstance(found, Absent)
    assert found.reason == "'large.txt' cannot be read: larger than 32 MiB"


@pytest.mark.parametrize("command", OF_MAPS)
def test_no_command_fetches_anything(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a connection")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    (tmp_path / "documents").mkdir()
    ran = run(*asking(command, "a", "s"), "--map", written(tmp_path, URL))
    assert ran.out or (command in {"cite", "read"} and ran.err)


@pytest.mark.parametrize(
    "text",
    [
        *(
            '"]; evil [',
            '\\"]; evil [',
            "A\n}\ndigraph evil {",
            "<b>evil</b>",
            "<<b>evil</b>>",
            "evil -> a",
            '" + evil + "',
        ),
        *(
            "\\",
            "\\\\",
            '\\\\"',
            "/* evil",
            "// evil",
            "# evil",
            "\\N\\G",
            "&#34;]; evil [",
            "\0",
            "\r\nevil",
            "\u202eevil",
        ),
    ],
)
def test_no_text_of_a_map_adds_to_the_graph(text: str) -> None:
    said = escaped(f"A{text}")
    question = f"note: {said}\nquestions: [{{ask: {said}, positions: [a]}}]\n"
    graph = graph_of(f"  a: {{text: {said}, supports: [a]}}\n", before=question)
    read = pygraphviz.AGraph(string="\n".join(generate_dot(whole_map(graph))))
    assert set(read.nodes()) == {"question:question/1", "claim:a", "argument:a/for/a"}
    assert read.subgraphs() == []
    assert {node.attr["label"][:1] for node in read.nodes() if "argument" not in node} == {"A"}
