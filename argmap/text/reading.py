"""Reads files up to a maximum size."""

import os
from pathlib import Path

MAX_SIZE = 32 * 2**20
"""Most bytes read from a document: enough for seven Bibles. A device can be endless."""

MAX_MAP_SIZE = 4 * MAX_SIZE
"""Most bytes read from a map: enough for 300,000 claims."""


class TooLargeError(ValueError):
    """Raised if a file is larger than allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(f"larger than {most // 2**20} MiB")


def read_bytes(path: Path, most: int = MAX_SIZE) -> bytes:
    """The bytes of a file, a pipe or a device.

    Raises `TooLargeError` if there are more than `most` bytes, and `OSError` or `ValueError` if nothing can be read.
    """
    with open(path, "rb", opener=_open_at_once) as file:  # Path.open takes no opener
        content = file.read(most + 1)
    if len(content) > most:
        raise TooLargeError(most)
    return content


def _open_at_once(path: str, flags: int) -> int:
    """Open a file; a pipe that nobody writes to is empty instead of blocking."""
    if not hasattr(os, "O_NONBLOCK"):
        return os.open(path, flags)
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor
