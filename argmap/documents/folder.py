"""The documents folder and the documents in it.

This module reads only files inside the documents folder. It downloads nothing.
"""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import ArgmapError
from argmap.model.parts import Source
from argmap.progress import begin
from argmap.text.encoding import NotTextError
from argmap.text.reading import read_bytes
from argmap.text.wording import did_you_mean

if TYPE_CHECKING:
    from argmap.documents.document import Document

MOST_NAMES = 10_000
"""Most files of a folder whose names are looked at to propose one."""


LEAST_ALIKE = 70
"""Least likeness, in per cent, of a file's name that is proposed, without its folder and its ending."""


class Absent(NamedTuple):
    """Why there is no document."""

    reason: str
    asked_for: bool
    """Whether the document was expected in a given folder."""


class Documents:
    """A folder of documents, each read once, on first use; without a folder, every document is absent."""

    def __init__(self, folder: Path | None = None, read: Iterable["Document"] = ()) -> None:
        self.folder = folder
        self._read: dict[str, Document | Absent] = {document.name: document for document in read}

    def of(self, source: Source) -> "Document | Absent":
        """The document of a source."""
        if source.document is None:
            return Absent("the source names no document", asked_for=False)
        return self.named(source.document)

    def named(self, name: str) -> "Document | Absent":
        """The document in a file of the folder; the name is relative to it, with '/' between its parts."""
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

    def meant(self, source: Source) -> str:
        """The end of a message about a document that is not there: which file was meant, or an empty text."""
        name = source.document or ""
        if self.folder is None or os.path.lexists(self.folder / name):
            return ""
        others = [other for other in self.names if other != name]
        plain = name.replace("\\", "/")
        near = [other for other in others if f"/{plain}".endswith(f"/{other}") or other.endswith(f"/{plain}")]
        if near:
            return f"; write '{max(near, key=len)}'" + (", with '/' between its parts" if "\\" in name else "")
        if plain.startswith(("http://", "https://")):
            return "; an address is the source's 'url:', and its text is saved here"
        stem = PurePosixPath(plain).stem.casefold()
        return did_you_mean(plain, (other for other in others if _is_near(PurePosixPath(other).stem.casefold(), stem)))

    @cached_property
    def names(self) -> list[str]:
        """The names of the files in the folder and in those below, sorted; empty if the folder cannot be read."""
        return sorted(islice(_names_in(self.folder), MOST_NAMES)) if self.folder else []


def _is_near(name: str, wanted: str) -> bool:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # needed only if a document is not there

    return ratio(name, wanted) >= LEAST_ALIKE


def _names_in(folder: Path) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = (name for name in sorted(files) if not name.startswith("."))
        yield from ((Path(where) / name).relative_to(folder).as_posix() for name in shown)


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
    if not path.exists() and not name.isascii():
        path = _in_other_form(folder, name).resolve()
    if not path.is_relative_to(folder.resolve()):
        return Absent(f"'{name}' leads out of the documents folder", asked_for=True)
    if path.exists() and not path.is_file():
        return Absent(f"'{name}' is not a file", asked_for=True)
    return path


def _in_other_form(folder: Path, name: str) -> Path:
    """The path of a document whose letters with accents may be written in another form of Unicode, as macOS does."""
    path = folder.resolve()
    for part in Path(name).parts:
        plain = unicodedata.normalize("NFC", part)
        there = sorted(path.iterdir()) if path.is_dir() else []
        path = next((one for one in there if unicodedata.normalize("NFC", one.name) == plain), path / part)
    return path


def _read(folder: Path, name: str) -> "Document | Absent":
    from argmap.documents.document import Document  # noqa: PLC0415  # takes 25 ms, needed only if there are documents

    try:
        path = _find(folder, name)
        if isinstance(path, Absent):
            return path
        begin(f"reading {path.name}")
        return Document.from_bytes(name, read_bytes(path))
    except FileNotFoundError:
        return Absent(f"no '{name}' in {folder}", asked_for=True)
    except NotTextError as error:
        return Absent(f"'{name}' {error}", asked_for=True)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        return Absent(f"'{name}' cannot be read: {reason}", asked_for=True)
