"""Somebody who reads a page: what they see, and what they do."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PATIENCE = 5.0
"""Seconds within which a page must have done what was asked of it."""

VISIBLE = """(found, name) => found
    .filter(one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)
    .map(one => name === "" ? one.textContent : one.getAttribute(name))"""
"""What `checkVisibility` knows and playwright does not: `hidden="until-found"` hides what is below."""

IN_VIEW = """one => {
    const {top, bottom, left, right} = one.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}"""

FOCUSED = """() => {
    const one = document.activeElement;
    return one.id || one.getAttribute("href") || one.getAttribute("aria-label") || one.textContent.trim();
}"""


@dataclass(frozen=True)
class Reader:
    """Somebody who reads the page of one file."""

    page: "Page"
    file: str
    """The address of the file."""

    def go(self, address: str = "") -> None:
        """Open the page, with what follows the file in the address: ``?q=night#open``."""
        self.page.goto(self.file + address)

    def find(self, selector: str) -> "Locator":
        """Elements, whether they can be seen or not."""
        return self.page.locator(selector)

    def visible(self, selector: str, name: str = "id") -> list[str]:
        """An attribute of those that can be seen, or their text if the name is empty."""
        seen: list[str] = self.find(selector).evaluate_all(VISIBLE, name)
        return seen

    @property
    def address(self) -> str:
        """What follows the file in the address."""
        return str(self.page.url).removeprefix(self.file)

    @property
    def opened(self) -> list[str]:
        """The claims that are open."""
        return self.visible("#_claims > article")

    @property
    def rows(self) -> list[str]:
        """The claims whose own row of the outline can be seen."""
        return self.visible("#_outline .row[data-claim]", "data-claim")

    @property
    def fitting(self) -> list[str]:
        """The claims whose row of the outline is marked as one that fits, and can be seen."""
        return self.visible("#_outline .row.fits[data-claim]", "data-claim")

    @property
    def message(self) -> str:
        """What the live region says."""
        return str(self.find("#_found").inner_text())

    @property
    def focused(self) -> str:
        """The element with the focus: its id, its address, its label or its text."""
        return str(self.page.evaluate(FOCUSED))

    def in_view(self, selector: str) -> bool:
        """Whether the first such element stands in the window."""
        return bool(self.find(selector).first.evaluate(IN_VIEW))

    def search(self, words: str) -> None:
        """Put words into the search, in place of those that stand there."""
        self.find("#_words").fill(words)

    def choose(self, field: str, value: str) -> None:
        """Choose a value of a filter: source, voice, stance or label; empty for any."""
        wanted = self.find(f"#_{field}")
        if not wanted.is_visible():
            self.find(".filters > summary").click()
        wanted.select_option(value)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, wanted: str, most: int = 60) -> None:
        """Press Tab until an element has the focus."""
        passed = []
        while self.focused != wanted:
            passed.append(self.focused)
            assert len(passed) <= most, f"{wanted} is not among the first {most} stops: {passed}"
            self.press("Tab")

    def comes_to(self, look: Callable[[], object], wanted: object) -> None:
        """Wait until something is as it should be; fail if it does not come to be so.

        playwright's own way to wait for a function evaluates a text in the page, which the page's policy forbids.
        """
        end = time.monotonic() + PATIENCE
        while (seen := look()) != wanted and time.monotonic() < end:
            self.page.wait_for_timeout(20)
        assert seen == wanted
