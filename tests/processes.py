"""argmap as a process of its own, kept within bounds."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

MEMORY = 3 * 2**29
"""Bytes of address space, libraries included: 1.5 GiB."""
SECONDS = 10
"""Of processor time, so that a busy machine fails no test."""


def bounded() -> None:
    """Limit this process; what exceeds the limits is killed or cannot allocate."""
    import resource  # noqa: PLC0415 - there is none on Windows

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background ignores it, and so would its children
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def argmap(
    *arguments: str | Path,
    script: str = "from argmap.__main__ import main; main()",
    folder: Path | None = None,
    before: Callable[[], None] = bounded,
    **streams: object,
) -> subprocess.CompletedProcess[bytes]:
    """Run a command, or a script that runs it in its own way."""
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
