"""A question can be named like a claim; its positions are rivals unless they can hold together."""

import pytest
from conftest import Run, graph_of

from argmap.errors import ArgmapError
from argmap.export.dot import generate_dot
from argmap.export.markdown import generate_markdown
from argmap.export.plain_graph import plain_graph
from argmap.graph import Graph
from argmap.model.keys import Key, Kind, claim_key
from argmap.query.answers import rivals
from argmap.query.part import part_of, whole_map
from argmap.query.resolve import resolve

PAIR = """\
format: 1
title: T
questions:
  - {{id: what, ask: What to do?, note: A note., positions: [rest, talk]{}}}
claims:
  rest: {{text: One should rest., supports: [tired], objections: [talk]}}
  talk: {{text: One should talk., supports: [tired, helps]}}
  tired: {{text: People are tired.}}
  helps: {{text: Talking helps.}}
"""


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("open-at-night", Key(Kind.QUESTION, "open-at-night")),
        ("open-at", Key(Kind.QUESTION, "open-at-night")),
        ("1", Key(Kind.QUESTION, "open-at-night")),
        ("2", Key(Kind.QUESTION, "question/2")),
        ("1.2", claim_key("stay-closed")),
        ("open", claim_key("open")),
    ],
)
def test_a_question_is_named_by_its_id_or_its_number(library: Graph, name: str, key: Key) -> None:
    assert resolve(library, name) == key


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("3", "no question 3; the map has 2, counted from 1"),
        ("0", "no question 0; the map has 2, counted from 1"),
        ("1.3", "no position 1.3; question 1 has 2, counted from 1"),
    ],
)
def test_a_number_that_nothing_has_is_refused(library: Graph, name: str, message: str) -> None:
    with pytest.raises(ArgmapError, match=message):
        resolve(library, name)


@pytest.mark.parametrize(
    "typed",
    [("tree", "1"), ("show", "1"), ("for", "1"), ("against", "1"), ("export", "--focus", "1", "--format", "markdown")],
)
def test_every_command_takes_a_question_and_shows_its_note(typed: tuple[str, ...], run_on: Run) -> None:
    ran = run_on(PAIR.format(""), *typed)
    assert ran.code == 0
    assert all(words in ran.out for words in ("What to do?", "what", "A note.", "One should rest.", "One should talk."))


def test_a_tree_prints_ids_notes_and_numbers(run_on: Run) -> None:
    lines = run_on(PAIR.format(""), "tree", "1").out.splitlines()
    assert lines[:3] == ["1 What to do?  what (rivals)", "   note: A note.", "├── 1.1 One should rest.  rest"]


def test_show_lists_the_positions_with_figures(run_on: Run) -> None:
    lines = run_on(PAIR.format(""), "show", "what").out.splitlines()
    assert lines[1:] == [
        "what · map.yaml:4 · question 1 · 2 positions · rivals",
        "note: A note.",
        "",
        "1.1 One should rest.  rest",
        "    1 for (1 the curator's), 1 against (1 the curator's), 0 only if; unanswered:",
        "    1+ 1-",
        "1.2 One should talk.  talk",
        "    2 for (2 the curator's), 0 against, 0 only if; unanswered: 2+",
    ]


def test_for_a_question_lists_the_arguments_for_each_position(run_on: Run) -> None:
    out = run_on(PAIR.format(""), "for", "what").out
    assert "1.1 One should rest.  rest\n└── [+] People are tired.  tired\n" in out
    assert "1.2 One should talk.  talk\n├── [+] tired (above)\n└── [+] Talking helps.  helps\n" in out


def test_a_question_cannot_be_traced(run_on: Run) -> None:
    ran = run_on(PAIR.format(""), "trace", "what")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "argmap: what is a question; trace one of its positions\n"


@pytest.mark.parametrize("command", ["against", "show"])
def test_what_speaks_for_the_rivals_of_a_position_ends_the_answer(command: str, run_on: Run) -> None:
    out = run_on(PAIR.format(""), command, "rest").out
    assert "\nother positions: 1  argmap for POSITION lists what speaks for one\n" in out
    assert "\n  1.2 One should talk.  talk  — 2 arguments for it\n" in out


def test_against_says_where_the_reasons_for_rivals_are(run_on: Run) -> None:
    def last(command: str, about: str) -> str:
        return " ".join(run_on(PAIR.format(""), command, about).out.split("\n\n")[-1].split())

    pointed = "What speaks for a rival speaks against {}: argmap for 1 --map map.yaml"
    assert last("against", "rest") == pointed.format("this position")
    assert last("against", "what") == pointed.format("the others")
    assert "rival" not in last("for", "rest") + last("against", "tired")


def test_against_names_every_question_that_has_rivals(run_on: Run) -> None:
    questions = "questions: [{ask: A?, positions: [a, b]}, {ask: B?, positions: [a, c]}, {ask: C?, positions: [a]}]\n"
    claims = "claims: {a: {text: A}, b: {text: B}, c: {text: C}}\n"
    out = " ".join(run_on(f"format: 1\ntitle: T\n{questions}{claims}", "against", "a").out.split())
    assert out.endswith("this position: argmap for 1 --map map.yaml and argmap for 2 --map map.yaml")


@pytest.mark.parametrize("typed", [("show", "rest"), ("for", "rest"), ("against", "rest")])
def test_answers_that_can_hold_together_are_no_rivals(typed: tuple[str, ...], run_on: Run) -> None:
    out = run_on(PAIR.format(", rivals: false"), *typed).out
    assert "other positions" not in out
    assert "rival" not in out


@pytest.mark.parametrize(("field", "found"), [("", 1), (", rivals: true", 1), (", rivals: false", 0)])
def test_an_objection_between_answers_that_can_hold_together_is_fine(field: str, found: int, run_on: Run) -> None:
    assert run_on(PAIR.format(field), "check").out.count("rival-objection") == found


def test_show_says_that_the_answers_can_hold_together(run_on: Run) -> None:
    assert "2 positions · they can hold together" in run_on(PAIR.format(", rivals: false"), "show", "1").out


def test_rivals_is_true_or_false(run_on: Run) -> None:
    assert "bad-truth: 'no' is neither true nor false" in run_on(PAIR.format(", rivals: no"), "check").out


@pytest.mark.parametrize(
    "claims",
    [
        "  what: {text: A}\n  a: {text: B}\n",
        "  a: {text: B, supports: [{premises: b, id: what}]}\n  b: {text: C}\n",
    ],
)
@pytest.mark.parametrize("also", ["", ", rivals: maybe"])
def test_a_question_shares_its_id_with_no_claim_or_argument(claims: str, also: str, run_on: Run) -> None:
    ran = run_on(
        f"format: 1\ntitle: T\nquestions: [{{id: what, ask: What?, positions: [a]{also}}}]\nclaims:\n{claims}", "check"
    )
    assert (ran.code, ran.out.count("duplicate-id: the id 'what' is in use already")) == (1, 1)


def test_a_picture_around_a_question_marks_it() -> None:
    graph = graph_of("  a: {text: A}\n", "questions: [{id: q, ask: Q?, positions: [a]}]\n")
    lines = list(generate_dot(part_of(graph, Key(Kind.QUESTION, "q"), 1)))
    assert any('"question:q" [' in line and "peripheries=2" in line for line in lines)


VOICES = """\
format: 1
title: T
questions: [{id: what, ask: What?, positions: [rest, talk, wait]}]
sources: {s: {title: S, voices: {Ann: 1, Bob: 2, Eve: 3}}}
claims:
  rest:
    text: Rest.
    cites: [{'s:1': rest}, {'s:2': rest, stance: concedes}]
    supports: [{premises: tired, cites: ['s:1']}]
  talk: {text: Talk., cites: [{'s:2': talk}, {'s:3': talk, stance: reports}], supports: [tired]}
  wait: {text: Wait.}
  tired: {text: People are tired.}
"""


def test_a_question_tells_who_holds_its_positions_and_who_holds_several(run_on: Run) -> None:
    lines = run_on(VOICES, "show", "1").out.splitlines()
    assert lines[3:] == [
        "1.1 Rest.  rest",
        "    held by Ann, Bob* (conceding)",
        "    1 for, 0 against, 0 only if; unanswered: 1+",
        "1.2 Talk.  talk",
        "    held by Bob*",
        "    1 for (1 the curator's), 0 against, 0 only if; unanswered: 1+",
        "1.3 Wait.  wait",
        "    0 for, 0 against, 0 only if; unanswered: 0",
        "",
        "* 1 of 2 voices holds more than one of the positions",
    ]


def test_a_position_without_arguments_on_a_side_says_so(run_on: Run) -> None:
    assert "1.3 Wait.  wait\n    No argument for it in this map.\n" in run_on(VOICES, "for", "what").out


def test_a_position_knows_its_number(run_on: Run) -> None:
    assert "position 1.2 on What?" in run_on(VOICES, "show", "talk").out.splitlines()


def test_exports_say_where_positions_can_hold_together() -> None:
    graph = graph_of("  a: {text: A}\n  b: {text: B}\n", "questions: [{ask: Q?, positions: [a, b], rivals: false}]\n")
    part = whole_map(graph)
    assert "Q?\\nthe positions can hold together" in "\n".join(generate_dot(part))
    assert "The positions can hold together." in list(generate_markdown(part))
    assert plain_graph(part).nodes["question:question/1"]["rivals"] is False


def test_a_tree_says_whether_positions_are_rivals(run_on: Run) -> None:
    assert run_on(PAIR.format(""), "tree", "1").out.startswith("1 What to do?  what (rivals)\n")
    assert run_on(PAIR.format(", rivals: false"), "tree", "1").out.startswith(
        "1 What to do?  what (can hold together)\n"
    )


def test_rivals_on_two_questions_are_told_once_in_their_order() -> None:
    questions = "questions: [{ask: Q?, positions: [a, b, c]}, {ask: R?, positions: [d, b, a]}]\n"
    graph = graph_of("".join(f"  {letter}: {{text: {letter}}}\n" for letter in "abcd"), questions)
    assert [(rival.number, rival.id) for rival in rivals(graph, claim_key("a"))] == [
        ("1.2", "b"),
        ("1.3", "c"),
        ("2.1", "d"),
    ]
