"""What all drawings are made of, whatever they show: styles, safe texts, lines and where they break."""

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from argmap.text.safe import safe, safe_lines

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


def lined(text: str, style: str = "") -> Text:
    """The same with the line breaks of the text: for notes, and for a text that stands by itself."""
    return Text(safe_lines(text), style=style)


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
    """A remark and the command that it names, which has a line of its own unless both fit on one.

    A command that is longer goes on behind a backslash, as in a shell, so that it can be pasted.
    """

    def __init__(self, remark: str, command: str, *, indent: int = 2, style: str = QUIET) -> None:
        self.remark = remark
        self.command = command
        self.indent = indent
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = options.max_width - 2 * self.indent  # what goes on stands below the command, not below the remark
        lines = [f"{self.remark} {self.command}"]
        if cell_len(lines[0]) > room:
            lines = [self.remark, self.command]
        if cell_len(lines[-1]) > room:
            first, *others = self.command.split(" --")
            lines = [self.remark, *(f"{part} \\" for part in (first, *(f"  --{other}" for other in others)))]
            lines[-1] = lines[-1].removesuffix(" \\")
        for line in lines:
            yield Hanging(Text(), Text(" " * self.indent + line, style=self.style), self.indent)


ITEM = re.compile(r" *(?:[-*+•] +|\d+[.)] +)?")
"""What a line of a note begins with: its indentation, and the sign of an item."""


class Hanging:
    """A text behind a mark; its further lines stand below its first, not below the mark.

    A word that is longer than a line is broken, unless the `words_whole` are to stand out of it.
    """

    def __init__(self, mark: Text, body: Text, indent: int | None = None, *, words_whole: bool = False) -> None:
        self.mark = mark
        self.body = body
        self.lead = mark.cell_len + 1 if mark.plain else 0
        self.indent = self.lead if indent is None else indent
        self.words_whole = words_whole

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._lines(console, options.max_width):
            yield from line.render(console, end="\n")

    def _lines(self, console: Console, width: int) -> Iterator[Text]:
        """The lines, wrapped to a width, so that Rich does not wrap them again."""
        room = max(width - max(self.lead, self.indent), LEAST_ROOM)
        lines = _between_words(self.body, room) if self.words_whole else _wrapped(self.body, console, room)
        for number, line in enumerate(lines or [Text()]):
            line.rstrip()
            line.plain = line.plain.replace(GLUE, " ")
            lead = (self.mark, " " if self.lead else "") if number == 0 else (" " * self.indent,)
            whole = Text.assemble(*lead, line) if line.plain or not number else Text()
            fits = self.words_whole or whole.cell_len <= width
            yield from [whole] if fits else whole.wrap(console, width)


def _wrapped(text: Text, console: Console, width: int) -> Iterable[Text]:
    """The lines of a text of one or several; what wraps stands as far in as its line, or as the text of its item."""
    lines = text.split("\n", allow_blank=True)
    for line in lines:
        lead = ITEM.match(line.plain) if len(lines) > 1 else None
        inside = min(lead.end(), width - LEAST_ROOM) if lead else 0
        if inside <= 0:
            yield from line.wrap(console, width)
            continue
        first = line[:inside]
        for part in line[inside:].wrap(console, width - inside):
            yield Text.assemble(first, part)
            first = Text(" " * inside)


def _between_words(text: Text, width: int) -> Iterable[Text]:
    """The lines of a text, broken between words alone; Rich breaks a word that is longer than a line."""
    breaks: list[int] = []
    for word in re.finditer(r"\S+", text.plain):
        start = breaks[-1] if breaks else 0
        if word.start() > start and cell_len(text.plain[start : word.end()]) > width:
            breaks.append(word.start())
    return text.divide(breaks)
