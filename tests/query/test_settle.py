"""What would settle an undecided claim: the smallest sets of arguments that would have to fall, and single claims."""

from itertools import combinations

import pytest
from conftest import graph_of
from examples import holds_of
from hypothesis import strategies as st

import argmap
from argmap.errors import ArgmapError
from argmap.graph import Graph, keys, label_of
from argmap.labels.labelling import Assumptions, labelled
from argmap.model.keys import Key, Kind
from argmap.model.words import Label
from argmap.query.settle import Falling, Settlement, WayOut, settle

BEFORE = """\
sources: {s: {title: S, voices: {Ann: 1, Bob: 2}}}
questions: [{ask: A?, positions: [a]}]
"""
SAID = "cites: ['s:1']"
REJECTED = "{'s:2': no, stance: rejects}"
ALL_SAID = "  {}: {{text: Other, " + SAID + "}}\n"

TIE = "  a: {text: A, supports: [b], objections: [c, d]}\n"
SHARED = f"""\
{TIE}  c: {{text: C, supports: [e]}}
  d: {{text: D, supports: [e]}}
  e: {{text: E, supports: [f]}}
"""
DEEP = """\
  a: {text: A, supports: [b], objections: [{premises: c, undercutters: [{premises: d, undercutters: [e]}]}]}
"""
LINKED = "  a: {text: A, supports: [b], objections: [c + d]}\n  c: {text: C, supports: [e]}\n"
BOTH_SIDES = "  a: {text: A, supports: [b], objections: [b]}\n"
CIRCLE = "  a: {text: A, supports: [b]}\n  b: {text: B, supports: [a]}\n"
WAITING = "  a: {text: A, supports: [b]}\n  b: {text: B, supports: [c], objections: [d, e]}\n"
DISPUTED = f"  a: {{text: A, cites: ['s:1', {REJECTED}]}}\n"
OPEN = "  b: {text: B, supports: [{premises: c, conditions: [o]}]}\n  o: {text: O}\n"


def settlement(claims: str, asked: str = "a", suppose: str = "") -> Settlement:
    """What would settle a claim; claims that are named and not written out are said."""
    written = {line.split(":")[0].strip() for line in claims.splitlines()}
    others = "".join(ALL_SAID.format(name) for name in "abcdef" if name not in written)
    return argmap.settle(graph_of(claims + others, BEFORE), asked, suppose=suppose or None)


def ids(falling: Falling | None) -> str:
    """The arguments of a set, in one text."""
    return " & ".join(argument.id for argument in falling.arguments) if falling else ""


def told(way: WayOut) -> list[str]:
    """The smallest sets of one way."""
    return [ids(falling) for falling in way.sets]


@pytest.mark.parametrize(
    ("claims", "to_be_in", "to_be_out"),
    [
        pytest.param(TIE, ["a/against/c & a/against/d"], ["a/for/b"], id="a tie"),
        pytest.param(SHARED, ["e/for/f"], ["a/for/b"], id="a shared reason"),
        pytest.param(
            DEEP, ["a/against/c", "a/against/c/undercut/d/undercut/e"], ["a/for/b"], id="undercut undercutter"
        ),
        pytest.param(LINKED, ["a/against/c+d", "c/for/e"], ["a/for/b"], id="linked premises"),
        pytest.param(BOTH_SIDES, ["a/against/b"], ["a/for/b"], id="an argument on both sides"),
        pytest.param(CIRCLE, [], ["a/for/b", "b/for/a"], id="a circle"),
        pytest.param(WAITING, ["b/against/d & b/against/e"], ["a/for/b", "b/for/c"], id="what it waits for"),
        pytest.param(DISPUTED, [], [], id="said and rejected"),
    ],
)
def test_the_smallest_sets_are_told(claims: str, to_be_in: list[str], to_be_out: list[str]) -> None:
    assert [told(way) for way in settlement(claims).ways] == [to_be_in, to_be_out]


def test_the_arguments_of_the_other_side_are_told_beside_a_smaller_set() -> None:
    to_be_in, to_be_out = settlement(SHARED).ways
    assert (ids(to_be_in.nearest), to_be_out.nearest) == ("a/against/c & a/against/d", None)


def test_each_argument_comes_with_the_labels_of_its_premises() -> None:
    (argument,) = settlement(LINKED).ways[0].sets[0].arguments
    assert (argument.label, [(premise.id, premise.label) for premise in argument.premises]) == (
        Label.IN,
        [("c", Label.IN), ("d", Label.IN)],
    )


@pytest.mark.parametrize(
    ("claims", "singles"),
    [
        pytest.param(TIE, [("b", "out", "out")], id="only one support"),
        pytest.param(
            SHARED, [("e", "out", "in"), ("f", "out", "in"), ("b", "out", "out")], id="one on which both rest"
        ),
        pytest.param(CIRCLE, [("b", "in", "in"), ("b", "out", "out")], id="a circle"),
        pytest.param(DISPUTED, [], id="said and rejected"),
    ],
)
def test_a_single_claim_settles_another(claims: str, singles: list[tuple[str, str, str]]) -> None:
    assert [(found.claim.id, found.supposed, found.becomes) for found in settlement(claims).singles] == singles


@pytest.mark.parametrize(
    ("claims", "asked", "one_argument", "one_voice"),
    [
        pytest.param(TIE, "a", [False, False], [False, False], id="a tie"),
        pytest.param(DISPUTED, "a", [True, True], [False, False], id="said and rejected"),
        pytest.param(CIRCLE, "a", [True, False], [True, False], id="a circle"),
        pytest.param(OPEN, "o", [True, True], [True, True], id="an open state"),
        pytest.param(WAITING, "a/for/b", [False, True], [False, False], id="an argument"),
    ],
)
def test_something_new_would_settle_it(
    claims: str, asked: str, one_argument: list[bool], one_voice: list[bool]
) -> None:
    ways = settlement(claims, asked).ways
    assert ([way.one_argument for way in ways], [way.one_voice for way in ways]) == (one_argument, one_voice)


def test_what_is_assumed_holds_for_every_answer() -> None:
    answer = settlement(TIE, suppose="c=out")
    assert [told(way) for way in answer.ways] == [["a/against/d"], ["a/for/b"]]
    assert answer.assumed is not None
    assert answer.assumed.suppose == {"c": Label.OUT}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("b", "'b' is in already; only what is undecided can be settled"),
        ("a/for/b", "'a/for/b' is in already; only what is undecided can be settled"),
        ("1", "question 1 has no label; name a claim or an argument"),
    ],
)
def test_only_what_is_undecided_can_be_settled(asked: str, message: str) -> None:
    with pytest.raises(ArgmapError, match=message):
        settlement(TIE, asked)


def hub(objections: int) -> Graph:
    """A map in which many said claims object to one that has a support."""
    names = [f"o{number}" for number in range(objections)]
    others = "".join(ALL_SAID.format(name) for name in ["b", *names])
    return graph_of(f"  a: {{text: A, supports: [b], objections: [{', '.join(names)}]}}\n{others}", BEFORE)


def test_a_search_that_stops_says_how_far_it_came_and_finds_what_is_nearest() -> None:
    to_be_in, to_be_out = argmap.settle(hub(200), "a", looks=2_000).ways
    assert to_be_in.nearest is not None
    assert (to_be_in.sets, to_be_in.stopped, len(to_be_in.nearest.arguments)) == ((), True, 200)
    assert 0 < to_be_in.searched < 199
    assert (told(to_be_out), to_be_out.stopped) == (["a/for/b"], False)


@pytest.mark.slow
def test_a_thousand_objections_are_one_set() -> None:
    to_be_in, _ = argmap.settle(hub(1_000), "a").ways
    assert [len(falling.arguments) for falling in to_be_in.sets] == [1_000]


MOST_TRIED = 2
"""Most arguments of the sets that are all tried."""

CLAIMS = st.sampled_from("abc")
PREMISES = st.sets(CLAIMS, min_size=1, max_size=2).map(lambda claims: " + ".join(sorted(claims)))
UNDERCUT = st.builds("{{premises: {}, undercutters: [{}]}}".format, PREMISES, CLAIMS)
ARGUMENTS = st.lists(PREMISES | UNDERCUT, max_size=2, unique=True).map(", ".join)
CITES = st.sampled_from(["", "'s:1'", REJECTED, f"'s:1', {REJECTED}"])
CLAIM = st.builds("text: T, cites: [{}], supports: [{}], objections: [{}]".format, CITES, ARGUMENTS, ARGUMENTS)
MAPS = st.tuples(CLAIM, CLAIM, CLAIM).map(
    lambda claims: graph_of(
        "".join(f"  {id_}: {{{claim}}}\n" for id_, claim in zip("abc", claims, strict=True)), BEFORE
    )
)


@holds_of(MAPS, few=3, many=150)
def test_no_smaller_set_and_no_other_claim_is_found_by_trying_all(graph: Graph) -> None:
    known = labelled(graph)
    for key in (*keys(graph, Kind.CLAIM), *keys(graph, Kind.ARGUMENT)):
        if label_of(known, key) is Label.UNDECIDED:
            answer = settle(known, key)
            small = [[ids(each) for each in way.sets if len(each.arguments) <= MOST_TRIED] for way in answer.ways]
            assert small == [smallest(graph, key, way.label) for way in answer.ways]
            found = {(single.claim.id, single.supposed, single.becomes) for single in answer.singles}
            assert found == singles(graph, key)


def smallest(graph: Graph, key: Key, wanted: Label) -> list[str]:
    """The smallest sets of arguments with whose fall a claim has a label, as all small sets are tried."""
    arguments = [argument.id for argument in keys(graph, Kind.ARGUMENT) if argument != key]
    for size in range(1, MOST_TRIED + 1):
        sets = [dict.fromkeys(fallen, Label.OUT) for fallen in combinations(arguments, size)]
        if found := [" & ".join(fallen) for fallen in sets if supposed(graph, key, fallen) is wanted]:
            return found
    return []


def singles(graph: Graph, key: Key) -> set[tuple[str, Label, Label]]:
    """All claims that settle another, with what they would have to be, and what the other one becomes."""
    pairs = [(claim.id, label) for claim in keys(graph, Kind.CLAIM) if claim != key for label in (Label.IN, Label.OUT)]
    found = {(id_, label, supposed(graph, key, {id_: label})) for id_, label in pairs}
    return {single for single in found if single[2] is not Label.UNDECIDED}


def supposed(graph: Graph, key: Key, labels: dict[str, Label]) -> Label:
    """The label of a claim or an argument, if some are supposed."""
    label = label_of(labelled(graph, Assumptions(labels)), key)
    assert label is not None
    return label
