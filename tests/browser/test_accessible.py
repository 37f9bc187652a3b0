"""axe-core, which looks for what keeps people from using a page, finds nothing."""

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT

from browser.conftest import Read
from browser.reader import Reader

AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
STATES = {
    "nothing open": "",
    "a claim open": "#open",
    "a search": "?q=night",
    "a search and a claim": "?q=night&label=in#stay-closed",
}
LOOKS = {
    f"{scheme}, {width} pixels": {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    for scheme in ("light", "dark")
    for width in (1280, 390)
}


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install --no-save axe-core")
    return AXE.read_text(encoding="utf-8")


def findings(reader: Reader, axe: str) -> list[str]:
    """What breaks the usual rules of axe-core, WCAG 2.1 AA and good practice: the rule, the element, what is wrong."""
    reader.page.evaluate(axe)
    report: dict[str, Any] = reader.page.evaluate("axe.run()")
    assert len(report["passes"]) > 20
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in report["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("look", LOOKS)
def test_nobody_is_kept_out(read: Read, library_page: Path, axe: str, state: str, look: str) -> None:
    reader = read(library_page, STATES[state], **LOOKS[look])
    assert findings(reader, axe) == []


@pytest.mark.parametrize("look", LOOKS)
def test_nobody_is_kept_out_of_the_packaged_map(read: Read, packaged_page: Path, axe: str, look: str) -> None:
    assert findings(read(packaged_page, "#tears-permitted", **LOOKS[look]), axe) == []


def test_nobody_is_kept_out_without_script(read: Read, library_page: Path, tmp_path: Path, axe: str) -> None:
    """As axe is a script too, the page's own is cut out, not forbidden."""
    text, cut = re.subn("(?s)<script.*</script>", "", library_page.read_text(encoding="utf-8"))
    assert cut == 1
    page = tmp_path / "without.html"
    page.write_text(text, encoding="utf-8")
    assert findings(read(page), axe) == []
