"""The labels of drawn maps: as the naive rules give them, in any order of the file, and kept where supposed."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any

import yaml
from drawn_maps import NOTHING, Assumed, drawn_assumptions, drawn_map, few_and_many, graph_from
from naive_labels import naive_labels

import argmap
from argmap.graph import Graph
from argmap.labels.labelling import labels_in


def labels(graph: Graph, assumed: Assumed = NOTHING) -> dict[str, str]:
    suppose = [f"{id_}={label}" for id_, label in assumed.suppose.items()]
    return dict(labels_in(argmap.labelled(graph, suppose=suppose, without=assumed.without, count=assumed.counted)))


@few_and_many(800, 30_000)
def test_labels_are_those_of_the_naive_rules(drawn: range) -> None:
    """On every other map with assumptions. A third of the labels would be each, if all were equally frequent."""
    frequency: Counter[str] = Counter()
    for number in drawn:
        chance = Random(number)
        fields = drawn_map(chance)
        graph = graph_from(fields)
        assumed = drawn_assumptions(graph, chance) if number % 2 else NOTHING
        found = labels(graph, assumed)
        assert found == naive_labels(fields, *assumed), f"{number}: {json.dumps(fields)}, {assumed}"
        frequency.update(found.values())
    assert min(frequency[label] for label in ("in", "out", "undecided")) > frequency.total() / 5


def test_labels_of_the_packaged_map_are_those_of_the_naive_rules() -> None:
    fields = yaml.load(argmap.packaged_map().read_bytes(), yaml.CBaseLoader)
    assert labels(argmap.load_graph(argmap.packaged_map())) == naive_labels(fields, *NOTHING)


@few_and_many(100, 10_000)
def test_no_order_of_the_file_gives_other_labels(drawn: range) -> None:
    for number in drawn:
        chance = Random(number)
        fields = drawn_map(chance)
        assert by_name(labels(graph_from(fields))) == by_name(labels(graph_from(shuffled(fields, chance)))), number


@few_and_many(100, 10_000)
def test_to_suppose_what_is_so_changes_nothing(drawn: range) -> None:
    """Neither some labels that are found nor all of them; what is undecided then stays so."""
    for number in drawn:
        chance = Random(number)
        graph = graph_from(drawn_map(chance))
        assumed = drawn_assumptions(graph, chance)
        found = labels(graph, assumed)
        decided = {id_: label for id_, label in found.items() if label != "undecided"}
        some = {id_: label for id_, label in decided.items() if id_ in assumed.suppose or chance.random() < 0.5}
        for suppose in (some, decided):
            assert labels(graph, assumed._replace(suppose=suppose)) == found, number


@few_and_many(100, 10_000)
def test_to_suppose_what_is_undecided_keeps_what_is_decided(drawn: range) -> None:
    for number in drawn:
        chance = Random(number)
        graph = graph_from(drawn_map(chance))
        found = labels(graph)
        undecided = [id_ for id_, label in found.items() if label == "undecided"]
        suppose = {id_: chance.choice(["in", "out"]) for id_ in undecided if chance.random() < 0.5}
        then = labels(graph, NOTHING._replace(suppose=suppose))
        assert {id_ for id_, label in found.items() if then[id_] != label} <= set(undecided), number


@few_and_many(20, 2_000)
def test_the_text_of_a_map_gives_the_labels_of_its_fields(drawn: range) -> None:
    """And so does a graph with the edges of citations, which the commands leave out."""
    for number in drawn:
        fields = drawn_map(Random(number))
        assert labels(argmap.parse_graph(json.dumps(fields))) == labels(graph_from(fields)), number


def by_name(found: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """The labels by id; ~2 goes, as it tells the order of two arguments that else have one id."""
    return Counter((re.sub("~[0-9]+", "", id_), label) for id_, label in found.items())


def shuffled(part: Any, chance: Random) -> Any:
    """A part of a map with all its lists, its claims and its linked premises in another order."""
    if isinstance(part, str):
        return " + ".join(shuffled(part.split(" + "), chance)) if " + " in part else part
    if isinstance(part, Mapping):
        items = [(name, shuffled(value, chance)) for name, value in part.items()]
        return dict(chance.sample(items, len(items)))
    return [shuffled(item, chance) for item in chance.sample(part, len(part))]
