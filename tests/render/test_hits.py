"""Claims that were found: for a reader on a terminal, and as records for other programs."""

import io

import pytest
from conftest import Run, graph_of
from rich.console import Console

import argmap
from argmap.filters import Filters
from argmap.graph import Graph
from argmap.model.words import MEANS
from argmap.query.search import arguments_found, find_claims, steps_cited
from argmap.render.search import draw_hits, hit_records

SOURCES = "sources: {s: {title: S, translated: true, voices: {Ann: 1, Bob: 2}}}\n"
CLAIMS = """\
  a:
    text: Tears help.
    cites:
      - s:1: the tears help
        note: Hers.
      - s:2: tears never help
        stance: rejects
  b: {text: Rest.}
  c: {text: "Tears\\tand\\na line."}
"""


def shown(*words: str) -> list[str]:
    file = io.StringIO()
    graph = graph_of(CLAIMS, SOURCES)
    hits = find_claims(graph, words, Filters())
    Console(file=file, width=80, color_system=None).print(draw_hits(hits, words, 3))
    return file.getvalue().splitlines()


def test_a_quote_stands_with_who_says_it_and_how() -> None:
    lines = shown("help")
    assert lines[:4] == [
        "Tears *help*.  a ·1 ×1",
        "    Ann asserts s:1 (translated) »the tears *help*«",
        "      note: Hers.",
        "    Bob rejects s:2 (translated) »tears never *help*«",
    ]


@pytest.mark.parametrize(
    ("words", "last"),
    [
        (("help",), "1 of 3 claims  ·n voices hold it  ×n reject it"),
        (("rest",), "1 of 3 claims"),
        ((), "3 of 3 claims  ·n voices hold it  ×n reject it"),
        (("zzz",), "0 of 3 claims"),
    ],
)
def test_the_list_ends_with_its_count(words: tuple[str, ...], last: str) -> None:
    assert last in shown(*words)[-2:]


def test_a_record_is_one_line_with_five_tabs() -> None:
    hits = find_claims(graph_of(CLAIMS, SOURCES), ["tears"], Filters())
    assert list(hit_records(hits)) == [
        "a\t1\t0\t1\tmap.yaml:5\tTears help.",
        "c\t0\t0\t0\tmap.yaml:13\tTears and a line.",
    ]


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("治療者は泣いてもよい", ["泣いて"], "治療者は*泣いて*もよい"),
        ("治療者は泣いてもよい", ["泣いて", "治療"], "*治療*者は*泣いて*もよい"),
        ("พนักงานอยู่ที่นี่", ["อยู่"], "พนักงาน*อยู่*ที่นี่"),
        ("Tears helped.", ["help"], "Tears *helped*."),
    ],
)
def test_what_was_found_is_marked(text: str, words: list[str], marked: str) -> None:
    hits = find_claims(graph_of(f"  a: {{text: {text}}}\n"), words, Filters())
    file = io.StringIO()
    Console(file=file, width=80, color_system=None).print(draw_hits(hits, words, 1))
    assert marked in file.getvalue()


@pytest.mark.parametrize(
    ("option", "last"), [("--labels", "\tin"), ("--label=in", "\tin"), ("--stance=asserts", "duty.")]
)
def test_a_record_ends_with_the_label_if_it_is_asked_for(option: str, last: str, run: Run) -> None:
    (line,) = run("claims", "duty", option, "--map", "library.yaml").out.splitlines()
    assert line.endswith(last)


def test_claims_that_are_listed_for_how_they_stand_show_it(library: Graph) -> None:
    file = io.StringIO()
    Console(file=file, width=80, color_system=None).print(draw_hits(argmap.claims(library, label="undecided"), [], 17))
    assert file.getvalue().splitlines()[0].endswith("open ·1 · undecided")
    assert file.getvalue().endswith(f"1 of 17 claims  ·n voices hold it\n{MEANS}\n")


def test_into_a_pipe_go_records_and_nothing_else(run: Run) -> None:
    ran = run("claims", "guard", "--map", "library.yaml")
    assert [line.split("\t")[0] for line in ran.out.splitlines()] == ["two-guards", "hard-on-guards"]


@pytest.mark.parametrize("typed", [("sources",), ("sources", "letter")])
def test_lists_of_sources_and_citations_end_with_their_count(typed: tuple[str, ...], run: Run) -> None:
    out = run(*typed, "--map", "library.yaml").out
    assert {"sources": "\n2 sources\n", "letter": "\n5 citations\n"}[typed[-1]] in out


@pytest.mark.parametrize("typed", [("tree",), ("for", "open"), ("against", "open"), ("trace", "open")])
def test_ids_of_arguments_are_shown_on_request(typed: tuple[str, ...], run: Run) -> None:
    id_ = "open/against/costs-money" if typed[0] == "against" else "open/for/night-quiet+quiet-helps"
    outs = [run(*typed, *option, "--map", "library.yaml").out for option in ((), ("--ids",))]
    assert [id_ in out for out in outs] == [False, True]


LINKED = """\
  top: {text: Top, supports: [{premises: a + b, scheme: sign, cites: ['s:2']}]}
  a: {text: A, cites: ['s:2']}
  b: {text: B}
"""


def test_a_step_tells_what_a_claim_is_linked_with_and_a_list_what_it_leaves_out() -> None:
    graph, filters = graph_of(LINKED, SOURCES), Filters(voice=("Bob",), scheme=("sign",))
    file = io.StringIO()
    hits = find_claims(graph, [], filters)
    drawn = draw_hits(hits, [], 3, arguments=arguments_found(graph, hits, filters), steps=steps_cited(graph, filters))
    Console(file=file, width=120, color_system=None).print(drawn)
    assert "   supports top  — drawn by Bob s:2 · linked: a + b · sign\n" in file.getvalue()
    assert "1 of 3 claims in 1 argument  ·n voices hold it  cited so for 1 step too: argmap sources" in file.getvalue()
