"""The text of a document that was read, if the document has changed since: its sha256 in the map tells it.

It is looked for where the caller says, or else in git's history of the document. Git is only asked for what it
stores: it fetches nothing, and runs no filter.
"""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from argmap.documents.folder import Document, Documents
from argmap.errors import ArgmapError
from argmap.model.parts import Source
from argmap.text.reading import read_bytes
from argmap.text.wording import count

MOST_VERSIONS = 1_000
"""Most versions of a document that are looked at in git."""

GIT = ("git", "-c", "core.fsmonitor=false")
"""The command, without the program that a repository can name to watch its files."""

_OF_A_HOOK = {
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
}
"""What git sets for its hooks: they would name the repository of the map, which need not be that of the document."""

_HARMLESS = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
"""Settings with which git changes nothing, asks nobody and fetches nothing."""


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
        ran = _git(path, "cat-file", "blob", f"{revision}:./{path.name}")
    except OSError:
        raise ArgmapError(f"--was {revision}: no such file or folder, and git is not installed") from None
    if ran.returncode:
        raise ArgmapError(f"--was {revision}: no such file or folder, nor a revision in git that has {path.name}")
    return ran.stdout


def _in_history(source: Source, documents: Documents) -> Former | str:
    """The text in git's history of the document, or why it is not there."""
    path = documents.file_of(source)
    if path is None:
        return "there is no document"
    try:
        blobs = _blobs(path)
        if isinstance(blobs, str):
            return blobs
        for content in _contents(path, blobs):
            document = _text_read(source, content)
            if document:
                return Former(document, "git")
    except OSError:
        return "git is not installed"
    return f"it is none of the document's {count(len(blobs), 'version')} in git"


def _text_read(source: Source, content: bytes) -> Document | None:
    """The document, if this is the text that was read; git may store other line ends than the file has."""
    plain = content.replace(b"\r\n", b"\n")
    for text in (content, plain, plain.replace(b"\n", b"\r\n")):
        if source.sha256 in (None, hashlib.sha256(text).hexdigest()):
            try:
                return Document.from_bytes(source.document or "", text)
            except UnicodeDecodeError:
                return None
    return None


def _blobs(path: Path) -> list[str] | str:
    """The contents of a file in git, newest first, as git's names of objects; or why there are none."""
    log = ("log", "--all", "--follow", "-m", "--raw", "--no-abbrev", "--format=", "--no-show-signature")
    ran = _git(path, *log, f"--max-count={MOST_VERSIONS}", "--", path.name)
    if ran.returncode:
        said = ran.stderr.decode(errors="replace")
        if "not a git repository" in said:
            return "the document is in no git repository"
        if "dubious ownership" in said:
            return "git does not trust the repository, which belongs to somebody else"
        return f"git says: {said.strip().splitlines()[-1] if said.strip() else 'nothing'}"
    changes = [line.split() for line in ran.stdout.decode(errors="replace").splitlines() if line.startswith(":")]
    blobs = [name for change in changes for name in (change[3], change[2]) if name.strip("0")]
    staged = _git(path, "rev-parse", "--quiet", "--verify", f":./{path.name}").stdout.decode().split()
    found = list(dict.fromkeys([*staged, *blobs]))[:MOST_VERSIONS]
    return found or "git has no version of the document"


def _contents(path: Path, blobs: list[str]) -> Iterator[bytes]:
    """The contents of git's objects, without any filter."""
    with subprocess.Popen(  # noqa: S603  # no shell
        [*GIT, "cat-file", "--batch"],
        cwd=path.parent,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as git:
        assert git.stdin is not None
        assert git.stdout is not None
        for blob in blobs:
            git.stdin.write(f"{blob}\n".encode())
            git.stdin.flush()
            head = git.stdout.readline().split()
            if len(head) == 3 and head[1] == b"blob":  # noqa: PLR2004  # name, kind, size; two if it is missing
                yield git.stdout.read(int(head[2]))
                git.stdout.readline()
            elif len(head) == 3:  # noqa: PLR2004
                git.stdout.read(int(head[2]) + 1)


def _git(path: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*GIT, *words], cwd=path.parent, env=_environment(), capture_output=True, check=False)  # noqa: S603  # no shell


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _HARMLESS
