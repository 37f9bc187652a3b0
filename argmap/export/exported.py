"""A part of a map in a format, and remarks on what the format leaves out."""

from collections import Counter
from collections.abc import Iterable

from argmap.export.formats import Format
from argmap.export.view import Remark, View
from argmap.graph import Graph, argument_map, item_at
from argmap.query.part import Part
from argmap.text.wording import count

DETAILS = {
    "note": "note",
    "scheme": "scheme",
    "raises": "raised question",
    "tags": "tag",
    "also": "other wording",
    "cites": "citation",
}


def exported(part: Part, form: Format, view: View, remark: Remark) -> Iterable[bytes]:
    """The bytes of a part of a map, piece by piece; remarks name what the format leaves out."""
    if not form.traits.details and (words := _details(part.graph, form, view)):
        remark(words)
    return form.traits.generate(part, view, remark)


def _details(graph: Graph, form: Format, view: View) -> str | None:
    """A remark that counts the details of the map that a format leaves out; None if there are none."""
    counts = Counter[str]()
    for item in (argument_map(graph), *(item_at(graph, key) for key in graph)):
        for field in DETAILS:
            found = getattr(item, field, None)
            counts[field] += len(found) if isinstance(found, tuple) else bool(found)
    left_out = [count(counts[field], noun) for field, noun in DETAILS.items() if counts[field]]
    if not left_out:
        return None
    shown = " but for their lines" if view.sources and counts["cites"] else ""
    room = "tooltips" if form.traits.drawn else "room for them"
    return f"left out, as {form} has no {room}: {', '.join(left_out)}{shown}"
