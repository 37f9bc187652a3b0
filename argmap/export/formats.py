"""The formats of an export, each with its name, the endings of its files, and the function that generates it.

The command line reads names and endings from here. The module of a format is imported when the format is generated.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:
    from argmap.export.figure import View
    from argmap.query.part import Part


Remark: TypeAlias = Callable[[str], None]
"""Takes a message about something that the export itself does not show."""

Generate: TypeAlias = "Callable[[Part, View, Remark], Iterable[bytes]]"


class Traits:
    """The properties of a format."""

    def __init__(
        self,
        suffixes: tuple[str, ...],
        generate: Generate,
        *,
        drawn: bool = True,
        binary: bool = False,
        details: bool = True,
    ) -> None:
        self.suffixes = suffixes
        """The endings of its files."""
        self.generate = generate
        """Generates its bytes."""
        self.drawn = drawn
        """Whether it is a picture, which has a view."""
        self.binary = binary
        """Whether a terminal cannot show it."""
        self.details = details
        """Whether it shows notes, schemes, tags and citations."""


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in lines)


def _dot(part: "Part", view: "View", _: Remark) -> Iterator[bytes]:
    from argmap.export.dot import generate_dot

    return _encoded(generate_dot(part, view))


def _picture(form: str) -> Generate:
    def generate(part: "Part", view: "View", remark: Remark) -> Iterator[bytes]:
        from argmap.export.pictures import draw_picture

        yield draw_picture(part, view, form, remark)

    return generate


def _mermaid(part: "Part", view: "View", remark: Remark) -> Iterator[bytes]:
    from argmap.export.mermaid import generate_mermaid

    return _encoded(generate_mermaid(part, view, remark))


def _graphml(part: "Part", _: "View", remark: Remark) -> Iterator[bytes]:
    from argmap.export.graphml import generate_graphml

    return _encoded(generate_graphml(part, remark))


def _node_link(part: "Part", _: "View", __: Remark) -> Iterator[bytes]:
    from argmap.export.node_link import generate_node_link

    return _encoded(generate_node_link(part))


def _markdown(part: "Part", _: "View", __: Remark) -> Iterator[bytes]:
    from argmap.export.markdown import generate_markdown

    return _encoded(generate_markdown(part))


class Format(StrEnum):
    """A format by its name, with its traits."""

    traits: Traits

    def __new__(cls, name: str, traits: Traits) -> Self:
        """A member whose value is its name."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.traits = traits
        return member

    DOT = "dot", Traits((".dot", ".gv"), _dot)
    SVG = "svg", Traits((".svg",), _picture("svg"))
    PNG = "png", Traits((".png",), _picture("png"), binary=True, details=False)
    PDF = "pdf", Traits((".pdf",), _picture("pdf"), binary=True, details=False)
    MERMAID = "mermaid", Traits((".mmd", ".mermaid"), _mermaid, details=False)
    GRAPHML = "graphml", Traits((".graphml",), _graphml, drawn=False)
    JSON = "json", Traits((".json",), _node_link, drawn=False)
    MARKDOWN = "markdown", Traits((".md", ".markdown"), _markdown, drawn=False)


USUAL = Format.DOT
SUFFIXES = {suffix: form for form in Format for suffix in form.traits.suffixes}


class Grouping(StrEnum):
    """What the boxes of a picture are grouped by."""

    POSITION = "position"
    SOURCE = "source"


class Direction(StrEnum):
    """Where reasons lead in a picture: from right to left, from left to right, down or up."""

    RL = "RL"
    LR = "LR"
    TB = "TB"
    BT = "BT"
