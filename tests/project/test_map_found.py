"""What the README says that the packaged map found is so in the map."""

import re

import pytest
from conftest import PROJECT

import argmap
from argmap import packaged_map
from argmap.graph import Graph
from argmap.query.answers import PositionBrief
from argmap.query.show import ClaimAnswer, QuestionAnswer

README = (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return argmap.load_graph(packaged_map())


def claim(graph: Graph, name: str) -> ClaimAnswer:
    answer = argmap.show(graph, name)
    assert isinstance(answer, ClaimAnswer)
    return answer


def positions(graph: Graph, number: str) -> tuple[PositionBrief, ...]:
    answer = argmap.show(graph, number)
    assert isinstance(answer, QuestionAnswer)
    return answer.positions


def test_one_author_is_on_both_sides(graph: Graph) -> None:
    held_by = {position.id: position.held_by for position in (*positions(graph, "1"), *positions(graph, "3"))}
    assert "faq/author" in held_by["tears-permitted"]
    assert "faq/author" in held_by["no-emotion"]


def test_the_crux_is_what_tears_show(graph: Graph) -> None:
    held_by = {position.id: position.held_by for position in positions(graph, "2")}
    assert len(held_by) == 7
    assert held_by["own-issue-or-merging"] == ("comment 4", "comment 5")
    assert held_by["sign-of-connection"] == ("healthhub/author",)


def test_one_reason_serves_both_sides_of_one_author(graph: Graph) -> None:
    steps = claim(graph, "safe-space-needed").bears_on
    drawn = {(step.conclusion, said.source) for step in steps for said in step.drawn_by if step.side == "supports"}
    assert {("tears-permitted", "faq"), ("no-emotion", "faq")} <= drawn


@pytest.mark.parametrize(
    ("voice", "position"),
    [("comment 4", "no-crying"), ("comment 9", "tears-permitted"), ("sanctity/author", "case-by-case")],
)
def test_three_voices_that_differ_share_a_concern(graph: Graph, voice: str, position: str) -> None:
    for name in ("do-not-burden-client", position):
        assert voice in {said.speaker for said in claim(graph, name).cites if said.stance.holds}


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
