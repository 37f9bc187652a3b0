"""What is framed together in a picture."""

from pathlib import Path

import pytest
from conftest import graph_of

from argmap.export.groups import groups
from argmap.export.view import Grouping
from argmap.graph import Graph, build_graph
from argmap.load import parse_map
from argmap.model.keys import claim_key
from argmap.query.part import neighbourhood, whole_map

QUESTION = "questions: [{ask: X, positions: [a, b]}]"
SOURCES = "sources: {s: {title: S}, t: {title: T}}\n"


def framed(graph: Graph, by: Grouping) -> dict[str, list[str]]:
    return {group.title: [member.id for member in group.members] for group in groups(whole_map(graph), by)}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ("a: {text: A, supports: [c]}, b: {text: B}, c: {text: C}", {"A": ["a", "c", "a/for/c"]}),
        (  # the nearest position, though the other stands first
            "a: {text: A, supports: [d]}, b: {text: B, supports: [c]}, c: {text: C}, d: {text: D, supports: [c]}",
            {"A": ["a", "d", "a/for/d"], "B": ["b", "c", "b/for/c"]},
        ),
        (  # equally near to both
            "a: {text: A, supports: [c, d]}, b: {text: B, supports: [c, d]}, c: {text: C}, d: {text: D}",
            {"bears on several positions": ["c", "d"]},
        ),
        (  # an undercutter bears on the conclusion of the step
            "a: {text: A, supports: [{premises: c, undercutters: [d]}]}, b: {text: B}, c: {text: C}, d: {text: D}",
            {"A": ["a", "c", "d", "a/for/c", "a/for/c/undercut/d"]},
        ),
        ("a: {text: A}, b: {text: B}, c: {text: C}", {}),
    ],
)
def test_by_position_a_claim_is_with_the_nearest(claims: str, expected: dict[str, list[str]]) -> None:
    graph = parse_map(f"{{format: 1, title: T, {QUESTION}, claims: {{{claims}}}}}", Path("map.yaml"))
    assert framed(build_graph(graph), Grouping.POSITION) == expected


def test_of_a_part_the_nearest_is_that_of_the_whole_map() -> None:
    claims = "  a: {text: A, supports: [c]}\n  b: {text: B, supports: [d]}\n  c: {text: C, supports: [e]}\n"
    claims += "  d: {text: D, supports: [c]}\n  e: {text: E}\n"
    part = neighbourhood(graph_of(claims, f"{QUESTION}\n"), claim_key("d"), 1)
    assert [(group.title, [key.id for key in group.members]) for group in groups(part, Grouping.POSITION)] == [
        ("B", ["b", "d", "b/for/d"])
    ]


def test_by_source_a_claim_is_with_the_one_that_says_it() -> None:
    claims = """
  a:
    text: A
    cites: ['s:1']
    supports: [{premises: b, cites: ['s:9']}, {premises: b, id: curated}, {premises: c, cites: ['s:9']}]
  b: {text: B, cites: ['s:2', 's:3'], supports: [{premises: a, cites: ['t:9']}, d]}
  c: {text: C, cites: ['t:1', 's:4'], supports: [{premises: e, cites: ['s:9', 't:9']}]}
  d: {text: D}
  e: {text: E, cites: ['t:1', 's:4']}
  f: {text: F, cites: [{'s:5': not so, stance: rejects}]}
"""
    expected = {"S": ["a", "b", "a/for/b"], "said in several sources": ["c", "e", "c/for/e"]}
    assert framed(graph_of(claims, SOURCES), Grouping.SOURCE) == expected
