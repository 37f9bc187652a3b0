"""What is nearly a place is told with the place that was meant, and that one is right."""

import re
from pathlib import Path

import pytest

from argmap.errors import ArgmapError, Finding
from argmap.load import parse_map

HEAD = """\
format: 1
title: A test
sources:
  book: {title: A book}
  talk: {title: A recording}
  forum: {title: A forum, document: forum.txt}
claims:
  a:
    text: A
    cites:
"""
FIELDS = "\n        stance: suggests"

MEANT = {
    "book:p12": "book:p. 12",
    "book:p.12": "book:p. 12",
    "book:p 12": "book:p. 12",
    "book:P. 12": "book:p. 12",
    "book:page 12": "book:p. 12",
    "book:pages 12-14": "book:pp. 12-14",
    "book:S. 12": "book:p. 12",
    "book:p. XII": "book:p. xii",
    "book:chapter 3": "book:ch. 3",
    "book:chapters 3-4": "book:chs. 3-4",
    "book:§4": "book:§ 4",
    "book:vol. 2, p. 15": "book:vol. 2 p. 15",
    "book:Volume 2, page 15": "book:vol. 2 p. 15",
    "book:pp. 12–14": "book:pp. 12-14",
    "book:pp. 112-14": "book:pp. 112-114",
    "talk:00.31.05": "talk:00:31:05",
    "talk:31m05s": "talk:31:05",
    "talk:1h02m03s": "talk:1:02:03",
    "talk:31:05 – 32:10": "talk:31:05-32:10",
    "talk:00:75:00": "talk:01:15:00",
    "talk:75:10": "talk:1:15:10",
    "talk:00:31:05,500": "talk:00:31:05",
    "talk:00:31:05,500 --> 00:31:07,000": "talk:00:31:05-00:31:07",
    "talk:[31:05]": "talk:31:05",
    "book:p.  12": "book:p. 12",
    "forum:3–5": "forum:3-5",
    "forum:L3": "forum:3",
    "forum:line 3": "forum:3",
    "forum:lines 3-5": "forum:3-5",
    "forum:#3": "forum:3",
}
REASONS = {
    "forum:3–5": "'–' is a dash, and a range has a hyphen",
    "talk:00:75:00": "minutes and seconds go up to 59",
    "book:pp. 112-14": "a range goes upwards",
    "book:p12": "'book:p12' is not a place",
}


def findings(cites: str) -> list[Finding]:
    with pytest.raises(ArgmapError) as error:
        parse_map(f"{HEAD}{cites}\n", Path("map.yaml"))
    return list(error.value.findings)


def in_lines(citation: str) -> str:
    return f"      - {citation}"


@pytest.mark.parametrize("rest", ["", ": the words", f": the words{FIELDS}"])
@pytest.mark.parametrize("written", MEANT)
def test_the_place_that_was_meant_is_proposed_and_right(written: str, rest: str) -> None:
    (found,) = findings(in_lines(written + rest))
    assert (found.location.line, found.location.column, found.code) == (11, 9, "bad-place")
    proposed = re.search(r"did you mean '(.*)'\?$", found.message)
    assert proposed is not None
    assert proposed[1] == MEANT[written]
    parse_map(f"{HEAD}{in_lines(proposed[1] + rest)}\n", Path("map.yaml"))


@pytest.mark.parametrize("written", MEANT)
def test_so_it_is_if_the_quote_before_more_fields_is_missing(written: str) -> None:
    (found,) = findings(in_lines(written + FIELDS))
    assert (found.location.line, found.code) == (11, "not-yaml")
    assert f"did you mean '{MEANT[written]}'?" in found.message


@pytest.mark.parametrize(("written", "reason"), REASONS.items())
def test_it_is_told_why_it_is_no_place(written: str, reason: str) -> None:
    (found,) = findings(in_lines(written))
    assert reason in found.message


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("forum:3, 5", "'forum:3' and 'forum:5'"),
        ("forum:3 and 5-6", "'forum:3' and 'forum:5-6'"),
        ("book:p. 12, 15", "'book:p. 12' and 'book:p. 15'"),
        ("book:p. 12, p. 15", "'book:p. 12' and 'book:p. 15'"),
        ("talk:31:05, 32:10", "'talk:31:05' and 'talk:32:10'"),
    ],
)
@pytest.mark.parametrize("rest", ["", ": the words"])
def test_two_places_are_two_citations(written: str, places: str, rest: str) -> None:
    (found,) = findings(in_lines(written + rest))
    assert found.message == f"one citation has one place; did you mean {places}, each with its own '- '?"


OTHERS = [
    # what is written, and what is told
    ("book: the words", "'book' is not a place; write any line, or 'book:?', and 'check --fix' finds the right one"),
    ("book", "add a line, such as book:31, or without a document a page or a time: book:p. 12"),
    ("book: p. 12", "a place is written without a space: 'book:p. 12'"),
    ("book: p. 12: the words", "a place is written without a space"),
    (f"talk: 31:05: the words{FIELDS}", "a place is written without a space"),
    ("forum: ?: the words", "a place is written without a space"),
    ("book:so it is", "or without a document a page or a time, such as book:p. 12"),
    ("forum:L0", "'forum:L0' is not a place; write source:line, such as forum:31"),
    (
        "{stance: rejects}",
        "'stance' belongs to a citation: write it without '- ' below the quote",
    ),
    ("book:pp. 14-12", "'book:pp. 14-12': a range goes upwards"),
    ("book:p. 12 the words", "':' is missing after 'book:p. 12'"),
    (f"book:p. 12 the words{FIELDS}", "':' is missing after 'book:p. 12'"),
    ("book:p. 12:the words", "a space is missing after 'book:p. 12:'"),
    ("talk:31:05:the words", "a space is missing after 'talk:31:05:'"),
    ("forum:?:the words", "a space is missing after 'forum:?:'"),
    (f"book:p. 12{FIELDS}", "a citation with more fields has a quote: 'book:p. 12: quote'"),
    (f"talk:31:05{FIELDS}", "a citation with more fields has a quote: 'talk:31:05: quote'"),
    ("forum:p. 3: the words", "'forum' has a document, so cite a line; write 'forum:?' with a quote"),
    ("forum:31:05", "'forum' has a document, so cite a line"),
]


@pytest.mark.parametrize(("written", "message"), OTHERS)
def test_what_is_wrong_with_a_place_is_told(written: str, message: str) -> None:
    (found,) = findings(in_lines(written))
    assert message in found.message
    assert found.location.line == 11


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("[forum:3, 5]", "'5' names no source; write source:5"),
        ("[book:vol. 2, p. 15]", "or join it to the place before it without a comma: vol. 2 p. 15"),
        ("[book:p12]", "did you mean 'book:p. 12'?"),
        ("[{book:p12: the words}]", "did you mean 'book:p. 12'?"),
        ("[{forum:?: the words}]", "is in quotes: 'forum:?'; any line does too: of a quote, 'check --fix' finds"),
    ],
)
def test_in_brackets_it_is_told_as_well(written: str, message: str) -> None:
    (found,) = findings(f"      {written}")
    assert message in found.message


@pytest.mark.parametrize(
    "cites",
    [
        "      [talk:00:31:05, book:p. 12, book:§ 4, {book:p. 12: the words, stance: suggests}]",
        in_lines(f"book:p. 12: the words{FIELDS}"),
        in_lines(f"talk:00:31:05-00:32:10: the words{FIELDS}"),
    ],
)
def test_a_right_place_is_read_in_lines_and_in_brackets(cites: str) -> None:
    parse_map(f"{HEAD}{cites}\n", Path("map.yaml"))
