"""The documents: where they are, what stands on their lines, whether a quote is there.

Nothing here reads outside the documents folder, and nothing is fetched.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from argmap.errors import RequestError
from argmap.fields import Lines
from argmap.lines import split_lines
from argmap.model import Source
from argmap.reading import read_bytes


class Span(NamedTuple):
    """Characters of a text, from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A document's lines as an editor shows them, and the sha256 of its file."""

    name: str
    lines: tuple[str, ...]
    sha256: str

    def passage(self, lines: Lines) -> str | None:
        """The text of some lines, joined by spaces; None where the document is shorter."""
        if lines.last > len(self.lines):
            return None
        return " ".join(self.lines[lines.first - 1 : lines.last])

    @cached_property
    def _whole(self) -> tuple[str, list[int]]:
        """All lines joined by spaces and folded, and the number of the line each character is from."""
        text, origins = _folded(" ".join(self.lines))
        ends = list(accumulate(len(line) + 1 for line in self.lines))
        return text, [bisect_right(ends, origin) + 1 for origin in origins]

    def lines_with(self, quote: str) -> list[Lines]:
        """Wherever a quote stands: on one line, or over several."""
        text, numbers = self._whole
        return [Lines(numbers[match.start()], numbers[match.end() - 1]) for match in _occurrences(quote, text)]


@dataclass(frozen=True)
class Absent:
    """Why there is no document."""

    reason: str
    asked_for: bool
    """Whether a folder was given that should have held it."""


@dataclass(frozen=True)
class Documents:
    """A folder of documents; without one, every document is absent. Each is read once, when it is asked for."""

    folder: Path | None = None
    _read: dict[str, Document | Absent] = field(default_factory=dict, compare=False)

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


def open_documents(folder: Path | None) -> Documents:
    """The documents in a folder; raises `RequestError` where there is no such folder."""
    if folder is not None and not folder.is_dir():
        raise RequestError(f"{folder}: no such folder of documents")
    return Documents(folder)


def _read(folder: Path, name: str) -> Document | Absent:
    try:
        inside = folder.resolve()
        path = (folder / name).resolve()
        if not path.is_relative_to(inside):
            return Absent(f"'{name}' leads out of the documents folder", asked_for=True)
        if path.exists() and not path.is_file():
            return Absent(f"'{name}' is not a file", asked_for=True)
        content = read_bytes(path)
        text = content.decode("utf-8-sig")
    except FileNotFoundError:
        return Absent(f"no '{name}' in {folder}", asked_for=True)
    except UnicodeDecodeError:
        return Absent(f"'{name}' is not UTF-8", asked_for=True)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        return Absent(f"'{name}' cannot be read: {reason}", asked_for=True)
    lines = split_lines(text)
    if not lines[-1]:
        lines.pop()
    return Document(name, tuple(lines), hashlib.sha256(content).hexdigest())


def find_quote(quote: str, text: str) -> list[Span]:
    """Every place of a quote in a text, however either writes quotation marks, dashes and spaces.

    Only whole words count: "normal" is not a quote from "abnormal".
    """
    folded, origins = _folded(text)
    return [Span(origins[match.start()], origins[match.end() - 1] + 1) for match in _occurrences(quote, folded)]


def _occurrences(quote: str, folded: str) -> Iterator[re.Match[str]]:
    """Every place of a quote in a folded text."""
    wanted = _folded(quote)[0].strip()
    if not wanted:
        return iter(())
    # A word goes on behind a letter, an accent, an apostrophe with letters (but 's), a comma with a digit.
    before = r"(?<!\w)(?<!\w')(?<!\d[.,])" if wanted[0].isalnum() else ""
    after = rf"(?![\w{_ACCENTS}]|'(?!s(?!\w))\w|[.,]\d)" if wanted[-1].isalnum() else f"(?![{_ACCENTS}])"
    return re.finditer(before + re.escape(wanted) + after, folded)


_ACCENTS = "\u0300-\u036f"
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)


def _folded(text: str) -> tuple[str, list[int]]:
    """The text with one way of writing everything, and where each character comes from."""
    folded: list[str] = []
    origins: list[int] = []
    for origin, character in enumerate(text):
        same = character.translate(_ALIKE)
        # A raised 2 is not a 2; ligatures and the like are the letters they join.
        raised = unicodedata.decomposition(same).startswith(("<super>", "<sub>", "<fraction>")) if same else False
        for part in unicodedata.normalize("NFD" if raised else "NFKD", same).translate(_ALIKE):
            if not part.isspace():
                folded.append(part)
                origins.append(origin)
            elif folded[-1:] != [" "]:
                folded.append(" ")
                origins.append(origin)
    return "".join(folded), origins
