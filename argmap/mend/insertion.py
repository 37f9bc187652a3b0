"""Puts new parts into a map's text: behind others, in the style of the file, without touching what is there.

What they are put behind is found in the nodes that PyYAML composes, which know where each part of the text ends.
"""

import re
from collections.abc import Collection, Mapping
from typing import TypeAlias

import yaml
from yaml import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from argmap.mend.edits import Edit, MapText
from argmap.model.parts import Way
from argmap.text.lines import INVISIBLE_LINE_ENDS, LINE_END
from argmap.text.yaml_texts import Plain, Style, yaml_entries, yaml_flow, yaml_lines, yaml_text

Entry: TypeAlias = tuple[Node, Node]
"""The first and the last node of an item or a field: for an item twice the same, for a field its key and its value."""


class Insertion:
    """A map's text, and edits that put something into it."""

    def __init__(self, text: str) -> None:
        self._written = MapText(text)
        self._text = text
        for sign in INVISIBLE_LINE_ENDS:  # as the loader reads it
            text = text.replace(sign, " ")
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
        assert root is not None  # the text is that of a map
        self._root = root

    def item(self, way: Way, field: str, item: Mapping[str, Plain], behind: Collection[str]) -> list[Edit]:
        """The edits that put an item at the end of the list in a field; without the field, it comes behind others.

        A premise alone becomes an argument with fields.
        """
        owner = self._at(way)
        if isinstance(owner, ScalarNode):
            return self._in_argument(self._collection(way[:-1]), owner, {field: [item]})
        if _value(owner, field):
            return [self._at_end(self._collection((*way, field)), item)]
        present = [entry for entry in _entries(owner) if entry[0].value in behind]
        return [self._behind(self._collection(way), present[-1], {field: [item]})]

    def field(self, way: Way, name: str, value: Plain) -> Edit:
        """The edit that puts a field at the end of a mapping."""
        mapping = self._collection(way)
        return self._behind(mapping, _entries(mapping)[-1] if mapping.value else None, {name: value})

    def _at(self, way: Way) -> Node:
        node: Node | None = self._root
        for step in way:
            assert node is not None
            node = _value(node, step) if isinstance(step, str) else node.value[step]
        assert node is not None
        return node

    def _collection(self, way: Way) -> CollectionNode:
        node = self._at(way)
        assert isinstance(node, CollectionNode)
        return node

    def _in_argument(self, arguments: CollectionNode, premises: ScalarNode, fields: Mapping[str, Plain]) -> list[Edit]:
        """The edits that make an argument with fields of one with premises only."""
        start, end, quoted = premises.start_mark.index, premises.end_mark.index, premises.style == '"'
        if arguments.flow_style:
            name = yaml_text("premises", quoted=quoted)
            entries = yaml_entries(fields, quoted=quoted)
            return [Edit(start, start, f"{{{name}: "), Edit(end, end, f", {entries}}}")]
        below = self._lines(premises, fields, premises.start_mark.column, self._style())
        return [Edit(start, start, "premises: "), below]

    def _at_end(self, items: CollectionNode, item: Mapping[str, Plain]) -> Edit:
        """The edit that puts an item at the end of a list."""
        entries = _entries(items)
        if items.flow_style:
            quoted = bool(entries) and _is_quoted(entries[-1][0])
            return self._in_flow(items, entries[-1] if entries else None, yaml_flow(item, quoted=quoted))
        column = items.start_mark.column
        from_dash = max(entries[-1][0].start_mark.column - column, 2)
        style = self._style()._replace(from_dash=from_dash, quoted=_is_quoted(entries[-1][0]))
        return self._lines(entries[-1][1], [item], column, style)

    def _behind(self, mapping: CollectionNode, entry: Entry | None, fields: Mapping[str, Plain]) -> Edit:
        """The edit that puts fields into a mapping, behind one that it has."""
        quoted = entry is not None and _is_quoted(entry[0])
        if entry is None or mapping.flow_style:
            return self._in_flow(mapping, entry, yaml_entries(fields, quoted=quoted))
        column = entry[0].start_mark.column
        blank = self._blank_before(mapping, entry)
        return self._lines(entry[1], fields, column, self._style()._replace(quoted=quoted), blank=blank)

    def _lines(self, last: Node, value: Plain, column: int, style: Style, *, blank: bool = False) -> Edit:
        """The edit that puts a value on lines of its own behind the line on which a node ends."""
        end = self._line_end_behind(last)
        lines = ["", *[""][: int(blank)], *(" " * column + line for line in yaml_lines(value, style))]
        return Edit(end, end, self._written.line_end.join(lines))

    def _in_flow(self, node: Node, entry: Entry | None, new: str) -> Edit:
        """The edit that puts a text between brackets or braces, with the space of the entry before."""
        if entry is None:
            return Edit(node.start_mark.index + 1, node.start_mark.index + 1, new)
        before = self._text[: entry[0].start_mark.index]
        space = before[len(before.rstrip()) :]
        follows = before.rstrip().endswith(",")
        end = entry[1].end_mark.index
        return Edit(end, end, f",{space if follows or LINE_END.search(space) else ' '}{new}")

    def _line_end_behind(self, node: Node) -> int:
        """The end of the line on which a node ends."""
        while isinstance(node, CollectionNode) and not node.flow_style and node.value:
            node = _entries(node)[-1][1]
        end: int = node.end_mark.index
        if isinstance(node, ScalarNode) and node.style in ("|", ">"):  # it ends where the next part starts
            before, line_end = self._text[:end], self._written.line_end
            keeps_empty_lines = "+" in self._text[node.start_mark.index : node.start_mark.index + len("|2+")]
            return end - len(line_end) if keeps_empty_lines and before.endswith(line_end) else len(before.rstrip())
        found = LINE_END.search(self._text, end)
        return found.start() if found else len(self._text)

    def _blank_before(self, mapping: Node, entry: Entry) -> bool:
        """Whether an empty line stands before an entry that ends a mapping, as between all of them."""
        entries = _entries(mapping)
        if entries[0] == entry or entry != entries[-1]:
            return False
        between = self._text[self._line_end_behind(entries[-2][1]) : entry[0].start_mark.index]
        return re.search(rf"(?>{LINE_END.pattern})[ \t]*(?:{LINE_END.pattern})", between) is not None

    def _style(self) -> Style:
        """How far in the fields and the items of claims stand; as usual, where none stands on lines of its own."""
        claims = [
            entry for entry in _entries(self._at(("claims",))) if entry[1].start_mark.line > entry[0].start_mark.line
        ]
        fields = (entry for _, claim in claims for entry in _entries(claim))
        lists = ((key, value) for key, value in fields if isinstance(value, SequenceNode) and not value.flow_style)
        step = next((claim.start_mark.column - key.start_mark.column for key, claim in claims), Style().step)
        to_dash = next((value.start_mark.column - key.start_mark.column for key, value in lists), Style().to_dash)
        return Style(step=step, to_dash=to_dash)


def _entries(node: Node) -> list[Entry]:
    """The fields of a mapping, or the items of a list."""
    return list(node.value) if isinstance(node, MappingNode) else [(item, item) for item in node.value]


def _value(mapping: Node, name: str) -> Node | None:
    return next((value for key, value in mapping.value if key.value == name), None)


def _is_quoted(node: Node) -> bool:
    """Whether a node is, or begins with, a text in double quotation marks."""
    while not isinstance(node, ScalarNode):
        node = _entries(node)[0][0]
    return bool(node.style == '"')
