"""Writes a file completely or not at all."""

import os
import tempfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from argmap.errors import ArgmapError
from argmap.text.encoding import NotTextError, decode

CHANGED = "somebody else changed it meanwhile; nothing was written"


def is_device(path: Path) -> bool:
    """Whether it is neither a file nor a folder, but for instance a pipe, so that nothing there can be replaced."""
    return path.exists() and not (path.is_file() or path.is_dir())


def write_parts(path: Path, parts: Iterable[bytes], *, force: bool) -> None:
    """Write parts to a temporary file beside `path`, then move it to `path`.

    A device or a pipe is written to directly. The first part is computed only after `path` is found to be usable.
    Raises `ArgmapError` if the file exists and `force` is not set, or if it cannot be written; the old file is then
    unchanged.
    """
    device = is_device(path)
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
    """Replace the text of a file, and keep its encoding, byte order mark and line ends.

    Raises `ArgmapError` if it cannot be written, or if it no longer holds the old text because somebody saved it in
    between; the file is then unchanged.
    """
    target = Path(os.path.realpath(path))
    try:
        content = target.read_bytes()
        there = decode(content)
        if there.text != old:
            raise ArgmapError(f"{path}: {CHANGED}")
        _replace(target, [there.encode(new)])
    except NotTextError:
        raise ArgmapError(f"{path}: {CHANGED}") from None
    except OSError as error:
        raise ArgmapError(f"{path}: cannot be written: {error.strerror}") from None


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    rest = iter(parts)
    first = next(rest, b"")  # no temporary file exists while this part is made, such as a picture
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
    """The permissions of the file that is replaced, or the usual ones for a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
