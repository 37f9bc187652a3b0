"""Words for how much of a map is exported, and marks for what is left out around each node."""

from argmap.graph import Graph, keys
from argmap.model.keys import Key, Kind
from argmap.query.answers import question_name
from argmap.query.outline import Role
from argmap.query.part import Part, beyond
from argmap.text.wording import count

ROLE_SIGNS = {
    Role.SUPPORT: "+",
    Role.OBJECTION: "−",
    Role.CONDITION: "?",
    Role.UNDERCUTTER: "~",
    Role.STEP_CONDITION: "?",
}
MARKS = "n: not shown are n+ for it, n− against it, n? conditions, n~ undercutters, →n that it bears on"
"""What the marks of `around` mean."""


def extent(part: Part) -> str | None:
    """The words below the title of a part; None for the whole map."""
    if part.complete:
        return None
    counts = [_counted(part, kind) for kind in (Kind.QUESTION, Kind.CLAIM, Kind.ARGUMENT) if _number(part.whole, kind)]
    focus = f", around {_name(part.whole, part.focus)}" if part.focus else ""
    return f"a part of the map: {', '.join(counts)}{focus}"


def _name(graph: Graph, key: Key) -> str:
    return question_name(graph, key) if key.kind is Kind.QUESTION else key.id


def _counted(part: Part, kind: Kind) -> str:
    return f"{_number(part.graph, kind)} of {count(_number(part.whole, kind), kind)}"


def _number(graph: Graph, kind: Kind) -> int:
    return sum(1 for _ in keys(graph, kind))


def around(part: Part, key: Key) -> tuple[str, ...]:
    """A short mark that counts what the part leaves out around a node; nothing if it leaves nothing out."""
    missing = beyond(part, key)
    if not missing:
        return ()
    marks = [f"{missing.about[role]}{sign}" for role, sign in ROLE_SIGNS.items() if role in missing.about]
    marks += [f"→{missing.onward}"] if missing.onward else []
    marks += [count(missing.positions, "position")] if missing.positions else []
    return (f"… {' '.join(marks)}",)
