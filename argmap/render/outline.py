"""Draws rows of arguments as Rich trees, with a legend of the signs they use."""

from collections.abc import Callable, Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text
from rich.tree import Tree

from argmap.model.words import MEANS
from argmap.query.answers import NO_POSITION, PositionBrief
from argmap.query.outline import Role, Row, Written
from argmap.render.cited import NOT_LOOKED_UP, cited_lines, note_line
from argmap.render.labels import label_mark, step_mark
from argmap.render.layout import GLUE, ID, QUIET, STRONG, Flow, Hanging, glued, lined
from argmap.render.rivals import other_positions
from argmap.render.step_signs import SIGNS, STYLES, sign_meanings, step_sign
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
    `folded` of rows that are not shown, and what labels mean if the answer is `labelled`.
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
        labelled: bool = False,
    ) -> None:
        self.rows = list(rows)
        self.open = _open_questions(self.rows)
        self.below = below
        self.ids = ids
        self.quotes = quotes
        self.question = question
        self.rivals = rivals
        self.folded = folded
        self.labelled = labelled

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        deepest = max((options.max_width - LEAST_TEXT) // GUIDE_WIDTH, 3)
        for number, tree in enumerate(self._trees(deepest)):
            if number:
                yield Text()
            yield tree
        yield from other_positions(self.rivals)
        if entries := list(self._legend(deepest)):
            yield Text()
            yield Flow(entries)

    def _trees(self, deepest: int) -> list[Tree]:
        """The rows at depth 0, each with those below it; rows deeper than `deepest` stand beside those at it."""
        trees: list[Tree] = []
        branches: list[Tree] = []  # the last branch drawn at each level
        question = self.question
        for row in self.rows:
            if row.role is Role.QUESTION:
                question = row.number
            drawn = Tree(self._label(row, deepest, question), guide_style=QUIET)
            del branches[min(row.depth, deepest) :]
            siblings = branches[-1].children if branches else trees
            siblings.append(drawn)
            branches.append(drawn)
        return trees

    def _legend(self, deepest: int) -> Iterator[str]:
        """The meanings of the signs that occur in the rows."""
        yield from sign_meanings(self.rows)
        yield from mark_meanings(row for row in self.rows if row.written is Written.HERE)
        if any(row.folded for row in self.rows):
            yield self.folded
        if any(row.depth > deepest for row in self.rows):
            yield "n> n levels deep, no room to indent"
        if self.quotes and any(said.quote for row in self.rows for said in (*row.cites, *step_cites(row))):
            yield NOT_LOOKED_UP
        if self.labelled:
            yield MEANS

    def _label(self, row: Row, deepest: int, question: int | None) -> RenderableType:
        mark = _mark(row, question)
        if row.depth > deepest:
            mark = Text.assemble(f"{row.depth}> ", mark)
        body = _body(row)
        if id(row) in self.open:
            body.append(glued(f" ({NO_POSITION})"), style=QUIET)
        lines: list[RenderableType] = [Hanging(mark, body)]
        if row.note and row.role is Role.QUESTION:
            lines.append(Hanging(Text("   note:", style=QUIET), lined(row.note)))
        if self.ids and row.argument:
            lines.append(Hanging(Text("   "), Text(row.argument, style=QUIET)))
        if self.below is not None:
            lines.extend(map(_indented, self.below(row)))
        return Group(*lines) if len(lines) > 1 else lines[0]


def _open_questions(rows: list[Row]) -> set[int]:
    """The questions that have no row below them."""
    depths = [*(row.depth for row in rows[1:]), 0]
    return {
        id(row) for row, after in zip(rows, depths, strict=False) if row.role is Role.QUESTION and after <= row.depth
    }


def _indented(line: Text) -> Hanging:
    """A line below a row; if it begins with spaces, its further lines stand as far in as its first."""
    spaces = len(line.plain) - len(line.plain.lstrip(" "))
    return Hanging(Text(" " * (3 + spaces)), line[spaces:])


def _mark(row: Row, question: int | None) -> Text:
    if row.role in SIGNS:
        return step_sign(row.role, row)
    if row.number is None or row.role is Role.SECTION:
        return Text()
    return Text(f"{question}.{row.number}" if question and row.role is Role.POSITION else str(row.number), style=STRONG)


def _body(row: Row) -> Text:
    """What stands behind a row's sign or number."""
    if row.linked:
        body = Text("together")
    elif row.written is None:
        body = _heading(row)
    elif row.written is Written.HERE:
        body = _claim(row)
    else:
        body = Text.assemble(_star(row), (row.id, ID), f" {POINTERS[row.written]}")
    body.append_text(step_mark(row.step_label, row.label))
    if _worth_telling(row):
        body.append(f"  —{GLUE}", style=QUIET).append_text(who_draws(row))
    return body.append_text(_folded(row))


def _heading(row: Row) -> Text:
    """A question or the title of a section."""
    body = Text.assemble((safe(row.text), STRONG))
    if row.role is Role.QUESTION and "/" not in row.id:
        body.append("  ").append(row.id, style=ID)
    if row.role is Role.QUESTION and row.rivals is not None:
        body.append(glued(f" ({'rivals' if row.rivals else 'can hold together'})"), style=QUIET)
    if row.role is Role.SECTION and row.number is not None:
        body.append(f": {row.number}")
    return body


def _claim(row: Row) -> Text:
    """A claim that is written out here, its id, marks for who holds it, and how it stands."""
    style = STRONG if row.role is Role.POSITION else ""
    style = QUIET if row.fits is False else style
    return Text.assemble(_star(row), (safe(row.text), style), "  ", (row.id, ID), marks(row), label_mark(row.label))


def _star(row: Row) -> str:
    """What stands before a claim that fits the filters."""
    return f"*{GLUE}" if row.fits else ""


def _worth_telling(row: Row) -> bool:
    """Whether who draws a step does not follow from its sign and from who holds its premise, if that is one."""
    if row.linked:
        return bool(step_cites(row))
    return bool(row.rejected_by) or (bool(row.drawn_by or row.reported_by) and not row.drawn_by_all)


def _folded(row: Row) -> Text:
    if not row.folded:
        return Text()
    text = Text(f"{GLUE}…", style=QUIET)
    for role in SIGNS:
        if role in row.folded:
            text.append(f"{GLUE}{row.folded[role]}{SIGNS[role]}", style=STYLES[role])
    if others := sum(number for role, number in row.folded.items() if role not in SIGNS):
        text.append(f"{GLUE}{others}")
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
