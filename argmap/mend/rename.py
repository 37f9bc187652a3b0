"""``argmap rename``: another name for a claim, a question, an argument, a source or a voice, wherever a map has it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.load import LoadedMap, UnreadableMapError, parse_map
from argmap.load.spelled import Spelled, SpelledMapping, SpelledText, field_of, items_of
from argmap.mend.edits import Edit, MapText
from argmap.mend.mentions import Mention, mentions_of
from argmap.mend.named import Nameable, Named, check_new, named_so
from argmap.mend.spelling import id_edits, name_edit
from argmap.model.keys import placed_arguments
from argmap.model.parts import Citation, Way
from argmap.progress import begin


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
    named = named_so(loaded, old)
    prefix = named.written.removesuffix(named.name)
    new = new.removeprefix(prefix) if old.startswith(prefix) else new
    check_new(loaded, named, new)
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
        mentions=mentions_of(renamed, named.name),
    )


def _id_edits(loaded: LoadedMap, written: MapText, named: Named, new: str) -> Iterator[Edit]:
    in_places = named.kind is Nameable.SOURCE
    is_key = in_places or named.kind is Nameable.CLAIM
    own = (loaded.locations.name if is_key else loaded.locations.spelled)(*named.way)
    assert isinstance(own, SpelledText)
    uses: Iterable[SpelledText] = ()
    if named.kind is Nameable.CLAIM:
        uses = (*_positions(loaded, named.name), *_premises(loaded, named.name))
    elif in_places:
        uses = (_place(loaded, way) for way, _ in _cited(loaded, named.name))
    for text in (own, *uses):
        yield from id_edits(written, text, named.name, new, first=in_places)


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
    citing: dict[Way, tuple[Citation, ...]] = {("claims", id_): claim.cites for id_, claim in claims.items()}
    citing |= {placed.way: placed.argument.cites for placed in placed_arguments(claims)}
    for way, cites in citing.items():
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
