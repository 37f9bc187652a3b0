"""Checks of the lines that a source lists for voices, repeats and left-out parts, without its document."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from argmap.check.problem import Problem
from argmap.model.fields import Lines
from argmap.model.keys import Key
from argmap.model.parts import Source
from argmap.model.spans import LineIndex

_Listed = tuple[Lines, tuple[int | str, ...]]
"""Lines, and the way to their place in the file."""


def line_list_problems(source: Source, key: Key, cited: Collection[Lines]) -> Iterator[Problem]:
    """What is wrong with the lines that a source lists; `cited` are its lines that the map cites."""
    spoken: list[_Listed] = [
        (lines, ("voices", voice, number))
        for voice, turns in source.voices.items()
        for number, lines in enumerate(turns)
    ]
    repeats: list[_Listed] = [(lines, ("repeats", str(lines))) for lines in source.repeats]
    originals: list[_Listed] = [(lines, ("repeats", str(repeat))) for repeat, lines in source.repeats.items()]
    parts: list[_Listed] = [
        (lines, ("left-out", number, "lines", index))
        for number, part in enumerate(source.left_out)
        for index, lines in enumerate(part.lines)
    ]
    yield from _lost([*spoken, *repeats, *originals, *parts], key)
    left_out = [(lines, way[:2]) for lines, way in parts if not source.left_out[int(way[1])].later]
    for lines, _, way in _overlapping([*repeats, *left_out]):
        yield Problem("listed-twice", f"line {lines} is left out, or a repeat, already", key, way)
    for voice, own in groupby(spoken, key=lambda listed: listed[1][1]):  # they are in the order of the voices
        for lines, _, way in _overlapping(own):
            yield Problem("listed-twice", f"'{voice}' speaks on line {lines} already", key, way)
    yield from _shared(spoken, key, cited)


def _lost(listed: Iterable[_Listed], key: Key) -> Iterator[Problem]:
    for lines, way in listed:
        if not lines.known:
            message = (
                f"what was read on line {lines.lost} is gone, or nothing tells where it is now; "
                "write its lines, or remove them"
            )
            yield Problem("lost-lines", message, key, way)


def _shared(spoken: Iterable[_Listed], key: Key, cited: Collection[Lines]) -> Iterator[Problem]:
    """Lines on which two voices speak, and which nothing cites; a citation of such lines has checks of its own."""
    index = LineIndex((lines, lines) for lines in cited)
    for lines, other, way in _overlapping(spoken):
        both = Lines(lines.first, min(lines.last, other[0].last))
        if other[1][1] != way[1] and not index.at(both):
            message = f"'{other[1][1]}' and '{way[1]}' both speak on line {both}; see who says it"
            yield Problem("two-voices", message, key, way)


def _overlapping(listed: Iterable[_Listed]) -> Iterator[tuple[Lines, _Listed, tuple[int | str, ...]]]:
    """The ranges that overlap an earlier one, with the one that reaches furthest, and their ways."""
    furthest: _Listed | None = None
    for lines, way in sorted((entry for entry in listed if entry[0].known), key=lambda entry: entry[0]):
        if furthest is not None and lines.first <= furthest[0].last:
            yield lines, furthest, way
        if furthest is None or lines.last > furthest[0].last:
            furthest = lines, way
