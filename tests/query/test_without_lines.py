"""A book and a recording have no lines: their pages and times stand wherever a place stands."""

import json
import re

import pytest
from conftest import Run, graph_of

import argmap
from argmap.documents.folder import Documents
from argmap.model.keys import claim_key
from argmap.query.answers import said
from argmap.query.sources import show_source

SOURCES = """\
sources:
  book: {title: A book, author: Cora}
  talk: {title: A recording, voices: [Ann, Bob]}
  play: {title: A play, voices: [Cid]}
"""
CLAIMS = """\
  top:
    text: Top
    cites: [{talk:00:31:05: it is so, voice: Bob}]
    supports:
      - premises: reason
        cites: [{book:§ 4: so it follows}]
  reason:
    text: Reason
    cites: [book:12: on a line, book:p. 9: on a page, play:31:05-32:10: in a scene, book:pp. xii-xv: before all]
"""
MAP = f"format: 1\ntitle: T\n{SOURCES}claims:\n{CLAIMS}"


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        (("show", "top"), ["talk:00:31:05", "book:§ 4"]),
        (("show", "reason"), ["book:12", "book:p. 9", "play:31:05-32:10", "book:pp. xii-xv"]),
        (("trace", "top"), ["talk:00:31:05", "book:§ 4", "book:p. 9"]),
        (("trace", "top/for/reason"), ["book:§ 4"]),
        (("for", "top", "--cites"), ["book:§ 4", "book:p. 9"]),
        (("tree", "top", "--cites"), ["talk:00:31:05", "book:§ 4", "book:p. 9"]),
        (("sources", "talk"), ["talk:00:31:05 Bob asserts »it is so«"]),
        (("trace", "top", "--json"), ['"lines": "00:31:05"', '"lines": "p. 9"']),
        (("sources", "book", "--json"), ['"lines": "pp. xii-xv"']),
        (("export", "--format", "markdown"), ["talk:00:31:05", "book:p. 9"]),
        (("export", "--format", "dot", "--sources"), ["book:p. 9", 'xlabel="p. 9, pp. xii-xv, 12"']),
        (("export", "--format", "mermaid", "--sources"), ['"p. 9, pp. xii-xv, 12"']),
        (("export", "--format", "json"), ['"lines": "00:31:05"']),
        (("export", "--format", "graphml"), [">p. 9<"]),
    ],
)
def test_a_page_or_a_time_stands_wherever_a_place_stands(
    typed: tuple[str, ...], places: list[str], run_on: Run
) -> None:
    ran = run_on(MAP, *typed)
    assert ran.code == 0
    assert [place for place in places if place not in ran.out] == []


def test_the_citations_of_a_source_begin_with_those_without_lines_as_the_file_has_them() -> None:
    answer = show_source(graph_of(CLAIMS, SOURCES), "book", Documents())
    assert [cited.said.place for cited in answer.cited] == ["book:§ 4", "book:p. 9", "book:pp. xii-xv", "book:12"]


def test_a_place_has_a_locator_in_place_of_lines() -> None:
    cites = argmap.parse_graph(MAP).nodes[claim_key("reason")]["item"].cites
    assert [citation.place.locator for citation in cites] == [None, "p. 9", "31:05-32:10", "pp. xii-xv"]


@pytest.mark.parametrize(
    ("cited", "speaker"),
    [
        ("{talk:31:05: x, voice: Bob}", "Bob"),
        ("{talk:3: x, voice: Bob}", "Bob"),
        ("talk:31:05: x", "an unknown voice"),
        ("play:31:05: x", "Cid"),
        ("play:3: x", "Cid"),
        ("{'play:?': x}", "Cid"),
        ("book:p. 9: x", "Cora"),
    ],
)
def test_a_voice_without_lines_speaks_wherever_it_is_cited(cited: str, speaker: str) -> None:
    graph = graph_of(f"  a: {{text: A, cites: [{cited}]}}\n", SOURCES)
    assert [citation.speaker for citation in said(graph, claim_key("a"))] == [speaker]


def test_where_only_lines_have_voices_a_page_may_be_of_any() -> None:
    graph = graph_of(
        "  a: {text: A, cites: [s:p. 3: x, s:3: x]}\n", "sources: {s: {title: S, voices: {Ann: 3, Bob: 4}}}\n"
    )
    assert [citation.speaker for citation in said(graph, claim_key("a"))] == ["an unknown voice", "Ann"]


def test_names_alone_stay_a_list_in_an_exported_graph() -> None:
    nodes = json.loads(argmap.export_map(argmap.parse_graph(MAP), "json"))["nodes"]
    assert {node["name"]: node["voices"] for node in nodes if "voices" in node} == {
        "talk": ["Ann", "Bob"],
        "play": ["Cid"],
    }


def test_check_counts_quotes_without_a_document_and_asks_for_no_line(run_all_checks: Run, run_on: Run) -> None:
    out = run_on(MAP, "check").out
    assert "6 quotes without a document" in out
    assert not re.search(r"\blines?\b", out)
