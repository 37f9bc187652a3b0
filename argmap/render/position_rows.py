"""Draws positions with who holds them and, in columns, how many arguments there are about them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from argmap.model.words import Side
from argmap.query.answers import PositionBrief
from argmap.query.voices import voice_names
from argmap.render.labels import label_word
from argmap.render.layout import GREEN, PURPLE, QUIET, RED, STRONG, YELLOW, Hanging, spread, words
from argmap.text.safe import safe

UNANSWERED = "unanswered"
COLUMNS = {"for": (7, GREEN), "against": (7, RED), "only if": (7, PURPLE), UNANSWERED: (len(UNANSWERED), YELLOW)}
"""The names of the figures, the widths of their columns, and their colours."""

NUMBER = 3
"""Width of a number, behind which the share of the curator stands in brackets."""

GAP = 2
FIGURES = sum(width + GAP for width, _ in COLUMNS.values())
"""Width of the figures of a position."""

NARROWEST = FIGURES + 24
"""Fewest columns of a terminal on which the figures stand in a table; on others they stand in words."""


def position_rows(
    console: Console, positions: Iterable[PositionBrief], width: int, *, labelled: bool
) -> Iterator[RenderableType]:
    """The lines of positions, with their labels if asked; on a narrow terminal the figures stand in words."""
    for position in positions:
        mark = Text(position.number or " ", style=STRONG)
        if width < NARROWEST:
            yield Hanging(mark, Text.assemble(words(position.text), (f"  {_in_words(position)}", QUIET)))
            continue
        for number, line in enumerate(_row(console, position, width - mark.cell_len - 1, labelled=labelled)):
            line.rstrip()
            yield Text.assemble(" " * mark.cell_len if number else mark, " ", line)


def _row(console: Console, position: PositionBrief, room: int, *, labelled: bool) -> list[Text]:
    """The lines of a position: its text, and behind it or on a line of its own who holds it and the figures."""
    label = Text.assemble(label_word(position.label), (" · ", QUIET)) if labelled else Text()
    lines = list(words(position.text).wrap(console, room))
    lines[-1].rstrip()
    ways = _holders(position)
    # Below a text of one line is more room for names than beside it.
    beside = ways[:-1] if len(lines) > 1 and position.holding else ways[:1]
    if len(lines) > 1 or label:  # fewer words are better than another line, above all for the sake of a label
        beside.append(_brief(ways[0]))
    left = room - FIGURES - label.cell_len
    told = _fitting(beside, left - lines[-1].cell_len - GAP)
    if told is None:
        told = _fitting([*ways, _brief(ways[-1])], left) or "…"
        lines.append(Text())
    else:
        lines[-1].append(" " * GAP)
    lines[-1] = spread(Text.assemble(lines[-1], label, (told, QUIET)), _columns(position), room)
    return lines


class Argued(NamedTuple):
    """How many arguments there are on one side of a position, and how many of these are the curator's."""

    name: str
    number: int
    curators: int


def argued(position: PositionBrief) -> list[Argued]:
    """How much there is on each side of a position."""
    numbers = {
        Side.SUPPORT: ("for", position.supports),
        Side.OBJECTION: ("against", position.objections),
        Side.CONDITION: ("only if", position.conditions),
    }
    return [Argued(*named, position.curators.get(side, 0)) for side, named in numbers.items()]


def unanswered(position: PositionBrief) -> str:
    """How many arguments for and against a position nobody answers: ``8+ 7-``."""
    against = position.unanswered_against
    numbers = {"+": position.unanswered - against, "-": against}
    return " ".join(f"{number}{sign}" for sign, number in numbers.items() if number) or "0"


def column_names() -> Text:
    """The names of the figures, above their columns."""
    columns = COLUMNS.items()
    return Text.assemble(*((f"{'':{GAP}}{name:{width}}", f"{STRONG} {colour}") for name, (width, colour) in columns))


def _columns(position: PositionBrief) -> Text:
    """The figures of a position, below their names; what is not there stands back."""
    cells = [(found.name, found.number, f"{found.number:>{NUMBER}} {_share(found)}") for found in argued(position)]
    width, _ = COLUMNS[UNANSWERED]
    cells.append((UNANSWERED, position.unanswered, f"{unanswered(position):>{width}}"))
    return Text.assemble(*(_cell(*cell) for cell in cells))


def _cell(name: str, number: int, figure: str) -> tuple[str, str]:
    width, colour = COLUMNS[name]
    return f"{'':{GAP}}{figure:{width}}", colour if number else QUIET


def _share(found: Argued) -> str:
    return f"[{found.curators}]" if found.curators else ""


def _in_words(position: PositionBrief) -> str:
    figures = [f"{f'{found.number} {_share(found)}'.rstrip()} {found.name}" for found in argued(position)]
    ways = _holders(position)
    told = _fitting(ways, NARROWEST) or ways[-1]
    return f"{told}; {', '.join(figures)}; {UNANSWERED}: {unanswered(position)}"


def _fitting(ways: Iterable[str], room: int) -> str | None:
    """The first of some ways to say who holds a position for which there is room."""
    return next((way for way in ways if cell_len(way) <= room), None)


def _brief(held: str) -> str:
    """Who holds a position, else who reports it, in the fewest words."""
    return held.removeprefix("held by ").removeprefix("only ")


def _holders(position: PositionBrief) -> list[str]:
    """Who holds a position, in fewer and fewer words."""
    return list(map(safe, voice_names(position)))
