"""argmap as a process of its own: with limits of memory and time, or on a terminal."""

import os
import re
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

MEMORY = 3 * 2**29
"""Bytes of address space, libraries included: 1.5 GiB."""
SECONDS = 10
"""Of processor time, so that tests do not fail on a busy machine."""


def bounded() -> None:
    """Limit this process: above the limits it cannot allocate memory, or is killed."""
    import resource  # noqa: PLC0415 - there is none on Windows

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # background jobs ignore it, and children inherit that
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def argmap(
    *arguments: str | Path,
    script: str = "from argmap.__main__ import main; main()",
    folder: Path | None = None,
    before: Callable[[], None] = bounded,
    **streams: object,
) -> subprocess.CompletedProcess[bytes]:
    """Run a command, or a script that runs it differently."""
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        preexec_fn=before,
        capture_output=True,
        check=False,
        timeout=120,
        **streams,
    )


class Screen(NamedTuple):
    """What a command showed on a terminal, both streams together, and its exit code."""

    shown: str
    code: int

    @property
    def lines(self) -> list[str]:
        """The lines without colours and links."""
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\", "", self.shown).splitlines()


def on_terminal(
    line: str,
    settings: Mapping[str, str] = MappingProxyType({}),
    *,
    size: tuple[int, int] = (80, 1000),
    keys: str = "",
    folder: Path | None = None,
) -> Screen:
    """Run a command of a shell on a terminal of its own, of so many columns and rows, where the `keys` are typed."""
    import fcntl  # noqa: PLC0415 - there is none on Windows, as of the next two
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *reversed(size), 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "LESS", "PAGER"}}
    started = subprocess.Popen(
        ["/bin/sh", "-c", line.replace("argmap", f'"{sys.executable}" -m argmap', 1)],
        cwd=folder,
        env={**kept, "TERM": "xterm-256color", **settings},
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(terminal, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - it has no threads
    )
    os.close(terminal)
    os.write(ours, keys.encode())
    shown = b""
    with suppress(OSError):  # Linux tells so that nobody has the terminal any more
        while more := os.read(ours, 65536):
            shown += more
    os.close(ours)
    return Screen(shown.decode().replace("\r\n", "\n"), started.wait(timeout=60))


def git(folder: Path, *words: str) -> None:
    """Run git in a folder, as nobody in particular."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)
