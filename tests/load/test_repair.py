"""A slip that breaks a map is reported where it was made, and the suggested repair has been tried."""

from pathlib import Path

import pytest
from conftest import LIBRARY

from argmap.errors import ArgmapError, Finding
from argmap.load import parse_map

LINES = LIBRARY.read_text(encoding="utf-8").split("\n")


def found(lines: list[str]) -> list[Finding]:
    """The findings for a text."""
    with pytest.raises(ArgmapError) as error:
        parse_map("\n".join(lines), Path("map.yaml"))
    return list(error.value.findings)


SLIPS = [
    # the line as it is, as it was typed, and the gist of the only finding, which stands on that line
    ("    text: It is quiet at night.", "    text It is quiet at night.", "':' is missing after 'text'"),
    (
        "    text: It is quiet at night.",
        "    text= It is quiet at night.",
        "'=' stands where the ':' of 'text' belongs",
    ),
    ("    text: It is quiet at night.", "    text:It is quiet at night.", "a space is missing after 'text:'"),
    ("    text: It is quiet at night.", "   text: It is quiet at night.", "starts in column 4; in column 5 it fits"),
    ("    text: It is quiet at night.", "      text: It is quiet at night.", "starts in column 7; in column 5 it fits"),
    ("    text: It is quiet at night.", "    text: 'It is quiet at night.", "the quote that opens here is not closed"),
    ("    text: It is quiet at night.", '    text: "It is quiet at night.', "the quote that opens here is not closed"),
    ("      - night-quiet + quiet-helps", "        night-quiet + quiet-helps", "'- ' is missing before this item"),
    ("      - night-quiet + quiet-helps", "      -night-quiet + quiet-helps", "a space is missing after '-'"),
    ("      - night-quiet + quiet-helps", "        - night-quiet + quiet-helps", "starts in column 9; in column 7"),
    (
        "      - meeting:3: open at night helps people",
        "        meeting:3: open at night helps people",
        "'- ' is missing",
    ),
    ("      - meeting:3: open at night helps people", "      - meeting:3 open at night helps people", "':' is missing"),
    ("  night-quiet:", "  night-quiet", "':' is missing after 'night-quiet'"),
    ("  night-quiet:", "    night-quiet:", "starts in column 5; in column 3 it fits"),
    ("claims:", "  claims:", "starts in column 3; in column 1 it fits"),
    ("    objections: [tram-depot]", "    objections: [tram-depot", "']' is missing"),
    ("    objections: [tram-depot]", "    objections: tram-depot]", "'[' is missing before this"),
    ("      - {lines: 1, why: title}", "      - {lines:1, why: title}", "a space is missing after 'lines:'"),
    ("      - {lines: 1, why: title}", "      - {lines: 1, why: title", "'}' is missing"),
    ("    text: It is quiet at night.", "    text:\u00a0It is quiet at night.", "a space that does not break, U+00A0"),
    ("      - night-quiet + quiet-helps", "      * night-quiet + quiet-helps", "an item of a list starts with '- '"),
    ("      - premises: costs-money", "      - costs-money", "starts with '- premises: ' and the claim"),
    ("    tags: [opening hours]", "    tags: [#opening]", "'#' starts a comment here; put the text in quotes"),
    (
        "      - meeting:3: open at night helps people",
        '      - "meeting:3: open at night helps people"',
        "quotation marks go around the quote, not around its place",
    ),
    (
        "      - meeting:3: open at night helps people",
        "      - meeting: 3: open at night helps people",
        "a place is written without a space: 'meeting:3'",
    ),
    ("    repeats: {8: 6}", "repeats: {8: 6}", "starts in column 1; in column 5 it fits"),
]


@pytest.mark.parametrize(("right", "wrong", "message"), SLIPS)
def test_a_slip_is_one_finding_on_its_line(right: str, wrong: str, message: str) -> None:
    row = LINES.index(right)
    (finding,) = found([*LINES[:row], wrong, *LINES[row + 1 :]])
    assert finding.location.line == row + 1
    assert message in finding.message


@pytest.mark.parametrize(
    ("lost", "below", "message"),
    [
        ("    cites:", "      - meeting:3: open at night helps people", "'cites:' is missing above it"),
        ("    supports:", "      - helps-day-workers", "'supports:' or another field of a claim is missing above it"),
        ("  city-has-money:", "    text: The city has money to spare.", "the line with the id"),
        ("claims:", "  open:", "the line 'claims:' is missing above"),
    ],
)
def test_a_line_that_was_lost_is_missed_where_it_stood(lost: str, below: str, message: str) -> None:
    row = LINES.index(lost, 10)
    assert LINES[row + 1] == below
    lines = [*LINES[:row], *LINES[row + 1 :]]
    assert any(message in finding.message and finding.location.line == row + 1 for finding in found(lines))


def test_slips_do_not_hide_each_other() -> None:
    text = LIBRARY.read_text(encoding="utf-8")
    text = text.replace("text: It is quiet at night.", "text: It is: quiet")
    text = text.replace("      - few-come\n", "      -few-come\n").replace("stance: concedes", "stance: concede")
    assert [(finding.location.line, finding.code) for finding in found(text.split("\n"))] == [
        (55, "not-yaml"),
        (67, "not-yaml"),
        (85, "unknown-stance"),
    ]


@pytest.mark.parametrize(
    ("slips", "rows"),
    [
        ({"    text: Few people would come at night.": "      text: Few people would come at night."}, {110}),
        ({"    text: Quiet helps reading.": '    text: "Quiet helps reading.'}, {78}),
        (
            {
                "    text: The tram depot next door starts at four.": "    text: 'The tram depot",
                "      - meeting:7: admit that students would be glad of it": "      - meeting:7: admit: of it",
            },
            {74, 84},
        ),
        (
            {
                "    text: Quiet helps reading.": '    text: "Quiet helps reading.',
                "    text: The city has money to spare.": '    text: "The city has money to spare.',
            },
            {78, 106},
        ),
    ],
)
def test_two_slips_are_found_where_they_are(slips: dict[str, str], rows: set[int]) -> None:
    lines = [slips.get(line, line) for line in LINES]
    assert {finding.location.line for finding in found(lines)} == rows


def test_an_inserted_line_moves_no_place() -> None:
    lines = [line for line in LINES if line != "claims:"]
    lines[-2] = "    suports: [city-has-money]"
    assert [finding.location.line for finding in found(lines)] == [31, len(lines) - 1]
