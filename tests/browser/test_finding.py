"""Search and filters: what fits is what ``argmap claims`` finds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.graph import Graph, argument_map
from browser.conftest import Read
from browser.reader import Reader

STANCES = ("asserts", "suggests", "concedes", "reports", "rejects")
LABELS = ("in", "out", "undecided")
WORDS = (
    *("tears", "TEARS", "no-crying", "cry", "the", "client harm", "therapist's", "comment", "author", "reply 1"),
    *(
        "self disclosure",
        "empathy",
        "sob",
        "x",
        "éMpathy",
        "power",
        "balance power",
        "tears-permitted",
        "zzz",
        "also",
        "note",
        "tags",
        "analogy",
        "held",
        "?",
        "-",
    ),
)


@pytest.fixture
def reader(read: Read, library_page: Path) -> Reader:
    return read(library_page)


def found(graph: Graph, words: str = "", **filters: Any) -> set[str]:
    """What ``argmap claims`` finds."""
    return {hit.claim.id for hit in argmap.claims(graph, words, **filters)}


def shown(reader: Reader) -> set[str]:
    """What is shown as fitting, after the number of it was said."""
    fitting = set(reader.fitting)
    reader.comes_to(lambda: reader.message.split(" of ")[0], str(len(fitting)))
    return fitting


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("hard-on", "id"),
        ("belongs", "nothing"),
        ("quiet", "text"),
        ("opening hours", "tag"),
        ("fireworks", "quote"),
        ("own experience", "note"),
        ("cora", "voice"),
    ],
)
def test_words_are_found(reader: Reader, library: Graph, words: str, where: str) -> None:
    hits = argmap.claims(library, words)
    assert all(where in hit.found_in for hit in hits)  # else the map has changed, and the table with it
    assert bool(hits) == (where != "nothing")
    reader.search(words)
    assert shown(reader) == {hit.claim.id for hit in hits}


def test_search_answers_each_letter(reader: Reader, library: Graph) -> None:
    for number in range(1, 6):
        reader.find("#_words").press("depot"[number - 1])
        assert shown(reader) == found(library, "depot"[:number])


def test_rows_that_do_not_fit_are_hidden_unless_they_lead_to_one(reader: Reader) -> None:
    reader.search("depot")
    assert reader.rows == ["open", "night-quiet", "tram-depot"]
    assert reader.fitting == ["tram-depot"]


def test_a_quote_with_the_words_stands_below_its_claim(reader: Reader) -> None:
    reader.search("firewor")
    line = reader.find('#_outline .row.fits[data-claim="city-has-money"]')
    assert line.locator("mark").all_inner_texts() == ["fireworks"] or line.locator("mark").all_inner_texts() == [
        "firewor"
    ]
    assert "The city has money for fireworks" in line.inner_text()
    assert "Ada" in line.inner_text()
    assert "meeting:5" in line.inner_text()


def test_positions_follow_the_search(reader: Reader) -> None:
    reader.search("fireworks")
    assert reader.visible("#_questions .positions tr[data-claim]", "data-claim") == []
    reader.search("books")
    assert reader.visible("#_questions .positions tr[data-claim]", "data-claim") == ["city-pays"]


def test_citations_of_documents_follow_a_filter(reader: Reader) -> None:
    reader.choose("stance", "concedes")
    (quote,) = reader.visible("#_documents .cite .quote", "")
    assert quote.strip("“”") == "admit that students would be glad of it"


def test_boxes_of_the_picture_that_do_not_fit_are_dim(reader: Reader) -> None:
    if not reader.find("#_picture").count():
        pytest.skip("there is no Graphviz, and so no picture")
    reader.search("depot")
    assert reader.visible("#_picture .node:not(.dim)", "href") == ["#tram-depot"]


def test_the_number_that_fits_is_said(reader: Reader) -> None:
    reader.search("crowns")
    reader.comes_to(lambda: reader.message, "1 of 17 claims fits")


def test_clear_shows_all_again(reader: Reader) -> None:
    before = reader.rows
    reader.search("depot")
    reader.choose("source", "letter")
    reader.find("#_clear").click()
    assert reader.rows == before
    assert (reader.find("#_words").input_value(), reader.find("#_source").input_value()) == ("", "")
    assert reader.address.partition("#")[0] == ""


def test_source_and_stance_must_be_those_of_one_citation(reader: Reader, library: Graph) -> None:
    reader.choose("source", "letter")
    reader.choose("stance", "suggests")
    assert found(library, source="letter", stance="suggests") == set()
    assert shown(reader) == set()


def test_words_and_filters_go_together(reader: Reader, library: Graph) -> None:
    reader.search("night")
    reader.choose("voice", "meeting/Ben")
    expected = found(library, "night", voice="meeting/Ben")
    assert expected == {"costs-money", "few-come", "helps-students"}
    assert shown(reader) == expected


def differing(
    reader: Reader, ask: Callable[[str], None], expected: dict[str, set[str]]
) -> dict[str, dict[str, set[str]]]:
    """What only the page and what only the terminal finds, for each value that is asked for."""
    found = {}
    for value in expected:
        ask(value)
        found[value] = shown(reader)
    return {
        value: {"only the page": found[value] - wanted, "only the terminal": wanted - found[value]}
        for value, wanted in expected.items()
        if found[value] != wanted
    }


def test_the_same_words_find_the_same_as_in_the_terminal(read: Read, packaged_page: Path, packaged: Graph) -> None:
    expected = {words: found(packaged, words) for words in WORDS}
    reader = read(packaged_page)
    assert differing(reader, reader.search, expected) == {}


@pytest.mark.parametrize("field", ["source", "voice", "stance", "label"])
def test_each_filter_finds_the_same_as_in_the_terminal(
    read: Read, packaged_page: Path, packaged: Graph, field: str
) -> None:
    reader = read(packaged_page)
    values = {
        "source": [source.id for source in argmap.sources(packaged)],
        "voice": [f"{source}/{voice}" for source, voice in argument_map(packaged).speakers()],
        "stance": STANCES,
        "label": LABELS,
    }
    expected = {value: found(packaged, **{field: value}) for value in values[field]}
    offered = reader.find(f"#_{field} option").evaluate_all("found => found.map(one => one.value)")
    assert sorted(offered) == sorted(["", *expected])
    assert differing(reader, partial(reader.choose, field), expected) == {}
