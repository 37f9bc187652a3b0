"""Filters keep the claims that their definitions say, alone, together and negated; trees keep the way up to the top."""

from typing import Any

import pytest
from conftest import graph_of

import argmap
from argmap.errors import ArgmapError
from argmap.filters import FILTERS, Filters, filters_given
from argmap.graph import Graph, keys
from argmap.model.keys import Kind
from argmap.query.filtered_tree import why_empty
from argmap.query.filtering import why_none
from argmap.query.outline import Written

SOURCES = """\
questions: [{ask: Why?, positions: [top]}]
sources:
  s: {title: S, voices: {author: 1, Ann: 2}}
  t: {title: T, voices: {author: 1}}
"""
GRAPH = graph_of(
    """\
  top:
    text: Top
    cites: [{'s:1': x}, {'t:1': x}]
    supports:
      - {premises: two, scheme: sign, cites: [{'s:1': x}]}
      - {premises: lone + told, scheme: analogy, cites: [{'s:2': x}], undercutters: [cut]}
    objections: [{premises: told, scheme: sign}]
    conditions: [state]
  two: {text: Two voices of one source, cites: [{'s:1': x}, {'s:2': x}, {'t:1': x, stance: rejects}]}
  lone: {text: One voice, cites: [{'s:1': x}, {'s:1': x, stance: reports}]}
  told: {text: Reported, cites: [{'t:1': x, stance: reports}], objections: [doubt]}
  doubt: {text: Nobody is cited for it, supports: [lone]}
  cut: {text: It undercuts, unstated: true, tags: [cut]}
  state: {text: Only a condition}
""",
    SOURCES,
)
"""Two voices of the same name, a claim that several arguments start from, a linked argument that is undercut."""


def found(**filters: Any) -> str:
    return " ".join(hit.claim.id for hit in argmap.claims(GRAPH, **filters))


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"unanswered": True}, "two lone doubt cut"),
        ({"contested": True}, "top two told"),
        ({"one_voice": True}, "lone told"),
        ({"one_source": True}, "two lone told"),
        ({"several_sources": True}, "top"),
        ({"for_": "1.1"}, "top two lone told doubt"),
        ({"against": "top"}, "lone told doubt cut"),
        ({"for_": "1.1", "no_against": "1.1"}, "top two"),
        ({"against": "1.1", "voice": "s/author"}, "lone"),
        ({"objection": True}, "told doubt"),
        ({"objection": True, "unanswered": True}, "doubt"),
        ({"reported": True}, "told"),
        ({"curator": True}, "lone told doubt cut state"),
        ({"unstated": True}, "cut"),
        ({"label": "out"}, "told"),
        ({"voice": "s/author"}, "top two lone"),
        ({"voice": "s/author", "no_voice": "t/author"}, "lone"),
        ({"stance": ["reports", "rejects"], "no_stance": "asserts"}, "told"),
        ({"scheme": "sign"}, "two told"),
        ({"scheme": "sign", "curator": True}, "told"),
        ({"scheme": "sign", "curator": False}, "two"),
        ({"scheme": "analogy", "no_scheme": "sign"}, "lone"),
        ({"scheme": "analogy", "unanswered": True}, ""),
        ({"source": "s", "no_source": "s"}, ""),
        ({"one_voice": None, "tag": (), "no_tag": "cut"}, "top two lone told doubt state"),
    ],
    ids=str,
)
def test_the_claims_that_fit(filters: dict[str, Any], ids: str) -> None:
    assert found(**filters) == ids


@pytest.mark.parametrize("name", [name for name, filter_ in FILTERS.items() if not filter_.takes])
def test_a_negated_filter_keeps_all_other_claims(name: str) -> None:
    kept, left = (set(found(**{name: wanted}).split()) for wanted in (True, False))
    assert kept
    assert (kept | left, kept & left) == ({key.id for key in keys(GRAPH, Kind.CLAIM)}, set())


def test_a_hit_has_the_arguments_that_fit() -> None:
    (hit,) = argmap.claims(GRAPH, curator=True, stance="reports", no_voice="s/author")
    assert [step.id for step in hit.steps] == ["top/against/told"]


def test_a_chain_ends_at_the_first_position() -> None:
    rivals = "  a: {text: A, supports: [c]}\n  b: {text: B, objections: [a]}\n  c: {text: C}\n"
    graph = graph_of(rivals, "questions: [{ask: Which?, positions: [a, b]}]\n")
    bearing = {"a": ["a", "c"], "b": ["b"]}
    assert {name: [hit.claim.id for hit in argmap.claims(graph, for_=name)] for name in bearing} == bearing
    assert [hit.claim.id for hit in argmap.claims(graph, against=["a", "b"])] == ["a"]


@pytest.mark.parametrize("name", ["two", "1", "top/against/told"])
def test_a_claim_bears_on_positions_only(name: str) -> None:
    with pytest.raises(ArgmapError, match=f"'{name}' is no position; 'argmap tree' lists the positions"):
        argmap.claims(GRAPH, against=name)


def test_a_filter_that_there_is_not_is_an_unexpected_keyword(library: Graph) -> None:
    with pytest.raises(TypeError, match="there is no filter 'no_unanswered'"):
        argmap.claims(library, no_unanswered=True)  # type: ignore[call-arg]


def drawn(graph: Graph, claim: str | None = None, **asked: Any) -> list[str]:
    """The rows of a filtered tree: how deep, * if the claim fits, its id, and where it is written out instead."""
    rows = argmap.tree(graph, claim, **asked).rows
    pointers = {Written.ABOVE: " above", Written.BELOW: " below"}
    return [
        f"{row.depth} {'*' * bool(row.fits)}{row.id}{pointers.get(row.written) or ''}"  # type: ignore[arg-type]
        for row in rows
    ]


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({"reported": True}, ["0 question/1", "1 top", "2 top/for/lone+told", "3 lone", "3 *told", "2 *told above"]),
        ({"unstated": True}, ["0 question/1", "1 top", "2 top/for/lone+told", "3 lone", "3 told", "3 *cut"]),
        ({"claim": "told", "unanswered": True}, ["0 told", "1 *doubt", "2 *lone"]),
        ({"claim": "top/against/told", "reported": True}, ["0 *told"]),
        ({"claim": "doubt", "unstated": True}, []),
        ({"depth": 1, "contested": True}, ["0 question/1", "1 *top"]),
    ],
    ids=str,
)
def test_a_filtered_tree_has_what_fits_and_the_way_up_to_the_top(asked: dict[str, Any], rows: list[str]) -> None:
    assert drawn(GRAPH, **asked) == rows


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({"curator": True, "depth": 1}, ["0 top", "1 *told", "1 *state"]),
        ({"curator": False}, ["0 *top", "1 *two", "1 top/for/lone+told", "2 *lone", "2 *told"]),
        ({"scheme": "sign", "curator": False}, ["0 top", "1 *two"]),
        ({"scheme": "analogy", "reported": True}, ["0 top", "1 top/for/lone+told", "2 lone", "2 *told"]),
        ({"unanswered": True, "tag": "cut"}, ["0 top", "1 top/for/lone+told", "2 lone", "2 told", "2 *cut"]),
    ],
    ids=str,
)
def test_in_a_tree_filters_for_arguments_are_about_the_step_of_the_row(asked: dict[str, Any], rows: list[str]) -> None:
    assert drawn(GRAPH, "top", **asked) == rows


def test_a_row_without_a_step_fits_a_negated_filter_as_its_claim_does() -> None:
    graph = graph_of(
        "  b: {text: B}\n  c: {text: C, supports: [d]}\n  d: {text: D}\n", "questions: [{ask: Q, positions: [b, c]}]\n"
    )
    assert drawn(graph, unanswered=False) == ["0 question/1", "1 *b", "1 *c"]
    assert drawn(graph, unanswered=True) == ["0 question/1", "1 c", "2 *d"]


def test_a_way_up_leads_through_what_undercuts_the_step_of_its_own_claim() -> None:
    claims = (
        "  j: {text: J, objections: [{premises: h, undercutters: [k]}]}\n  h: {text: H, supports: [x]}\n"
        "  k: {text: K, supports: [h]}\n  x: {text: X, tags: [hit]}\n"
    )
    rows = drawn(graph_of(claims, "questions: [{ask: Q, positions: [j]}]\n"), tag="hit")
    assert rows == ["0 question/1", "1 j", "2 h", "3 k", "4 h above", "3 *x"]


def test_a_filtered_tree_has_all_ways_up_but_no_circle() -> None:
    claims = (
        "  p: {text: P, supports: [s]}\n  q: {text: Q, supports: [{premises: s + r, undercutters: [u]}]}\n"
        "  r: {text: R}\n  s: {text: S, supports: [x]}\n  u: {text: U, tags: [u]}\n"
        "  x: {text: X, tags: [t], supports: [s]}\n"
    )
    graph = graph_of(claims, "questions: [{ask: Which?, positions: [p, q]}]\n")
    linked = ["1 q", "2 q/for/r+s", "3 s above", "3 r"]
    assert drawn(graph, tag="t") == ["0 question/1", "1 p", "2 s", "3 *x", *linked]
    assert drawn(graph, tag="u") == ["0 question/1", "1 q", "2 q/for/r+s", "3 s", "3 r", "3 *u"]


def test_what_a_filtered_tree_leaves_out_is_counted() -> None:
    answer = argmap.tree(GRAPH, depth=1, contested=True)
    assert (answer.claims, answer.not_shown, answer.too_deep) == (7, 6, 2)
    assert [dict(row.folded) for row in answer.rows] == [{}, {"support": 2, "objection": 1, "condition": 1}]


def test_a_claim_on_the_way_is_written_out_where_its_other_row_is_left_out() -> None:
    graph = graph_of(
        "  a: {text: A, supports: [b, {premises: c, conditions: [d]}]}\n"
        "  b: {text: B, supports: [{premises: a, undercutters: [e]}, c]}\n"
        "  c: {text: C, supports: [f]}\n  d: {text: D}\n  f: {text: F}\n"
        "  e: {text: E, supports: [{premises: f, undercutters: [g]}]}\n  g: {text: G, unstated: true}\n"
    )
    assert drawn(graph, unstated=True) == ["0 a", "1 b", "2 a above", "3 e", "4 f", "5 *g"]


@pytest.mark.slow
def test_a_circle_and_a_deep_map_are_filtered() -> None:
    deep = "".join(f"  c{number}: {{text: C, supports: [c{number + 1}]}}\n" for number in range(5000))
    graph = graph_of(f"{deep}  c5000: {{text: C, tags: [last], supports: [c0]}}\n")
    answer = argmap.tree(graph, tag="last")
    assert (len(answer.rows), answer.not_shown) == (5001, 0)


@pytest.mark.parametrize(
    ("filters", "why"),
    [
        ({"tag": "cut", "unanswered": False}, "alone, 1 fit --tag cut, 3 fit --no-unanswered"),
        (
            {"source": ["s", "t"], "no_stance": "asserts"},
            "alone, 4 fit --source s --source t, 4 fit --no-stance asserts",
        ),
    ],
)
def test_where_no_claim_fits_it_says_how_many_fit_each_filter(filters: dict[str, Any], why: str) -> None:
    assert why_none(GRAPH, filters_given(filters)) == f"no claim fits all these options; {why}"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claim", "depth", "why"),
    [
        ("cut", 1, "The claim here does not fit; elsewhere in the map, 3 would."),
        ("doubt", None, "None of the 2 claims here fits; elsewhere in the map, 1 would."),
        ("told", 1, "No claim fits on these levels; deeper down, 1 claim would (--depth, --all)."),
    ],
)
def test_an_empty_tree_says_where_claims_fit(claim: str, depth: int | None, why: str) -> None:
    filters: Filters = {"tag": "cut"} if depth is None else {"voice": "s/author"}
    answer = argmap.tree(GRAPH, claim, depth=depth, **filters)
    assert (answer.rows, why_empty(GRAPH, answer, filters_given(filters))) == ((), why)
