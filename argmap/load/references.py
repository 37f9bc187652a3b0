"""Finds names in a map that refer to nothing, or to two things.

The models tell which claims hold such a name. Only those claims are read again, to locate each name. A mistake
elsewhere in a claim does not hide a wrong name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from argmap.errors import Finding
from argmap.load.locations import Locations, locate_word
from argmap.load.spelled import Spelled, SpelledMapping, SpelledText, field_of, items_of, place_name
from argmap.model.fields import ID_PATTERN, LOCATED, as_id
from argmap.model.parts import Argument, Claim, Source
from argmap.model.words import Side
from argmap.text.wording import KnownNames, clipped, listed


def reference_findings(fields: Mapping[str, Any], locations: Locations) -> Iterator[Finding]:
    """Unknown claims, sources, voices and positions, and ids that are used twice.

    Questions, claims and arguments share one set of ids, as a command takes the id of any of them.
    `fields` are the fields of the map, with None for each source and claim that was refused.
    """
    names = _Names(fields, locations)
    if names.questions_clash or not all(q and all(map(names.knows_claim, q.positions)) for q in names.asked):
        questions = items_of(locations.spelled("questions"))
        for position in (position for question in questions for position in items_of(field_of(question, "positions"))):
            if isinstance(position, SpelledText):
                yield from _unknown_claim(position, position, names, "unknown-position")
        yield from _used_twice((field_of(question, "id") for question in questions), names.lines)
    for id_, claim in names.claims.items():
        if not (isinstance(claim, Claim) and names.knows_all_in(claim)):
            spelled = locations.spelled("claims", id_)
            yield from _in_claim(spelled, names)
            yield from _used_twice((field_of(argument, "id") for argument in _spelled_below(spelled)), names.lines)


class _Names:
    """The names that a map defines; a claim or a source that was refused is kept as the file spells it."""

    def __init__(self, fields: Mapping[str, Any], locations: Locations) -> None:
        self._locations = locations
        self.claims = _in_section("claims", fields, locations)
        sources = _in_section("sources", fields, locations)
        self._has_claims, self._has_sources = (isinstance(fields.get(name), dict) for name in ("claims", "sources"))
        # Missing 'sources' are reported once, not at every citation. Other code reports sources that are no mapping.
        self._told_of_no_sources = "sources" in fields
        self._claim_ids = dict.fromkeys(_as_ids(self.claims))
        self._voices = dict(zip(_as_ids(sources), map(_voices_of, sources.values()), strict=True))
        self._with_document = {
            id_ for id_, source in zip(_as_ids(sources), sources.values(), strict=True) if _has_document(source)
        }
        self._voices_sought: dict[str, KnownNames] = {}
        self._bad_sources = sources.keys() - self._voices.keys()
        self.asked = fields["questions"] if isinstance(fields.get("questions"), list) else []
        self._questions = Counter(self._question_ids())
        self._arguments = Counter(id_ for claim in self.claims.values() for id_ in _argument_ids(claim))

    def _question_ids(self) -> list[str]:
        if all(self.asked):
            return [question.id for question in self.asked if question.id]
        ids = (field_of(question, "id") for question in items_of(self._locations.spelled("questions")))
        return [id_ for id_ in ids if isinstance(id_, SpelledText)]

    @property
    def questions_clash(self) -> bool:
        """Whether the id of a question is that of another question, a claim or an argument too."""
        others = self.claims.keys() | self._arguments.keys()
        return any(times > 1 or id_ in others for id_, times in self._questions.items())

    def knows_claim(self, name: str) -> bool:
        """Whether there is such a claim; true if the map has no mapping of claims."""
        return name in self._claim_ids or name in self.claims or not self._has_claims

    def knows_source(self, name: str) -> bool:
        """Whether there is such a source; true if missing sources are reported already."""
        return name in self._voices or name in self._bad_sources or (self._told_of_no_sources and not self._has_sources)

    def knows_voice(self, source: str, voice: str | None) -> bool:
        """Whether a voice speaks in a source; true for no voice and for an unknown source."""
        return voice is None or voice in self._voices.get(source, (voice,))

    def has_document(self, source: str) -> bool:
        """Whether a source has a document, so that its places are lines."""
        return source in self._with_document

    def knows_all_in(self, claim: Claim) -> bool:
        """Whether every name in a claim, and in the arguments about it, refers to exactly one thing."""
        arguments = _below(claim)
        parts: list[Claim | Argument] = [claim, *arguments]
        return all(
            self.knows_source(citation.place.source)
            and self.knows_voice(citation.place.source, citation.voice)
            and not (citation.place.locator and self.has_document(citation.place.source))
            for part in parts
            for citation in part.cites
        ) and all(
            all(map(self.knows_claim, argument.premises)) and (argument.id is None or self._is_only(argument.id))
            for argument in arguments
        )

    def _is_only(self, argument: str) -> bool:
        """Whether the id of an argument is that of nothing else."""
        return self._arguments[argument] == 1 and argument not in self.claims and argument not in self._questions

    def no_claim(self, name: str, *, linked: bool) -> str | None:
        """The message for a name that no claim has; None for a text unlike any id, reported as `bad-id`.

        Several names in one are linked premises, if such may stand there.
        """
        mend = self._meant(name, linked=linked)
        return f"no claim '{clipped(name)}'{mend}" if mend or _ID.fullmatch(name) else None

    def no_source(self, name: str) -> str:
        """The message for a name that no source has."""
        if self._has_sources:
            return f"no source '{clipped(name)}'{self._known_sources.did_you_mean(name)}"
        self._told_of_no_sources = True
        return f"no source '{clipped(name)}': the map has no 'sources'"

    def no_voice(self, source: str, voice: str) -> str:
        """The message for a voice that does not speak in a source."""
        near = self._known_voices(source).did_you_mean(voice)
        there = "" if near else listed(sorted(self._voices[source]))
        mend = near or (f"; there are {there}" if there else "; it has no 'voices'")
        return f"no voice '{clipped(voice)}' in {clipped(source)}{mend}"

    @cached_property
    def lines(self) -> dict[str, int]:
        """The lines of claims by their ids; `_used_twice` adds those of questions and arguments."""
        return {id_: self._locations.of("claims", id_).line for id_ in self.claims}

    @cached_property
    def _known_claims(self) -> KnownNames:
        return KnownNames(self._claim_ids)

    @cached_property
    def _known_sources(self) -> KnownNames:
        return KnownNames(self._voices)

    def _known_voices(self, source: str) -> KnownNames:
        if source not in self._voices_sought:
            self._voices_sought[source] = KnownNames(sorted(self._voices[source]))
        return self._voices_sought[source]

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The ids of claims by their texts."""
        texts = {id_: getattr(claim, "text", field_of(claim, "text")) for id_, claim in self.claims.items()}
        return {_plain(text): id_ for id_, text in texts.items() if isinstance(text, str)}

    def _meant(self, name: str, *, linked: bool) -> str:
        """The end of a message about an unknown claim: what was meant, or an empty text."""
        parts = [part for part in re.split(r"\s*(?:[,;/&|]|\b(?:and|AND)\b)\s*|\s+", name) if part]
        if len(parts) > 1 and self._claim_ids.keys() >= set(parts):
            if not linked:
                return f"; each has its own place in the list: [{clipped(', '.join(parts))}]"
            each = " and ".join(f"'- {part}'" for part in parts)
            together = clipped(" + ".join(parts))
            return f"; reasons of their own are items: {clipped(each)}; if they count only together, {together}"
        if name in self._arguments or "/" in name:
            return "; that is an argument, and only claims are premises"
        if name in self._voices:
            return "; that is a source"
        if _plain(name) in self._texts:
            return f"; that is the text of '{clipped(self._texts[_plain(name)])}'"
        return self._known_claims.did_you_mean(name)


def _in_section(section: str, fields: Mapping[str, Any], locations: Locations) -> dict[str, Any]:
    parts = fields[section] if isinstance(fields.get(section), dict) else {}
    return {id_: part or locations.spelled(section, id_) for id_, part in parts.items()}


def _voices_of(source: Any) -> set[str]:
    voices = source.voices if isinstance(source, Source) else field_of(source, "voices")
    return set(voices) if isinstance(voices, Mapping) else {name for name in items_of(voices) if isinstance(name, str)}


def _has_document(source: Any) -> bool:
    document = source.document if isinstance(source, Source) else field_of(source, "document")
    return document is not None


def _argument_ids(claim: Any) -> list[str]:
    if isinstance(claim, Claim):
        return [argument.id for argument in _below(claim) if argument.id is not None]
    return [id_ for argument in _spelled_below(claim) if isinstance(id_ := field_of(argument, "id"), SpelledText)]


def _as_ids(names: Iterable[str]) -> list[str]:
    """Ids in their right form, so that references to the right form of a malformed id are accepted."""
    return [name if _ID.fullmatch(name) else as_id(name) or name for name in names]


_ID = re.compile(ID_PATTERN)


def _plain(text: str) -> str:
    return text.casefold().rstrip(". ")


def _in_claim(claim: Spelled | None, names: _Names) -> Iterator[Finding]:
    """Check the citations and premises of a claim and of the arguments below it."""
    arguments = list(_spelled_below(claim))
    for citation in (citation for owner in (claim, *arguments) for citation in items_of(field_of(owner, "cites"))):
        yield from _in_citation(citation, names)
    for argument in arguments:
        premises = argument if isinstance(argument, SpelledText) else field_of(argument, "premises")
        for premise in [premises] if isinstance(premises, SpelledText) else items_of(premises):
            if isinstance(premise, SpelledText):
                linked = [name.strip() for name in premise.split("+")]
                if premise.one_line or all(map(_ID.fullmatch, linked)):  # otherwise two items ran together
                    for name in linked:
                        yield from _unknown_claim(premise, name, names, "unknown-claim")


def _unknown_claim(text: SpelledText, name: str, names: _Names, code: str) -> Iterator[Finding]:
    message = None if not name or names.knows_claim(name) else names.no_claim(name, linked=code == "unknown-claim")
    if message and code == "unknown-position" and not text.one_line:
        message = f"no claim '{clipped(name)}'; each position has its own '- '"
    if message:
        yield Finding(locate_word(text, name), code, message)


def _in_citation(citation: Spelled, names: _Names) -> Iterator[Finding]:
    place = place_name(citation) if isinstance(citation, SpelledMapping) else citation
    if not isinstance(place, SpelledText) or ":" not in place:
        return
    source, voice = place.partition(":")[0], field_of(citation, "voice")
    if not names.knows_source(source):
        yield Finding(place.location, "unknown-source", names.no_source(source))
        return
    if names.has_document(source) and LOCATED.fullmatch(place):
        message = (
            f"'{source}' has a document, so cite a line; write '{source}:?' with a quote, and 'check --fix' finds it"
        )
        yield Finding(place.location, "bad-place", message)
    if isinstance(voice, SpelledText) and not names.knows_voice(source, voice):
        yield Finding(voice.location, "unknown-voice", names.no_voice(source, voice))


def _used_twice(ids: Iterable[Spelled | None], lines: dict[str, int]) -> Iterator[Finding]:
    """Report ids that are in `lines` already; add the lines of the others."""
    for id_ in ids:
        if isinstance(id_, SpelledText):
            if id_ in lines:
                message = f"the id '{clipped(id_)}' is in use already, on line {lines[id_]}"
                yield Finding(id_.location, "duplicate-id", message)
            lines.setdefault(id_, id_.location.line)


def _below(claim: Claim) -> list[Argument]:
    """The arguments about a claim, those about them, and so on."""
    below = [argument for _, arguments in claim.attached() for argument in arguments]
    for argument in below:  # the loop extends this list
        below += (*argument.undercutters, *argument.conditions)
    return below


def _spelled_below(owner: Spelled | None) -> Iterator[Spelled]:
    """The same arguments as the file spells them."""
    for side in Side:
        for argument in items_of(field_of(owner, side.value)):
            yield argument
            yield from _spelled_below(argument)
