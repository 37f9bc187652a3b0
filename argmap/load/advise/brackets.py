"""Finds the text inside brackets or braces that ends them, or that YAML cannot read."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.load.advise.by_indentation import CLOSED
from argmap.load.advise.slips import CURLY, FIELD, PLACE_AT_START, PLACE_START, in_quotes, quoted
from argmap.text.wording import clipped

_NEXT_FIELD = re.compile(rf", *(?:(?:{FIELD})|{PLACE_START}): ")
_ENDS_WITH_FIELD = re.compile(rf"(?<!\s)\s+(?P<name>{FIELD})$")
_SPECIAL = "@`%*&!|>"
_GLUED = re.compile(r"[ ,\]}\[{]|$")


class Trouble(NamedTuple):
    """A text in brackets that has to stand in quotes: its columns, from 0, and what is wrong where."""

    start: int
    end: int
    column: int
    message: str
    code: str = ""
    instead: str = ""
    """What to write, if it is more than the text in quotes."""

    def mended(self, line: str) -> str:
        """The line with the text in quotes."""
        if self.instead:
            return line[: self.start] + self.instead + line[self.end :]
        text = line[self.start : self.end]
        if text[:1] in CLOSED and text[-1:] == text[0] and len(text) > 1:
            text = text[1:-1]
        return line[: self.start] + quoted(text) + line[self.end :]


def trouble_in(line: str, start: int) -> Trouble | None:
    """The first text that has to stand in quotes, in the brackets that open at a column; None if there is none."""
    return _Scan(line, start).trouble()


def unclosed_in(line: str, start: int) -> tuple[int, str]:
    """The column, from 0, of the last bracket that a line leaves open, and what closes all of them; else no text."""
    scan = _Scan(line, start)
    scan.trouble()
    return (scan.opened[-1], "".join(reversed(scan.stack))) if scan.stack else (start, "")


class _Scan:
    """Goes through the signs of a line from the bracket that opens."""

    def __init__(self, line: str, start: int) -> None:
        self.line = line
        self.at = start
        self.stack: list[str] = []
        self.opened: list[int] = []
        self.has_colon: list[bool] = []

    def trouble(self) -> Trouble | None:
        line = self.line
        while self.at < len(line):
            sign = line[self.at]
            if sign == "#" and line[self.at - 1] in " [{,":
                message = "'#' starts a comment here; put the text in quotes"
                return self._text(self.at, self.at, message) if self._closes_behind() else None
            found = self._step(sign)
            if found or not self.stack:
                return found
        return None

    def _step(self, sign: str) -> Trouble | None:
        if sign in "[{":
            self.stack.append("]" if sign == "[" else "}")
            self.opened.append(self.at)
            self.has_colon.append(False)
        elif sign in "]}":
            return self._closed(sign)
        elif sign == ",":
            self.has_colon[-1] = False
            if self.line[: self.at].rstrip()[-1:] in (",", "[", "{"):
                return Trouble(self.at, self.at + 1, self.at, "a ',' too many; remove it", instead=" ")
        elif sign == ":" and _GLUED.match(self.line, self.at + 1):
            self.has_colon[-1] = True
        elif sign in CLOSED:
            return self._quote(sign)
        elif sign != " ":
            return self._plain()
        self.at += 1
        return None

    def _closed(self, sign: str) -> Trouble | None:
        if sign != self.stack[-1]:
            missing, at = self.stack[-1], self.at
            if len(self.line[at:].rstrip()) == len(self.stack):
                message = f"'{sign}' does not close the bracket that is open here; '{missing}' does"
                return Trouble(at, at + 1, at, message, instead=missing)
            opened = self.opened[-1]
            self.stack.clear()
            message = f"the bracket that opens here is not closed; '{clipped(missing)}' is missing"
            return Trouble(at, at, opened, message, instead=missing)
        self.stack.pop()
        self.has_colon.pop()
        start = self.opened.pop()
        self.at += 1
        return self._behind(start) if self.stack else None

    def _quote(self, sign: str) -> Trouble | None:
        closed = CLOSED[sign].match(self.line, self.at)
        if not closed:
            self.stack.clear()
            return None
        start, self.at = self.at, closed.end()
        return self._behind(start)

    def _behind(self, start: int) -> Trouble | None:
        """Text that goes on behind a quote or a bracket that closes."""
        rest = self.line[self.at :].lstrip()
        if not rest or rest[0] in ",]}:#":
            return None
        column = len(self.line) - len(rest)
        if rest[0] in CLOSED and self.line[start] in CLOSED:
            return Trouble(column, column, column, "a ',' is missing before this", instead=", ")
        return self._text(start, column, "text goes on after a closing quote or bracket; put all of it in quotes")

    def _wrong_start(self, start: int) -> Trouble | None:
        if self.line.startswith("- ", start):
            return Trouble(start, start + 2, start, "in brackets no item has a '- '; remove it", instead=" ")
        if self.line[start] in _SPECIAL:
            return self._text(start, start, f"a text cannot start with '{self.line[start]}'; put it in quotes")
        return None

    def _plain(self) -> Trouble | None:
        """A text without quotes, up to the sign that ends it."""
        start, line = self.at, self.line
        wrong = self._wrong_start(start)
        if wrong:
            return wrong
        while self.at < len(line) and line[self.at] not in ",]}":
            sign = line[self.at]
            if sign == ":" and _GLUED.match(line, self.at + 1):
                if not self.has_colon[-1]:
                    self.has_colon[-1] = True
                    self.at += 1
                    return None
                return self._second_colon(start)
            if sign == "#" and line[self.at - 1] == " ":
                message = "' #' starts a comment here; put the text in quotes"
                return self._text(start, self.at, message, "cut-text") if self._closes_behind() else None
            if sign in "[{":
                return self._text(start, self.at, f"a '{sign}' inside a text; put the whole text in quotes")
            self.at += 1
        return None

    def _second_colon(self, start: int) -> Trouble:
        """A colon in a value; of a citation that stands in no list, the one behind its place."""
        line = self.line
        field = _ENDS_WITH_FIELD.search(line, start, self.at)
        if field and self.stack[-1] == "}":
            return Trouble(
                field.start(),
                field.start("name"),
                field.start("name"),
                f"a ',' is missing before '{field['name']}'",
                instead=", ",
            )
        if line[start] in CURLY:
            message = (
                f"YAML takes only straight quotation marks, not {line[start]}; put the whole text in straight ones"
            )
            return self._text(start, start, message)
        found = self._text(start, self.at, "the text holds ': '; put the whole text in quotes")
        place = PLACE_AT_START.match(line, start)
        if place and place.end() == self.at and line[:start].rstrip().endswith("cites:"):
            quote = quoted(line[self.at + 1 : found.end].strip())
            cited = f"[{line[start : self.at]}: {quote}]"
            return found._replace(column=start, message=f"'cites' is a list; write {clipped(cited)}", instead=cited)
        return found

    def _closes_behind(self) -> bool:
        return self._last_end() > self.at

    def _last_end(self) -> int:
        """Where the text would end that is followed only by the brackets that are still open."""
        end = len(self.line.rstrip())
        for closing in self.stack:
            if not self.line[:end].endswith(closing):
                return 0
            end = len(self.line[: end - 1].rstrip())
        return end

    def _text(self, start: int, column: int, message: str, code: str = "") -> Trouble:
        following = _NEXT_FIELD.search(self.line, column)
        end = following.start() if following else self._last_end()
        if self.stack[-1] == "]" or end <= column:
            inner = {"[": "]", "{": "}"}.get(self.line[column : column + 1])
            behind = self.line.find(inner, column) + 1 if inner else column
            near = re.compile(r"[,\]}]").search(self.line, max(behind, column))
            near_end = near.start() if near else len(self.line)
            end = near_end if end <= column or not following else min(end, near_end)
        end = len(self.line[:end].rstrip())
        text = self.line[start:end]
        return Trouble(start, end, column, message.replace("in quotes", in_quotes(text)), code)


def texts_in_trouble(line: str, start: int, most: int = 5) -> Iterator[Trouble]:
    """Each text that has to stand in quotes, one after the other; the columns are those of the line so far."""
    for _ in range(most):
        found = trouble_in(line, start)
        if not found:
            return
        yield found
        line = found.mended(line)
