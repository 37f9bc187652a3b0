"""The picture in the page: what Graphviz draws, made anew with the few elements and attributes that it needs there.

Nothing else goes into the page: no ids, which could be those of the map, no styles, which the page's policy forbids,
and no addresses but those of the page's own parts. Colours stay attributes, which the page's style changes for a dark
screen.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from argmap.errors import ArgmapError
from argmap.export.dot import FONT
from argmap.export.figure import figure
from argmap.export.groups import groups
from argmap.export.legend import Meaning, legend
from argmap.export.page.anchors import address, source_name
from argmap.export.pictures import draw_picture
from argmap.export.view import Remark, View
from argmap.graph import Graph, claim_at, conclusion_of, keys, side_of
from argmap.model.keys import Key, Kind, node_name
from argmap.model.words import Side
from argmap.query.part import Part
from argmap.text.safe import safe

MOST_CLAIMS = 500
"""Graphviz takes up to 3 seconds for so many, up to 8 for twice and 26 for four times as many. A browser that draws
without a graphics card takes up to 1.2 seconds for a step of scrolling, and up to 3 for twice as many."""

SHAPES = {"ellipse", "path", "polygon", "polyline", "text"}
ATTRIBUTES = {
    *("cx", "cy", "d", "points", "rx", "ry", "x", "y"),
    *("fill", "font-size", "stroke", "stroke-dasharray", "stroke-width", "text-anchor"),
}
EVERYWHERE = {"font-family": FONT, "font-size": "11", "text-anchor": "middle"}
"""Attributes that stand once around everything, as nearly all texts have them."""

MEANS = {Side.SUPPORT: "for", Side.OBJECTION: "against", Side.CONDITION: "condition of", Side.UNDERCUTTER: "undercuts"}
DECIMALS = re.compile(r"(?<!\d)\d++\.\d+")


class Picture(NamedTuple):
    """The picture of a part as markup, and the meanings of its signs, which the page tells in its own way."""

    svg: Markup
    meanings: list[Meaning]


def picture_of(part: Part, view: View, remark: Remark) -> Picture | None:
    """The picture of a part for a page; None if there is none.

    A remark says why, unless there is nothing to draw. Each claim, argument, question and source is a link to its place
    in the page. The Tab key passes these links by, as the outline has the same, and a map has hundreds.
    """
    if not any(kind is not Kind.SOURCE for kind, _ in part.graph):
        return None
    claims = sum(1 for _ in keys(part.graph, Kind.CLAIM))
    if claims > MOST_CLAIMS:
        remark(
            f"the page has no picture: {claims:,} claims are more than the {MOST_CLAIMS:,} that one is drawn of; "
            "a part may have one: --focus CLAIM, --depth N"
        )
        return None
    try:
        drawn = draw_picture(part, view._replace(tooltips=False, heading=False, legend=False), "svg", remark)
        picture = _page_svg(ET.fromstring(drawn), part.graph)  # noqa: S314  # Graphviz escapes what the map says
    except (ArgmapError, ET.ParseError) as error:
        remark(f"the page has no picture: {error}")
        return None
    by = view.cluster_by if groups(part, view.cluster_by) else None
    meanings = legend(list(figure(part, sources=view.sources, tips=False)), by) if view.legend else []
    return Picture(Markup(ET.tostring(picture, "unicode")), meanings)  # noqa: S704  # elements: all texts are escaped


def _page_svg(svg: ET.Element, graph: Graph) -> ET.Element:
    """An SVG for the page: frames, the lines in one group, and a link for each box."""
    box = svg.get("viewBox", "")
    made = ET.Element("svg", {"width": svg.get("width", ""), "height": svg.get("height", ""), "viewBox": _short(box)})
    names = {node_name(key): key for key in graph}
    drawing = svg[0]
    ground = ET.SubElement(made, "g", {"transform": _short(drawing.get("transform", "")), **EVERYWHERE})
    lines = ET.Element("g", {"class": "lines"})
    links = []
    for thing in drawing:
        kind = thing.get("class")
        if kind == "node":
            links.append(_link(thing, names[thing[0].text or ""], graph))
        else:
            (lines if kind == "edge" else ground).extend(_shapes(thing))
    ground.remove(ground[0])  # the white sheet
    ground.append(lines)
    ground.extend(links)
    return made


def _link(node: ET.Element, key: Key, graph: Graph) -> ET.Element:
    leads = address(source_name(graph, key.id) if key.kind is Kind.SOURCE else key.id)
    link = ET.Element("a", {"class": "node", "href": leads, "tabindex": "-1"})
    link.extend(_shapes(node))
    if key.kind is Kind.ARGUMENT:  # the text of any other box is name enough
        _sign, *marks = (text.text or "" for text in link.iter("text"))
        link.set("aria-label", " ".join((_bearing(graph, key), *marks)))
    return link


def _bearing(graph: Graph, argument: Key) -> str:
    """What an argument's sign means: ``for TEXT`` or ``undercuts the step against TEXT``."""
    words = [MEANS[side_of(graph, argument)]]
    about = conclusion_of(graph, argument)
    while about.kind is Kind.ARGUMENT:
        words.append(MEANS[side_of(graph, about)])
        about = conclusion_of(graph, about)
    return f"{' the step '.join(words)} {safe(claim_at(graph, about).text)}"


def _shapes(thing: ET.Element) -> Iterator[ET.Element]:
    """The shapes and texts within an element, without what the page does not need."""
    for element in thing.iter():
        name = element.tag.rpartition("}")[2]
        if name in SHAPES and (name != "text" or (element.text or "").strip()):
            shape = ET.Element(name, dict(_attributes(element.attrib)))
            if name == "text":
                shape.text, shape.tail = element.text, "\n"  # so that words of two lines stay two when read aloud
            yield shape


def _attributes(given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in given.items():
        short = _curves(value) if name == "d" else _short(value)
        if name in ATTRIBUTES and short != EVERYWHERE.get(name):
            yield name, short


def _short(value: str) -> str:
    """The same numbers with one decimal, which is a thirtieth of a millimetre."""
    return DECIMALS.sub(lambda number: _tenths(_in_tenths(number[0])), value).replace(",-", "-")


def _curves(path: str) -> str:
    """The same curves, each point told by its distance from the end of the curve before: half as many characters.

    Graphviz writes ``M`` and a point, ``C`` and three points for each curve. Rounded before they are subtracted, points
    do not drift.
    """
    start, _, curves = path.removeprefix("M").partition("C")
    x, y = map(_in_tenths, start.split(","))
    told = f"M{_tenths(x)} {_tenths(y)}c"
    points = [tuple(map(_in_tenths, point.split(","))) for point in curves.split()]
    for number, (right, down) in enumerate(points, 1):
        told += f" {_tenths(right - x)} {_tenths(down - y)}"
        if number % 3 == 0:
            x, y = right, down
    return told.replace("c ", "c").replace(" -", "-")


def _in_tenths(number: str) -> int:
    return round(float(number) * 10)


def _tenths(number: int) -> str:
    return f"{number / 10:.1f}".removesuffix(".0")
