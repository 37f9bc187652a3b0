"""Waivers: a curator's ``waive: {code: reason}`` takes a finding back where a check is wrong."""

from collections.abc import Iterable

from argmap.check.codes import CODES, Problem
from argmap.errors import did_you_mean
from argmap.graph import Graph, Key, argument_map, item


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
    if complete:
        left.extend(_needless(graph, used))
    return left, waived


def _waivers(graph: Graph, owner: Key | None) -> dict[str, str]:
    holder = argument_map(graph) if owner is None else item(graph, owner)
    found: dict[str, str] = getattr(holder, "waive", {})
    return found


def _needless(graph: Graph, used: set[tuple[Key | None, str]]) -> Iterable[Problem]:
    owners: list[Key | None] = [None, *graph]
    for owner in owners:
        for code in _waivers(graph, owner):
            if code not in CODES:
                yield Problem(
                    "unknown-waiver", f"no finding '{code}'{did_you_mean(code, CODES)}", owner, ("waive", code)
                )
            elif (owner, code) not in used:
                yield Problem("unused-waiver", f"there is no '{code}' here to waive", owner, ("waive", code))
