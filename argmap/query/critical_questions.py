"""Critical questions of schemes: which arguments raise them, about which arguments, and which nobody has raised.

An undercutter, or a condition of a step, is about the argument that has the step. An objection to a claim, or a
condition of one, is about the arguments for the claim and those that the claim is a premise of. An argument ``raises``
a critical question about those of them whose scheme has that question.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from argmap.catalogue.known_schemes import SCHEMES
from argmap.graph import (
    Graph,
    argument_at,
    arguments_about,
    arguments_from,
    conclusion_of,
    keys,
    premises_of,
    side_of,
)
from argmap.model.keys import Key, Kind
from argmap.model.schemes import plain_scheme
from argmap.model.words import Side


class Unraised(NamedTuple):
    """A critical question about an argument that nothing in the map raises."""

    argument: str
    """The argument's id."""
    scheme: str
    """The pattern of the argument, as the map names it."""
    question: str
    """The id of the critical question."""
    ask: str
    """The question as a sentence."""


def unraised(graph: Graph) -> Iterator[Unraised]:
    """The critical questions that nobody has raised, by argument in the order of the file.

    An argument without a scheme, or with one that argmap does not know, has none.
    """

    @cache
    def raised_about(claim: Key) -> frozenset[str]:
        return _raised_by(graph, arguments_about(graph, claim, *RAISING))

    for argument in keys(graph, Kind.ARGUMENT):
        scheme = SCHEMES.get(scheme_of(graph, argument))
        if scheme:
            claims = premises_of(graph, argument)
            if side_of(graph, argument) is Side.SUPPORT:
                claims.append(conclusion_of(graph, argument))
            raised = _raised_by(graph, arguments_about(graph, argument)).union(*map(raised_about, claims))
            named = argument_at(graph, argument).scheme or ""
            left = ((id_, ask) for id_, ask in scheme.questions.items() if id_ not in raised)
            yield from (Unraised(argument.id, named, *question) for question in left)


RAISING = (Side.OBJECTION, Side.CONDITION)
"""The sides of arguments about a claim that can raise a question."""


def scheme_of(graph: Graph, argument: Key) -> str:
    """The scheme of an argument in the form in which schemes are compared; empty if it has none."""
    return plain_scheme(argument_at(graph, argument).scheme or "")


def can_be_asked_about(graph: Graph, about: Key) -> list[Key]:
    """The arguments about which an argument with this conclusion can raise a question."""
    if about.kind is Kind.ARGUMENT:
        return [about]
    return [*arguments_about(graph, about, Side.SUPPORT), *arguments_from(graph, about)]


def _raised_by(graph: Graph, arguments: Iterable[Key]) -> frozenset[str]:
    return frozenset(id_ for argument in arguments for id_ in argument_at(graph, argument).raises)
