"""Rows of the outline fold and unfold."""

from pathlib import Path

import pytest

from browser.conftest import Read
from browser.reader import Reader

BELOW = "nobody-knows-of-it"
"""A claim below an argument about a position."""
FOLD = '#_outline .row[data-claim="few-come"] > .line > button.fold'
"""The button of the row above it."""


@pytest.fixture
def reader(read: Read, library_page: str) -> Reader:
    return read(library_page)


def test_what_is_said_about_positions_is_unfolded_at_first(reader: Reader) -> None:
    assert {"open", "costs-money", "few-come", "stay-closed"} <= set(reader.rows)
    assert BELOW not in reader.rows


def test_a_click_unfolds_and_another_folds(reader: Reader) -> None:
    reader.find(FOLD).click()
    assert BELOW in reader.rows
    reader.find(FOLD).click()
    assert BELOW not in reader.rows


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_unfolds_and_folds(reader: Reader, key: str) -> None:
    reader.find(FOLD).focus()
    reader.press(key)
    assert BELOW in reader.rows
    reader.press(key)
    assert BELOW not in reader.rows


def test_a_screen_reader_is_told_what_is_folded(reader: Reader) -> None:
    assert reader.find(FOLD).get_attribute("aria-expanded") == "false"
    reader.find(FOLD).click()
    assert reader.find(FOLD).get_attribute("aria-expanded") == "true"


def test_a_row_without_rows_below_has_no_button(reader: Reader) -> None:
    assert reader.find(FOLD).count() == 1
    assert reader.find(FOLD.replace("few-come", "helps-day-workers")).count() == 0


def test_all_can_be_unfolded_and_folded(reader: Reader) -> None:
    reader.page.get_by_role("button", name="Unfold all", exact=True).click()
    assert len(reader.rows) == 17
    reader.page.get_by_role("button", name="Fold all", exact=True).click()
    assert reader.rows == []


def test_the_browsers_own_search_unfolds_what_it_finds(reader: Reader) -> None:
    reader.go("#:~:text=Hardly%20anybody")  # the one way to search that a script has
    reader.comes_to(lambda: BELOW in reader.rows, True)
    assert reader.find(FOLD).get_attribute("aria-expanded") == "true"


def test_an_open_claim_is_unfolded_and_marked(reader: Reader) -> None:
    reader.go(f"#{BELOW}")
    reader.comes_to(lambda: BELOW in reader.rows, True)
    assert reader.visible('#_outline [aria-current="true"]', "data-claim") == [BELOW]


def test_what_is_unfolded_stays_so_when_the_page_is_loaded_anew(reader: Reader) -> None:
    reader.find(FOLD).click()
    reader.comes_to(lambda: "unfold=" in reader.address, True)
    reader.page.reload()
    assert BELOW in reader.rows


def test_linked_premises_are_seen_at_first(reader: Reader) -> None:
    assert {"night-quiet", "quiet-helps"} <= set(reader.rows)


def test_each_row_that_is_folded_is_told_apart_in_the_address(read: Read, packaged_page: Path) -> None:
    reader = read(packaged_page)
    linked = reader.find("#_outline .row:has(> .line > .together) > .line > button.fold")
    unfolded = linked.count()
    assert unfolded > 1
    linked.first.click()
    reader.comes_to(lambda: "unfold=-" in reader.address, True)
    reader.page.reload()
    told = linked.evaluate_all("found => found.map(one => one.getAttribute('aria-expanded'))")
    assert told == ["false", *["true"] * (unfolded - 1)]
