"""Reads a text in one pass: the map in it, the location of everything, and all that is wrong.

Every source and claim becomes a model as soon as it ends. So a broken one does not hide others, and only the models of
a big map are kept in memory. To locate a mistake, its part is read again.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import PurePath
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError
from yaml import CollectionStartEvent, MappingStartEvent

from argmap.errors import Finding, Location
from argmap.load.collected import Findings, TooManyFindingsError, at_most, nearest_causes
from argmap.load.locations import Locations, Part
from argmap.load.long_ids import long_id_findings
from argmap.load.references import reference_findings
from argmap.load.yaml_reader import TOO_DEEP, Event, StoppedError, YamlReader
from argmap.model.fields import LONGEST_ID
from argmap.model.parts import ArgumentMap, Claim, Frozen, Question, Source, Way, field_names
from argmap.progress import begin
from argmap.text.lines import INVISIBLE_LINE_ENDS, split_lines
from argmap.text.wording import clipped

SECTIONS: dict[str, type[Frozen]] = {"sources": Source, "claims": Claim}
"""Fields whose keys are the ids of parts."""

NO_REASON = frozenset({"alias", "anchor", "tag"})
"""Codes of findings that do not tell why a text is no YAML, though they may have the same cause."""

_INVISIBLE = re.compile(f"[{INVISIBLE_LINE_ENDS}]")


class SoundParts(NamedTuple):
    """The sources and claims of a text that are right by themselves, whatever is wrong elsewhere."""

    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    quote_limit: int | None
    waive: Collection[str]
    """The codes of findings that the map takes back."""
    locations: Locations


class ReadMap(NamedTuple):
    """The map in a text, or None if anything is wrong; the locations in it; what is wrong; and what is not."""

    map: ArgumentMap | None
    locations: Locations
    findings: list[Finding]
    sound: SoundParts


def read_map(text: str, file: str) -> ReadMap:
    """Read the map in a text; `file` is the name of its file in findings."""
    reader = _MapReader(text, file)
    argument_map, complete = None, False
    with suppress(TooManyFindingsError):
        argument_map, complete = reader.read(), True
    found = at_most(reader.found(), complete=complete)
    return ReadMap(None if found else argument_map, reader.locations, found, reader.sound())


def _invisible(text: str, file: str) -> Iterator[Finding]:
    """Invisible characters: tabs, which YAML allows only in some places, and line ends that no editor counts."""
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
        self._structure = Findings()
        """What is wrong with the YAML."""
        self._meaning = Findings()
        """What is wrong with the fields; dropped if the YAML cannot be read to its end."""
        self._sound: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
        self._sections: dict[str, Any] = {}
        """The sections, under their right names."""
        self._others: dict[str, Any] = {}
        """The other fields, as the file has them."""
        self._text = text
        self._file = file
        for sign in INVISIBLE_LINE_ENDS:  # the parser ends lines at them; an editor does not
            text = text.replace(sign, " ")
        self.locations = Locations(text, file)
        self._last: tuple[str, str, Any] = ("", "", None)
        """The section, the id and the value of the source or the claim that was read last."""
        self._yaml = YamlReader(text, Location(file), self._structure)
        self._progress = begin(f"reading {PurePath(file).name}", len(text))

    def found(self) -> list[Finding]:
        """All that was found, without the consequences of other mistakes."""
        found = nearest_causes([*self._structure, *self._meaning, *self._yaml.cut_texts])
        if not any(finding.code == "bad-id" for finding in found):
            return found
        from argmap.load.advise.ids import each_once  # noqa: PLC0415  # only a map with mistakes needs advice

        return each_once(found, self.locations)

    def sound(self) -> SoundParts:
        """What is right by itself, as far as the text was read."""
        limit, waive = self._others.get("quote-limit", ""), self._others.get("waive")
        return SoundParts(
            sources=self._sound["sources"],
            claims=self._sound["claims"],
            quote_limit=int(limit) if re.fullmatch(r"[1-9]\d{0,8}", str(limit)) else None,
            waive=waive.keys() if isinstance(waive, dict) else (),
            locations=self.locations,
        )

    def read(self) -> ArgumentMap | None:
        """The map, or None and at least one finding."""
        self._structure.extend(_invisible(self._text, self._file))
        invisible = bool(self._structure)
        try:
            fields = self._fields()
        except (StoppedError, yaml.YAMLError) as error:
            self._meaning.clear()
            self._yaml.cut_texts.clear()
            self._yaml.refuse_long_keys()
            if isinstance(error, yaml.YAMLError) and not invisible:
                self._not_yaml(error)
            return None
        if not isinstance(fields, dict):
            if not self._structure:
                self._structure.append(self._no_mapping(fields))
            return None
        checked = {name: _without_refused(value) for name, value in fields.items()}
        argument_map: ArgumentMap | None = self._model(ArgumentMap, (), checked)
        self._meaning.extend(reference_findings({**self._sections, **fields}, self.locations))
        return argument_map

    def _fields(self) -> Any:
        start = self._yaml.start()
        if start is None:
            return None
        self.locations.top = self._yaml.location(start)
        if isinstance(start, MappingStartEvent):
            fields: Any = self._yaml.mapping(start, each=partial(self._read_field, start))
        else:
            fields = self._yaml.value(start)
        self._yaml.finish()
        return fields

    def _read_field(self, top: Event, name: str, key: Event, start: Event) -> Any:
        section = self._section(name) if isinstance(start, MappingStartEvent) else None
        if section is not None:
            value: Any = self._yaml.mapping(start, depth=1, each=partial(self._read_part, section, start))
            self._sections.setdefault(section, value)
        else:
            value = self._yaml.value(start, name, 1, key)
        self._mark((name,), key, start, top)
        self._others[name] = value
        if name == "questions" and isinstance(value, list):
            return [self._model(Question, (name, number), question) for number, question in enumerate(value)]
        return value

    def _section(self, name: str) -> str | None:
        """The section that a field is, perhaps by another name; None for any other field."""
        if name in SECTIONS or name in field_names(ArgumentMap).values():
            return name if name in SECTIONS else None
        from argmap.load.advise.synonyms import meant  # noqa: PLC0415  # only a map with mistakes needs advice

        near = meant(ArgumentMap, name) or next((one for one in SECTIONS if one.startswith(name.casefold()[:4])), None)
        return near if near in SECTIONS and near not in self._sections else None

    def _read_part(self, section: str, whole: Event, id_: str, key: Event, start: Event) -> Any:
        self._progress.done = key.start_mark.index
        before = len(self._structure)
        value = self._yaml.value(start, "", 2, key)
        self._mark((section, id_), key, start, whole)
        if len(self._structure) > before:
            self._explain_paste(section, id_, value, before)
        self._last = (section, id_, value)
        try:
            checked: Frozen | None = SECTIONS[section].model_validate(value)
        except ValidationError as error:
            from argmap.load.advise.salvage import salvaged  # noqa: PLC0415  # only a map with mistakes needs advice

            self._refuse(error, (section, id_))
            checked, sound = None, salvaged(SECTIONS[section], value, error)
        else:
            self._yaml.reset_limit()
            sound = checked
        if sound and not self._has_long_ids(id_, sound):
            self._sound[section][id_] = sound
        return checked

    def _has_long_ids(self, id_: str, part: Frozen) -> bool:
        """Whether a part's id is too long; for a claim, also those made from it, which are reported here."""
        if len(id_) > LONGEST_ID or not isinstance(part, Claim):
            return len(id_) > LONGEST_ID
        found = list(long_id_findings(id_, part, self.locations))
        self._meaning.extend(found)
        return bool(found)

    def _explain_paste(self, section: str, id_: str, value: object, before: int) -> None:
        """Say it once if the fields that stand in a part a second time are those that the part above lacks."""
        last_section, last, fields = self._last
        twice = [finding for finding in self._structure[before:] if finding.code == "duplicate-key"]
        names = [finding.message.split("'")[1] for finding in twice]
        if section != last_section or not isinstance(fields, dict) or not isinstance(value, dict) or not names:
            return
        if any(name in fields or name not in value for name in names):
            return
        above, pasted = clipped(last), clipped(id_)
        message = (
            f"{twice[0].message.partition(';')[0]}; '{above}' above lacks it: if '{pasted}' was pasted into '{above}', "
            f"move '{pasted}' behind the fields of '{above}'"
        )
        first = twice[0]._replace(message=message)
        self._structure[before:] = [
            first if finding is twice[0] else finding
            for finding in self._structure[before:]
            if finding not in twice[1:]
        ]

    def _mark(self, way: Way, key: Event, start: Event, whole: Event) -> None:
        """Record where a part is, from the events of its key, of its value and of the mapping that it is in."""
        mark, end = key.start_mark, self._yaml.end if isinstance(start, CollectionStartEvent) else start.end_mark.index
        self.locations.parts[way] = Part(mark.index, end, mark.line + 1, mark.column + 1, whole.flow_style)

    def _model(self, model: type[Frozen], way: Way, value: object) -> Any:
        """The part at the end of a way, or None if anything in it is refused."""
        try:
            return model.model_validate(value)
        except ValidationError as error:
            self._refuse(error, way)
            return None

    def _refuse(self, error: ValidationError, way: Way) -> None:
        from argmap.load.advise.refusals import refusal_findings  # noqa: PLC0415  # as above

        self._meaning.extend(refusal_findings(error, way, self.locations))

    def _not_yaml(self, error: yaml.YAMLError) -> None:
        from argmap.load.advise.syntax import syntax_finding  # noqa: PLC0415  # as above

        found = syntax_finding(error, self._text, self._file)
        if "maximum nesting depth" in found.message:
            found = found._replace(code="too-deep", message=TOO_DEEP)
        same = [finding for finding in self._structure if finding.location.line == found.location.line]
        if all(finding.code in NO_REASON for finding in same):
            self._structure[:] = [finding for finding in self._structure if finding not in same]
            self._structure.append(found)

    def _no_mapping(self, read: object) -> Finding:
        if read is None:
            return Finding(Location(self._file), "empty-file", "nothing here; a map starts with 'format: 1'")
        kind = "a list" if isinstance(read, list) else "a text"
        message = f"a map is a mapping of 'format', 'title', 'claims' and so on, not {kind}"
        return Finding(Location(self._file), "wrong-type", message)


def _without_refused(value: Any) -> Any:
    """A field without its refused parts."""
    if isinstance(value, dict):
        return {key: part for key, part in value.items() if part is not None}
    return [part for part in value if part is not None] if isinstance(value, list) else value
