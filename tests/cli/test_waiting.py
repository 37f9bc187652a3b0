"""What takes long shows on a terminal how far it is, and nothing of that stays."""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from conftest import LIBRARY, Run
from processes import on_terminal

from argmap.cli import waiting
from argmap.graph import Graph, build_graph
from argmap.load import LoadedMap
from argmap.progress import Step, begin, each

TREE = ("tree", "--map", "library.yaml")
SHOWN = "building the graph"
TAKEN_AWAY = "\r\x1b[2K"
"""The cursor is where it was, on an empty line."""


class Terminal(io.StringIO):
    """A terminal in the stead of stderr."""

    def __init__(self) -> None:
        super().__init__()
        self.has_progress = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if SHOWN in text:
            self.has_progress.set()
        return super().write(text)


Ask = Callable[..., str]


@pytest.fixture
def ask(run: Run, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Run argmap on a map whose graph takes long, and return all that stderr, a terminal, has got."""

    def what_is_shown(*arguments: str, patience: float = 0.05, wait: float = 5) -> str:
        terminal = Terminal()

        def build_slowly(loaded: LoadedMap) -> Graph:
            graph = build_graph(loaded)
            terminal.has_progress.wait(wait)
            return graph

        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setattr(waiting, "PATIENCE", patience)
        monkeypatch.setattr("argmap.cli.session.build_graph", build_slowly)
        monkeypatch.setattr("argmap.cli.checking.build_graph", build_slowly)
        run(*arguments)
        return terminal.getvalue()

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(waiting, "REFRESHED", 100)
    return what_is_shown


def test_what_takes_long_is_shown_and_taken_away(ask: Ask) -> None:
    shown = ask(*TREE)
    assert SHOWN in shown
    assert shown.endswith(TAKEN_AWAY)


def test_what_takes_no_second_shows_nothing(ask: Ask) -> None:
    assert ask(*TREE, patience=60, wait=0.1) == ""


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        ((*TREE, "--json"), {}),
        pytest.param(("check", "library.yaml", "--json"), {}, marks=pytest.mark.slow),
        (("check", "library.yaml", "--format", "json"), {}),
        (("check", "library.yaml", "--format", "github"), {}),
        (TREE, {"TERM": "dumb"}),
        (TREE, {"TTY_COMPATIBLE": "0"}),
    ],
    ids=str,
)
def test_programs_and_dumb_terminals_are_shown_nothing(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], settings: dict[str, str]
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert set(re.findall(rf"{SHOWN}|\x1b\[2K", ask(*arguments, patience=0.5, wait=0.7))) == set()


def test_who_wants_no_colours_sees_it_too(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert SHOWN in ask(*TREE)


def test_a_narrow_terminal_has_it_on_one_line(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert "building the graph:…" in ask(*TREE)


def test_the_cursor_is_never_hidden(ask: Ask) -> None:
    """A process that is stopped or killed could not show it again."""
    assert "\x1b[?25" not in ask(*TREE)


def test_a_message_stands_alone_on_its_line(ask: Ask) -> None:
    shown = ask("show", "nope", "--map", "library.yaml")
    assert re.search(rf"{SHOWN}[^\n]*{re.escape(TAKEN_AWAY)}\S*argmap:\S* no claim", shown)


@pytest.mark.slow
def test_it_is_taken_away_before_a_pager_begins(tmp_path: Path) -> None:
    slow = tmp_path / "slow.py"
    slow.write_text(
        "import time\nfrom argmap.__main__ import main\nfrom argmap.cli import session, waiting\n"
        "build, waiting.PATIENCE = session.build_graph, 0\n"
        "session.build_graph = lambda loaded: [build(loaded), time.sleep(0.5)][0]\nmain()"
    )
    line = f"'{sys.executable}' {slow} tree --map {LIBRARY}"
    settings = {"ARGMAP_PAGER": "sed 's/^/paged:/'"}
    before, _, after = on_terminal(line, settings, size=(80, 10)).shown.partition("paged:")
    assert SHOWN in before
    assert before.endswith(TAKEN_AWAY)
    assert SHOWN not in after


def test_a_step_tells_how_far_it_is() -> None:
    step = begin("reading", 200)
    step.done = 50
    assert str(Step.now) == "reading: 25 %"
    assert str(begin("drawing")) == "drawing: 0 s"


def test_steps_within_a_step_end_with_its_next_item() -> None:
    told = []
    for item in each("abcd", "looking up"):
        told.append(str(Step.now))
        begin(f"reading {item}")
    assert told == ["looking up: 0 %", "looking up: 25 %", "looking up: 50 %", "looking up: 75 %"]
