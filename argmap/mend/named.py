"""What has a name in a map: what a name means, and which names are free."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.load import LoadedMap
from argmap.model.fields import ID_PATTERN, LONGEST_ID, LONGEST_NAME, TOO_LONG
from argmap.model.keys import placed_arguments
from argmap.model.parts import Way
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


def named_so(loaded: LoadedMap, name: str) -> Named:
    """The part that a name means; raises `ArgmapError` if there is none, or more than one."""
    everything = list(all_named(loaded))
    written = [named for named in everything if named.written == name]
    found = written or [named for named in everything if named.name == name]
    if len(found) > 1:
        raise ArgmapError(f"'{name}' names several things; write {listed([named.written for named in found], ' or ')}")
    if not found:
        _refuse_made_name(loaded, name)
        known = dict.fromkeys(named.written if "/" in name else named.name for named in everything)
        mend = did_you_mean(name, known) or "; 'argmap claims WORDS' searches the texts"
        raise ArgmapError(f"no claim, question, argument, source or voice '{clipped(name)}'{mend}")
    return found[0]


def _refuse_made_name(loaded: LoadedMap, name: str) -> None:
    """Raise `ArgmapError` for a name that is made from others: the id of an argument, or the only voice of a source."""
    for placed in placed_arguments(loaded.map.claims):
        if placed.key.id == name:
            where = loaded.locations.of(*placed.way)
            mend = "rename one of them, or give the argument an 'id'"
            raise ArgmapError(f"'{name}' is made from the names of claims; {mend} at {where.file}:{where.line}")
    for id_, source in loaded.map.sources.items():
        if not source.voices and name in {source.speakers()[0], f"{id_}/{source.speakers()[0]}"}:
            field = "author" if source.author else "title"
            where = loaded.locations.of("sources", id_, field)
            raise ArgmapError(f"'{name}' is the {field} of {id_}; change it at {where.file}:{where.line}")


def check_new(loaded: LoadedMap, named: Named, new: str) -> None:
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
