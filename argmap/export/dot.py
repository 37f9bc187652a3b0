"""The map in the DOT language of Graphviz.

Claims are boxes and arguments small shapes between them, one shape a side, so that nothing
depends on colour: a circle supports, a diamond objects, a hexagon is a condition, an octagon
undercuts. A step that the curator draws is dashed, a claim that nobody says dotted. Questions
stand on the left and reasons to their right: boxes of text stack well, and side by side a big
map would become a strip. Nothing is left out or cut short, and the order and the names follow
the map, so that a small change of it is a small change here.
"""

import re
from collections.abc import Iterator

from argmap.graph import (
    Graph,
    claim_at,
    conclusion_of,
    drawn,
    keys,
    loaded_map,
    positions_of,
    premises_of,
    question_at,
    questions_of,
    side_of,
)
from argmap.keys import Key, Kind
from argmap.model import Side

WRAP_AT = 34
LONGEST_PIECE = 1_000
LONGEST_STRING = 12_000

MEANS_MORE = re.compile(r'[\x00-\x1f\x7f-\x9f&\\"]')
"""Characters that a label cannot hold as they are."""

SHAPES = {
    Side.SUPPORT: 'shape=circle, label="+", color="#00695c"',
    Side.OBJECTION: 'shape=diamond, label="-", color="#b3261e"',
    Side.CONDITION: 'shape=hexagon, label="only if", color="#1f5fa8"',
    Side.UNDERCUTTER: 'shape=octagon, label="~", color="#8e3b8a"',
}
HEADS = {
    Side.SUPPORT: 'arrowhead=normal, color="#00695c"',
    Side.OBJECTION: 'arrowhead=tee, color="#b3261e"',
    Side.CONDITION: 'arrowhead=odiamond, color="#1f5fa8"',
    Side.UNDERCUTTER: 'arrowhead=obox, color="#8e3b8a"',
}


def generate_dot(graph: Graph) -> Iterator[str]:
    """The lines of a DOT file for the whole map, without line ends."""
    yield "digraph argmap {"
    yield f'  label={label(loaded_map(graph).map.title)}; labelloc=t; charset="UTF-8";'
    yield '  rankdir=RL; ranksep=0.35; nodesep=0.15; fontname="Helvetica"; fontsize=18;'
    yield '  node [fontname="Helvetica", fontsize=11]; edge [fontname="Helvetica", fontsize=10];'
    for question in keys(graph, Kind.QUESTION):
        yield f"  {name(question)} [shape=note, penwidth=2, label={label(question_at(graph, question).ask)}];"
        for position in positions_of(graph, question):
            yield f"  {name(position)} -> {name(question)} [arrowhead=none, style=bold];"
    for claim in keys(graph, Kind.CLAIM):
        yield _claim_line(graph, claim)
    for argument in keys(graph, Kind.ARGUMENT):
        yield from _argument_lines(graph, argument)
    yield "}"


def _claim_line(graph: Graph, claim: Key) -> str:
    found = claim_at(graph, claim)
    border = ", penwidth=2" if questions_of(graph, claim) else ""
    style = '"rounded,dotted"' if found.unstated else "rounded"
    text = f"{found.text} (unstated)" if found.unstated else found.text
    return f"  {name(claim)} [shape=box, style={style}{border}, label={label(text)}];"


def _argument_lines(graph: Graph, argument: Key) -> Iterator[str]:
    side = side_of(graph, argument)
    style = "solid" if drawn(graph, argument) else "dashed"
    node = name(argument)
    yield f"  {node} [{SHAPES[side]}, style={style}, margin=0.02, height=0.25, width=0.25];"
    for premise in premises_of(graph, argument):
        yield f"  {name(premise)} -> {node} [arrowhead=none, style={style}];"
    yield f"  {node} -> {name(conclusion_of(graph, argument))} [{HEADS[side]}, style={style}];"


def name(key: Key) -> str:
    """A node's name in the file; it changes only when the id does."""
    return quoted(f"{key.kind}:{key.id}")


def label(text: str) -> str:
    """A text as a label: wrapped, whole, and read as text whatever it holds."""
    if _is_simple(text):
        lines = "\\n".join(_wrapped(text))
        return f'"{lines}"'
    pieces = [piece for line in _wrapped(text) for piece in (*_pieces(line), "\\n")]
    return _joined(pieces[:-1])


def quoted(text: str) -> str:
    """A text as a quoted DOT string that means nothing but itself."""
    return f'"{text}"' if _is_simple(text) else _joined(_pieces(text))


def _is_simple(text: str) -> bool:
    """Whether a text is one string as it is, as nearly all are."""
    return len(text) <= LONGEST_PIECE and MEANS_MORE.search(text) is None


def _wrapped(text: str) -> Iterator[str]:
    """The lines of a label, never broken in a word: what textwrap would do in five times the time."""
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > WRAP_AT:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _pieces(text: str) -> list[str]:
    return [_escaped(text[start : start + LONGEST_PIECE]) for start in range(0, len(text), LONGEST_PIECE)]


def _joined(pieces: list[str]) -> str:
    """Pieces as one string; Graphviz refuses runs of 16,384 characters, but joins strings with a plus."""
    strings = [""]
    for piece in pieces:
        if len(strings[-1]) + len(piece) > LONGEST_STRING:
            strings.append("")
        strings[-1] += piece
    return " + ".join(f'"{string}"' for string in strings)


def _escaped(text: str) -> str:
    r"""Graphviz reads backslash escapes (``\\N``) and entities (``&lt;``) in labels.

    The characters of "DOT language" and "escString" in Graphviz's documentation; control
    characters, which no font shows, become a visible mark.
    """
    visible = re.sub(r"[\x00-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", text.replace("\n", " "))
    return visible.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
