"""Of a large map with mistakes only what is in doubt: over all of it the parser would take minutes."""

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from pydantic import ValidationError

from argmap.load.brackets import Unusual
from argmap.load.everyday import read_lines
from argmap.load.names import Names
from argmap.load.parts import Part, can_be_cut, fields, section
from argmap.model import Claim, Frozen, Source

Model = TypeVar("Model", bound=Frozen)

LARGE = 2_000_000
"""Characters from which it pays: a map of 5,000 claims with all that belongs to them."""

MOST_FIELDS = 100
"""Fields of a map that are looked at, should somebody have lost what holds them together."""


def in_doubt(text: str) -> str:
    """A text with those claims that are right cut down to their ids and texts; every line keeps its number.

    What is wrong with it is wrong with the whole text. A text that is not large, or cannot be cut, stays as it is.
    """
    if len(text) < LARGE:
        return text
    whole, text = text, text.replace("\r\n", "\n")
    if not can_be_cut(text):
        return whole
    cuts = {cut.name: list(cut.parts) for field in islice(fields(text), MOST_FIELDS) if (cut := section(text, field))}
    claims = _models(text, Claim, cuts.get("claims", ()))
    sources = _models(text, Source, cuts.get("sources", ()))
    known = {_key(text, part) for part in cuts.get("claims", ())}
    names = Names({_key(text, part): source for part, source in sources.items()}, known, claims.values())
    pieces, end = [], 0
    for part, claim in claims.items():
        if names.known_in(claim):
            pieces += [text[end : part.start], _cut_down(text[part.start : part.end])]
            end = part.end
    return "".join([*pieces, text[end:]])


def _models(text: str, model: type[Model], parts: Iterable[Part]) -> dict[Part, Model]:
    """Those parts of a section that are right, as far as this can be told from a part alone."""
    models: dict[Part, Model] = {}
    for part in parts:
        try:
            [value] = read_lines(text[part.start : part.end]).values()
            models[part] = model.model_validate(value)
        except (Unusual, ValidationError):
            continue
    return models


def _key(text: str, part: Part) -> str:
    return text[part.start : part.end].partition(":")[0].strip()


def _cut_down(claim: str) -> str:
    """Its first line and that of its text, the others empty."""
    head, *lines = claim.split("\n")
    texts = (row for row, line in enumerate(lines) if line.lstrip(" ").startswith("text:"))
    own = min(texts, key=lambda row: len(lines[row]) - len(lines[row].lstrip(" ")), default=None)
    return "\n".join([head, *(line if row == own else "" for row, line in enumerate(lines))])
