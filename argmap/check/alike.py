"""Claims whose texts are equal or nearly equal."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from argmap.check.problem import Problem
from argmap.graph import Graph, claim_at, conclusion_of, keys, positions_of, premises_of, side_of
from argmap.model.keys import Key, Kind
from argmap.model.parts import Claim
from argmap.model.words import Side
from argmap.text.wording import plain_text

ALIKE = 90
"""Per cent of letters that nearly equal texts share in order; below it, texts are often alike by chance."""

RAREST = 4
"""Number of words of a text by which others are looked up; nearly equal texts differ in one or two words."""

COMPARED = 1_000
"""Most characters of a text that are compared, from its beginning: that takes 8 µs, and 60 ms for 100,000 of each."""

COMMON = 50
"""Maximum number of claims with a word that is used to look up others; it limits the number of comparisons."""


def text_problems(graph: Graph, only: Key | None = None) -> Iterator[Problem]:
    """Claims with a text equal or nearly equal to that of an earlier one; with `only`, the problems of that claim.

    Other wordings are compared too, but not those that are only nearly equal.
    """
    first: dict[str, tuple[Key, bool]] = {}
    different: dict[Key, str] = {}
    for claim in keys(graph, Kind.CLAIM):
        for way, wording in _wordings(claim_at(graph, claim)):
            text, is_text = plain_text(wording), way == ("text",)
            other, is_its_text = first.setdefault(text, (claim, is_text))
            if other != claim and only in (None, claim):
                yield Problem("equal-text", _equal(other.id, both=is_text and is_its_text), claim, way)
            if other == claim and is_text:
                different[claim] = text
    if only is None or only in different:
        yield from _near_equal(graph, different, only)


def _wordings(claim: Claim) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """The text and the other wordings of a claim, and the ways to them."""
    yield ("text",), claim.text
    yield from ((("also", number), wording) for number, wording in enumerate(claim.also))


def _equal(other: str, *, both: bool) -> str:
    """The message for a text that another claim has; `both` are the texts of their claims."""
    if both:
        return f"'{other}' has the same text; make the two one claim"
    return f"'{other}' has this wording too; make the two one claim, or remove it where it does not belong"


def _near_equal(graph: Graph, texts: Mapping[Key, str], only: Key | None) -> Iterator[Problem]:
    """Compare each text with the earlier ones that share one of its rarest words and have the same numbers."""
    candidates = texts if only is None else _promising(texts, only)
    if not candidates:
        return
    opposed = _Opposed(graph)
    words = {claim: set(re.findall(r"\w+", text)) for claim, text in texts.items()}
    frequency = Counter(word for found in words.values() for word in found)
    index: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for claim, text in texts.items():
        numbers = sorted(word for word in words[claim] if word[0].isdigit())
        rarest = sorted(words[claim], key=lambda word: (frequency[word], word))[:RAREST]
        entries = [index[*numbers, "", word] for word in rarest if frequency[word] <= COMMON]
        if only in (None, claim):
            others = dict.fromkeys(other for entry in entries for other in entry if not opposed(claim, other))
            nearest = _nearest(text, {other: texts[other] for other in others if other in candidates})
            if nearest is not None:
                message = (
                    f"'{nearest[0].id}' has nearly the same text, {nearest[1]} % alike; "
                    "make them one or tell them apart"
                )
                yield Problem("near-equal-text", message, claim, ("text",))
        if only == claim:
            return
        for entry in entries:
            entry.append(claim)


def _nearest(text: str, others: Mapping[Key, str]) -> tuple[Key, int] | None:
    """The claim whose text is most alike, and the likeness in per cent; None if none is alike enough."""
    if not others:
        return None
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # loaded only if there are texts to compare

    alike = {
        key: ratio(text[:COMPARED], other[:COMPARED], score_cutoff=ALIKE)
        for key, other in others.items()
        if _are_as_long(text, other)
    }
    nearest = max(alike, key=alike.__getitem__, default=None)
    return (nearest, int(alike[nearest])) if nearest is not None and alike[nearest] else None


def _are_as_long(text: str, other: str) -> bool:
    """Whether two texts are near enough in length to be alike."""
    return 200 * min(len(text), len(other)) >= ALIKE * (len(text) + len(other))


def _promising(texts: Mapping[Key, str], only: Key) -> Collection[Key]:
    """The claims that have enough letters in common with one to be alike; without any, rapidfuzz is not loaded."""
    text = texts[only]
    letters = Counter(text[:COMPARED]).most_common()
    others = (key for key, other in texts.items() if key != only and _are_as_long(text, other))
    return {key for key in others if _may_be_alike(text[:COMPARED], letters, texts[key][:COMPARED])}


def _may_be_alike(text: str, letters: Iterable[tuple[str, int]], other: str) -> bool:
    """Whether a text and another are alike enough if the order of their letters does not count."""
    spare = len(text) - ALIKE * (len(text) + len(other)) / 200
    for letter, times in letters:  # the most frequent first, so that a few letters tell
        if spare < 0:
            return False
        spare -= max(times - other.count(letter), 0)
    return spare >= 0


class _Opposed:
    """Pairs of claims that are meant to differ: positions on one question, and an objection and its conclusion."""

    def __init__(self, graph: Graph) -> None:
        self.questions: dict[Key, set[Key]] = defaultdict(set)
        for question in keys(graph, Kind.QUESTION):
            for position in positions_of(graph, question):
                self.questions[position].add(question)
        self.objections = {
            (premise, conclusion_of(graph, argument))
            for argument in keys(graph, Kind.ARGUMENT)
            if side_of(graph, argument) is Side.OBJECTION
            for premise in premises_of(graph, argument)
        }

    def __call__(self, one: Key, other: Key) -> bool:
        """Whether two claims are such a pair."""
        objected = (one, other) in self.objections or (other, one) in self.objections
        return objected or bool(self.questions.get(one, set()) & self.questions.get(other, set()))
