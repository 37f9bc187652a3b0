"""Writing a file whole or not at all."""

import codecs
import os
import tempfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from argmap.errors import ArgmapError


def write_parts(path: Path, parts: Iterable[bytes], *, force: bool) -> None:
    """Write parts to a file: beside its place first, then moved there.

    The first part is asked for only when there is a place for it. Raises `ArgmapError` where the
    file exists and `force` is not set, or where it cannot be written; the old file is whole then.
    A device or a pipe is written to as it is.
    """
    device = path.exists() and not (path.is_file() or path.is_dir())
    target = path if device else Path(os.path.realpath(path))  # the name of a pipe in /dev/fd is no real path
    if target.is_dir():
        raise ArgmapError(f"{path}: a folder; name a file in it")
    if os.path.lexists(target) and not (force or device):
        raise ArgmapError(f"{path}: exists already; --force overwrites it")
    if not target.parent.is_dir():
        raise ArgmapError(f"{path}: there is no folder {path.parent}")
    try:
        (_write if device else _replace)(target, parts)
    except OSError as error:
        raise ArgmapError(f"{path}: cannot be written: {error.strerror}") from None


def replace_text(path: Path, old: str, new: str) -> None:
    """Write a file anew, byte order mark and line ends as they were.

    Raises `ArgmapError` where it cannot be written, or no longer holds the old text, because
    somebody saved it in between; the file is whole then.
    """
    target = Path(os.path.realpath(path))
    try:
        content = target.read_bytes()
        if content.decode("utf-8-sig") != old:
            raise ArgmapError(f"{path}: somebody else changed it meanwhile; nothing was written")
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        _replace(target, [mark + new.encode()])
    except OSError as error:
        raise ArgmapError(f"{path}: cannot be written: {error.strerror}") from None


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    rest = iter(parts)
    first = next(rest, b"")  # which may take long, as a picture does, and needs no file yet
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(descriptor)
    beside = Path(name)
    try:
        _write(beside, chain([first], rest))
        beside.chmod(_mode(target))
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, parts: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(parts)
        file.flush()
        if path.is_file():
            os.fsync(file.fileno())


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
