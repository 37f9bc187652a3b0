"""The formats of an export, each with its name, the endings of its files, and the function that generates it.

The command line reads names and endings from here. The module of a format is imported when the format is generated.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeAlias

from argmap.export.view import Remark, View

if TYPE_CHECKING:
    from argmap.query.part import Part


Generate: TypeAlias = "Callable[[Part, View, Remark], Iterable[bytes]]"


class Traits:
    """The properties of a format."""

    def __init__(
        self,
        name: str,
        suffixes: tuple[str, ...],
        generate: Generate,
        about: str,
        *,
        drawn: bool = True,
        binary: bool = False,
        details: bool = True,
        passages: bool = False,
    ) -> None:
        self.name = name
        self.suffixes = suffixes
        """The endings of its files."""
        self.generate = generate
        """Makes its bytes."""
        self.about = about
        """What it is, as the README and ``argmap explain`` say it."""
        self.drawn = drawn
        """Whether it is a picture, which can have a view."""
        self.binary = binary
        """Whether a terminal cannot show it."""
        self.details = details
        """Whether it has citations, notes, schemes, tags and other wordings, in tooltips if it is a picture."""
        self.passages = passages
        """Whether it can show the passages around quotes."""


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in lines)


def _dot(part: "Part", view: View, _: Remark) -> Iterator[bytes]:
    from argmap.export.dot import generate_dot

    return _encoded(generate_dot(part, view))


def _picture(form: str) -> Generate:
    def generate(part: "Part", view: View, remark: Remark) -> Iterator[bytes]:
        from argmap.export.pictures import draw_picture

        yield draw_picture(part, view, form, remark)

    return generate


def _mermaid(part: "Part", view: View, remark: Remark) -> Iterator[bytes]:
    from argmap.export.mermaid import generate_mermaid

    return _encoded(generate_mermaid(part, view, remark))


def _graphml(part: "Part", _: View, remark: Remark) -> Iterator[bytes]:
    from argmap.export.graphml import generate_graphml

    return _encoded(generate_graphml(part, remark))


def _node_link(part: "Part", _: View, __: Remark) -> Iterator[bytes]:
    from argmap.export.node_link import generate_node_link

    return _encoded(generate_node_link(part))


def _page(part: "Part", view: View, remark: Remark) -> Iterator[bytes]:
    from argmap.export.page.generate import generate_page

    return generate_page(part, view, remark)


def _markdown(part: "Part", _: View, __: Remark) -> Iterator[bytes]:
    from argmap.export.markdown import generate_markdown

    return _encoded(generate_markdown(part))


class Format(StrEnum):
    """A format by its name, with its traits."""

    traits: Traits

    def __new__(cls, traits: Traits) -> Self:
        """A member whose value is its name."""
        member = str.__new__(cls, traits.name)
        member._value_ = traits.name
        member.traits = traits
        return member

    DOT = Traits(
        "dot",
        (".dot", ".gv"),
        _dot,
        "the picture as a text for Graphviz; the usual format. Edges with `style=invis` only keep boxes in order",
    )
    SVG = Traits(
        "svg",
        (".svg",),
        _picture("svg"),
        "a picture in which a pointer that rests on a box or a sign brings up who says it, where, in which words",
    )
    PNG = Traits(
        "png",
        (".png",),
        _picture("png"),
        "the picture in pixels, without what a pointer brings up",
        binary=True,
        details=False,
    )
    PDF = Traits(
        "pdf",
        (".pdf",),
        _picture("pdf"),
        "the picture on a page, without what a pointer brings up",
        binary=True,
        details=False,
    )
    MERMAID = Traits(
        "mermaid",
        (".mmd", ".mermaid"),
        _mermaid,
        "a flowchart that GitHub draws in a Markdown file, up to 500 connecting lines and 50,000 characters",
        details=False,
    )
    GRAPHML = Traits(
        "graphml",
        (".graphml",),
        _graphml,
        "a graph for networkx, igraph, Gephi, yEd and others, with all that the map says",
        drawn=False,
    )
    JSON = Traits(
        "json",
        (".json",),
        _node_link,
        "the same graph as node-link JSON of networkx",
        drawn=False,
    )
    MARKDOWN = Traits(
        "markdown",
        (".md", ".markdown"),
        _markdown,
        "an outline, with the citations as footnotes",
        drawn=False,
    )
    HTML = Traits(
        "html",
        (".html", ".htm"),
        _page,
        "a page for a browser, for people without argmap: outline, picture, documents, search and all about each claim "
        "in one file that loads nothing else; --with-passages adds the words of the documents around each quote",
        passages=True,
    )


USUAL = Format.DOT
SUFFIXES = {suffix: form for form in Format for suffix in form.traits.suffixes}
