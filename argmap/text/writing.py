"""Writes exports and mended maps: what may be written where, and the message if it cannot be."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.errors import ArgmapError
from argmap.text.encoding import NotTextError, decode
from argmap.text.replacing import ChangedError, content_of, replace_content


def is_device(path: Path) -> bool:
    """Whether it is neither a file nor a folder, but for instance a pipe, so that nothing there can be replaced."""
    return path.exists() and not (path.is_file() or path.is_dir())


def write_parts(path: Path, parts: Iterable[bytes], *, force: bool) -> None:
    """Write parts to a file, whole or not at all; a device or a pipe is written to directly.

    The first part is computed only after `path` is found to be usable. Raises `ArgmapError` if the file cannot be
    written, exists and `force` is not set, or is changed or made by somebody else before all parts are there.
    """
    with _told(path):
        if is_device(path):  # the name of a pipe in /dev/fd is no real path
            with path.open("wb") as device:
                device.writelines(parts)
            return
        target = _target(path)
        old = content_of(target)
        if not (old is None or force):
            raise ArgmapError(f"{path}: exists already; --force overwrites it")
        replace_content(target, old, b"".join(parts))


def write_new(path: Path, content: bytes) -> None:
    """Write a file that does not exist yet, whole or not at all; raises `ArgmapError` if it cannot be written."""
    with _told(path):
        replace_content(new_file(path), None, content)


def new_file(path: Path) -> Path:
    """Where a file that does not exist yet is to be written; raises `ArgmapError` if it exists, or cannot be there."""
    target = _target(path)
    if target.exists():
        raise ArgmapError(f"{path}: exists already")
    return target


def replace_text(path: Path, old: str, new: str) -> None:
    """Replace the text of a file, and keep its encoding, byte order mark and line ends.

    Raises `ArgmapError` if it cannot be written, or if it no longer holds the old text because somebody saved it in
    between; the file is then unchanged.
    """
    with _told(path):
        if is_device(path):
            raise ArgmapError(f"{path}: no file, so nothing in it can be replaced")
        target = Path(os.path.realpath(path))
        content = content_of(target)
        try:
            there = decode(content or b"")
        except NotTextError:
            raise ChangedError from None
        if there.text != old:
            raise ChangedError
        replace_content(target, content, there.encode(new))


def _target(path: Path) -> Path:
    """Where a file is to be written, links followed; raises `ArgmapError` if no file can be there."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise ArgmapError(f"{path}: a folder; name a file in it")
    if not target.parent.is_dir():
        raise ArgmapError(f"{path}: there is no folder {target.parent if path.is_symlink() else path.parent}")
    return target


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell why a file cannot be written, with the path as it was given."""
    try:
        yield
    except OSError as error:
        raise ArgmapError(f"{path}: cannot be written: {error.strerror}") from None
