"""A map in the DOT language of Graphviz.

Claims are boxes, and arguments are small signs between them. The shape of a sign, its mark and its
arrowhead show its side, so that no meaning depends on colour: a circle supports, a diamond objects, a
hexagon is a condition, an octagon undercuts. The sign of a step that is only reported is hollow, that of
a step that only the curator draws is hollow and dashed. A claim that is only reported has a dashed frame,
one that nobody states a dotted one. Labels are words, below the text of a claim and beside a sign; the text
of a claim that is out is grey, too. Questions stand on the left and reasons to their
right: boxes are wider than high, so a big map drawn downwards would become a strip. No text is cut
short. Order and names follow the map, so that a small change to the map is a small change to the file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from argmap.export.dot_text import font, label, lines, quoted, wrapped
from argmap.export.extent import extent
from argmap.export.figure import Box, Line, Look, Shown, Standing, figure
from argmap.export.groups import Group, groups
from argmap.export.legend import Meaning, legend
from argmap.export.placing import beginnings, placed
from argmap.export.view import USUAL, Direction, View
from argmap.graph import argument_map
from argmap.model.keys import Key, node_name
from argmap.model.words import Label
from argmap.query.part import Part

EFFORT = "nslimit=4, nslimit1=4"
"""Steps of the layout per box. An ordinary map needs fewer; a map with many circles takes a fifth of the time."""

WRAP_TITLE_AT = 80
SMALL = 11
LEGEND_COLUMNS = 3
LEFT = '<td align="left">'

FONT = "Helvetica,Arial,sans-serif"
INK = "#444444"
PALE = "#8a8a8a"
FADED = "#6b6b6b"
"""The text of a claim that is out; its label says so too."""

COLOURS = {
    Look.SUPPORT: "#0072b2",
    Look.OBJECTION: "#c94500",
    Look.CONDITION: "#6f6f6f",
    Look.UNDERCUTTER: "#4b0a5e",
}
"""Readable on white, and distinguishable with every kind of colour vision."""

SHAPES = {
    Look.SUPPORT: "circle",
    Look.OBJECTION: "diamond",
    Look.CONDITION: "hexagon",
    Look.UNDERCUTTER: "octagon",
}
HEADS = {
    Look.SUPPORT: "normal",
    Look.OBJECTION: "tee",
    Look.CONDITION: "odiamond",
    Look.UNDERCUTTER: "obox",
}
DARK, YELLOW, GREY = "#333333", "#fff3c4", "#eeeeee"
BOXES = {
    Look.QUESTION: f'shape=note, style=filled, penwidth=2, fillcolor="{DARK}", fontcolor=white',
    Look.POSITION: f'penwidth=2.5, fillcolor="{YELLOW}"',
    Look.SOURCE: f'shape=folder, style=filled, fillcolor="{GREY}"',
}
FRAMES = {Standing.REPORTED: "dashed", Standing.UNSAID: "dotted"}
"""The frames of claims that nobody says in their own name."""

SAMPLES = {
    Look.QUESTION: f'border="2" bgcolor="{DARK}"',
    Look.POSITION: f'border="2" bgcolor="{YELLOW}"',
    Look.CLAIM: 'border="1"',
    Look.SOURCE: f'border="1" bgcolor="{GREY}"',
}
"""Attributes of the legend's cells, which look like the boxes that they explain."""

SIDES = {
    Direction.RL: ("w", "e"),
    Direction.LR: ("e", "w"),
    Direction.TB: ("s", "n"),
    Direction.BT: ("n", "s"),
}
"""Where a line leaves a box and where it enters the next, for each direction."""


def generate_dot(part: Part, view: View = USUAL) -> Iterator[str]:
    """The lines of a DOT file, without line ends."""
    drawn = list(figure(part, sources=view.sources, tips=view.tooltips))
    framed = groups(part, view.cluster_by)
    about = argument_map(part.graph)
    names = {key: quoted(node_name(key)) for key in part.graph}
    yield "digraph argmap {"
    order = "" if view.cluster_by else "ordering=in, "
    yield f"  graph [rankdir={view.rankdir}, {order}{EFFORT}, ranksep=0.5, nodesep=0.1,"
    yield f'    pad=0.2, bgcolor=white, charset="UTF-8", fontname="{FONT}", labelloc=t, labeljust=l,'
    if view.tooltips:
        yield f"    tooltip={lines(filter(None, (about.title, about.note)))},"
    meanings = legend(drawn, view.cluster_by if framed else None) if view.legend else []
    yield f"    label={_above(_heading(part) if view.heading else [], meanings)}];"
    yield f'  node [shape=box, style="rounded,filled", fillcolor=white, color="{INK}", fontname="{FONT}", fontsize=11];'
    yield f'  edge [color="{INK}", fontname="{FONT}", fontsize=9];'
    begins = beginnings(part, view)
    if len(begins) > 1:  # invisible lines keep them in order
        yield f"  {{ rank=same; edge [style=invis]; {' -> '.join(map(names.__getitem__, begins))}; }}"
    places = placed(part, view, [thing for thing in drawn if isinstance(thing, Line)])
    for thing in drawn:
        if isinstance(thing, Box):
            yield f"  {names[thing.key]} [{', '.join(_box(thing))}];"
        else:
            yield f"  {_line(thing, names, view.rankdir)}{next(places)}];"
    yield from _frames(framed, names, view.rankdir)
    yield "}"


def _frames(framed: Iterable[Group], names: Mapping[Key, str], rankdir: Direction) -> Iterator[str]:
    left = "r" if rankdir is Direction.RL else "l"  # Graphviz turns the titles of frames with the direction
    style = f'labeljust={left}; fontsize=13; style="rounded,filled"; color="{PALE}"; fillcolor="#f4f4f4";'
    for number, group in enumerate(framed, 1):
        yield f"  subgraph cluster_{number} {{ label={lines(wrapped(group.title, WRAP_TITLE_AT))}; {style}"
        yield from (f"    {names[member]};" for member in group.members)
        yield "  }"


def _box(box: Box) -> Iterator[str]:
    shown = box.shown
    if shown.look in SHAPES:
        yield _sign(shown)
        yield f"label={quoted(box.text)}"
        if box.marks:
            yield f"xlabel=<{font(' '.join(box.marks), 9, INK)}>"
    else:
        if shown.look in BOXES:
            yield BOXES[shown.look]
        if shown.standing in FRAMES:
            yield f'style="rounded,filled,{FRAMES[shown.standing]}"'
        if box.label is Label.OUT:
            yield f'fontcolor="{FADED}"'
        yield f"label={label(box.text, *box.marks)}"
    if shown.focus:
        yield "peripheries=2"
    if box.url:
        yield f"URL={quoted(box.url)}, target=_blank"
    if box.tip:
        yield f"tooltip={lines(box.tip)}"


@cache
def _sign(shown: Shown) -> str:
    """The attributes of a sign: filled if a source draws the step, hollow if not, and dashed if the curator does."""
    colour = COLOURS[shown.look]
    fill, ink = (colour, "white") if shown.standing is Standing.SAID else ("white", colour)
    style = "filled,dashed" if shown.standing is Standing.UNSAID else "filled"
    return (
        f'shape={SHAPES[shown.look]}, style="{style}", fillcolor="{fill}", color="{colour}", fontcolor="{ink}", '
        "fontsize=14, fixedsize=true, width=0.3, height=0.3"
    )


def _line(line: Line, names: Mapping[Key, str], rankdir: Direction) -> str:
    """A line whose list of attributes is still open.

    A premise's line enters its sign in the middle of a side. A line with an arrowhead ends where Graphviz finds room.
    """
    look = line.shown.look
    tip = f", tooltip={lines(line.tip)}" if line.tip else ""
    start, end = names[line.start], names[line.end]
    leaves, enters = SIDES[rankdir]
    if look is Look.SOURCE:  # reversed, so that sources stand on the side of the reasons
        return f'{end} -> {start} [dir=none, color="{PALE}", xlabel={quoted(line.text)}{tip}'
    if look is Look.POSITION:
        return f"{start} -> {end} [tailport={leaves}, arrowhead=none, penwidth=2.5"
    ends = f"arrowhead={HEADS[look]}" if line.bears else f"headport={enters}, arrowhead=none"
    style = "dashed" if line.shown.standing is Standing.UNSAID else "solid"
    return f'{start} -> {end} [tailport={leaves}, {ends}, style={style}, color="{COLOURS[look]}"{tip}'


def _heading(part: Part) -> Iterator[str]:
    title, below = argument_map(part.graph).title, extent(part)
    yield from (font(line, 18) for line in wrapped(title, WRAP_TITLE_AT))
    if below:
        yield font(below, SMALL)


def _above(heading: Iterable[str], meanings: Sequence[Meaning]) -> str:
    """The heading and the legend as one label: a legend made of nodes would look like a part of the map."""
    rows = [
        *heading,
        *_entries([meaning for meaning in meanings if meaning.shown], LEGEND_COLUMNS),
        *_entries([meaning for meaning in meanings if not meaning.shown], 1),
    ]
    return f'<<table border="0" cellborder="0">{_rows(f"{LEFT}{row}</td>" for row in rows)}</table>>' if rows else '""'


def _entries(meanings: Sequence[Meaning], columns: int) -> Iterator[str]:
    """A table of entries, if there are any."""
    cells = [f"{_sample(meaning)}{LEFT}{font(meaning.text, SMALL)}</td>" for meaning in meanings]
    rows = _rows("".join(cells[start : start + columns]) for start in range(0, len(cells), columns))
    if rows:
        yield f'<table border="0" cellborder="0" cellspacing="6">{rows}</table>'


def _rows(rows: Iterable[str]) -> str:
    return "".join(f"<tr>{row}</tr>" for row in rows)


def _sample(meaning: Meaning) -> str:
    if meaning.shown is None:
        return f'<td width="28">{font(meaning.sign, SMALL)}</td>'
    look, standing = meaning.shown.look, meaning.shown.standing
    if look in SAMPLES:
        cell, ink, line = SAMPLES[look], INK, FRAMES.get(standing, "")
    else:
        said = standing is Standing.SAID
        fill = f' bgcolor="{COLOURS[look]}"' if said else ""
        cell, ink = f'border="1" color="{COLOURS[look]}"{fill}', "white" if said else COLOURS[look]
        line = "dashed" if standing is Standing.UNSAID else ""
    style = f' style="{line}"' if line else ""
    return f'<td {cell}{style} width="28">{font(meaning.sign, SMALL, ink) or " "}</td>'
