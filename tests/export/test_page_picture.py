"""The picture in the page is what Graphviz draws, and holds nothing that a page must not hold."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from conftest import graph_of
from hostile import written

from argmap import labelled, load_graph, packaged_map
from argmap.errors import ArgmapError
from argmap.export import pictures
from argmap.export.page import picture
from argmap.export.page.picture import MOST_CLAIMS, picture_of
from argmap.export.pictures import draw_picture
from argmap.export.view import Grouping, View
from argmap.graph import Graph
from argmap.model.keys import Kind, claim_key
from argmap.query.part import neighbourhood, whole_map
from argmap.text.safe import safe

ELEMENTS = {"svg", "g", "a", "ellipse", "path", "polygon", "polyline", "text"}
DRAWING = {"cx", "cy", "d", "height", "points", "rx", "ry", "transform", "viewBox", "width", "x", "y"}
LOOKS = {"fill", "font-family", "font-size", "stroke", "stroke-dasharray", "stroke-width", "text-anchor"}
LINKS = {"aria-label", "class", "href", "tabindex"}
ATTRIBUTES = DRAWING | LOOKS | LINKS
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<script>window.hacked=1</script>",
    '"><img src=x onerror=alert(1)>',
    "</a></svg><iframe>",
    "javascript:alert(1)",
    "]]> --> &lt;b&gt; &amp; \\N \\L",
    "{{7*7}} {% raise %}",
    "a\x00b\x1b[31m \u202e evil \ufffe \u200b",
    "שלום עליכם 😀",
]


def svg_of(graph: Graph, view: View | None = None) -> str:
    picture = picture_of(whole_map(graph), view or View(), pytest.fail)
    assert picture is not None
    return str(picture.svg)


def links_of(svg: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter("a"))


def leads(svg: str) -> list[str]:
    """Where the links of a picture lead."""
    return [link.get("href", "") for link in links_of(svg)]


class Tags(HTMLParser):
    """The elements and the names of attributes that a browser finds."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements, self.attributes = set[str](), set[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}


def points_of(path: str) -> tuple[tuple[int, int], ...]:
    """The points of a path, in tenths; those of relative curves are added up."""
    curve = "c" if "c" in path else "C"
    start, *points = (
        (round(float(x) * 10), round(float(y) * 10)) for x, y in re.findall(r"(-?[\d.]+)[ ,]?(-?[\d.]+)", path)
    )
    told, origin = [start], start
    for number, (x, y) in enumerate(points, 1):
        told.append((x + origin[0], y + origin[1]) if curve == "c" else (x, y))
        if number % 3 == 0:
            origin = told[-1]
    return tuple(told)


@pytest.mark.smoke
def test_every_box_of_the_map_is_one_link(library: Graph) -> None:
    assert sorted(leads(svg_of(library))) == sorted(f"#{key.id}" for key in library if key.kind is not Kind.SOURCE)


def test_sources_are_linked_if_they_are_shown(library: Graph) -> None:
    assert set(leads(svg_of(library, View(sources=True)))) == {f"#{key.id}" for key in library}


def test_links_lead_to_the_parts_of_the_page() -> None:
    graph = graph_of("  s: {text: S, supports: [b]}\n  b: {text: B, cites: ['s:1']}\n", "sources: {s: {title: S}}\n")
    assert sorted(leads(svg_of(graph, View(sources=True)))) == ["#b", "#s", "#s/for/b", "#source:s"]


def test_the_tab_key_passes_the_links_by(library: Graph) -> None:
    assert {link.get("tabindex") for link in links_of(svg_of(library))} == {"-1"}


@pytest.mark.parametrize(
    ("argument", "name"),
    [
        ("open/for/helps-day-workers", "for The reading room should stay open at night."),
        ("open/against/costs-money", "against The reading room should stay open at night."),
        ("open/if/two-guards", "condition of The reading room should stay open at night."),
        ("students-elsewhere", "undercuts the step for The reading room should stay open at night."),
        (
            "students-elsewhere/undercut/theirs-close-too",
            "undercuts the step undercuts the step for The reading room should stay open at night.",
        ),
    ],
)
def test_a_sign_is_read_aloud_as_what_it_does(library: Graph, argument: str, name: str) -> None:
    names = {link.get("href", "")[1:]: link.get("aria-label") for link in links_of(svg_of(library))}
    assert names[argument] == name


def test_the_words_of_two_lines_are_two_words(library: Graph) -> None:
    said = {link.get("href", "")[1:]: "".join(link.itertext()).split() for link in links_of(svg_of(library))}
    assert " ".join(said["open"]).startswith("The reading room should stay open at night.")


def test_labels_are_told_if_they_are_known(library: Graph) -> None:
    texts = {text.text for text in ET.fromstring(svg_of(labelled(library))).iter("text")}
    assert any(text and text.endswith(", undecided") for text in texts)


@pytest.mark.parametrize("view", [View(sources=True), View(Grouping.POSITION), View(legend=False)], ids=str)
def test_nothing_is_in_it_but_shapes_texts_and_links(library: Graph, view: View) -> None:
    for element in ET.fromstring(svg_of(library, view)).iter():
        assert element.tag in ELEMENTS
        assert set(element.keys()) <= ATTRIBUTES


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_text(tmp_path: Path, text: str) -> None:
    graph = load_graph(written(tmp_path, text))
    svg = svg_of(graph, View(sources=True))
    (claim,) = (link for link in links_of(svg) if link.get("href") == "#a")
    tags = Tags(svg)
    assert "".join(claim.itertext()).split()[: len(safe(text).split())] == safe(text).split()
    assert tags.elements <= ELEMENTS
    assert tags.attributes <= {name.lower() for name in ATTRIBUTES}
    assert {(link.get("href") or "")[0] for link in links_of(svg)} == {"#"}


def test_the_title_and_the_legend_are_left_to_the_page(library: Graph) -> None:
    picture = picture_of(whole_map(library), View(), pytest.fail)
    assert picture is not None
    assert "dotted frame: nobody states it" in {meaning.text for meaning in picture.meanings}
    ground = ET.fromstring(picture.svg)[0]
    assert [thing.tag for thing in ground if thing.get("class") != "node"] == ["g"]
    without = picture_of(whole_map(library), View(legend=False), pytest.fail)
    assert without == picture._replace(meanings=[])


def test_without_a_legend_only_the_map_is_left(library: Graph) -> None:
    ground = ET.fromstring(svg_of(library, View(legend=False)))[0]
    assert [thing.tag for thing in ground if thing.get("class") != "node"] == ["g"]


@pytest.mark.slow
def test_lines_and_boxes_are_where_graphviz_drew_them() -> None:
    graph = load_graph(packaged_map())
    drawn = draw_picture(whole_map(graph), View(tooltips=False, heading=False), "svg", pytest.fail)
    paths = Counter(points_of(path.get("d", "")) for path in ET.fromstring(drawn).iter(f"{SVG}path"))
    assert Counter(points_of(path.get("d", "")) for path in ET.fromstring(svg_of(graph)).iter("path")) == paths


@pytest.mark.slow
def test_the_picture_of_the_packaged_map_takes_a_quarter_of_its_page() -> None:
    assert len(svg_of(labelled(load_graph(packaged_map()))).encode()) < 360_000


@pytest.mark.parametrize("view", [View(sources=True), View(Grouping.SOURCE)], ids=str)
def test_every_colour_has_one_for_dark_screens(library: Graph, view: View) -> None:
    style = files("argmap.export.page").joinpath("page.css").read_text(encoding="utf-8")
    dark = set(re.findall(r'\[(?:fill|stroke)="[^"]+"\]', style))
    used = {
        f'[{name}="{value}"]'
        for element in ET.fromstring(svg_of(labelled(library), view)).iter()
        for name, value in element.items()
        if name in {"fill", "stroke"} and value != "none"
    }
    assert used <= dark


def test_nothing_is_drawn_for_a_map_without_claims_and_questions() -> None:
    assert picture_of(whole_map(graph_of(" {}", "sources: {s: {title: S}}\n")), View(sources=True), pytest.fail) is None


def test_a_map_too_large_to_draw_has_no_picture_and_a_way_to_one() -> None:
    graph = graph_of("".join(f"  c{number}: {{text: Text}}\n" for number in range(MOST_CLAIMS + 1)))
    remarks: list[str] = []
    assert picture_of(whole_map(graph), View(), remarks.append) is None
    assert "".join(remarks) == (
        "the page has no picture: 501 claims are more than the 500 that one is drawn of; "
        "a part may have one: --focus CLAIM, --depth N"
    )
    assert picture_of(neighbourhood(graph, claim_key("c0"), 1), View(), pytest.fail)


def test_without_graphviz_a_remark_says_how_to_get_it(library: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "")
    remarks: list[str] = []
    assert picture_of(whole_map(library), View(), remarks.append) is None
    assert remarks[0].startswith("the page has no picture: pictures need Graphviz, which a package brings along:")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"no picture", "the page has no picture: syntax error: line 1, column 0"),
        (ArgmapError("Graphviz could not draw this: no memory"), "the page has no picture: Graphviz could not draw"),
    ],
)
def test_what_graphviz_fails_of_is_a_remark(
    library: Graph, monkeypatch: pytest.MonkeyPatch, answer: bytes | ArgmapError, told: str
) -> None:
    def draw(*_: object) -> bytes:
        if isinstance(answer, ArgmapError):
            raise answer
        return answer

    monkeypatch.setattr(picture, "draw_picture", draw)
    remarks: list[str] = []
    assert picture_of(whole_map(library), View(), remarks.append) is None
    assert remarks[0].startswith(told)
