"""A Chromium, pages to open in it, and what must hold whatever a test does: no request, no complaint."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import argmap
from argmap.export.formats import Format
from argmap.export.view import USUAL
from argmap.graph import Graph, build_graph
from argmap.load import load_map
from argmap.query.part import whole_map
from browser.reader import PATIENCE, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog

HERE = Path(__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDE = {"width": 1280, "height": 800}

Read = Callable[..., Reader]
"""Opens a page in a context of its own: the file, what follows it in the address, and options of the context."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder, before those that are not asked for are left out."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")
            item.add_marker("slow")


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """The browser of this machine; playwright's own download is not needed."""
    api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install 'argmap[browser]'"
    )
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip(f"there is no browser: none of {', '.join(BROWSERS)}")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, chromium_sandbox=os.geteuid() != 0)
        yield browser
        browser.close()


@pytest.fixture
def read(chromium: "Browser") -> Iterator[Read]:
    """Open pages. When the test is over, they have asked for nothing but themselves, and nothing went wrong in them."""
    contexts: list[BrowserContext] = []
    seen: list[str] = []

    def refuse(dialog: "Dialog") -> None:
        seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def opened(path: Path, address: str = "", **options: Any) -> Reader:
        context = chromium.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE * 1000)
        context.set_default_navigation_timeout(30_000)
        own = path.as_uri()
        context.on("request", lambda asked: None if _file(asked.url) == own else seen.append(f"asked for {asked.url}"))
        context.on("console", lambda said: seen.append(f"console: {said.text}"))
        context.on("weberror", lambda failed: seen.append(f"error: {failed.error}"))
        context.on("dialog", refuse)
        reader = Reader(context.new_page(), own)
        reader.go(address)
        return reader

    yield opened
    for context in contexts:
        context.close()
    assert seen == []


def _file(address: str) -> str:
    return address.partition("#")[0].partition("?")[0]


def write_page(graph: Graph, path: Path) -> Path:
    """Write the page of a whole map."""
    path.write_bytes(b"".join(Format["HTML"].traits.generate(whole_map(graph), USUAL, lambda remark: None)))
    return path


@pytest.fixture(scope="session")
def library_page(tmp_path_factory: pytest.TempPathFactory, library: Graph) -> Path:
    """The page of the invented map."""
    return write_page(library, tmp_path_factory.mktemp("library") / "library.html")


@pytest.fixture(scope="session")
def packaged() -> Graph:
    """The graph of the packaged map."""
    return argmap.labelled(argmap.load_graph(argmap.packaged_map()))


@pytest.fixture(scope="session")
def packaged_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the packaged map."""
    graph = build_graph(load_map(Path(argmap.packaged_map())))
    return write_page(graph, tmp_path_factory.mktemp("packaged") / "packaged.html")
