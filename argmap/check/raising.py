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
    """Questions that argmap does not know, or that belong to no scheme of the arguments that they can be about."""

    @cache
    def schemes_at(about: Key) -> list[str]:
        named = (scheme_of(graph, argument) for argument in can_be_asked_about(graph, about))
        return list(dict.fromkeys(scheme for scheme in named if scheme))

    for argument in arguments:
        for number, question in enumerate(argument_at(graph, argument).raises):
            if question not in QUESTIONS:
                near = did_you_mean(question, QUESTIONS)
                message = f"no critical question '{clipped(question)}'{near or SEE_SCHEMES}"
            elif side_of(graph, argument) is Side.SUPPORT:
                message = "an argument for a claim raises no question; an objection, undercutter or condition does"
            else:
                schemes = schemes_at(conclusion_of(graph, argument))
                if any(question in SCHEMES[scheme].questions for scheme in schemes if scheme in SCHEMES):
                    continue
                message = _belongs_to_none(question, schemes)
            yield Problem("unknown-critical-question", message, argument, ("raises", number))


SEE_SCHEMES = "; 'argmap explain schemes' lists the schemes, and 'argmap explain SCHEME' the questions of one"


def _belongs_to_none(question: str, schemes: list[str]) -> str:
    """The message for a question of a scheme that no argument nearby has."""
    asked = [name for name, scheme in SCHEMES.items() if question in scheme.questions]
    here = f"what this is about has {_named(schemes)}" if schemes else "what this is about has no scheme"
    return f"'{question}' is a question of {_named(asked)}; {here}"


def _named(schemes: list[str]) -> str:
    names = listed([f"'{name}'" for name in schemes])
    return f"the scheme {names}" if len(schemes) == 1 else f"the schemes {names}"
