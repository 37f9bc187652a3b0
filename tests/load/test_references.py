"""Unknown names and ids that are given twice are reported at the word itself, wherever it stands."""

from pathlib import Path

import pytest

from argmap.errors import ArgmapError
from argmap.load import parse_map
from argmap.text import wording

HEAD = "format: 1\ntitle: A test\n"
SOURCES = "sources: {s: {title: S, voices: {Ann: 1}}}\n"
TWICE = "{premises: b, id: twice}"
LOST: dict[str, tuple[str, list[str]]] = {
    # claims, and the findings for them, whose lines count from the line 'claims:'
    "a condition of an argument": (
        "  a: {text: A, supports: [{premises: b, conditions: [zz]}]}\n  b: {text: B}\n",
        ["2:54: unknown-claim: no claim 'zz'"],
    ),
    "an undercutter of an undercutter": (
        "  a: {text: A, supports: [{premises: a, undercutters: [{premises: a, undercutters: [zz]}]}]}\n",
        ["2:85: unknown-claim: no claim 'zz'"],
    ),
    "one of linked premises": (
        "  a:\n    text: A\n    supports:\n      - b + zz + b\n  b: {text: B}\n",
        ["5:13: unknown-claim: no claim 'zz'"],
    ),
    "one of linked premises in a folded text": (
        "  a:\n    text: A\n    supports:\n      - b +\n        zz\n  b: {text: B}\n",
        ["5:9: unknown-claim: no claim 'zz'"],
    ),
    "the same id for two arguments": (
        f"  a: {{text: A, supports: [{TWICE}], objections: [{TWICE}]}}\n  b: {{text: B}}\n",
        ["2:85: duplicate-id: the id 'twice' is in use already, on line 5"],
    ),
    "the same id for arguments of a claim with a mistake and of one without": (
        f"  a: {{txt: A, supports: [{TWICE}]}}\n  b: {{text: B, supports: [{TWICE}]}}\n",
        [
            "2:7: unknown-field: a claim has no field 'txt'; did you mean 'text'?",
            "3:45: duplicate-id: the id 'twice' is in use already, on line 5",
        ],
    ),
    "a claim with a mistake": (
        "  a: {text: A, supports: [c]}\n  c: {txt: C, note: The text of c}\n",
        ["3:7: unknown-field: a claim has no field 'txt'; did you mean 'text'?"],
    ),
    "the text of a claim with a mistake": (
        "  a: {text: A, supports: [The text of c]}\n  c: {text: The text of c, tag: x}\n",
        [
            "2:27: unknown-claim: no claim 'The text of c'; that is the text of 'c'",
            "3:28: unknown-field: a claim has no field 'tag'; did you mean 'tags'?",
        ],
    ),
    "an id that is none": (
        "  a: {text: A}\n  Bad Id: {text: B}\n",
        ["3:3: bad-id: 'Bad Id' is not an id"],
    ),
    "a voice": (
        "  a: {text: A, cites: [{'s:1': Words, voice: Bob}]}\n",
        ["2:46: unknown-voice: no voice 'Bob' in s; there are Ann"],
    ),
}


def findings(claims: str, before: str = SOURCES) -> list[str]:
    with pytest.raises(ArgmapError) as error:
        parse_map(f"{HEAD}{before}claims:\n{claims}", Path("map.yaml"))
    return [str(finding).removeprefix("map.yaml:") for finding in error.value.findings]


@pytest.mark.parametrize("name", LOST)
def test_a_name_that_leads_nowhere_is_told_at_its_word(name: str) -> None:
    claims, expected = LOST[name]
    found = [(int(line) - 3, rest) for line, _, rest in (text.partition(":") for text in findings(claims))]
    wanted = [(int(line), rest) for line, _, rest in (text.partition(":") for text in expected)]
    assert [line for line, _ in found] == [line for line, _ in wanted]
    assert all(told.startswith(rest) for (_, told), (_, rest) in zip(found, wanted, strict=True))


def test_that_there_are_no_sources_is_told_once() -> None:
    assert findings("  a: {text: A, cites: [s:1, s:2]}\n  b: {text: B, cites: [s:3]}\n", before="") == [
        "4:24: unknown-source: no source 's': the map has no 'sources'"
    ]


def test_what_was_meant_is_looked_for_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "MOST_COMPARED", 2 * len("abcd other"))
    found = findings("  abcd: {text: A, supports: [abce, abcf, abcg]}\n  other: {text: B}\n")
    assert ["did you mean" in finding for finding in found] == [True, True, False]
