"""Answers longer than the screen go through a pager, as those of git do."""

import shutil
import signal
from functools import partial
from pathlib import Path

import pytest
from conftest import MAPS
from processes import on_terminal

pytestmark = pytest.mark.slow  # each runs processes

TREE = "argmap tree --map library.yaml"
MARKS = r"sed 's/^/paged:/'"
"""A pager that ends by itself, and marks what went through it."""


slow = partial(pytest.param, marks=pytest.mark.slow)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARGMAP_PAGER", "PAGER", "LESS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("line", "settings", "paged"),
    [
        (TREE, {"PAGER": MARKS}, True),
        slow(TREE, {"ARGMAP_PAGER": MARKS, "PAGER": "false"}, True),
        slow(TREE, {"ARGMAP_PAGER": "", "PAGER": MARKS}, False),
        slow(TREE, {"PAGER": ""}, False),
        slow(TREE, {"PAGER": "cat"}, False),
        (TREE, {"PAGER": "no-such-pager"}, False),
        slow(TREE, {"PAGER": "false"}, False),
        slow(TREE, {"PAGER": "less | no-such-pager"}, False),
        slow(TREE, {"PAGER": "sh -c no-such-pager"}, False),
        slow(TREE, {"PAGER": f"{MARKS} | cat"}, True),
        slow(TREE, {"PAGER": MARKS, "TERM": ""}, False),
        slow(TREE, {"PAGER": MARKS, "TERM": "dumb"}, False),
        slow("argmap --no-pager tree --map library.yaml", {"PAGER": MARKS}, False),
        slow(f"{TREE} --no-pager", {"PAGER": MARKS}, False),
        slow(f"{TREE} --json", {"PAGER": MARKS}, False),
        (f"{TREE} | cat", {"PAGER": MARKS}, False),
        slow("argmap tree --help", {"PAGER": MARKS}, False),
        slow("argmap explain codes", {"PAGER": MARKS}, True),
        slow("argmap check --map library.yaml --select orphan-claim", {"PAGER": MARKS}, False),
    ],
)
def test_long_answers_go_through_the_pager_that_is_asked_for(line: str, settings: dict[str, str], paged: bool) -> None:
    screen = on_terminal(line, settings, size=(80, 10), folder=MAPS)
    assert screen.code == 0
    assert len(screen.lines) > 1 or "check" in line
    assert any(shown.startswith("paged:") for shown in screen.lines) == paged


@pytest.mark.parametrize(("rows", "paged"), [slow(-1, True), (0, True), slow(1, False)])
def test_an_answer_that_the_screen_has_room_for_is_printed(rows: int, paged: bool) -> None:
    """With the prompt below it, an answer takes a line more than it has."""
    length = len(on_terminal(TREE, folder=MAPS).lines)
    assert (
        "paged:" in on_terminal(TREE, size=(80, length + rows), folder=MAPS, settings={"PAGER": MARKS}).shown
    ) == paged


def test_findings_are_paged_and_fail_the_check(tmp_path: Path) -> None:
    claims = "".join(f"  c{number}: {{txt: A}}\n" for number in range(20))
    (tmp_path / "map.yaml").write_text(f"format: 1\ntitle: T\nclaims:\n{claims}")
    screen = on_terminal("argmap check map.yaml", size=(80, 10), folder=tmp_path, settings={"PAGER": MARKS})
    assert (screen.code, screen.lines[0].startswith("paged:map.yaml:4:")) == (1, True)


@pytest.mark.parametrize(
    ("pager", "code"),
    [slow("true", 0), ("head -n 1", 0), slow(f"sh -c 'kill -{signal.SIGINT.value} $$'", 130)],
    ids=["quit at once", "quit early", "Ctrl-C"],
)
def test_leaving_a_pager_early_is_silent(tmp_path: Path, pager: str, code: int) -> None:
    claims = "".join(f"  c{number}: {{text: {'many words ' * 10}}}\n" for number in range(1000))
    (tmp_path / "map.yaml").write_text(f"format: 1\ntitle: More than a pipe holds\nclaims:\n{claims}")
    screen = on_terminal("argmap claims --map map.yaml", size=(80, 10), folder=tmp_path, settings={"PAGER": pager})
    assert (screen.code, len(screen.lines) <= 1) == (code, True)


def test_colours_reach_a_pager_and_links_only_one_that_passes_them_on() -> None:
    shown = on_terminal(f"{TREE} --cites", size=(80, 10), folder=MAPS, settings={"PAGER": MARKS}).shown
    assert "\x1b[1m" in shown
    assert "meeting:3" in shown
    assert "\x1b]8;" not in shown


@pytest.mark.skipif(not shutil.which("less"), reason="less is not installed")
@pytest.mark.parametrize("settings", [{}, *map(slow, ({"LESS": "-i"}, {"PAGER": "less", "LESS": "-i"}))], ids=str)
def test_less_shows_colours_whatever_is_set_and_can_be_quit(settings: dict[str, str]) -> None:
    screen = on_terminal(TREE, size=(80, 10), keys="q", folder=MAPS, settings=settings)
    assert screen.code == 0
    assert "\x1b[1mShould the reading room stay open at night?" in screen.shown
    assert "ESC" not in screen.shown
