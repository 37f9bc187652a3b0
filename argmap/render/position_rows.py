"""Draws positions with who holds them and, in columns, how many arguments there are about them."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from argmap.model.words import Side
from argmap.query.answers import PositionBrief
from argmap.query.voices import voice_names
from argmap.render.layout import GREEN, PURPLE, QUIET, RED, STRONG, YELLOW, Hanging, spread, words
from argmap.text.safe import safe

COLUMNS = {"for    ": GREEN, "against": RED, "only if": PURPLE, "unanswered": YELLOW}
"""The names of the figures, as wide as their columns, and their colours."""

SIDES = (Side.SUPPORT, Side.OBJECTION, Side.CONDITION)
LAST = "unanswered"
NUMBER = 3
"""Width of a number, behind which the share of the curator stands in brackets."""

GAP = 2
FIGURES = sum(len(name) + GAP for name in COLUMNS)
"""Width of the figures of a position."""

NARROWEST = FIGURES + 24
"""Fewest columns of a terminal on which the figures stand in a table; on others they stand in words."""


def position_rows(console: Console, positions: Iterable[PositionBrief], width: int) -> Iterator[RenderableType]:
    """The lines of positions; on a narrow terminal the figures stand in words."""
    for position in positions:
        mark = Text(position.number or " ", style=STRONG)
        if width < NARROWEST:
            yield Hanging(mark, Text.assemble(words(position.text), (f"  {_in_words(position)}", QUIET)))
            continue
        for number, line in enumerate(_row(console, position, width - mark.cell_len - 1)):
            line.rstrip()
            yield Text.assemble(" " * mark.cell_len if number else mark, " ", line)


def _row(console: Console, position: PositionBrief, room: int) -> list[Text]:
    """The lines of a position: its text, and behind it or on a line of its own who holds it and the figures."""
    lines = list(words(position.text).wrap(console, room))
    lines[-1].rstrip()
    ways = _holders(position)
    beside = ways[:1]  # below a text of one line is more room for names than beside it
    if len(lines) > 1 and position.holding:
        beside = [*ways[:-1], ways[0].removeprefix("held by ")]
    left = room - FIGURES
    told = _fitting(beside, left - lines[-1].cell_len - GAP)
    if told is None:
        lines.append(Text(_fitting(ways, left) or "", style=QUIET))
    else:
        lines[-1].append(f"{' ' * GAP}{told}", style=QUIET)
    lines[-1] = spread(lines[-1], _columns(position), room)
    return lines


def column_names() -> Text:
    """The names of the figures, above their columns."""
    cells = ((f"{'':{GAP}}{name}", f"{STRONG} {colour}") for name, colour in COLUMNS.items())
    return Text.assemble(*cells)


def _columns(position: PositionBrief) -> Text:
    """The figures of a position, below their names; what is not there stands back."""
    cells = []
    for figure, (name, colour) in zip(_figures(position), COLUMNS.items(), strict=True):
        number, _, share = figure.partition(" ")
        aligned = f"{number:>{NUMBER}} {share}" if name != LAST else number.rjust(len(name))
        cells.append((f"{'':{GAP}}{aligned:<{len(name)}}", QUIET if figure == "0" else colour))
    return Text.assemble(*cells)


def _figures(position: PositionBrief) -> list[str]:
    """How many arguments there are on each side, with the share of the curator, and how many nobody answers."""
    numbers = (position.supports, position.objections, position.conditions)
    shares = (position.curators.get(side) for side in SIDES)
    argued = [f"{number} [{share}]" if share else f"{number}" for number, share in zip(numbers, shares, strict=True)]
    return [*argued, f"{position.unanswered}"]


def _in_words(position: PositionBrief) -> str:
    figures = (f"{figure} {name.strip()}" for figure, name in zip(_figures(position), COLUMNS, strict=True))
    ways = _holders(position)
    return f"{_fitting(ways, NARROWEST) or ways[-1]}; {', '.join(figures)}"


def _fitting(ways: Iterable[str], room: int) -> str | None:
    """The first of some ways to say who holds a position for which there is room."""
    return next((way for way in ways if cell_len(way) <= room), None)


def _holders(position: PositionBrief) -> list[str]:
    """Who holds a position, in fewer and fewer words."""
    return list(map(safe, voice_names(position)))
