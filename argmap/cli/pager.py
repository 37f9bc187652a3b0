"""The pager for answers that are longer than the screen: chosen, called and left as git does."""

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGER_VARIABLE = "ARGMAP_PAGER"
USUAL = "less"
NOT_RUN = (126, 127)
"""Exit codes of a shell or of ``env`` for a program that cannot be run."""
PASSES_LINKS = 566
"""The first release of less that passes links on to the terminal; others show what they consist of."""
LINK = re.compile(r"\x1b]8;[^\x1b]*\x1b\\")


def page(text: str) -> bool:
    """Show a text in the pager that the environment names; False if it names none, or one that does not start.

    Raises `KeyboardInterrupt` if the pager ends by Ctrl-C.
    """
    command = _command()
    if not command:
        return False
    try:
        if Path(command[0]).stem == "less":
            command.insert(1, "-R")  # without it colours are shown as codes, whatever LESS says
        if not _passes_links(command[0]):
            text = LINK.sub("", text)
        ended = _run(command, text.encode(sys.stdout.encoding, "plain"))
    except OSError:
        return False
    if ended == -signal.SIGINT:
        raise KeyboardInterrupt
    return ended not in NOT_RUN


def _command() -> list[str]:
    named = os.environ.get(PAGER_VARIABLE, os.environ.get("PAGER", USUAL))
    try:
        command = shlex.split(named)
    except ValueError:  # a quote is open
        return []
    return [] if command == ["cat"] else command


def _passes_links(program: str) -> bool:
    if Path(program).stem != "less":
        return False
    told = subprocess.run([program, "--version"], capture_output=True, check=False).stdout
    release = re.match(rb"less (\d+)", told)
    return release is not None and int(release[1]) >= PASSES_LINKS


def _run(command: list[str], text: bytes) -> int:
    """Run a pager to its end and return its exit code; what it does not read is dropped."""
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    with _left_to_the_pager("SIGINT", "SIGPIPE"):
        return subprocess.run(command, input=text, env=environment, check=False).returncode


@contextmanager
def _left_to_the_pager(*signals: str) -> Iterator[None]:
    """Let this process pass over signals; they have handlers, for a program that it starts would inherit to ignore."""
    numbers = [getattr(signal, name) for name in signals if hasattr(signal, name)]  # Windows has no SIGPIPE
    before = {number: signal.signal(number, lambda *_: None) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
