"""Hostile maps: each ends in findings, within a limit of time and memory."""

import os
import sys
from pathlib import Path

import pytest
from conftest import COMMANDS, OF_MAPS, Run, asking, graph_of
from processes import argmap

from argmap.graph import keys
from argmap.load.collected import MAX_FINDINGS
from argmap.model.keys import Kind

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and devices as Linux has them")

HEAD = "format: 1\ntitle: A monster\n"
MANY = 100_000
LINE_SEPARATOR = "\u2028"


def numbered(pattern: str, many: int = MANY, join: str = "") -> str:
    return join.join(pattern.replace("#", str(number)) for number in range(many))


BOMB = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 20))
UNDERCUTTERS = "{premises: a, undercutters: ["
STAIRS = "".join(f"{'  ' * depth}- premises: a\n{'  ' * depth}  undercutters:\n" for depth in range(4, 1000, 2))
CLAIM = f"{HEAD}claims:\n  a:\n    text: A\n    supports:"

MONSTERS: dict[str, tuple[str | bytes, str]] = {
    "a billion laughs": (f"{HEAD}b0: &b0 [ha]\n{BOMB}", "anchor"),
    "brackets that open": ("[" * 10_000, "too-deep"),
    "brackets that open and close": (f"{HEAD}claims: {'[' * 10_000}{']' * 10_000}\n", "too-deep"),
    "a list in a list": ("- " * 10_000 + "a\n", "too-deep"),
    "a mapping in a mapping": ("{a: " * 10_000, "too-deep"),
    "a key in a key": ("? " * 10_000 + "a\n", "too-deep"),
    "braces as keys of braces": ("{" * 1_000_000, "too-deep"),
    "undercutters of undercutters": (f"{CLAIM} [{UNDERCUTTERS * 10_000}{']}' * 10_000}]\n", "too-deep"),
    "undercutters, a line each": (f"{CLAIM}\n{STAIRS}", "too-deep"),
    "one very long line": (f"{HEAD}note: {'word ' * 6_000_000}\n", "missing-field"),
    "one very long line of other letters": (f"{HEAD}note: {'é' * 15_000_000}\n", "missing-field"),
    "a key as long": (f"{'k' * 5_000_000}: v\n", "not-yaml"),
    "quotes that never close": (f'{HEAD}note: "' + "so on\n" * 1_000_000, "not-yaml"),
    "a tab on every line": ("a: b\t\n" * 500_000, "too-many"),
    "a million invisible line ends": (f"{HEAD}note: a{LINE_SEPARATOR * 1_000_000}b\n", "too-many"),
    "the same key again and again": (HEAD + "a: b\n" * MANY, "too-many"),
    "an anchor on every claim": (HEAD + "claims:\n" + numbered("  c#: &a# {text: A}\n"), "too-many"),
    "a document after every line": (HEAD + "---\n" * MANY, "several-documents"),
    "a second document without end": (f"{HEAD}---\n{'{' * 1_000_000}", "several-documents"),
    "unknown premises": (f"{CLAIM} [{numbered('c#', join=', ')}]\n", "too-many"),
    "unknown premises, linked": (f"{CLAIM} [{numbered('c#', join=' + ')}]\n", "too-many-premises"),
    "names too long to compare": (CLAIM + numbered(f"\n    - b#{'b' * 900}", 900) + "\n", "unknown-claim"),
    "undercutters of an argument with a long id": (
        CLAIM + f"\n    - premises: {' + '.join(['a' * 99] * 11)}\n      undercutters: [{numbered('a', join=', ')}]\n"
        f"  {'a' * 99}: {{text: A}}\n",
        "too-long",
    ),
    "arguments about a claim with a long id": (
        f"{HEAD}claims:\n  ? {'a' * 60_000}\n  : text: A\n    supports: [{numbered('a', join=', ')}]\n",
        "too-long",
    ),
    "items without end": (f"{HEAD}claims: [{'a,' * 3_000_000}a]\n", "too-large"),
    "zeros": (b"\0" * 10_000_000, "not-utf-8"),
    "a zero in a text": (f"{HEAD}note: a\0b\n", "not-yaml"),
    "UTF-32": (HEAD.encode("utf-32"), "not-utf-8"),
    "half a character": (HEAD.encode() + b"note: \xed\xa0\x80\n", "not-utf-8"),
    "millions of lines and a wrong byte": (b"a: b\n" * 2_000_000 + b"\xff", "not-utf-8"),
}


def codes(printed: bytes) -> list[str]:
    return [line.split(": ")[1] for line in printed.decode().splitlines() if line.count(": ") > 1]


QUICK = ("a billion laughs", "brackets that open", "undercutters, a line each", "UTF-32")


def marks(name: str) -> list[pytest.MarkDecorator]:
    """Most monsters are slow tests; too deep ones are smoke tests too, as a parser's limit depends on its version."""
    slow = [] if name in QUICK else [pytest.mark.slow]
    return [*slow, pytest.mark.smoke] if MONSTERS[name][1] == "too-deep" else slow


@pytest.mark.parametrize("name", [pytest.param(name, marks=marks(name)) for name in MONSTERS])
def test_a_monster_ends_in_findings(tmp_path: Path, name: str) -> None:
    content, code = MONSTERS[name]
    (tmp_path / "map.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
    ran = argmap("check", "map.yaml", folder=tmp_path)
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert code in codes(ran.stdout)


@pytest.mark.slow
def test_a_map_larger_than_any_map_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "map.yaml").open("wb") as file:
        file.truncate(200 * 2**20)
    ran = argmap("check", "map.yaml", folder=tmp_path)
    assert ran.stdout.startswith(b"map.yaml:1:1: too-large: larger than 128 MiB; no map is so large\n")


@pytest.mark.slow
def test_a_device_without_end_is_not_read_to_its_end() -> None:
    assert codes(argmap("check", "/dev/zero").stdout) == ["too-large"]


@pytest.mark.slow
def test_a_pipe_that_nobody_writes_to_is_empty(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "map.yaml")
    assert codes(argmap("check", "map.yaml", folder=tmp_path).stdout) == ["empty-file"]


def test_a_map_may_come_through_a_pipe() -> None:
    ran = argmap("check", "/dev/stdin", input=f"{HEAD}claims:\n  a: {{text: A}}\n".encode())
    assert ran.stdout.splitlines()[-1].startswith(b"/dev/stdin: ")


@pytest.mark.slow
def test_more_findings_than_anybody_reads_end_with_a_word_about_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(HEAD + "claims: {}\n" + numbered("f#: x\n", 2000))
    printed = [line for line in run("check", path).out.splitlines() if line.startswith(f"{path}:")]
    assert len(printed) == MAX_FINDINGS + 2
    assert printed[-2].endswith(": too-many: more than 1,000 problems; only the first are listed")


def chain(many: int, last: str) -> str:
    """A claim, a reason for it, a reason for that, and so on; `last` is the reason for the last one, or empty."""
    links = "".join(f"  c{number}: {{text: C{number}, supports: [c{number + 1}]}}\n" for number in range(many))
    return f"  a: {{text: A, supports: [c0]}}\n{links}  c{many}: {{text: The last, supports: [{last}]}}\n"


LOOPS = {
    "a claim supports itself": "  a: {text: A, supports: [a]}\n",
    "a claim opposes itself": "  a: {text: A, objections: [a]}\n",
    "a claim is its own condition": "  a: {text: A, conditions: [a]}\n",
    "two support each other": "  a: {text: A, supports: [b]}\n  b: {text: B, supports: [a]}\n",
    "two oppose each other": "  a: {text: A, objections: [b]}\n  b: {text: B, objections: [a]}\n",
    "a conclusion undercuts its step": (
        "  a: {text: A, supports: [{premises: b, undercutters: [a], conditions: [a]}]}\n  b: {text: B}\n"
    ),
    "all of it at once": (
        "  a: {text: A, supports: [{premises: a + b, undercutters: [b + a, a], conditions: [a, b]}, b]}\n"
        "  b: {text: B, supports: [a], objections: [{premises: a, undercutters: [b]}], conditions: [a + b]}\n"
    ),
    "an argument again and again": f"  a: {{text: A, supports: [{'a, ' * 100}]}}\n",
}
LONG = {"a ring of thousands": chain(1500, last="c0"), "a chain of thousands": chain(2000, last="")}
EVERY_COMMAND = [
    [*asking(command, "a"), *(["--all"] if "all_" in {option.name for option in known.params} else [])]
    for command, known in COMMANDS.items()
    if command in OF_MAPS and command not in {"sources", "cite", "read", "rename"}  # no source; it writes
]
"""Every command, to its full depth."""


@pytest.mark.parametrize("question", ["", "questions: [{ask: Q?, positions: [a]}]\n"])
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow if name != "all of it at once" else ()) for name in LOOPS]
)
def test_reasoning_in_a_circle_is_answered_like_any_other(run: Run, tmp_path: Path, name: str, question: str) -> None:
    (tmp_path / "map.yaml").write_text(f"{HEAD}{question}claims:\n{LOOPS[name]}")
    ran = [run(*query, "--map", tmp_path / "map.yaml") for query in EVERY_COMMAND]
    assert [answer.err for answer in ran] == [""] * len(EVERY_COMMAND)
    assert all(answer.out for answer in ran), "a command that finds nothing says so on stdout"


@pytest.mark.slow
def test_the_same_argument_thousands_of_times_is_numbered() -> None:
    graph = graph_of(f"  a: {{text: A, supports: [{'a, ' * 20_000}]}}\n")
    assert list(keys(graph, Kind.ARGUMENT))[-1].id == "a/for/a~20000"


@pytest.mark.slow
@pytest.mark.parametrize("query", EVERY_COMMAND, ids=" ".join)
@pytest.mark.parametrize("name", LONG)
def test_reasoning_of_any_length_is_answered(run: Run, tmp_path: Path, name: str, query: list[str]) -> None:
    (tmp_path / "map.yaml").write_text(f"{HEAD}claims:\n{LONG[name]}")
    ran = run(*query, "--map", tmp_path / "map.yaml")
    assert (ran.code, ran.err) == (0, "")
