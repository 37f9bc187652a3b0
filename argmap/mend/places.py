"""The places of a source as its map spells them, and how to write other lines in their stead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from argmap.graph import Graph, citations_of, citing, item_at, loaded_map
from argmap.load.spelled import Spelled, SpelledList, SpelledMapping, SpelledText, field_of, items_of, place_name
from argmap.mend.edits import Edit, MapText
from argmap.model.fields import Lines, parse_lines
from argmap.model.keys import Key
from argmap.model.parts import Citation


class CitedPlace(NamedTuple):
    """A citation, with the claim or the argument that cites, and its number in there."""

    key: Key
    number: int
    citation: Citation

    def spelled(self, graph: Graph) -> SpelledText:
        """The place as the file has it."""
        spelled = loaded_map(graph).locations.spelled(*graph.nodes[self.key]["way"], "cites", self.number)
        place = place_name(spelled) if isinstance(spelled, SpelledMapping) else spelled
        assert isinstance(place, SpelledText)
        return place

    def waives(self, graph: Graph, code: str) -> bool:
        """Whether a finding of this code is waived where the citation stands."""
        return code in {*item_at(graph, self.key).waive, *loaded_map(graph).map.waive}


def cited_places(graph: Graph) -> Iterator[CitedPlace]:
    """Every citation, in the order of the file."""
    for key in citing(graph):
        for number, citation in enumerate(citations_of(graph, key)):
            yield CitedPlace(key, number, citation)


def places_in(graph: Graph, source_id: str) -> list[CitedPlace]:
    """Every citation of one source, in the order of the file."""
    return [cited for cited in cited_places(graph) if cited.citation.place.source == source_id]


@dataclass(frozen=True)
class LinesField:
    """Lines that a source lists for a voice or leaves out: one text, or a list of them."""

    name: str
    """The voice, or why the lines are left out."""
    left_out: bool
    spelled: Spelled

    @cached_property
    def items(self) -> list[SpelledText]:
        """The ranges as the file has them."""
        items = [self.spelled] if isinstance(self.spelled, SpelledText) else items_of(self.spelled)
        return [item for item in items if isinstance(item, SpelledText)]

    def in_brackets(self, written: MapText) -> bool:
        """Whether it is a list in brackets."""
        start = written.offset(self.spelled.location)
        return isinstance(self.spelled, SpelledList) and written.text.startswith("[", start)


class Joint(Enum):
    """What is between two items of a list."""

    PARTS = "parts"
    """They were written as the parts of one range, when other lines came in between."""
    LOOSE = "loose"
    """One can be removed, with nothing but its comma or its line."""
    FIXED = "fixed"
    """Something else, such as a comment."""


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

    The first item has to have ranges. Ranges in the stead of one item have no space between them, so that they can
    become one again (`Joint.PARTS`): in rising order in brackets that were there, and else in falling order.
    """
    if _is_single_again(written, field, ranges):
        yield Edit(*_in_brackets(written, field), str(ranges[0][0]))
        return
    for number, (item, news) in enumerate(zip(field.items, ranges, strict=True)):
        texts = [str(lines) for lines in sorted(news, reverse=not field.in_brackets(written))]
        if not texts:
            yield Edit(written.span(field.items[number - 1])[1], written.span(item)[1], "")
        elif len(texts) == 1:
            yield written.replace(item, texts[0])
        elif isinstance(field.spelled, SpelledText):
            yield Edit(*written.span(item), f"[{','.join(texts)}]")
        elif field.in_brackets(written):
            yield Edit(*written.span(item), ",".join(texts))
        else:
            start, end = written.span(item)
            dash = f"{written.line_end}{' ' * _dash_column(written, item)}- "
            yield Edit(start, end, dash.join(texts))


def joint(written: MapText, field: LinesField, number: int) -> Joint:
    """What an item of a field and the one before it have between them."""
    if number == 0:
        return Joint.FIXED
    before, item = field.items[number - 1], field.items[number]
    between = written.text[written.span(before)[1] : written.span(item)[0]].replace("\r", "\n")
    if between == ",":
        return Joint.PARTS
    if re.fullmatch(r"\s*?\n *- +", between):
        return Joint.PARTS if parse_lines(before) > parse_lines(item) else Joint.LOOSE
    return Joint.LOOSE if re.fullmatch(r"\s*,\s*", between) else Joint.FIXED


def _is_single_again(written: MapText, field: LinesField, ranges: Sequence[Sequence[Lines]]) -> bool:
    """Whether the items are the parts of one text without brackets, which they become again."""
    lines = [parse_lines(item) for item in field.items]
    return (
        len(lines) > 1
        and field.in_brackets(written)
        and written.text.startswith("]", _in_brackets(written, field)[1] - 1)
        and all(joint(written, field, number) is Joint.PARTS for number in range(1, len(lines)))
        and [len(news) for news in ranges] == [1, *[0] * (len(lines) - 1)]
        and lines == sorted(lines, reverse=True)
    )


def _in_brackets(written: MapText, field: LinesField) -> tuple[int, int]:
    """From the opening bracket of a list to the sign behind its last item, which may be the closing one."""
    return written.offset(field.spelled.location), written.span(field.items[-1])[1] + 1


def _dash_column(written: MapText, item: SpelledText) -> int:
    """The column of the dash before an item, from 0."""
    start = written.offset(item.location)
    return item.location.column - 1 - (start - written.text.rindex("-", 0, start))
