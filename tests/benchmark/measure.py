"""Measure the time and memory of whole commands: each is a process of its own, run as a user runs it."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PEAK_UNITS = 2**20 if sys.platform == "darwin" else 2**10
"""The units of ``ru_maxrss`` in a MiB: bytes on macOS, KiB on Linux."""


class MeasureError(Exception):
    """A command failed, or did not answer."""


@dataclass(frozen=True)
class Command:
    """A command, and a text near the beginning of its answer, which is on stdout or in a file."""

    name: str
    words: tuple[str | Path, ...]
    answer: str
    file: Path | None = None
    settings: Mapping[str, str] | None = None
    """Environment variables in addition to those that all commands get."""


@dataclass(frozen=True)
class Figures:
    """Medians of wall seconds and of the peak of memory in MiB."""

    seconds: float
    peak: float


def measure(title: str, commands: Sequence[Command], runs: int, folder: Path) -> dict[str, Figures]:
    """Run the commands in turn, once to warm up and then `runs` times; raises `MeasureError` if one fails.

    The peak of a process starts at the peak of the process that started it. So this one must stay small: it reads
    only the beginning of an answer, and makes no maps.
    """
    taken: dict[str, list[Figures]] = {command.name: [] for command in commands}
    for turn in range(runs + 1):
        tell(f"{title}: {f'run {turn} of {runs}' if turn else 'warming up'}")
        for command in commands:
            figures = _run(command, folder)
            if turn:
                taken[command.name].append(figures)
    return {
        name: Figures(median(one.seconds for one in each), median(one.peak for one in each))
        for name, each in taken.items()
    }


def tell(what: str) -> None:
    """Say on stderr what is being done."""
    sys.stderr.write(f"{what}\n")


def _run(command: Command, folder: Path) -> Figures:
    if command.file is not None:
        command.file.unlink(missing_ok=True)
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.words, cwd=folder, env=_environment(command), stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    answer = _beginning(command.file or folder / "stdout")
    if process.returncode != 0 or command.answer not in answer:
        what = f"ended with {process.returncode}" if process.returncode else f"did not answer '{command.answer}'"
        said = "\n".join(_beginning(folder / stream)[-2000:] for stream in ("stdout", "stderr"))
        raise MeasureError(f"{command.name} {what}: {' '.join(map(str, command.words))}\n{said}")
    return Figures(seconds, usage.ru_maxrss / PEAK_UNITS)


def _environment(command: Command) -> dict[str, str]:
    """The tester's environment, without what changes argmap's answers or keeps Python from caching modules."""
    left_out = {"NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "PYTHONDONTWRITEBYTECODE"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out and "ARGMAP" not in name}
    return {**kept, "COLUMNS": "80", **(command.settings or {})}


def _beginning(file: Path) -> str:
    if not file.exists():
        return ""
    with file.open("rb") as content:
        return content.read(2**16).decode(errors="replace")
