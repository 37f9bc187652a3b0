"""Puts new content in the place of a file, whole or not at all.

The content is written to a temporary file beside it, which is then moved to its name. However the process ends, the
name holds the old file or the whole new one. A temporary file that a killed process leaves behind is removed when
argmap next writes to the same file.

A file keeps its permissions, its extended attributes and, if this user may give them, its group and owner. Other hard
links to it keep the old content, as with git: only a file that is written to in place keeps them, and that can end
half way.
"""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

if sys.platform != "win32":
    import fcntl

ANYBODY_WRITES = 0o222
"""Permissions of a file that are not read-only."""

NAMED_AFTER = 50
"""Characters at the end of a file's name that its temporary file is named after, for no name has over 255 bytes."""

LONGEST_WAIT = 1000
"""Milliseconds to wait for another argmap; one that writes 30 MB takes 100."""

PAUSE = 5
"""Milliseconds from one look at a lock to the next."""


class ChangedError(OSError):
    """Raised if a file is not what it was: somebody else saved, made or removed it."""

    def __init__(self) -> None:
        super().__init__(None, "somebody else changed it meanwhile; run the command again")


def content_of(target: Path) -> bytes | None:
    """What a file holds that may be written to, or None if there is none; else raises `OSError`.

    A read-only file is refused here: moving another to its name would succeed, and root may write to it.
    """
    try:
        if not target.stat().st_mode & ANYBODY_WRITES:
            raise PermissionError(None, "it is read-only")
        with target.open("r+b") as file:
            return file.read()
    except FileNotFoundError:
        return None


def replace_content(target: Path, old: bytes | None, new: bytes) -> None:
    """Put content in the place of the old, which is None if there was no file.

    Raises `ChangedError` if something else is there by now, and `OSError` if it cannot be written; the file is then
    left as it is.
    """
    named = f".{target.name[-NAMED_AFTER:]}.argmap-"
    beside = target.with_name(f"{named}{os.urandom(4).hex()}.tmp")
    mode = 0o666 if old is None else 0o600  # of which the umask takes; the old file's are copied to it
    with _alone_in(target.parent):
        for abandoned in target.parent.glob(f"{escape(named)}{'[0-9a-f]' * 8}.tmp"):
            with suppress(OSError):  # another user's, or in use on Windows
                abandoned.unlink()
        try:
            with open(beside, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
                file.write(new)
                file.flush()
                os.fsync(file.fileno())
            if old is None:
                _move_to_new(beside, target)
            else:
                with suppress(FileNotFoundError):  # of which the move tells
                    _copy_status(target, beside)
                _move(beside, target, old)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep every other argmap waiting that would write in a folder; at the end, see that its names reach the disk.

    Without locks (Windows, some network drives) one can remove the temporary file of another that writes to the same
    file at that moment. The other then fails, and nothing is lost.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folder; others may be written to but not read
        yield
        return
    try:
        with suppress(OSError):
            _lock(descriptor)
        yield
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Wait for a lock, which ends with its process; go on without it if somebody keeps it, such as ``flock . make``."""
    if sys.platform != "win32":
        for _ in range(LONGEST_WAIT // PAUSE):
            with suppress(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            time.sleep(PAUSE / 1000)


def _move_to_new(beside: Path, target: Path) -> None:
    """Give a temporary file a name that nobody has."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise ChangedError from None
    except OSError:  # a file system without hard links
        _move(beside, target, None)


def _move(beside: Path, target: Path, old: bytes | None) -> None:
    """Move a temporary file to its place if what is there is still the old.

    Reading takes 25 ms for 30 MB, so what is saved meanwhile is told by the second look at the file's status. No system
    can look and move at once: what an editor saves in the some 10 microseconds between is lost. Other argmaps wait.
    """
    state = _state(target)
    if content_of(target) != old or _state(target) != state:
        raise ChangedError
    beside.replace(target)


def _state(path: Path) -> tuple[int, int, int] | None:
    """What tells one state of a file from the next without reading it; None if there is no file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _copy_status(target: Path, beside: Path) -> None:
    """Give a temporary file what the old one has beside its content, as far as this user and the file system can."""
    was = target.stat()
    if sys.platform != "win32":
        for owner, group in ((-1, was.st_gid), (was.st_uid, -1)):  # a member of the group may give only that
            with suppress(OSError):
                os.chown(beside, owner, group)
    with suppress(OSError):
        shutil.copystat(target, beside)  # also extended attributes, such as access lists, on Linux
    with suppress(OSError):
        os.utime(beside)  # of which it copied the old time
