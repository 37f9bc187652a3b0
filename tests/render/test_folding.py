"""A summary of a claim is short, however much there is to tell."""

import io

import pytest
from conftest import Run
from rich.console import Console
from rich.text import Text

import argmap
from argmap.query.show import ClaimAnswer
from argmap.render.folding import MOST_LINES, Folding, Part


def folded(most: int | None, *sizes: int) -> list[str]:
    """The lines of lists of some sizes, each item a line, with one line above all."""
    parts = [Part((), range(size), lambda item: Text(f"{item}"), f"list {number}") for number, size in enumerate(sizes)]
    file = io.StringIO()
    Console(file=file, width=80).print(Folding([Text("top")], parts, most))
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

    Console(file=io.StringIO(), width=80).print(Folding([], [Part((), range(100_000), draw, "list")], 10))
    assert drawn == set(range(10))


@pytest.mark.slow
def test_every_claim_and_argument_of_the_packaged_map_fits(run: Run) -> None:
    graph = argmap.load_graph(argmap.packaged_map())
    names = [key.id for key in graph if key.kind in {"claim", "argument"}]
    heights = {name: len(run("show", name, "--map", str(argmap.packaged_map())).out.splitlines()) for name in names}
    assert len(heights) > 400
    assert {name: height for name, height in heights.items() if height > MOST_LINES} == {}


def test_all_of_a_long_answer_can_be_had(run: Run) -> None:
    packaged = ("--map", str(argmap.packaged_map()))
    short, whole = (run("show", "no-crying", *option, *packaged).out for option in ((), ("--all",)))
    assert "more: argmap trace no-crying\n" in short
    assert len(short.splitlines()) <= MOST_LINES < len(whole.splitlines())
    assert " more: " not in whole


def test_what_is_folded_is_in_the_answers_of_the_commands_that_are_named(run: Run) -> None:
    packaged = ("--map", str(argmap.packaged_map()))
    answer = argmap.show(argmap.load_graph(argmap.packaged_map()), "tears-permitted")
    assert isinstance(answer, ClaimAnswer)
    steps = (*answer.supports, *answer.objections, *answer.conditions)
    names = {premise.id for step in steps for premise in step.premises} | {rival.id for rival in answer.rivals}
    lines = run("show", "tears-permitted", *packaged).out.splitlines()
    commands = [line.partition(": argmap ")[2] for line in lines if line.startswith("  … ")]
    named = "".join(run(*command.split(), *packaged).out for command in commands)
    assert len(commands) > 4
    assert [name for name in (*names, *(said.place for said in answer.cites)) if name not in named] == []
