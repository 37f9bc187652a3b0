"""YAML text -> nodes that know their place; every scalar is text.

YAML can do far more than a map needs, and much of it surprises: ``no`` is a truth value,
``12:30`` a number, the second of two equal keys wins silently, and `` #`` cuts a sentence
short. Here a scalar is the text that stands there, and what would surprise is a finding.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from argmap.errors import Finding, Location
from argmap.lines import INVISIBLE_LINE_ENDS, split_lines
from argmap.load.brackets import NO_VALUES
from argmap.load.collected import Findings
from argmap.load.syntax import syntax_finding

MAX_DEPTH = 100
"""Levels of nesting; a map in earnest has about ten, and pydantic gives up at 255."""

MAX_NODES = 600_000
"""Keys, texts, lists and mappings: those of 20,000 claims with all that belongs to them, or of
100,000 bare ones. The size of a file is no such limit: two characters can be a list's item.
What is read line by line, part by part, does not count."""

NOTHING = NO_VALUES | {""}
"""How YAML spells that there is no value."""

COMMENT = re.compile(r"[ \t]+#")


@dataclass(slots=True)
class Scalar:
    """A text. `commented` says that a comment follows it on its line."""

    value: str
    location: Location
    plain: bool = True
    commented: bool = False
    one_line: bool = True


@dataclass(slots=True)
class Sequence:
    """A list."""

    location: Location
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys, each with its own place, and values; the keys are unique."""

    location: Location
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def plain_value(node: Node) -> object:
    """The node as dicts, lists and texts."""
    if isinstance(node, Mapping):
        return {key: plain_value(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [plain_value(item) for item in node.items]
    return node.value


def read_nodes(text: str, file: str, findings: Findings, *, above: int = 0) -> Node | None:
    """Read one YAML document, above which so many lines of the file stand; None where there is nothing usable."""
    findings.add_all(_invisible(text, file))
    invisible = any(findings)
    # To the parser these end lines: it would count more lines than an editor, here and from here on.
    text = re.sub(f"[{INVISIBLE_LINE_ENDS}]", " ", text)
    builder = _Builder(text, file, findings, above)
    try:
        for event in _events(text):
            builder.take(event)
            if builder.ended:
                break
            if builder.stopped:
                return None
    except yaml.YAMLError as error:
        found = syntax_finding(error, text, file)
        if not invisible and all(finding.location.line != found.location.line for finding in findings):
            findings.add(found)
        return None
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    # libyaml's parser, and no other: PyYAML's own is slower and complains in other words.
    parser: Any = yaml.CBaseLoader(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


def _invisible(text: str, file: str) -> Iterator[Finding]:
    """What nobody sees: tabs, which YAML allows here and not there, and line ends that no editor counts."""
    if not re.search(rf"[\t{INVISIBLE_LINE_ENDS}]", text):
        return
    for number, line in enumerate(split_lines(text), 1):
        tab = line.find("\t")
        if tab >= 0:
            yield Finding(Location(file, number, tab + 1), "tab", "a tab; use spaces instead")
        for match in re.finditer(rf"[{INVISIBLE_LINE_ENDS}]", line):
            message = f"the invisible line end U+{ord(match[0]):04X}; remove it"
            yield Finding(Location(file, number, match.start() + 1), "invisible-line-end", message)


class _Builder:
    """Puts nodes together from parser events, without recursion."""

    def __init__(self, text: str, file: str, findings: Findings, above: int) -> None:
        self.root: Node | None = None
        self._above = above
        self._text = text
        self._file = file
        self._findings = findings
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []  # of each open mapping, the key that waits for its value
        self._skipping = 0  # levels of a part that was refused already
        self._nodes = 0
        self.ended = False
        """Whether another document starts, so that this one is whole."""
        self.stopped = False
        """Whether there is too much of something, so that this document cannot be used."""

    def take(self, event: yaml.Event) -> None:
        """Add what one event says."""
        if isinstance(event, yaml.DocumentStartEvent):
            if self.root is not None:
                self._refuse(event, "several-documents", "another document starts here; a map is one document")
                self.ended = True
        elif not isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)):
            return
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif self._exceeds_limits(event):
            self.stopped = True
        elif self._skipping:
            self._skipping += isinstance(event, yaml.CollectionStartEvent)
        else:
            self._start(event)

    def _exceeds_limits(self, event: yaml.NodeEvent) -> bool:
        """Whether there is too much; the parser itself slows down with depth."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"more than {MAX_NODES:,} keys, texts and lists; so large a map has to be right"
            self._refuse(event, "too-large", message)
        elif isinstance(event, yaml.CollectionStartEvent) and len(self._open) + self._skipping >= MAX_DEPTH:
            self._refuse(event, "too-deep", f"more than {MAX_DEPTH} levels of nesting")
        else:
            return False
        return True

    def _start(self, event: yaml.NodeEvent) -> None:
        location = self._location(event)
        self._check_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            plain = not event.style
            commented = plain and self._comment_follows(_end(event))
            self._place(Scalar(event.value, location, plain, commented, _on_one_line(event)))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._push(Sequence(location))
        elif isinstance(event, yaml.MappingStartEvent):
            self._push(Mapping(location))
        else:
            self._place(Scalar("?", location, plain=False))

    def _check_properties(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "alias", f"'*{event.anchor}' is a YAML alias; if it is text, put it in quotes")
        elif event.anchor is not None:
            self._refuse(event, "anchor", f"'&{event.anchor}' is a YAML anchor; if it is text, put it in quotes")
        elif getattr(event, "tag", None) is not None:
            self._refuse(event, "tag", f"'{_shown_tag(event)}' is a YAML tag; if it is text, put it in quotes")

    def _push(self, node: Sequence | Mapping) -> None:
        if self._waits_for_key():
            self._leave_out(node, "complex-key", "a key is a text, not a list or a mapping")
        else:
            self._place(node)
            self._open.append(node)
            self._keys.append(None)

    def _leave_out(self, node: Node, code: str, message: str) -> None:
        self._findings.add(Finding(node.location, code, message))
        self._skipping = 1
        self._place(Scalar("?", node.location, plain=False))

    def _close(self) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        self._open.pop()
        self._keys.pop()

    def _waits_for_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._keys[-1] is None

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
        elif isinstance(parent := self._open[-1], Sequence):
            self._refuse_nothing(node, "an empty item in a list; write a value or leave the line out", node.location)
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = node if isinstance(node, Scalar) else Scalar("?", node.location)
        else:
            self._refuse_nothing(node, f"'{key.value}' has no value; give it one or leave it out", key.location)
            self._keys[-1] = None
            self._set(parent, key, node)

    def _refuse_nothing(self, node: Node, message: str, location: Location) -> None:
        if isinstance(node, Scalar) and node.plain and node.value in NOTHING:
            spelled = f"; '{node.value}' means nothing, so put it in quotes if it is text" if node.value else ""
            node.location = location
            self._findings.add(Finding(location, "empty-value", f"{message}{spelled}"))

    def _set(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        if key.value == "<<" and key.plain:
            self._findings.add(Finding(key.location, "merge-key", "'<<' is a YAML merge key; write the fields out"))
        elif key.value in mapping.keys:
            first = mapping.keys[key.value].location.line
            message = f"'{key.value}' stands here a second time, first on line {first}; merge or rename one"
            self._findings.add(Finding(key.location, "duplicate-key", message))
        else:
            mapping.keys[key.value] = key
            mapping.values[key.value] = value

    def _comment_follows(self, end: int) -> bool:
        # The mark's index counts what libyaml was given, so it leads to what stands behind the text.
        return COMMENT.match(self._text, end) is not None

    def _refuse(self, event: yaml.Event, code: str, message: str) -> None:
        self._findings.add(Finding(self._location(event), code, message))

    def _location(self, event: Any) -> Location:
        return Location(self._file, self._above + event.start_mark.line + 1, event.start_mark.column + 1)


def _end(event: Any) -> int:
    return int(event.end_mark.index)


def _on_one_line(event: Any) -> bool:
    return bool(event.start_mark.line == event.end_mark.line)


def _shown_tag(event: yaml.NodeEvent) -> str:
    tag = str(event.tag)  # type: ignore[attr-defined]
    return tag.replace("tag:yaml.org,2002:", "!!")
