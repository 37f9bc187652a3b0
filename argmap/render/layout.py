"""What all drawings are made of, whatever they show: styles, safe texts, lines and where they break."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from argmap.text.safe import safe

# Colours of the fixed 256 that can be read both on white and on black.
GREEN = "color(28)"
RED = "color(160)"
PURPLE = "color(133)"
YELLOW = "color(136)"
ID = "color(30)"
QUIET = "dim"
STRONG = "bold"
WARN = f"bold {RED}"


def words(text: str, style: str = "") -> Text:
    """A text from the map, safe and in a style."""
    return Text(safe(text), style=style)


def spread(left: Text, right: Text, width: int) -> Text:
    """One text at the left end of a line and one at its right end."""
    return Text.assemble(left, " " * (width - left.cell_len - right.cell_len), right)


GLUE = "\ue000"
"""Stands for a space at which no line breaks; no drawn text has this character, as `safe` replaces it."""


def glued(text: str) -> str:
    """A text within which no line breaks."""
    return text.replace(" ", GLUE)


LEAST_ROOM = 10
"""Least number of columns for the text behind a mark, even if the terminal has fewer."""


class Flow:
    """Short entries one after the other; lines break between them, and within only those that fit no line."""

    def __init__(self, entries: Iterable[str], style: str = QUIET) -> None:
        self.entries = list(entries)
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        entries = (entry if cell_len(entry) > width else glued(entry) for entry in self.entries)
        yield Hanging(Text(), Text("  ".join(entries), style=self.style))


class Command:
    """A remark and the command that it names, which has a line of its own unless both fit on one."""

    def __init__(self, remark: str, command: str) -> None:
        self.remark = remark
        self.command = command

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        whole = f"{self.remark} {self.command}"
        lines = [whole] if cell_len(whole) + 2 <= options.max_width else [self.remark, self.command]
        yield from (Hanging(Text(" "), Text(line, style=QUIET)) for line in lines)


class Hanging:
    """A text behind a mark; its further lines stand below its first, not below the mark."""

    def __init__(self, mark: Text, body: Text, indent: int | None = None) -> None:
        self.mark = mark
        self.body = body
        self.lead = mark.cell_len + 1 if mark.plain else 0
        self.indent = self.lead if indent is None else indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._lines(console, options.max_width):
            yield from line.render(console, end="\n")

    def _lines(self, console: Console, width: int) -> Iterator[Text]:
        """The lines, wrapped to a width, so that Rich does not wrap them again."""
        room = max(width - max(self.lead, self.indent), LEAST_ROOM)
        for number, line in enumerate(self.body.wrap(console, room) or [Text()]):
            line.rstrip()
            line.plain = line.plain.replace(GLUE, " ")
            lead = (self.mark, " " if self.lead else "") if number == 0 else (" " * self.indent,)
            whole = Text.assemble(*lead, line)
            yield from [whole] if whole.cell_len <= width else whole.wrap(console, width)
