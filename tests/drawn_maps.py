"""Small maps in which all that bears on labels is drawn by chance, and what can be assumed of them."""

from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

from argmap.graph import Graph, build_graph
from argmap.load import parse_map
from argmap.model.keys import Kind
from argmap.model.parts import ArgumentMap

Fields = dict[str, Any]
"""A map, or a part of one, as YAML reads it."""

SOURCES = {
    "s": {"title": "S", "voices": {"Ann": "1-5", "Bob": "5-8"}},  # both may speak on line 5, and nobody does on line 9
    "t": {"title": "T", "voices": {"Ann": "1-9"}},
    "u": {"title": "U", "author": "Bob"},
    "v": {"title": "Ann"},
}
SPEAKERS = ["s", "t", "u", "v", "s/Ann", "s/Bob", "t/Ann", "u/Bob", "v/Ann"]
SAYING = ["asserts", "suggests", "concedes", "reports"]


FILE = parse_map("format: 1\ntitle: T\nclaims: {}", Path("map.yaml"))


def graph_from(fields: Mapping[str, Any]) -> Graph:
    """The graph of a map, without a text to be read, which takes longer than all else."""
    return build_graph(FILE._replace(map=ArgumentMap.model_validate(fields)))


class Assumed(NamedTuple):
    """What is assumed: labels by id, sources and voices that do not count, and the stances that do."""

    suppose: dict[str, str]
    without: list[str]
    counted: list[str]


NOTHING = Assumed({}, [], [])


def drawn_assumptions(graph: Graph, chance: Random) -> Assumed:
    """Up to two labels that are supposed, and up to three of each other kind."""
    named = [key.id for key in graph if key.kind in (Kind.CLAIM, Kind.ARGUMENT)]
    return Assumed(
        {id_: chance.choice(["in", "out"]) for id_ in chance.sample(named, chance.choice([0, 0, 1, 2]))},
        chance.sample(SPEAKERS, chance.choice([0, 0, 1, 3])),
        chance.sample(SAYING, chance.choice([0, 0, 1, 3])),
    )


def drawn_map(chance: Random) -> Fields:
    """A map of 2 to 12 claims."""
    ids = list("abcdefghijkl"[: chance.randint(2, 12)])
    drawing = Drawing(chance, ids)
    return {
        "format": "1",
        "title": "T",
        "questions": [{"ask": "Which?", "positions": drawing.positions()} for _ in drawing.times(2, 1, 1)],
        "sources": SOURCES,
        "claims": {id_: drawing.claim() for id_ in ids},
    }


def few_and_many(few: int, many: int) -> pytest.MarkDecorator:
    """The numbers from which a few maps are drawn and, in a slow test, those of many others."""
    drawn = [range(few), pytest.param(range(few, few + many), marks=pytest.mark.slow)]
    return pytest.mark.parametrize("drawn", drawn, ids=["few", "many"])


class Drawing:
    """Draws the parts of one map."""

    def __init__(self, chance: Random, ids: Sequence[str]) -> None:
        self.chance = chance
        self.ids = ids
        self.premises = chance.sample(ids, chance.randint(2, len(ids)))
        """What arguments use; other claims are used by conditions only, or not at all."""
        self.numbers = count()

    def times(self, *odds: int) -> range:
        """As many times as the odds have it that are given for 0, 1, 2 and so on."""
        return range(self.chance.choices(range(len(odds)), odds)[0])

    def positions(self) -> list[str]:
        return self.chance.sample(self.ids, self.chance.randint(0, 2))

    def claim(self) -> Fields:
        """A claim that is silent, unstated, said, rejected or several of these, with arguments on its sides."""
        return {
            "text": "A",
            "cites": [self.citation() for _ in self.times(4, 4, 2, 1)],
            **({"unstated": "true"} if self.times(9, 1) else {}),
            "supports": self.arguments(self.times(6, 3, 1), self.premises),
            "objections": self.arguments(self.times(6, 3, 1), self.premises),
            "conditions": self.arguments(self.times(4, 1), self.ids),
        }

    def citation(self) -> str | Fields:
        source = self.chance.choice("stuv")
        place = f"{source}:{self.chance.randint(1, 9)}"
        if self.times(2, 1):
            return place
        voice = {"voice": self.chance.choice(["Ann", "Bob"])} if source == "s" and self.times(1, 1) else {}
        return {place: "words", "stance": self.chance.choice([*SAYING, "rejects", "rejects"]), **voice}

    def arguments(self, times: range, claims: Sequence[str]) -> list[str | Fields]:
        """Arguments from one to three premises, which can be the same, with arguments about them and about those."""
        return [self.argument([self.chance.choice(claims) for _ in self.times(0, 9, 3, 1)]) for _ in times]

    def argument(self, premises: Sequence[str]) -> str | Fields:
        written = " + ".join(premises)
        if self.times(2, 1):
            return written
        return {
            "premises": written,
            **({"id": f"named-{next(self.numbers)}"} if self.times(4, 1) else {}),
            "undercutters": self.arguments(self.times(4, 2, 1), self.premises),
            "conditions": self.arguments(self.times(4, 1), self.ids),
        }
