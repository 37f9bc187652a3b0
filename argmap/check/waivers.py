"""Waivers: a curator's ``waive: {code: reason}`` suppresses a finding where a check is wrong."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.catalogue import CHECKING, LOADING, WAIVABLE
from argmap.check.problem import Problem
from argmap.graph import Graph, argument_map, item_at
from argmap.model.keys import Key
from argmap.text.wording import clipped, did_you_mean


def waive(
    graph: Graph, problems: Iterable[Problem], *, at: Key | None = None, complete: bool = False
) -> tuple[list[Problem], int]:
    """The problems of a map, or `at` one node, that are not waived, and the number of those that are.

    A waiver on the map itself holds for all of it. A waiver with a code that cannot be waived is a problem too. So is
    one that waives nothing, but only if the check was `complete`: all documents were present.
    """
    owners = [None, *graph] if at is None else [at]
    left: list[Problem] = []
    used: set[tuple[Key | None, str]] = set()
    waived = 0
    for problem in problems:
        waivers = [(owner, problem.code) for owner in (problem.key, None) if problem.code in _waivers(graph, owner)]
        used.update(waivers)
        waived += bool(waivers)
        if not waivers:
            left.append(problem)
    left.extend(_misnamed(graph, owners))
    if complete:
        left.extend(_needless(graph, owners, used))
    return left, waived


def _waivers(graph: Graph, owner: Key | None) -> Mapping[str, str]:
    if owner is None:
        return argument_map(graph).waive
    return item_at(graph, owner).waive


def _needless(graph: Graph, owners: Iterable[Key | None], used: set[tuple[Key | None, str]]) -> Iterator[Problem]:
    for owner, code in _waived(graph, owners):
        if code in CHECKING and (owner, code) not in used:
            yield Problem("unused-waiver", f"there is no '{code}' here to waive", owner, ("waive", code))


def _misnamed(graph: Graph, owners: Iterable[Key | None]) -> Iterator[Problem]:
    for owner, code in _waived(graph, owners):
        if code in LOADING:
            yield Problem(
                "unknown-waiver", f"'{code}' cannot be waived: a map with it cannot be read", owner, ("waive", code)
            )
        elif code not in WAIVABLE:
            message = f"no finding '{clipped(code)}'{did_you_mean(code, WAIVABLE)}"
            yield Problem("unknown-waiver", message, owner, ("waive", code))


def _waived(graph: Graph, owners: Iterable[Key | None]) -> Iterator[tuple[Key | None, str]]:
    return ((owner, code) for owner in owners for code in _waivers(graph, owner))
