"""Finds claims by words and filters."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import Graph, argument_map, citations_of, claim_at, keys
from argmap.model.keys import Kind
from argmap.model.parts import Citation, Claim
from argmap.model.words import Stance
from argmap.query.answers import ClaimBrief, brief, place_in_file
from argmap.text.wording import did_you_mean

WEIGHTS = {"id": 4.0, "text": 3.0, "tag": 2.0, "note": 1.5, "quote": 1.0}
"""The score of a hit by its field; an id counts most, because it says in a word what the claim is about."""


class Hit(NamedTuple):
    """A claim that was found, its place in the file, and the fields that contain the words."""

    claim: ClaimBrief
    place: str
    found_in: tuple[str, ...]
    quotes: tuple[str, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    """The quotes, notes and tags that contain the words."""


class Filters(NamedTuple):
    """Which claims to list; a filter that is None lets all pass."""

    source: str | None = None
    voice: str | None = None
    stance: str | None = None
    tag: str | None = None
    unstated: bool = False


def _check_filters(graph: Graph, filters: Filters) -> None:
    _known("source", filters.source, argument_map(graph).sources)
    _known("voice", filters.voice, argument_map(graph).all_voices())
    _known("stance", filters.stance, list(Stance))
    _known("tag", filters.tag, argument_map(graph).all_tags())


def _known(what: str, name: str | None, known: Collection[str]) -> None:
    if name is not None and name not in known:
        mend = did_you_mean(name, known) or f"; there are {', '.join(known) or 'none'}"
        raise ArgmapError(f"no {what} '{name}'{mend}")


def find_claims(graph: Graph, words: Iterable[str], filters: Filters) -> tuple[Hit, ...]:
    """The claims that have, for each search word, a word that begins with it; best first.

    Upper and lower case, accents and punctuation do not matter. Without words: all claims,
    in the order of the file. Raises `ArgmapError`, with the nearest names, if a filter names
    something that the map does not have.
    """
    _check_filters(graph, filters)
    words = list(words)
    wanted = [part for word in words for part in split_words(word)]
    scored = []
    for number, key in enumerate(keys(graph, Kind.CLAIM)):
        claim = claim_at(graph, key)
        if _passes(graph, claim, citations_of(graph, key), filters):
            score, found = _score(key.id, claim, wanted)
            if score > 0 or not words:
                texts = (tuple(dict.fromkeys(found.get(field, ()))) for field in ("quote", "note", "tag"))
                hit = Hit(brief(graph, key), place_in_file(graph, key), tuple(found), *texts)
                scored.append((-score, number, hit))
    return tuple(hit for _, _, hit in sorted(scored, key=lambda entry: entry[:2]))


def split_words(text: str) -> list[str]:
    """The words of a text in the form in which they are compared: without case and accents."""
    plain = text.casefold()
    if plain.isascii():
        return re.findall(r"\w+", plain)
    plain = unicodedata.normalize("NFKD", plain)
    return re.findall(r"\w+", "".join(part for part in plain if not unicodedata.combining(part)))


def _fields(id_: str, claim: Claim) -> Iterator[tuple[str, str]]:
    yield "id", id_
    yield "text", claim.text
    for tag in claim.tags:
        yield "tag", tag
    yield "note", claim.note or ""
    for citation in claim.cites:
        yield "quote", citation.quote or ""
        yield "note", citation.note or ""


def _score(id_: str, claim: Claim, wanted: list[str]) -> tuple[float, dict[str, list[str]]]:
    """The sum of the best score of each word, or 0 if a word is not found; and the texts hit, by field."""
    best = dict.fromkeys(wanted, 0.0)
    found: dict[str, list[str]] = {}
    for field, text in _fields(id_, claim):
        words = split_words(text) if _may_have(text, wanted) else []
        for part in wanted:
            hits = [word for word in words if word.startswith(part)]
            if hits:
                whole = 1.0 if part in hits else 0.6
                best[part] = max(best[part], WEIGHTS[field] * whole)
                found.setdefault(field, []).append(text)
    return (sum(best.values()) if all(best.values()) else 0.0), found


def _may_have(text: str, wanted: list[str]) -> bool:
    """Whether a text can have a wanted word: it contains one, or it is not ASCII and is compared in another form."""
    plain = text.casefold()
    return not plain.isascii() or any(map(plain.__contains__, wanted))


def _passes(graph: Graph, claim: Claim, citations: tuple[Citation, ...], filters: Filters) -> bool:
    if filters.tag is not None and filters.tag not in claim.tags:
        return False
    if filters.unstated and not claim.unstated:
        return False
    if (filters.source, filters.voice, filters.stance) == (None, None, None):
        return True
    return any(_cited_as_asked(graph, citation, filters) for citation in citations)


def _cited_as_asked(graph: Graph, citation: Citation, filters: Filters) -> bool:
    """Whether a single citation has the source, the voice and the stance of the filters."""
    return (
        filters.source in (None, citation.place.source)
        and filters.voice in (None, argument_map(graph).voice_of(citation))
        and filters.stance in (None, citation.stance)
    )
