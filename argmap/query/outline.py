"""Arguments laid out as a tree in which every claim is written out once.

A claim that bears on several others is written out at its shallowest place, found breadth
first; its other rows point there. Arguments below the depth asked for are folded: the row
above shows their number. No function recurses, so the depth of a map has no limit.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.graph import (
    Graph,
    argument_at,
    arguments_about,
    claim_at,
    conclusion_of,
    label_of,
    premises_of,
    question_at,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.words import Label, Side
from argmap.query.answers import CURATORS_OWN, ClaimBrief, Said, brief, drawing, said


class Role(StrEnum):
    """What a row is to its parent row."""

    QUESTION = "question"
    SECTION = "section"
    POSITION = "position"
    CLAIM = "claim"
    SUPPORT = "support"
    OBJECTION = "objection"
    CONDITION = "condition"
    UNDERCUTTER = "undercutter"
    STEP_CONDITION = "step-condition"
    PREMISE = "premise"


class Written(StrEnum):
    """Where a claim is written out."""

    HERE = "here"
    ABOVE = "above"
    BELOW = "below"


class Row(NamedTuple):
    """One row of a tree: a heading, or a claim and the argument that it opens."""

    depth: int
    """How far it stands below the top, from 0."""
    role: Role
    """What it is to the row that it stands below."""
    id: str
    """The id of the claim; in a heading, a question's id or a section's text; for linked premises, which follow as
    rows of their own, the id of their argument."""
    text: str
    """The claim, or the heading."""
    written: Written | None
    """Where the claim is written out; None in a heading and for linked premises."""
    number: int | None
    """That of a question in the map, or of a position at its question, from 1; of a section, how many arguments there
    are."""
    argument: str | None
    """The id of the argument that the row opens."""
    linked: bool
    """Whether the argument has several premises, which follow."""
    drawn_by: tuple[Said, ...]
    """Citations of the voices that draw the step in their own name."""
    drawn_by_all: bool
    """Whether each premise is held by somebody, and all who hold one draw the step too."""
    reported_by: tuple[Said, ...]
    """Citations that report that somebody draws it. If `drawn_by` is empty as well, the step is the curator's."""
    rejected_by: tuple[Said, ...]
    """Citations of the voices that deny the step."""
    scheme: str | None
    """The pattern of the argument."""
    raises: tuple[str, ...]
    """The ids of the critical questions that the argument raises."""
    holding: int
    """How many voices assert, suggest or concede it; a voice counts once, however often it is cited."""
    conceding: int
    """How many of these only concede it."""
    reporting: int
    """How many voices only report that somebody says it."""
    rejecting: int
    """How many voices reject it."""
    unstated: bool
    """Whether the map says that nobody says it."""
    label: Label | None
    """How the claim stands, if labels are asked for."""
    step_label: Label | None
    """How the argument that the row opens stands, if labels are asked for."""
    note: str | None
    """What the curator says about the question or the claim."""
    step_note: str | None
    """What the curator says about the argument."""
    rivals: bool | None
    """Whether the positions exclude each other; None but for a question with several."""
    cites: tuple[Said, ...]
    """Who says the claim, if it is written out here."""
    folded: dict[Role, int]
    """How many rows of each role are directly below and not shown."""
    fits: bool | None
    """Whether the row fits the filters: its claim and, with filters for arguments, the step that it is a premise of;
    None without filters, and in a row without a claim."""


class Entry:
    """A row before it is laid out.

    `key` is a claim, a question, or an argument with linked premises; None for a section.
    `sides` limits the arguments below its claim. A `leaf` is never unfolded.
    """

    def __init__(  # noqa: PLR0913  # these are the properties of a row
        self,
        role: Role,
        key: Key | None,
        *,
        text: str = "",
        number: int | None = None,
        argument: Key | None = None,
        sides: tuple[Side, ...] = (),
        leaf: bool = False,
        children: "Iterable[Entry]" = (),
    ) -> None:
        self.role = role
        self.key = key
        self.text = text
        self.number = number
        self.argument = argument
        self.sides = sides
        self.leaf = leaf
        self.children = list(children)
        self.level = 0
        self.home: Entry | None = None
        self.fits: bool | None = None
        self.folded: Counter[Role] = Counter()


ROLES = {
    Side.SUPPORT: Role.SUPPORT,
    Side.OBJECTION: Role.OBJECTION,
    Side.CONDITION: Role.CONDITION,
    Side.UNDERCUTTER: Role.UNDERCUTTER,
}


def role_of(side: Side, about: Kind) -> Role:
    """The role of an argument; conditions of a step and of a claim have different roles."""
    if side is Side.CONDITION and about is Kind.ARGUMENT:
        return Role.STEP_CONDITION
    return ROLES[side]


def role_in(graph: Graph, argument: Key) -> Role:
    """The role of an argument in a graph."""
    return role_of(side_of(graph, argument), conclusion_of(graph, argument).kind)


def argument_entry(graph: Graph, argument: Key) -> Entry:
    """The row of an argument: its premise, or a row that has a row for each linked premise below it."""
    role = role_in(graph, argument)
    premises = premise_entries(graph, argument)
    if len(premises) == 1:
        return Entry(role, premises[0].key, argument=argument)
    return Entry(role, argument, argument=argument, children=premises)


def premise_entries(graph: Graph, argument: Key, sides: tuple[Side, ...] = ()) -> list[Entry]:
    """A row for each premise of an argument; `sides` limits the arguments below it."""
    premises = premises_of(graph, argument)
    role = Role.PREMISE if len(premises) > 1 else Role.CLAIM
    return [Entry(role, premise, sides=sides) for premise in premises]


def lay_out(  # noqa: PLR0913  # callers need few of these
    graph: Graph,
    roots: Iterable[Entry],
    depth: int | None,
    *,
    written: Iterable[Key] = (),
    only: tuple[Side, ...] = (),
    prune: Callable[[list[Entry]], list[Entry]] = list,
) -> tuple[Row, ...]:
    """The rows of a tree under some roots, top to bottom.

    `depth` is the number of levels shown below a root (None: all); linked premises are on the
    level of their argument. `written` are claims that are written out above the tree.
    `only` are the sides of the arguments about claims to show (all by default).
    `prune` gets the roots, with all entries below them, and leaves out what is not to be shown.
    """
    roots = list(roots)
    above = Entry(Role.CLAIM, None)
    homes = dict.fromkeys(written, above)
    waiting = deque(roots)
    while waiting:
        entry = waiting.popleft()
        if entry.key is not None and entry.key.kind is Kind.CLAIM:
            entry.home = homes.setdefault(entry.key, entry)
        _unfold(graph, entry, depth, only)
        # Linked premises are on their argument's level, so they come next.
        waiting.extendleft(child for child in reversed(entry.children) if child.role is Role.PREMISE)
        waiting.extend(child for child in entry.children if child.role is not Role.PREMISE)
    return _freeze(graph, prune(roots), above)


def _unfold(graph: Graph, entry: Entry, depth: int | None, only: tuple[Side, ...]) -> None:
    """Put the arguments about a row below it, or only count them if it is a leaf or at the depth limit."""
    below = _arguments_below(graph, entry, only)
    if only:
        shown = set(below)
        entry.folded.update(role_in(graph, other) for other in _arguments_below(graph, entry, ()) if other not in shown)
    if entry.leaf or (depth is not None and entry.level >= depth):
        entry.folded.update(role_in(graph, argument) for argument in below)
    else:
        entry.children.extend(argument_entry(graph, argument) for argument in below)
    for child in entry.children:
        child.level = entry.level if child.role is Role.PREMISE else entry.level + 1


def _arguments_below(graph: Graph, entry: Entry, only: tuple[Side, ...]) -> list[Key]:
    """The arguments about a row's step, then those about its claim if it is written out here."""
    below = list(arguments_about(graph, entry.argument)) if entry.argument and not only else []
    if entry.home is entry and entry.key is not None:
        below += arguments_about(graph, entry.key, *(entry.sides or only))
    return below


def in_order(roots: list[Entry]) -> list[tuple[Entry, int]]:
    """Some roots and all entries below them, from top to bottom, each with how far it stands below the top."""
    ordered: list[tuple[Entry, int]] = []
    stack = [(root, 0) for root in reversed(roots)]
    while stack:
        entry, depth = stack.pop()
        ordered.append((entry, depth))
        stack.extend((child, depth + 1) for child in reversed(entry.children))
    return ordered


def _freeze(graph: Graph, roots: list[Entry], above: Entry) -> tuple[Row, ...]:
    ordered = in_order(roots)
    order = {id(entry): number for number, (entry, _) in enumerate(ordered)}
    order[id(above)] = -1
    shown = dict.fromkeys(entry.key for entry, _ in ordered)
    briefs = {key: brief(graph, key) for key in shown if key is not None and key.kind is Kind.CLAIM}
    return tuple(_row(graph, entry, depth, briefs, order) for entry, depth in ordered)


def _row(graph: Graph, entry: Entry, depth: int, briefs: Mapping[Key, ClaimBrief], order: Mapping[int, int]) -> Row:
    key, argument = entry.key, entry.argument
    claim = briefs.get(key) if key else None
    written = _written(entry, order) if claim else None
    drawn = drawing(graph, argument) if argument else CURATORS_OWN
    question = question_at(graph, key) if key and key.kind is Kind.QUESTION else None
    return Row(
        depth=depth,
        role=entry.role,
        id=key.id if key else entry.text,
        text=claim.text if claim else entry.text,
        written=written,
        number=entry.number,
        argument=argument.id if argument else None,
        linked=key is not None and key == argument,
        drawn_by=drawn.drawn_by,
        drawn_by_all=drawn.drawn_by_all,
        reported_by=drawn.reported_by,
        rejected_by=drawn.rejected_by,
        scheme=argument_at(graph, argument).scheme if argument else None,
        raises=argument_at(graph, argument).raises if argument else (),
        holding=claim.holding if claim else 0,
        conceding=claim.conceding if claim else 0,
        reporting=claim.reporting if claim else 0,
        rejecting=claim.rejecting if claim else 0,
        unstated=claim.unstated if claim else False,
        label=claim.label if claim else None,
        step_label=label_of(graph, argument) if argument else None,
        note=question.note if question else claim_at(graph, key).note if key and written is Written.HERE else None,
        step_note=argument_at(graph, argument).note if argument else None,
        rivals=question.exclusive if question else None,
        cites=said(graph, key) if key and written is Written.HERE else (),
        folded=dict(entry.folded),
        fits=entry.fits,
    )


def _written(entry: Entry, order: Mapping[int, int]) -> Written:
    if entry.home is entry or entry.home is None:
        return Written.HERE
    return Written.ABOVE if order[id(entry.home)] < order[id(entry)] else Written.BELOW
