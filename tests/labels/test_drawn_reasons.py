"""Why the claims and arguments of drawn maps have their labels: what is told gives the label."""

from itertools import pairwise
from random import Random

from drawn_maps import drawn_map, few_and_many, graph_from

import argmap
from argmap.graph import keys
from argmap.labels.labelling import labelled, labels_in
from argmap.labels.reasons import Rungs, Waiting, Why, waits_for
from argmap.model.keys import Kind
from argmap.query.evaluate import ArgumentEvaluation, ClaimEvaluation


def label_by(rungs: Rungs) -> str:
    if rungs.for_sure > rungs.against_best:
        return "in"
    return "out" if rungs.for_best == 0 or rungs.for_best < rungs.against_sure else "undecided"


@few_and_many(40, 3_000)
def test_the_rungs_of_a_claim_give_its_label(drawn: range) -> None:
    for number in drawn:
        graph = graph_from(drawn_map(Random(number)))
        for claim in keys(graph, Kind.CLAIM):
            answer = argmap.evaluate(graph, claim.id)
            assert isinstance(answer, ClaimEvaluation)
            assert answer.claim.label == label_by(answer.rungs), (number, claim)


@few_and_many(40, 3_000)
def test_an_argument_that_is_not_in_tells_because_of_what(drawn: range) -> None:
    for number in drawn:
        graph = graph_from(drawn_map(Random(number)))
        for argument in keys(graph, Kind.ARGUMENT):
            answer = argmap.evaluate(graph, argument.id)
            assert isinstance(answer, ArgumentEvaluation)
            assert (answer.argument.label == "in") == (not answer.because), (number, argument)


@few_and_many(100, 3_000)
def test_what_waits_does_so_in_a_circle_or_has_an_end(drawn: range) -> None:
    """A circle begins with what is asked about, and each in it waits for the next and the last for the first."""
    for number in drawn:
        graph = labelled(graph_from(drawn_map(Random(number))))
        waiting = Waiting(graph, [*keys(graph, Kind.CLAIM), *keys(graph, Kind.ARGUMENT)])
        for key in waiting.waits:
            why, circle, ends = waiting.why(key), waiting.circle(key), waiting.ends(key)
            assert bool(circle) == (why is Why.CIRCLE), (number, key)
            assert all(after in waits_for(graph, before) for before, after in pairwise([*circle, key])), (number, key)
            assert ends or why is not Why.WAITS, (number, key)
            assert not ends or labels_in(graph)[key.id] == "undecided", (number, key)
