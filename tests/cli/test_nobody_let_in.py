"""A map may come from somebody else: it opens no file outside its folder, no connection, and controls no terminal."""

import os
import re
import socket
from pathlib import Path
from typing import NoReturn

import pygraphviz
import pytest
from conftest import OF_MAPS, Run, asking, graph_of

from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents
from argmap.export.dot import generate_dot
from argmap.model.parts import Source
from argmap.query.part import whole_map
from argmap.text.reading import MAX_SIZE

SECRET = "the secret"
URL = "https://example.org/a?b=c"
ESCAPES = "\x1b]0;title\x07 \x1b[2J \r \x08 \x9b31m \u202e \u2066 \u200f \u2028 [red] :bomb:"
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


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


EVERYWHERE = """
format: 1
title: TEXT
note: TEXT
questions: [{ask: TEXT, positions: [a], note: TEXT}]
sources:
  s: {title: TEXT, kind: TEXT, author: TEXT, date: TEXT, url: TEXT, document: TEXT, note: TEXT,
      voices: {TEXT: 1}, left-out: [{lines: 1, why: TEXT}], waive: {TEXT: TEXT}}
claims:
  a:
    text: TEXT
    tags: [TEXT]
    note: TEXT
    waive: {TEXT: TEXT}
    cites: [{s:1: TEXT, stance: concedes, of: TEXT, voice: TEXT, note: TEXT}]
    supports: [{premises: a, scheme: TEXT, note: TEXT, cites: [{s:1: TEXT}], waive: {TEXT: TEXT}}]
"""


def escaped(text: str) -> str:
    """A text in quotes, with a YAML escape for every character."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


def written(folder: Path, text: str) -> Path:
    """A map with the text in every place where one can stand."""
    path = folder / "map.yaml"
    path.write_text(EVERYWHERE.replace("TEXT", escaped(text)))
    return path


def asked(command: str, path: Path) -> tuple[str | Path, ...]:
    return (*asking(command, "a"), *(("s",) if command == "sources" else ()), "--map", path)


@pytest.mark.parametrize("command", OF_MAPS)
def test_no_command_fetches_anything(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a connection")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    assert run(*asked(command, written(tmp_path, URL))).out


@pytest.mark.smoke
@pytest.mark.parametrize("command", OF_MAPS)
def test_no_text_of_a_map_commands_the_terminal(run: Run, tmp_path: Path, command: str) -> None:
    ran = run(*asked(command, written(tmp_path, ESCAPES)))
    assert ran.out
    # An export is a file: it keeps the marks that texts in two directions need.
    obeyed = CONTROLS if command == "export" else OBEYED
    separated = ran.out.replace("\t", "") if command == "claims" else ran.out  # its records have five tabs each
    assert obeyed.findall(separated + ran.err) == []
    assert ran.out.count("\t") == (5 * ran.out.count("\n") if command == "claims" else 0)


def test_no_text_of_a_broken_map_commands_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        '{format: 1, title: A, "\\e[31m\\r": x, claims: {"\\u202ea": {text: B, "\\n": c}}}'
    )
    ran = run("check", tmp_path / "map.yaml")
    assert ran.out.count("\n") == 7
    assert OBEYED.findall(ran.out) == []


def test_no_name_of_a_file_commands_the_terminal(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "a\x1b[31m\r\nb.yaml")
    assert ran.out.count("\n") == 2
    assert OBEYED.findall(ran.out) == []


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
