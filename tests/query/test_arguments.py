"""What is about a claim stands apart from what is about the steps that lead on from it, with counts."""

import pytest
from conftest import Run

MAP = """\
format: 1
title: T
claims:
  top:
    text: Top
    supports:
      - {premises: a + b, undercutters: [u], conditions: [c]}
      - a
    conditions: [c]
  other: {text: Other, objections: [{premises: a, undercutters: [u, v]}]}
  a: {text: A}
  b: {text: B, objections: [v]}
  c: {text: C}
  u: {text: U}
  v: {text: V}
"""


@pytest.mark.parametrize(
    ("typed", "counts"),
    [
        (("against", "a"), "0 for, 0 against, 3 against steps from it, 0 only if, 1 only if on steps from it"),
        (("for", "a"), "0 for, 0 against, 3 against steps from it, 0 only if, 1 only if on steps from it"),
        (("against", "b"), "0 for, 1 against, 1 against steps from it, 0 only if, 1 only if on steps from it"),
        (("against", "top"), "2 for, 0 against, 1 only if"),
        (("against", "c"), "0 for, 0 against, 0 only if"),
    ],
)
def test_the_heading_counts_them(typed: tuple[str, ...], counts: str, run_on: Run) -> None:
    assert counts in " ".join(run_on(MAP, *typed).out.split())


def test_against_lists_them_under_the_steps_that_they_are_about(run_on: Run) -> None:
    out = run_on(MAP, "against", "a").out
    assert "against the claim" not in out
    assert "against the steps that lead on from it: 3\n├── as a support of top, together with b: 1\n" in out
    assert "└── as an objection to other: 2\n" in out
    assert "the steps that lead on from it hold only if: 1\n└── as a support of top, together with b: 1\n" in out


@pytest.mark.parametrize(
    ("claim", "present", "absent"),
    [
        ("a", "against the steps that lead on from it: 3", "against  none"),
        ("b", "against the claim: 1", "against  none"),
        ("c", "against  none", "against the"),
    ],
)
def test_show_says_none_only_where_there_is_nothing(claim: str, present: str, absent: str, run_on: Run) -> None:
    out = run_on(MAP, "show", claim).out
    assert present in out
    assert absent not in out


def test_only_where_there_is_nothing_at_all_no_argument_is_against_it(run_on: Run) -> None:
    outs = {claim: run_on(MAP, "against", claim).out for claim in ("a", "b", "c", "top")}
    silent = {claim for claim, out in outs.items() if "No argument against it in this map." in out}
    assert silent == {"c", "top"}


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("top", "Not traced: 1 condition; argmap show top"),
        ("b", "Not traced: 1 against it; argmap show b"),
        ("a", None),
        ("top/for/a+b", "Not traced: 1 against it and 1 condition; argmap show top/for/a+b"),
    ],
)
def test_a_trace_says_what_it_leaves_out(claim: str, words: str | None, run_on: Run) -> None:
    out = run_on(MAP, "trace", claim).out
    assert ("Not traced" in out) is bool(words)
    assert words is None or words in out


def test_a_trace_marks_what_is_about_its_reasons(run_on: Run) -> None:
    out = run_on(MAP, "trace", "top").out
    assert "[+] together … 1~ 1~?\n" in out
    assert "& B  b … 1-\n" in out
    assert "… n more about it: --depth, argmap tree" in out
