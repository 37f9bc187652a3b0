"""With said claims and objections alone, labels are the grounded labelling of Dung's frameworks (1995)."""

from collections.abc import Collection
from itertools import compress, product
from random import Random

import pytest
from drawn_maps import graph_from

import argmap
from argmap.labels.labelling import labels_in

Attack = tuple[str, str]
"""Who attacks whom, by one letter each."""


def labels_of(names: str, attacks: Collection[Attack]) -> dict[str, str]:
    """The labels of a map in which every argument is a said claim, and every attack an objection."""
    claims = {
        name: {
            "text": "A",
            "cites": ["s:1"],
            "objections": [attacker for attacker, target in attacks if target == name],
        }
        for name in names
    }
    graph = graph_from({"format": "1", "title": "T", "sources": {"s": {"title": "S"}}, "claims": claims})
    found = labels_in(argmap.labelled(graph))
    return {name: found[name].value for name in names}


def grounded(names: str, attacks: Collection[Attack]) -> dict[str, str]:
    """In is the least set that is all it defends, found from the empty set on; out is what it attacks."""
    inside: set[str] = set()
    while True:
        attacked = {target for attacker, target in attacks if attacker in inside}
        defended = {name for name in names if {attacker for attacker, target in attacks if target == name} <= attacked}
        if defended == inside:
            return {name: "in" if name in inside else "out" if name in attacked else "undecided" for name in names}
        inside = defended


TEXTBOOK = {
    "nobody attacks": ("", "a in"),
    "an attack": ("ab", "a in, b out"),
    "reinstatement: who attacks the attacker defends": ("ab bc", "a in, b out, c in"),
    "the last word, in the dispute of two governments (Dung 1995)": ("ab ba cb", "a in, b out, c in"),
    "Nixon is a Quaker and a Republican (Reiter and Criscuolo 1981)": ("ab ba", "a undecided, b undecided"),
    "floating: whoever wins attacks c, so that credulous people hold d (Makinson and Schlechta 1991)": (
        "ab ba ac bc cd",
        "a undecided, b undecided, c undecided, d undecided",
    ),
    "an even circle": ("ab bc cd da", "a undecided, b undecided, c undecided, d undecided"),
    "an odd circle: each of three witnesses calls the next unreliable (after Pollock)": (
        "ab bc ca",
        "a undecided, b undecided, c undecided",
    ),
    "an odd circle that is attacked": ("da ab bc ca", "a out, b in, c out, d in"),
    "an even circle that attacks an odd one (Caminada 2006, on semi-stable semantics)": (
        "ab ba bc cd de ec",
        "a undecided, b undecided, c undecided, d undecided, e undecided",
    ),
    "who attacks itself": ("aa", "a undecided"),
    "who attacks itself still keeps others from being in": ("aa ab", "a undecided, b undecided"),
    "who attacks itself and is attacked": ("aa ab ca", "a out, b in, c in"),
    "two attackers, one of them out": ("ab bd cd", "a in, b out, c in, d out"),
}


@pytest.mark.parametrize(("attacks", "expected"), TEXTBOOK.values(), ids=TEXTBOOK)
def test_textbook_cases(attacks: str, expected: str) -> None:
    """Each attack is written as two letters: ``ab`` for a attacks b."""
    labels = dict(part.split(" ") for part in expected.split(", "))
    pairs = [(pair[0], pair[1]) for pair in attacks.split()]
    assert labels_of("".join(labels), pairs) == grounded("".join(labels), pairs) == labels


@pytest.mark.parametrize("names", ["ab", "abc", pytest.param("abcd", marks=pytest.mark.slow)])
def test_every_small_framework(names: str) -> None:
    """All digraphs of so many arguments: 16, 512 and 65,536."""
    pairs = list(product(names, names))
    for chosen in product([False, True], repeat=len(pairs)):
        attacks = list(compress(pairs, chosen))
        assert labels_of(names, attacks) == grounded(names, attacks), attacks


@pytest.mark.parametrize("many", [100, pytest.param(5_000, marks=pytest.mark.slow)])
def test_drawn_frameworks(many: int) -> None:
    """Of up to 26 arguments, which attack one other on average, as most labels are undecided where they attack more."""
    chance = Random(many)
    for _ in range(many):
        names = "abcdefghijklmnopqrstuvwxyz"[: chance.randint(4, 26)]
        attacks = {(chance.choice(names), chance.choice(names)) for _ in names}
        assert labels_of(names, attacks) == grounded(names, attacks), attacks
