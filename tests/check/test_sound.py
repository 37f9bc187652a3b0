"""What is wrong in one claim does not hide what is wrong with the quotes of the others."""

from pathlib import Path

import pytest
from mistakes import SAID, SHA256

from argmap.check.report import CheckResult
from argmap.check.sound import check_sound_parts
from argmap.documents.folder import Documents
from argmap.load import UnreadableMapError, parse_map

MAP = f"""\
format: 1
title: A debate
quote-limit: 5
sources:
  s: {{title: A debate, document: said.txt, sha256: {SHA256}, voices: {{Ann: [3, 5], Bob: 4}}}}
  t: {{title: Another, document: gone.txt}}
claims:
  a:
    text: A
    cites:
      - s:3: Let us close
    supports:
      - premises: b
        cites:
          - s:4: Let us open
        undercutters:
          - premises: c
            cites: [s:9]
  b:
    text: B
    cites:
      - s:4: Let us close, and then let us go home
      - s:3: Let us stay open
        voice: Bob
  c:
    text: C
    cites:
      - t:1: Nothing
  d: {{text: D, waive: {{quote-on-other-line: said twice}}, cites: [s:4: It is late already]}}
"""
QUOTES = [
    "6:23: missing-document",
    "11:14: quote-changed",
    "15:18: quote-not-found",
    "18:21: line-outside-document",
    "22:14: long-quote",
    "24:9: voice-elsewhere",
]


def checked(text: str) -> CheckResult:
    with pytest.raises(UnreadableMapError) as caught:
        parse_map(text, Path("map.yaml"))
    return check_sound_parts("map.yaml", caught.value, Documents(Path("nowhere"), [SAID]))


def places(result: CheckResult) -> list[str]:
    return [f"{one.location.line}:{one.location.column}: {one.code}" for one in result.findings]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("  e: {text: E, suports: [a]}\n", "30:16: unknown-field"),
        ("  e: {text: E, supports: [x]}\n", "30:27: unknown-claim"),
        ("  e: {text: E, cites: [u:1: Words]}\n", "30:24: unknown-source"),
        ("  E: {text: E}\n", "30:3: bad-id"),
        ("  e: {text: E, note: a: b}\n", "30:23: not-yaml"),
        ("  e:\n    text: @e\n", "31:11: not-yaml"),
    ],
)
def test_a_mistake_in_one_claim_hides_no_wrong_quote_of_the_others(claim: str, told: str) -> None:
    result = checked(MAP + claim)
    assert places(result) == [*QUOTES, told]
    assert (result.readable, result.quotes, result.verified) == (False, 6, 2)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("    text: A\n", "    text: A: or not\n", "9:12: not-yaml"),
        ("    text: A\n", "    text:A\n", "9:10: not-yaml"),
        ("    text: A\n", "    text: 'A\n", "9:11: not-yaml"),
        ("  c:\n", "  c\n", "25:4: not-yaml"),
        ("title: A debate\n", "title: @debate\n", "2:8: not-yaml"),
    ],
)
def test_what_is_read_behind_a_slip_is_checked_too(right: str, wrong: str, told: str) -> None:
    result = checked(MAP.replace(right, wrong))
    assert places(result) == sorted([told, *QUOTES], key=lambda place: int(place.split(":")[0]))


def test_a_line_that_had_to_be_added_moves_no_place() -> None:
    result = checked(MAP.replace("claims:\n", ""))
    lines = [place.split(":")[0] for place in places(result)]
    assert lines == ["6", "7", *(str(int(place.split(":")[0]) - 1) for place in QUOTES[1:])]


def test_what_is_wrong_already_is_told_once() -> None:
    text = MAP.replace("voice: Bob", "voice: Bop")
    assert [place for place in places(checked(text)) if place.startswith("24:")] == ["24:16: unknown-voice"]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("{title: A debate, document", "{titel: A debate, document", "5:7: unknown-field"),
        ("voices: {Ann: [3, 5]", "voces: {Ann: [3, 5]", "5:"),
        ("Ann: [3, 5]", "Ann: three", "5:"),
        ("    text: B\n", "    txet: B\n", "20:5: unknown-field"),
        ("      - s:4: Let us close, and", "      - s;4: Let us close, and", "22:9: bad-place"),
        ("            cites: [s:9]", "            cite: [s:9]", "18:13: unknown-field"),
    ],
)
def test_what_is_right_in_a_part_with_a_mistake_is_checked(right: str, wrong: str, told: str) -> None:
    found = places(checked(MAP.replace(right, wrong)))
    assert any(place.startswith(told) for place in found)
    assert "11:14: quote-changed" in found
    assert "15:18: quote-not-found" in found
