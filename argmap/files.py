"""Writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from argmap.errors import RequestError


def write_lines(path: Path, lines: Iterable[str], *, force: bool) -> None:
    """Write lines to a file: beside its place first, then moved there.

    Raises `RequestError` where the file exists and `force` is not set, or where it cannot be
    written; the old file is whole then. A device or a pipe is written to as it is.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise RequestError(f"{path}: a folder; name a file in it")
    device = target.exists() and not target.is_file()
    if os.path.lexists(target) and not (force or device):
        raise RequestError(f"{path}: exists already; --force overwrites it")
    if not target.parent.is_dir():
        raise RequestError(f"{path}: there is no folder {path.parent}")
    try:
        (_write if device else _replace)(target, lines)
    except OSError as error:
        raise RequestError(f"{path}: cannot be written: {error.strerror}") from None


def _replace(target: Path, lines: Iterable[str]) -> None:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(descriptor)
    beside = Path(name)
    try:
        _write(beside, lines)
        beside.chmod(_mode(target))
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)
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
