"""Maps that are unusual: in their names, in what they lack, in their size."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import PROJECT, graph_of

from argmap.graph import build_graph
from argmap.load import load_map
from browser.conftest import Read, write_page

NAMES = ("constructor", "location", "search", "node1", "name", "has-own-property", "find", "open", "top", "length")
"""Ids that mean something to a browser or to JavaScript."""

WITH_SOURCE = """questions: [{ask: Which?, positions: [a]}]
sources: {s: {title: S, voices: {Ann: 1}}}
"""
LACKING = {
    "questions": ("sources: {s: {title: S, voices: {Ann: 1}}}\n", "  a: {text: Alone, cites: [s:1: words]}\n"),
    "sources": ("questions: [{ask: Which?, positions: [a]}]\n", "  a: {text: A, supports: [b]}\n  b: {text: B}\n"),
    "all but one claim": ("", "  a: {text: Alone}\n"),
    "arguments": (WITH_SOURCE, "  a: {text: A, cites: [s:1: words]}\n  b: {text: B, cites: [s:1]}\n"),
}


def names_map() -> tuple[str, str]:
    """A map in which claims, arguments, questions and sources have such names."""
    sources = "".join(f"  {name}: {{title: About {name}, voices: {{{name}: 1}}}}\n" for name in NAMES)
    questions = f"questions: [{{id: prototype, ask: Which?, positions: [{', '.join(NAMES[:2])}]}}]\n"
    claims = "".join(
        f"  {name}: {{text: Claim {name}, cites: [{other}:1: words of {name}], supports: [{other}]}}\n"
        for name, other in zip(NAMES, (*NAMES[1:], NAMES[0]), strict=True)
    )
    return claims, f"{questions}sources:\n{sources}"


@pytest.fixture(scope="module")
def names_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(graph_of(*names_map()), tmp_path_factory.mktemp("names") / "page.html")


@pytest.mark.parametrize("name", NAMES)
def test_a_claim_with_a_name_of_the_language_opens(read: Read, names_page: Path, name: str) -> None:
    reader = read(names_page, f"#{name}")
    reader.comes_to(lambda: reader.opened, [name])
    assert name in reader.rows


@pytest.mark.parametrize("name", NAMES)
def test_a_source_with_a_name_of_the_language_filters(read: Read, names_page: Path, name: str) -> None:
    reader = read(names_page)
    before = NAMES[NAMES.index(name) - 1]
    reader.choose("source", name)
    reader.comes_to(lambda: reader.fitting, [before])
    assert reader.opened == []


def test_a_source_with_the_id_of_a_claim_has_its_own_link(read: Read, names_page: Path) -> None:
    reader = read(names_page, "#source:search")
    reader.comes_to(lambda: reader.in_view('[id="source:search"]'), True)
    assert reader.opened == []


@pytest.mark.parametrize("what", LACKING)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_map_that_lacks_something_has_a_page_that_works(read: Read, tmp_path: Path, what: str, width: int) -> None:
    before, claims = LACKING[what]
    page = write_page(graph_of(claims, before), tmp_path / "page.html")
    reader = read(page, viewport={"width": width, "height": 800})
    assert [one for one in reader.visible("main h2, main h3, main table, main ul", "") if not one.strip()] == []
    reader.search("a")
    reader.comes_to(lambda: "a" in reader.fitting, True)
    reader.find('#_outline a[href="#a"]').first.click()
    reader.comes_to(lambda: reader.opened, ["a"])
    reader.press("Escape")
    reader.comes_to(lambda: reader.opened, [])
    links = reader.find("nav a").evaluate_all("found => found.map(one => one.hash.slice(1))")
    assert links
    assert all(reader.find(f'[id="{link}"]').is_visible() for link in links)


@pytest.fixture(scope="module")
def big_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a map of 1,000 claims."""
    folder = tmp_path_factory.mktemp("big")
    write = PROJECT / "tests" / "benchmark" / "write.py"
    subprocess.run([sys.executable, write, "tree", "1000", folder], check=True)
    return write_page(build_graph(load_map(folder / "map.yaml")), folder / "page.html")


def test_a_position_of_a_map_of_1000_claims_can_be_opened_soon(read: Read, big_page: Path) -> None:
    """Generously soon, as machines that test are busy: what it takes on a free one is the benchmark's to tell."""
    start = time.monotonic()
    reader = read(big_page)
    reader.find("#_questions .positions a.claim").first.click()
    reader.comes_to(lambda: len(reader.opened), 1)
    assert time.monotonic() - start < 10


def test_positions_of_a_big_map_are_folded_at_first(read: Read, big_page: Path) -> None:
    reader = read(big_page)
    assert 0 < len(reader.rows) <= 300
    assert reader.find("#_outline .row[data-claim]").count() == 1000


def test_a_big_map_is_searched_at_once(read: Read, big_page: Path) -> None:
    reader = read(big_page)
    reader.search("harbour-0")
    reader.comes_to(lambda: reader.fitting, ["harbour-0"])
