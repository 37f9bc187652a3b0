"""What help, messages and answers look like on terminals: colours where they are wanted, and no word broken."""

import re
from functools import partial
from pathlib import Path

import pytest
from conftest import COMMANDS, MAPS, Run
from processes import Screen, on_terminal

WRONG = """\
format: 1
title: A map with a mistake
claims:
  reading-room-open-at-night: {text: The reading room should stay open, supports: [quiet-evenings-for-students]}
"""
HINT = "argmap explain unknown-claim says what that means, and the mend"
PRINTED = {
    "answer": "argmap show open --all --map library.yaml",
    "help": "argmap tree --help",
    "help of all": "argmap",
    "refusal": "argmap show opne --map library.yaml",
    "usage": "argmap tree --dept 3",
    "findings": "argmap check wrong.yaml",
    "unreadable map": "argmap tree --map wrong.yaml",
    "closed folder": "argmap export --map library.yaml -o nowhere/in-this-folder.dot",
    "note": "argmap export --map library.yaml --focus open -o /dev/null",
}
slow = partial(pytest.param, marks=pytest.mark.slow)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wrong.yaml").write_text(WRONG)
    (tmp_path / "library.yaml").write_bytes((MAPS / "library.yaml").read_bytes())
    return tmp_path


def coloured(screen: Screen) -> bool:
    return bool(re.search(r"\x1b\[[0-9;]*38;5;", screen.shown))


@pytest.mark.parametrize("name", ["answer", *map(slow, ("help", "usage", "findings"))])
@pytest.mark.parametrize(
    ("settings", "after", "wanted"),
    [
        ({}, "", True),
        ({}, " 2>&1 | cat", False),
        ({"NO_COLOR": "1"}, "", False),
        slow({"TERM": "dumb"}, "", False),
        slow({"FORCE_COLOR": "1"}, " 2>&1 | cat", True),
        slow({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "", False),
    ],
    ids=lambda value: str(value) or "terminal",
)
def test_colours_are_where_they_are_wanted(
    folder: Path, name: str, settings: dict[str, str], after: str, wanted: bool
) -> None:
    assert coloured(on_terminal(PRINTED[name] + after, settings, folder=folder)) == wanted


@pytest.mark.parametrize("name", ["refusal", slow("unreadable map"), slow("closed folder")])
def test_errors_have_colours(folder: Path, name: str) -> None:
    assert coloured(on_terminal(PRINTED[name], folder=folder))


@pytest.mark.parametrize("columns", [40, slow(80), slow(120)])
@pytest.mark.parametrize("name", [name if name in {"refusal", "usage"} else slow(name) for name in PRINTED])
def test_no_word_is_broken_on_a_terminal(folder: Path, name: str, columns: int) -> None:
    """What an answer looks like in a pipe tells its words; an excerpt is cut to the width, so it is left out."""
    line = PRINTED[name]
    shown = [part for part in on_terminal(line, size=(columns, 1000), folder=folder).lines if " | " not in part]
    piped = [part for part in on_terminal(f"{line} 2>&1 | cat", folder=folder).lines if " | " not in part]
    assert max(map(len, shown)) <= columns
    words = " ".join(shown).split()
    whole = " ".join(piped).split()
    assert words in (whole, [*whole, *HINT.split()])  # the hint stands on terminals only


@pytest.mark.parametrize("name", ["refusal", slow("note"), slow("closed folder")])
def test_a_message_in_a_pipe_is_one_line(folder: Path, name: str) -> None:
    """Even if colours are forced."""
    piped = on_terminal(f"{PRINTED[name]} 2>&1 | cat", {"FORCE_COLOR": "1"}, size=(30, 1000), folder=folder)
    assert len(piped.lines) == 1


@pytest.mark.smoke
def test_argmap_alone_prints_its_help(run: Run) -> None:
    assert run() == run("--help")
    assert (run().code, run().err) == (0, "")


@pytest.mark.smoke
def test_help_lists_every_command_under_what_people_do(run: Run) -> None:
    """A command without a group would stand under "Commands"."""
    sections = re.findall(r"^(\w+):\n((?:  .*\n)+)", run("--help").out, re.MULTILINE)
    listed = {title: re.findall(r"^  (\w+)", rows, re.MULTILINE) for title, rows in sections if title != "Options"}
    assert list(listed)[:4] == ["Ask", "Write", "Check", "Export"]
    assert "Commands" not in listed
    assert sorted(name for names in listed.values() for name in names) == sorted(COMMANDS)


@pytest.mark.smoke
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_names_no_types_and_ends_with_an_example(run: Run, command: str) -> None:
    lines = run(command, "--help").out.splitlines()
    assert lines[-1].startswith(f"Example: argmap {command}")
    assert not [line for line in lines if re.search(r"<\w+|\{", line)]
