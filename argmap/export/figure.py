"""What a picture of a map shows in any format: boxes, signs and lines.

A claim is a box; an argument is a sign between its premises and what it is about. A `Look` says what a
thing is. Each format gives every look a shape and a line of its own, so that no meaning depends on colour.
"""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.export.extent import ROLE_SIGNS, around
from argmap.export.one_line import CURATORS, REPORTED, about_source, is_address, sentence, step_label
from argmap.graph import (
    Graph,
    argument_at,
    citations_of,
    citing,
    claim_at,
    conclusion_of,
    keys,
    label_of,
    positions_of,
    premises_of,
    question_at,
    questions_of,
    side_of,
    source_at,
)
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation
from argmap.model.words import Label, Stance
from argmap.query.answers import HOLD_TOGETHER, NO_POSITION, Drawing, as_said, brief, drawing, said
from argmap.query.outline import ROLES
from argmap.query.part import Part
from argmap.query.voices import is_only_reported, voice_marks


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


LOOKS = {side: Look(role.value) for side, role in ROLES.items()}
SIGNS = {LOOKS[side]: ROLE_SIGNS[role] for side, role in ROLES.items()}


class Standing(StrEnum):
    """Who stands behind a claim or a step."""

    SAID = "said"
    """Somebody holds or rejects the claim, or gives reasons for it, or draws the step."""
    REPORTED = "reported"
    """It is only reported that somebody says it."""
    UNSAID = "unsaid"
    """Nobody states the claim, or only the curator draws the step."""


class Shown(NamedTuple):
    """How something looks."""

    look: Look
    standing: Standing = Standing.SAID
    focus: bool = False


class Box(NamedTuple):
    """A question, a claim, an argument's sign or a source.

    `marks` stand below the text: how many voices hold it or draw it, its label if the graph knows it, and what the
    picture leaves out around it.
    `tip` holds the lines of the tooltip, `url` the address that a click opens.
    """

    key: Key
    shown: Shown
    text: str
    marks: tuple[str, ...] = ()
    tip: tuple[str, ...] = ()
    url: str | None = None
    label: Label | None = None


class Line(NamedTuple):
    """A line between two boxes; `bears` is True if it leads from an argument to what the argument is about."""

    start: Key
    end: Key
    shown: Shown
    bears: bool = False
    text: str = ""
    tip: tuple[str, ...] = ()


def figure(part: Part, *, sources: bool = False, tips: bool = True) -> Iterator[Box | Line]:
    """The boxes and lines of a part of a map, in the order of the file; without `tips`, their tips are empty."""
    graph = part.graph
    for question in keys(graph, Kind.QUESTION):
        found = question_at(graph, question)
        shown = Shown(Look.QUESTION, focus=question == part.focus)
        together = [HOLD_TOGETHER] if found.exclusive is False else []
        unanswered = [] if found.positions else [NO_POSITION]
        marks = (*together, *unanswered, *around(part, question))
        yield Box(question, shown, found.ask, marks, _tip(question, found.note) if tips else ())
        for position in positions_of(graph, question):
            yield Line(position, question, Shown(Look.POSITION))
    for claim in keys(graph, Kind.CLAIM):
        yield _claim(part, claim, tips=tips)
    for argument in keys(graph, Kind.ARGUMENT):
        yield from _argument(part, argument, tips=tips)
    if sources:
        yield from _sources(graph, tips=tips)


def _claim(part: Part, key: Key, *, tips: bool) -> Box:
    found = claim_at(part.graph, key)
    look = Look.POSITION if questions_of(part.whole, key) else Look.CLAIM
    cites = said(part.graph, key) if tips else None
    counted = brief(part.graph, key, cites)
    marks = (*_figures(" ".join(voice_marks(counted)), counted.label), *around(part, key))
    told = Standing.REPORTED if is_only_reported(counted) else Standing.SAID
    standing = Standing.UNSAID if found.unstated else told
    tags = f"tags: {', '.join(found.tags)}" if found.tags else None
    also = (f"also: {wording}" for wording in found.also)
    tip = () if cites is None else _tip(key, *also, *map(sentence, cites), tags, found.note)
    return Box(key, Shown(look, standing, key == part.focus), found.text, marks, tip, label=counted.label)


def _argument(part: Part, key: Key, *, tips: bool) -> Iterator[Box | Line]:
    graph = part.graph
    found = argument_at(graph, key)
    cites = said(graph, key)
    drawn = drawing(graph, key, cites)
    told = Standing.REPORTED if drawn.reported_by else Standing.UNSAID
    standing = Standing.SAID if drawn.drawn_by else told
    shown = Shown(LOOKS[side_of(graph, key)], standing, key == part.focus)
    by = {Standing.UNSAID: (CURATORS,), Standing.REPORTED: (REPORTED,)}.get(standing, ())
    scheme = f"scheme: {found.scheme}" if found.scheme else None
    raises = f"raises: {', '.join(found.raises)}" if found.raises else None
    tip = _tip(key, scheme, raises, *by, *map(sentence, cites), found.note) if tips else ()
    label = label_of(graph, key)
    marks = (*_figures(_drawers(drawn), step_label(label)), *around(part, key))
    yield Box(key, shown, SIGNS[shown.look], marks, tip, label=label)
    for premise in premises_of(graph, key):
        yield Line(premise, key, shown, tip=tip[:1])
    yield Line(key, conclusion_of(graph, key), shown, bears=True, tip=tip[:1])


def _drawers(drawn: Drawing) -> str:
    """A mark that counts who draws a step; empty if nobody does, or all do who hold its premises."""
    if drawn.drawn_by_all or not drawn.drawn_by:
        return ""
    return f"·{len({(said.source, said.voice) for said in drawn.drawn_by})}"


def _figures(*figures: str | None) -> Iterator[str]:
    """Those of some figures that are there, as one mark: ``·2, undecided``."""
    if told := ", ".join(filter(None, figures)):
        yield told


def _sources(graph: Graph, *, tips: bool) -> Iterator[Box | Line]:
    for source in keys(graph, Kind.SOURCE):
        yield _source(graph, source, tips=tips)
    for key in citing(graph):
        yield from _cited(graph, key, tips=tips)


def _source(graph: Graph, key: Key, *, tips: bool) -> Box:
    found = source_at(graph, key.id)
    url = found.url if found.url and is_address(found.url) else None
    return Box(key, Shown(Look.SOURCE), found.title, (), _tip(key, *about_source(found)) if tips else (), url)


def _cited(graph: Graph, key: Key, *, tips: bool) -> Iterator[Line]:
    """A line to each source that is cited, with the lines of the document."""
    cited: dict[str, list[Citation]] = defaultdict(list)
    for citation in sorted(citations_of(graph, key), key=lambda citation: citation.place.lines):
        cited[citation.place.source].append(citation)
    for source, cites in cited.items():
        places = ", ".join(dict.fromkeys(map(_place, cites)))
        tip = tuple(sentence(as_said(graph, citation)) for citation in cites) if tips else ()
        yield Line(key, Key(Kind.SOURCE, source), Shown(Look.SOURCE), text=places, tip=tip)


def _place(citation: Citation) -> str:
    denied = " rejects" if citation.stance is Stance.REJECTS else ""
    return f"{citation.place.lines}{denied}"


def _tip(key: Key, *lines: str | None) -> tuple[str, ...]:
    return (key.id, *(line for line in lines if line))
