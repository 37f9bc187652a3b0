"""How much of a map is exported, and how much around each node is not, in words."""

from argmap.graph import Graph, keys
from argmap.keys import Key, Kind
from argmap.query.outline import Role
from argmap.query.part import Part, beyond

FOLDED = {
    Role.SUPPORT: "+",
    Role.OBJECTION: "−",
    Role.CONDITION: "?",
    Role.UNDERCUTTER: "~",
    Role.STEP_CONDITION: "~?",
}
"""Signs of the arguments that are counted and not shown."""

MARKS = "not shown: 2+ for it, 1− against it, →3 that it bears on"
"""What the marks mean, by example."""


def extent(part: Part) -> str | None:
    """What stands below the title of a part; nothing if it is the whole map."""
    if part.complete:
        return None
    counts = [_count(part, kind) for kind in (Kind.QUESTION, Kind.CLAIM, Kind.ARGUMENT) if _number(part.whole, kind)]
    around = f", around {part.focus.id}" if part.focus else ""
    return f"a part of the map: {', '.join(counts)}{around}"


def _count(part: Part, kind: Kind) -> str:
    shown, whole = _number(part.graph, kind), _number(part.whole, kind)
    return f"{shown} of {whole} {kind}{'' if whole == 1 else 's'}"


def _number(graph: Graph, kind: Kind) -> int:
    return sum(1 for _ in keys(graph, kind))


def around(part: Part, key: Key) -> tuple[str, ...]:
    """What is around a node in the map and not in the part, as a short mark; nothing if all is there."""
    missing = beyond(part, key)
    if not missing:
        return ()
    about = [f"{missing.about[role]}{sign}" for role, sign in FOLDED.items() if role in missing.about]
    marks = [" ".join(about)] if about else []
    if missing.onward:
        marks.append(f"→{missing.onward}")
    if missing.positions:
        marks.append(f"{missing.positions} positions")
    return (f"… {' '.join(marks)}",)
