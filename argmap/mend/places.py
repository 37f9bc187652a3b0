"""The places of a source as its map spells them, and how to write other lines in their stead."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.graph import Graph, citations_of, item_at, loaded_map
from argmap.load.spelled import Spelled, SpelledList, SpelledMapping, SpelledText, field_of, items_of, place_name
from argmap.mend.edits import Edit, MapText
from argmap.model.fields import Lines
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation


class CitedPlace(NamedTuple):
    """A citation, with the claim or the argument that cites, its number in there, and its place as the file has it."""

    key: Key
    number: int
    citation: Citation
    spelled: SpelledText

    def waives(self, graph: Graph, code: str) -> bool:
        """Whether a finding of this code is waived where the citation stands."""
        return code in {*item_at(graph, self.key).waive, *loaded_map(graph).map.waive}


def cited_places(graph: Graph, source_id: str) -> Iterator[CitedPlace]:
    """Every citation of a source, in the order of the file."""
    for key in (key for key in graph if key.kind in (Kind.CLAIM, Kind.ARGUMENT)):
        for number, citation in enumerate(citations_of(graph, key)):
            if citation.place.source == source_id:
                spelled = loaded_map(graph).locations.spelled(*graph.nodes[key]["way"], "cites", number)
                place = place_name(spelled) if isinstance(spelled, SpelledMapping) else spelled
                assert isinstance(place, SpelledText)
                yield CitedPlace(key, number, citation, place)


class LinesField(NamedTuple):
    """Lines that a source lists for a voice or leaves out: one text, or a list of them."""

    name: str
    """The voice, or why the lines are left out."""
    left_out: bool
    spelled: Spelled

    @property
    def items(self) -> list[SpelledText]:
        """The ranges as the file has them."""
        return [
            text
            for text in ([self.spelled] if isinstance(self.spelled, SpelledText) else items_of(self.spelled))
            if isinstance(text, SpelledText)
        ]


class RepeatedLines(NamedTuple):
    """Lines that repeat others, and those others, as the file has them."""

    repeated: SpelledText
    original: SpelledText


def lines_fields(graph: Graph, source_id: str) -> Iterator[LinesField]:
    """The voices and left-out parts of a source."""
    source = loaded_map(graph).locations.spelled("sources", source_id)
    voices = field_of(source, "voices")
    for name, spelled in voices.items() if isinstance(voices, SpelledMapping) else ():
        yield LinesField(name, False, spelled)
    for part in items_of(field_of(source, "left-out")):
        lines = field_of(part, "lines")
        if lines is not None:
            yield LinesField(str(field_of(part, "why")), True, lines)


def repeated_lines(graph: Graph, source_id: str) -> Iterator[RepeatedLines]:
    """The repeats of a source."""
    repeats = field_of(loaded_map(graph).locations.spelled("sources", source_id), "repeats")
    if not isinstance(repeats, SpelledMapping):
        return
    for name, value in repeats.items():
        assert isinstance(value, SpelledText)
        yield RepeatedLines(repeats.names[name], value)


def place_edit(written: MapText, place: SpelledText, lines: Lines) -> Edit:
    """The edit that gives a citation other lines."""
    return written.replace(place, str(lines), place[: place.rfind(":") + 1])


def field_edits(written: MapText, field: LinesField, ranges: Sequence[Sequence[Lines]]) -> Iterator[Edit]:
    """The edits that give each item of a field other ranges: several make a list, and an item without any goes.

    The first item has to have ranges. Where there was no list, the one that is written has no spaces: so it can become
    a single text again.
    """
    in_brackets = isinstance(field.spelled, SpelledList) and written.text[written.offset(field.spelled.location)] == "["
    bare = _without_brackets(written, field) if in_brackets and len(ranges) > 1 else None
    if bare and [len(news) for news in ranges] == [1, *[0] * (len(ranges) - 1)]:
        yield bare._replace(new=str(ranges[0][0]))
        return
    for number, (item, news) in enumerate(zip(field.items, ranges, strict=True)):
        texts = [str(lines) for lines in news]
        if not texts:
            yield Edit(written.span(field.items[number - 1])[1], written.span(item)[1], "")
        elif len(texts) == 1:
            yield written.replace(item, texts[0])
        elif isinstance(field.spelled, SpelledText):
            yield Edit(*written.span(item), f"[{','.join(texts)}]")
        else:
            between = ", " if in_brackets else f"{written.line_end}{' ' * _dash_column(written, item)}- "
            yield Edit(*written.span(item), between.join(texts))


def can_go(written: MapText, field: LinesField, number: int) -> bool:
    """Whether an item of a field can be removed with nothing but the comma or the line that it has for itself."""
    if number == 0:
        return False
    before, item = written.span(field.items[number - 1]), written.span(field.items[number])
    return re.fullmatch(r"\s*,\s*|\s*?\n *- +", written.text[before[1] : item[0]].replace("\r", "\n")) is not None


def _without_brackets(written: MapText, field: LinesField) -> Edit | None:
    """The edit that takes the brackets away from a list that was written for a single text; None for any other."""
    start, end = written.span(field.items[0])[0], written.span(field.items[-1])[1]
    alone = f"[{','.join(field.items)}]"
    return Edit(start - 1, end + 1, "") if written.text.startswith(alone, start - 1) else None


def _dash_column(written: MapText, item: SpelledText) -> int:
    """The column of the dash before an item, from 0."""
    start = written.offset(item.location)
    return item.location.column - 1 - (start - written.text.rindex("-", 0, start))
