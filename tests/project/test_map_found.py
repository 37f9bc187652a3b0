"""What the README says that the packaged map found is so in the map."""

import re

import pytest
from conftest import PROJECT

import argmap
from argmap import packaged_map
from argmap.graph import Graph
from argmap.query.show import ClaimAnswer, QuestionAnswer

README = (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return argmap.load_graph(packaged_map())


def claim(graph: Graph, name: str) -> ClaimAnswer:
    answer = argmap.show(graph, name)
    assert isinstance(answer, ClaimAnswer)
    return answer


def test_one_author_is_on_both_sides(graph: Graph) -> None:
    question = argmap.show(graph, "1")
    assert isinstance(question, QuestionAnswer)
    held_by = {position.id: position.held_by for position in question.positions}
    assert "faq/author" in held_by["tears-permitted"]
    assert "faq/author" in held_by["no-emotion"]


def test_one_reason_serves_both_sides_of_one_author(graph: Graph) -> None:
    steps = claim(graph, "safe-space-needed").bears_on
    drawn = {(step.conclusion, said.source) for step in steps for said in step.drawn_by if step.side == "supports"}
    assert {("tears-permitted", "faq"), ("no-emotion", "faq")} <= drawn


def test_opponents_share_a_concern(graph: Graph) -> None:
    said = {(said.source, said.speaker) for said in claim(graph, "do-not-burden-client").cites}
    assert {("comments", "comment 4"), ("sanctity", "sanctity/author")} <= said


def test_those_who_share_it_hold_different_positions(graph: Graph) -> None:
    assert "comment 4" in {said.speaker for said in claim(graph, "no-crying").cites}
    assert "sanctity/author" in {said.speaker for said in claim(graph, "case-by-case").cites}


@pytest.mark.parametrize("name", ["studies-stronger-bond", "research-validation", "research-valid-expression"])
def test_research_is_called_on_by_one_article(graph: Graph, name: str) -> None:
    assert {said.source for said in claim(graph, name).cites} == {"faq"}
    assert name in [hit.claim.id for hit in argmap.claims(graph, ["unnamed"])[:3]]


def test_most_reasons_have_no_answer(graph: Graph) -> None:
    question = argmap.overview(graph).questions[0]
    told = re.search(r"Of (\d+) reasons for and against the first position (\d+) are answered by nothing", README)
    assert told is not None
    first = question.positions[0]
    assert [int(figure) for figure in told.groups()] == [first.supports + first.objections, first.unanswered]
