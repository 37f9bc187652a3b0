"""Locations: a part that is read alone has the same locations as in the whole file."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import LIBRARY

from argmap import packaged_map
from argmap.errors import Location
from argmap.load import parse_map
from argmap.load.collected import Findings
from argmap.load.locations import Locations
from argmap.load.spelled import Spelled, SpelledList, SpelledMapping, SpelledText
from argmap.load.yaml_reader import YamlReader
from argmap.model.parts import Way

TEXT = LIBRARY.read_text(encoding="utf-8")
VALUES = yaml.load(TEXT, Loader=yaml.CBaseLoader)
WAYS_OF_WRITING = {
    "as it is": TEXT,
    "CRLF": TEXT.replace("\n", "\r\n"),
    "indented as a whole": "".join(f"  {line}\n" for line in TEXT.splitlines()),
    "behind a document start": f"# a comment\n--- # another\n{TEXT}",
    "with folded texts": TEXT.replace("    text: ", "    text: >-\n      "),
    "with comments": TEXT.replace("claims:\n", "claims:  # all of them\n\n  # the first\n"),
    "JSON": json.dumps(VALUES),
    "JSON without indentation": json.dumps(VALUES, indent=0),
    "JSON over lines": json.dumps(VALUES, indent=1, ensure_ascii=False),
    "braces": yaml.dump(VALUES, default_flow_style=True, sort_keys=False, allow_unicode=True),
    "braces over lines": yaml.dump(VALUES, default_flow_style=True, sort_keys=False, indent=1, width=40),
    "keys with question marks": TEXT.replace("  night-quiet:\n    text", "  ? night-quiet\n  :\n    text"),
}


def ways(spelled: Spelled, way: Way = ()) -> list[Way]:
    """The ways to a spelled value and to everything in it."""
    if isinstance(spelled, SpelledText):
        return [way]
    inside = enumerate(spelled) if isinstance(spelled, SpelledList) else spelled.items()
    return [way, *(deeper for step, part in inside for deeper in ways(part, (*way, step)))]


def read_as_a_whole(text: str) -> SpelledMapping:
    reader = YamlReader(text, Location("map.yaml"), Findings(), spelled=True)
    whole = reader.value(reader.start())
    assert isinstance(whole, SpelledMapping)
    return whole


def location_in(whole: SpelledMapping, way: Way) -> Location:
    """The location of the key or the item at the end of a way."""
    location = whole.location
    inside: Any = whole
    for step in way:
        where: Any = inside.names if isinstance(inside, SpelledMapping) else inside
        location, inside = where[step].location, inside[step]
    return location


@pytest.mark.parametrize("text", WAYS_OF_WRITING.values(), ids=WAYS_OF_WRITING)
def test_a_part_that_is_read_alone_has_the_places_of_the_whole(text: str) -> None:
    loaded, whole = parse_map(text, Path("map.yaml")), read_as_a_whole(text)
    everywhere = [way for way in ways(whole) if way]
    assert len(everywhere) == len(ways(read_as_a_whole(TEXT))) - 1
    assert [loaded.locations.of(*way) for way in everywhere] == [location_in(whole, way) for way in everywhere]


@pytest.mark.parametrize("written", ["as it is", "CRLF", "with folded texts", "with comments"])
def test_what_is_written_as_usual_is_not_read_as_a_whole(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Locations, "_whole", None)  # reading the whole map finds nothing
    loaded = parse_map(WAYS_OF_WRITING[written], Path("map.yaml"))
    for claim_id, claim in loaded.map.claims.items():
        spelled = loaded.locations.spelled("claims", claim_id, "text")
        assert isinstance(spelled, SpelledText)
        assert spelled.strip() == claim.text


def test_every_quote_of_the_packaged_map_stands_where_its_place_says() -> None:
    loaded = parse_map(packaged_map().read_text(encoding="utf-8"), Path("map.yaml"))
    lines = loaded.text.split("\n")
    for claim_id, claim in loaded.map.claims.items():
        for number, citation in enumerate(claim.cites):
            where = loaded.locations.of("claims", claim_id, "cites", number, "quote")
            assert citation.quote is None or citation.quote in lines[where.line - 1][where.column - 1 :]


def test_a_way_that_leads_nowhere_ends_at_the_map() -> None:
    loaded = parse_map(f"# a comment\n{TEXT}", Path("map.yaml"))
    assert loaded.locations.of("no-field") == Location("map.yaml", 2, 1)
    assert loaded.locations.spelled("no-field") is None
