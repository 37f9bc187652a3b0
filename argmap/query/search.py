"""Finds claims by words and filters."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.filters import Filters, filters_given
from argmap.graph import Graph, argument_at, argument_map, arguments_from, claim_at, keys
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation
from argmap.query.answers import ClaimBrief, Said, Step, as_said, brief, place_in_file, step
from argmap.query.filtering import Chosen, why_none
from argmap.text.scripts import SPACED_MARKS, UNSPACED, UNSPACED_MARKS
from argmap.text.wording import clipped, count, did_you_mean, listed

WEIGHTS = {"id": 4.0, "text": 3.0, "also": 3.0, "scheme": 2.5, "tag": 2.0, "note": 1.5, "quote": 1.0, "voice": 1.0}
"""The score of a hit by its field; an id counts most, because it says in a word what the claim is about."""

NEAR_WORD = 80
"""Least likeness, in per cent, of a word that is proposed for one that no claim has."""

UNSPACED_SIGN, SPACED = re.compile(f"[{UNSPACED}]"), re.compile(f"[^{UNSPACED}]+")
"""Characters of scripts without spaces (Thai, Lao, Burmese, Khmer, Japanese and Chinese), and those of all others."""

WORD = re.compile(rf"\w[\w{SPACED_MARKS}{UNSPACED_MARKS}]*")
"""Letters and the marks that belong to them, which are no letters to Python."""


class Hit(NamedTuple):
    """A claim that was found, and where the words stand."""

    claim: ClaimBrief
    """The claim."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    found_in: tuple[str, ...]
    """The kinds of texts that contain words: id, text, also, tag, note, quote, voice, scheme."""
    also: tuple[str, ...]
    """The other wordings that contain words."""
    quotes: tuple[str, ...]
    """The quotes that contain words."""
    notes: tuple[str, ...]
    """The notes that contain words."""
    tags: tuple[str, ...]
    """The tags that contain words."""
    voices: tuple[str, ...]
    """The voices whose names contain words."""
    schemes: tuple[str, ...]
    """The schemes that contain words."""
    cites: tuple[Said, ...]
    """The citations that were asked for: those that pass the filters or, without filters for citations, those with
    words."""
    steps: tuple[Step, ...]
    """The arguments from the claim that have words, or that are as the filters for arguments ask."""


class _Text(NamedTuple):
    """A text that is searched, and the citation or the argument that it belongs to, if any."""

    field: str
    text: str
    cite: int | None = None
    step: Key | None = None


def find_claims(graph: Graph, words: Iterable[str], filters: Filters) -> tuple[Hit, ...]:
    """The claims that have, for each search word, a word that begins with it; best first.

    Upper and lower case, accents and punctuation do not matter. In a script without spaces, a search word is found
    anywhere. Without words: all claims, in the order of the file. Raises `ArgmapError`, with the nearest names, if a
    filter names something that the map does not have.
    """
    chosen = Chosen(graph, filters_given(filters))
    words = list(words)
    parts = [part for word in words for part in split_words(word)]
    texts = _Texts(graph, parts, chosen)
    scored = []
    for number, key in enumerate(chosen.claims()):
        score, found = _score(texts.of(key) if parts else (), parts)
        if score > 0 or not words:
            scored.append((-score, number, _hit(graph, key, found, chosen)))
    return tuple(hit for _, _, hit in sorted(scored, key=lambda entry: entry[:2]))


def steps_cited(graph: Graph, filters: Filters) -> int:
    """How many steps have a citation that passes the filters for citations; 0 if there are none of these filters."""
    chosen = Chosen(graph, filters_given(filters))
    arguments = (argument_at(graph, key) for key in keys(graph, Kind.ARGUMENT)) if chosen.of_citations else ()
    return sum(any(map(chosen.cites, argument.cites)) for argument in arguments)


def arguments_found(graph: Graph, hits: Iterable[Hit], filters: Filters) -> int:
    """How many arguments of some hits fit the filters for arguments; 0 if there are none of these filters."""
    chosen = Chosen(graph, filters_given(filters))
    fitting = {key.id for key in chosen.arguments} if chosen.of_arguments else set()
    return len(fitting.intersection(step.id for hit in hits for step in hit.steps))


def why_nothing(graph: Graph, words: Iterable[str], filters: Filters) -> str:
    """Why no claim fits words and filters, and what would: a near word, fewer words, fewer filters."""
    words = list(words)
    if not argument_map(graph).claims:
        return "no claim in this map"
    given = filters_given(filters)
    if given and not words:
        return why_none(graph, given)
    found = len(find_claims(graph, words, Filters())) if given else 0
    if found:
        options = "this option" if len(given) == 1 else "all these options"
        return f"no claim with '{clipped(' '.join(words))}' fits {options}; without, {count(found, 'claim')} would"
    parts = list(dict.fromkeys(part for word in words for part in split_words(word)))
    if not parts:
        return "no claim fits: there is no letter or digit to search for"
    alone, known = _words_of_claims(graph, parts)
    unknown = [part for part in parts if not alone[part]]
    if not unknown:
        counts = listed([f"'{clipped(part)}' in {alone[part]}" for part in parts])
        return f"no claim has all these words; alone: {counts}"
    meant = {part: did_you_mean(part, known, least_alike=NEAR_WORD).removeprefix("; ") for part in unknown}
    each = [f"'{clipped(part)}' ({mend})" if mend else f"'{clipped(part)}'" for part, mend in meant.items()]
    return f"no claim has {listed(each, ' or ')}"


def _words_of_claims(graph: Graph, parts: list[str]) -> tuple[Counter[str], list[str]]:
    """How many claims each search word finds alone, and every word that can be found, most frequent first."""
    alone, known = Counter[str](), Counter[str]()
    texts = _Texts(graph, None, Chosen(graph))
    for key in keys(graph, Kind.CLAIM):
        words = {word for found in texts.of(key) for word in split_words(found.text)}
        known.update(words)
        alone.update(part for part in parts if any(matches(part, word) for word in words))
    return alone, [word for word, _ in known.most_common()]


def split_words(text: str) -> list[str]:
    """The words of a text in the form in which they are compared: without case and accents.

    Words in a script without spaces keep their marks, which are letters there.
    """
    plain = text.casefold()
    if plain.isascii():
        return re.findall(r"\w+", plain)
    if not UNSPACED_SIGN.search(plain):
        return WORD.findall(_without_accents(plain))
    words = WORD.findall(unicodedata.normalize("NFKC", plain))
    return [SPACED.sub(lambda part: _without_accents(part[0]), word) for word in words]


def _without_accents(text: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))


def matches(part: str, word: str) -> bool:
    """Whether a word of a text is one that a search word means: it begins with it or, without spaces, has it."""
    return word.startswith(part) or (part in word and UNSPACED_SIGN.search(word) is not None)


class _Texts:
    """The texts of claims that can have a wanted word; if `wanted` is None, all of them.

    Of citations, only those that pass the filters.
    """

    def __init__(self, graph: Graph, wanted: list[str] | None, chosen: Chosen) -> None:
        self.graph = graph
        self.wanted = wanted
        self.chosen = chosen
        # Who speaks in a citation is looked up only if the name of a voice has a wanted word.
        self.voices = any(self._may_have(voice) for _, voice in argument_map(graph).speakers())
        self.uses: dict[str, list[_Text]] = defaultdict(list)
        for key in keys(graph, Kind.ARGUMENT):
            argument = argument_at(graph, key)
            texts = [("scheme", argument.scheme or "", None), ("note", argument.note or "", None)]
            for field, text, _ in (*texts, *self._cited(argument.cites)):
                if text and self._may_have(text):
                    for premise in dict.fromkeys(argument.premises):
                        self.uses[premise].append(_Text(field, text, step=key))

    def of(self, key: Key) -> Iterator[_Text]:
        """The texts of a claim, of its citations, and of the arguments that it is a premise of."""
        claim = claim_at(self.graph, key)
        listed = (*(("also", text) for text in claim.also), *(("tag", tag) for tag in claim.tags))
        own = [("id", key.id), ("text", claim.text), *listed, ("note", claim.note or "")]
        texts = [*(_Text(field, text) for field, text in own), *(_Text(*cited) for cited in self._cited(claim.cites))]
        yield from (found for found in texts if self._may_have(found.text))
        yield from self.uses.get(key.id, ())

    def _cited(self, cites: tuple[Citation, ...]) -> Iterator[tuple[str, str, int]]:
        for number, citation in enumerate(cites):
            if self.chosen.cites(citation):
                yield "quote", citation.quote or "", number
                yield "note", citation.note or "", number
                if self.voices:
                    yield "voice", argument_map(self.graph).voice_of(citation) or "", number

    def _may_have(self, text: str) -> bool:
        """Whether a text can have a wanted word: it contains one, or is compared in another form as it is not ASCII."""
        if self.wanted is None:
            return True
        plain = text.casefold()
        return not plain.isascii() or any(map(plain.__contains__, self.wanted))


def _score(texts: Iterable[_Text], wanted: list[str]) -> tuple[float, list[_Text]]:
    """The sum of the best score of each word, or 0 if a word is not found; and the texts with words."""
    best = dict.fromkeys(wanted, 0.0)
    found: list[_Text] = []
    for text in texts:
        words = split_words(text.text)
        for part in wanted:
            hits = [word for word in words if matches(part, word)]
            if hits:
                whole = 1.0 if part in hits else 0.6
                best[part] = max(best[part], WEIGHTS[text.field] * whole)
                found.append(text)
    return (sum(best.values()) if all(best.values()) else 0.0), found


def _hit(graph: Graph, key: Key, found: list[_Text], chosen: Chosen) -> Hit:
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for text in found:
        texts[text.field][text.text] = None
    with_words = {text.cite for text in found}
    cites = enumerate(claim_at(graph, key).cites)
    asked = [
        citation
        for number, citation in cites
        if (chosen.cites(citation) if chosen.of_citations else number in with_words)
    ]
    steps = dict.fromkeys(text.step for text in found if text.step is not None)
    if chosen.of_arguments:
        steps |= dict.fromkeys(use for use in arguments_from(graph, key) if use in chosen.arguments)
    return Hit(
        claim=brief(graph, key),
        place=place_in_file(graph, key),
        found_in=tuple(texts),
        also=tuple(texts["also"]),
        quotes=tuple(texts["quote"]),
        notes=tuple(texts["note"]),
        tags=tuple(texts["tag"]),
        voices=tuple(texts["voice"]),
        schemes=tuple(texts["scheme"]),
        cites=tuple(as_said(graph, citation) for citation in asked),
        steps=tuple(step(graph, use) for use in steps),
    )
