"""YAML -> plain dicts, lists and texts, in one loop over the events of PyYAML's parser.

YAML can do far more than a map needs, and much of it surprises: ``no`` is a truth value,
``12:30`` a number, the second of two equal keys wins silently, and `` #`` cuts a sentence
short. Here a scalar is the text as written, and what would surprise is a finding.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from argmap.errors import Finding, Location
from argmap.load.collected import Findings
from argmap.load.cut_values import LONGEST_KEY, comma_in_text, cut_values, too_long
from argmap.load.spelled import SpelledList, SpelledMapping, SpelledText
from argmap.model.parts import plain_fields
from argmap.text.wording import clipped

MAX_DEPTH = 100
"""Most levels of nesting; a real map has about ten, and pydantic gives up at 255."""

MAX_VALUES = 600_000
"""Most texts, lists and mappings that are read after a source or claim without errors, up to the next one. A limit on
the size of the file is not enough: an item of a list can take only two characters."""

TOO_LARGE = f"more than {MAX_VALUES:,} texts, lists and mappings since the last source or claim that was right"

TOO_DEEP = f"more than {MAX_DEPTH} levels of nesting"
"""Also the message if libyaml, which reads far ahead, reaches its own limit first."""

NOTHING = frozenset({"", "~", "null"})
"""The spellings of a missing value in YAML."""

FREELY_NAMED = frozenset({"voices", "repeats"})
"""Fields whose keys the author of the map chooses."""

Event: TypeAlias = Any
"""One of PyYAML's events; its class tells which attributes it has."""

ReadValue = Callable[[str, Event, Event], Any]
"""Reads the value after a key: from the key, its event and the event that the value starts with."""


_GOES_ON = re.compile(r"[a-z].*[.!?]$")
"""A text that ends a sentence, and does not begin one."""

REACH = 100
"""Characters before a text in which a comma is looked for."""

STAND_IN = "?"
"""What is read in place of an alias, or of a key that is no text."""


class StoppedError(Exception):
    """Raised if a limit is exceeded; a finding says which, and nothing more can be read."""


class YamlReader:
    """Reads the first document of a text, which starts at `origin`, and adds what is wrong with it to `findings`.

    With `spelled`, everything that is read has its location. Reading raises `yaml.YAMLError` if the text is not YAML,
    and `StoppedError` if a limit is exceeded.
    """

    def __init__(self, text: str, origin: Location, findings: Findings, *, spelled: bool = False) -> None:
        # Always libyaml's parser: PyYAML's own words its errors differently, and `syntax` knows only those of libyaml.
        self._next: Callable[[], Event] = yaml.CBaseLoader(text).get_event
        self._origin = origin
        self._findings = findings
        self._spelled = spelled
        self._source = text
        self._comments = {} if spelled else _comments(text)
        """The comments of the text, by the offset at which what stands before them ends."""
        self._left = MAX_VALUES
        self._bare_keys: list[Event] = []
        """The keys without a colon of the mapping in braces that is being read; most are the rest of a text."""
        self.end = 0
        """Offset of the end of the list or the mapping that was read last."""
        self.cut_texts = Findings()
        """Findings for texts with a comment after them, which may be meant as part of the text."""

    def start(self) -> Event | None:
        """The event that the document's value starts with; None in an empty text."""
        return next((event for event in iter(self._next, None) if isinstance(event, yaml.NodeEvent)), None)

    def finish(self) -> None:
        """Report another document that follows."""
        event = next((event for event in iter(self._next, None) if isinstance(event, yaml.DocumentStartEvent)), None)
        if event is not None:
            self._refuse(event, "several-documents", "another document starts here; a map is one document")

    def reset_limit(self) -> None:
        """Count values from zero again, as everything read so far is right."""
        self._left = MAX_VALUES

    def location(self, event: Event) -> Location:
        """Where an event starts."""
        line, column = event.start_mark.line, event.start_mark.column
        return Location(self._origin.file, self._origin.line + line, column + (1 if line else self._origin.column))

    def value(self, event: Event, field: str = "", depth: int = 0, key: Event | None = None) -> Any:
        """The value that starts with an event: a text, or a whole list or mapping.

        `field` is the nearest field around it, `depth` the number of collections around it, and `key` the event of
        its key, if it has one.
        """
        kind = event.__class__
        if kind is MappingStartEvent:
            return self.mapping(event, field, depth)
        if kind is SequenceStartEvent:
            return self._sequence(event, field, depth)
        return self._text(event, field, depth, key) if kind is ScalarEvent else self._stand_in(event)

    def mapping(self, start: Event, field: str = "", depth: int = 0, each: ReadValue | None = None) -> dict[str, Any]:
        """A whole mapping; if `each` is given, it reads the values."""
        if depth >= MAX_DEPTH or start.anchor is not None or start.tag is not None:
            self._refuse_collection(start, depth)
        values: dict[str, Any] = SpelledMapping(self.location(start)) if self._spelled else {}
        lines: dict[str, int] = {}
        next_event = self._next
        while (event := next_event()).__class__ is not MappingEndEvent:
            key = self._key(event, depth)
            value = next_event()
            if (key in lines or key == "<<") and self._refuse_key(key, event, lines):
                self.value(value, field, depth + 1, event)
                continue
            lines[key] = event.start_mark.line
            if each is None:
                values[key] = self.value(value, field if field in FREELY_NAMED else key, depth + 1, event)
            else:
                values[key] = each(key, event, value)
            if len(lines) > self._left and each is None:
                self._stop(event)
        self._close(event, 0 if each else len(lines))
        if self._bare_keys:
            self._explain_bare_keys(values, field, mend=not each and not self._spelled)
        return values

    def _sequence(self, start: Event, field: str, depth: int) -> list[Any]:
        if depth >= MAX_DEPTH or start.anchor is not None or start.tag is not None:
            self._refuse_collection(start, depth)
        items: list[Any] = SpelledList(self.location(start)) if self._spelled else []
        next_event = self._next
        while (event := next_event()).__class__ is not SequenceEndEvent:
            if field == "cites" and start.flow_style and items and self._cut_citation(event, items):
                continue
            items.append(self.value(event, field, depth + 1))
            if len(items) > self._left:
                self._stop(event)
        self._close(event, len(items))
        return items

    def _close(self, end: Event, values: int) -> None:
        self.end = end.end_mark.index
        self._left -= values

    def _text(self, event: Event, field: str, depth: int, key: Event | None) -> str:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        elif not event.style:
            if event.value in NOTHING and depth:
                return self._nothing(event, key)
            if not self._spelled and (event.end_mark.index in self._comments or field == "also"):
                self._look_for_cut(event, field, key)
        return self._spell(event) if self._spelled else str(event.value)

    def _look_for_cut(self, event: Event, field: str, key: Event | None) -> None:
        """Report a plain text that may be cut by a comment behind it or, among other wordings, by a comma."""
        comment = self._comments.get(event.end_mark.index)
        if comment is not None and comment.starts_line:
            column = event.start_mark.column if key is None else key.start_mark.column
            is_cut = comment.column > column and comment.is_glued and field not in plain_fields()
        else:  # after an id, a number or a word of a fixed set, ' #' can only start a comment
            is_cut = comment is not None and (field not in plain_fields() or (field == "cites" and comment.is_glued))
        if is_cut:
            message = "' #' ends the text here; put the text in quotes, or the comment on a line of its own"
            self.cut_texts.append(Finding(self.location(event), "cut-text", message))
        elif field == "also" and _GOES_ON.match(event.value) and self._follows_comma(event):
            message = "', ' ends a text inside brackets; put all of the text in quotes"
            self.cut_texts.append(Finding(self.location(event), "cut-text", message))

    def _follows_comma(self, event: Event) -> bool:
        """Whether a comma stands before a text, and no sentence ends before that."""
        start = event.start_mark.index
        return re.search(r"[^\s.!?'\"]\s*,\s*\Z", self._source[max(start - REACH, 0) : start]) is not None

    def _refuse_collection(self, start: Event, depth: int) -> None:
        """Report what is wrong with the start of a list or a mapping; raises `StoppedError` if it is too deep."""
        self._refuse_properties(start)
        if depth >= MAX_DEPTH:
            self._refuse(start, "too-deep", TOO_DEEP)
            raise StoppedError

    def _stop(self, event: Event) -> None:
        self._refuse(event, "too-large", TOO_LARGE)
        raise StoppedError

    def _key(self, event: Event, depth: int) -> str:
        if event.__class__ is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse_properties(event)
            return self._spell(event) if self._spelled else str(event.value)
        if event.__class__ is not AliasEvent:
            self._refuse(event, "complex-key", "a key is a text, not a list or a mapping")
            self._skip(event, depth)
        return self._stand_in(event)

    def _skip(self, event: Event, depth: int) -> None:
        """Read to the end of the list or the mapping that starts with an event."""
        inside = 0
        while True:
            if isinstance(event, yaml.CollectionStartEvent):
                inside += 1
                self._refuse_collection(event, depth + inside)
            elif isinstance(event, yaml.CollectionEndEvent):
                inside -= 1
            if not inside:
                return
            event = self._next()
            self._left -= 1
            if self._left < 0:
                self._stop(event)

    def _refuse_key(self, key: str, event: Event, lines: dict[str, int]) -> bool:
        """Report a duplicate key or a merge key; returns whether the key was refused."""
        if key in lines:
            first = self._origin.line + lines[key]
            message = f"'{clipped(key)}' stands here a second time, first on line {first}; merge or rename one"
            self._refuse(event, "duplicate-key", message)
            return True
        if event.style:
            return False
        self._refuse(event, "merge-key", "'<<' is a YAML merge key; write the fields out")
        return True

    def _nothing(self, event: Event, key: Event | None) -> str:
        """Report a missing value at its key; if the key has no colon, at the end of its mapping."""
        if key is not None and event.start_mark.index == key.end_mark.index and key.__class__ is ScalarEvent:
            self._bare_keys.append(key)
            return SpelledText.at(self.location(key), "") if self._spelled else ""
        self._refuse_nothing(event, key)
        where = event if key is None else key
        return SpelledText.at(self.location(where), event.value) if self._spelled else str(event.value)

    def _refuse_nothing(self, event: Event, key: Event | None) -> None:
        text, where = event.value, event if key is None else key
        what = "an empty item in a list; write a value or leave the line out"
        behind = self._source[event.end_mark.index : event.end_mark.index + REACH].partition("\n")[0].lstrip(" -")
        if behind.startswith("#") and not behind[1:2].isspace():
            what = "'#' starts a comment here; leave it out, or put the text in quotes"
        if key is not None:
            what = f"'{clipped(str(getattr(key, 'value', STAND_IN)))}' has no value; give it one or leave it out"
        spelled = f"; '{text}' means nothing, so put it in quotes if it is text" if text else ""
        self._refuse(where, "empty-value", f"{what}{spelled}")

    def _explain_bare_keys(self, values: dict[str, Any], field: str, *, mend: bool) -> None:
        """Report keys without a colon; with `mend`, those that are the rest of a value are put back there."""
        keys, self._bare_keys = self._bare_keys, []
        for cut in cut_values(values, [str(key.value) for key in keys], field):
            first = next(key for key in keys if key.value == cut.rest[0])
            self._refuse(first, "cut-text" if cut.key else "empty-value", cut.message)
            if mend and cut.key:
                values[cut.key] = cut.value
            for name in cut.rest[0 if cut.key else 1 :] if mend else ():
                values.pop(name, None)

    def refuse_long_keys(self) -> None:
        """Report keys that are too long, because of which reading has ended."""
        for key in self._bare_keys:
            if len(key.value) > LONGEST_KEY:
                self._refuse(key, "empty-value", too_long(key.value))

    def _cut_citation(self, event: Event, items: list[Any]) -> bool:
        """Report the rest of a quote that a comma has cut, as an item of a list in brackets; returns whether it is."""
        if event.__class__ is not ScalarEvent or ":" in event.value or not isinstance(items[-1], dict):
            return False
        place, quote = next(iter(items[-1].items()))
        if not isinstance(quote, str) or not event.value:
            return False
        self._refuse(event, "cut-text", comma_in_text(place, f"{quote}, {event.value}"))
        return True

    def _stand_in(self, event: Event) -> str:
        self._refuse_properties(event)
        return SpelledText.at(self.location(event), STAND_IN, plain=False) if self._spelled else STAND_IN

    def _spell(self, event: Event) -> SpelledText:
        start, end = event.start_mark, event.end_mark
        return SpelledText.at(
            self.location(event),
            event.value,
            plain=not event.style,
            one_line=start.line == end.line,
            length=end.index - start.index,
        )

    def _refuse_properties(self, event: Event) -> None:
        if event.__class__ is AliasEvent:
            self._refuse(
                event, "alias", f"'*{clipped(str(event.anchor))}' is a YAML alias; if it is text, put it in quotes"
            )
        elif event.anchor is not None:
            self._refuse(
                event, "anchor", f"'&{clipped(str(event.anchor))}' is a YAML anchor; if it is text, put it in quotes"
            )
        elif event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, "tag", f"'{clipped(tag)}' is a YAML tag; if it is text, put it in quotes")

    def _refuse(self, event: Event, code: str, message: str) -> None:
        self._findings.append(Finding(self.location(event), code, message))


class _Comment(NamedTuple):
    """A comment: whether it starts a line, and then in which column, from 0; whether its sign touches a word."""

    column: int
    starts_line: bool
    is_glued: bool


def _comments(text: str) -> dict[int, _Comment]:
    """The comments of a text, by the offset at which the text before each ends."""
    found: dict[int, _Comment] = {}
    at = text.find(" #")
    while at >= 0:
        end = _without_spaces(text, at)
        starts_line = end == 0 or text[end - 1] in "\r\n"
        column = at + 1 - end if starts_line else 0
        if starts_line:
            end = _without_spaces(text, len(text[max(end - 2, 0) : end].rstrip("\r\n")) + max(end - 2, 0))
        found.setdefault(end, _Comment(column, starts_line, not text[at + 2 : at + 3].isspace()))
        at = text.find(" #", at + 1)
    return found


def _without_spaces(text: str, end: int) -> int:
    """The offset behind the last character before `end` that is no space."""
    while end and text[end - 1] == " ":
        end -= 1
    return end
