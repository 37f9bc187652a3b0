"""How many labels of other claims could change, on drawn maps: as many as do if the whole map is labelled anew."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from drawn_maps import Assumed, drawn_assumptions, drawn_map, few_and_many, graph_from

import argmap
from argmap.graph import Graph, citations_of, citing, keys
from argmap.labels.labelling import labels_in
from argmap.model.keys import Kind
from argmap.model.words import Label
from argmap.query.stakes import Stakes


def labelled(graph: Graph, assumed: Assumed) -> Graph:
    suppose = [f"{id_}={label}" for id_, label in assumed.suppose.items()]
    return argmap.labelled(graph, suppose=suppose, without=assumed.without, count=assumed.counted)


@few_and_many(12, 500)
def test_so_many_claims_get_another_label(drawn: range) -> None:
    for number in drawn:
        chance = Random(number)
        fields = drawn_map(chance)
        graph = graph_from(fields)
        assumed = drawn_assumptions(graph, chance)
        assert list(told(labelled(graph, assumed))) == list(tried(fields, graph, assumed)), number


def told(graph: Graph) -> Iterator[int]:
    """For each label of each claim and argument, for each of their citations, and for each source."""
    stakes = Stakes(graph)
    for key in citing(graph):
        yield from (stakes.if_supposed(key, label) for label in (Label.IN, Label.OUT))
        yield from (stakes.without_citation(key, number) for number, _ in enumerate(citations_of(graph, key)))
    yield from map(stakes.without_source, keys(graph, Kind.SOURCE))


def tried(fields: Mapping[str, Any], graph: Graph, assumed: Assumed) -> Iterator[int]:
    """The same, labelled anew."""
    claims = [key.id for key in keys(graph, Kind.CLAIM)]
    before = labels_in(labelled(graph, assumed))

    def changed(graph: Graph, assumed: Assumed = assumed, itself: str = "") -> int:
        after = labels_in(labelled(graph, assumed))
        return sum(after[claim] is not before[claim] for claim in claims if claim != itself)

    for key in citing(graph):
        for label in ("in", "out"):
            yield changed(graph, assumed._replace(suppose=assumed.suppose | {key.id: label}), key.id)
        for number, _ in enumerate(citations_of(graph, key)):
            claim = fields["claims"][key.id]
            cites = [citation for place, citation in enumerate(claim["cites"]) if place != number]
            without = {**fields, "claims": fields["claims"] | {key.id: claim | {"cites": cites}}}
            yield changed(graph_from(without), itself=key.id)
    for source in keys(graph, Kind.SOURCE):
        yield changed(graph, assumed._replace(without=[*assumed.without, source.id]))
