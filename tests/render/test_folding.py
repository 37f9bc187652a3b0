"""A summary of a claim is short, however much there is to tell."""

import io

import pytest
from conftest import Run
from rich.console import Console
from rich.text import Text

import argmap
from argmap.query.show import ClaimAnswer
from argmap.render.folding import MOST_LINES, Folding, Listed


def folded(most: int | None, *sizes: int) -> list[str]:
    """The lines of lists of some sizes, each item a line, with one line above all."""
    lists = [Listed((), range(size), lambda item: Text(f"{item}"), f"list {place}") for place, size in enumerate(sizes)]
    file = io.StringIO()
    Console(file=file, width=80).print(Folding([Text("top")], lists, most))
    return file.getvalue().splitlines()


@pytest.mark.parametrize(
    ("most", "sizes", "lines"),
    [
        (4, (3,), ["top", "0", "1", "2"]),
        (4, (4,), ["top", "0", "1", "  … 2 more: list 0"]),
        (7, (9, 1), ["top", "0", "1", "2", "3", "  … 5 more: list 0", "0"]),
        (7, (9, 9), ["top", "0", "1", "  … 7 more: list 0", "0", "1", "  … 7 more: list 1"]),
        (1, (3, 0), ["top", "0", "  … 2 more: list 0"]),
        (None, (5,), ["top", "0", "1", "2", "3", "4"]),
    ],
)
def test_lists_share_the_lines_there_are(most: int | None, sizes: tuple[int, ...], lines: list[str]) -> None:
    assert folded(most, *sizes) == lines


def test_only_what_is_shown_is_drawn() -> None:
    drawn: set[int] = set()

    def draw(item: int) -> Text:
        drawn.add(item)
        return Text("item")

    Console(file=io.StringIO(), width=80).print(Folding([], [Listed((), range(100_000), draw, "list")], 10))
    assert drawn == set(range(10))


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        ("argmap for a-claim", ["  … 5 more: argmap for a-claim"]),
        ("argmap for claim-of-22-characters", ["  … 5 more:", "  argmap for claim-of-22-characters"]),
        (f"argmap for {'x' * 50}", ["  … 5 more:", "  argmap for", f"  {'x' * 38}", f"  {'x' * 12}"]),
    ],
)
def test_a_command_that_does_not_fit_beside_the_number_has_a_line_of_its_own(command: str, lines: list[str]) -> None:
    file = io.StringIO()
    Console(file=file, width=40).print(Listed((), range(5), str, command).rest(0))
    assert file.getvalue().splitlines() == lines


@pytest.mark.slow
def test_every_claim_and_argument_of_the_packaged_map_fits(run_packaged: Run) -> None:
    graph = argmap.load_graph(argmap.packaged_map())
    names = [key.id for key in graph if key.kind in {"claim", "argument"}]
    heights = {name: len(run_packaged("show", name).out.splitlines()) for name in names}
    assert len(heights) > 400
    assert {name: height for name, height in heights.items() if height > MOST_LINES} == {}


def test_all_of_a_long_answer_can_be_had(run_packaged: Run) -> None:
    short, whole = (run_packaged("show", "no-crying", *option).out for option in ((), ("--all",)))
    assert "more: argmap trace no-crying\n" in short
    assert len(short.splitlines()) <= MOST_LINES < len(whole.splitlines())
    assert " more: " not in whole


def test_what_is_folded_is_in_the_answers_of_the_commands_that_are_named(run_packaged: Run) -> None:
    answer = argmap.show(argmap.load_graph(argmap.packaged_map()), "tears-permitted")
    assert isinstance(answer, ClaimAnswer)
    steps = (*answer.supports, *answer.objections, *answer.conditions)
    names = {premise.id for step in steps for premise in step.premises} | {rival.id for rival in answer.rivals}
    lines = run_packaged("show", "tears-permitted").out.splitlines()
    commands = [line.partition(": argmap ")[2] for line in lines if line.startswith("  … ")]
    named = "".join(run_packaged(*command.split()).out for command in commands)
    assert len(commands) > 3
    assert [name for name in (*names, *(said.place for said in answer.cites)) if name not in named] == []


HEAD = """\
format: 1
title: A test
sources: {s: {title: S, voices: {Ann: [1, 2, 3], Bob: 4}}}
questions:
  - {ask: What?, positions: [a, b1]}
  - {ask: How?, positions: [a, b2]}
claims:
  b1: {text: B1}
  b2: {text: B2}
"""


def test_each_voice_is_heard_before_one_is_heard_twice(run_on: Run) -> None:
    claim = "  a: {text: A, cites: [s:1: one, s:2: two, s:4: four]}\n"
    lines = run_on(HEAD + claim, "show", "a").out.splitlines()
    assert [line[:7] for line in lines if line.startswith("s:")] == ["s:1 Ann", "s:4 Bob", "s:2 Ann"]


def test_positions_and_findings_fold_too(run_on: Run) -> None:
    cites = ", ".join(["s:1"] * 100)
    many = "".join(f"  p{number}: {{text: Position {number}}}\n" for number in range(100))
    text = HEAD.replace("[a, b1]", f"[a, {', '.join(f'p{number}' for number in range(100))}]")
    text += f"  a: {{text: A, cites: [{cites}]}}\n{many}"
    question, claim = (run_on(text, "show", name, "--map", "map.yaml").out for name in ("1", "a"))
    assert "more: argmap show 1 --all --map map.yaml\n" in question
    assert "more: argmap check --map map.yaml\n" in claim
    assert max(len(question.splitlines()), len(claim.splitlines())) <= MOST_LINES


def test_rivals_on_two_questions_are_found_with_one_command(run_on: Run) -> None:
    many = "".join(f"  p{number}: {{text: Position {number}}}\n" for number in range(60))
    text = HEAD.replace("[a, b2]", f"[a, {', '.join(f'p{number}' for number in range(60))}]")
    out = run_on(text + "  a: {text: A}\n" + many, "show", "a").out
    assert "more: argmap show a --all --map map.yaml\n" in out


def test_the_note_of_a_step_stands_with_it(run_on: Run) -> None:
    claim = "  a: {text: A, supports: [{premises: b1, note: Said of something else.}]}\n"
    assert "\n+ B1  b1  — curator's step\n  note: Said of something else.\n" in run_on(HEAD + claim, "show", "a").out


def test_a_reason_tells_who_answers_it(run_on: Run) -> None:
    claims = "  a: {text: A, supports: [{premises: b1, undercutters: [b2]}, b2]}\n"
    text = HEAD.replace("b2: {text: B2}", "b2: {text: B2, objections: [b1]}") + claims
    out = run_on(text, "show", "a").out
    assert "\n+ B1  b1  — curator's step · undercut by 1\n" in out
    assert "\n+ B2  b2  — curator's step · premise objected to by 1\n" in out
