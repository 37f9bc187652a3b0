"""Checks of one claim or argument by itself, without looking its citations up."""

from collections.abc import Iterable, Iterator

from argmap.catalogue.known_schemes import SCHEMES
from argmap.check.problem import Problem
from argmap.graph import (
    Graph,
    argument_at,
    claim_at,
    conclusion_of,
    is_only_condition,
    premises_of,
    question_at,
    questions_of,
    side_of,
)
from argmap.model.keys import Key, Kind, claim_key
from argmap.model.parts import Citation, Claim
from argmap.model.schemes import plain_scheme
from argmap.model.words import Side, Stance
from argmap.text.wording import clipped, did_you_mean, plain_text


def claim_problems(graph: Graph, key: Key) -> Iterator[Problem]:
    """What is wrong with a claim by itself."""
    claim = claim_at(graph, key)
    yield from _wordings(graph, key)
    yield from _twice(key, "tags", claim.tags)
    yield from _twice(key, "cites", (_words(citation) for citation in claim.cites))
    if claim.unstated and _is_said(claim):
        yield Problem("unstated-but-cited", "the claim is 'unstated', yet somebody is cited for it", key, ("unstated",))
    yield from backing_problems(graph, key)


def backing_problems(graph: Graph, key: Key) -> Iterator[Problem]:
    """What a claim lacks that would back it."""
    claim = claim_at(graph, key)
    if not (claim.unstated or _is_said(claim) or claim.supports or is_only_condition(graph, key)):
        message = (
            "nobody is cited for the claim and no argument supports it; if nobody says it, mark it 'unstated: true'"
        )
        yield Problem("unsupported-claim", message, key)
    if questions_of(graph, key) and not claim.supports:
        yield Problem("undefended-position", "no argument supports this position", key)


def _is_said(claim: Claim) -> bool:
    return any(citation.stance is not Stance.REJECTS for citation in claim.cites)


def argument_problems(graph: Graph, key: Key) -> Iterator[Problem]:
    """What is wrong with an argument by itself."""
    argument = argument_at(graph, key)
    conclusion = conclusion_of(graph, key)
    yield from _twice(key, "premises", argument.premises)
    yield from _twice(key, "raises", argument.raises)
    yield from _twice(key, "cites", (_words(citation) for citation in argument.cites))
    yield from _against_itself(graph, key)
    if argument.scheme is not None and plain_scheme(argument.scheme) not in SCHEMES:
        message = f"no scheme '{clipped(argument.scheme)}'{did_you_mean(argument.scheme, SCHEMES)}"
        yield Problem("unknown-scheme", message, key, ("scheme",))
    if side_of(graph, key) is Side.OBJECTION:
        questions = [question for question in questions_of(graph, conclusion) if question_at(graph, question).rivals]
        for premise in premises_of(graph, key):
            if premise != conclusion and any(graph.has_edge(premise, question) for question in questions):
                message = f"'{premise.id}' and '{conclusion.id}' are positions on one question, so rivals already"
                yield Problem("rival-objection", message, key)


def _against_itself(graph: Graph, key: Key) -> Iterator[Problem]:
    """An argument that is about its own premise; `argues-in-circle` reports such supports."""
    side, about = side_of(graph, key), conclusion_of(graph, key)
    own = {about} if about.kind is Kind.CLAIM else set(premises_of(graph, about))
    for premise in premises_of(graph, key):
        if side is not Side.SUPPORT and premise in own:
            yield Problem("argues-with-itself", f"'{premise.id}' is a premise of an argument about itself", key)


def _wordings(graph: Graph, key: Key) -> Iterator[Problem]:
    """Other wordings that are the text of the claim itself, or stand there twice, or are ids instead of texts."""
    claim = claim_at(graph, key)
    seen = {plain_text(claim.text): "is the text of the claim already"}
    for number, wording in enumerate(claim.also):
        plain = plain_text(wording)
        if plain in seen:
            yield Problem("listed-twice", f"'{clipped(wording)}' {seen[plain]}", key, ("also", number))
        seen.setdefault(plain, "stands here twice")
        if wording != key.id and claim_key(wording) in graph:
            message = f"'{wording}' is the id of a claim; if both say the same, make them one, and write its text here"
            yield Problem("equal-text", message, key, ("also", number))


def _words(citation: Citation) -> str:
    return str(citation.place) + (f": {citation.quote}" if citation.quote else "")


def _twice(key: Key, name: str, listed: Iterable[str]) -> Iterator[Problem]:
    """Entries that a list has already named; the problem is at the second place."""
    seen: set[str] = set()
    for number, entry in enumerate(listed):
        if entry in seen:
            yield Problem("listed-twice", f"'{clipped(entry)}' stands here twice", key, (name, number))
        seen.add(entry)
