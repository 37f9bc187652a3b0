"""The text of a document that was read, if the document has changed since: its sha256 in the map tells it.

It is looked for where the caller says, or else in git's history of the document. Git is only asked for what it
stores: it fetches nothing, and runs no filter.
"""

import hashlib
import os
import re
import subprocess
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.errors import ArgmapError
from argmap.model.parts import Source
from argmap.text.encoding import NotTextError
from argmap.text.reading import MAX_SIZE, TooLargeError, read_bytes
from argmap.text.safe import safe
from argmap.text.wording import count

MOST_VERSIONS = 1_000
"""Most versions of a document that are looked at in git."""

GIT = ("git", "-c", "core.fsmonitor=false", "-c", "log.diffMerges=separate", "-c", "log.showRoot=true")
"""The command, without the programs that a repository can name, and with all changes in its log."""

_LEFT_OUT = {
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
}
"""What git sets for its hooks, which would name the repository of the map; and what changes how it reads names."""

_HARMLESS = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
"""Settings with which git changes nothing, asks nobody and fetches nothing."""

PATIENCE = 20
"""Seconds that git may take for one answer."""

AT_ONCE = 2 * MAX_SIZE
"""Most bytes that git is asked for at once."""

NOT_INSTALLED = "git is not installed"


class Former(NamedTuple):
    """The text that was read, and where it was found; without one, why it was not found."""

    document: Document | None
    where: str


def find_former(source_id: str, source: Source, documents: Documents, was: str | None) -> Former:
    """The text of a source that was read.

    `was` names a file, a folder with a file of the document's name, or a git revision. Raises `ArgmapError` if the
    text is not there.
    """
    if was is not None:
        return _named(source_id, source, documents, was)
    found = _in_history(source, documents)
    return Former(None, found) if isinstance(found, str) else found


def _named(source_id: str, source: Source, documents: Documents, was: str) -> Former:
    assert source.document is not None
    path = Path(was)
    try:
        if path.is_dir():
            path, where = path / source.document, str(path / source.document)
            content = read_bytes(path)
        elif path.exists():
            where, content = was, read_bytes(path)
        else:
            where, content = f"revision {was} in git", _at_revision(source, documents, was)
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
    document = _text_read(source, content)
    if document is None:
        raise ArgmapError(
            f"--was: {where} is not the text that {source_id} was read from: its sha256 is another, or it is no text"
        )
    return Former(document, where)


def _at_revision(source: Source, documents: Documents, revision: str) -> bytes:
    path = documents.file_of(source)
    assert path is not None  # an absent document is reported before
    if revision.startswith("-"):
        raise ArgmapError(f"--was {revision}: neither a file, a folder nor a revision in git")
    try:
        name = f"{revision}:./{path.name}"
        size = int(_git(path, "cat-file", "-s", name))
        if size > MAX_SIZE:
            raise TooLargeError(MAX_SIZE)
        return _git(path, "cat-file", "blob", name)
    except (_GitError, ValueError) as error:
        raise ArgmapError(f"--was {revision}: no such file or folder, nor a text in git: {error}") from None


def _in_history(source: Source, documents: Documents) -> Former | str:
    """The text in git's history of the document, or why it is not there."""
    path = documents.file_of(source)
    if path is None:
        return "there is no document"
    try:
        blobs = _blobs(path)
        for content in _contents(path, blobs):
            document = _text_read(source, content)
            if document:
                return Former(document, "git")
    except _GitError as error:
        return str(error)
    if not blobs:
        return "git has no version of the document"
    return f"it is none of the document's {count(len(blobs), 'version')} in git"


def _text_read(source: Source, content: bytes) -> Document | None:
    """The document, if this is the text that was read; git may store other line ends than the file has."""
    plain = content.replace(b"\r\n", b"\n")
    for text in (content, plain, plain.replace(b"\n", b"\r\n")):
        if source.sha256 in (None, hashlib.sha256(text).hexdigest()):
            try:
                return Document.from_bytes(source.document or "", text)
            except NotTextError:
                return None
    return None


def _blobs(path: Path) -> list[str]:
    """The contents of a file in git, newest first, as git's names of objects.

    A log that follows the file over its names misses other branches, so there is one that does not, too.
    """
    log = ("log", "--all", "--reflog", "-m", "--raw", "--no-abbrev", "--format=", "--no-show-signature")
    some = f"--max-count={MOST_VERSIONS}"
    told = [_git(path, *log, *follow, some, "--", path.name) for follow in (("--follow",), ())]
    told.append(_git(path, "ls-files", "--stage", "--", path.name))
    return list(dict.fromkeys(name for text in told for name in _OBJECT.findall(text.decode(errors="replace"))))


_OBJECT = re.compile(r"\b((?!0+\b)(?:[0-9a-f]{40}|[0-9a-f]{64}))\b(?=.*\t)")
"""A name of an object before the name of a file."""


def _contents(path: Path, blobs: list[str]) -> Iterator[bytes]:
    """The contents of git's objects, without any filter; too large ones are passed over."""
    found = _git(path, "cat-file", "--batch-check", answer_to=blobs).decode(errors="replace").splitlines()
    sizes = [(line[0], int(line[2])) for line in map(str.split, found) if line[1:2] == ["blob"] and line[2].isdigit()]
    fitting = [(blob, size) for blob, size in sizes[:MOST_VERSIONS] if size <= MAX_SIZE]
    while fitting:
        totals = list(accumulate(size for _, size in fitting))
        upto = max(bisect_right(totals, AT_ONCE), 1)
        content = BytesIO(_git(path, "cat-file", "--batch", answer_to=[blob for blob, _ in fitting[:upto]]))
        for _, size in fitting[:upto]:
            content.readline()
            yield content.read(size)
            content.readline()
        fitting = fitting[upto:]


class _GitError(Exception):
    """Raised if git does not answer; the message says why."""


def _git(path: Path, *words: str, answer_to: Iterable[str] = ()) -> bytes:
    """What git prints about a file, which is in its own folder; raises `_GitError`."""
    try:
        ran = subprocess.run(  # noqa: S603  # no shell
            [*GIT, *words],
            cwd=path.parent,
            env={name: value for name, value in os.environ.items() if name not in _LEFT_OUT} | _HARMLESS,
            input="".join(f"{line}\n" for line in answer_to).encode(),
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
    except FileNotFoundError:
        raise _GitError(NOT_INSTALLED) from None
    except subprocess.TimeoutExpired:
        raise _GitError(f"git does not answer within {PATIENCE} seconds") from None
    except OSError as error:
        raise _GitError(f"git cannot be run: {error.strerror}") from None
    if ran.returncode:
        raise _GitError(_complaint(ran.stderr.decode(errors="replace")))
    return ran.stdout


def _complaint(said: str) -> str:
    if "not a git repository" in said:
        return "the document is in no git repository"
    if "dubious ownership" in said:
        return "git does not trust the repository, which belongs to somebody else"
    last = said.strip().splitlines()[-1:] or ["nothing"]
    return f"git says '{safe(last[0])}'"
