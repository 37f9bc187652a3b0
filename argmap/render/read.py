"""Draws a document as a page, with the map beside it."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from argmap.model.parts import LATER
from argmap.query.coverage import LineState, united
from argmap.query.read import Mark, Page, PageLine
from argmap.query.trace import DocumentState
from argmap.render.cited import source_link
from argmap.render.coverage import coverage_words
from argmap.render.layout import ID, QUIET, STRONG, WARN, YELLOW, Hanging, words
from argmap.render.sources import document_words, does_to
from argmap.text.safe import safe
from argmap.text.seen import Span

NOBODY = "—"
"""Stands where a voice ends, and the source names no other."""

QUOTED = "bold underline"
OPEN = f"{STRONG} {YELLOW}"
WIDEST_VOICE = 16
"""Most columns for voices, on a wide terminal; a longer name has a line of its own."""

SHARE_OF_VOICES = 5
"""Voices have at most this part of the width."""


class Drawn:
    """The answer to ``read``: the source, how much of it the map takes up, and its lines."""

    def __init__(self, page: Page, *, only_open: bool) -> None:
        self.page = page
        self.only_open = only_open

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        page = self.page
        yield Hanging(Text(), words(page.document.title, STRONG))
        yield Hanging(Text(), Text.assemble((page.document.source, ID), " · ", _document(page.document)))
        yield Hanging(Text(), Text(coverage_words(page.coverage)))
        rows = [list(lines) for _, lines in groupby(_with_text(page), key=_folding)]
        if not rows:
            yield Hanging(Text(), Text("no open line" if self.only_open else "no line with words", style=QUIET))
        title = safe(page.document.title)
        yield from _rows(rows, Columns.of(rows, options.max_width, title), title)


def _document(state: DocumentState) -> Text:
    """The document and, if that is known, whether it is the text that was read."""
    return words(state.document or "", source_link(state.source)) if state.unchanged is None else document_words(state)


def _with_text(page: Page) -> Iterator[PageLine]:
    return (line for line in page.lines if line.state is not LineState.BLANK)


def _folding(line: PageLine) -> object:
    """What lines have in common that stand in one row."""
    return (line.state, line.repeats, line.why) if _is_folded(line) else line.number


def _is_folded(line: PageLine) -> bool:
    """Whether its words are not shown."""
    return line.state in (LineState.REPEATED, LineState.LEFT_OUT)


def _instead(line: PageLine) -> Text:
    """What stands in the stead of words that are not shown."""
    repeats = line.state is LineState.REPEATED
    return Text(f"= line {line.repeats}" if repeats else f"left out: {safe(line.why or '')}", style=QUIET)


class Columns(NamedTuple):
    """How wide the columns at the left are, and what stands in them; 0 for one that is not needed."""

    state: int
    number: int
    voice: int

    @classmethod
    def of(cls, rows: list[list[PageLine]], width: int, title: str) -> "Columns":
        """Columns wide enough for these rows; a source without an author speaks as its title, which stands above."""
        most = min(WIDEST_VOICE, width // SHARE_OF_VOICES)
        named = {_voices(row[0]) for row in rows if not _is_folded(row[0])} - {title}
        return cls(
            state=max((len(_state(row[0])) + 1 for row in rows if _state(row[0])), default=0),
            number=max((len(_numbers(row)) for row in rows), default=0),
            voice=max((wide + 1 for wide in map(cell_len, named) if 0 < wide <= most), default=0),
        )

    def lead(self, row: list[PageLine], voice: str = "") -> Text:
        """What stands at the left of a row."""
        lead = Text.assemble((_state(row[0]).ljust(self.state), OPEN), (_numbers(row).rjust(self.number), QUIET))
        return lead.append(f" {voice}{' ' * (self.voice - cell_len(voice) - 1)}" if self.voice else "")

    def has_room(self, voice: str) -> bool:
        """Whether the column of the voices is wide enough for one, with the space before it."""
        return cell_len(voice) < self.voice

    @property
    def width(self) -> int:
        """How wide all of them are, with the space behind them."""
        return self.state + self.number + self.voice + 1


def _rows(rows: list[list[PageLine]], columns: Columns, title: str) -> Iterator[Hanging | Text]:
    speaking, upto = title, 0
    for row in rows:
        line = row[0]
        if line.number > upto + 1 or not upto:  # blank lines, or lines that are not asked for
            yield Text()
        upto = row[-1].number
        if _is_folded(line):
            yield Hanging(columns.lead(row), _instead(line))
            continue
        voice = _voices(line)
        nobody = NOBODY if speaking not in ("", title) else ""
        begins = voice or nobody if voice != speaking else ""
        speaking = voice
        if begins and not columns.has_room(begins):
            yield Hanging(Text(" " * (columns.width - 1)), Text(begins, style=STRONG))
            begins = ""
        yield Hanging(columns.lead(row, begins), _marked(line))
        cited = {shown.plain: shown for shown in (_cited(line, mark) for mark in line.marks if mark.last)}
        for shown in cited.values():  # a claim with two quotes from a line is named once
            yield Hanging(Text(" " * (columns.width + 2) + "←", style=QUIET), shown)


def _state(line: PageLine) -> str:
    if line.state is not LineState.OPEN:
        return ""
    return LATER if line.why else "open"


def _numbers(row: list[PageLine]) -> str:
    first, last = row[0].number, row[-1].number
    return str(first) if first == last else f"{first}-{last}"


def _voices(line: PageLine) -> str:
    return safe(", ".join(line.voices))


def _marked(line: PageLine) -> Text:
    """What is seen of a line, with marks around the words that are quoted."""
    body = Text()
    upto = 0
    for start, end in united(Span(mark.start, mark.end or 0) for mark in line.marks if mark.start is not None):
        body.append(_between(line.text[upto:start]))
        body.append(f"»{safe(line.text[start:end])}«", QUOTED)
        upto = end
    body.append(_between(line.text[upto:]))
    return body[1:] if body.plain.startswith(" ") else body


def _between(text: str) -> str:
    """A part of a line, with the spaces at its ends."""
    shown = safe(text)
    return f"{' ' * text[:1].isspace()}{shown}{' ' * text[-1:].isspace()}" if shown else " " * bool(text)


def _cited(line: PageLine, mark: Mark) -> Text:
    """What is cited from a line, and how."""
    said = mark.cited.said
    who = f"{safe(said.voice)} " if said.voice and said.voice not in line.voices else ""
    found = Text.assemble(who, does_to(mark.cited), (mark.cited.cited_for, ID))
    if mark.cited.text and said.manner != "asserts":
        found.append(f" {safe(said.manner)}")
    if mark.start is None and said.quote:
        found.append(f" ! »{safe(said.quote)}« does not stand here", WARN)
    if mark.start is None and said.lines != str(line.number):
        found.append(f" ({said.lines})", QUIET)
    return found
