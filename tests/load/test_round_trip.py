"""Any map that the models can express is written and loaded, and comes back equal."""

from pathlib import Path
from typing import Any

import pytest
from examples import holds_of
from hypothesis import strategies as st
from pydantic import ValidationError
from writing import AWKWARD, maps, written

from argmap.load import parse_map
from argmap.model.fields import Lines, Place
from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, Source, field_names, words_of
from argmap.model.words import Stance

PLACE = Place("forum", Lines(31, 31))


def loaded(text: str) -> ArgumentMap:
    return parse_map(text, Path("map.yaml")).map


@holds_of(maps(), st.sampled_from([True, False, None]), st.sampled_from([100, 10_000]), st.booleans(), few=12, many=100)
def test_a_map_that_was_written_comes_back_equal(
    argument_map: ArgumentMap, flow: bool | None, width: int, escaped: bool
) -> None:
    assert loaded(written(argument_map, flow=flow, width=width, escaped=escaped)) == argument_map


@pytest.mark.smoke
@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_comes_back_equal_from_every_place(text: str) -> None:
    argument = Argument(premises=("a",), scheme=text, note=text, waive={text: text})
    claim = Claim(text=text, supports=(argument,), tags=(text,), cites=(Citation(place=PLACE, quote=text, of=text),))
    source = Source(title=text, voices={text: (Lines(1, 2),)}, document=text)
    argument_map = ArgumentMap(format=1, title=text, sources={"forum": source}, claims={"a": claim})
    assert loaded(written(argument_map)) == argument_map


@pytest.mark.smoke
@pytest.mark.parametrize("field", sorted({*field_names(Citation).values()} - {"place", "quote"}))
def test_what_goes_with_a_quote_is_refused_without_one(field: str) -> None:
    (*_, value) = words_of(Citation, field) or ["Ann"]
    fields: dict[str, Any] = {field: value}
    with pytest.raises(ValidationError) as refused:
        Citation(place=PLACE, **fields)
    (error,) = refused.value.errors()
    assert (error["type"], error["loc"]) == ("missing-quote", (field,))
    assert error["msg"] == f"'{field}' goes with a quote: '- forum:31: quote'"


def test_a_citation_may_be_only_a_place() -> None:
    assert Citation(place=PLACE, stance=Stance.ASSERTS) == Citation(place=PLACE)


@pytest.mark.parametrize("lines", [Lines(0, 1), Lines(9, 4), Lines(1, 10**9)])
def test_lines_that_no_file_can_name_are_no_lines(lines: Lines) -> None:
    with pytest.raises(ValidationError, match="bad-lines"):
        Citation(place=Place("forum", lines))


@pytest.mark.parametrize("text", ["half \ud800", " ", ""])
def test_a_text_that_no_file_can_hold_is_no_text(text: str) -> None:
    with pytest.raises(ValidationError):
        Claim(text=text)
    with pytest.raises(ValidationError):
        Source(title="A", voices={text: (Lines(1, 1),)})


def test_a_quoted_merge_key_is_a_name_like_any_other() -> None:
    source = "sources: {s: {title: S, voices: {'<<': 3}}}"
    assert "<<" in loaded(f"format: 1\ntitle: A\n{source}\nclaims: {{}}\n").sources["s"].voices
