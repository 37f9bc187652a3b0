"""All can be done with the keys alone."""

from pathlib import Path

import pytest

from browser.conftest import Read
from browser.reader import Reader

POSITION = "#stay-closed"

UNCOVERED = """() => {
    const one = document.activeElement, {top, bottom, left, right} = one.getClientRects()[0];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (one.contains(hit) || hit.contains(one));
}"""
"""Whether the element with the focus can be seen, and no bar or panel lies over it."""

OUTLINED = """() => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 || boxShadow !== "none";
}"""


@pytest.fixture
def reader(read: Read, library_page: Path) -> Reader:
    return read(library_page)


def test_the_first_stop_leads_past_the_bar(reader: Reader) -> None:
    reader.press("Tab")
    assert reader.focused == "#_main" or "Skip" in reader.focused
    assert reader.page.evaluate(UNCOVERED)
    reader.press("Enter")
    reader.comes_to(lambda: reader.focused, "_main")


def test_from_the_top_to_a_position_and_back(reader: Reader) -> None:
    reader.tab_to("_words")
    reader.page.keyboard.type("nobody reads better")
    reader.comes_to(lambda: reader.fitting, ["stay-closed"])
    reader.tab_to(POSITION)
    reader.press("Enter")
    reader.comes_to(lambda: reader.focused, "stay-closed")
    assert reader.opened == ["stay-closed"]
    reader.press("Escape")
    reader.comes_to(lambda: reader.opened, [])
    reader.comes_to(lambda: reader.focused, POSITION)


def test_the_close_button_is_reached_by_key_too(reader: Reader) -> None:
    reader.find(f'#_questions a[href="{POSITION}"]').focus()
    reader.press("Enter")
    reader.comes_to(lambda: reader.focused, "stay-closed")
    close = reader.page.get_by_role("button", name="Close", exact=True)
    for _ in range(20):
        if close.evaluate("one => one === document.activeElement"):
            break
        reader.press("Shift+Tab")
    reader.press("Enter")
    reader.comes_to(lambda: reader.opened, [])
    reader.comes_to(lambda: reader.focused, POSITION)


def test_a_slash_leads_to_the_search(reader: Reader) -> None:
    reader.press("/")
    assert reader.focused == "_words"
    reader.press("/")
    assert reader.find("#_words").input_value() == "/"


def test_enter_in_the_search_leads_to_the_first_that_fits(reader: Reader) -> None:
    reader.search("fireworks")
    reader.find("#_words").press("Enter")
    reader.comes_to(lambda: reader.focused, "#city-has-money")


def test_escape_in_the_search_clears_it(reader: Reader) -> None:
    reader.search("fireworks")
    reader.find("#_words").press("Escape")
    assert reader.find("#_words").input_value() == ""
    reader.comes_to(lambda: len(reader.rows) > 5, True)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", ["", "#stay-closed"])
def test_the_focus_is_seen_at_every_stop(read: Read, library_page: Path, address: str, width: int) -> None:
    reader = read(library_page, address, viewport={"width": width, "height": 700})
    stops, unseen = 0, []
    reader.press("Tab")
    while not reader.page.evaluate("document.activeElement === document.body") and stops < 250:
        stops += 1
        if not (reader.page.evaluate(OUTLINED) and reader.page.evaluate(UNCOVERED)):
            unseen.append(reader.focused)
        reader.press("Tab")
    assert unseen == []
    assert stops > (20 if address == "" else 5)
