"""Texts are written as YAML that reads back equal, with quotation marks only where YAML needs them."""

from typing import Any

import pytest
import yaml
from writing import AWKWARD

from argmap.text.safe import visible
from argmap.text.yaml_texts import Style, yaml_flow, yaml_lines, yaml_text

FIELDS = {"forum:31": "a quote", "note": "a: b"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a quote, and no more", "a quote, and no more"),
        ("it's “so” – [sic]", "it's “so” – [sic]"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("null", "'null'"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("- a", "'- a'"),
        ('"so" it is', "'\"so\" it is'"),
        ("it's: so", '"it\'s: so"'),
        ("a\nb", '"a\\nb"'),
        ("é \x1b", '"\\xE9 \\e"'),
        ("a \u202e", '"a \\u202E"'),
    ],
)
def test_a_text_is_quoted_only_where_yaml_needs_it(text: str, written: str) -> None:
    assert yaml_text(text) == written


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_reads_back_equal_from_every_place(text: str) -> None:
    value: Any = {"a": [{text: text}, text], "b": text}
    written = ["\n".join(yaml_lines(value)), "\n".join(yaml_lines(value, Style(3, 0, 4, quoted=True)))]
    written += [yaml_flow(value), yaml_flow(value, quoted=True)]
    assert [yaml.load(one, Loader=yaml.CBaseLoader) for one in written] == [value] * 4
    assert [line for one in written for line in one.split("\n") if visible(line) != line] == []


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (Style(), ["a:", "  text: A", "  cites:", "    - forum:31: a quote", "      note: 'a: b'"]),
        (Style(4, 0, 4), ["a:", "    text: A", "    cites:", "    -   forum:31: a quote", "        note: 'a: b'"]),
    ],
)
def test_lines_stand_as_far_in_as_the_style_says(style: Style, lines: list[str]) -> None:
    assert yaml_lines({"a": {"text": "A", "cites": [FIELDS]}}, style) == lines


def test_inside_braces_commas_and_brackets_are_quoted() -> None:
    assert yaml_flow([{"s:1": "a, b", "of": "c"}]) == "[{s:1: 'a, b', of: c}]"
    assert yaml_flow({"s:1": "a"}, quoted=True) == '{"s:1": "a"}'
