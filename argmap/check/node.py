"""All checks of one claim or argument."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from argmap.check.across import map_problems
from argmap.check.characters import character_problems
from argmap.check.citations import citation_problems, look_up
from argmap.check.claims import argument_problems, claim_problems
from argmap.check.problem import Problem
from argmap.check.waivers import waive
from argmap.documents.folder import Absent, Documents
from argmap.documents.verify import Verification
from argmap.graph import Graph, citations_of, source_at
from argmap.model.keys import Key, Kind


def problems_shown_with(
    graph: Graph, key: Key, documents: Documents, *, leave_out: Collection[str] = ()
) -> tuple[str, ...]:
    """The problems of one claim, argument or question, except for waived ones, as ``code: message``.

    `leave_out` are codes of problems that the answer shows in its own way.
    """
    own = (
        character_problems(graph, key)
        if key.kind is Kind.QUESTION
        else node_problems(graph, key, look_up(graph, key, documents))
    )
    problems = chain(own, map_problems(graph, key))
    left, _ = waive(graph, problems, at=key)
    return tuple(f"{problem.code}: {problem.message}" for problem in left if problem.code not in leave_out)


def not_looked_up(graph: Graph, key: Key, documents: Documents) -> int:
    """How many quotes of a claim or an argument could not be looked up, as their documents are not at hand."""
    cites = () if key.kind is Kind.QUESTION else citations_of(graph, key)
    sources = [source_at(graph, citation.place.source) for citation in cites if citation.quote is not None]
    return sum(isinstance(documents.of(source), Absent) for source in sources)


def node_problems(graph: Graph, key: Key, verifications: Iterable[Verification]) -> Iterator[Problem]:
    """What is wrong with one claim or argument by itself; `verifications` is the result of `look_up`."""
    yield from citation_problems(graph, key, verifications)
    yield from character_problems(graph, key)
    if key.kind is Kind.CLAIM:
        yield from claim_problems(graph, key)
    else:
        yield from argument_problems(graph, key)
