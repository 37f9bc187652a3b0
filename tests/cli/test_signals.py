"""A signal ends a command as it ends any program: at once, without a word, with nothing left behind."""

import os
import re
import signal
import sys
from pathlib import Path

import pytest
from conftest import LIBRARY
from processes import argmap, on_terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")

SLOW = """
import argmap, os, signal, sys, time
from argmap.__main__ import main
from argmap.cli import session, waiting

def signalled(path):
    while not waiting.waiting.is_shown:
        time.sleep(0.01)
    time.sleep(0.1)
    os.kill(os.getpid(), {number})
    time.sleep(60)

waiting.PATIENCE, waiting.REFRESHED = 0, 100
session.load_map = signalled
main()
"""
WRITING = """
import os, signal, sys
from argmap.__main__ import main
from argmap.cli import exporting

def parts(*_):
    yield b"half"
    os.kill(os.getpid(), {number})
    yield b"whole"

exporting.exported = parts
main()
"""
DRAWING = """
import os, sys
from argmap.__main__ import main
from argmap.export import pictures

PROGRAM = "import os, signal, time; print(os.getpid(), file=open('pid', 'w')); os.kill(os.getppid(), {number})"
pictures._graphviz = lambda: [sys.executable, "-c", PROGRAM + "; time.sleep(60)"]
main()
"""
IMPORTING = """
import os, sys
from argmap.__main__ import main
os.kill(os.getpid(), {number})
"""


def ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


CODES = {signal.SIGINT: 130, signal.SIGTERM: -signal.SIGTERM}
"""What a program that starts argmap sees; a shell adds 128 to the number of a signal."""

numbers = pytest.mark.parametrize(
    "number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)], ids=lambda number: number.name
)


@pytest.mark.slow
@numbers
def test_what_is_shown_is_taken_away(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "slow.py").write_text(SLOW.format(number=number.value))
    screen = on_terminal(f"'{sys.executable}' slow.py tree --map {LIBRARY}; exit $?", folder=tmp_path)
    assert screen.code == 128 + number
    assert re.search(r"\r\x1b\[2K(Terminated\n)?\Z", screen.shown)  # the shell tells of SIGTERM


@numbers
def test_no_half_of_a_file_is_left(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "map.dot").write_text("as it was")
    words = ("export", "--map", LIBRARY, "-o", "map.dot", "--force")
    ran = argmap(*words, script=WRITING.format(number=number.value), folder=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (CODES[number], b"", b"")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["as it was"]


@pytest.mark.slow
@numbers
def test_no_other_process_is_left(tmp_path: Path, number: signal.Signals) -> None:
    words = ("export", "--map", LIBRARY, "-o", "map.svg")
    ran = argmap(*words, script=DRAWING.format(number=number.value), folder=tmp_path)
    assert (ran.returncode, ran.stderr) == (CODES[number], b"")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.slow
@numbers
def test_a_command_that_begins_is_ended_without_a_word(number: signal.Signals) -> None:
    ran = argmap("tree", script=IMPORTING.format(number=number.value))
    assert (ran.returncode, ran.stderr) == (CODES[number], b"")


@pytest.mark.slow
def test_a_signal_that_is_ignored_stays_so(tmp_path: Path) -> None:
    words = ("export", "--map", LIBRARY, "-o", "map.dot")
    script = WRITING.format(number=signal.SIGINT.value)
    ran = argmap(*words, script=script, folder=tmp_path, before=ignore_interrupts)
    assert (ran.returncode, (tmp_path / "map.dot").read_text()) == (0, "halfwhole")


@pytest.mark.slow
def test_a_pager_is_not_ended_with_argmap(tmp_path: Path) -> None:
    pager = "kill -TERM $PPID; sed 's/^/paged:/'"
    screen = on_terminal(
        f"argmap tree --map {LIBRARY}; exit $?", {"ARGMAP_PAGER": pager}, size=(80, 10), folder=tmp_path
    )
    assert screen.code == 128 + signal.SIGTERM
    assert {line[:6] for line in screen.lines} <= {"paged:", "Termin"}
