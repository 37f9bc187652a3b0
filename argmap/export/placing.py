"""Where Graphviz is to put things, so that a picture is read like an outline and is no strip."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from argmap.export.figure import Line, Look
from argmap.export.view import View
from argmap.graph import keys
from argmap.model.keys import Key, Kind
from argmap.query.debate import tops
from argmap.query.part import Part

ROWS = 5
"""How many arguments, one below the other, are about as high as one with its claim is wide."""


def beginnings(part: Part, view: View) -> list[Key]:
    """What stands at the edge where a picture begins, one below the other in the order of the file."""
    if _is_even(part, view):
        return []
    return [*keys(part.graph, Kind.QUESTION), *tops(part.graph)]


def placed(part: Part, view: View, lines: Sequence[Line]) -> Iterator[str]:
    """What the attributes of each line end with.

    A box stands beside the first thing that bears on it, and all else that does below that.
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
    """Whether boxes stand in the middle of what bears on them: around a focus, and in frames, which keep no order."""
    return part.focus is not None or view.cluster_by is not None


def _columns(lines: Iterable[Line]) -> dict[Key, int]:
    """How many columns further than need be an argument stands that nothing leads to.

    Graphviz would put all of them into one; of many about one thing each goes to the next of as many
    columns as make that about as wide as high.
    """
    leads, used = Counter[Key](), Counter[Key]()
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
