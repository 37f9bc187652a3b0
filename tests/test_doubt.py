"""Of a large map only the claims in doubt are looked through; what is found is what is wrong with all of it."""

import pytest
from conftest import LIBRARY

from argmap.errors import Finding
from argmap.load import doubt
from argmap.load.doubt import in_doubt
from argmap.load.thorough import Read, read_thoroughly

TEXT = LIBRARY.read_text(encoding="utf-8")
MISTAKES = {
    "an unknown field": ("    text: It is quiet", "    tex: It is quiet"),
    "an unknown premise": ("      - few-come\n", "      - few-comes\n"),
    "an unknown source": ("- letter:3: nonsense", "- leter:3: nonsense"),
    "an unknown voice": ("        note: Told as", "        voice: Bob\n        note: Told as"),
    "an unknown position": ("[open, stay-closed]", "[open, stay-close]"),
    "no place": ("- meeting:3: after", "- after"),
    "an id twice": ("  tram-depot:\n", "  night-quiet:\n"),
    "an argument's id twice": ("      - helps-day-workers\n", "      - {premises: few-come, id: students-elsewhere}\n"),
    "an argument called like a claim": ("id: students-elsewhere", "id: few-come"),
    "a field too far out": ("    objections: [tram-depot]", "  objections: [tram-depot]"),
    "a text that is cut": ("It is quiet at night.", "It is quiet # at night."),
    "a waiver called like a field": (
        "    waive: {unsupported-claim: only",
        "    waive:\n      text: so\n    tex: {a: only",
    ),
    "a source without a title": ("    title: To the editor\n", ""),
    "a wrong lists of lines": ("Ben: [4, 7]", "Ben: [4, x]"),
}


def found(text: str) -> list[Finding]:
    read = read_thoroughly(text, "map.yaml")
    return [] if isinstance(read, Read) else read


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("name", MISTAKES)
def test_the_claims_in_doubt_have_the_same_findings(monkeypatch: pytest.MonkeyPatch, name: str, line_end: str) -> None:
    text = TEXT.replace(*MISTAKES[name]).replace("\n", line_end)
    expected = found(text)
    assert expected
    monkeypatch.setattr(doubt, "LARGE", 0)
    assert found(text) == expected


def test_what_is_right_is_cut_down_to_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubt, "LARGE", 0)
    text = in_doubt(TEXT.replace("      - few-come\n", "      - few-comes\n"))
    assert text.count("\n") == TEXT.count("\n")
    assert "- few-comes" in text
    assert "crowns a year" in text
    assert "nonsense to say" not in text


def test_a_map_of_usual_size_stays_whole() -> None:
    assert in_doubt(TEXT) is TEXT
