"""Where the words for people in a map have a name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.errors import Location
from argmap.load import LoadedMap
from argmap.load.spelled import Spelled, SpelledMapping, SpelledText, items_of
from argmap.model.fields import PLACE_KEY
from argmap.model.parts import plain_fields
from argmap.text.lines import split_lines


class Mention(NamedTuple):
    """Words for people that have a name."""

    location: Location
    """Where the text, or the line with the comment, starts."""
    field: str
    """The field that has the text, or "comment"."""
    text: str
    """The text, or the line with the comment."""


def mentions_of(loaded: LoadedMap, name: str) -> tuple[Mention, ...]:
    """The texts for people, and the lines with comments, that have a name as a word."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    found = [
        Mention(text.location, field, text)
        for way, part in loaded.locations.parts.items()
        if way not in {("sources",), ("claims",)} and word.search(loaded.text, part.start, part.end)
        for field, text in _prose(loaded.locations.spelled(*way), str(way[0]))
        if word.search(text)
    ]
    for number, line in enumerate(split_lines(loaded.text), 1):
        comment = re.search(r"(?:^|\s)(#.*)", line)
        if comment and word.search(comment[1]):
            where = Location(str(loaded.path), number, comment.start(1) + 1)
            found.append(Mention(where, "comment", line.strip()))
    return tuple(sorted(found))


_NAMES = frozenset({"voice", "voices", "repeats", "document", "url"})
"""Fields whose texts and keys are names and lines."""


def _prose(spelled: Spelled | None, field: str) -> Iterator[tuple[str, SpelledText]]:
    """The texts for people in a part of a map, with their fields; no names, and no quotes, as they are a document's."""
    if field in _NAMES:
        return
    if isinstance(spelled, SpelledMapping):
        for name, value in spelled.items():
            yield from _prose(value, field if field == "waive" else name)
    elif isinstance(spelled, SpelledText):
        if field not in plain_fields() and not PLACE_KEY.fullmatch(field):
            yield field, spelled
    else:
        for item in items_of(spelled):
            yield from _prose(item, field)
