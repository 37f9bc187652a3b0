"""The arguments on one side of a claim, or of an argument's step and premises."""

from typing import Literal, NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import (
    Graph,
    arguments_about,
    arguments_from,
    conclusion_of,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Side
from argmap.query.answers import ClaimBrief, Step, brief, place_in_file, rivals, step
from argmap.query.outline import Entry, Role, Row, argument_entry, lay_out, premise_entries

SIDES = {"for": (Side.SUPPORT,), "against": (Side.OBJECTION, Side.UNDERCUTTER)}
"""Which arguments are on which side; only steps have undercutters."""

USES = {
    Side.SUPPORT: "as a support of",
    Side.OBJECTION: "as an objection to",
    Side.CONDITION: "as a condition of",
    Side.UNDERCUTTER: "as an undercutter of",
}


class Arguments(NamedTuple):
    """What speaks for or against a claim or the step of an argument.

    `supports`, `objections` (with undercutters) and `conditions` count all arguments about it.
    """

    side: str
    claim: ClaimBrief | None
    argument: Step | None
    place: str
    supports: int
    objections: int
    conditions: int
    rows: tuple[Row, ...]


def arguments(graph: Graph, about: Key, side: Literal["for", "against"], depth: int | None) -> Arguments:
    """What speaks for or against a claim or, for an argument, its step and its premises."""
    if side not in SIDES:
        raise ArgmapError(f"no side '{side}'; there are {' and '.join(SIDES)}")
    sides = SIDES[side]
    is_claim = about.kind is Kind.CLAIM
    sections = _about_claim(graph, about, sides, side) if is_claim else _about_step(graph, about, sides, side)
    if is_claim and Side.UNDERCUTTER in sides:
        sections.append(_undercut_uses(graph, about))
    roots = [section for section in sections if section.children]
    return Arguments(
        side=side,
        claim=brief(graph, about) if is_claim else None,
        argument=None if is_claim else step(graph, about),
        place=place_in_file(graph, about),
        supports=len(arguments_about(graph, about, Side.SUPPORT)),
        objections=len(arguments_about(graph, about, Side.OBJECTION, Side.UNDERCUTTER)),
        conditions=len(arguments_about(graph, about, Side.CONDITION)),
        rows=lay_out(graph, roots, depth, written=[about] if is_claim else []),
    )


def _about_claim(graph: Graph, claim: Key, sides: tuple[Side, ...], side: str) -> list[Entry]:
    return [
        _section(graph, side, arguments_about(graph, claim, *sides)),
        _section(graph, "only if", arguments_about(graph, claim, Side.CONDITION)),
        _rivals(graph, claim),
    ]


def _about_step(graph: Graph, argument: Key, sides: tuple[Side, ...], side: str) -> list[Entry]:
    premises = [
        entry
        for entry in premise_entries(graph, argument, sides)
        if entry.key is not None and arguments_about(graph, entry.key, *sides)
    ]
    return [
        _section(graph, f"{side} the step", arguments_about(graph, argument, *sides)),
        Entry(Role.SECTION, None, text=f"{side} its premises", children=premises),
        _section(graph, "the step holds only if", arguments_about(graph, argument, Side.CONDITION)),
    ]


def _undercut_uses(graph: Graph, claim: Key) -> Entry:
    """The undercutters of the arguments that use a claim, under a row for each of these arguments."""
    uses = []
    for use in arguments_from(graph, claim):
        undercutters = [argument_entry(graph, argument) for argument in arguments_about(graph, use, Side.UNDERCUTTER)]
        if undercutters:
            text = f"{USES[side_of(graph, use)]} {conclusion_of(graph, use).id}"
            uses.append(Entry(Role.SECTION, None, text=text, children=undercutters))
    return Entry(Role.SECTION, None, text="against what it is used for", children=uses)


def _section(graph: Graph, text: str, arguments: list[Key]) -> Entry:
    return Entry(Role.SECTION, None, text=text, children=[argument_entry(graph, argument) for argument in arguments])


def _rivals(graph: Graph, claim: Key) -> Entry:
    positions = [Entry(Role.POSITION, rival, leaf=True) for rival in rivals(graph, claim)]
    return Entry(Role.SECTION, None, text="other positions", children=positions)
