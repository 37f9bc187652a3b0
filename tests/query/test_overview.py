"""The first screen: the questions of a map, their positions, and how much there is about each."""

import io
import re
from pathlib import Path

import pytest
from conftest import COMMANDS, LIBRARY, MAPS, Run, graph_of
from rich.console import Console

import argmap
from argmap.graph import Graph
from argmap.model.keys import claim_key
from argmap.model.words import MEANS
from argmap.query.answers import claim_figures
from argmap.query.voices import MOST_NAMES, voice_names
from argmap.render.overview import UNANSWERED, Glance
from argmap.render.proposing import LOOKING_UP, Given

MOST_LINES = 50


def test_the_packaged_map_is_seen_at_a_glance(run_packaged: Run) -> None:
    lines = run_packaged("tree").out.splitlines()
    questions = argmap.overview(argmap.load_graph(argmap.packaged_map())).questions
    assert len(lines) <= MOST_LINES
    assert all(len(line) <= 80 for line in lines)
    shown = {line.partition(" ")[0] for line in lines}
    assert shown >= {str(asked.question.number) for asked in questions}
    assert shown >= {position.number for asked in questions[:4] for position in asked.positions}


@pytest.mark.parametrize(
    ("positions", "shown", "told"),
    [
        ("9, 9", 18, ""),
        ("9, 9, 9, 9", 36, ""),
        ("9, 9, 9, 9, 9", 36, "… 9 positions on question 5: argmap show 5 --map map.yaml"),
        ("9, 30, 5, 9", 39, "… 14 positions on questions 3 to 4: argmap show 3 --map map.yaml"),
        ("60, 9", 60, "… 9 positions on question 2: argmap show 2 --map map.yaml"),
        ("60", 60, ""),
    ],
)
def test_positions_of_the_last_questions_are_left_out_where_it_gets_long(
    positions: str, shown: int, told: str, run_on: Run
) -> None:
    numbers = [int(number) for number in positions.split(",")]
    names = [[f"q{question}p{place}" for place in range(number)] for question, number in enumerate(numbers)]
    asked = "".join(f"  - {{ask: Q?, positions: [{', '.join(listed)}]}}\n" for listed in names)
    claims = "".join(f"  {name}: {{text: T, unstated: true}}\n" for listed in names for name in listed)
    out = run_on(f"format: 1\ntitle: A test\nquestions:\n{asked}claims:\n{claims}", "tree", "--map", "map.yaml").out
    lines = out.splitlines()
    assert len([line for line in lines if re.match(r"\d+\.\d+ ", line)]) == shown
    assert [line for line in lines if re.match(r"\d ", line)][-1].endswith(f"… {numbers[-1]}") is bool(told)
    assert [line for line in lines if "positions on question" in line] == [told] * bool(told)


@pytest.mark.parametrize("width", [63, 79, 80, 100, 117, 118, 160])
def test_labels_make_the_first_screen_of_the_packaged_map_no_longer(width: int) -> None:
    graph = argmap.load_graph(argmap.packaged_map())
    plain, labelled = (glance(asked, width) for asked in (graph, argmap.labelled(graph)))
    assert len(labelled) == len(plain)
    assert (MEANS in " ".join(labelled)) is (plain != labelled) is (width >= 80)
    assert any(UNANSWERED in line for line in labelled) is (width < 80 or width >= 118)


def glance(graph: Graph, width: int) -> list[str]:
    """The lines of the first screen on a terminal."""
    file = io.StringIO()
    Console(file=file, width=width, color_system=None).print(Glance(argmap.overview(graph)))
    return file.getvalue().splitlines()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Rest.", "1.1 Rest.  undecided · held by Ann, Bob      1 [1]    1 [1]    0           1+ 1-"),
        ("One rests.", "1.1 One rests.  undecided · Ann, Bob         1 [1]    1 [1]    0           1+ 1-"),
        ("One should rest.", "    undecided · held by Ann, Bob             1 [1]    1 [1]    0           1+ 1-"),
    ],
)
def test_the_label_of_a_position_stands_before_who_holds_it(text: str, row: str) -> None:
    argued = f"  rest: {{text: '{text}', cites: ['s:1', 's:2'], supports: [talk], objections: [talk]}}\n"
    before = MAP[MAP.index("questions:") : MAP.index("claims:")]
    graph = graph_of(f"{argued}  talk: {{text: One should talk., unstated: true}}\n", before)
    assert row in glance(argmap.labelled(graph), 80)


@pytest.mark.parametrize(
    ("argued", "figures"),
    [
        ("", (0, 0, 0, 0)),
        ("supports: [b], objections: [c], conditions: [d]", (1, 1, 1, 2)),
        ("supports: [{premises: b, undercutters: [d]}]", (1, 0, 0, 0)),
        ("supports: [b + e]", (1, 0, 0, 0)),
        ("supports: [e], objections: [b]", (1, 1, 0, 1)),
        ("supports: [{premises: b, conditions: [d]}]", (1, 0, 0, 1)),
    ],
)
def test_an_argument_is_answered_by_an_undercutter_or_an_objection_to_a_premise(
    argued: str, figures: tuple[int, int, int, int]
) -> None:
    """The figures count supports, objections, conditions, and the arguments that nobody answers."""
    others = "".join(f"  {id_}: {{text: Text of {id_}}}\n" for id_ in "bcd")
    graph = graph_of(f"  a: {{text: A, {argued}}}\n{others}  e: {{text: E, objections: [c]}}\n")
    found = claim_figures(graph, claim_key("a"))
    assert (found.supports, found.objections, found.conditions, found.unanswered) == figures


MAP = """\
format: 1
title: A test
questions:
  - {ask: What to do?, positions: [rest, talk]}
sources:
  s: {title: S, voices: {Ann: 1, Bob: 2, Cid: 3}}
claims:
  rest:
    text: One should rest.
    cites: [%s]
  talk: {text: One should talk.}
"""


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        ("s:1, s:2", "held by Ann, Bob"),
        ("{s:1: x, stance: concedes}", "held by Ann (conceding)"),
        ("s:1, {s:2: x, stance: concedes}", "held by Ann, Bob (conceding)"),
        ("{s:1: x, stance: reports}", "only reported by 1"),
        ("{s:1: x, stance: rejects}", "only rejected by 1"),
        ("s:4", "held by an unknown voice"),
        ("s:1, {s:2: x, stance: rejects}", "held by Ann, rejected by 1"),
        ("{s:1: x, stance: reports}, {s:2: x, stance: rejects}", "only reported by 1, rejected by 1"),
    ],
)
def test_each_position_says_who_holds_it(cites: str, told: str, run_on: Run) -> None:
    out = " ".join(run_on(MAP % cites, "tree").out.split())
    assert f"1.1 One should rest. {told} 0 0 0 0 1.2 One should talk. held by nobody 0 0 0 0" in out


def test_names_for_which_there_is_no_room_are_counted(run_on: Run) -> None:
    text = MAP.replace("Ann", "A" * 30).replace("Bob", "B" * 30) % "s:1, s:2, s:3"
    out = run_on(text, "tree").out
    assert f"held by {'A' * 30}" not in out
    assert "held by 3 voices " in out


def test_of_many_voices_no_more_are_named_than_a_line_has_room_for() -> None:
    names = tuple(f"V{number}" for number in range(15_000))
    position = claim_figures(graph_of("  a: {text: A}\n"), claim_key("a"))._replace(holding=15_000, held_by=names)
    told = voice_names(position)
    assert told[0] == f"held by {', '.join(names[:MOST_NAMES])} and {15_000 - MOST_NAMES} more"
    assert told[-2:] == ["held by V0 and 14999 more", "held by 15000 voices"]
    assert len(told) == MOST_NAMES + 1


@pytest.mark.parametrize(
    ("documents", "told"), [("documents", "15 of 15 quotes verified"), ("../golden", "15 quotes, not looked up")]
)
def test_the_head_says_how_many_quotes_are_verified(documents: str, told: str, run: Run) -> None:
    lines = run("tree", "--map", "library.yaml", "--documents", documents).out.splitlines()
    assert lines[0].endswith(f"  {told}")


def test_a_wrong_quote_is_not_verified(run_on: Run) -> None:
    text = LIBRARY.read_text(encoding="utf-8").replace("meeting:5: The", "meeting:4: The")
    out = run_on(text, "tree", "--documents", str(MAPS / "documents")).out
    assert "14 of 15 quotes verified, 1 wrong: argmap check --map map.yaml --documents " in " ".join(out.split())


def test_wrong_quotes_are_told_apart_from_those_that_were_not_looked_up(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "meeting.txt").write_text("Nothing of it.\n" * 9)
    out = run_on(LIBRARY.read_text(encoding="utf-8"), "tree").out
    told = r"0 of 15 quotes verified, \d+ wrong: argmap check --map map\.yaml, [1-9] not looked up"
    assert re.search(told, " ".join(out.split()))


def test_a_map_without_questions_shows_its_topmost_claims(run_on: Run) -> None:
    claims = "".join(f"  c{number}: {{text: Claim {number}.}}\n" for number in range(20))
    out = run_on(f"format: 1\ntitle: A test\nclaims:\n{claims}", "tree").out
    assert "  Claim 11." in out
    assert "  Claim 12." not in out
    assert "\n… 8 more: argmap tree --all --map map.yaml\n" in out


def test_claims_apart_from_all_questions_are_counted(run_on: Run) -> None:
    out = run_on(MAP % "s:1" + "  other: {text: Something else.}\n", "tree").out
    assert "\n1 claim bears on no position: argmap tree --all --map map.yaml\n" in out


@pytest.mark.parametrize(("rivals", "told"), [("true", True), ("false", False)])
def test_rivals_are_told(rivals: str, told: bool, run_on: Run) -> None:
    text = (MAP % "s:1").replace("talk]}", f"talk], rivals: {rivals}}}")
    assert ("1 What to do?  rivals\n" in run_on(text, "tree").out) is told


def test_a_question_with_one_position_has_no_rivals(run_on: Run) -> None:
    text = (MAP % "s:1").replace("[rest, talk]", "[rest]")
    assert "rivals" not in run_on(text, "tree").out + run_on(text, "against", "1").out


def test_the_share_of_the_curator_is_told(run_on: Run) -> None:
    steps = "    supports: [talk]\n    objections: [{premises: talk, cites: ['s:1']}]\n"
    text = (MAP % "s:1").replace("  talk:", f"{steps}  talk:")
    assert re.search(r"1\.1 One should rest\. +in · held by Ann +1 \[1\] +1 +0 +1\+ 1-\n", run_on(text, "tree").out)
    assert "1 for (1 the curator's), 1 against, 0 only if; unanswered: 1+ 1-" in run_on(text, "show", "1").out


@pytest.mark.parametrize("typed", ["tree", "against 1", "trace open"])
def test_what_is_proposed_asks_the_same_map(typed: str, run: Run) -> None:
    out = run(*typed.split(), "--map", "library.yaml").out
    (proposed,) = re.findall(r"argmap (\w+ [\w.]+ --map library\.yaml)", " ".join(out.split()))
    assert run(*proposed.split()).code == 0


def test_what_is_proposed_looks_into_the_same_documents(run: Run) -> None:
    given = ("--map", "library.yaml", "--documents", "documents")
    out = run("show", "open", *given).out + run("tree", *given).out
    assert "argmap against 1.1 --map library.yaml\n" in out
    assert Given("a b.yaml", "texts").command("trace open") == "argmap trace open --map 'a b.yaml' --documents texts"


def test_documents_are_named_for_the_commands_that_take_them() -> None:
    taking = {name for name, command in COMMANDS.items() if "documents" in {option.name for option in command.params}}
    assert taking - LOOKING_UP == {"export"}  # which reads them only for passages, and is not proposed


@pytest.mark.parametrize("option", [("--depth", "1"), ("--all",), ("--cites",), ("--ids",), ("1",)])
def test_whoever_asks_for_more_gets_a_tree(option: tuple[str, ...], run_on: Run) -> None:
    out = run_on(MAP % "s:1", "tree", *option).out
    assert "├── 1.1 One should rest.  rest ·1\n" in out


def test_json_has_all_rows_unless_a_depth_is_given(run: Run) -> None:
    rows = [run("tree", "--json", *depth, "--map", "library.yaml").out.count('"depth":') for depth in ((), ("--all",))]
    less = run("tree", "--json", "--depth", "1", "--map", "library.yaml").out.count('"depth":')
    assert rows[0] == rows[1] > less > 0


def test_a_narrow_terminal_has_the_figures_in_words(run_on: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = run_on(MAP % "s:1", "tree").out
    assert "held by Ann; 0 for, 0 against" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 40


def test_an_empty_map_has_a_first_screen(run_on: Run) -> None:
    out = run_on("format: 1\ntitle: A test\nclaims: {}\n", "tree").out
    assert out == "A test\n0 claims, 0 arguments, 0 sources\n\nNext:  argmap explain\n"
