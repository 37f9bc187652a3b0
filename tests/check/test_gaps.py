"""What to work on: which gaps are found, how many labels each could change, and in which order."""

import pytest
from conftest import MAPS, graph_of

import argmap
from argmap.catalogue.gap_rules import GAP_CODES
from argmap.check import unfinished
from argmap.query import gaps as sorting

BEFORE = """\
sources:
  s: {title: S, voices: {Ann: [1, 2], Bob: 3}}
  t: {title: T, voices: {Ann: 1}}
questions: [{id: q, ask: A?, positions: [a]}]
"""
ANN, BOB, OTHER_ANN = "'s:1'", "'s:3'", "'t:1'"
NOT_SAID = "{'s:3': no, stance: rejects}"
TWO = f"cites: [{ANN}, {BOB}]"
SAID = f"  b: {{text: B, {TWO}}}\n  c: {{text: C, {TWO}}}\n  d: {{text: D, {TWO}}}\n"
ARGUED = "supports: [b]"


def told(claims: str, asked: str | None = None, before: str = BEFORE, kind: str | None = None) -> list[str]:
    """The gaps of a map: code, id, and how many labels each could change."""
    found = argmap.gaps(graph_of(claims, before), asked, kind=kind, documents=MAPS / "documents")
    return [f"{gap.code} {gap.id} {gap.changes}" for gap in found.gaps]


@pytest.mark.parametrize(
    ("claim", "gaps"),
    [
        pytest.param(f"{ARGUED}, objections: [c]", ["tie a 0", "unanswered-objection a/against/c 1"], id="tie"),
        pytest.param(
            f"{TWO}, {ARGUED}, objections: [{{premises: c, undercutters: [d]}}]",
            ["unanswered-undercutter a/against/c/undercut/d 1"],
            id="an answered objection",
        ),
        pytest.param(ARGUED, ["one-sided a 0"], id="no objection"),
        pytest.param(f"{TWO}, objections: [c]", ["undefended-position a 0", "unanswered-objection a/against/c 1"],
                     id="no support"),
        pytest.param("unstated: true", ["undefended-position a 0"], id="an unstated position"),
        pytest.param("tags: [x]", ["unsupported-claim a 0", "undefended-position a 0"], id="nobody says it"),
        pytest.param(f"cites: [{ANN}]", ["one-voice a 0", "undefended-position a 0"], id="one voice"),
        pytest.param(f"cites: [{ANN}, 's:2']", ["one-voice a 0", "undefended-position a 0"], id="one voice twice"),
        pytest.param(f"cites: [{ANN}, {OTHER_ANN}]", ["undefended-position a 0"], id="two voices of one name"),
        pytest.param(f"cites: [{ANN}, {NOT_SAID}]", ["one-voice a 0", "undefended-position a 0", "tie a 0"],
                     id="one says it, one rejects it"),
        pytest.param(f"cites: [{ANN}], waive: {{one-voice: W}}", ["undefended-position a 0"], id="a waiver"),
    ],
)  # fmt: skip
def test_a_position_has_these_gaps(claim: str, gaps: list[str]) -> None:
    assert sorted(told(f"  a: {{text: A, {claim}}}\n{SAID}")) == sorted(gaps)


INNER = "c/against/e/undercut/f/undercut/g"
CHAIN = f"""\
  a: {{text: A, supports: [b]}}
  b: {{text: B, supports: [c]}}
  c: {{text: C, supports: [d], objections: [{{premises: e, undercutters: [{{premises: f, undercutters: [g]}}]}}]}}
  d: {{text: D, cites: [{ANN}]}}
  e: {{text: E, {TWO}}}
  f: {{text: F, {TWO}}}
  g: {{text: G, cites: [{ANN}]}}
  z: {{text: Z, cites: [{ANN}]}}
"""
BEARING = ["one-voice d 3", f"unanswered-undercutter {INNER} 3", "one-voice g 3", "tie c 2", "one-sided a 0"]
CIRCLE = f"  a: {{text: A, supports: [b]}}\n  b: {{text: B, cites: [{ANN}], supports: [a]}}\n"
FAR_FIRST = f"""\
  far: {{text: F, cites: [{ANN}]}}
  b: {{text: B, {TWO}, supports: [far]}}
  near: {{text: N, cites: [{ANN}]}}
  a: {{text: A, supports: [b, near]}}
"""


@pytest.mark.parametrize(
    ("claims", "asked", "gaps"),
    [
        pytest.param(CHAIN, None, [*BEARING, "one-voice z 0"], id="the whole map"),
        pytest.param(CHAIN, "q", BEARING, id="a question"),
        pytest.param(CHAIN, "d", ["one-voice d 3"], id="a claim"),
        pytest.param(CHAIN, "c/against/e", [BEARING[1], "one-voice g 3"], id="an undercut undercutter"),
        pytest.param(CIRCLE, None, ["one-sided a 0"], id="a circle"),
        pytest.param(FAR_FIRST, None, ["one-sided a 0", "one-voice near 0", "one-voice far 0"], id="the nearest first"),
    ],
)
def test_what_could_change_most_comes_first(claims: str, asked: str | None, gaps: list[str]) -> None:
    assert told(claims, asked) == gaps


DOCUMENTS = """\
sources:
  s: {title: S, document: street.txt, voices: {Ann: 1-3}}
  t: {title: T, document: absent.txt}
"""
QUOTED = """\
  a: {text: A, cites: ['s:1': Mill Street, 's:2': no such words]}
  b: {text: B, cites: ['s:3': no such words]}
  c: {text: C, cites: ['t:1': words], supports: [{premises: a, cites: ['s:3': no such words]}]}
  d: {text: D, cites: ['t:2': words]}
"""


@pytest.mark.parametrize(
    ("kind", "gaps"),
    [
        ("quote-not-found", ["quote-not-found b 0", "quote-not-found a 0", "quote-not-found c/for/a 0"]),
        ("missing-document", ["missing-document t 1"]),
        ("uncited-line", ["uncited-line s 0"]),
        ("left-for-later", []),
    ],
)
def test_documents_have_gaps(kind: str, gaps: list[str]) -> None:
    assert told(QUOTED, before=DOCUMENTS, kind=kind) == gaps


def test_a_large_map_is_sorted_by_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "MOST_CLAIMS", 7)
    found = argmap.gaps(graph_of(CHAIN, BEFORE))
    assert [(gap.id, gap.steps, gap.changes) for gap in found.gaps] == [
        ("a", 0, None),
        ("c", 2, None),
        ("d", 3, None),
        (INNER, 5, None),
        ("g", 5, None),
        ("z", None, None),
    ]


SIDES = f"""\
  a: {{text: A, supports: [pro, b]}}
  b: {{text: B, supports: [both], objections: [c], conditions: [neither]}}
  c: {{text: C, supports: [both, con]}}
  pro: {{text: P, cites: [{ANN}]}}
  con: {{text: Q, cites: [{ANN}]}}
  both: {{text: R, cites: [{ANN}]}}
  neither: {{text: N, cites: [{ANN}]}}
"""
FOR_AND_AGAINST = {"both": "1.1|1.1", "con": "|1.1", "neither": "|", "pro": "1.1|"}


@pytest.mark.parametrize(
    ("asked", "before", "sides"),
    [
        pytest.param(None, BEFORE, FOR_AND_AGAINST, id="positions"),
        pytest.param("q", BEFORE, FOR_AND_AGAINST, id="a question"),
        pytest.param("a", BEFORE, FOR_AND_AGAINST, id="a position"),
        pytest.param("c", BEFORE, {"both": "c|", "con": "c|"}, id="a claim"),
        pytest.param("b/against/c", BEFORE, {"both": "b/against/c|", "con": "b/against/c|"}, id="an argument"),
        pytest.param(None, BEFORE.partition("questions")[0],
                     {"both": "a|a", "con": "|a", "neither": "|", "pro": "a|"}, id="topmost claims"),
    ],
)  # fmt: skip
def test_a_gap_tells_what_it_is_for_and_against(asked: str | None, before: str, sides: dict[str, str]) -> None:
    gaps = argmap.gaps(graph_of(SIDES, before), asked, kind="one-voice").gaps
    assert {gap.id: f"{','.join(gap.bears_for)}|{','.join(gap.bears_against)}" for gap in gaps} == sides


@pytest.mark.parametrize("asked", [None, "q"])
def test_a_question_without_positions_is_a_gap(asked: str | None) -> None:
    assert told(f"  a: {{text: A, {TWO}}}\n", asked, BEFORE.replace("[a]", "[]")) == ["open-question q 0"]


@pytest.mark.parametrize(
    ("stance", "does"), [("asserts", "says"), ("suggests", "says"), ("concedes", "concedes"), ("reports", "reports")]
)
def test_a_single_voice_is_told_with_what_it_does(stance: str, does: str) -> None:
    graph = graph_of(f"  a: {{text: A, cites: [{{'s:1': words, stance: {stance}}}]}}\n", BEFORE)
    (gap,) = argmap.gaps(graph, kind="one-voice").gaps
    assert gap.message.startswith(f"only s/Ann {does} it, ")


def test_a_limit_leaves_gaps_out_and_counts_all() -> None:
    found = argmap.gaps(graph_of(CHAIN, BEFORE), limit=1)
    assert (len(found.gaps), found.total, found.kinds) == (
        1,
        6,
        {"one-voice": 3, "unanswered-undercutter": 1, "tie": 1, "one-sided": 1},
    )


@pytest.mark.parametrize(("kind", "limit"), [("one-voise", 1), ("tie", 0)])
def test_bad_wishes_are_refused(kind: str, limit: int) -> None:
    with pytest.raises(argmap.ArgmapError, match=r"did you mean 'one-voice'|a limit is 1 or more"):
        argmap.gaps(graph_of(CHAIN, BEFORE), kind=kind, limit=limit)


def test_a_check_accepts_a_waiver_of_a_gap() -> None:
    graph = graph_of(f"  a: {{text: A, cites: [{ANN}], waive: {{one-voice: W, one-voise: W}}}}\n", BEFORE)
    told = [finding.message for finding in argmap.check_map(graph).findings if "waive" in finding.code]
    assert told == ["no finding 'one-voise'; did you mean 'one-voice' or 'no-voice'?"]


def test_every_kind_of_gap_is_looked_for() -> None:
    found = set().union(*unfinished.FINDERS.values())
    assert set(GAP_CODES) == found


def test_a_position_on_two_questions_has_both_numbers() -> None:
    before = "questions: [{ask: Q, positions: [b]}, {ask: R, positions: [b]}]\n"
    (gap,) = argmap.gaps(
        graph_of("  b: {text: B, supports: [c]}\n  c: {text: C}\n", before), kind="unsupported-claim"
    ).gaps
    assert gap.bears_for == ("1.1", "2.1")
