"""Draws rows of arguments as Rich trees, with a legend of the signs they use."""

from collections.abc import Callable, Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text
from rich.tree import Tree

from argmap.query.answers import PositionBrief
from argmap.query.outline import Role, Row, Written
from argmap.render.cited import NOT_LOOKED_UP, cited_lines, note_line
from argmap.render.layout import GLUE, ID, QUIET, STRONG, Flow, Hanging, glued
from argmap.render.rivals import other_positions
from argmap.render.step_signs import SIGNS, STYLES, row_sign, sign_meanings
from argmap.render.steps import step_cites, who_draws
from argmap.render.voices import mark_meanings, marks
from argmap.text.safe import safe

GUIDE_WIDTH = 4
LEAST_TEXT = 44
"""Least number of columns for the text; rows too deep to indent show their depth as a number."""

POINTERS = {Written.ABOVE: "(above)", Written.BELOW: "(below)"}


class Outline:
    """Rows as trees, one for each row at depth 0; `below` returns further lines for a row.

    With `ids`, each argument's id stands below it; `quotes` tells that quotes do. `question` is the number of the
    question whose positions the rows at depth 0 are. `rivals` stand between the trees and the legend, which says
    `folded` of rows that are not shown.
    """

    def __init__(  # noqa: PLR0913  # each caller needs few of these
        self,
        rows: Iterable[Row],
        below: Callable[[Row], Iterable[Text]] | None = None,
        *,
        ids: bool = False,
        quotes: bool = False,
        question: int | None = None,
        rivals: tuple[PositionBrief, ...] = (),
        folded: str = "… n folded (--depth, --all)",
    ) -> None:
        self.rows = list(rows)
        self.below = below
        self.ids = ids
        self.quotes = quotes
        self.question = question
        self.rivals = rivals
        self.folded = folded

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        deepest = max((options.max_width - LEAST_TEXT) // GUIDE_WIDTH, 3)
        trees: list[Tree] = []
        branches: list[Tree] = []  # the last branch drawn at each level
        question = self.question
        for row in self.rows:
            if row.role is Role.QUESTION:
                question = row.number
            drawn = Tree(self._label(row, deepest, question), guide_style=QUIET)
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
        yield from other_positions(self.rivals)
        quotes = self.quotes and any(said.quote for row in self.rows for said in (*row.cites, *step_cites(row)))
        entries = [*legend(self.rows, deepest, self.folded), *([NOT_LOOKED_UP] if quotes else [])]
        if entries:
            yield Text()
            yield Flow(entries)

    def _label(self, row: Row, deepest: int, question: int | None) -> RenderableType:
        mark = _mark(row, question)
        if row.depth > deepest:
            mark = Text.assemble(f"{row.depth}> ", mark)
        lines: list[RenderableType] = [Hanging(mark, _body(row))]
        if row.note and row.role is Role.QUESTION:
            lines.append(Hanging(Text("   note:", style=QUIET), Text(safe(row.note))))
        if self.ids and row.argument:
            lines.append(Hanging(Text("   "), Text(row.argument, style=QUIET)))
        if self.below is not None:
            lines.extend(map(_indented, self.below(row)))
        return Group(*lines) if len(lines) > 1 else lines[0]


def _indented(line: Text) -> Hanging:
    """A line below a row; if it begins with spaces, its further lines stand as far in as its first."""
    spaces = len(line.plain) - len(line.plain.lstrip(" "))
    return Hanging(Text(" " * (3 + spaces)), line[spaces:])


def legend(rows: Iterable[Row], deepest: int, folded: str) -> list[str]:
    """The meanings of the signs that occur in these rows."""
    rows = list(rows)
    parts = [*sign_meanings(rows), *mark_meanings(row for row in rows if row.written is Written.HERE)]
    if any(row.folded for row in rows):
        parts.append(folded)
    if any(row.depth > deepest for row in rows):
        parts.append("n> n levels deep, no room to indent")
    return parts


def _mark(row: Row, question: int | None) -> Text:
    if row.role in SIGNS:
        return row_sign(row)
    if row.number is None or row.role is Role.SECTION:
        return Text()
    return Text(f"{question}.{row.number}" if question and row.role is Role.POSITION else str(row.number), style=STRONG)


def _body(row: Row) -> Text:
    if row.linked:
        body = Text("together")
        if step_cites(row):
            body.append(f"  —{GLUE}", style=QUIET).append_text(who_draws(row))
        return body.append_text(_folded(row))
    if row.written is None:
        body = Text.assemble((safe(row.text), STRONG))
        if row.role is Role.QUESTION:
            body.append_text(Text.assemble("  ", (row.id, ID)) if "/" not in row.id else Text())
            if row.rivals is not None:
                body.append(glued(f" ({'rivals' if row.rivals else 'can hold together'})"), style=QUIET)
        if row.role is Role.SECTION and row.number is not None:
            body.append(f": {row.number}")
    elif row.written is Written.HERE:
        body = Text.assemble((safe(row.text), STRONG if row.role is Role.POSITION else ""))
        body.append("  ").append(row.id, style=ID)
        body.append_text(marks(row))
    else:
        body = Text.assemble((row.id, ID), f" {POINTERS[row.written]}")
    if _worth_telling(row):
        body.append(f"  —{GLUE}", style=QUIET).append_text(who_draws(row))
    return body.append_text(_folded(row))


def _worth_telling(row: Row) -> bool:
    """Whether who draws a step does not follow from its sign and from who holds its premise."""
    return bool(row.rejected_by) or (bool(row.drawn_by or row.reported_by) and not row.drawn_by_all)


def _folded(row: Row) -> Text:
    if not row.folded:
        return Text()
    text = Text(f"{GLUE}…", style=QUIET)
    for role in SIGNS:
        if role in row.folded:
            text.append(f"{GLUE}{row.folded[role]}{SIGNS[role]}", style=STYLES[role])
    return text


def cited_below(row: Row) -> Iterator[Text]:
    """The citations of a row's claim, and those of its step, with all notes."""
    for said in row.cites:
        yield from cited_lines(said)
    step = (line for said in step_cites(row) for line in cited_lines(said, lead="step: "))
    yield from around_step(row, step)


def around_step(row: Row, step: Iterable[Text]) -> Iterator[Text]:
    """The note of a row's claim, then the lines about its step, or that it is the curator's, and its note."""
    if row.note and row.role is not Role.QUESTION:
        yield note_line(row.note)
    if row.argument:
        lines = list(step)
        yield from lines or [Text("step: the curator's", style=QUIET)]
        if row.step_note:
            yield Text.assemble(("step: ", QUIET), note_line(row.step_note))
