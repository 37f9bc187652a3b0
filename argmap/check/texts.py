"""Claims whose texts are the same, or nearly."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from argmap.check.problem import Problem
from argmap.graph import (
    Graph,
    Key,
    Kind,
    claim_at,
    claim_key,
    conclusion_of,
    keys,
    premises_of,
    question_at,
    side_of,
)
from argmap.model import Side

ALIKE = 90
"""Per cent of letters that two texts share in order; below it, texts of one debate are often alike by chance."""

RAREST = 4
"""Words of a text by which others are looked up: nearly equal texts differ in a word or two, and share the rest."""

COMMON = 50
"""Claims that a word may stand in and still be looked up by; it bounds what each text is compared with."""


def text_problems(graph: Graph) -> Iterator[Problem]:
    """Claims that say the same in the same words, or in nearly the same."""
    texts = {claim: _plain(claim_at(graph, claim).text) for claim in keys(graph, Kind.CLAIM)}
    first: dict[str, Key] = {}
    for claim, text in texts.items():
        if text in first:
            message = f"'{first[text].id}' has the same text; make the two one claim"
            yield Problem("equal-text", message, claim, ("text",))
        first.setdefault(text, claim)
    yield from _near_equal(graph, {claim: text for text, claim in first.items()})


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _near_equal(graph: Graph, texts: Mapping[Key, str]) -> Iterator[Problem]:
    """Each text against those before it that share one of its rarest words and all of its numbers."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # loading it takes as long as checking a map

    opposed = _opposed(graph)
    words = {claim: set(re.findall(r"\w+", text)) for claim, text in texts.items()}
    frequency = Counter(word for found in words.values() for word in found)
    index: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for claim, text in texts.items():
        numbers = sorted(word for word in words[claim] if word[0].isdigit())
        rarest = sorted(words[claim], key=lambda word: (frequency[word], word))[:RAREST]
        entries = [index[*numbers, "", word] for word in rarest if frequency[word] <= COMMON]
        others = dict.fromkeys(other for entry in entries for other in entry)
        alike = [(ratio(text, texts[other], score_cutoff=ALIKE), other) for other in others]
        near = [(likeness, other) for likeness, other in alike if likeness and frozenset((claim, other)) not in opposed]
        if near:
            likeness, other = max(near, key=lambda pair: pair[0])
            message = (
                f"'{other.id}' has nearly the same text, {int(likeness)} % alike; make them one or tell them apart"
            )
            yield Problem("near-equal-text", message, claim, ("text",))
        for entry in entries:
            entry.append(claim)


def _opposed(graph: Graph) -> set[frozenset[Key]]:
    """Claims that are meant to be told apart: rival positions, and an objection and its conclusion."""
    pairs = {
        frozenset((claim_key(one), claim_key(other)))
        for question in keys(graph, Kind.QUESTION)
        for one, other in combinations(question_at(graph, question).positions, 2)
    }
    for argument in keys(graph, Kind.ARGUMENT):
        if side_of(graph, argument) is Side.OBJECTION:
            conclusion = conclusion_of(graph, argument)
            pairs.update(frozenset((premise, conclusion)) for premise in premises_of(graph, argument))
    return pairs
