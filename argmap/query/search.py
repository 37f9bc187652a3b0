"""Finds claims by words and filters."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from argmap.graph import Graph, argument_at, argument_map, arguments_from, claim_at, keys, label_of
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation
from argmap.model.schemes import plain_scheme
from argmap.model.words import Label, Stance
from argmap.query.answers import ClaimBrief, Said, Step, as_said, brief, place_in_file, step
from argmap.query.resolve import check_known, voice_named
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
    """The arguments from the claim that have words, or the scheme that was asked for."""


class Filters(NamedTuple):
    """Which claims to list: those that have, of every filter that is not empty, any of its values.

    Source, voice and stance must be those of one citation, and words in other citations do not count. A voice is
    written ``source/voice``, or by its name if no other source has a voice of that name. A scheme is that of an
    argument that the claim is a premise of. No claim has a label in a graph that does not know the labels.
    """

    source: Collection[str] = ()
    voice: Collection[str] = ()
    stance: Collection[str] = ()
    scheme: Collection[str] = ()
    tag: Collection[str] = ()
    label: Collection[str] = ()
    unstated: bool = False


class _Wanted(NamedTuple):
    """Filters whose names are known; a voice has its source before it."""

    sources: Collection[str] = ()
    voices: Collection[tuple[str, str]] = ()
    stances: Collection[str] = ()
    schemes: Collection[str] = ()
    tags: Collection[str] = ()
    labels: Collection[str] = ()
    unstated: bool = False

    @property
    def of_citations(self) -> bool:
        """Whether there are filters for citations."""
        return bool(self.sources or self.voices or self.stances)


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
    wanted = _known_filters(graph, filters)
    words = list(words)
    parts = [part for word in words for part in split_words(word)]
    texts = _Texts(graph, parts, wanted)
    scored = []
    for number, key in enumerate(keys(graph, Kind.CLAIM)):
        if _passes(graph, key, wanted):
            score, found = _score(texts.of(key) if parts else (), parts)
            if score > 0 or not words:
                scored.append((-score, number, _hit(graph, key, found, wanted)))
    return tuple(hit for _, _, hit in sorted(scored, key=lambda entry: entry[:2]))


def steps_cited(graph: Graph, filters: Filters) -> int:
    """How many steps have a citation that passes the filters for citations; 0 if there are none of these filters."""
    wanted = _known_filters(graph, filters)
    arguments = (argument_at(graph, key) for key in keys(graph, Kind.ARGUMENT)) if wanted.of_citations else ()
    return sum(any(_fits(graph, citation, wanted) for citation in argument.cites) for argument in arguments)


def why_nothing(graph: Graph, words: Iterable[str], filters: Filters) -> str:
    """Why no claim fits words and filters, and what would: a near word, fewer words, fewer filters."""
    words = list(words)
    if not argument_map(graph).claims:
        return "no claim in this map"
    given = sum(map(bool, filters))
    options = "this option" if given == 1 else "all these options"
    if given and not words:
        return f"no claim fits {options}"
    found = len(find_claims(graph, words, Filters())) if given else 0
    if found:
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
    texts = _Texts(graph, None, _Wanted())
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

    def __init__(self, graph: Graph, wanted: list[str] | None, filters: _Wanted) -> None:
        self.graph = graph
        self.wanted = wanted
        self.filters = filters
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
            if _fits(self.graph, citation, self.filters):
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


def _hit(graph: Graph, key: Key, found: list[_Text], wanted: _Wanted) -> Hit:
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for text in found:
        texts[text.field][text.text] = None
    with_words = {text.cite for text in found}
    cites = enumerate(claim_at(graph, key).cites)
    asked = [
        citation
        for number, citation in cites
        if (_fits(graph, citation, wanted) if wanted.of_citations else number in with_words)
    ]
    steps = dict.fromkeys(text.step for text in found if text.step is not None)
    steps |= dict.fromkeys(use for use in arguments_from(graph, key) if _argues_so(graph, use, wanted))
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


def _known_filters(graph: Graph, filters: Filters) -> _Wanted:
    """The filters, with every name looked up in the map."""
    found = argument_map(graph)
    check_known("source", filters.source, found.sources)
    check_known("stance", filters.stance, list(Stance))
    check_known("label", filters.label, list(Label))
    if filters.tag:
        check_known("tag", filters.tag, found.all_tags())
    if filters.scheme:
        schemes = dict.fromkeys(argument_at(graph, key).scheme for key in keys(graph, Kind.ARGUMENT))
        named = {plain_scheme(scheme): scheme for scheme in schemes if scheme}
        check_known("scheme", (named.get(plain_scheme(name), name) for name in filters.scheme), list(named.values()))
    return _Wanted(
        sources=filters.source,
        voices={voice_named(graph, name) for name in filters.voice},
        stances=filters.stance,
        schemes={plain_scheme(scheme) for scheme in filters.scheme},
        tags=filters.tag,
        labels=filters.label,
        unstated=filters.unstated,
    )


def _passes(graph: Graph, key: Key, wanted: _Wanted) -> bool:
    claim = claim_at(graph, key)
    if wanted.tags and not {*claim.tags} & {*wanted.tags}:
        return False
    if wanted.labels and label_of(graph, key) not in wanted.labels:
        return False
    if wanted.unstated and not claim.unstated:
        return False
    if wanted.schemes and not any(_argues_so(graph, use, wanted) for use in arguments_from(graph, key)):
        return False
    return not wanted.of_citations or any(_fits(graph, citation, wanted) for citation in claim.cites)


def _argues_so(graph: Graph, argument: Key, wanted: _Wanted) -> bool:
    """Whether an argument has a wanted scheme."""
    return bool(wanted.schemes) and plain_scheme(argument_at(graph, argument).scheme or "") in wanted.schemes


def _fits(graph: Graph, citation: Citation, wanted: _Wanted) -> bool:
    """Whether a single citation has the source, the voice and the stance that are wanted."""
    return (
        (not wanted.sources or citation.place.source in wanted.sources)
        and (not wanted.stances or citation.stance in wanted.stances)
        and (not wanted.voices or (citation.place.source, argument_map(graph).voice_of(citation)) in wanted.voices)
    )
