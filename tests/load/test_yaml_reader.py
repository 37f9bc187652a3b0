"""The reader gives YAML the meaning that its parser does, as texts; YAML that would surprise is a finding."""

from typing import Any

import pytest
import yaml
from conftest import LIBRARY
from examples import holds_of
from hypothesis import strategies as st

from argmap import packaged_map
from argmap.errors import Location
from argmap.load import yaml_reader
from argmap.load.collected import Findings
from argmap.load.spelled import Spelled, SpelledList, SpelledMapping, SpelledText
from argmap.load.yaml_reader import StoppedError, YamlReader

MAPS = [LIBRARY.read_text(encoding="utf-8"), packaged_map().read_text(encoding="utf-8")]
LINES = [line for text in MAPS for line in text.split("\n")]
SCRAPS = [
    *"ab:-?#|>%@`~'\"[]{},\\é…\u0301\xa0\u3000\U0001f600 ",
    *("key", "id-1", "12:30", "0x1", "yes", "a:b", "a + b", "null", "<<", "''", "|-", "&a", "*a", "!a", "...", "---"),
    *(": ", " :", "- ", "? ", " #", "  ", "\n", "\n", "\n  ", "\n- ", "\n  - ", ", "),
]


def read(text: str, *, spelled: bool = False) -> tuple[Any, list[str]]:
    """The value of a text, and the codes of its findings."""
    findings = Findings()
    reader = YamlReader(text, Location("map.yaml"), findings, spelled=spelled)
    start = reader.start()
    value = None if start is None else reader.value(start)
    reader.finish()
    return value, [finding.code for finding in [*findings, *reader.cut_texts]]


MEANINGS: dict[str, object] = {
    "a: b c  ": {"a": "b c"},
    "a: no": {"a": "no"},
    "a: 12:30": {"a": "12:30"},
    "a: x#y, it's [sic]": {"a": "x#y, it's [sic]"},
    "forum:31: words": {"forum:31": "words"},
    "a: 'it''s'": {"a": "it's"},
    'a: "b: #c\\n"': {"a": "b: #c\n"},
    "a: '~'": {"a": "~"},
    "'<<': b": {"<<": "b"},
    "a:\n- b\n- c": {"a": ["b", "c"]},
    "a: >-\n  b\n  c\nd: |\n  e\n": {"a": "b c", "d": "e\n"},
    "a: [b, 'c, d', {e: f}]": {"a": ["b", "c, d", {"e": "f"}]},
    '{"a":"b","c":[]}': {"a": "b", "c": []},
    "? a\n: b": {"a": "b"},
    "# c\n---\na: b\n...\n": {"a": "b"},
    "id: a # why\n": {"id": "a"},
    "voices: {Ann: 1, # why\n  Ben: 2 # why\n  }": {"voices": {"Ann": "1", "Ben": "2"}},
    "a: b\r  # c\rd: e\r": {"a": "b", "d": "e"},
}


@pytest.mark.smoke
@pytest.mark.parametrize(("text", "value"), MEANINGS.items())
def test_a_text_has_its_meaning(text: str, value: object) -> None:
    assert read(text) == (value, [])


SURPRISES = {
    "a: &b c": "anchor",
    "a: *b": "alias",
    "*a : b": "alias",
    "a: !b c": "tag",
    "&a b: c": "anchor",
    "!a b: c": "tag",
    "a: !!str [c]": "tag",
    "a: b\na: c": "duplicate-key",
    "<<: a": "merge-key",
    "? [a]\n: b": "complex-key",
    "? {a: [b, {c: d}]}\n: b": "complex-key",
    "a:": "empty-value",
    "a: ~": "empty-value",
    "a: null": "empty-value",
    "a: [b, null]": "empty-value",
    "a:\n  -\n": "empty-value",
    "note: b # c": "cut-text",
    "note: [b #c\n  ]": "cut-text",
    "a: b\n---\na: b": "several-documents",
    "---\n---\na: b": "several-documents",
    "[" * 101 + "]" * 101: "too-deep",
}


@pytest.mark.parametrize(("text", "code"), SURPRISES.items())
def test_what_would_surprise_is_a_finding(text: str, code: str) -> None:
    findings = Findings()
    reader = YamlReader(text, Location("map.yaml"), findings)
    try:
        reader.value(reader.start())
        reader.finish()
    except StoppedError:
        assert code == "too-deep"
    assert [finding.code for finding in [*findings, *reader.cut_texts]] == [code]


def test_of_equal_keys_the_first_is_read() -> None:
    assert read("a: b\na: [c]\nd: e") == ({"a": "b", "d": "e"}, ["duplicate-key"])


def test_a_hundred_levels_are_not_too_deep() -> None:
    assert read("[" * 100 + "]" * 100)[1] == []


@pytest.mark.parametrize("text", ["[{}]", "a: {{{}}}", "? [{}]\n: b"], ids=["list", "mapping", "key"])
def test_what_has_too_many_values_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_VALUES", 50)
    for many, stops in ((40, False), (100, True)):
        items = ", ".join(f"x{number}: y" if "{{" in text else "y" for number in range(many))
        findings = Findings()
        reader = YamlReader(text.format(items), Location("map.yaml"), findings)
        try:
            reader.value(reader.start())
        except StoppedError:
            assert stops
        assert ("too-large" in {finding.code for finding in findings}) is stops


def test_what_has_many_lists_of_few_values_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_VALUES", 50)
    with pytest.raises(StoppedError):
        read("[[a, b, c, d, e, f, g, h, i, j], " * 6)


def plain(spelled: Spelled) -> object:
    """A spelled value as dicts, lists and texts."""
    if isinstance(spelled, SpelledMapping):
        return {str(name): plain(value) for name, value in spelled.items()}
    return [plain(item) for item in spelled] if isinstance(spelled, SpelledList) else str(spelled)


def texts(spelled: Spelled) -> list[SpelledText]:
    """All keys and texts in a spelled value."""
    if isinstance(spelled, SpelledText):
        return [spelled]
    inside = [*spelled] if isinstance(spelled, SpelledList) else [*spelled.names.values(), *spelled.values()]
    return [text for part in inside for text in texts(part)]


def has_its_meaning(text: str) -> None:
    """A text without findings has the value that PyYAML reads, and its words have the right locations."""
    try:
        value, codes = read(text)
    except (yaml.YAMLError, StoppedError):
        return
    if codes:
        return
    assert value == yaml.load(text, Loader=yaml.CBaseLoader)
    if isinstance(value, dict | list):
        spelled, _ = read(text, spelled=True)
        assert plain(spelled) == value
        lines = text.split("\n")
        for word in texts(spelled):
            if word.plain and word.one_line:
                assert lines[word.location.line - 1].startswith(word, word.location.column - 1)


SOME_SCRAPS = st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=20).map("".join)


@st.composite
def edited(draw: st.DrawFn) -> str:
    """Some lines of a map with edits: scraps inserted, characters deleted, lines deleted, repeated or indented."""
    start = draw(st.integers(0, len(LINES) - 1))
    changed = LINES[start : start + draw(st.integers(1, 6))]
    margin = min((len(line) - len(line.lstrip()) for line in changed if line.strip()), default=0)
    changed = [line[margin:] for line in changed]
    for _ in range(draw(st.integers(0, 3))):
        row = draw(st.integers(0, len(changed) - 1))
        line, scrap = changed[row], draw(st.sampled_from(SCRAPS))
        column = draw(st.integers(0, len(line)))
        edits = [line[:column] + scrap + line[column:], line[:column] + line[column + 1 :], f" {line}", line[2:]]
        changed[row] = draw(st.sampled_from([*edits, f"{line}\n{line}", f"{line}\n{scrap}", ""]))
    return "\n".join(changed)


test_scraps_of_yaml_have_their_meaning = holds_of(SOME_SCRAPS, few=200, many=3_000)(has_its_meaning)
test_edited_lines_of_maps_have_their_meaning = holds_of(edited(), few=150, many=2_000)(has_its_meaning)
