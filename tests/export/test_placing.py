"""Where Graphviz puts things: pictures begin at the upper left, and are not strips."""

import pygraphviz
import pytest
from conftest import graph_of

from argmap import packaged_map
from argmap.export.dot import generate_dot
from argmap.export.view import Direction, View
from argmap.graph import Graph, build_graph
from argmap.load import load_map
from argmap.model.keys import claim_key
from argmap.query.part import Part, neighbourhood, top_of, whole_map


def laid_out(part: Part, view: View | None = None) -> pygraphviz.AGraph:
    graph = pygraphviz.AGraph(string="\n".join(generate_dot(part, view or View(legend=False))))
    graph.layout(prog="dot")
    return graph


def place(graph: pygraphviz.AGraph, node: str) -> tuple[float, float]:
    """Where the middle of a node is: from the left, and from the bottom."""
    x, y = graph.get_node(node).attr["pos"].split(",")
    return float(x), float(y)


def size(graph: pygraphviz.AGraph) -> tuple[float, float]:
    left, bottom, right, top = map(float, graph.graph_attr["bb"].split(","))
    return right - left, top - bottom


def many(number: int, tops: int = 1) -> Graph:
    """A map with `tops` claims that are not connected; the first has `number` supports."""
    reasons = ", ".join(f"r{n}" for n in range(number))
    claims = f"  top0: {{text: The claim., supports: [{reasons}]}}\n"
    claims += "".join(f"  top{n}: {{text: Another claim.}}\n" for n in range(1, tops))
    return graph_of(claims + "".join(f"  r{n}: {{text: Reason number {n} of many.}}\n" for n in range(number)))


def test_a_claim_stands_beside_its_first_argument() -> None:
    graph = laid_out(whole_map(many(4)))
    assert place(graph, "claim:top0")[1] == place(graph, "claim:r0")[1] > place(graph, "claim:r3")[1]


def test_a_focus_stands_in_the_middle_of_what_bears_on_it() -> None:
    graph = laid_out(neighbourhood(many(4, tops=2), claim_key("top0"), 1))
    heights = [place(graph, f"claim:r{number}")[1] for number in range(4)]
    assert min(heights) < place(graph, "claim:top0")[1] < max(heights)


@pytest.mark.parametrize("number", [10, 40, 80])
def test_many_arguments_about_one_claim_are_no_strip(number: int) -> None:
    width, height = size(laid_out(whole_map(many(number))))
    assert 1 / 2 < width / height < 2


def test_what_is_not_joined_stands_in_the_order_of_the_file() -> None:
    graph = laid_out(whole_map(many(2, tops=4)))
    heights = [place(graph, f"claim:top{number}")[1] for number in range(4)]
    assert heights == sorted(heights, reverse=True)


def test_the_questions_of_the_packaged_map_stand_in_its_order_at_the_left() -> None:
    graph = build_graph(load_map(packaged_map()))
    names = ["may-a-therapist-cry", "what-to-do-in-session", "what-to-do-outside", "what-can-the-client-do"]
    for part in (whole_map(graph), top_of(graph, 1)):
        drawn = laid_out(part)
        places = [place(drawn, f"question:{name}") for name in names]
        heights = [height for _, height in places]
        assert heights == sorted(heights, reverse=True)
        assert max(left for left, _ in places) < size(drawn)[0] / 3


@pytest.mark.parametrize(
    ("rankdir", "axis", "sign"),
    [(Direction.RL, 0, -1), (Direction.LR, 0, 1), (Direction.TB, 1, -1), (Direction.BT, 1, 1)],
)
def test_reasons_lead_in_the_direction_that_is_asked_for(rankdir: Direction, axis: int, sign: int) -> None:
    graph = laid_out(whole_map(many(1)), View(rankdir=rankdir, legend=False))
    assert (place(graph, "claim:top0")[axis] - place(graph, "claim:r0")[axis]) * sign > 0
