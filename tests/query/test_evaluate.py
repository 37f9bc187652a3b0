"""Why claims and arguments have their labels, and what changes if something is assumed."""

import json

import pytest
from conftest import Run, graph_of

import argmap
from argmap.errors import ArgmapError
from argmap.graph import Graph
from argmap.query.evaluate import ArgumentEvaluation, Changes, ClaimEvaluation, Evaluation

SOURCES = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}, t: {title: T, voices: {Ann: 1}}}\n"
SAID, REPORTED, REJECTED = (
    "cites: ['s:1']",
    "cites: [{'s:1': w, stance: reports}]",
    "cites: [{'s:1': w, stance: rejects}]",
)
BOTH = "cites: ['s:1', {'s:2': w, stance: rejects}]"
STANDS = "  yes: {text: Y, unstated: true}\n  no: {text: N, unstated: true}\n"


def claim_in(graph: Graph, name: str = "a", **assumed: str | list[str]) -> ClaimEvaluation:
    answer = argmap.evaluate(graph, name, **assumed)
    assert isinstance(answer, ClaimEvaluation)
    return answer


CLAIMS = {
    "an argument for it": ("supports: [yes]", "in", "argued"),
    "an argument for it, and rejected": (f"{REJECTED}, supports: [yes]", "in", "argued"),
    "said": (SAID, "in", "said"),
    "said, its reason refuted": (f"{SAID}, supports: [fallen]", "in", "said"),
    "only reported": (REPORTED, "in", "only reported"),
    "unstated": ("unstated: true", "in", "unstated"),
    "an argument against what is said": (f"{SAID}, objections: [no]", "out", "objected"),
    "an argument against what nobody says": ("objections: [no]", "out", "objected"),
    "rejected": (REJECTED, "out", "rejected"),
    "nobody says it": ("tags: [x]", "out", "nobody says it"),
    "nobody says it, its reason refuted": ("supports: [fallen]", "out", "nobody says it"),
    "said and rejected": (BOTH, "undecided", "tie"),
    "an argument on each side": ("supports: [yes], objections: [no]", "undecided", "tie"),
    "two arguments and one": ("supports: [yes, {premises: yes + no}], objections: [no]", "undecided", "tie"),
    "against it an argument that waits": (f"{SAID}, objections: [tied]", "undecided", "waits"),
    "for it an argument that waits": ("supports: [tied]", "undecided", "waits"),
    "for itself": ("supports: [a]", "undecided", "circle"),
}


@pytest.mark.parametrize("case", CLAIMS)
def test_a_claim_tells_why_it_has_its_label(case: str) -> None:
    about, label, why = CLAIMS[case]
    others = f"  fallen: {{text: F, objections: [no]}}\n  tied: {{text: D, {BOTH}}}\n"
    answer = claim_in(graph_of(f"  a: {{text: A, {about}}}\n{STANDS}{others}", SOURCES))
    assert (answer.claim.label, answer.why) == (label, why)


ARGUMENTS = {
    "all is in": ("{id: arg, premises: yes + no}", "in", "premises in", []),
    "a premise is out": ("{id: arg, premises: yes + fallen}", "out", "premise out", ["fallen"]),
    "an undercutter is in": ("{id: arg, premises: yes, undercutters: [no]}", "out", "undercut", ["arg/undercut/no"]),
    "an undercutter is undercut": (
        "{id: arg, premises: yes, undercutters: [{premises: no, undercutters: [yes]}]}",
        "in",
        "premises in",
        [],
    ),
    "a premise is tied": ("{id: arg, premises: yes + tied}", "undecided", "waits", ["tied"]),
    "an undercutter waits": (
        "{id: arg, premises: yes, undercutters: [tied]}",
        "undecided",
        "waits",
        ["arg/undercut/tied"],
    ),
    "it is about its premise": ("{id: arg, premises: a}", "undecided", "circle", ["a"]),
}


@pytest.mark.parametrize("case", ARGUMENTS)
def test_an_argument_tells_why_it_has_its_label(case: str) -> None:
    argument, label, why, because = ARGUMENTS[case]
    others = f"  fallen: {{text: F, objections: [no]}}\n  tied: {{text: D, {BOTH}}}\n"
    answer = argmap.evaluate(graph_of(f"  a: {{text: A, supports: [{argument}]}}\n{STANDS}{others}", SOURCES), "arg")
    assert isinstance(answer, ArgumentEvaluation)
    assert (answer.argument.label, answer.why) == (label, why)
    assert [cause.id for cause in answer.because] == because


def test_a_condition_that_nobody_says_is_open_and_changes_nothing() -> None:
    graph = graph_of(
        f"  a: {{text: A, {SAID}, conditions: [b, c]}}\n  b: {{text: B}}\n  c: {{text: C, {REJECTED}}}\n", SOURCES
    )
    answer = claim_in(graph)
    assert (answer.claim.label, claim_in(graph, "b").why) == ("in", "open")
    assert [(found.step.label, found.because[0].why) for found in answer.conditions] == [
        ("undecided", "open"),
        ("out", "rejected"),
    ]


CIRCLE = f"""\
  a: {{text: A, supports: [b]}}
  b: {{text: B, supports: [a]}}
  c: {{text: C, {SAID}, objections: [a, d]}}
  d: {{text: D, {BOTH}}}
"""


def test_the_shortest_circle_is_told_from_the_claim_on() -> None:
    assert claim_in(graph_of(CIRCLE, SOURCES), "b").circle == ("b", "b/for/a", "a", "a/for/b")


def test_a_claim_that_waits_tells_for_what_in_the_end() -> None:
    answer = claim_in(graph_of(CIRCLE, SOURCES), "c")
    assert [cause.id for cause in answer.waits_for] == ["c/against/a", "c/against/d"]
    assert {(cause.id, cause.why) for cause in answer.ends} == {("a", "circle"), ("d", "tie")}


ASSUMED = {
    "a claim is out": ({"suppose": "no=out"}, {"a": "in", "no": "out", "a/against/no": "out"}),
    "an argument is out": ({"suppose": "a/against/no=out"}, {"a": "in", "a/against/no": "out"}),
    "a claim is in": ({"suppose": "a=in"}, {"a": "in", "b": "in", "b/for/a": "in"}),
    "what is so already": ({"suppose": "yes=in"}, {}),
    "a source is left out": ({"without": "s"}, {"said": "out"}),
    "a voice is left out": ({"without": "s/Ann"}, {"said": "out"}),
    "a voice whose name has no source is left out": ({"without": "Bob"}, {}),
    "only assertions count": ({"count": "asserts"}, {"told": "out"}),
    "suggestions count too": ({"count": ["asserts", "reports", "suggests", "concedes"]}, {}),
}


@pytest.mark.parametrize("case", ASSUMED)
def test_what_changes_under_an_assumption_is_told_and_only_that(case: str) -> None:
    assumed, changed = ASSUMED[case]
    graph = graph_of(
        "  a: {text: A, supports: [yes], objections: [no]}\n  b: {text: B, supports: [a]}\n"
        f"{STANDS}  said: {{text: S, {SAID}}}\n  told: {{text: T, cites: [{{'t:1': w, stance: reports}}]}}\n",
        SOURCES,
    )
    answer = argmap.evaluate(graph, **assumed)  # type: ignore[arg-type]  # their names are those of its parameters
    assert isinstance(answer, Changes)
    # What waits for `a` and is not decided by it stays undecided.
    assert {change.id: change.after.value for change in answer.changes} == {
        **changed,
        **({"b": "in", "b/for/a": "in"} if changed.get("a") == "in" else {}),
    }
    assert all(change.before is not change.after for change in answer.changes)


def test_a_claim_is_told_as_it_was_and_as_it_is_under_an_assumption() -> None:
    graph = graph_of(f"  a: {{text: A, supports: [yes], objections: [no]}}\n{STANDS}", SOURCES)
    answer = claim_in(graph, suppose="no=out")
    assert (answer.before, answer.claim.label, answer.why) == ("undecided", "in", "argued")
    assert claim_in(graph, "no", suppose="no=out").why == "supposed"


def test_a_labelled_graph_is_evaluated_under_what_its_labels_assume() -> None:
    graph = graph_of(f"  a: {{text: A, supports: [yes], objections: [no]}}\n{STANDS}", SOURCES)
    supposing = argmap.labelled(graph, suppose="no=out")
    assert (claim_in(supposing).claim.label, claim_in(supposing).before) == ("in", "undecided")
    assert claim_in(supposing, suppose="yes=out").claim.label == "out"


def test_the_figures_of_a_position_are_those_of_its_arguments() -> None:
    before = f"{SOURCES}questions: [{{ask: Q, positions: [a, b]}}]\n"
    claims = (
        "  a: {text: A, supports: [yes, fallen], objections: [no, tied], conditions: [open]}\n  b: {text: B}\n"
        f"{STANDS}  fallen: {{text: F, objections: [no]}}\n  tied: {{text: D, {BOTH}}}\n  open: {{text: O}}\n"
    )
    answer = argmap.evaluate(graph_of(claims, before))
    assert isinstance(answer, Evaluation)
    first, second = answer.questions[0].positions
    assert (tuple(first.supports), tuple(first.objections), tuple(first.conditions)) == (
        (1, 1, 0),
        (1, 0, 1),
        (0, 0, 1),
    )
    assert (first.claim.label, first.why, second.claim.label) == ("undecided", "tie", "out")
    assert answer.claims == {"in": 2, "out": 2, "undecided": 3}
    assert (answer.labels["tied"], answer.labels["a/for/yes"], answer.argued) == ("undecided", "in", 0)


def test_a_map_without_questions_tells_its_topmost_claims() -> None:
    answer = argmap.evaluate(graph_of(f"  a: {{text: A, supports: [yes]}}\n{STANDS}", SOURCES))
    assert isinstance(answer, Evaluation)
    assert [(top.claim.id, top.claim.label) for top in answer.tops] == [("a", "in"), ("no", "in")]


@pytest.mark.parametrize(
    ("assumed", "message"),
    [
        ({"suppose": "nowhere=in"}, "no claim, argument or question 'nowhere'"),
        ({"suppose": "a"}, "'a' supposes nothing; write ID=in or ID=out"),
        ({"suppose": "a=undecided"}, "'a=undecided' supposes nothing"),
        ({"suppose": ["a=in", "a=out"]}, "'a' is supposed to be in and out"),
        ({"suppose": "1=in"}, "'1' is a question"),
        ({"without": "u"}, "no source 'u'; there are s, t"),
        ({"without": "s/Cleo"}, "no voice 's/Cleo'"),
        ({"without": "Ann"}, "'Ann' is a voice of several sources; write s/Ann or t/Ann"),
        ({"count": "rejects"}, "'rejects' speaks against a claim"),
        ({"count": "assert"}, "no stance 'assert'; did you mean 'asserts'?"),
    ],
)
def test_what_the_map_does_not_have_cannot_be_assumed(assumed: dict[str, str | list[str]], message: str) -> None:
    graph = graph_of("  a: {text: A}\n", f"{SOURCES}questions: [{{ask: Q, positions: [a]}}]\n")
    with pytest.raises(ArgmapError) as raised:
        argmap.evaluate(graph, **assumed)  # type: ignore[arg-type]  # as above
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("typed", "code"), [(["--suppose", "open"], 2), (["--suppose", "nowhere=in"], 1), (["--count", "rejects"], 1)]
)
def test_a_wrong_assumption_is_refused(run: Run, typed: list[str], code: int) -> None:
    ran = run("evaluate", *typed, "--map", "library.yaml")
    assert (ran.out, ran.code) == ("", code)
    assert "Traceback" not in ran.err


def test_json_has_the_changes_and_nothing_else_of_them(run: Run) -> None:
    answer = json.loads(run("evaluate", "--suppose", "few-come=out", "--map", "library.yaml", "--json").out)["answer"]
    assert answer["changes"][0] == {"id": "few-come", "kind": "claim", "before": "in", "after": "out"}


@pytest.mark.parametrize("typed", [["evaluate"], ["evaluate", "open"], ["evaluate", "--suppose", "few-come=out"]])
def test_what_labels_say_is_said_once(run: Run, typed: list[str]) -> None:
    assert run(*typed, "--map", "library.yaml").out.count("not what is true") == 1


def test_many_waiting_in_one_long_circle_are_evaluated_without_recursion() -> None:
    size = 3000
    claims = "".join(f"  c{number}: {{text: C, supports: [c{(number + 1) % size}]}}\n" for number in range(size))
    answer = claim_in(graph_of(claims), "c0")
    assert (answer.why, len(answer.circle)) == ("circle", 2 * size)
