"""The page asks for nothing, and its policy holds. `read` looks at this in all tests; these make sure that it looks."""

from pathlib import Path
from typing import Any

import pytest

from browser.conftest import Read

USE = ["#stay-closed", "?q=night#open", "?source=letter&label=in#meeting:5", "#_documents"]


def test_the_browser_loads_the_file_alone(read: Read, library_page: Path) -> None:
    reader = read(library_page)
    asked: list[str] = []
    network = reader.page.context.new_cdp_session(reader.page)
    network.send("Network.enable")
    network.on("Network.requestWillBeSent", lambda sent: asked.append(sent["request"]["url"].partition("?")[0]))
    network.on("Network.webSocketCreated", lambda made: asked.append(made["url"]))
    reader.page.reload()
    for address in USE:
        reader.go(address)
    reader.page.wait_for_timeout(200)
    assert set(asked) == {reader.file}


def test_the_icon_is_in_the_file(read: Read, library_page: Path) -> None:
    icons = read(library_page).find("link").evaluate_all("found => found.map(one => [one.rel, one.href.slice(0, 5)])")
    assert icons == [["icon", "data:"]]


INTRUDERS = {
    "a request": ("</main>", '<img src="https://example.org/x.png"></main>'),
    "a sound": ("</main>", '<audio src="https://example.org/x.ogg" preload="auto"></audio></main>'),
    "a script": ("</main>", "<script>window.hacked = 1</script></main>"),
    "an attribute": ("<main", '<main onfocusin="window.hacked = 1"'),
    "a style": ("<main", '<main style="color: red"'),
    "a frame": ("</main>", '<iframe src="data:text/html,hello"></iframe></main>'),
    "a form": ("</main>", '<form action="https://example.org"><button id="_x"></button></form></main>'),
}


@pytest.mark.parametrize("what", INTRUDERS)
def test_the_policy_holds_off_what_is_not_the_pages_own(
    chromium: Any, library_page: Path, tmp_path: Path, what: str
) -> None:
    old, new = INTRUDERS[what]
    text = library_page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    broken = tmp_path / "broken.html"
    broken.write_text(text.replace(old, new), encoding="utf-8")
    complaints: list[str] = []
    with chromium.new_context() as context:
        context.on("console", lambda said: complaints.append(said.text))
        page = context.new_page()
        page.goto(broken.as_uri())
        page.locator("#_main").focus()
        if page.locator("#_x").count():
            page.locator("#_x").evaluate("one => one.click()")
        page.wait_for_timeout(100)
        assert page.evaluate("window.hacked") is None
    assert complaints
    assert all("Content Security Policy" in complaint for complaint in complaints)
