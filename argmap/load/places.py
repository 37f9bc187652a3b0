"""The way to a part of a map -> where that part stands in the file."""

import re

from argmap.errors import Location
from argmap.fields import PLACE_KEY
from argmap.load.nodes import Mapping, Node, Scalar, Sequence
from argmap.load.parts import Way


def locate(root: Mapping, way: Way) -> Location:
    """Where a part stands: its key, or else its value; a way that leads nowhere ends early.

    A citation's ``place`` and ``quote`` are the key and the value of its first line, and
    premises may stand in one text, so a way can go further than the nodes do.
    """
    return _follow(root, way)[0]


def find_node(root: Mapping, way: Way) -> Node | None:
    """The node at the end of a way, or None."""
    return _follow(root, way)[1]


def _follow(root: Mapping, way: Way) -> tuple[Location, Node | None]:
    """As far as a way leads: the last place on it, and the node at its end if it gets there."""
    node: Node = root
    location = root.location
    for step in way:
        if isinstance(node, Mapping) and (key := _key(node, step)) is not None:
            location, node = node.keys[key].location, node.values[key]
            if step == "quote" != key:  # the value of the first line of a citation
                location = node.location
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            location = node.location
        else:
            return location, None
    return location, node


def locate_value(root: Mapping, way: Way) -> Location:
    """Where the value at the end of a way starts, rather than its key."""
    node = find_node(root, way)
    return locate(root, way) if node is None else node.location


def locate_word(scalar: Scalar, word: str) -> Location:
    """Where a word stands in a text; in one that is quoted or goes over lines, where that starts."""
    where = scalar.location
    if scalar.value == word:
        return where
    found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", scalar.value)
    if found is None or not (scalar.plain and scalar.one_line):
        return where
    return Location(where.file, where.line, where.column + found.start())


def _key(mapping: Mapping, step: int | str) -> str | None:
    if str(step) in mapping.keys:
        return str(step)
    if step in ("place", "quote"):
        return next((key for key in mapping.keys if PLACE_KEY.fullmatch(key)), None)
    return None
