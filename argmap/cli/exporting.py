"""``argmap export``: a map, or a part of it, in a form that another tool reads -> stdout or a file."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from argmap.cli.output import print_bytes
from argmap.cli.session import complain
from argmap.errors import ArgmapError
from argmap.export import Remark
from argmap.export.dot import generate_dot
from argmap.export.extent import extent
from argmap.export.figure import View
from argmap.export.graphml import generate_graphml
from argmap.export.markdown import generate_markdown
from argmap.export.mermaid import generate_mermaid
from argmap.export.node_link import generate_node_link
from argmap.export.pictures import draw_picture
from argmap.graph import Graph, argument_map, item_at, loaded_map
from argmap.query.part import Part
from argmap.text.wording import count
from argmap.text.writing import write_parts


class Format(NamedTuple):
    """A form of export.

    `suffixes` are how its files end, `generate` makes its bytes. One that is not `drawn` takes none of the
    wishes for pictures, a `binary` one is nothing for a terminal, and one without `details` shows of
    claims and arguments only what stands in a box.
    """

    suffixes: tuple[str, ...]
    generate: Callable[[Part, View, Remark], Iterable[bytes]]
    drawn: bool = True
    binary: bool = False
    details: bool = True


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in lines)


def _picture(form: str) -> Callable[[Part, View, Remark], Iterator[bytes]]:
    def generate(part: Part, view: View, remark: Remark) -> Iterator[bytes]:
        yield draw_picture(part, view, form, remark)

    return generate


FORMATS = {
    "dot": Format((".dot", ".gv"), lambda part, view, _: _encoded(generate_dot(part, view))),
    "svg": Format((".svg",), _picture("svg")),
    "png": Format((".png",), _picture("png"), binary=True, details=False),
    "pdf": Format((".pdf",), _picture("pdf"), binary=True, details=False),
    "mermaid": Format(
        (".mmd", ".mermaid"), lambda part, view, say: _encoded(generate_mermaid(part, view, say)), details=False
    ),
    "graphml": Format((".graphml",), lambda part, _, say: _encoded(generate_graphml(part, say)), drawn=False),
    "json": Format((".json",), lambda part, *_: _encoded(generate_node_link(part)), drawn=False),
    "markdown": Format((".md", ".markdown"), lambda part, *_: _encoded(generate_markdown(part)), drawn=False),
}
USUAL = "dot"
DETAILS = {"note": "note", "scheme": "scheme", "tags": "tag", "cites": "citation"}
SUFFIXES = {suffix: name for name, format_ in FORMATS.items() for suffix in format_.suffixes}


def format_for(wanted: str | None, output: Path | None) -> str:
    """The format that is asked for, by its name or by that of the file.

    That is DOT where there is no name and no ending. Raises `ArgmapError` where the two contradict
    each other, and where an ending tells nothing.
    """
    suffix = Path(f"file{output.name}").suffix.lower() if output else ""  # of a name that is only an ending, too
    meant = SUFFIXES.get(suffix)
    if wanted and meant and wanted != meant:
        raise ArgmapError(f"{output}: a file that ends in {suffix} is {meant}, not {wanted}")
    if not (wanted or meant) and suffix:
        raise ArgmapError(f"{output}: no format ends in {suffix}; known are {', '.join(SUFFIXES)}, or give --format")
    return wanted or meant or USUAL


def write_export(part: Part, name: str, view: View, output: Path | None, *, force: bool) -> None:
    """Write a part of a map to a file or, without one, to stdout; what it leaves out is said on stderr.

    Raises `ArgmapError` where the file is the map itself, and where a terminal would be shown what is no text.
    """
    file = None if str(output) == "-" else output
    if file and file.exists() and file.samefile(loaded_map(part.whole).path):
        raise ArgmapError(f"{file}: this is the map itself; write to another file")
    chosen = FORMATS[name]
    if file is None and chosen.binary and sys.stdout is not None and sys.stdout.isatty():
        raise ArgmapError(f"{name} is nothing for a terminal to show; -o FILE writes a file")
    remarks = [words] if (words := extent(part)) else []
    if not chosen.details:
        remarks += _details(part.graph, name, view)
    parts = chosen.generate(part, view, remarks.append)
    if file is None:
        print_bytes(b"".join(parts))
    else:
        write_parts(file, parts, force=force)
    for remark in remarks:
        complain(remark)


def _details(graph: Graph, name: str, view: View) -> Iterator[str]:
    """What of claims and arguments stands in no box."""
    counts = Counter[str]()
    for item in (argument_map(graph), *(item_at(graph, key) for key in graph)):
        for field in DETAILS:
            found = getattr(item, field, None)
            counts[field] += len(found) if isinstance(found, tuple) else bool(found)
    left_out = [count(counts[field], noun) for field, noun in DETAILS.items() if counts[field]]
    if left_out:
        words = ", ".join(left_out)
        shown = " but for their lines" if view.sources and counts["cites"] else ""
        yield f"left out, as {name} has no tooltips: {words}{shown}"
