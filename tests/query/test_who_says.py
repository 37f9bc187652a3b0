"""Who holds a claim, who only reports or rejects it, and who draws a step: told everywhere, and apart."""

import json
import re

import pytest
from conftest import Run, graph_of

from argmap.export.dot import generate_dot
from argmap.export.markdown import generate_markdown
from argmap.export.mermaid import generate_mermaid
from argmap.export.plain_graph import plain_graph
from argmap.export.view import USUAL
from argmap.model.keys import Key, Kind, claim_key
from argmap.query.answers import brief, step
from argmap.query.part import whole_map

SOURCES = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2, Eve: 3}}, t: {title: T, voices: {Ann: 1}}}\n"
ANN, BOB, EVE = "{'s:1': words, stance: suggests}", "{'s:2': words}", "{'s:3': words, stance: concedes}"
ANN_REPORTS, BOB_REPORTS = "{'s:1': word, stance: reports, of: Ian}", "{'s:2': word, stance: reports}"
ANN_REJECTS = "{'s:1': never, stance: rejects}"


HEAD = f"format: 1\ntitle: T\n{SOURCES}claims:\n"


def claim(cites: str) -> str:
    return f"  a: {{text: A, supports: [b]}}\n  b: {{text: The premise, cites: [{cites}]}}\n"


@pytest.mark.parametrize(
    ("cites", "counts", "marks"),
    [
        ("", (0, 0, 0), ""),
        (ANN, (1, 0, 0), " ·1"),
        (EVE, (1, 0, 0), " ·1 (only conceding)"),
        (f"{EVE}, 's:3'", (1, 0, 0), " ·1"),
        (f"{ANN}, {BOB}, {EVE}", (3, 0, 0), " ·3 (1 conceding)"),
        (f"{ANN}, 's:1'", (1, 0, 0), " ·1"),
        ("'s:1', 't:1'", (2, 0, 0), " ·2"),
        (ANN_REPORTS, (0, 1, 0), " only reported by 1"),
        (f"{ANN_REPORTS}, {BOB_REPORTS}", (0, 2, 0), " only reported by 2"),
        (f"{ANN}, {BOB_REPORTS}", (1, 1, 0), " ·1"),
        (f"{ANN}, {ANN_REPORTS}", (1, 0, 0), " ·1"),
        (ANN_REJECTS, (0, 0, 1), " only rejected by 1"),
        (f"{BOB}, {ANN_REJECTS}", (1, 0, 1), " ·1 ×1"),
        (f"{BOB_REPORTS}, {ANN_REJECTS}", (0, 1, 1), " only reported by 1 ×1"),
    ],
)
def test_voices_are_counted_by_what_they_do(cites: str, counts: tuple[int, int, int], marks: str, run_on: Run) -> None:
    """The counts are those of voices that hold, only report and reject a claim."""
    counted = brief(graph_of(claim(cites), SOURCES), claim_key("b"))
    assert (counted.holding, counted.reporting, counted.rejecting) == counts
    for command in ("tree", "for"):
        lines = run_on(HEAD + claim(cites), command, "a").out.splitlines()
        (line,) = [line for line in lines if "The premise" in line]
        assert line.partition("  — ")[0].removesuffix(marks).endswith("  b"), command


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        ("", ""),
        (EVE, " · held by 1 (only conceding)"),
        (f"{ANN}, {BOB}, {EVE}", " · held by 3 (1 conceding)"),
        (ANN_REPORTS, " · only reported by 1"),
        (f"{BOB}, {ANN_REJECTS}", " · held by 1 · rejected by 1"),
    ],
)
def test_a_summary_counts_voices_in_words(cites: str, told: str, run_on: Run) -> None:
    assert f"+ The premise  b{told}  — curator's step\n" in run_on(HEAD + claim(cites), "show", "a").out


@pytest.mark.parametrize(
    ("cites", "said"),
    [
        (ANN, "held by 1 voice · 1 source"),
        (EVE, "held by 1 voice, only conceding · 1 source"),
        (f"{ANN}, {BOB}, {EVE}", "held by 3 voices, 1 of them only conceding · 1 source"),
        (f"{ANN}, {BOB_REPORTS}, 't:1'", "held by 2 voices, reported by 1 more · 2 sources"),
        (ANN_REPORTS, "held by nobody, reported by 1 · 1 source"),
        (f"{BOB}, {ANN_REJECTS}", "held by 1 voice, rejected by 1 · 1 source"),
    ],
)
@pytest.mark.parametrize("command", ["show", "trace"])
def test_the_heading_says_it_in_words(cites: str, said: str, command: str, run_on: Run) -> None:
    lines = run_on(HEAD + claim(cites), command, "b").out.splitlines()
    assert lines[1] == f"b · map.yaml:6 · {said}"


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        (f"{ANN}, {BOB}", "s/Ann, Bob"),
        (EVE, "Eve (conceding)"),
        (f"{BOB}, {EVE}, {ANN_REJECTS}", "Bob, Eve (conceding) · rejected by 1"),
    ],
)
def test_a_question_names_who_holds_a_position(cites: str, told: str, run_on: Run) -> None:
    question = "questions: [{ask: Q, positions: [b]}]\n"
    out = run_on(HEAD.replace("claims:", f"{question}claims:") + claim(cites), "show", "1").out
    assert f"\n    held by {told}\n" in out


@pytest.mark.parametrize(("cites", "mark"), [(f"{ANN}, {BOB}", "·2"), (ANN_REPORTS, "only reported by 1")])
def test_pictures_and_exports_say_it_too(cites: str, mark: str) -> None:
    part = whole_map(graph_of(claim(cites), SOURCES))
    assert f'label="The premise\\n{mark}"' in "\n".join(generate_dot(part))
    assert f'"The premise<br/>{mark}"' in "\n".join(generate_mermaid(part, USUAL, pytest.fail))
    assert f"`b` {mark}" in "\n".join(generate_markdown(part))
    counted = brief(part.graph, claim_key("b"))
    about = plain_graph(part).nodes["claim:b"]
    assert {about["holding"], about["reporting"]} == {counted.holding, counted.reporting} != {0}


def test_a_claim_that_is_only_reported_looks_different_in_a_picture() -> None:
    looks = []
    for cites in (BOB, BOB_REPORTS):
        lines = generate_dot(whole_map(graph_of(claim(cites), SOURCES)))
        (box,) = [line for line in lines if line.startswith('  "claim:b" [')]
        looks.append("dashed" in box)
    assert looks == [False, True]


def drawing(cites: str, premise: str = "") -> str:
    return f"  a: {{text: A, supports: [{{premises: b, cites: [{cites}]}}]}}\n  b: {{text: B, cites: [{premise}]}}\n"


@pytest.mark.parametrize(
    ("cites", "premise", "line"),
    [
        ("", BOB, "[+] B  b ·1"),
        (BOB, BOB, "+ B  b ·1"),
        (BOB, f"{ANN}, {BOB}", "+ B  b ·2  — drawn by Bob s:2"),
        (ANN, f"{ANN}, {BOB}", "+ B  b ·2  — drawn by s/Ann (suggests) s:1"),
        (ANN, BOB, "+ B  b ·1  — drawn by s/Ann (suggests) s:1"),
        (BOB, f"{ANN_REPORTS}, {BOB_REPORTS}", "+ B  b only reported by 2  — drawn by Bob s:2"),
        (ANN_REPORTS, BOB_REPORTS, "(+) B  b only reported by 1  — reported of Ian by s/Ann s:1"),
        (ANN_REPORTS, BOB, "(+) B  b ·1  — reported of Ian by s/Ann s:1"),
        (f"{ANN_REPORTS}, {BOB}", BOB, "+ B  b ·1"),
        (ANN_REJECTS, BOB, "[+] B  b ·1  — curator's step, rejected by s/Ann s:1"),
        (f"{ANN_REJECTS}, {BOB}", BOB, "+ B  b ·1  — drawn by Bob s:2, rejected by s/Ann s:1"),
    ],
)
def test_a_tree_tells_who_draws_a_step_unless_all_do_who_hold_its_premise(
    cites: str, premise: str, line: str, run_on: Run
) -> None:
    for typed in (("tree", "--all"), ("for", "a")):
        assert f"└── {line}\n" in run_on(HEAD + drawing(cites, premise), *typed).out


def test_a_step_of_many_names_the_first_and_counts_the_others(run_on: Run) -> None:
    voices = "sources: {s: {title: S, voices: {V1: 1, V2: 2, V3: 3, V4: 4, V5: 5}}}\n"
    drawers = ", ".join(f"'s:{line}'" for line in range(1, 5))
    text = f"format: 1\ntitle: T\n{voices}claims:\n" + drawing(drawers, f"{drawers}, 's:5'")
    assert "+ B  b ·5  — drawn by V1 s:1; by V2 s:2; by V3 s:3; 1 more" in run_on(text, "tree", "--all").out


@pytest.mark.parametrize(
    ("cites", "drawn", "reported"),
    [("", False, False), (BOB, True, False), (BOB_REPORTS, False, True), (f"{BOB_REPORTS}, {ANN}", True, False)],
)
def test_who_reports_a_step_does_not_draw_it(cites: str, drawn: bool, reported: bool) -> None:
    graph = graph_of(drawing(cites), SOURCES)
    about = plain_graph(whole_map(graph)).nodes["argument:a/for/b"]
    assert (about["drawn"], about["reported"]) == (drawn, reported)
    found = step(graph, Key(Kind.ARGUMENT, "a/for/b"))
    assert (bool(found.drawn_by), bool(found.reported_by) and not found.drawn_by) == (drawn, reported)


def test_drawn_reported_and_curators_steps_look_different_in_every_export() -> None:
    looks = set()
    for cites in ("", BOB, BOB_REPORTS):
        part = whole_map(graph_of(drawing(cites, BOB), SOURCES))
        (sign,) = [line for line in generate_dot(part) if line.startswith('  "argument:a/for/b" [')]
        chart = next(line for line in generate_mermaid(part, USUAL, pytest.fail) if "-->" in line or "-.->" in line)
        outline = next(line for line in generate_markdown(part) if "for" in line and "B" in line)
        looks.add((sign.partition("fontcolor")[0], chart, outline.partition(" B")[0].partition("[^")[0]))
    assert len({look[0] for look in looks}) == len({look[1] for look in looks}) == len({look[2] for look in looks}) == 3


def test_json_has_the_second_format(run: Run) -> None:
    answer = json.loads(run("show", "hard-on-guards", "--map", "library.yaml", "--json").out)
    assert answer["format"] == 2
    assert answer["answer"]["claim"] == {
        "id": "hard-on-guards",
        "text": "Night work is hard on the guards.",
        "unstated": False,
        "holding": 0,
        "conceding": 0,
        "reporting": 1,
        "rejecting": 0,
        "label": None,
    }


@pytest.mark.parametrize(("cites", "mark"), [(BOB, "·1"), (f"{ANN}, {BOB}", None), ("", None)])
def test_a_picture_counts_who_draws_a_step_if_fewer_do_than_hold_its_premise(cites: str, mark: str | None) -> None:
    part = whole_map(graph_of(drawing(cites, f"{ANN}, {BOB}"), SOURCES))
    (sign,) = [line for line in generate_dot(part) if line.startswith('  "argument:a/for/b" [')]
    assert (re.findall("xlabel=<.*?>([^<]*)<", sign) or [None])[0] == mark
    assert any(f'|"#43; {mark}"|' in line for line in generate_mermaid(part, USUAL, pytest.fail)) is bool(mark)


def test_voices_of_one_name_in_two_sources_are_two(run_on: Run) -> None:
    text = HEAD + drawing("'s:1', 't:1'", "'s:1', 't:1', 's:3'")
    assert "+ B  b ·3  — drawn by s/Ann s:1; by t/Ann t:1\n" in run_on(text, "tree", "--all").out


@pytest.mark.parametrize("command", ["show", "trace"])
@pytest.mark.parametrize(
    ("uses", "fields", "told"),
    [
        ("conditions: [b]", "", "A condition: nobody is cited for saying that it holds."),
        ("conditions: [b]", ", unstated: true", "Nobody says it; the argument needs it."),
        ("conditions: [b], supports: [b]", "", "Nobody is cited for it."),
        ("supports: [b]", "", "Nobody is cited for it."),
    ],
)
def test_a_claim_without_citations_says_why(command: str, uses: str, fields: str, told: str, run_on: Run) -> None:
    claims = f"  a: {{text: A, {uses}}}\n  b: {{text: B{fields}}}\n"
    assert f"\n{told}\n" in run_on(HEAD + claims, command, "b").out
