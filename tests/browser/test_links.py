"""Links open what they name; back and forward work; the address tells a colleague what is open and found."""

from pathlib import Path
from urllib.parse import unquote

import pytest

import argmap
from argmap.graph import Graph
from browser.conftest import Read
from browser.reader import Reader

OPENED = [
    ("night-quiet", ["night-quiet"]),
    ("students-elsewhere", ["open"]),
    ("students-elsewhere/undercut/theirs-close-too/undercut/nobody-checked", ["open"]),
    ("open/for/night-quiet+quiet-helps", ["open"]),
    ("open-at-night", []),
    ("question/2", []),
    ("letter", []),
    ("meeting:7", []),
    ("_documents", []),
]
"""What each kind of link names - claims, arguments, questions, sources, places, parts - and the claim that it opens."""


@pytest.fixture
def reader(read: Read, library_page: Path) -> Reader:
    return read(library_page)


@pytest.mark.parametrize(("name", "claims"), OPENED)
def test_a_link_opens_what_it_names(reader: Reader, name: str, claims: list[str]) -> None:
    reader.go(f"#{name}")
    reader.comes_to(lambda: reader.opened, claims)
    assert reader.visible(f'[id="{name}"]') == [name]
    assert reader.in_view(f'[id="{name}"]')


@pytest.mark.parametrize(("name", "claims"), OPENED)
def test_the_address_opens_it_on_a_page_of_its_own(
    read: Read, library_page: Path, name: str, claims: list[str]
) -> None:
    reader = read(library_page, f"#{name}")
    reader.comes_to(lambda: reader.opened, claims)
    assert reader.in_view(f'[id="{name}"]')


def test_every_claim_argument_question_and_source_has_its_link(reader: Reader, library: Graph) -> None:
    ids = set(reader.find("[id]").evaluate_all("found => found.map(one => one.id)"))
    assert {key.id for key in library} - ids == set()


def test_every_link_of_the_page_leads_somewhere(reader: Reader) -> None:
    links = reader.find("a[href^='#']").evaluate_all("found => found.map(one => one.getAttribute('href'))")
    ids = set(reader.find("[id]").evaluate_all("found => found.map(one => one.id)"))
    assert {unquote(link[1:]) for link in links} - ids == set()
    assert len(set(links)) > 17


def test_no_id_stands_twice(reader: Reader) -> None:
    ids = reader.find("[id]").evaluate_all("found => found.map(one => one.id)")
    assert sorted(ids) == sorted(set(ids))


def test_a_click_on_a_position_opens_it_and_moves_the_focus_there(reader: Reader) -> None:
    reader.find('#_questions a[href="#stay-closed"]').click()
    reader.comes_to(lambda: reader.opened, ["stay-closed"])
    reader.comes_to(lambda: reader.focused, "stay-closed")


def test_a_claim_leads_on_to_another(reader: Reader) -> None:
    reader.go("#stay-closed")
    reader.find('#_claims a[href="#costs-money"]:visible').first.click()
    reader.comes_to(lambda: reader.opened, ["costs-money"])


def test_a_place_leads_to_its_document(reader: Reader) -> None:
    reader.go("#city-pays")
    reader.find('#_claims a[href="#meeting:5"]:visible').first.click()
    reader.comes_to(lambda: reader.in_view('[id="meeting:5"]'), True)


def test_back_and_forward(reader: Reader) -> None:
    reader.find('#_questions a[href="#open"]').click()
    reader.find('#_claims a[href="#costs-money"]:visible').first.click()
    reader.comes_to(lambda: reader.opened, ["costs-money"])
    reader.page.go_back()
    reader.comes_to(lambda: reader.opened, ["open"])
    reader.page.go_back()
    reader.comes_to(lambda: reader.opened, [])
    reader.page.go_forward()
    reader.comes_to(lambda: reader.opened, ["open"])


def test_back_opens_what_the_address_names_after_a_search_too(reader: Reader) -> None:
    reader.find('#_questions a[href="#open"]').click()
    reader.find('#_claims a[href="#costs-money"]:visible').first.click()
    reader.comes_to(lambda: reader.opened, ["costs-money"])
    reader.search("night")  # which changes the address of this entry alone
    reader.comes_to(lambda: reader.address, "?q=night#costs-money")
    reader.page.go_back()
    reader.comes_to(lambda: reader.opened, ["open"])
    assert (reader.address, reader.find("#_words").input_value()) == ("#open", "")
    reader.page.go_forward()
    reader.comes_to(lambda: reader.opened, ["costs-money"])
    reader.comes_to(lambda: reader.find("#_words").input_value(), "night")


@pytest.mark.parametrize("width", [1280, 390])
def test_back_leads_to_the_link_that_was_followed(read: Read, library_page: Path, width: int) -> None:
    reader = read(library_page, viewport={"width": width, "height": 700})
    reader.find('#_outline a[href="#open"]').first.click()
    reader.comes_to(lambda: reader.opened, ["open"])
    link = reader.find('#_claims a[href="#two-guards"]:visible').last
    link.click()
    reader.comes_to(lambda: reader.opened, ["two-guards"])
    reader.page.go_back()
    reader.comes_to(lambda: reader.opened, ["open"])
    reader.comes_to(lambda: link.evaluate("link => link === document.activeElement"), True)
    assert link.evaluate("link => link.getBoundingClientRect().top > 0")
    reader.page.go_back()
    reader.comes_to(lambda: reader.opened, [])
    reader.comes_to(lambda: reader.focused, "#open")


def test_an_address_of_the_panel_opens_no_empty_one(read: Read, library_page: Path) -> None:
    reader = read(library_page, "#_claims", viewport={"width": 390, "height": 700})
    reader.page.wait_for_timeout(100)
    assert reader.visible("#_claims") == []
    assert reader.visible("#_questions") == ["_questions"]


def test_open_filters_hide_no_heading_that_a_link_leads_to(reader: Reader) -> None:
    reader.find(".filters > summary").click()
    reader.find('#_bar a[href="#_documents"]').click()
    is_below = """() => document.querySelector("#_documents h2").getBoundingClientRect().top
        >= document.querySelector("#_bar").getBoundingClientRect().bottom"""
    reader.comes_to(lambda: reader.page.evaluate(is_below), True)


def test_a_voice_of_a_document_leads_to_what_it_says(reader: Reader, library: Graph) -> None:
    reader.find('#_documents a[href="?voice=meeting/Ben#_outline"]').click()
    reader.comes_to(lambda: reader.address, "?voice=meeting%2FBen")
    assert set(reader.fitting) == {hit.claim.id for hit in argmap.claims(library, voice="meeting/Ben")}
    assert reader.in_view("#_outline-title")


def test_back_after_close_opens_again(reader: Reader) -> None:
    reader.find('#_questions a[href="#open"]').click()
    reader.comes_to(lambda: reader.opened, ["open"])
    reader.press("Escape")
    reader.comes_to(lambda: reader.opened, [])
    assert reader.address == ""
    reader.page.go_back()
    reader.comes_to(lambda: reader.opened, ["open"])


def test_search_filters_and_folds_add_nothing_to_the_history(reader: Reader) -> None:
    before = reader.page.evaluate("history.length")
    reader.search("night")
    reader.choose("source", "letter")
    reader.find("#_outline button.fold").first.click()
    reader.comes_to(lambda: "q=night" in reader.address, True)
    assert reader.page.evaluate("history.length") == before


def state(reader: Reader) -> dict[str, object]:
    """All that the address tells."""
    fields = {name: reader.find(f"#_{name}").input_value() for name in ("words", "source", "voice", "stance", "label")}
    return {**fields, "open": reader.opened, "rows": reader.rows, "fits": reader.fitting}


def set_by_hand(reader: Reader) -> dict[str, object]:
    """Do what a reader would do to come to a state, and tell it."""
    reader.find('#_outline .row[data-claim="few-come"] > .line > button.fold').click()
    reader.search("night")
    reader.choose("source", "letter")
    reader.choose("stance", "asserts")
    reader.find('#_outline .row.fits a[href="#stay-closed"]').first.click()
    reader.comes_to(lambda: reader.opened, ["stay-closed"])
    reader.comes_to(lambda: "q=night" in reader.address, True)
    return state(reader)


def test_what_is_open_and_found_survives_a_reload(reader: Reader) -> None:
    before = set_by_hand(reader)
    reader.page.reload()
    assert state(reader) == before


def test_a_colleague_with_the_address_sees_the_same(reader: Reader, read: Read, library_page: Path) -> None:
    before = set_by_hand(reader)
    assert state(read(library_page, reader.address)) == before
    assert before["fits"]


def test_defaults_are_left_out_of_the_address(reader: Reader) -> None:
    reader.search("night")
    reader.comes_to(lambda: reader.address, "?q=night")
    reader.search("")
    reader.comes_to(lambda: reader.address, "")


@pytest.mark.parametrize(
    "address", ["#nothing-of-this-name", "#%", "?source=nobody&label=7&unfold=x,%,//#_", "?q=%E0%A4%A"]
)
def test_an_address_that_names_nothing_shows_the_page_as_it_is(read: Read, library_page: Path, address: str) -> None:
    reader = read(library_page, address)
    assert reader.opened == []
    assert "stay-closed" in reader.visible("#_questions .positions tr", "data-claim")
