"""Draws a map at a glance, the first screen of ``tree``."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from argmap.query.answers import PositionBrief
from argmap.query.overview import Overview, Questioned
from argmap.query.voices import voice_names
from argmap.render.layout import GREEN, ID, PURPLE, QUIET, RED, STRONG, WARN, YELLOW, Flow, Hanging, words
from argmap.text.safe import safe
from argmap.text.wording import count

COLUMNS = {"for": GREEN, "against": RED, "only if": PURPLE, "unanswered": YELLOW}
"""The names of the figures, and their colours."""

GAP = 2
FIGURES = sum(len(name) + GAP for name in COLUMNS)
"""Width of the figures of a position."""

NARROWEST = FIGURES + 24
"""Fewest columns of a terminal on which the figures stand in a table; on others they stand in words."""

LONGEST = 50
"""Most lines up to which empty lines stand between the questions."""

MOST_TOPS = 12
"""Most claims that are shown of a map without questions."""

UNANSWERED = "unanswered: neither objected to nor undercut"


class Glance:
    """The answer to ``tree`` without a claim; the commands that it proposes get the `options` that were given."""

    def __init__(self, answer: Overview, options: str = "") -> None:
        self.answer = answer
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        blocks = [Group(*_question(console, asked, width)) for asked in self.answer.questions]
        if self.answer.tops:
            blocks.append(
                Group(*(line for top in self.answer.tops[:MOST_TOPS] for line in _position(console, top, width)))
            )
        parts = [
            Group(*_head(self.answer, width)),
            *blocks,
            Group(*_rest(self.answer, self.options), *_onward(self.answer, self.options)),
        ]
        airy = sum(len(console.render_lines(part, options)) + 1 for part in parts) <= LONGEST + 2
        for number, part in enumerate(parts):
            yield from (Text(),) if number == len(parts) - 1 or (number > 1 and airy) else ()
            yield part


def _head(answer: Overview, width: int) -> Iterator[RenderableType]:
    """The title and the size; behind them, where there is room, the quotes and the names of the columns."""
    quotes = Text(_quotes(answer), style=WARN if answer.wrong else QUIET)
    yield from _beside(words(answer.title, STRONG), quotes, width)
    if answer.note:
        yield Hanging(Text("note:", style=QUIET), words(answer.note))
    size = (count(answer.claims, "claim"), count(answer.arguments, "argument"), count(answer.sources, "source"))
    tabled = width >= NARROWEST and (answer.questions or answer.tops)
    yield from _beside(Text(", ".join(size)), _columns(COLUMNS, STRONG) if tabled else Text(), width)


def _quotes(answer: Overview) -> str:
    """How many quotes stand where the map says, how many do not, and how many were not looked up."""
    left = answer.quotes - answer.verified - answer.wrong
    if left == answer.quotes:
        return f"{count(left, 'quote')}, not looked up" if left else ""
    told = [f"{answer.wrong} wrong: argmap check"] if answer.wrong else []
    told += [f"{left} not looked up"] if left else []
    return ", ".join([f"{answer.verified} of {count(answer.quotes, 'quote')} verified", *told])


def _beside(left: Text, right: Text, width: int) -> Iterator[RenderableType]:
    """One text at the left and one at the right or, where there is no room, one below the other."""
    if right and left.cell_len + GAP + right.cell_len <= width:
        yield _spread(left, right, width)
    else:
        yield Hanging(Text(), left)
        yield from [_spread(Text(), right, width)] if right else []


def _spread(left: Text, right: Text, width: int) -> Text:
    return Text.assemble(left, " " * (width - left.cell_len - right.cell_len), right)


def _question(console: Console, asked: Questioned, width: int) -> Iterator[RenderableType]:
    ask = words(asked.question.ask, STRONG)
    if asked.question.rivals and len(asked.positions) > 1:
        ask.append_text(Text(f"{' ' * GAP}rivals", style=QUIET))
    yield Hanging(Text(str(asked.question.number), style=STRONG), ask)
    for position in asked.positions:
        yield from _position(console, position, width)


def _position(console: Console, position: PositionBrief, width: int) -> Iterator[RenderableType]:
    """The text; behind it or on a line of its own who holds it and the figures."""
    mark = Text(position.number or " ", style=STRONG)
    room = width - mark.cell_len - 1
    if width < NARROWEST:
        yield Hanging(mark, Text.assemble(words(position.text), (f"  {_in_words(position)}", QUIET)))
        return
    lines = list(words(position.text).wrap(console, room))
    lines[-1].rstrip()
    ways = _holders(position)
    short = [*ways[:-1], ways[0].removeprefix("held by ")] if position.holding else ways
    left = room - FIGURES - lines[-1].cell_len - GAP
    beside = _fitting(short if len(lines) > 1 else ways[:1], left)  # below one line, names have a line of their own
    if beside is not None:
        lines[-1].append(f"{' ' * GAP}{beside}", style=QUIET)
    else:
        lines.append(Text(_fitting(ways, room - FIGURES) or "", style=QUIET))
    lines[-1] = _spread(lines[-1], _columns(_figures(position)), room)
    for number, line in enumerate(lines):
        line.rstrip()
        yield Text.assemble(" " * mark.cell_len if number else mark, " ", line)


def _columns(figures: Iterable[str], style: str = "") -> Text:
    """Figures, below the names of their columns; what is not there stands back."""
    columns = zip(figures, COLUMNS.items(), strict=True)
    cells = (
        (figure.rjust(len(name) + GAP), QUIET if figure == "0" else f"{style} {colour}")
        for figure, (name, colour) in columns
    )
    return Text.assemble(*cells)


def _figures(position: PositionBrief) -> list[str]:
    return [*map(str, (position.supports, position.objections, position.conditions, position.unanswered))]


def _in_words(position: PositionBrief) -> str:
    figures = (f"{figure} {name}" for figure, name in zip(_figures(position), COLUMNS, strict=True))
    ways = _holders(position)
    return f"{_fitting(ways, NARROWEST) or ways[-1]}; {', '.join(figures)}"


def _fitting(ways: Iterable[str], room: int) -> str | None:
    """The first of some ways to say who holds a position for which there is room."""
    return next((way for way in ways if cell_len(way) <= room), None)


def _holders(position: PositionBrief) -> list[str]:
    """Who holds a position, in fewer and fewer words."""
    return list(map(safe, voice_names(position)))


def _rest(answer: Overview, options: str) -> Iterator[RenderableType]:
    """What is not shown."""
    left = [f"… {len(answer.tops) - MOST_TOPS} more"] if len(answer.tops) > MOST_TOPS else []
    if answer.unconnected:
        bear = "bears" if answer.unconnected == 1 else "bear"
        left.append(f"{count(answer.unconnected, 'claim')} {bear} on no position")
    yield from (Hanging(Text(), Text(f"{told}: argmap tree --all{options}", style=QUIET)) for told in left)


def _onward(answer: Overview, options: str) -> Iterator[RenderableType]:
    """What the figures mean, and what to type next."""
    shown = [position for asked in answer.questions for position in asked.positions] or list(answer.tops)
    if remarks := list(_remarks(shown)):
        yield Flow(remarks)
    proposed = [f"{command}{options}" for command in _next(shown[0] if shown else None)]
    yield Flow(["Next:", *(proposed[:1] if options else proposed), "argmap explain"], ID)


def _remarks(shown: Iterable[PositionBrief]) -> Iterator[str]:
    """What the last column counts, and how many of the arguments are the curator's."""
    shown = list(shown)
    if any(position.supports or position.objections for position in shown):
        yield UNANSWERED
    curators = sum(position.curators for position in shown)
    if curators:
        counted = sum(position.supports + position.objections + position.conditions for position in shown)
        yield f"{curators} of all {counted} are the curator's"


def _next(first: PositionBrief | None) -> Iterator[str]:
    """Commands that ask about the position or the claim that stands first."""
    if first is not None:
        name = first.number or first.id
        yield from (f"argmap against {name}", f"argmap show {name}", f"argmap tree {name.partition('.')[0]}")
