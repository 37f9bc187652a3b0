"""What is read line by line has the meaning that the YAML parser gives it, and the same places; else it is not read."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import LIBRARY
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.load import parse_map
from argmap.load.brackets import Unusual
from argmap.load.collected import Findings
from argmap.load.everyday import read_lines
from argmap.load.nodes import Node, plain_value, read_nodes
from argmap.load.parts import can_be_cut
from argmap.load.places import locate
from argmap.load.quick import read_quickly
from argmap.load.texts import cut_text_findings
from argmap.load.thorough import Read, read_thoroughly
from argmap.lookup import packaged_map

MAPS = [LIBRARY.read_text(encoding="utf-8"), packaged_map().read_text(encoding="utf-8")]
LINES = [line for text in MAPS for line in text.split("\n")]
SCRAPS = [
    *(
        "a",
        "b",
        "key",
        "id-1",
        "é",
        "…",
        "\u0301",
        "\xa0",
        "\u3000",
        "\U0001f600",
        "12:30",
        "0x1",
        "yes",
        "a:b",
        "a + b",
    ),
    *(
        ":",
        ": ",
        " :",
        "- ",
        "-",
        "?",
        "? ",
        "#",
        " #",
        "|",
        ">",
        "|-",
        "&a",
        "*a",
        "!a",
        "%",
        "@",
        "`",
        "~",
        "null",
        "<<",
    ),
    *(
        " ",
        "  ",
        "\n",
        "\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        "'",
        '"',
        "''",
        "\\",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "...",
        "---",
    ),
]

EVERYDAY: dict[str, dict[str, object]] = {
    "a: b": {"a": "b"},
    "a: b c  ": {"a": "b c"},
    "a:  b": {"a": "b"},
    "a: no": {"a": "no"},
    "a: 12:30": {"a": "12:30"},
    "a: x#y, it's [sic]": {"a": "x#y, it's [sic]"},
    "forum:31: words": {"forum:31": "words"},
    "reply 3: 31": {"reply 3": "31"},
    "a: 'it''s'": {"a": "it's"},
    'a: "b: #c" ': {"a": "b: #c"},
    "a:\n  b: c\nd: e": {"a": {"b": "c"}, "d": "e"},
    "# c\n\na:\n  # c\n  b: c\n\n": {"a": {"b": "c"}},
    "a:\n- b\n- c": {"a": ["b", "c"]},
    "a:\n  - b: c\n    d:\n    - e\n  - f": {"a": [{"b": "c", "d": ["e"]}, "f"]},
    "a: [b, 'c, d', {e: f}]": {"a": ["b", "c, d", {"e": "f"}]},
    "a: {b: [1-2, 3], c d: e + f}": {"a": {"b": ["1-2", "3"], "c d": "e + f"}},
    "  a: b": {"a": "b"},
}
UNUSUAL = [
    *("", "a", "- a", "a:", "a: ~", "a: null", "a: b # c", "a: b: c", "a: b:", "a:b", "a: &b c", "a: *b", "a: !b c"),
    *("a: |\n  b", "a: >-\n  b", "a: b\n  c", 'a: "b\n  c"', 'a: "\\t"', "'a': b", "? a\n: b", "a: [b,\n  c]", "a: []"),
    *("a: [b, ]", "a: [~]", "a: {b}", "a: {b: c, b: d}", "a: b\na: c", "a:\n  b: c\n d: e", "a:\n  - b\n c: d"),
    *(
        "- a: b\n c: d",
        "a: 'b' c",
        "a: [b] c",
        "a:\n  -",
        "a:\n  - - b",
        "<<: a",
        "--- \na: b",
        "a: b\n...\n",
        "%A\na: b",
    ),
]


def parsed(text: str) -> Node | None:
    """What the parser reads, where nothing is wrong with it."""
    findings = Findings()
    root = read_nodes(text, "map.yaml", findings)
    assert root is not None
    assert [*findings, *cut_text_findings(root)] == []  # type: ignore[arg-type]
    return root


def holds_one_meaning(text: str) -> None:
    try:
        read = read_lines(text)
    except Unusual:
        return
    root = parsed(text)
    assert root is not None
    assert plain_value(root) == read


@pytest.mark.parametrize(("text", "values"), EVERYDAY.items())
def test_the_everyday_forms_are_read(text: str, values: dict[str, object]) -> None:
    assert read_lines(text) == values
    holds_one_meaning(text)


@pytest.mark.parametrize("text", UNUSUAL)
def test_other_forms_are_left_to_the_parser(text: str) -> None:
    with pytest.raises(Unusual):
        read_lines(text)


@settings(max_examples=2_000, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=20))
def test_scraps_of_yaml_have_one_meaning(scraps: list[str]) -> None:
    text = "".join(scraps)
    if can_be_cut(text):
        holds_one_meaning(text)


@st.composite
def edited(draw: st.DrawFn, lines: Sequence[str], most: int) -> str:
    """Lines with some edits: scraps put in, characters and lines lost, repeated or indented otherwise."""
    changed = list(lines)
    for _ in range(draw(st.integers(0, most))):
        row = draw(st.integers(0, len(changed) - 1))
        line, column = changed[row], draw(st.integers(0, len(changed[row])))
        scrap = draw(st.sampled_from(SCRAPS))
        edits = [
            line[:column] + scrap + line[column:],
            line[:column] + line[column + 1 :],
            f" {line}",
            line[1:],
            line[2:],
            f"{line}\n{line}",
            f"{line}\n{scrap}",
            "",
        ]
        changed[row] = draw(st.sampled_from(edits))
    return "\n".join(changed)


@settings(max_examples=1_500, deadline=None, derandomize=True)
@given(st.data())
def test_edited_lines_of_maps_have_one_meaning(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(LINES) - 1))
    part = LINES[start : start + data.draw(st.integers(1, 6))]
    margin = min((len(line) - len(line.lstrip()) for line in part if line.strip()), default=0)
    text = data.draw(edited([line[margin:] for line in part], most=3))
    if can_be_cut(text):
        holds_one_meaning(text)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(edited(MAPS[0].split("\n"), most=3))
def test_edited_maps_have_one_meaning_and_the_same_places(text: str) -> None:
    quickly = read_quickly(text)
    if quickly is not None:
        thoroughly = read_thoroughly(text, "map.yaml")
        assert isinstance(thoroughly, Read)
        assert thoroughly.map == quickly.map
        places = {way: locate(thoroughly.root, way) for way in quickly.parts}
        assert {way: (part.line, part.column) for way, part in quickly.parts.items()} == {
            way: (place.line, place.column) for way, place in places.items()
        }


@pytest.mark.parametrize("text", MAPS, ids=["library", "packaged"])
def test_maps_are_read_quickly(text: str) -> None:
    assert read_quickly(text) is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format: 1", "# a comment\n---\nformat: 1"),
        ("    text: ", "    text: >-\n      "),
        ("\n", "\r\n"),
        ("claims:\n", "claims:  # all of them\n"),
    ],
    ids=["document start", "folded text", "CRLF", "comment behind a section"],
)
def test_what_is_unusual_in_a_part_keeps_no_other_part_from_it(old: str, new: str) -> None:
    text = MAPS[0].replace(old, new).replace("\r\n", "\n")
    quickly, thoroughly = read_quickly(text), read_thoroughly(text, "map.yaml")
    assert quickly is not None
    assert isinstance(thoroughly, Read)
    assert quickly.map == thoroughly.map


def test_a_place_in_a_part_is_the_place_in_the_file() -> None:
    loaded = parse_map(MAPS[1].replace("\n", "\r\n"), Path("map.yaml"))
    whole = read_thoroughly(MAPS[1], "map.yaml")
    assert isinstance(whole, Read)
    for claim_id, claim in loaded.map.claims.items():
        for number in range(len(claim.cites)):
            way = ("claims", claim_id, "cites", number, "quote")
            assert loaded.location(*way) == locate(whole.root, way)
