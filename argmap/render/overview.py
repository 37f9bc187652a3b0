"""Draws a map at a glance, the first screen of ``tree``."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from argmap.query.answers import PositionBrief, is_only_reported
from argmap.query.overview import Overview, Questioned
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

UNANSWERED = "unanswered: arguments without an answer"


class Glance:
    """The answer to ``tree`` without a claim."""

    def __init__(self, answer: Overview) -> None:
        self.answer = answer

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        blocks = [Group(*_question(console, asked, width)) for asked in self.answer.questions]
        if self.answer.tops:
            blocks.append(
                Group(*(line for top in self.answer.tops[:MOST_TOPS] for line in _position(console, top, width)))
            )
        parts = [Group(*_head(self.answer, width)), *blocks, Group(*_rest(self.answer), *_onward(self.answer))]
        airy = sum(len(console.render_lines(part, options)) + 1 for part in parts) <= LONGEST + 2
        for number, part in enumerate(parts):
            yield from (Text(),) if number == len(parts) - 1 or (number > 1 and airy) else ()
            yield part


def _head(answer: Overview, width: int) -> Iterator[RenderableType]:
    """The title and the size; behind them, where there is room, the quotes and the names of the columns."""
    quotes = Text(f"{count(answer.quotes, 'quote')}, not looked up" if answer.quotes else "", style=QUIET)
    if answer.looked_up:
        style = QUIET if answer.verified == answer.looked_up else WARN
        quotes = Text(f"{answer.verified} of {count(answer.quotes, 'quote')} verified", style=style)
    yield from _beside(words(answer.title, STRONG), quotes, width)
    if answer.note:
        yield Hanging(Text("note:", style=QUIET), words(answer.note))
    size = (count(answer.claims, "claim"), count(answer.arguments, "argument"), count(answer.sources, "source"))
    tabled = width >= NARROWEST and (answer.questions or answer.tops)
    yield from _beside(Text(", ".join(size)), _columns(COLUMNS, STRONG) if tabled else Text(), width)


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
    yield Hanging(Text(str(asked.question.number), style=STRONG), words(asked.question.ask, STRONG))
    for position in asked.positions:
        yield from _position(console, position, width)


def _position(console: Console, position: PositionBrief, width: int) -> Iterator[RenderableType]:
    """The text; behind it or on a line of its own who holds it and the figures."""
    mark = Text(position.number or "-", style=STRONG)
    room = width - mark.cell_len - 1
    if width < NARROWEST:
        yield Hanging(mark, Text.assemble(words(position.text), (f"  {_in_words(position)}", QUIET)))
        return
    lines = list(words(position.text).wrap(console, room))
    lines[-1].rstrip()
    beside = room - FIGURES - lines[-1].cell_len - GAP
    holders = _fitting(position, beside, least=len(lines) > 1)
    if holders is not None:
        lines[-1].append(f"{' ' * GAP}{holders}", style=QUIET)
    else:
        lines.append(Text(_fitting(position, room - FIGURES) or "", style=QUIET))
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
    return f"{_holders(position)[0]}; {', '.join(figures)}"


def _fitting(position: PositionBrief, room: int, *, least: bool = True) -> str | None:
    """The longest way to say who holds a position for which there is room; all names unless the least will do."""
    ways = _holders(position)
    return next((holders for holders in (ways if least else ways[:1]) if cell_len(holders) <= room), None)


def _holders(position: PositionBrief) -> list[str]:
    """Who holds a position, in fewer and fewer words."""
    if is_only_reported(position):
        return [f"only reported by {position.reporting}"]
    if not position.holding:
        return [f"only rejected by {position.rejecting}" if position.rejecting else "held by nobody"]
    conceding = f" ({position.conceding} conceding)" if position.conceding else ""
    names = [safe(name) for name in position.held_by]
    named = [", ".join(names)]
    named += [f"{', '.join(names[:shown])} and {len(names) - shown} more" for shown in range(len(names) - 1, 0, -1)]
    return [f"held by {who}{conceding}" for who in (*named, position.holding)]


def _rest(answer: Overview) -> Iterator[RenderableType]:
    """What is not shown."""
    if len(answer.tops) > MOST_TOPS:
        yield Hanging(Text(), Text(f"… {len(answer.tops) - MOST_TOPS} more: argmap tree --depth 1", style=QUIET))
    if answer.unconnected:
        bear = "bears" if answer.unconnected == 1 else "bear"
        left = f"{count(answer.unconnected, 'claim')} {bear} on no position: argmap tree --depth 1"
        yield Hanging(Text(), Text(left, style=QUIET))


def _onward(answer: Overview) -> Iterator[RenderableType]:
    """What the figures mean, and what to type next."""
    shown = [position for asked in answer.questions for position in asked.positions] or list(answer.tops)
    if remarks := list(_remarks(answer, shown)):
        yield Flow(remarks)
    yield Flow(["Next:", *_next(shown[0] if shown else None), "argmap explain"], ID)


def _remarks(answer: Overview, shown: Iterable[PositionBrief]) -> Iterator[str]:
    if any(position.supports or position.objections for position in shown):
        yield UNANSWERED
    several = (asked.question for asked in answer.questions if len(asked.positions) > 1)
    together = [str(question.number) for question in several if not question.rivals]
    if together:
        yield f"{', '.join(together)}: answers can hold together"


def _next(first: PositionBrief | None) -> Iterator[str]:
    """Commands that ask about the position or the claim that stands first."""
    if first is not None:
        name = first.number or first.id
        yield from (f"argmap against {name}", f"argmap show {name}", f"argmap tree {name.partition('.')[0]}")
