"""Reading a file, but not without end."""

import os
from pathlib import Path

MAX_SIZE = 32 * 2**20
"""Bytes that are read of a file: enough for 70,000 claims, or for seven Bibles. A device has no end."""


class TooLargeError(ValueError):
    """A file is larger than `MAX_SIZE`."""

    def __init__(self) -> None:
        super().__init__(f"larger than {MAX_SIZE // 2**20} MiB")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, a pipe or a device.

    Raises `TooLargeError` instead of reading on without end, and `OSError` or `ValueError` where
    nothing can be read.
    """
    with open(path, "rb", opener=_open_at_once) as file:  # Path.open takes no opener
        content = file.read(MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise TooLargeError
    return content


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write into a pipe; then it is just empty."""
    if not hasattr(os, "O_NONBLOCK"):
        return os.open(path, flags)
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor
