"""The README is correct: its sessions, its picture and its finding are what argmap prints, its map is one of the tests.

Renew them with ARGMAP_UPDATE=1, then read the diff.
"""

import doctest
import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
from conftest import COMMANDS, MAPS, PROJECT, RENEW, Run
from processes import git
from settled import settle_checks
from terminal_picture import picture_of, words_in

from argmap import packaged_map
from argmap.load import load_map

PATH = PROJECT / "README.md"
README = PATH.read_text(encoding="utf-8")
LONGEST = 200
"""Lines; what is longer is reference, which `argmap explain` has."""

SESSION = re.compile(r"```console\n\$ argmap (.*)\n((?:(?!```).*\n)*)```")
PICTURE = re.compile(r"!\[In a terminal: argmap (.*)\]\((.*)\)")
DRAWN = re.compile(r"!\[Drawn by argmap (.*)\]\((.*)\)")
PAGE = re.compile(r"!\[In a browser: argmap (.*)\]\((.*)\)")
LARGEST_PICTURE, LARGEST_PAGE = 150_000, 1_500_000
"""Bytes: what a reader of the README fetches, and what goes into a mail."""

STREET = Path("tests/maps/street.yaml")
UPDATE = bool(os.environ.get("ARGMAP_UPDATE"))


@pytest.fixture
def clone(run_packaged: Run, tmp_path: Path) -> Run:
    """Run argmap in a copy of what a clone has."""
    shutil.copytree(MAPS, tmp_path / "tests" / "maps")
    return run_packaged


def block(language: str, after: str) -> str:
    """The first block of code in this language behind some words."""
    return README.split(after)[1].split(f"```{language}\n")[1].split("```")[0]


def renew(old: str, new: str) -> None:
    """Replace a part of the README if ARGMAP_UPDATE is set."""
    if UPDATE and old != new:
        text = PATH.read_text(encoding="utf-8")
        assert text.count(old) == 1
        PATH.write_text(text.replace(old, new), encoding="utf-8")


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= LONGEST


def test_the_picture_of_the_page_is_small_and_its_command_writes_one(clone: Run, tmp_path: Path) -> None:
    ((typed, name),) = PAGE.findall(README)
    assert (PROJECT / name).read_bytes().startswith(b"\x89PNG")
    assert (PROJECT / name).stat().st_size < LARGEST_PICTURE
    assert clone(*shlex.split(typed)).code == 0
    page = (tmp_path / "debate.html").read_bytes()
    assert page.startswith(b"<!doctype html>")
    assert len(page) < LARGEST_PAGE


@pytest.mark.parametrize("typed", [typed for typed, _ in SESSION.findall(README)])
def test_a_session_is_what_argmap_prints(clone: Run, typed: str) -> None:
    ran = clone(*shlex.split(typed))
    assert ran.code == 0
    ((shown, answer),) = [(match[0], match[2]) for match in SESSION.finditer(README) if match[1] == typed]
    renew(shown, f"```console\n$ argmap {typed}\n{ran.err}{ran.out}```")
    assert UPDATE or answer == ran.err + ran.out, RENEW


def test_the_picture_is_what_its_command_prints(clone: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ((typed, name),) = PICTURE.findall(README)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLORTERM", raising=False)
    compare_words(PROJECT / name, picture_of(clone(*shlex.split(typed)).out, title=f"argmap {typed}"))


def test_the_drawing_is_what_its_command_draws(clone: Run) -> None:
    ((typed, name),) = DRAWN.findall(README)
    compare_words(PROJECT / name, clone(*shlex.split(typed), "--format", "svg").out)


def compare_words(kept: Path, drawn: str) -> None:
    """Compare the words of a kept picture, not their places, with those of one that was drawn now."""
    if UPDATE and (not kept.exists() or words_in(kept.read_text(encoding="utf-8")) != words_in(drawn)):
        kept.write_text(drawn, encoding="utf-8")
    assert words_in(kept.read_text(encoding="utf-8")) == words_in(drawn), RENEW


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_listed(command: str) -> None:
    listed = re.search(rf"(?m)^\|.*`argmap {command}\b", README)
    assert listed, f"the README's table of commands has no row for argmap {command}"


def test_the_map_is_that_of_the_tests() -> None:
    assert block("yaml", "## Write a map") == (PROJECT / STREET).read_text(encoding="utf-8")


def test_the_slip_is_found_and_mended(clone: Run) -> None:
    ((wrong, right),) = re.findall(r"Write\s`(.*?)` for `(.*?)` in the file", README)
    text = STREET.read_text(encoding="utf-8")
    STREET.write_text(text.replace(right, wrong), encoding="utf-8")
    found, shown = clone("check", STREET).out, block("text", "## Check a map")
    renew(shown, found)
    assert UPDATE or shown == found, RENEW
    assert clone("check", "--fix", STREET).code == 0
    assert STREET.read_text(encoding="utf-8") == text


def test_the_map_without_the_slip_is_as_the_readme_says(clone: Run) -> None:
    (said,) = re.findall(r"says `(.*)` and `(.*)`\. Now make a slip", README)
    assert all(words in clone("check", STREET).out for words in said)


def test_the_map_follows_its_document_as_the_readme_says(clone: Run, run_all_checks: Run) -> None:
    section = " ".join(README.split("## When a document changes")[1].split("\n## ")[0].split())
    line, command = re.findall(r"Put `(.*?)` before .*? follow: `argmap (.*?)`", section)[0]
    said = re.findall(r"It says `(.*?)` and `(.*?)`, and warns .*?: `(.*?)`", section)[0]
    street = Path("tests/maps/documents/street.txt")
    git(Path(), "init", "--quiet")
    git(Path(), "add", "--all")
    git(Path(), "commit", "--quiet", "--message", "as it was read")
    street.write_text(f"{line}\n{street.read_text(encoding='utf-8')}", encoding="utf-8")
    ran = run_all_checks(*command.split())
    assert (ran.code, [words for words in said if words not in ran.out + ran.err]) == (0, [])


def test_the_passage_is_as_the_readme_says(clone: Run) -> None:
    ((command, passage),) = re.findall(r"the very words\? `argmap (.*?)`\s.*?verified: `(.*?)`", README, re.DOTALL)
    assert passage in clone(*command.split()).out


def test_what_the_map_found_is_in_the_map() -> None:
    section = README.split("## What the map found")[1].split("\n## ")[0]
    found = load_map(packaged_map()).map
    named = re.findall(r"`([a-z-]+)`", section)
    assert named
    assert [name for name in named if name not in {*found.claims, *found.sources}] == []


FOUND = {
    "show 2": r"(?s)2\.1 .*2\.7 ",
    "evaluate 1": r"(?s)(undecided: a tie.*){3}",
    "voices faq/author": r"(?s)\ttears-permitted\t\+1\.1.*\tno-emotion\t\+1\.3 \+3\.1",
    "path safe-space-needed 1": r"(?s)= for tears-permitted.*= for no-crying",
    "tree": r"\n1\.1 .*\n.* 8\+ 7-\n",
    "gaps --limit 1": r"^6\tone-voice\ttrained-to-separate\t.*\tonly comment 9 says it",
}
"""The commands that show what the map found, and what each of them prints."""


@pytest.mark.parametrize("command", FOUND)
def test_each_command_shows_what_the_map_found(run_packaged: Run, command: str) -> None:
    section = README.split("## What the map found")[1].split("\n## ")[0]
    assert f"`argmap {command}`" in section
    assert re.search(FOUND[command], run_packaged(*command.split()).out)


def test_all_commands_there_are_tried() -> None:
    section = README.split("## What the map found")[1].split("\n## ")[0]
    assert set(re.findall(r"`argmap ([^`]*)`", section)) == {*FOUND}


def test_the_lines_of_python_give_what_stands_below(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    settle_checks(monkeypatch)
    lines = doctest.DocTestParser().get_doctest(block("pycon", "## From Python"), {}, "README", None, None)
    assert doctest.DocTestRunner().run(lines).failed == 0
