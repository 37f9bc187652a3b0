"""``argmap rename``: another name for a claim, a question, an argument, a source or a voice, wherever a map has it."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.errors import ArgmapError, Location
from argmap.load import LoadedMap, UnreadableMapError, parse_map
from argmap.load.spelled import Spelled, SpelledMapping, SpelledText, field_of, items_of
from argmap.mend.edits import Edit, MapText
from argmap.mend.names import id_edits, name_edit
from argmap.model.fields import ID_PATTERN, LONGEST_ID, LONGEST_NAME, PLACE_KEY, TOO_LONG
from argmap.model.keys import placed_arguments
from argmap.model.parts import Citation, Way, plain_fields
from argmap.progress import begin
from argmap.text.lines import split_lines
from argmap.text.wording import clipped, did_you_mean, listed


class Nameable(StrEnum):
    """What can be renamed."""

    CLAIM = "claim"
    QUESTION = "question"
    ARGUMENT = "argument"
    SOURCE = "source"
    VOICE = "voice"


class Named(NamedTuple):
    """A part of a map that has a name, and the way to where the name is given."""

    kind: Nameable
    name: str
    way: Way

    @property
    def written(self) -> str:
        """What tells it from all others: ``source:forum``, or ``forum/Ann`` for a voice."""
        return f"{self.way[1]}/{self.name}" if self.kind is Nameable.VOICE else f"{self.kind}:{self.name}"


class Mention(NamedTuple):
    """Words for people that still have the old name."""

    location: Location
    """Where the text, or the line with the comment, starts."""
    field: str
    """The field that has the text, or "comment"."""
    text: str
    """The text, or the line with the comment."""


class Renamed(NamedTuple):
    """A map in which something has another name, and what else a person should know."""

    loaded: LoadedMap
    """The map with the new name."""
    kind: Nameable
    """What was renamed."""
    source: str | None
    """Of a voice, the id of its source."""
    old: str
    """Its old name."""
    new: str
    """Its new name."""
    places: int
    """In how many places the file has the name."""
    arguments: dict[str, str]
    """The ids of arguments that are made from the name: old -> new. Links to them elsewhere no longer lead there."""
    mentions: tuple[Mention, ...]
    """Texts, notes and comments that have the old name as a word; they stay as they are."""


def rename(loaded: LoadedMap, old: str, new: str) -> Renamed:
    """The map in which a part has another name wherever it is used; only the characters of the name change.

    A voice is ``source/voice``, or its name if nothing else has it; ``source:forum`` tells a source from a claim with
    the same id. Raises `ArgmapError` if nothing or more than one thing has the old name, if the new one is none or is
    in use, or if the file has the old one where it cannot be replaced.
    """
    begin("looking for the name")
    named = _meant(loaded, old)
    prefix = named.written.removesuffix(named.name)
    new = new.removeprefix(prefix) if old.startswith(prefix) else new
    _check_new(loaded, named, new)
    written = MapText(loaded.text)
    is_voice = named.kind is Nameable.VOICE
    edits = {*(_voice_edits if is_voice else _id_edits)(loaded, written, named, new)}
    try:
        renamed = parse_map(written.edited(edits), loaded.path)
    except UnreadableMapError as error:
        raise ArgmapError(f"'{old}' cannot be renamed so: {error.findings[0].message}") from None
    return Renamed(
        loaded=renamed,
        kind=named.kind,
        source=str(named.way[1]) if is_voice else None,
        old=named.name,
        new=new,
        places=len(edits),
        arguments=_changed_ids(loaded, renamed, named),
        mentions=_mentions(renamed, named),
    )


def all_named(loaded: LoadedMap) -> Iterator[Named]:
    """Everything in a map that has a name of its own."""
    found = loaded.map
    yield from (Named(Nameable.CLAIM, id_, ("claims", id_)) for id_ in found.claims)
    for number, question in enumerate(found.questions):
        if question.id:
            yield Named(Nameable.QUESTION, question.id, ("questions", number, "id"))
    for placed in placed_arguments(found.claims):
        if placed.argument.id:
            yield Named(Nameable.ARGUMENT, placed.argument.id, (*placed.way, "id"))
    yield from (Named(Nameable.SOURCE, id_, ("sources", id_)) for id_ in found.sources)
    for id_, source in found.sources.items():
        yield from (Named(Nameable.VOICE, voice, ("sources", id_, "voices")) for voice in source.voices)


def _meant(loaded: LoadedMap, name: str) -> Named:
    """The part that a name means."""
    everything = list(all_named(loaded))
    found = [named for named in everything if named.written == name] or [
        named for named in everything if named.name == name
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise ArgmapError(f"'{name}' names several things; write {listed([named.written for named in found], ' or ')}")
    for placed in placed_arguments(loaded.map.claims):
        if placed.key.id == name:
            where = loaded.locations.of(*placed.way)
            mend = "rename one of them, or give the argument an 'id'"
            raise ArgmapError(f"'{name}' is made from the names of claims; {mend} at {where.file}:{where.line}")
    for id_, source in loaded.map.sources.items():
        if not source.voices and name in {source.speakers()[0], f"{id_}/{source.speakers()[0]}"}:
            where = loaded.locations.of("sources", id_, "author" if source.author else "title")
            field = "author" if source.author else "title"
            raise ArgmapError(f"'{name}' is the {field} of {id_}; change it at {where.file}:{where.line}")
    known = dict.fromkeys(named.written if "/" in name else named.name for named in everything)
    mend = did_you_mean(name, known) or "; 'argmap claims WORDS' searches the texts"
    raise ArgmapError(f"no claim, question, argument, source or voice '{clipped(name)}'{mend}")


def _check_new(loaded: LoadedMap, named: Named, new: str) -> None:
    """Raise `ArgmapError` if a name is none, or is taken."""
    is_voice = named.kind is Nameable.VOICE
    what, most = ("a name", LONGEST_NAME) if is_voice else ("an id", LONGEST_ID)
    if not new.strip():
        raise ArgmapError("the new name is empty")
    if not is_voice and not re.fullmatch(ID_PATTERN, new):
        from argmap.load.advise.explain import no_id  # noqa: PLC0415  # only a mistake needs advice

        raise ArgmapError(no_id(new))
    if len(new) > most:
        raise ArgmapError(TOO_LONG.format(what=what, most=most))
    if any("\ud800" <= sign <= "\udfff" for sign in new):
        raise ArgmapError("the new name is no text of Unicode, so no file can hold it")
    if new == named.name:
        raise ArgmapError(f"'{new}' is its name already")
    _check_free(loaded, named, new)


def _check_free(loaded: LoadedMap, named: Named, new: str) -> None:
    """Raise `ArgmapError` if another part has a name that cannot be given twice."""
    others = (Nameable.CLAIM, Nameable.QUESTION, Nameable.ARGUMENT)
    for other in all_named(loaded):
        if other.name != new:
            continue
        if other.kind is Nameable.VOICE and other.way == named.way:
            raise ArgmapError(f"'{new}' is a voice of {named.way[1]} already")
        if other.kind is named.kind is Nameable.SOURCE or (other.kind in others and named.kind in others):
            raise ArgmapError(f"the id '{new}' is in use already, on line {loaded.locations.of(*other.way).line}")


def _id_edits(loaded: LoadedMap, written: MapText, named: Named, new: str) -> Iterator[Edit]:
    places, kind = named.kind is Nameable.SOURCE, named.kind
    found = loaded.locations.name(*named.way) if kind in {Nameable.CLAIM, Nameable.SOURCE} else None
    own = found or loaded.locations.spelled(*named.way)
    assert isinstance(own, SpelledText)
    uses: Iterable[SpelledText] = ()
    if kind is Nameable.CLAIM:
        uses = (*_positions(loaded, named.name), *_premises(loaded, named.name))
    elif places:
        uses = (_place(loaded, way) for way, _ in _cited(loaded, named.name))
    for text in (own, *uses):
        yield from id_edits(written, text, named.name, new, first=places)


def _positions(loaded: LoadedMap, claim: str) -> Iterator[SpelledText]:
    for number, question in enumerate(loaded.map.questions):
        if claim in question.positions:
            yield from _texts_in(loaded.locations.spelled("questions", number, "positions"))


def _premises(loaded: LoadedMap, claim: str) -> Iterator[SpelledText]:
    """The texts with a claim among the premises in them."""
    for placed in placed_arguments(loaded.map.claims):
        if claim in placed.argument.premises:
            argument = loaded.locations.spelled(*placed.way)
            yield from _texts_in(argument if isinstance(argument, SpelledText) else field_of(argument, "premises"))


def _cited(loaded: LoadedMap, source: str) -> Iterator[tuple[Way, Citation]]:
    """The citations of a source, each with the way to it."""
    claims = loaded.map.claims
    citing: Iterator[tuple[Way, tuple[Citation, ...]]] = (
        ((*("claims", id_),), one.cites) for id_, one in claims.items()
    )
    for way, cites in (*citing, *((placed.way, placed.argument.cites) for placed in placed_arguments(claims))):
        for number, citation in enumerate(cites):
            if citation.place.source == source:
                yield (*way, "cites", number), citation


def _place(loaded: LoadedMap, way: Way) -> SpelledText:
    place = loaded.locations.name(*way, "place") or loaded.locations.spelled(*way)
    assert isinstance(place, SpelledText)
    return place


def _voice_edits(loaded: LoadedMap, written: MapText, named: Named, new: str) -> Iterator[Edit]:
    voices = loaded.locations.spelled(*named.way)
    own = list(voices.names.values()) if isinstance(voices, SpelledMapping) else _texts_in(voices)
    cited = _cited(loaded, str(named.way[1]))
    uses = (loaded.locations.spelled(*way, "voice") for way, citation in cited if citation.voice == named.name)
    for text in (*own, *uses):
        if isinstance(text, SpelledText) and text == named.name:
            yield name_edit(written, text, new)


def _texts_in(spelled: Spelled | None) -> list[SpelledText]:
    """A text, or the texts of a list."""
    items = [spelled] if isinstance(spelled, SpelledText) else items_of(spelled)
    return [item for item in items if isinstance(item, SpelledText)]


def _changed_ids(before: LoadedMap, after: LoadedMap, named: Named) -> dict[str, str]:
    """The ids of arguments that changed, but for the one that was renamed itself."""
    ids = ([placed.key.id for placed in placed_arguments(loaded.map.claims)] for loaded in (before, after))
    return {old: new for old, new in zip(*ids, strict=True) if old not in {new, named.name}}


def _mentions(loaded: LoadedMap, named: Named) -> tuple[Mention, ...]:
    """The texts for people, and the lines with comments, that have a name as a word."""
    name = re.compile(rf"(?<![\w-]){re.escape(named.name)}(?![\w-])")
    found = [
        Mention(text.location, field, text)
        for way, part in loaded.locations.parts.items()
        if way not in {("sources",), ("claims",)} and name.search(loaded.text, part.start, part.end)
        for field, text in _prose(loaded.locations.spelled(*way), str(way[-1]))
        if name.search(text)
    ]
    for number, line in enumerate(split_lines(loaded.text), 1):
        comment = re.search(r"(?:^|\s)(#.*)", line)
        if comment and name.search(comment[1]):
            where = Location(str(loaded.path), number, comment.start(1) + 1)
            found.append(Mention(where, "comment", line.strip()))
    return tuple(sorted(found))


_NAMES = frozenset({"voice", "voices", "repeats", "document", "url"})
"""Fields whose texts and keys are names and lines."""


def _prose(spelled: Spelled | None, field: str) -> Iterator[tuple[str, SpelledText]]:
    """The texts for people in a part of a map, with their fields; no names, and no quotes, as they are a document's."""
    if field in _NAMES:
        return
    if isinstance(spelled, SpelledMapping):
        for name, value in spelled.items():
            yield from _prose(value, field if field == "waive" else name)
    elif isinstance(spelled, SpelledText):
        if field not in plain_fields() and not PLACE_KEY.fullmatch(field):
            yield field, spelled
    else:
        for item in items_of(spelled):
            yield from _prose(item, field)
