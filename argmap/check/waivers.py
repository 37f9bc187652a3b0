"""Waivers: a curator's ``waive: {code: reason}`` takes a finding back where a check is wrong."""

from collections.abc import Iterable, Mapping

from argmap.catalogue import CHECKING, LOADING
from argmap.check.problem import Problem
from argmap.graph import Graph, argument_map, item_at
from argmap.model.keys import Key
from argmap.text.wording import did_you_mean


def waive(graph: Graph, problems: Iterable[Problem], *, complete: bool) -> tuple[list[Problem], int]:
    """The problems that nobody waived, and how many were.

    A waiver on the map itself holds for all of it. Waivers that waive nothing are problems
    too, but only where the check was `complete`, documents and all.
    """
    left: list[Problem] = []
    used: set[tuple[Key | None, str]] = set()
    waived = 0
    for problem in problems:
        waivers = [(owner, problem.code) for owner in (problem.key, None) if problem.code in _waivers(graph, owner)]
        used.update(waivers)
        waived += bool(waivers)
        if not waivers:
            left.append(problem)
    left.extend(_misnamed(graph, _owners(graph)))
    if complete:
        left.extend(_needless(graph, used))
    return left, waived


def waive_at(graph: Graph, key: Key, problems: Iterable[Problem]) -> list[Problem]:
    """Those problems of one node that nobody waived, and those of its waivers."""
    waived = {*_waivers(graph, key), *_waivers(graph, None)}
    return [*(problem for problem in problems if problem.code not in waived), *_misnamed(graph, [key])]


def _waivers(graph: Graph, owner: Key | None) -> Mapping[str, str]:
    if owner is None:
        return argument_map(graph).waive
    return item_at(graph, owner).waive


def _needless(graph: Graph, used: set[tuple[Key | None, str]]) -> Iterable[Problem]:
    for owner, code in _waived(graph, _owners(graph)):
        if code in CHECKING and (owner, code) not in used:
            yield Problem("unused-waiver", f"there is no '{code}' here to waive", owner, ("waive", code))


def _misnamed(graph: Graph, owners: Iterable[Key | None]) -> Iterable[Problem]:
    for owner, code in _waived(graph, owners):
        if code in LOADING:
            yield Problem(
                "unknown-waiver", f"'{code}' cannot be waived: a map with it cannot be read", owner, ("waive", code)
            )
        elif code not in CHECKING:
            message = f"no finding '{code}'{did_you_mean(code, CHECKING)}"
            yield Problem("unknown-waiver", message, owner, ("waive", code))


def _owners(graph: Graph) -> list[Key | None]:
    """The map itself and all its nodes."""
    return [None, *graph]


def _waived(graph: Graph, owners: Iterable[Key | None]) -> Iterable[tuple[Key | None, str]]:
    return ((owner, code) for owner in owners for code in _waivers(graph, owner))
