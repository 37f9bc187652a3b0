"""An index finds the ranges of lines that overlap a given one, as a test of each would."""

from examples import holds_of
from hypothesis import strategies as st

from argmap.model.fields import Lines
from argmap.model.spans import LineIndex

LINES = st.tuples(st.integers(1, 30), st.integers(0, 10)).map(lambda pair: Lines(pair[0], pair[0] + pair[1]))


@holds_of(st.lists(LINES, max_size=12), LINES, few=50, many=500)
def test_an_index_finds_what_overlaps(ranges: list[Lines], asked: Lines) -> None:
    index = LineIndex((lines, number) for number, lines in enumerate(ranges))
    assert index.at(asked) == [number for number, lines in enumerate(ranges) if lines.overlaps(asked)]
