"""The fuzzer tries argmap, and fails if something breaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = str(Path(__file__).parent.parent / "fuzz" / "fuzz.py")
BREAKING = f"""
import runpy, sys
import argmap.cli.app
argmap.cli.app.main = %s
sys.argv = ["fuzz", "--seed", "3", "--seconds", "1"]
sys.path.insert(0, {str(Path(FUZZ).parent)!r})
runpy.run_path({FUZZ!r}, run_name="__main__")
"""


def fuzzed(*command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A run of the fuzzer, which keeps an input in the folder."""
    kept = {} if folder is None else {"TMPDIR": str(folder)}
    command = (sys.executable, *command)
    return subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | kept)


@pytest.mark.slow
def test_it_says_what_it_tried() -> None:
    ran = fuzzed(FUZZ, "--seed", "3", "--seconds", "1")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("seed 3\n")
    assert ran.stdout.endswith("nothing broke\n")


@pytest.mark.parametrize(
    ("main", "told"),
    [
        ("lambda: {}['a']", "KeyError: 'a'"),
        ("lambda: sys.exit(3)", "argmap check claims.yaml ended with 3"),
        ("lambda: print(chr(27) + '[1m')", "argmap check claims.yaml prints U+001B"),
        ("lambda: print('claims.yaml:9999:1: tab: a tab')", "names a place outside the file: 9999:1"),
        ("lambda: print('claims.yaml:1:1: no-such-code: a tab')", "prints an unknown code, no-such-code"),
    ],
)
def test_it_fails_with_the_input_that_broke_something(tmp_path: Path, main: str, told: str) -> None:
    ran = fuzzed("-c", BREAKING % main, folder=tmp_path)
    assert ran.returncode == 1
    assert "input 1 of seed 3, kept in " in ran.stderr
    assert told in ran.stderr
    assert [path.name for path in tmp_path.glob("argmap-fuzz-*/claims.yaml")] == ["claims.yaml"]
