"""Every claim is written out once, at its shallowest place; elsewhere there are pointers and counts."""

from collections import Counter

import pytest
from conftest import graph_of
from examples import holds_of
from hypothesis import strategies as st

from argmap.graph import Graph, keys
from argmap.model.keys import Kind, claim_key
from argmap.query.arguments import arguments
from argmap.query.outline import Role, Row, Written
from argmap.query.tree import tree

CHAIN = "".join(f"  c{number}: {{text: Claim {number}., supports: [c{number + 1}]}}\n" for number in range(3000))


def rows_of(graph: Graph, depth: int | None = None) -> tuple[Row, ...]:
    return tree(graph, None, depth).rows


def shown(rows: tuple[Row, ...]) -> list[str]:
    return [
        f"{'  ' * row.depth}{row.id}{'' if row.written is Written.HERE else ' ' + str(row.written)}" for row in rows
    ]


@pytest.mark.smoke
def test_a_shared_claim_is_written_out_at_its_shallowest_place(library: Graph) -> None:
    places = {row.depth for row in rows_of(library) if row.id == "two-guards" and row.written is Written.HERE}
    assert places == {2}


def test_a_pointer_says_whether_the_claim_stands_above_or_below() -> None:
    graph = graph_of("  a: {text: A, supports: [b, c]}\n  b: {text: B, supports: [c]}\n  c: {text: C, supports: [b]}\n")
    assert shown(rows_of(graph)) == ["a", "  b", "    c below", "  c", "    b above"]


def test_on_one_level_the_first_place_is_written_out_linked_or_not() -> None:
    graph = graph_of("  a: {text: A, supports: [b + c, b]}\n  b: {text: B}\n  c: {text: C}\n")
    assert shown(rows_of(graph)) == ["a", "  a/for/b+c None", "    b", "    c", "  b above"]


def test_a_circle_that_bears_on_nothing_is_shown_from_its_first_claim() -> None:
    graph = graph_of("  a: {text: A, supports: [b]}\n  b: {text: B, supports: [a]}\n")
    assert shown(rows_of(graph)) == ["a", "  b", "    a above"]


def test_what_bears_on_no_position_has_a_section_of_its_own() -> None:
    questions = "questions: [{ask: Why?, positions: [a]}]\n"
    graph = graph_of("  a: {text: A}\n  b: {text: B, supports: [c]}\n  c: {text: C}\n", questions)
    assert shown(rows_of(graph))[2:] == ["bears on no position None", "  b", "    c"]


def test_a_position_is_not_nested_under_another() -> None:
    questions = "questions: [{ask: Why?, positions: [a, b]}]\n"
    graph = graph_of("  a: {text: A, supports: [b]}\n  b: {text: B, supports: [c]}\n  c: {text: C}\n", questions)
    assert shown(rows_of(graph)) == ["question/1 None", "  a", "    b below", "  b", "    c"]


def test_what_is_deeper_is_folded_and_counted(library: Graph) -> None:
    opened = next(row for row in rows_of(library, 1) if row.id == "open")
    assert opened.folded == {Role.SUPPORT: 3, Role.OBJECTION: 3, Role.CONDITION: 1}


def test_linked_premises_stay_with_their_argument_when_folded(library: Graph) -> None:
    rows = [row for row in rows_of(library, 2) if row.role is Role.PREMISE]
    assert [row.id for row in rows] == ["night-quiet", "quiet-helps"]


def test_the_step_of_a_pointer_keeps_its_undercutters() -> None:
    claims = """\
  a:
    text: A
    supports: [b, c]
  b: {text: B, supports: [{premises: c, undercutters: [d]}]}
  c: {text: C}
  d: {text: D}
"""
    assert shown(rows_of(graph_of(claims))) == ["a", "  b", "    c below", "      d", "  c"]


def test_the_claim_that_was_asked_about_is_above(library: Graph) -> None:
    rows = arguments(
        graph_of("  a: {text: A, objections: [b]}\n  b: {text: B, supports: [a]}\n"), claim_key("a"), "against", None
    ).rows
    assert shown(rows) == ["against the claim None", "  b", "    a above"]


def test_a_chain_of_thousands_of_claims_is_laid_out() -> None:
    graph = graph_of(f"{CHAIN}  c3000: {{text: The last.}}\n")
    assert rows_of(graph)[-1].depth == 3000


@st.composite
def any_map(draw: st.DrawFn) -> Graph:
    """A map of a few claims with arguments of every kind between them, circles included."""
    size = draw(st.integers(1, 6))
    names = [f"c{number}" for number in range(size)]
    premises = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True).map(" + ".join)
    lines = []
    for name in names:
        lines.append(f"  {name}:\n    text: The text of {name}.\n")
        for side in ("supports", "objections", "conditions"):
            arguments = draw(st.lists(premises, max_size=2))
            if arguments:
                undercutter = draw(premises)
                entries = [
                    f"      - {{premises: {argument}, undercutters: [{undercutter}]}}\n" for argument in arguments
                ]
                lines.append(f"    {side}:\n{''.join(entries)}")
    positions = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    questions = f"questions: [{{ask: Why?, positions: [{', '.join(positions)}]}}]\n" if positions else ""
    return graph_of("".join(lines), questions)


@holds_of(any_map(), few=10, many=100)
def test_every_claim_is_written_out_exactly_once(graph: Graph) -> None:
    written = Counter(row.id for row in rows_of(graph) if row.written is Written.HERE)
    assert written == Counter(key.id for key in keys(graph, Kind.CLAIM))


@holds_of(any_map(), few=10, many=100)
def test_every_argument_has_exactly_one_row(graph: Graph) -> None:
    arguments = Counter(row.argument for row in rows_of(graph) if row.argument)
    assert arguments == Counter(key.id for key in keys(graph, Kind.ARGUMENT))


@holds_of(any_map(), st.integers(1, 4), few=10, many=100)
def test_a_pointer_never_points_to_what_is_folded(graph: Graph, depth: int) -> None:
    rows = rows_of(graph, depth)
    here = {row.id for row in rows if row.written is Written.HERE}
    assert {row.id for row in rows if row.written in (Written.ABOVE, Written.BELOW)} <= here


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_what_is_folded_and_what_is_shown_make_the_whole(library: Graph, depth: int) -> None:
    shown_arguments = sum(1 for row in rows_of(library, depth) if row.argument)
    deeper = sum(1 for row in rows_of(library, depth + 1) if row.argument)
    folded = sum(sum(row.folded.values()) for row in rows_of(library, depth))
    assert shown_arguments + folded == deeper
