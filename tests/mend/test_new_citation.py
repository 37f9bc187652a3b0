"""A new citation stands in the map as its file is written, and nothing else changes there."""

import json
from pathlib import Path

import pytest
import yaml
from conftest import LIBRARY, MAPS
from examples import holds_of
from hypothesis import assume
from hypothesis import strategies as st
from writing import maps, written

from argmap.errors import ArgmapError
from argmap.graph import Graph, build_graph, citations_of, citing
from argmap.load import LoadedMap, parse_map
from argmap.mend.new_citation import with_citation, with_claim
from argmap.model.fields import Lines, Place
from argmap.model.keys import Key, Kind, claim_key
from argmap.model.parts import ArgumentMap, Citation
from argmap.model.words import Stance
from argmap.query.resolve import resolve

CITATION = Citation(place=Place("meeting", Lines(2, 2)), quote="Q")
STREET = (MAPS / "street.yaml").read_text(encoding="utf-8")
VALUES = yaml.load(STREET, Loader=yaml.CBaseLoader)


def graph_in(text: str) -> Graph:
    return build_graph(parse_map(text, Path("map.yaml")))


def assert_only_added(before: str, after: str) -> None:
    """What was there is still there, in its order, character by character."""
    rest = iter(after)
    assert all(sign in rest for sign in before)


def assert_cites_more(graph: Graph, key: Key, citation: Citation, new: LoadedMap) -> None:
    after = build_graph(new)
    assert citations_of(after, key) == (*citations_of(graph, key), citation)
    others = [other for other in citing(graph) if other != key]
    assert [citations_of(after, other) for other in others] == [citations_of(graph, other) for other in others]


@holds_of(maps(), st.sampled_from([True, False, None]), st.sampled_from(["\n", "\r\n"]), few=1, many=200)
def test_every_claim_and_argument_of_any_map_can_cite_more(
    argument_map: ArgumentMap, flow: bool | None, end: str
) -> None:
    assume(argument_map.sources)
    text = written(argument_map, flow=flow).replace("\n", end)
    graph = graph_in(text)
    place = Place(next(iter(argument_map.sources)), Lines(7, 7))
    citation = Citation(place=place, quote="a: 'quote', # \"of\" [it]", stance=Stance.CONCEDES, note="- N")
    for key in citing(graph):
        new = with_citation(graph, key, citation)
        assert_cites_more(graph, key, citation, new)
        assert_only_added(text, new.text)
    new = with_claim(graph, "new", "A: text", citation)
    assert_only_added(text, new.text)
    assert new.map.claims["new"].cites == (citation,)
    assert {**new.map.claims} == {**argument_map.claims, "new": new.map.claims["new"]}


WAYS_OF_WRITING = {
    "as it is": STREET,
    "CRLF": STREET.replace("\n", "\r\n"),
    "CR": STREET.replace("\n", "\r"),
    "no end of the last line": STREET.rstrip("\n"),
    "a comment at the end": f"{STREET}# the end",
    "indented as a whole": "".join(f"  {line}\n" for line in STREET.splitlines()),
    "folded texts": STREET.replace("    text: ", "    text: >-\n      "),
    "JSON": json.dumps(VALUES),
    "JSON over lines": json.dumps(VALUES, indent=2, ensure_ascii=False),
    "braces": yaml.dump(VALUES, default_flow_style=True, sort_keys=False, width=40),
    "lists that are not indented": yaml.dump(VALUES, sort_keys=False),
    "four spaces": yaml.dump(VALUES, sort_keys=False, indent=4),
}


@pytest.mark.parametrize("text", [*WAYS_OF_WRITING.values(), LIBRARY.read_text(encoding="utf-8")])
def test_a_citation_goes_into_every_way_of_writing(text: str) -> None:
    graph = graph_in(text)
    for key in citing(graph):
        new = with_citation(graph, key, CITATION)
        assert_cites_more(graph, key, CITATION, new)
        assert_only_added(text, new.text)
    assert_only_added(text, with_claim(graph, "new", "A text", CITATION).text)


HEAD = "format: 1\ntitle: T\nsources: {meeting: {title: M}}\nclaims:\n"


@pytest.mark.parametrize(
    ("claims", "about", "after"),
    [
        ("  a:\n    text: 'A'  # why\n", "a", "  a:\n    text: 'A'  # why\n    cites:\n      - meeting:2: Q\n"),
        ("  a: {text: A}\n", "a", "  a: {text: A, cites: [{meeting:2: Q}]}\n"),
        ('  "a": {"text":"A"}', "a", '  "a": {"text":"A", "cites": [{"meeting:2": "Q"}]}'),
        (
            "  a:\n    text: A\n    cites: [meeting:1]\n",
            "a",
            "  a:\n    text: A\n    cites: [meeting:1, {meeting:2: Q}]\n",
        ),
        (
            "  a:\n    cites:\n    -   meeting:1: R\n        # the end\n    text: A",
            "a",
            "  a:\n    cites:\n    -   meeting:1: R\n    -   meeting:2: Q\n        # the end\n    text: A",
        ),
        (
            "  a:\n    text: |+\n      A\n\n    supports: []\n",
            "a",
            "  a:\n    text: |+\n      A\n\n    cites:\n      - meeting:2: Q\n    supports: []\n",
        ),
        (
            "  a:\n    text: |\n      A\n\n    also: [B]\n    supports: []\n",
            "a",
            "  a:\n    text: |\n      A\n\n    also: [B]\n    cites:\n      - meeting:2: Q\n    supports: []\n",
        ),
        (
            "  a:\n    text: A\n    supports:\n      - b + a  # linked\n  b: {text: B}",
            "a/for/a+b",
            (
                "  a:\n    text: A\n    supports:\n      - premises: b + a  # linked\n        cites:\n"
                "          - meeting:2: Q\n  b: {text: B}"
            ),
        ),
        (
            "  a: {text: A, supports: [a]}",
            "a/for/a",
            "  a: {text: A, supports: [{premises: a, cites: [{meeting:2: Q}]}]}",
        ),
    ],
)
def test_it_is_written_as_the_file_is(claims: str, about: str, after: str) -> None:
    graph = graph_in(HEAD + claims)
    assert with_citation(graph, resolve(graph, about), CITATION).text == HEAD + after


@pytest.mark.parametrize(
    ("claims", "after"),
    [
        ("  a:\n    text: A\n", "  a:\n    text: A\n  new:\n    text: N\n    cites:\n      - meeting:2: Q\n"),
        (
            "  a: {text: A}\n\n  b: {text: B}\n",
            "  a: {text: A}\n\n  b: {text: B}\n\n  new:\n    text: N\n    cites:\n      - meeting:2: Q\n",
        ),
        ("  {a: {text: A}}\n", "  {a: {text: A}, new: {text: N, cites: [{meeting:2: Q}]}}\n"),
        ("  {}\n", "  {new: {text: N, cites: [{meeting:2: Q}]}}\n"),
        (
            "    a:\n        text: A\n        cites:\n        - meeting:1: R\nquote-limit: 3",
            (
                "    a:\n        text: A\n        cites:\n        - meeting:1: R\n"
                "    new:\n        text: N\n        cites:\n        - meeting:2: Q\nquote-limit: 3"
            ),
        ),
    ],
)
def test_a_new_claim_is_written_as_the_others(claims: str, after: str) -> None:
    assert with_claim(graph_in(HEAD + claims), "new", "N", CITATION).text == HEAD + after


@pytest.mark.parametrize(
    ("id_", "message"),
    [
        ("open", "'open' is taken, by the claim on line 32; 'open-2' is free"),
        ("students-elsewhere", "'students-elsewhere' is taken, by the argument on line"),
        ("Für alle", "'Für alle' is no id: small letters, digits and hyphens, a letter first; 'fuer-alle' is one"),
        ("今夜", "'今夜' is no id: small letters, digits and hyphens, a letter first; 'the-text-of-it' is one"),
        ("a" * 101, "'aaaa"),
    ],
)
def test_an_id_that_is_taken_or_none_is_told_with_one_to_take(library: Graph, id_: str, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        with_claim(library, id_, "The text of it all", CITATION)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("claims", "about", "message"),
    [
        (
            "  ? a\n  : ? text\n    : A\n",
            "a",
            "map.yaml:5:5: no citation can be written here by itself; add {meeting:2: Q}",
        ),
        ("  a:\n    text: A\n    cites:\n      - meeting:2: Q\n", "a", "a cites meeting:2 with these words already"),
    ],
)
def test_what_has_to_be_written_by_hand_is_told(claims: str, about: str, message: str) -> None:
    graph = graph_in(HEAD + claims)
    with pytest.raises(ArgmapError) as error:
        with_citation(graph, claim_key(about), CITATION)
    assert str(error.value).startswith(message)


def test_nobody_says_a_question(library: Graph) -> None:
    with pytest.raises(ArgmapError, match="open-at-night is a question, which nobody says"):
        with_citation(library, Key(Kind.QUESTION, "open-at-night"), CITATION)


def test_no_empty_line_comes_before_a_claim_where_none_stands_between_others() -> None:
    graph = graph_in(STREET.replace("\n", "\r\n"))
    added = with_claim(graph, "frogs", "Frogs live there.", CITATION).text
    assert added.replace("\r\n", "\n") == with_claim(graph_in(STREET), "frogs", "Frogs live there.", CITATION).text
