"""Checks of the critical questions that arguments raise."""

from collections.abc import Iterable, Iterator
from functools import cache

from argmap.catalogue.known_schemes import QUESTIONS, SCHEMES
from argmap.check.problem import Problem
from argmap.graph import Graph, argument_at, conclusion_of, side_of
from argmap.model.keys import Key
from argmap.model.words import Side
from argmap.query.critical_questions import can_be_asked_about, scheme_of
from argmap.text.wording import clipped, did_you_mean, listed


def raising_problems(graph: Graph, arguments: Iterable[Key]) -> Iterator[Problem]:
    """Questions that argmap does not know, or that are asked of no scheme that the arguments around have."""

    @cache  # thousands of arguments can be about one claim
    def schemes_around(about: Key) -> list[str]:
        named = (scheme_of(graph, argument) for argument in can_be_asked_about(graph, about))
        return list(dict.fromkeys(scheme for scheme in named if scheme))

    for argument in arguments:
        for number, question in enumerate(argument_at(graph, argument).raises):
            message = _message(question, side_of(graph, argument), schemes_around(conclusion_of(graph, argument)))
            if message:
                yield Problem("unknown-critical-question", message, argument, ("raises", number))


def _message(question: str, side: Side, schemes: list[str]) -> str | None:
    """What is wrong with a question; None if it is one of these schemes."""
    if question not in QUESTIONS:
        mend = did_you_mean(question, QUESTIONS) or "; 'argmap explain' with the name of a scheme lists its questions"
        return f"no critical question '{clipped(question)}'{mend}"
    if side is Side.SUPPORT:
        return "an argument for a claim raises no question; an objection, undercutter or condition does"
    asked = [name for name, scheme in SCHEMES.items() if question in scheme.questions]
    if not set(asked).isdisjoint(schemes):
        return None
    around = f"what this is about has {_named(schemes)}" if schemes else "what this is about has no scheme"
    return f"'{question}' is a question of {_named(asked)}; {around}"


def _named(schemes: list[str]) -> str:
    names = listed([f"'{name}'" for name in schemes])
    return f"the scheme {names}" if len(schemes) == 1 else f"the schemes {names}"
