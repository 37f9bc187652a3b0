"""The documents folder and the documents in it.

This module reads only files inside the documents folder. It downloads nothing.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, Self

from argmap.errors import ArgmapError
from argmap.model.fields import Lines
from argmap.model.parts import Source
from argmap.text.lines import split_lines
from argmap.text.quotes import Folded, Span, fold
from argmap.text.reading import read_bytes

MOST_PARTS = 100
"""Most parts of a document that are kept folded: folded texts take much memory."""


class Document:
    """A document's lines as an editor shows them, and the sha256 of its file."""

    def __init__(self, name: str, lines: tuple[str, ...], sha256: str) -> None:
        self.name = name
        self.lines = lines
        self.sha256 = sha256
        self._looked_up: dict[str, list[Span]] = {}
        self._near: dict[tuple[str, Lines | None], NearWords | None] = {}
        self._parts: dict[tuple[int, int], Folded] = {}

    def passage(self, lines: Lines) -> str | None:
        """The text of some lines, joined by spaces; None if the document ends before the last of them."""
        if not 0 < lines.first <= lines.last <= len(self.lines):
            return None
        return " ".join(self.lines[lines.first - 1 : lines.last])

    @cached_property
    def _whole(self) -> Folded:
        return fold(" ".join(self.lines))

    @cached_property
    def _ends(self) -> list[int]:
        """For each line, the offset in the joined text at which the next line starts."""
        return list(accumulate(len(line) + 1 for line in self.lines))

    @classmethod
    def from_bytes(cls, name: str, content: bytes) -> Self:
        """The document in the bytes of a file; raises `UnicodeDecodeError` if they are not UTF-8."""
        lines = split_lines(content.decode("utf-8-sig"))
        if not lines[-1]:
            lines.pop()
        return cls(name, tuple(lines), hashlib.sha256(content).hexdigest())

    def spans_of(self, quote: str, lines: Lines | None = None) -> list[Span]:
        """Every place where a quote stands, on some lines or anywhere, in characters of all lines joined by spaces."""
        if lines is not None and not self._is_all(lines):
            text, start = self._folded(lines)
            return [Span(span.start + start, span.end + start) for span in text.find(quote)]
        if quote not in self._looked_up:
            self._looked_up[quote] = list(self._whole.find(quote))
        return self._looked_up[quote]

    def lines_with(self, quote: str) -> list[Lines]:
        """The lines of every place where a quote stands, one line or several for each place."""
        return [self.lines_of(span) for span in self.spans_of(quote)]

    def nearest(self, quote: str, lines: Lines | None = None) -> "NearWords | None":
        """The words most like a quote, on some lines or anywhere; None if no words are like it."""
        key = (quote, None if lines is None or self._is_all(lines) else lines)
        if key not in self._near:
            text, start = self._folded(key[1])
            near = text.nearest(quote)
            there = Span(near.span.start + start, near.span.end + start) if near else Span(0, 0)
            words = " ".join(self.lines)[there.start : there.end]
            self._near[key] = NearWords(words, self.lines_of(there), near.likeness) if near else None
        return self._near[key]

    def words_in_common(self, quote: str, lines: Lines) -> int:
        """How alike a quote and the words most like it on some lines are: the share of words in common, in per cent."""
        return self._folded(lines)[0].words_in_common(quote)

    def start_of(self, line: int) -> int:
        """The number of characters before a line, in all lines joined by spaces."""
        return self._ends[line - 2] if line > 1 else 0

    def _is_all(self, lines: Lines) -> bool:
        return lines.first <= 1 and lines.last >= len(self.lines)

    def _folded(self, lines: Lines | None) -> tuple[Folded, int]:
        """Some lines, or all, folded, and where they start."""
        if lines is None or self._is_all(lines):
            return self._whole, 0
        first, last = lines
        if (first, last) not in self._parts:
            if len(self._parts) == MOST_PARTS:
                self._parts.clear()
            self._parts[first, last] = fold(" ".join(self.lines[first - 1 : last]))
        return self._parts[first, last], self.start_of(min(first, len(self.lines)))

    def lines_of(self, span: Span) -> Lines:
        """The lines that some characters of all joined lines stand on."""
        return Lines(bisect_right(self._ends, span.start) + 1, bisect_right(self._ends, span.end - 1) + 1)


class NearWords(NamedTuple):
    """Words of a document that are like a quote, their lines, and the likeness in per cent."""

    words: str
    lines: Lines
    likeness: int


class Absent(NamedTuple):
    """Why there is no document."""

    reason: str
    asked_for: bool
    """Whether the document was expected in a given folder."""


class Documents:
    """A folder of documents, each read once, on first use; without a folder, every document is absent."""

    def __init__(self, folder: Path | None = None, read: Iterable[Document] = ()) -> None:
        self.folder = folder
        self._read: dict[str, Document | Absent] = {document.name: document for document in read}

    def of(self, source: Source) -> Document | Absent:
        """The document of a source."""
        name = source.document
        if name is None:
            return Absent("the source names no document", asked_for=False)
        if self.folder is None:
            return Absent("document absent", asked_for=False)
        if name not in self._read:
            self._read[name] = _read(self.folder, name)
        return self._read[name]

    def file_of(self, source: Source) -> Path | None:
        """The file of a source's document, which is not read; None if there is none."""
        if source.document is None or self.folder is None:
            return None
        try:
            found = _find(self.folder, source.document)
        except (OSError, ValueError, RuntimeError):
            return None
        return None if isinstance(found, Absent) or not found.is_file() else found

    @cached_property
    def names(self) -> list[str]:
        """The names of the files directly in the folder, sorted; empty if the folder cannot be read."""
        try:
            return sorted(path.name for path in self.folder.iterdir() if path.is_file()) if self.folder else []
        except OSError:
            return []


def open_documents(folder: Path | None) -> Documents:
    """The documents in a folder; raises `ArgmapError` if the folder does not exist."""
    try:
        absent = folder is not None and not folder.is_dir()
    except OSError as error:
        raise ArgmapError(f"{folder}: {error.strerror}") from None
    if absent:
        raise ArgmapError(f"{folder}: no such folder of documents")
    return Documents(folder)


def _find(folder: Path, name: str) -> Path | Absent:
    """The path of a document, at which there may be no file; raises `OSError`, `ValueError` or `RuntimeError`."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        return Absent(f"'{name}' leads out of the documents folder", asked_for=True)
    if path.exists() and not path.is_file():
        return Absent(f"'{name}' is not a file", asked_for=True)
    return path


def _read(folder: Path, name: str) -> Document | Absent:
    try:
        path = _find(folder, name)
        if isinstance(path, Absent):
            return path
        return Document.from_bytes(name, read_bytes(path))
    except FileNotFoundError:
        return Absent(f"no '{name}' in {folder}", asked_for=True)
    except UnicodeDecodeError:
        return Absent(f"'{name}' is not UTF-8", asked_for=True)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        return Absent(f"'{name}' cannot be read: {reason}", asked_for=True)
