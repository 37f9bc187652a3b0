"""Words are found in the documents however they were typed, and told with all that speaks against citing them."""

from pathlib import Path

import pytest
from conftest import MAPS

import argmap
from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.errors import ArgmapError
from argmap.graph import Graph
from argmap.query.cite import Citable, Citables

MAP = """\
format: 1
title: A test
sources:
  s: {title: S, document: s.txt, voices: {Ann: 1-2, Bob: [3, 4]}, repeats: {4: 3}, left-out: [{lines: 5, why: a title}]}
claims:
  a: {text: A, cites: [s:1: The café]}
"""
TEXT = """\
She said: “The café — Anna’s — is abnormal.” It is
open at night. Yes, it is.
Yes, yes, a very long sentence, which has far too many words.
Yes, yes, a very long sentence, which has far too many words.
Title
"""


def cite(words: str, text: str = TEXT, limit: str = "", **asked: object) -> Citables:
    document = Document.from_bytes("s.txt", text.encode())
    graph = argmap.parse_graph(MAP.replace("sources:", f"{limit}sources:"))
    return argmap.cite(graph, words, documents=Documents(Path(), [document]), **asked)  # type: ignore[arg-type]


def hit(words: str, text: str = TEXT, **asked: str) -> Citable:
    """The first place where words stand."""
    return cite(words, text, **asked).hits[0]


@pytest.mark.parametrize(
    ("words", "place", "quote"),
    [
        ("The café", "s:1", "The café"),
        ("the cafe", "s:1", "The café"),
        ("THE CAFÉ", "s:1", "The café"),
        ("The café - Anna's - is", "s:1", "The café — Anna’s — is"),
        ("'open at night'", "s:2", "open at night"),
        ("It is open", "s:1-2", "It is open"),
        ("it  is\nOPEN", "s:1-2", "It is open"),
        ("norma", "s:1", "abnormal"),
        ("is abnorm", "s:1", "is abnormal"),
        ("nna's", "s:1", "Anna’s"),
        ("she said the café", "s:1", "She said: “The café"),
        ("night, yes it is", "s:2", "night. Yes, it is"),
    ],
)
def test_words_are_found_however_they_are_typed(words: str, place: str, quote: str) -> None:
    found = hit(words)
    assert (found.place, found.quote) == (place, quote)


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        ("It costs 40,000 crowns.", "40", "40,000"),
        ("Well-known words", "known WORDS", "Well-known words"),
        ("A cafe\u0301 here", "a cafe", "A cafe\u0301"),
        ("今夜は開いている", "開いて", "開いて"),
        ("A line may end in-\nside a word.", "inside a", "inside a"),
    ],
)
def test_a_quote_has_whole_words_as_they_stand(text: str, words: str, quote: str) -> None:
    assert hit(words, text).quote == quote


def test_words_as_they_are_given_come_before_those_in_another_case() -> None:
    assert [found.place for found in cite("Yes, it").hits] == ["s:2"]


@pytest.mark.parametrize(
    ("words", "place", "quote"),
    [
        ("a very long sentence, which has far", "s:3", "a very long sentence"),
        ("is abnormal.” It is open at night", "s:1", "is abnormal.” It is"),
    ],
)
def test_more_words_than_the_limit_are_shortened_and_the_place_follows(words: str, place: str, quote: str) -> None:
    found = cite(words, limit="quote-limit: 4\n").hits[0]
    assert (found.place, found.quote, found.shortened) == (place, quote, True)


def test_what_speaks_against_a_place_is_told() -> None:
    first, second = cite("a very long sentence").hits
    assert (first.repeats, second.repeats, second.voices) == (None, "s:3", ("Bob",))
    assert hit("Title").left_out == "a title"
    assert hit("Title").voices == ()
    assert hit("The café").changed is False
    assert [cited.id for cited in hit("café").cited] == ["a"]
    assert (hit("abnormal").cited, hit("abnormal").others) == ((), 1)
    assert hit("it is", "Ah, it is, it is.").times == 2


def test_another_text_than_the_one_that_was_read_is_told() -> None:
    changed = MAP.replace("title: S,", f"title: S, sha256: {64 * 'a'},")
    documents = Documents(Path(), [Document.from_bytes("s.txt", TEXT.encode())])
    assert argmap.cite(argmap.parse_graph(changed), "café", documents=documents).hits[0].changed


def test_many_places_are_counted() -> None:
    found = cite("word", "word\n" * 12)
    assert (found.places, len(found.hits)) == (12, 10)


def test_a_line_chooses() -> None:
    assert [found.place for found in cite("Yes", line=3).hits] == ["s:3"]


def test_what_goes_along_is_a_field_of_the_citation() -> None:
    given = hit("open at night", stance="reports", of="them", voice="Ann", note="N")
    fields = {"s:2": "open at night", "stance": "reports", "of": "them", "voice": "Ann", "note": "N"}
    assert given.citation == fields


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"words": "open at nigth"},
            "these words stand in no document; the nearest, 92 % alike, are 'open at night' on",
        ),
        ({"words": "zzzzzz", "source": "s"}, "these words stand nowhere in s, and nothing there is like them"),
        ({"words": " ' "}, "no words to look for"),
        ({"words": "Yes", "line": 9}, "these words do not stand on line 9, but on s:2, s:3, s:4"),
        ({"words": "Yes", "source": "t"}, "no source 't'; there are s"),
        ({"words": "Yes", "voice": "Anne"}, "no voice 'Anne' in s; did you mean 'Ann'?"),
        ({"words": "Yes", "note": " "}, "note is empty"),
        ({"words": "Yes", "stance": "denies"}, "'denies' is none of asserts, suggests"),
    ],
)
def test_what_cannot_be_found_is_told(asked: dict[str, str], message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        cite(**asked)
    assert str(error.value).startswith(message)


def test_a_document_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(TEXT, encoding="utf-8")
    graph = argmap.parse_graph(MAP.replace("sources:\n", "sources:\n  t: {title: T, document: t.txt}\n"))
    assert argmap.cite(graph, "café", documents=tmp_path).places == 1
    with pytest.raises(ArgmapError, match=r"; the documents of t could not be read$"):
        argmap.cite(graph, "zzzz", documents=tmp_path)


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        (None, "no documents to look into; give their folder with --documents FOLDER"),
        (MAPS, "no document to look into; meeting: no 'meeting.txt' in"),
    ],
)
def test_without_documents_there_is_one_message(library: Graph, folder: Path | None, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        argmap.cite(library, "open", documents=folder)
    assert str(error.value).startswith(message)


def test_a_part_of_a_word_over_two_lines_is_no_quote() -> None:
    with pytest.raises(ArgmapError, match="begin or end within a word that a line end parts"):
        cite("operate and", "x co-\noperate and more\n")


def test_a_quote_has_no_soft_hyphens() -> None:
    assert hit("a single accident", "Not a single acci\u00addent.\n").quote == "a single accident"
