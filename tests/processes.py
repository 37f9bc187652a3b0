"""argmap as a process of its own, with limits of memory and time."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

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
