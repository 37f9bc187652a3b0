"""The words of a text, with where each stands."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from argmap.model.fields import Lines
from argmap.text.scripts import UNSPACED

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}](?:[{_INVISIBLE}\u0300-\u036f]*[^\W_{UNSPACED}])*[\u0300-\u036f]*")
"""A word; a single character in scripts that put no spaces between words."""


class Words:
    """The words of a text, each with its line, from 1, and its characters in the lines joined by a space.

    A line with signs but no words, such as a rule, counts as one word.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.words: list[str] = []
        self.line_of: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.wordless: set[int] = set()
        """Lines with signs but no words."""
        self.first_of = [0]
        """For each line, counted from 0, the number of words before it; and the number of all words."""
        self.offsets: list[int] = []
        """For each line, counted from 0, the number of characters before it."""
        known: dict[str, str] = {}
        offset = 0
        for number, line in enumerate(lines, 1):
            self.offsets.append(offset)
            found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(line)]
            bare = line.strip()
            if bare and not found:
                self.wordless.add(number)
            for word, start, end in found or ([(bare, line.index(bare), len(line.rstrip()))] if bare else []):
                if word not in known:
                    known[word] = _plain(word)
                self.words.append(known[word])
                self.line_of.append(number)
                self.starts.append(offset + start)
                self.ends.append(offset + end)
            self.first_of.append(len(self.words))
            offset += len(line) + 1

    def __len__(self) -> int:
        return len(self.words)

    def on(self, lines: Lines) -> range:
        """The words on some lines; a range behind the text has none."""
        last = len(self.lines)
        return range(self.first_of[min(lines.first - 1, last)], self.first_of[min(lines.last, last)])

    def on_line(self, line: int) -> range:
        """The words on one line of the text."""
        return range(self.first_of[line - 1], self.first_of[line])

    def words_of(self, line: int) -> list[str]:
        """The words on one line of the text, as they are compared."""
        return self.words[self.first_of[line - 1] : self.first_of[line]]

    def has_colon(self, word: int) -> bool:
        """Whether a word of the text is followed by a colon, behind any other signs and spaces but those of a word."""
        line = self.lines[self.line_of[word] - 1]
        stop = self.ends[word] - self.offsets[self.line_of[word] - 1]
        return re.match(r"[^\w:]{0,3}:", line[stop:]) is not None

    def lines_with_text(self) -> Iterator[int]:
        """The lines that are not blank."""
        return (line for line in range(1, len(self.lines) + 1) if self.on_line(line))

    def between(self, start: int, end: int) -> range:
        """The words with a character from `start` up to `end` in the joined lines."""
        return range(bisect_left(self.ends, start + 1), bisect_left(self.starts, end))

    def is_blank(self, line: int) -> bool:
        """Whether a line of the text, from 1, has nothing to read."""
        return 1 <= line <= len(self.lines) and self.first_of[line - 1] == self.first_of[line]


def _plain(word: str) -> str:
    """A word without case, accents and invisible characters, so that typography changes no word."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(sign for sign in plain if sign not in _INVISIBLE and not unicodedata.combining(sign)) or word
