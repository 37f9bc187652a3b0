"""Names in a map that lead nowhere, or to two things.

Read from the nodes, not from the model, so that a mistake elsewhere in a claim does not
hide them, and so that each is reported at the very word.
"""

import re
from collections.abc import Iterable, Iterator

from argmap.errors import Finding, did_you_mean
from argmap.fields import ID_PATTERN, PLACE_KEY
from argmap.load.explain import as_id
from argmap.load.nodes import Mapping, Node, Scalar, Sequence
from argmap.load.places import locate_word
from argmap.model import Side

SIDES = tuple(side.value for side in Side)


class _Known:
    """What there is to name in a map."""

    def __init__(self, root: Mapping) -> None:
        sources = _mapping(root.values.get("sources"))
        self.has_claims = isinstance(root.values.get("claims"), Mapping)
        self.has_sources = isinstance(root.values.get("sources"), Mapping)
        # That there are no sources is said once, not at every citation; that they are no mapping, elsewhere.
        self.said_so = "sources" in root.values
        claims = _mapping(root.values.get("claims"))
        self.claims = set(_as_ids(claims))
        self._texts = {_plain(text.value): id_ for id_, claim in claims.items() if (text := _text(claim))}
        self._arguments = {id_.value for claim in claims.values() for id_ in map(_id, _below(claim)) if id_}
        self.voices = {
            id_: set(_mapping(_field(source, "voices")))
            for id_, source in zip(_as_ids(sources), sources.values(), strict=True)
        }

    def meant(self, name: str) -> str:
        """The end of a message about a claim that there is not."""
        if name in self._arguments or "/" in name:
            return "; that is an argument, and only claims are premises"
        if name in self.voices:
            return "; that is a source"
        if _plain(name) in self._texts:
            return f"; that is the text of '{self._texts[_plain(name)]}'"
        parts = [part for part in re.split(r"\s*(?:[,;/&|]|\b(?:and|AND)\b)\s*|\s+", name) if part]
        if len(parts) > 1 and self.claims.issuperset(parts):
            return f"; linked premises are joined by ' + ': {' + '.join(parts)}"
        return did_you_mean(name, self.claims)


def _as_ids(names: Iterable[str]) -> list[str]:
    """Ids as they should be: what is misspelled is told once, where it stands, and not at every use."""
    return [name if re.fullmatch(ID_PATTERN, name) else as_id(name) or name for name in names]


def _plain(text: str) -> str:
    return text.casefold().rstrip(". ")


def _text(claim: Node) -> Scalar | None:
    text = _field(claim, "text")
    return text if isinstance(text, Scalar) else None


def _id(argument: Node) -> Scalar | None:
    id_ = _field(argument, "id")
    return id_ if isinstance(id_, Scalar) else None


def reference_findings(root: Mapping) -> Iterator[Finding]:
    """Unknown claims, sources, voices and positions, and ids that are used twice."""
    claims = _mapping(root.values.get("claims"))
    known = _Known(root)
    for question in _items(root.values.get("questions")):
        for position in _items(_field(question, "positions")):
            if isinstance(position, Scalar):
                yield from _unknown_claim(position, position.value, known, "unknown-position")
    for claim in claims.values():
        yield from _in_owner(claim, known)
    yield from _ids_used_twice(root, claims)


def _in_owner(owner: Node, known: _Known) -> Iterator[Finding]:
    """In a claim or an argument: its citations, and the arguments attached to it."""
    for citation in _items(_field(owner, "cites")):
        yield from _in_citation(citation, known)
    for argument in _attached(owner):
        premises = argument if isinstance(argument, Scalar) else _field(argument, "premises")
        for premise in [premises] if isinstance(premises, Scalar) else _items(premises):
            if isinstance(premise, Scalar):
                names = [name.strip() for name in premise.value.split("+")]
                if premise.one_line or all(re.fullmatch(ID_PATTERN, name) for name in names):  # else two items are one
                    for name in names:
                        yield from _unknown_claim(premise, name, known, "unknown-claim")
        yield from _in_owner(argument, known)


def _unknown_claim(scalar: Scalar, name: str, known: _Known, code: str) -> Iterator[Finding]:
    if name and known.has_claims and name not in known.claims:
        mend = known.meant(name)
        if mend or re.fullmatch(ID_PATTERN, name):  # what is no id at all is told so elsewhere
            yield Finding(locate_word(scalar, name), code, f"no claim '{name}'{mend}")


def _in_citation(citation: Node, known: _Known) -> Iterator[Finding]:
    if isinstance(citation, Mapping):
        place = next((key for name, key in citation.keys.items() if PLACE_KEY.fullmatch(name)), None)
    else:
        place = citation if isinstance(citation, Scalar) else None
    if place is None or ":" not in place.value:
        return
    source = place.value.partition(":")[0]
    if source not in known.voices:
        if known.has_sources:
            message = f"no source '{source}'{did_you_mean(source, known.voices)}"
            yield Finding(place.location, "unknown-source", message)
        elif not known.said_so:
            known.said_so = True
            yield Finding(place.location, "unknown-source", f"no source '{source}': the map has no 'sources'")
        return
    voice = _field(citation, "voice")
    if isinstance(voice, Scalar) and voice.value not in known.voices[source]:
        there = sorted(known.voices[source])
        mend = did_you_mean(voice.value, there) or (
            f"; there are {', '.join(there)}" if there else "; it has no 'voices'"
        )
        message = f"no voice '{voice.value}' in {source}{mend}"
        yield Finding(voice.location, "unknown-voice", message)


def _ids_used_twice(root: Mapping, claims: dict[str, Node]) -> Iterator[Finding]:
    """An argument can be named like a claim, so the two share their ids; questions have their own."""
    arguments = (_field(argument, "id") for claim in claims.values() for argument in _below(claim))
    questions = (_field(question, "id") for question in _items(root.values.get("questions")))
    yield from _twice([*_keys(root.values.get("claims")), *arguments])
    yield from _twice(questions)


def _twice(ids: Iterable[Node | None]) -> Iterator[Finding]:
    lines: dict[str, int] = {}
    for id_ in ids:
        if isinstance(id_, Scalar):
            if id_.value in lines:
                message = f"the id '{id_.value}' is in use already, on line {lines[id_.value]}"
                yield Finding(id_.location, "duplicate-id", message)
            lines.setdefault(id_.value, id_.location.line)


def _below(owner: Node) -> Iterator[Node]:
    for argument in _attached(owner):
        yield argument
        yield from _below(argument)


def _attached(owner: Node) -> Iterator[Node]:
    for side in SIDES:
        yield from _items(_field(owner, side))


def _field(node: Node | None, name: str) -> Node | None:
    return node.values.get(name) if isinstance(node, Mapping) else None


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []


def _mapping(node: Node | None) -> dict[str, Node]:
    return node.values if isinstance(node, Mapping) else {}


def _keys(node: Node | None) -> list[Scalar]:
    return list(node.keys.values()) if isinstance(node, Mapping) else []
