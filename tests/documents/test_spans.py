"""Ranges of lines are found by what they overlap, as if each had been asked."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.fields import Lines
from argmap.spans import LineIndex

LINES = st.tuples(st.integers(1, 30), st.integers(0, 10)).map(lambda pair: Lines(pair[0], pair[0] + pair[1]))


@settings(derandomize=True, deadline=None)
@given(st.lists(LINES, max_size=12), LINES)
def test_an_index_finds_what_overlaps(ranges: list[Lines], asked: Lines) -> None:
    index = LineIndex((lines, number) for number, lines in enumerate(ranges))
    assert index.at(asked) == [number for number, lines in enumerate(ranges) if lines.overlaps(asked)]
