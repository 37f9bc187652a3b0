"""What a picture of a map shows, whoever draws it: boxes, signs and lines.

A claim is a box; an argument is a sign between its premises and what it is about. A `Look` says what a
thing is, and each format gives a look its shape and its line, so that nothing depends on colour.
"""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from argmap.export.citing import sentence
from argmap.export.extent import MARKS, around
from argmap.graph import (
    Graph,
    argument_at,
    citations_of,
    claim_at,
    conclusion_of,
    drawn,
    keys,
    positions_of,
    premises_of,
    question_at,
    questions_of,
    side_of,
    source_at,
)
from argmap.keys import Key, Kind
from argmap.model import Side
from argmap.query.answers import as_said
from argmap.query.part import Part


class Look(StrEnum):
    """What a box, a sign or a line is."""

    QUESTION = "question"
    POSITION = "position"
    CLAIM = "claim"
    SOURCE = "source"
    SUPPORT = "support"
    OBJECTION = "objection"
    CONDITION = "condition"
    UNDERCUTTER = "undercutter"


class Grouping(StrEnum):
    """What the boxes of a picture are put together by."""

    POSITION = "position"
    SOURCE = "source"


LOOKS = {
    Side.SUPPORT: Look.SUPPORT,
    Side.OBJECTION: Look.OBJECTION,
    Side.CONDITION: Look.CONDITION,
    Side.UNDERCUTTER: Look.UNDERCUTTER,
}
SIGNS = {Look.SUPPORT: "+", Look.OBJECTION: "−", Look.CONDITION: "?", Look.UNDERCUTTER: "~"}
WEB = re.compile(r"https?://", re.IGNORECASE)
"""Where a click may lead; a picture with any other address in it would run what somebody else wrote."""


class Shown(NamedTuple):
    """How something looks; `said` is False for a claim that nobody says and a step that only the curator draws."""

    look: Look
    said: bool = True
    focus: bool = False


class View(NamedTuple):
    """How a picture is to be: its groups, where reasons lie of what they bear on, and what it shows beside the map."""

    cluster_by: Grouping | None = None
    rankdir: str = "RL"
    sources: bool = False
    legend: bool = True


WHOLE = View()


class Box(NamedTuple):
    """A question, a claim, an argument's sign or a source.

    `marks` stand below the text: that nobody says it, what is around it in the map and not in the
    picture. `tip` is what a pointer brings up, line by line, `url` where a click leads.
    """

    key: Key
    shown: Shown
    text: str
    marks: tuple[str, ...] = ()
    tip: tuple[str, ...] = ()
    url: str | None = None


class Line(NamedTuple):
    """A line between two boxes; one that `bears` ends at what an argument is about, and tells what it does there."""

    start: Key
    end: Key
    shown: Shown
    bears: bool = False
    text: str = ""
    tip: tuple[str, ...] = ()


def figure(part: Part, *, sources: bool = False) -> Iterator[Box | Line]:
    """The boxes and lines of a part of a map, in the order of the file."""
    graph = part.graph
    for question in keys(graph, Kind.QUESTION):
        found = question_at(graph, question)
        yield Box(question, Shown(Look.QUESTION), found.ask, around(part, question), _tip(question, found.note))
        for position in positions_of(graph, question):
            yield Line(position, question, Shown(Look.POSITION))
    for claim in keys(graph, Kind.CLAIM):
        yield _claim(part, claim)
    for argument in keys(graph, Kind.ARGUMENT):
        yield from _argument(part, argument)
    if sources:
        yield from _sources(graph)


def _claim(part: Part, key: Key) -> Box:
    found = claim_at(part.graph, key)
    look = Look.POSITION if questions_of(part.whole, key) else Look.CLAIM
    marks = (("unstated",) if found.unstated else ()) + around(part, key)
    cited = (sentence(as_said(part.graph, citation)) for citation in found.cites)
    tags = f"tags: {', '.join(found.tags)}" if found.tags else None
    tip = _tip(key, *cited, tags, found.note)
    return Box(key, Shown(look, not found.unstated, key == part.focus), found.text, marks, tip)


def _argument(part: Part, key: Key) -> Iterator[Box | Line]:
    graph = part.graph
    found = argument_at(graph, key)
    shown = Shown(LOOKS[side_of(graph, key)], bool(drawn(graph, key)), key == part.focus)
    by = () if shown.said else ("the curator of the map draws this step",)
    cited = (sentence(as_said(graph, citation)) for citation in found.cites)
    scheme = f"scheme: {found.scheme}" if found.scheme else None
    tip = _tip(key, scheme, *by, *cited, found.note)
    yield Box(key, shown, SIGNS[shown.look], around(part, key), tip)
    for premise in premises_of(graph, key):
        yield Line(premise, key, shown, tip=tip[:1])
    yield Line(key, conclusion_of(graph, key), shown, bears=True, tip=tip[:1])


def _sources(graph: Graph) -> Iterator[Box | Line]:
    for source in keys(graph, Kind.SOURCE):
        yield _source(graph, source)
    for key in graph:
        if key.kind in {Kind.CLAIM, Kind.ARGUMENT}:
            yield from _cited(graph, key)


def _source(graph: Graph, key: Key) -> Box:
    found = source_at(graph, key.id)
    about = (found.kind, found.author, found.date, found.document, "translated" if found.translated else None)
    url = found.url if found.url and WEB.match(found.url) else None
    return Box(key, Shown(Look.SOURCE), found.title, (), _tip(key, *about, found.note, found.url), url)


def _cited(graph: Graph, key: Key) -> Iterator[Line]:
    """A line to each source that is cited, with the lines of the document."""
    ordered = sorted(citations_of(graph, key), key=lambda citation: citation.place)
    for source, group in groupby(ordered, key=lambda citation: citation.place.source):
        cites = list(group)
        places = ", ".join(dict.fromkeys(str(citation.place.lines) for citation in cites))
        tip = tuple(sentence(as_said(graph, citation)) for citation in cites)
        yield Line(key, Key(Kind.SOURCE, source), Shown(Look.SOURCE), text=places, tip=tip)


def _tip(key: Key, *lines: str | None) -> tuple[str, ...]:
    return (key.id, *(line for line in lines if line))


class Meaning(NamedTuple):
    """An entry of the legend: how something looks, or a mark that is seen, and what that means."""

    shown: Shown | str
    text: str


MEANINGS = (
    Meaning(Shown(Look.QUESTION), "question"),
    Meaning(Shown(Look.POSITION), "position: a rival answer to it"),
    Meaning(Shown(Look.CLAIM), "claim"),
    Meaning(Shown(Look.CLAIM, said=False), "claim that nobody states"),
    Meaning(Shown(Look.SUPPORT), "supports"),
    Meaning(Shown(Look.OBJECTION), "objects to"),
    Meaning(Shown(Look.CONDITION), "must hold for it"),
    Meaning(Shown(Look.UNDERCUTTER), "undercuts the step"),
    Meaning(Shown(Look.SOURCE), "source, with the lines that are cited"),
)
CURATORS = "dashed: the curator draws the step, no source does"
FRAMES = {
    Grouping.POSITION: "frame: what bears on one position, the nearest",
    Grouping.SOURCE: "frame: what one source says",
}


def legend(boxes: Collection[Box], by: Grouping | None) -> list[Meaning]:
    """What needs to be explained of these boxes, and of the frames around them."""
    looks = {box.shown.look for box in boxes}
    seen = {box.shown._replace(focus=False) for box in boxes} | {Shown(look) for look in looks & SIGNS.keys()}
    meanings = [meaning for meaning in MEANINGS if meaning.shown in seen]
    curators = [box.shown.look for box in boxes if box.shown.look in SIGNS and not box.shown.said]
    if curators:
        meanings.append(Meaning(Shown(curators[0], said=False), CURATORS))
    if any(mark.startswith("…") for box in boxes for mark in box.marks):
        meanings.append(Meaning("…", MARKS))
    if by:
        meanings.append(Meaning("▭", FRAMES[by]))
    return meanings
