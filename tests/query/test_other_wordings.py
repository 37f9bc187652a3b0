"""Other wordings of a claim are found, shown and exported, and compared with the texts of other claims."""

import io
import json

import pytest
from conftest import Run, graph_of
from mistakes import found
from rich.console import Console

from argmap import claims, parse_graph, show, trace
from argmap.check.node import problems_shown_with
from argmap.documents.folder import open_documents
from argmap.model.keys import claim_key
from argmap.render.search import draw_hits

MAP = """\
format: 1
title: A test
sources: {s: {title: S}}
claims:
  quiet:
    text: It is quiet at night.
    also: ['Nights are silent, it seems.', Nobody makes a noise after dark.]
    cites: [s:1: so quiet]
"""


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ("show quiet", ["also: Nights are silent, it seems.\nalso: Nobody makes a noise after dark.\n"]),
        ("trace quiet", ["1 source\nalso: Nights are silent, it seems.\nalso: Nobody makes a noise after dark.\n"]),
        ("claims silent", ["quiet\t1\t0\t0\tmap.yaml:5\tIt is quiet at night.\n"]),
        ("export --format dot", [r'tooltip="quiet\nalso: Nights are silent, it seems.\nalso: Nobody makes a noise']),
        (
            "export --format markdown",
            ["*(also: Nights are silent, it seems.; also: Nobody makes a noise after dark.)*"],
        ),
        ("export --format graphml", ['["Nights are silent, it seems.", "Nobody makes a noise after dark."]</data>']),
    ],
)
def test_other_wordings_are_shown(run_on: Run, asked: str, lines: list[str]) -> None:
    ran = run_on(MAP, *asked.split())
    assert [line for line in lines if line not in ran.out] == []


@pytest.mark.parametrize("command", ["show", "trace"])
def test_other_wordings_are_in_the_json_of_an_answer(run_on: Run, command: str) -> None:
    answer = json.loads(run_on(MAP, command, "quiet", "--json").out)["answer"]
    assert answer["also"] == ["Nights are silent, it seems.", "Nobody makes a noise after dark."]


def test_an_argument_has_no_other_wordings() -> None:
    graph = graph_of("  a: {text: A, supports: [b]}\n  b: {text: B, also: [C]}\n")
    assert trace(graph, "a/for/b").also == ()


def test_a_chart_without_room_for_them_counts_them(run_on: Run) -> None:
    assert "2 other wordings" in run_on(MAP, "export", "--format", "mermaid").err


@pytest.mark.parametrize(
    ("words", "also"),
    [
        (["silent"], ("Nights are silent, it seems.",)),
        (["noise", "quiet"], ("Nobody makes a noise after dark.",)),
        (["quiet"], ()),
    ],
)
def test_a_claim_is_found_by_its_other_wordings(words: list[str], also: tuple[str, ...]) -> None:
    graph = graph_of(
        "  quiet: {text: It is quiet., also: ['Nights are silent, it seems.', Nobody makes a noise after dark.]}\n"
    )
    (hit,) = claims(graph, words)
    assert hit.also == also
    assert ("also" in hit.found_in) is bool(also)


def test_a_found_wording_is_shown_with_its_words_marked() -> None:
    file = io.StringIO()
    hits = claims(parse_graph(MAP), ["silent"])
    Console(file=file, width=80, color_system=None).print(draw_hits(hits, ["silent"], 1))
    assert file.getvalue().splitlines()[:2] == [
        "It is quiet at night.  quiet ·1",
        "   also: Nights are *silent*, it seems.",
    ]


@pytest.mark.parametrize(
    ("claims", "circle"),
    [
        ("a: {text: A, supports: [b]}\n  b: {text: B, supports: [a]}", True),
        ("a: {text: A, supports: [b, c]}\n  b: {text: B, supports: [a]}\n  c: {text: C}", True),
        ("a: {text: A, supports: [b + c]}\n  b: {text: B, supports: [a]}\n  c: {text: C}", False),
        ("a: {text: A, supports: [b]}\n  b: {text: B, supports: [c]}\n  c: {text: C, supports: [a]}", False),
        ("a: {text: A, supports: [a]}", False),
    ],
)
def test_two_claims_that_only_support_each_other_may_be_wordings_of_one(claims: str, circle: bool) -> None:
    (finding,) = found("argues-in-circle", f"claims:\n  {claims}\n")
    assert ("make the text of one an 'also:' of the other" in finding.message) is circle


@pytest.mark.parametrize(
    "claims",
    [
        "a: {text: It is quiet at night., also: [It is quiet by night.]}",
        "a: {text: It is quiet at night., also: [Nights are silent.]}\n  b: {text: Nights are silent now.}",
        "hush: {text: It is quiet., also: [hush]}",
    ],
)
def test_a_wording_may_be_near_to_other_texts(claims: str) -> None:
    codes = ("listed-twice", "equal-text", "near-equal-text")
    assert [found(code, f"claims:\n  {claims}\n") for code in codes] == [[], [], []]


def test_what_is_wrong_with_a_wording_is_shown_with_its_claim() -> None:
    graph = graph_of("  a: {text: A, supports: [b]}\n  b: {text: B, unstated: true, also: [A]}\n")
    problems = problems_shown_with(graph, claim_key("b"), open_documents(None))
    assert problems == (
        "equal-text: 'a' has this wording too; make the two one claim, or remove it where it does not belong",
    )
    assert show(graph, "b").problems == problems
