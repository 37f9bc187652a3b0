"""A text -> the map in it, with its places and all that is wrong with it, in one pass.

Every source and claim becomes a model as soon as it ends: one that is broken hides no other, and a big map is
never held twice.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError
from yaml import CollectionStartEvent, MappingStartEvent

from argmap.errors import Finding, Location
from argmap.lines import INVISIBLE_LINE_ENDS, split_lines
from argmap.load.collected import Findings, TooManyFindingsError, nearest_causes, too_many
from argmap.load.places import Part, Places
from argmap.load.references import reference_findings
from argmap.load.yaml_reader import TOO_DEEP, Event, ReadValue, StoppedError, YamlReader
from argmap.model import ArgumentMap, Claim, Frozen, Question, Source, Way

SECTIONS: dict[str, type[Frozen]] = {"sources": Source, "claims": Claim}
"""Fields whose keys are the ids of parts."""

_INVISIBLE = re.compile(f"[{INVISIBLE_LINE_ENDS}]")


class ReadMap(NamedTuple):
    """The map in a text, if it is right, where everything in it stands, and what is wrong with it."""

    map: ArgumentMap | None
    places: Places
    findings: list[Finding]


def read_map(text: str, file: str) -> ReadMap:
    """Read the map in a text; `file` is what findings call its file."""
    parsed = text
    for sign in INVISIBLE_LINE_ENDS:  # to the parser they end lines: it would count more of them than an editor
        parsed = parsed.replace(sign, " ")
    reader = _MapReader(parsed, file)
    try:
        reader.structure.extend(_invisible(text, file))
        argument_map = reader.read()
    except TooManyFindingsError:
        return ReadMap(None, reader.places, [*reader.found(), too_many(reader.found())])
    return ReadMap(None if reader.found() else argument_map, reader.places, reader.found())


def _invisible(text: str, file: str) -> Iterator[Finding]:
    """What nobody sees: tabs, which YAML allows here and not there, and line ends that no editor counts."""
    if not any(sign in text for sign in f"\t{INVISIBLE_LINE_ENDS}"):
        return
    for number, line in enumerate(split_lines(text), 1):
        tab = line.find("\t")
        if tab >= 0:
            yield Finding(Location(file, number, tab + 1), "tab", "a tab; use spaces instead")
        for match in _INVISIBLE.finditer(line):
            message = f"the invisible line end U+{ord(match[0]):04X}; remove it"
            yield Finding(Location(file, number, match.start() + 1), "invisible-line-end", message)


class _MapReader:
    """Reads a map part by part."""

    def __init__(self, text: str, file: str) -> None:
        self.structure = Findings()
        """What is wrong with the YAML."""
        self._meaning = Findings()
        """What is wrong with what it says; where the YAML cannot be read to its end, nobody knows."""
        self.places = Places(text, file)
        self._text = text
        self._file = file
        self._yaml = YamlReader(text, file, self.structure)

    def found(self) -> list[Finding]:
        """All that was found."""
        return nearest_causes([*self.structure, *self._meaning])

    def read(self) -> ArgumentMap | None:
        """The map, or None and at least one finding."""
        invisible = any(self.structure)
        try:
            fields = self._fields()
        except (StoppedError, yaml.YAMLError) as error:
            self._meaning.clear()
            if isinstance(error, yaml.YAMLError) and not invisible:
                self._not_yaml(error)
            return None
        if not isinstance(fields, dict):
            if not any(self.structure):
                self.structure.append(self._no_mapping(fields))
            return None
        checked = {name: _right_ones(value) for name, value in fields.items()}
        argument_map: ArgumentMap | None = self._model(ArgumentMap, (), checked)
        self._meaning.extend(self._yaml.cut_texts)
        self._meaning.extend(reference_findings(fields, self.places))
        return argument_map

    def _fields(self) -> Any:
        start = self._yaml.start()
        if start is None:
            return None
        self.places.top = self._yaml.location(start)
        is_mapping = start.__class__ is MappingStartEvent
        fields = self._yaml.mapping(start, read=self._field) if is_mapping else self._yaml.value(start)
        self._yaml.finish()
        return fields

    def _field(self, name: str, key: Event, start: Event) -> Any:
        section = SECTIONS.get(name) if start.__class__ is MappingStartEvent else None
        if section:
            value = self._yaml.mapping(start, depth=1, read=self._section(name, section))
        else:
            value = self._yaml.value(start, name, 1, key)
        self._mark((name,), key, start)
        if name == "questions" and isinstance(value, list):
            return [self._model(Question, (name, number), question) for number, question in enumerate(value)]
        return value

    def _section(self, section: str, model: type[Frozen]) -> ReadValue:
        def read(id_: str, key: Event, start: Event) -> Any:
            value = self._yaml.value(start, "", 2, key)
            self._mark((section, id_), key, start)
            checked = self._model(model, (section, id_), value)
            if checked:
                self._yaml.forget()
            return checked

        return read

    def _mark(self, way: Way, key: Event, start: Event) -> None:
        mark, end = key.start_mark, self._yaml.end if isinstance(start, CollectionStartEvent) else start.end_mark.index
        self.places.parts[way] = Part(mark.index, end, mark.line + 1, mark.column + 1)

    def _model(self, model: type[Frozen], way: Way, value: object) -> Any:
        """The part at the end of a way, or None where anything in it is refused."""
        try:
            return model.model_validate(value)
        except ValidationError as error:
            from argmap.load.validation import refusals  # noqa: PLC0415  # only a map with mistakes needs advice

            self._meaning.extend(refusals(error, way, self.places))
            return None

    def _not_yaml(self, error: yaml.YAMLError) -> None:
        from argmap.load.advise.syntax import syntax_finding  # noqa: PLC0415  # as above

        found = syntax_finding(error, self._text, self._file)
        if "maximum nesting depth" in found.message:
            found = found._replace(code="too-deep", message=TOO_DEEP)
        if all(finding.location.line != found.location.line for finding in self.structure):
            self.structure.append(found)

    def _no_mapping(self, read: object) -> Finding:
        if read is None:
            return Finding(Location(self._file), "empty-file", "nothing here; a map starts with 'format: 1'")
        kind = "a list" if isinstance(read, list) else "a text"
        message = f"a map is a mapping of 'format', 'title', 'claims' and so on, not {kind}"
        return Finding(Location(self._file), "wrong-type", message)


def _right_ones(value: Any) -> Any:
    """A field without those of its parts that were refused."""
    if isinstance(value, dict):
        return {key: part for key, part in value.items() if part is not None}
    return [part for part in value if part is not None] if isinstance(value, list) else value
