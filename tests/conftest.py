"""What all tests share: the invented map, and a way to run argmap as a user does."""

import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import typer
from settled import settle_checks

import argmap
from argmap.cli.app import main
from argmap.cli.group import app
from argmap.graph import Graph, build_graph
from argmap.load import load_map, parse_map

pytest.register_assert_rewrite("mistakes")

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
MAPS = TESTS / "maps"
LIBRARY = MAPS / "library.yaml"
COMMANDS = typer.main.get_group(app).commands
"""All commands, with their parameters."""

OF_MAPS = [name for name, command in COMMANDS.items() if "map_file" in {option.name for option in command.params}]
"""The commands that read a map."""

QUERIES = [name for name, command in COMMANDS.items() if "as_json" in {option.name for option in command.params}]
"""The commands that can answer in JSON."""


ASKED = {
    "for": ("arguments",),
    "against": ("arguments",),
    "sources": ("sources", "source", "alone"),
    "voices": ("voices", "voice"),
    "evaluate": ("evaluate", "settle"),
    "path": ("paths",),
    "check": ("check_map",),
}
"""The functions of the Python API that answer a command, if their names differ from the command's."""

RENEW = "if that is as it should be, ARGMAP_UPDATE=1 pytest writes it anew"


def asking(command: str, claim: str, source: str = "meeting") -> list[str]:
    """The words of a command, with a claim or a source if it requires one; nothing is written."""
    if command == "rename":
        return [command, claim, "another-name", "--diff"]
    required = [parameter.name for parameter in COMMANDS[command].params if parameter.required]
    return [command, *(source if name == "source" else claim for name in required)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what a run without the slow tests left out."""
    slow = [item for item in terminalreporter.stats.get("deselected", ()) if item.get_closest_marker("slow")]
    if slow and config.option.markexpr == "not slow":
        terminalreporter.write_line(f"slow tests left out: {len(slow)}; pytest -m slow runs them")


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    out: str
    err: str
    code: int


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the same terminal everywhere, and none of the tester's own settings."""
    for name in ("ARGMAP_MAP", "ARGMAP_DOCUMENTS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("ARGMAP_PAGER", "")  # --no-pager sets it too, which is undone after the test
    monkeypatch.setenv("_TYPER_FORCE_DISABLE_TERMINAL", "1")


@pytest.fixture
def run(run_all_checks: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run argmap in the folder of the invented map, with the settled checks only."""
    settle_checks(monkeypatch)
    return run_all_checks


@pytest.fixture(autouse=True, scope="session")
def commands_built_once() -> None:
    """Typer builds all commands anew whenever the app is called: 10 ms, for each of thousands of runs."""
    typer.main.get_command = cache(typer.main.get_command)


@pytest.fixture
def run_all_checks(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run argmap in the folder of the invented map."""
    monkeypatch.chdir(MAPS)

    def run_argmap(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["argmap", *map(str, arguments)])
        try:
            with pytest.raises(SystemExit) as ended:
                main()
        finally:  # undo what `main` sets for the whole process
            if hasattr(signal, "SIGPIPE"):
                signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        printed = capsys.readouterr()
        return Ran(printed.out, printed.err, int(ended.value.code or 0))

    return run_argmap


@pytest.fixture
def run_packaged(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run argmap in a folder that has the packaged map, as a clone has it."""
    (tmp_path / "data").mkdir()
    shutil.copy(argmap.packaged_map(), tmp_path / "data" / "claims.yaml")
    monkeypatch.chdir(tmp_path)
    return run


@pytest.fixture
def run_on(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run argmap on a map of which the text is given first, from the folder of its file, ``map.yaml``."""

    def run_argmap(text: str, *arguments: str | Path) -> Ran:
        monkeypatch.chdir(tmp_path)
        Path("map.yaml").write_text(text, encoding="utf-8")
        return run(*arguments, "--map", "map.yaml")

    return run_argmap


@pytest.fixture(scope="session")
def library() -> Graph:
    """The graph of the invented map."""
    return build_graph(load_map(LIBRARY))


def graph_of(claims: str, before: str = "") -> Graph:
    """The graph of a map with these claims, written as YAML."""
    text = f"format: 1\ntitle: A test\n{before}claims:\n{claims}"
    return build_graph(parse_map(text, Path("map.yaml")))
