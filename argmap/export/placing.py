"""Where Graphviz is to put things, so that a picture reads like an outline and does not become a strip."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from argmap.export.figure import Line, Look
from argmap.export.view import View
from argmap.graph import keys
from argmap.model.keys import Key, Kind
from argmap.query.part import Part
from argmap.query.tree import tops

ROWS = 5
"""A column of so many arguments is about as high as one argument with its claim is wide."""


def beginnings(part: Part, view: View) -> list[Key]:
    """The nodes at the edge where a picture begins, one below the other in the order of the file."""
    if _is_even(part, view):
        return []
    return [*keys(part.graph, Kind.QUESTION), *tops(part.graph)]


def placed(part: Part, view: View, lines: Sequence[Line]) -> Iterator[str]:
    """The last attributes of each line, as DOT; empty if there are none.

    A box stands beside the first thing that bears on it; all others stand below that one.
    """
    columns = _columns(lines)
    even = _is_even(part, view)
    met: set[Key] = set()
    beside: set[Key] = set()
    for line in lines:
        if line.shown.look is not Look.SOURCE and not even and line.end not in met and line.start not in beside:
            met.add(line.end)
            beside.add(line.start)
            yield ", weight=1000"
        elif line.bears and columns.get(line.start):
            yield f", minlen={1 + 2 * columns[line.start]}"
        else:
            yield ""


def _is_even(part: Part, view: View) -> bool:
    """Whether boxes stand in the middle of what bears on them: with a focus, and with frames, which keep no order."""
    return part.focus is not None or view.cluster_by is not None


def _columns(lines: Iterable[Line]) -> dict[Key, int]:
    """How many columns further out to put each argument whose premises have no arguments of their own.

    Graphviz would put all of them into one column. Those about one thing are spread over as many columns
    as make them about as wide as high.
    """
    leads, used = defaultdict[Key, int](int), defaultdict[Key, int](int)
    joins: dict[Key, list[Key]] = defaultdict(list)
    about: dict[Key, Key] = {}
    for line in lines:
        if line.shown.look is Look.SOURCE:
            continue
        if line.bears:
            about[line.start] = line.end
        elif line.end.kind is Kind.ARGUMENT:
            joins[line.end].append(line.start)
        leads[line.end] += 1
        used[line.start] += 1
    ends: dict[Key, list[Key]] = defaultdict(list)
    for argument, premises in joins.items():
        only_premises = leads[argument] == len(premises)
        if only_premises and all(not leads[premise] and used[premise] == 1 for premise in premises):
            ends[about[argument]].append(argument)
    return {
        argument: number % max(1, round(sqrt(len(arguments) / ROWS)))
        for arguments in ends.values()
        for number, argument in enumerate(arguments)
    }
