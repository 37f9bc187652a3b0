"""A map as a flowchart of Mermaid, as GitHub draws it: without links and tooltips, and within two limits.

An argument with one premise and nothing about it is one line, labelled with its sign; any other is a
box. This saves lines, of which GitHub draws at most `MOST_LINES`. Names follow the ids, so that a
small change to the map is a small change to the file.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.export.extent import extent
from argmap.export.figure import SIGNS, Box, Line, Look, Shown, Standing, figure
from argmap.export.groups import groups
from argmap.export.legend import Meaning, legend
from argmap.export.view import Remark, View
from argmap.graph import argument_map
from argmap.model.keys import Key, Kind
from argmap.query.part import Part
from argmap.text.safe import safe

MOST_CHARACTERS = 50_000
MOST_LINES = 500
"""The defaults of Mermaid's ``maxTextSize`` and ``maxEdges``, which GitHub keeps.

Characters are counted as in JavaScript, where an emoji has two.
"""

COLOURS = {
    Look.SUPPORT: "#0072b2",
    Look.OBJECTION: "#c94500",
    Look.CONDITION: "#8a8a8a",
    Look.UNDERCUTTER: "#706070",
}
"""Not the colours of DOT: visible on a white and on a dark page, distinguishable with every kind of colour vision."""

BOXES = {
    Look.QUESTION: "fill:#333333,stroke:#999999,stroke-width:2px,color:#ffffff",
    Look.POSITION: "fill:#fff3c4,stroke:#777777,stroke-width:3px,color:#222222",
    Look.CLAIM: "fill:#ffffff,stroke:#777777,color:#222222",
    Look.SOURCE: "fill:#e4e4e4,stroke:#777777,color:#222222",
}
FRAMES = {Standing.REPORTED: ",stroke-dasharray:8 3", Standing.UNSAID: ",stroke-dasharray:2 4"}
"""The frames of claims that nobody says in their own name."""

NAMES = {Look.QUESTION: "dark", Look.POSITION: "yellow", Look.CLAIM: "white", Look.SOURCE: "drum"}
BRACKETS = {
    Look.QUESTION: ("[", "]"),
    Look.POSITION: ("(", ")"),
    Look.CLAIM: ("(", ")"),
    Look.SOURCE: ("[(", ")]"),
    Look.SUPPORT: ("((", "))"),
    Look.OBJECTION: ("{", "}"),
    Look.CONDITION: ("{{", "}}"),
    Look.UNDERCUTTER: ("[[", "]]"),
}
HEADS = {Look.SUPPORT: ">", Look.OBJECTION: "x", Look.CONDITION: "o", Look.UNDERCUTTER: "x"}

MEANS_MORE = re.compile(r"(?=[\x00-\x7f])[^\w\s,.!?'()/-]|_|^-")
"""Characters of a label that Mermaid, Markdown or HTML could read as markup."""

NUMBERED = re.compile(r"^(\d+)([.)])")
"""The beginning of a list, for which Mermaid draws only a message that it does not support lists."""

SMALLER = "--focus CLAIM or --depth N exports a part"
FOCUS = "focus"


def generate_mermaid(part: Part, view: View, remark: Remark) -> Iterator[str]:
    """The lines of a flowchart, without line ends; a remark tells which of GitHub's limits it exceeds."""
    things = list(figure(part, sources=view.sources, tips=False))
    boxes = {thing.key: thing for thing in things if isinstance(thing, Box)}
    links = _shortened([thing for thing in things if isinstance(thing, Line)], boxes)
    if len(links) > MOST_LINES:
        remark(f"GitHub does not draw this: {len(links):,} lines, more than {MOST_LINES:,}; {SMALLER}")
    chart = list(_chart(part, view, boxes, links))
    characters = sum(len(line.encode("utf-16-le")) // 2 + 1 for line in chart)
    if characters > MOST_CHARACTERS:
        remark(f"GitHub does not draw this: {characters:,} characters, more than {MOST_CHARACTERS:,}; {SMALLER}")
    yield from chart


def _chart(part: Part, view: View, boxes: dict[Key, Box], links: list[Line]) -> Iterator[str]:
    title = " ".join(filter(None, (argument_map(part.graph).title, f"({words})" if (words := extent(part)) else "")))
    yield from ("---", f"title: {_in_yaml(title)}", "---", f"flowchart {view.rankdir}")
    joined = {end for link in links for end in (link.start, link.end)}
    shown = [box for box in boxes.values() if box.key.kind is not Kind.ARGUMENT or box.key in joined]
    names = _names(box.key for box in shown)
    for box in shown:
        yield f"  {names[box.key]}{_box(box)}"
    for link in links:
        start, end = names[link.start], names[link.end]
        if link.shown.look is Look.SOURCE:  # reversed, so that sources stand on the side of the reasons
            start, end = end, start
        yield f"  {start} {_arrow(link)} {end}"
    looks = {box.shown for box in shown}
    framed = groups(part, view.cluster_by)
    for number, group in enumerate(framed, 1):
        yield f'  subgraph g{number}["{escaped(group.title)}"]'
        yield from (f"    {names[member]}" for member in group.members if member in names)
        yield "  end"
    meanings = legend([*boxes.values(), *links], view.cluster_by if framed else None) if view.legend else []
    if meanings:  # Mermaid reads no box without a text
        entries = (escaped(f"{_look_of(meaning)} {meaning.text}") for meaning in meanings)
        yield f'  legend["{"<br/>".join(entries)}"]'
    yield from _styles(looks, [names[box.key] for box in shown if box.shown.focus], links)


def _shortened(lines: list[Line], boxes: dict[Key, Box]) -> list[Line]:
    """The lines of a figure, with one line for each argument that needs no box of its own."""
    touched = Counter(line.end for line in lines) + Counter(
        line.start for line in lines if line.shown.look is Look.SOURCE
    )
    premises = {line.end: line.start for line in lines if line.end.kind is Kind.ARGUMENT and not line.bears}
    short = {key for key in premises if touched[key] == 1 and not _has_more(boxes[key])}
    kept = (line for line in lines if line.end not in short)
    return [
        line._replace(start=premises[line.start], text=_label(boxes[line.start])) if line.start in short else line
        for line in kept
    ]


def _has_more(box: Box) -> bool:
    """Whether a sign has more to show than the label of a line holds: its focus, or what is left out around it."""
    return box.shown.focus or any(mark.startswith("…") for mark in box.marks)


def _label(box: Box) -> str:
    return " ".join((_mark(box.shown), *box.marks))


def _mark(shown: Shown) -> str:
    """The sign of a step, in parentheses if it is only reported."""
    sign = SIGNS[shown.look]
    return f"({sign})" if shown.standing is Standing.REPORTED else sign


def _names(keys: Iterable[Key]) -> dict[Key, str]:
    """Names that Mermaid accepts: from the ids that the file gives, else (as for all arguments) from numbers."""
    numbers: Counter[Kind] = Counter()
    names = {}
    for key in keys:
        numbers[key.kind] += 1
        own = key.kind is not Kind.ARGUMENT and "/" not in key.id
        names[key] = f"{key.kind[0]}_{key.id.replace('-', '_')}" if own else f"{key.kind[0]}{numbers[key.kind]}"
    return names


def _box(box: Box) -> str:
    opening, closing = BRACKETS[box.shown.look]
    text = "<br/>".join(map(escaped, (box.text, *box.marks)))
    usual = box.shown._replace(focus=False) == Shown(Look.CLAIM)
    return f'{opening}"{text}"{closing}{"" if usual else f":::{_class(box.shown)}"}'


def _look_of(meaning: Meaning) -> str:
    """A sign or a word for how something looks: a legend of boxes would be larger than many charts."""
    if meaning.shown and meaning.shown.standing is not Standing.SAID:
        return f"{_mark(meaning.shown)} or" if meaning.shown.standing is Standing.REPORTED and meaning.sign else ""
    return meaning.sign if meaning.sign or meaning.shown is None else f"{NAMES[meaning.shown.look]}:"


def _class(shown: Shown) -> str:
    return str(shown.look) if shown.standing is Standing.SAID else f"{shown.look}{shown.standing.capitalize()}"


def _arrow(link: Line) -> str:
    look = link.shown.look
    if look is Look.POSITION:
        return "==="
    if look is Look.SOURCE:
        return f'---|"{escaped(link.text)}"|'
    line = "-.-" if link.shown.standing is Standing.UNSAID else "--" if link.bears else "---"
    return f"{line}{HEADS[look] if link.bears else ''}" + (f'|"{escaped(link.text)}"|' if link.text else "")


def _styles(looks: set[Shown], focus: list[str], links: list[Line]) -> Iterator[str]:
    yield f"  classDef default {BOXES[Look.CLAIM]}"
    for shown in sorted({look._replace(focus=False) for look in looks}):
        if shown.look in BOXES:
            style = f"{BOXES[shown.look]}{FRAMES.get(shown.standing, '')}"
        else:
            colour = COLOURS[shown.look]
            dashes = ",stroke-dasharray:5 3" if shown.standing is Standing.UNSAID else ""
            hollow = f"fill:#ffffff,stroke:{colour},color:{colour}{dashes}"
            ink = "#000000" if shown.look is Look.CONDITION else "#ffffff"
            style = f"fill:{colour},stroke:{colour},color:{ink}" if shown.standing is Standing.SAID else hollow
        yield f"  classDef {_class(shown)} {style}"
    if focus:
        yield f"  classDef {FOCUS} stroke-width:5px"
        yield f"  class {','.join(focus)} {FOCUS}"
    for look, colour in COLOURS.items():
        numbers = [str(number) for number, link in enumerate(links) if link.shown.look is look]
        if numbers:
            yield f"  linkStyle {','.join(numbers)} stroke:{colour},stroke-width:2px"


def escaped(text: str) -> str:
    """A text for a label in quotes, escaped so that it contains no markup."""
    marked = MEANS_MORE.sub(lambda match: f"#{ord(match[0])};", safe(text))
    return NUMBERED.sub(lambda match: f"{match[1]}#{ord(match[2])};", marked)


def _in_yaml(text: str) -> str:
    """A text as YAML of one line, with ``%`` escaped: ``%%`` begins a comment of Mermaid even there."""
    return json.dumps(safe(text), ensure_ascii=False).replace("%", "\\u0025")
