"""Finds claims by words and filters."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from argmap.errors import ArgmapError
from argmap.graph import Graph, argument_at, argument_map, arguments_from, claim_at, keys
from argmap.model.keys import Key, Kind
from argmap.model.schemes import plain_scheme
from argmap.model.words import Stance
from argmap.query.answers import ClaimBrief, Said, as_said, brief, place_in_file
from argmap.text.wording import count, did_you_mean

WEIGHTS = {"id": 4.0, "text": 3.0, "scheme": 2.5, "tag": 2.0, "note": 1.5, "quote": 1.0, "voice": 1.0}
"""The score of a hit by its field; an id counts most, because it says in a word what the claim is about."""

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Characters of scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""


UNSPACED_WORD = re.compile("\\w[\\w\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u109d\u17b4-\u17dd\u3099\u309a]*")
"""Letters of these scripts with the marks that belong to them, which are no letters to Python."""

_Text: TypeAlias = tuple[str, str, int | None]
"""A text that is searched: its field, the text and, of what a citation says, its number."""


class Hit(NamedTuple):
    """A claim that was found, its place in the file, and the fields that contain the words.

    `quotes`, `notes`, `tags`, `voices` and `schemes` are those that contain words. `cites` are the citations whose
    quote, note or voice does. A scheme is that of an argument from the claim, and a note is that of the claim, of a
    citation of it or of an argument from it.
    """

    claim: ClaimBrief
    place: str
    found_in: tuple[str, ...]
    quotes: tuple[str, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    voices: tuple[str, ...]
    schemes: tuple[str, ...]
    cites: tuple[Said, ...]


class Filters(NamedTuple):
    """Which claims to list: those that have, of every filter that is not empty, any of its values.

    Source, voice and stance must be those of one citation. A voice is written ``source/voice``, or by its name if no
    other source has a voice of that name. A scheme is that of an argument that the claim is a premise of.
    """

    source: Collection[str] = ()
    voice: Collection[str] = ()
    stance: Collection[str] = ()
    scheme: Collection[str] = ()
    tag: Collection[str] = ()
    unstated: bool = False


class _Wanted(NamedTuple):
    """Filters whose names are known; a voice has its source before it."""

    sources: Collection[str]
    voices: Collection[tuple[str, str]]
    stances: Collection[str]
    schemes: Collection[str]
    tags: Collection[str]
    unstated: bool


def find_claims(graph: Graph, words: Iterable[str], filters: Filters) -> tuple[Hit, ...]:
    """The claims that have, for each search word, a word that begins with it; best first.

    Upper and lower case, accents and punctuation do not matter. In a script without spaces, a search word is found
    anywhere. Without words: all claims, in the order of the file. Raises `ArgmapError`, with the nearest names, if a
    filter names something that the map does not have.
    """
    wanted = _known_filters(graph, filters)
    words = list(words)
    parts = [part for word in words for part in split_words(word)]
    texts = _Texts(graph, parts)
    scored = []
    for number, key in enumerate(keys(graph, Kind.CLAIM)):
        if _passes(graph, key, wanted):
            score, found = _score(texts.of(key) if parts else (), parts)
            if score > 0 or not words:
                scored.append((-score, number, _hit(graph, key, found)))
    return tuple(hit for _, _, hit in sorted(scored, key=lambda entry: entry[:2]))


def why_nothing(graph: Graph, words: Iterable[str], filters: Filters) -> str:
    """Why no claim fits words and filters, and what would: a near word, fewer words, fewer filters."""
    words = list(words)
    given = sum(map(bool, filters))
    options = "this option" if given == 1 else "all these options"
    if given and not words:
        return f"no claim fits {options}"
    found = len(find_claims(graph, words, Filters())) if given else 0
    if found:
        return f"no claim with '{' '.join(words)}' fits {options}; without, {count(found, 'claim')} would"
    parts = list(dict.fromkeys(part for word in words for part in split_words(word)))
    if not parts:
        return "no claim fits: there is no letter or digit to search for"
    alone, known = _words_of_claims(graph, parts)
    unknown = [part for part in parts if not alone[part]]
    if not unknown:
        counts = ", ".join(f"'{part}' in {alone[part]}" for part in parts)
        return f"no claim has all these words; alone: {counts}"
    meant = ((part, did_you_mean(part, known).removeprefix("; ")) for part in unknown)
    return "no claim has " + " or ".join(f"'{part}' ({mend})" if mend else f"'{part}'" for part, mend in meant)


def _words_of_claims(graph: Graph, parts: list[str]) -> tuple[Counter[str], list[str]]:
    """How many claims each search word finds alone, and every word that can be found, most frequent first."""
    alone, known = Counter[str](), Counter[str]()
    texts = _Texts(graph, None)
    for key in keys(graph, Kind.CLAIM):
        words = {word for _, text, _ in texts.of(key) for word in split_words(text)}
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
    if UNSPACED.search(plain):
        return UNSPACED_WORD.findall(unicodedata.normalize("NFKC", plain))
    plain = unicodedata.normalize("NFKD", plain)
    return re.findall(r"\w+", "".join(part for part in plain if not unicodedata.combining(part)))


def matches(part: str, word: str) -> bool:
    """Whether a word of a text is one that a search word means: it begins with it or, without spaces, has it."""
    return word.startswith(part) or (part in word and UNSPACED.search(word) is not None)


class _Texts:
    """The texts of claims that can have a wanted word; if `wanted` is None, all of them."""

    def __init__(self, graph: Graph, wanted: list[str] | None) -> None:
        self.graph = graph
        self.wanted = wanted
        self.uses: dict[str, list[_Text]] = defaultdict(list)
        for key in keys(graph, Kind.ARGUMENT):
            argument = argument_at(graph, key)
            for field, text in (("scheme", argument.scheme), ("note", argument.note)):
                if text and self._may_have(text):
                    for premise in argument.premises:
                        self.uses[premise].append((field, text, None))
        # Who speaks in a citation is looked up only if the name of a voice has a wanted word.
        self.voices = any(self._may_have(voice) for _, voice in argument_map(graph).speakers())

    def of(self, key: Key) -> Iterator[_Text]:
        """The texts of a claim, of its citations, and of the arguments that it is a premise of."""
        return (found for found in self._all(key) if self._may_have(found[1]))

    def _all(self, key: Key) -> Iterator[_Text]:
        claim = claim_at(self.graph, key)
        yield "id", key.id, None
        yield "text", claim.text, None
        yield from (("tag", tag, None) for tag in claim.tags)
        yield "note", claim.note or "", None
        yield from self.uses.get(key.id, ())
        for number, citation in enumerate(claim.cites):
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
    for field, text, number in texts:
        words = split_words(text)
        for part in wanted:
            hits = [word for word in words if matches(part, word)]
            if hits:
                whole = 1.0 if part in hits else 0.6
                best[part] = max(best[part], WEIGHTS[field] * whole)
                found.append((field, text, number))
    return (sum(best.values()) if all(best.values()) else 0.0), found


def _hit(graph: Graph, key: Key, found: list[_Text]) -> Hit:
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for field, text, _ in found:
        texts[field][text] = None
    numbers = dict.fromkeys(number for _, _, number in found if number is not None)
    cites = claim_at(graph, key).cites
    return Hit(
        claim=brief(graph, key),
        place=place_in_file(graph, key),
        found_in=tuple(texts),
        quotes=tuple(texts["quote"]),
        notes=tuple(texts["note"]),
        tags=tuple(texts["tag"]),
        voices=tuple(texts["voice"]),
        schemes=tuple(texts["scheme"]),
        cites=tuple(as_said(graph, cites[number]) for number in sorted(numbers)),
    )


def _known_filters(graph: Graph, filters: Filters) -> _Wanted:
    """The filters, with every name looked up in the map."""
    found = argument_map(graph)
    schemes = list(dict.fromkeys(filter(None, (argument_at(graph, key).scheme for key in keys(graph, Kind.ARGUMENT)))))
    for what, names, known in (
        ("source", filters.source, list(found.sources)),
        ("stance", filters.stance, list(Stance)),
        ("tag", filters.tag, found.all_tags()),
    ):
        for name in names:
            _known(what, name, known)
    plain = {plain_scheme(scheme) for scheme in schemes}
    for scheme in filters.scheme:
        if plain_scheme(scheme) not in plain:
            _known("scheme", scheme, schemes)
    return _Wanted(
        sources=filters.source,
        voices={voice for name in filters.voice for voice in _voice(graph, name)},
        stances=filters.stance,
        schemes={plain_scheme(scheme) for scheme in filters.scheme},
        tags=filters.tag,
        unstated=filters.unstated,
    )


def _known(what: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        mend = did_you_mean(name, known) or f"; there are {', '.join(known) or 'none'}"
        raise ArgmapError(f"no {what} '{name}'{mend}")


def _voice(graph: Graph, name: str) -> list[tuple[str, str]]:
    """The source and the voice that a name means; a name may hold a slash itself."""
    speakers = list(argument_map(graph).speakers())
    written = {f"{source}/{voice}": (source, voice) for source, voice in speakers}
    if name in written:
        return [written[name]]
    named = [f"{source}/{voice}" for source, voice in speakers if voice == name]
    if len(named) == 1:
        return [written[named[0]]]
    if named:
        raise ArgmapError(f"'{name}' is a voice of several sources; write {' or '.join(named)}")
    _known("voice", name, list(written) if "/" in name else argument_map(graph).all_voices())
    return []


def _passes(graph: Graph, key: Key, wanted: _Wanted) -> bool:
    claim = claim_at(graph, key)
    if wanted.tags and not {*claim.tags} & {*wanted.tags}:
        return False
    if wanted.unstated and not claim.unstated:
        return False
    if wanted.schemes and not any(
        plain_scheme(argument_at(graph, use).scheme or "") in wanted.schemes for use in arguments_from(graph, key)
    ):
        return False
    if not (wanted.sources or wanted.voices or wanted.stances):
        return True
    return any(
        (not wanted.sources or citation.place.source in wanted.sources)
        and (not wanted.stances or citation.stance in wanted.stances)
        and (not wanted.voices or (citation.place.source, argument_map(graph).voice_of(citation)) in wanted.voices)
        for citation in claim.cites
    )
