"""On a terminal, places are links to the map and to the documents, wherever they stand."""

import re
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, Run
from processes import on_terminal

from argmap import load_graph, packaged_map
from argmap.graph import argument_map

LETTER, MEETING = ((MAPS / "documents" / name).as_uri() for name in ("letter.txt", "meeting.txt"))
LINK = re.compile(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\(?:\x1b\[[0-9;]*m)*([^\x1b]+)")


@pytest.fixture
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.smoke
@pytest.mark.usefixtures("colours")
@pytest.mark.parametrize(
    ("command", "places"),
    [
        ("tree --cites", {(MEETING, "meeting:3"), (LETTER, "letter:4")}),
        ("for open", {(LIBRARY.as_uri(), "library.yaml:32")}),
        ("show open", {(LIBRARY.as_uri(), "library.yaml:32"), (MEETING, "meeting:3")}),
        ("trace open", {(LIBRARY.as_uri(), "library.yaml:32"), (MEETING, "meeting:3"), (MEETING, "meeting.txt")}),
        ("sources", {(MEETING, "meeting.txt"), (LETTER, "letter.txt")}),
        ("sources meeting", {(MEETING, "meeting.txt"), (MEETING, "meeting:3")}),
    ],
)
def test_a_place_is_a_link_to_its_file(run: Run, command: str, places: set[tuple[str, str]]) -> None:
    assert set(LINK.findall(run(*command.split(), "--map", "library.yaml").out)) >= places


@pytest.mark.parametrize(
    "command",
    [
        "tree --all --cites",
        "sources forum",
        *(
            pytest.param(command, marks=pytest.mark.slow)
            for command in (
                "for 1 --all --cites",
                "against tears-permitted --all --cites",
                "trace tears-permitted --all",
                "claims cry --source forum",
                "claims --scheme consequences --stance asserts",
            )
        ),
    ],
)
def test_no_place_is_left_without_a_link(command: str, tmp_path: Path) -> None:
    sources = argument_map(load_graph(packaged_map())).sources
    for source in sources.values():
        (tmp_path / str(source.document)).touch()
    shown = on_terminal(f"argmap {command} --map {packaged_map()}", {"ARGMAP_DOCUMENTS": str(tmp_path)}).shown
    place = re.compile(rf"(?:{'|'.join(sources)}|claims\.yaml):\d+")
    assert place.search(shown)
    assert not place.search(LINK.sub("", shown))


@pytest.mark.usefixtures("colours")
@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_without_documents_only_the_map_is_linked(run_on: Run, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setenv("ARGMAP_DOCUMENTS", folder)
    ran = run_on(LIBRARY.read_text("utf-8"), "for", "open", "--cites")
    assert "meeting:7" in ran.out
    assert {text for _, text in LINK.findall(ran.out)} == {"map.yaml:32"}


@pytest.mark.usefixtures("colours")
def test_a_document_outside_the_folder_is_no_link(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "secret.txt").touch()
    text = LIBRARY.read_text("utf-8").replace("document: letter.txt", "document: ../secret.txt")
    assert "secret.txt" not in "".join(uri for uri, _ in LINK.findall(run_on(text, "tree", "--cites").out))


@pytest.mark.usefixtures("colours")
def test_links_change_no_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    command = ("trace", "open", "--map", "library.yaml")
    drawn = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", run(*command).out)
    monkeypatch.delenv("FORCE_COLOR")
    assert drawn == run(*command).out
