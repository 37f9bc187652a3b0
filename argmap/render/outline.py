"""Draws rows of arguments as Rich trees, with a legend of the signs they use."""

from collections.abc import Callable, Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text
from rich.tree import Tree

from argmap.query.answers import Said
from argmap.query.outline import Role, Row, Written
from argmap.render.elements import (
    GLUE,
    ID,
    MEANS_CURATOR,
    MEANS_REJECTING,
    MEANS_VOICES,
    QUIET,
    SIGN_STYLES,
    SIGNS,
    STRONG,
    Flow,
    Hanging,
    drawn_by,
    sign,
    voices,
    who,
)
from argmap.text.safe import safe

GUIDE_WIDTH = 4
LEAST_TEXT = 44
"""Least number of columns for the text; rows too deep to indent show their depth as a number."""

POINTERS = {Written.ABOVE: "^", Written.BELOW: "v"}
MEANINGS = {
    Role.SUPPORT: "+ supports",
    Role.OBJECTION: "- objects",
    Role.CONDITION: "? only if",
    Role.UNDERCUTTER: "~ undercuts the step above",
    Role.STEP_CONDITION: "~? the step above holds only if",
    Role.PREMISE: "& linked",
}


class Outline:
    """Rows as trees, one for each row at depth 0; `below` returns further lines for a row."""

    def __init__(self, rows: Iterable[Row], below: Callable[[Row], Iterable[Text]] | None = None) -> None:
        self.rows = list(rows)
        self.below = below

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        deepest = max((options.max_width - LEAST_TEXT) // GUIDE_WIDTH, 3)
        trees: list[Tree] = []
        branches: list[Tree] = []  # the last branch drawn at each level
        for row in self.rows:
            drawn = Tree(self._label(row, deepest), guide_style=QUIET)
            level = min(row.depth, deepest)
            del branches[level:]
            if branches:
                branches[-1].children.append(drawn)
            else:
                trees.append(drawn)
            branches.append(drawn)
        for number, tree in enumerate(trees):
            if number:
                yield Text()
            yield tree
        if self.rows:
            yield Text()
            yield Flow(legend(self.rows, deepest))

    def _label(self, row: Row, deepest: int) -> RenderableType:
        mark = _mark(row)
        if row.depth > deepest:
            mark = Text.assemble(f"{row.depth}> ", mark)
        lines: list[RenderableType] = [Hanging(mark, _body(row))]
        if self.below is not None:
            lines.extend(Hanging(Text("   "), line) for line in self.below(row))
        return Group(*lines) if len(lines) > 1 else lines[0]


def legend(rows: Iterable[Row], deepest: int) -> list[str]:
    """The meanings of the signs that occur in these rows."""
    rows = list(rows)
    roles = {role for row in rows for role in (row.role, *row.folded)}
    parts = [meaning for role, meaning in MEANINGS.items() if role in roles]
    if any(row.argument and not row.drawn_by for row in rows):
        parts.append(MEANS_CURATOR)
    if any(row.voices for row in rows):
        parts.append(MEANS_VOICES)
    if any(row.rejecting for row in rows):
        parts.append(MEANS_REJECTING)
    if any(row.folded for row in rows):
        parts.append("… n folded (--depth, --all)")
    pointers = [
        POINTERS[written] for written in Written if written in POINTERS and any(row.written is written for row in rows)
    ]
    if pointers:
        meaning = {"^": "above", "v": "below"}
        parts.append(f"{' '.join(pointers)} written out {', '.join(meaning[pointer] for pointer in pointers)}")
    if any(row.depth > deepest for row in rows):
        parts.append("n> n levels deep, no room to indent")
    return parts


def _mark(row: Row) -> Text:
    if row.role is Role.PREMISE:
        return Text(SIGNS[row.role])
    if row.role in SIGNS:
        return sign(SIGNS[row.role], drawn=bool(row.drawn_by))
    return Text(str(row.number), style=STRONG) if row.number else Text()


def _body(row: Row) -> Text:
    if row.linked:
        body = Text("together")
        if row.drawn_by:
            body.append("  ").append_text(drawn_by(row.drawn_by))
    elif row.written is None:
        body = Text.assemble((safe(row.text), STRONG))
    elif row.written is Written.HERE:
        body = Text.assemble((safe(row.text), STRONG if row.role is Role.POSITION else ""))
        body.append("  ").append(row.id, style=ID)
        body.append_text(voices(row.voices, row.rejecting, row.unstated))
    else:
        body = Text.assemble((row.id, ID), f" {POINTERS[row.written]}")
    return body.append_text(_folded(row))


def _folded(row: Row) -> Text:
    if not row.folded:
        return Text()
    text = Text(f"{GLUE}…", style=QUIET)
    for role in MEANINGS:
        if role in row.folded:
            text.append(f"{GLUE}{row.folded[role]}{SIGNS[role]}", style=SIGN_STYLES.get(SIGNS[role], ""))
    return text


def cited_below(row: Row) -> Iterator[Text]:
    """The citations of a row's claim, a line each, and who draws its step."""
    for said in row.cites:
        yield cited_line(said)
    if row.argument and not row.linked:
        yield Text.assemble("step: ", drawn_by(row.drawn_by), style=QUIET)


def cited_line(said: Said, more: str = "") -> Text:
    """A citation in one line: the voice, the place and the quote."""
    line = Text.assemble(who(said), " ", said.place, more, style=QUIET)
    if said.quote:
        line.append(f" »{safe(said.quote)}«")
    return line
