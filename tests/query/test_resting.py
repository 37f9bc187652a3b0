"""What rests on one voice, one source or one claim alone."""

import pytest
from conftest import Run, graph_of

from argmap.errors import ArgmapError
from argmap.model.keys import claim_key
from argmap.query.resting import only_reason_for, only_source, source_alone

ONE = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}}\n"
TWO = "sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}, t: {title: T}}\n"
ANN, BOB, TOM, SOMEBODY = "'s:1'", "'s:2'", "'t:1'", "'s:9'"
ANN_REPORTS, TOM_REPORTS = "{'s:1': words, stance: reports}", "{'t:1': words, stance: reports}"
ANN_REJECTS, TOM_REJECTS = "{'s:1': never, stance: rejects}", "{'t:1': never, stance: rejects}"


@pytest.mark.parametrize(
    ("sources", "cites", "told"),
    [
        (TWO, ANN, "only said by Ann in s"),
        (TWO, SOMEBODY, "only said by an unknown voice in s"),
        (TWO, f"{ANN}, {BOB}", "only said in s"),
        (TWO, f"{ANN}, {TOM}", None),
        (TWO, f"{ANN}, {TOM_REPORTS}", None),
        (TWO, f"{ANN}, {TOM_REJECTS}", "only said by Ann in s"),
        (TWO, TOM_REPORTS, "only reported by T in t"),
        (TWO, f"{ANN_REPORTS}, {BOB}", "only said in s"),
        (TWO, ANN_REJECTS, None),
        (TWO, "", None),
        (ONE, ANN, "only said by Ann in s"),
        (ONE, f"{ANN}, {BOB}", None),
    ],
)
def test_show_tells_who_alone_says_a_claim(sources: str, cites: str, told: str | None, run_on: Run) -> None:
    claims = f"  a: {{text: A, cites: [{cites}]}}\n"
    said = only_source(graph_of(claims, sources), claim_key("a"))
    shown = run_on(f"format: 1\ntitle: T\n{sources}claims:\n{claims}", "show", "a").out.splitlines()
    assert [line for line in shown if line.startswith(("only said", "only reported"))] == ([told] if told else [])
    assert (said is None) == (told is None)


REASONS = {
    "the only reason": ("supports: [a]", ("b",)),
    "a part of it": ("supports: [a + c]", ("b",)),
    "a part of every reason": ("supports: [a + c, a]", ("b",)),
    "one of two reasons": ("supports: [a, c]", ()),
    "a reason against": ("objections: [a]", ()),
    "a condition beside a reason": ("supports: [c], conditions: [a]", ()),
    "what undercuts the only reason": ("supports: [{premises: c, undercutters: [a]}]", ()),
}


@pytest.mark.parametrize("case", REASONS)
def test_the_claims_without_another_reason_are_told(case: str) -> None:
    about, claims = REASONS[case]
    graph = graph_of(f"  a: {{text: A}}\n  b: {{text: B, {about}}}\n  c: {{text: C, unstated: true}}\n")
    assert only_reason_for(graph, claim_key("a")) == claims


def test_a_claim_is_not_told_to_be_its_own_only_reason() -> None:
    assert only_reason_for(graph_of("  a: {text: A, supports: [a]}\n"), claim_key("a")) == ()


def test_of_many_claims_without_another_reason_three_are_named(run_on: Run) -> None:
    claims = "".join(f"  b{number}: {{text: B, supports: [a]}}\n" for number in range(5))
    shown = run_on(f"format: 1\ntitle: T\nclaims:\n  a: {{text: A}}\n{claims}", "show", "a").out
    assert "without it, no argument for b0, b1, b2 and 2 others\n" in shown


SAID = {
    "said here alone": (ANN, "said"),
    "said by two here": (f"{ANN}, {BOB}", "said"),
    "reported here alone": (ANN_REPORTS, "said"),
    "said here, and rejected elsewhere": (f"{ANN}, {TOM_REJECTS}", "said"),
    "said here, and reported elsewhere": (f"{ANN}, {TOM_REPORTS}", None),
    "said elsewhere": (TOM, None),
    "rejected here alone": (ANN_REJECTS, "rejected"),
    "rejected here and elsewhere": (f"{ANN_REJECTS}, {TOM_REJECTS}", None),
    "rejected here, and said elsewhere": (f"{ANN_REJECTS}, {TOM}", None),
    "said by nobody": ("", None),
}


@pytest.mark.parametrize("case", SAID)
def test_a_claim_loses_its_last_voice_with_its_only_source(case: str) -> None:
    cites, lost = SAID[case]
    found = source_alone(graph_of(f"  a: {{text: A, cites: [{cites}]}}\n", TWO), "s")
    assert (len(found.said), len(found.rejected)) == (lost == "said", lost == "rejected")


def test_an_unstated_claim_needs_no_voice() -> None:
    graph = graph_of(f"  a: {{text: A, unstated: true, cites: [{ANN}]}}\n", TWO)
    assert source_alone(graph, "s").said == ()


def test_positions_and_mere_conditions_are_marked() -> None:
    questions = "questions: [{ask: Q?, positions: [b]}, {ask: R?, positions: [c, b]}]\n"
    claims = f"  b: {{text: B, cites: [{ANN}], conditions: [a]}}\n  a: {{text: A, cites: [{ANN}]}}\n  c: {{text: C}}\n"
    found = source_alone(graph_of(claims, TWO + questions), "s").said
    assert [(said.claim.id, said.positions, said.only_condition) for said in found] == [
        ("b", ("1.1", "2.2"), False),
        ("a", (), True),
    ]


STEPS = {
    "drawn here alone": (ANN, True),
    "reported here alone": (ANN_REPORTS, True),
    "drawn here, and reported elsewhere": (f"{ANN}, {TOM_REPORTS}", False),
    "drawn here, and rejected elsewhere": (f"{ANN}, {TOM_REJECTS}", True),
    "rejected here alone": (ANN_REJECTS, False),
    "the curator's already": ("", False),
}


@pytest.mark.parametrize("case", STEPS)
def test_a_step_becomes_the_curators_without_its_only_source(case: str) -> None:
    cites, lost = STEPS[case]
    graph = graph_of(f"  a: {{text: A, conditions: [{{premises: b, cites: [{cites}]}}]}}\n  b: {{text: B}}\n", TWO)
    assert len(source_alone(graph, "s").steps) == lost


def test_a_source_on_which_nothing_rests_says_so(run_on: Run) -> None:
    text = f"format: 1\ntitle: T\n{TWO}claims:\n  a: {{text: A, cites: [{ANN}]}}\n"
    assert run_on(text, "sources", "t", "--alone").out == "without t\nnothing would be without a voice\n"
    assert "only in this source" not in run_on(text, "sources", "t").out


def test_an_unknown_source_is_one_error() -> None:
    with pytest.raises(ArgmapError, match="no source 'x'; there are s, t"):
        source_alone(graph_of("  a: {text: A}\n", TWO), "x")


def test_alone_is_for_one_source(run: Run) -> None:
    ran = run("sources", "--alone")
    assert (ran.code, "--alone is for one source: argmap sources SOURCE --alone" in ran.err) == (2, True)
