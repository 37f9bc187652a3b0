"""The pager for answers that are longer than the screen: chosen, called and left as git does."""

import codecs
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGER_VARIABLE = "ARGMAP_PAGER"
USUAL = "less"
SHELLS_CODE = 128
"""A shell adds this to the number of the signal that ended a program."""
PROMPT = r"space\: more, q\: quit"
"""What less says at the end of the screen, in its own notation."""
PASSES_LINKS = 566
"""The first release of less that passes links on to the terminal; others show what they consist of."""
LINK = re.compile(r"\x1b]8;[^\x1b]*\x1b\\")


def page(text: str) -> bool:
    """Show a text in the pager that the environment names; False if it names none, or one that fails.

    Raises `KeyboardInterrupt` if the pager ends by Ctrl-C.
    """
    usual = USUAL if shutil.which(USUAL) else ""  # nobody asked for it, so nobody is told that it is missing
    command = os.environ.get(PAGER_VARIABLE, os.environ.get("PAGER", usual)).strip()
    program = command.split(" ")[0]
    if command in ("", "cat") or (os.name == "posix" and not os.environ.get("TERM")):
        return False
    is_less = Path(program).stem == "less"
    if is_less:
        command = f"{program} -R{command.removeprefix(program)}"  # else colours are shown as codes, whatever LESS says
    try:
        if not is_less or not _passes_links(program):
            text = LINK.sub("", text)
        ended = _run(command, text.encode(sys.stdout.encoding, "plain"))
    except OSError:
        return False
    if ended in (-signal.SIGINT, SHELLS_CODE + signal.SIGINT):
        raise KeyboardInterrupt
    return ended == 0  # an answer that is shown twice is better than none


def _passes_links(program: str) -> bool:
    told = subprocess.run([program, "--version"], capture_output=True, check=False).stdout
    release = re.match(rb"less (\d+)", told)
    return release is not None and int(release[1]) >= PASSES_LINKS


def _run(command: str, text: bytes) -> int:
    """Run a pager to its end, as a shell understands the command, and return its exit code.

    What it does not read is dropped.
    """
    usual = {"LESS": f"-FRX -Ps{PROMPT}$", "LV": "-c"}
    if codecs.lookup(sys.stdout.encoding).name == "utf-8":
        usual["LESSCHARSET"] = "utf-8"  # without a locale less would show bytes
    with _left_to_the_pager("SIGINT", "SIGTERM", "SIGPIPE"):
        return subprocess.run(command, shell=True, input=text, env={**usual, **os.environ}, check=False).returncode


@contextmanager
def _left_to_the_pager(*signals: str) -> Iterator[None]:
    """Let this process pass over signals; they have handlers, for a program that it starts would inherit to ignore.

    A signal for this process alone, SIGTERM, is obeyed when the pager has ended and the terminal is as it was.
    """
    passed: list[int] = []
    numbers = [getattr(signal, name) for name in signals if hasattr(signal, name)]  # Windows has no SIGPIPE
    before = {number: signal.signal(number, lambda number, _: passed.append(number)) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if signal.SIGTERM in passed:
        signal.raise_signal(signal.SIGTERM)
