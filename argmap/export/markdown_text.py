"""Texts in Markdown: escaped, on one line or on the lines that they have in the map."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.text.safe import safe

SPECIAL = re.compile(r"[\\`*_\[\]{}<>|~#&$^@]")
"""Characters that can be markup anywhere in a line."""

LINK = re.compile(r"\b(https?|ftp)(?=://)|\bwww(?=\.)", re.IGNORECASE)
"""What GitHub turns into a link, together with everything up to the next space."""

PICTURE = re.compile(r":(?=[\\\w+-]+:)(?=[\\\w+-]*[a-z]|[+-]1:|100:|1234:)")
"""The beginning of what GitHub turns into a picture, as ":bomb:"."""

APART = "<!-- -->"
"""Keeps letters apart for GitHub, which takes no notice of a backslash before a colon."""

LEADING = re.compile(r"^(\d*)([-+=.)])")
"""What can begin a list item or underline a heading."""

ITEM = re.compile(r" *(?:[-*+]|(\d{1,9})([.)])) +(?=\S)")
"""The beginning of an item of a list, in a text that has several lines."""

BULLET = "*"
"""Not that of the outline: then lists of a text and of the outline are never taken for one."""

BREAK = "\\"
"""At the end of a line: the text goes on in a new line."""


def escaped(text: str) -> str:
    """A text in one line, escaped so that it contains no markup, wherever in a line it stands."""
    marked = LINK.sub(r"\g<0>\\", SPECIAL.sub(r"\\\g<0>", safe(text)))
    return LEADING.sub(r"\1\\\2", PICTURE.sub(rf"\g<0>{APART}", marked))


def has_lines(text: str | None) -> bool:
    """Whether there is a text, and it has several lines."""
    return text is not None and "\n" in text.strip()


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not empty, each escaped."""
    return [line for line in map(escaped, text.split("\n")) if line]


def block(text: str, indent: str = "", label: str = "") -> Iterator[str]:
    """The lines of a text as paragraphs and lists; a single line break stays one. A `label` stands in front."""
    if not has_lines(text):
        yield f"{indent}{label}{escaped(text)}"
        return
    written = text.strip().split("\n")
    lines = _Block()
    if label and ITEM.match(written[0]):
        lines.add(label)
        label = ""
    for number, line in enumerate(written):
        lines.add(line if number else f"{label}{line}")
    yield from (f"{indent}{line}".rstrip() for line in lines.lines)


class _Item(NamedTuple):
    """An item of a list: the columns of its sign in the map and of its text in Markdown, and its number, if any."""

    column: int
    left: int
    number: int | None


class _Block:
    """Lines of Markdown, to which those of a text are added one by one."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.items: list[_Item] = []
        self.in_paragraph = False
        """Whether a line that follows belongs to the paragraph of the one before."""

    def add(self, line: str) -> None:
        """Add a line of the text."""
        if not safe(line):
            self._part()
            return
        column = len(line) - len(line.lstrip(" "))
        found = ITEM.match(line)
        sign = found and self._sign(column, found)
        if found and sign:
            if not self.items:
                self._part()
            left = self._left(column)
            number = int(found[1]) if found[1] else None
            self.items.append(_Item(column, left + len(sign) + 1, number))
            self.lines.append(f"{' ' * left}{sign} {escaped(line[found.end() :])}")
        else:
            self._text(line, column)
        self.in_paragraph = True

    def _text(self, line: str, column: int) -> None:
        inside = len(self.items)
        left = self._left(column)
        if len(self.items) < inside:
            self._part()
        if self.in_paragraph:
            self.lines[-1] += BREAK
        self.lines.append(f"{' ' * left}{escaped(line)}")

    def _left(self, column: int) -> int:
        """The column in Markdown of what stands in a column of the text; items that it is not in are closed."""
        while self.items and column <= self.items[-1].column:
            self.items.pop()
        return self.items[-1].left if self.items else 0

    def _sign(self, column: int, found: re.Match[str]) -> str | None:
        """The sign of an item; None for a number that Markdown would replace, as it does not follow the one before."""
        if not found[1]:
            return BULLET
        before = next((item.number for item in reversed(self.items) if item.column == column), None)
        follows = before is None or int(found[1]) == before + 1
        return f"{int(found[1])}{found[2]}" if follows else None

    def _part(self) -> None:
        """An empty line, if there is something to part."""
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self.in_paragraph = False
