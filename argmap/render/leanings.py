"""Draws who leans where: a table of voices and positions for each question, or a list where it is too wide."""

import shlex
from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from argmap.query.leanings import Leaning, Leanings, LeaningVoice, QuestionVoices
from argmap.render.heading import question_line
from argmap.render.layout import GLUE, GREEN, ID, QUIET, RED, STRONG, Flow, Hanging, words
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.text.safe import safe

SIDES = {"+": GREEN, "-": RED}
"""The names of the two columns of a position: claims that bear for it, and claims that bear against it."""

DIVIDED = "divided"
BY_STEPS_OF_OTHERS = f"({DIVIDED})"
"""What stands behind a voice that is divided only if the steps of others count; brackets as around reports."""

MEANINGS = {DIVIDED: "by own words", BY_STEPS_OF_OTHERS: "only by steps of others"}

NUMBER = 2
"""Width of the numbers in a table; larger ones are wider."""

NAME = 30
"""Most columns of a name in a table; longer ones take several lines."""

NO_LIMIT = 10_000
"""Columns of a screen on which every table has room."""


class Drawn:
    """The answer to ``voices``; commands that it proposes get what was `given`."""

    def __init__(self, answer: Leanings, given: Given = NOTHING_GIVEN) -> None:
        self.answer = answer
        self.given = given

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        answer = self.answer
        if not answer.questions:
            yield Hanging(Text(), Text("No question of this map has a position, so nobody leans anywhere."))
        for place, asked in enumerate(answer.questions):
            yield from [Text()] if place else []
            yield from _question(asked)
            yield from _voices(asked, console, options)
        if answer.others:
            yield from [Text()] if answer.questions else []
            others = Text("; ".join(map(safe, answer.others)))
            yield Hanging(
                Text("bear on none of these:" if answer.questions else "cited for claims:", style=QUIET), others, 2
            )
        voices = [voice for asked in answer.questions for voice in asked.voices]
        if voices:
            yield Text()
            divided = {_divided(voice) for voice in voices}
            yield Flow([*meanings(voices), *(f"{mark} {told}" for mark, told in MEANINGS.items() if mark in divided)])
            yield Flow(["Next:", *map(self.given.command, _next(voices[0])), f"argmap explain {DIVIDED}"], ID)


def _question(asked: QuestionVoices) -> Iterator[RenderableType]:
    """A question and its positions with their numbers."""
    yield question_line(asked.question, len(asked.positions))
    for position in asked.positions:
        yield Hanging(Text(position.number, style=STRONG), words(position.text))


def _voices(asked: QuestionVoices, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
    """The voices in a table, or in a list if it is wider than the screen."""
    if not asked.voices:
        nobody = "nobody is cited for a claim that bears on it"
        yield from [Hanging(Text(), Text(nobody, style=QUIET))] if asked.positions else []
        return
    table = _table(asked)
    if Measurement.get(console, options.update(width=NO_LIMIT), table).maximum <= options.max_width:
        yield table
    else:
        yield from map(_in_list, asked.voices)


def _table(asked: QuestionVoices) -> Table:
    """A row for each voice, and for each position a column of claims for it and, if there are any, of those against."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(max_width=NAME)
    rows = [[_cells(leaning) for leaning in _on_each(asked, voice)] for voice in asked.voices]
    columns = []
    for place, position in enumerate(asked.positions):
        for side, (sign, colour) in enumerate(SIDES.items()):
            if side == 0 or any(row[place][side] for row in rows):
                table.add_column(Text.assemble("" if side else f"{position.number} ", (sign, colour)), no_wrap=True)
                columns.append((place, side))
    for voice, row in zip(asked.voices, rows, strict=True):
        cells = (row[place][side] for place, side in columns)
        table.add_row(words(voice.name), *cells, _divided(voice))
    return table


def _on_each(asked: QuestionVoices, voice: LeaningVoice) -> list[Leaning | None]:
    """Where a voice leans on each position of a question."""
    found = {leaning.number: leaning for leaning in voice.leanings}
    return [found.get(position.number) for position in asked.positions]


def _cells(leaning: Leaning | None) -> tuple[Text, Text]:
    """The figures of a position: claims for it, and claims against it."""
    if leaning is None:
        return Text(), Text()
    return (
        _cell(leaning.bearing_for, leaning.reported_for, GREEN, itself=leaning.holds),
        _cell(leaning.bearing_against, leaning.reported_against, RED, itself=leaning.rejects),
    )


def _cell(number: int, reported: int, colour: str, *, itself: bool) -> Text:
    """``18*(2)``: a number of claims, a star if the position is one of them, and how many are only reported."""
    mark = "*" if itself else " " if reported else ""
    told = Text(f"{number or '':>{NUMBER}}{mark}", style=colour) if number or reported else Text()
    return told.append(f"({reported})", QUIET) if reported else told


def _in_list(voice: LeaningVoice) -> RenderableType:
    """A voice with its figures: ``Ben: 1.1 +1 -3, 1.2 +1 · divided``."""
    told = (Text.assemble(leaning.number, GLUE, figures(leaning)) for leaning in voice.leanings)
    divided = f" ·{GLUE}{_divided(voice).replace(' ', GLUE)}" if voice.divided else ""
    return Hanging(Text(), Text.assemble(words(voice.name, STRONG), ": ", Text(", ").join(told), divided), 2)


def _divided(voice: LeaningVoice) -> str:
    """Whether a voice is divided, and whether by its own words."""
    if voice.by_own_words:
        return DIVIDED
    return BY_STEPS_OF_OTHERS if voice.divided else ""


def figures(leaning: Leaning) -> Text:
    """How many claims of a voice bear on a position: ``+18*(2) -5``."""
    sides = zip(SIDES.items(), _cells(leaning), strict=True)
    told = (Text(f"{sign}{cell.plain.replace(' ', '')}", style=colour) for (sign, colour), cell in sides if cell)
    return Text(GLUE).join(told)


def meanings(voices: Iterable[LeaningVoice]) -> list[str]:
    """What the signs in the figures of these voices mean."""
    leanings = [leaning for voice in voices for leaning in voice.leanings]
    told = ["+ claims for a position", "- against it"]
    if any(leaning.reported_for or leaning.reported_against for leaning in leanings):
        told.append("(n) only reported")
    if any(leaning.holds or leaning.rejects for leaning in leanings):
        told.append("* the position itself")
    return told


def leaning_records(answer: Leanings) -> Iterator[str]:
    """The answer to ``voices`` for other programs: a line for each voice and position, with tabs between its fields.

    The fields are the position's number and id, the source, the voice, and how many claims bear for the position and
    against it, and of those that the voice only reports for it and against it.
    """
    for asked in answer.questions:
        for voice in asked.voices:
            for leaning in voice.leanings:
                speaker = (voice.source, safe(voice.voice or ""))
                held = (leaning.bearing_for, leaning.bearing_against)
                reported = (leaning.reported_for, leaning.reported_against)
                yield "\t".join(map(str, (leaning.number, leaning.position, *speaker, *held, *reported)))


def _next(first: LeaningVoice) -> Iterator[str]:
    """The commands that tell more of the first voice, or of a source as a whole, and the table of sources."""
    if first.voice is not None:
        yield f"voices {shlex.quote(first.name)}"
        yield "voices --sources"
    else:
        yield f"sources {first.source}"
