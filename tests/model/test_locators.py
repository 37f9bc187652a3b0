"""A page or a time in place of lines: what is read as one, and how it stands among lines."""

import copy
import pickle

import pytest
from pydantic_core import PydanticCustomError

from argmap.model.fields import NOT_LOOKED_UP, Lines, Locator, Place, parse_place
from argmap.model.spans import LineIndex

LOCATORS = [
    *("p. 12", "pp. 12-14", "p. xii", "pp. xii-xv", "p. 12a", "pp. xii-3", "pp. 12a-12b"),
    *("ch. 3", "chs. 3-4", "sec. 2.1", "secs. 2.1-2.10", "§ 4", "§§ 4-6", "par. 7", "vol. 2", "fol. 12r", "no. 4"),
    *("v. 3", "vv. 3-5", "n. 5", "fig. 2", "tab. 1", "vol. 2 p. 15", "bk. iv ch. 3 § 2"),
    *("31:05", "3:05", "00:31:05", "1:02:03", "00:31:05-00:32:10", "59:59-1:00:10"),
]
NONE = [
    *("p12", "p.12", "p 12", "page 12", "P. 12", "p. XII", "p.  12", "p. ", "x. 12", "p. 12,15", "vol. 2, p. 15"),
    *("31:60", "60:00", "00:75:00", "1:2:03", "31:5", "123:00:00", "00.31.05", "31:05-", "pp. 12–14"),
]
DOWNWARDS = [
    "pp. 14-12",
    "pp. xv-xii",
    "pp. 3-xii",
    "pp. 12b-12a",
    "secs. 2.10-2.9",
    "00:32:00-00:31:00",
    "1:00:00-59:59",
]


@pytest.mark.parametrize("text", LOCATORS)
def test_a_locator_is_read_and_written_as_it_is(text: str) -> None:
    place = parse_place(f"book:{text}")
    assert (place.source, place.locator, str(place)) == ("book", text, f"book:{text}")


@pytest.mark.parametrize("text", [*NONE, *DOWNWARDS])
def test_what_is_no_locator_is_no_place(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        parse_place(f"book:{text}")


@pytest.mark.parametrize("text", DOWNWARDS)
def test_a_range_goes_upwards(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="a range goes upwards"):
        parse_place(f"book:{text}")


@pytest.mark.parametrize("text", ["12", "12-14", "was-12", "?"])
def test_numbers_alone_are_lines(text: str) -> None:
    assert parse_place(f"book:{text}").locator is None


@pytest.mark.parametrize("lines", [Lines(1, 9), Lines(1, 9).lost, NOT_LOOKED_UP, Locator("p. 13")])
def test_a_locator_overlaps_and_equals_nothing_else(lines: Lines) -> None:
    page = Locator("p. 12")
    assert page != lines
    assert lines != page
    assert not page.overlaps(lines)
    assert LineIndex([(lines, "found")]).at(page) == []
    assert LineIndex([(page, "found")]).at(lines) == []


def test_locators_come_before_lines_and_keep_their_order() -> None:
    lines = [Lines(9, 9), Locator("p. 12"), Lines(1, 1), Locator("p. 9")]
    assert list(map(str, sorted(lines))) == ["p. 12", "p. 9", "1", "9"]


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda place: pickle.loads(pickle.dumps(place))])
def test_a_locator_can_be_copied(copied: object) -> None:
    place = Place("book", Locator("p. 12"))
    assert callable(copied)
    assert copied(place) == place
    assert len({place, copied(place)}) == 1
