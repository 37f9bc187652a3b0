"""A map's text cut into its parts: each top-level field, each source, each claim."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MAX_LINES = 3_000_000
"""Lines up to which a text is cut; 100,000 claims with all that belongs to them have a third of it."""

SECTIONS = ("sources", "claims")
"""Fields that are cut further, into what stands under each id."""

# To YAML some of these end lines, others are errors.
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_BEGINNING = re.compile(r"(?:(?: *(?:#.*)?|--- *)\n)*+")
_SECTION = re.compile(rf"({'|'.join(SECTIONS)}): *(?:#.*)?\n(?: *(?:#.*)?\n)*+( *)")


Way = tuple[int | str, ...]
"""The way to a part of a map: ``("claims", "some-id", "cites", 0)``."""


class Part(NamedTuple):
    """A key with the lines up to the next key that is indented like it: where it is, and its first line's number."""

    start: int
    end: int
    line: int
    column: int


def can_be_cut(text: str) -> bool:
    """Whether lines end with line feeds, no character is odd, and there are not too many lines."""
    return _ODD.search(text) is None and text.count("\n") < MAX_LINES


def fields(text: str) -> Iterator[Part]:
    """The top-level fields, behind the comments that a map may start with."""
    beginning = _BEGINNING.match(text)
    assert beginning is not None
    start = beginning.end()
    if text.startswith(" ", start):  # a map that is indented as a whole
        return
    yield from _cut(text, 0, Part(start, len(text), 1 + text.count("\n", 0, start), 1))


class Section(NamedTuple):
    """A field that holds parts of its own."""

    name: str
    parts: Iterator[Part]


def section(text: str, field: Part) -> Section | None:
    """The section that a field is, if it is one."""
    head = _SECTION.match(text, field.start, field.end)
    if head is None or not head[2]:
        return None
    within = field._replace(start=head.start(2), line=field.line + head[0].count("\n"))
    return Section(head[1], _cut(text, len(head[2]), within))


def _cut(text: str, indent: int, within: Part) -> Iterator[Part]:
    key = re.compile(rf"\n {{{indent}}}(?=[^ #\n])")
    start, line = within.start, within.line
    for match in key.finditer(text, within.start, within.end):
        end = match.start() + 1
        yield Part(start, end, line, indent + 1)
        line += text.count("\n", start, end)
        start = end
    if start < within.end:
        yield Part(start, within.end, line, indent + 1)
