"""A map as GraphML, which only has texts, numbers and truth values: lists and mappings become texts of JSON."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx

from argmap.export.plain_graph import plain_graph
from argmap.export.view import Remark
from argmap.query.part import Part
from argmap.text.safe import visible
from argmap.text.wording import count

NO_XML = re.compile("[^\t\n\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (section 2.2), the carriage return, read as a line end (section 2.11), and the
only other control character that networkx does not write as a number."""

TRUTH_KEY = re.compile(r'<key id="(\w+)".* attr.type="boolean"')
TRUTH = re.compile(r'\s*<data key="(\w+)">(?:True|False)</data>')


def generate_graphml(part: Part, remark: Remark) -> Iterator[str]:
    """The lines of a GraphML file, without line ends; a remark counts the characters that XML cannot hold."""
    graph = plain_graph(part)
    replaced = 0
    parts = [graph.graph, *(about for _, about in graph.nodes(data=True)), *(about for *_, about in graph.edges.data())]
    for attributes in parts:
        for name, value in attributes.items():
            if not isinstance(value, int):
                attributes[name], times = NO_XML.subn(lambda match: visible(match[0]), _text(value))
                replaced += times
    if replaced:
        remark(f"{count(replaced, 'character')} that GraphML cannot hold became visible signs")
    yield "<?xml version='1.0' encoding='utf-8'?>"
    yield from _lower_truths(nx.generate_graphml(graph))


def _lower_truths(lines: Iterable[str]) -> Iterator[str]:
    """Lines with ``true`` instead of networkx's ``True``, which XML Schema lacks and strict readers refuse."""
    truths: set[str] = set()
    for line in lines:
        if key := TRUTH_KEY.search(line):
            truths.add(key[1])
        found = TRUTH.fullmatch(line)
        yield line.lower() if found and found[1] in truths else line


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
