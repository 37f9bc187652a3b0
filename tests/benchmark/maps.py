"""Invented maps of any size, the same on every run: their claims and arguments, and the lines of their files."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice, product
from typing import NamedTuple

SHAPES = ("tree", "chain", "star", "sources", "loops")
LINES = 400
"""Lines of every source."""
TURN = 20
"""Lines that one voice speaks before the next."""
VOICES = ("Ada", "Ben", "Clerk", "Dora", "a guest")
SCHEMES = ("consequences", "practical reasoning", "expert opinion", "analogy", "example")

SMALL_WORDS = "the of to and in that is it for as with on by not this but at from they which or be an all so"
THINGS = """harbour garden river winter lantern market window letter summer paper station music bridge teacher doctor
village morning evening museum library council engine island kitchen forest neighbour ticket weather school tower
corner journey picture number season silver copper marble water stone bread paint glass road town light house night
field ship clock boat wall roof rain coat farm mill"""

_things = THINGS.split()
_words = [*SMALL_WORDS.split(), *_things, *(first + second for first, second in product(_things, _things[-30:]))]
_frequency = list(accumulate(1 / (rank + 2) for rank, _ in enumerate(_words)))  # few are frequent, most are rare
ROOT = f"{_things[0]}-0"
"""The claim to which all others lead, except one, its rival."""
WORD = _words[300]
"""A word of that claim, and of about one in a hundred others."""


class Quote(NamedTuple):
    """Words that stand on a line of a source; if `words` is None, the whole line is cited."""

    source: str
    line: int
    words: str | None


@dataclass(frozen=True)
class Step:
    """An argument; `details` are its lines in the file, except for its premises."""

    side: str
    premises: tuple[str, ...]
    undercutters: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claim:
    """A claim with the lines of its citations, and the arguments about it."""

    id: str
    text: str
    cites: tuple[str, ...]
    steps: tuple[Step, ...]


def some_words(chance: random.Random, least: int, most: int) -> str:
    """From `least` to `most` words."""
    return " ".join(chance.choices(_words, cum_weights=_frequency, k=chance.randint(least, most)))


def sentence(chance: random.Random, least: int, most: int) -> str:
    """A sentence of about `least` to `most` characters."""
    wanted = chance.randint(least, most)
    words = some_words(chance, wanted // 3, wanted // 3)[:wanted]
    return f"{words.rpartition(' ')[0].capitalize()}."


def citation(quote: Quote, chance: random.Random, indent: str = "      ") -> str:
    """The lines of a citation; one in six has more than a place and words."""
    place = f"{indent}- {quote.source}:{quote.line}"
    if quote.words is None:
        return place
    more = {
        0: [f"voice: {VOICES[(quote.line - 1) // TURN % len(VOICES)]}"],
        1: ["stance: suggests"],
        2: ["stance: reports", f"of: those behind {some_words(chance, 1, 2)}"],
        3: [f"note: {sentence(chance, 30, 60)}"],
    }.get(chance.randrange(24), [])
    return "\n".join([f"{place}: {quote.words}", *(f"{indent}  {detail}" for detail in more)])


def sources_of(shape: str, size: int) -> list[str]:
    """The ids of sources: 5 for 12 claims and 50 for 10,000, or in the shape `sources` one for every five claims."""
    number = max(1, size // 5) if shape == "sources" else round(2.14 * size**0.342)
    return [f"paper-{which}" for which in range(1, number + 1)]


def invented_quotes(sources: list[str], chance: random.Random) -> Iterator[Quote]:
    """An endless series of quotes from documents that do not exist; one in ten has no words."""
    while True:
        words = None if chance.random() < 0.1 else some_words(chance, 3, 5)
        yield Quote(chance.choice(sources), chance.randint(1, LINES), words)


def make_claims(shape: str, size: int, quotes: Iterator[Quote], chance: random.Random) -> list[Claim]:
    """All claims; the last is the rival of the first, and bears on nothing else."""
    ids = [f"{_things[number % len(_things)]}-{number}" for number in range(size)]
    below = _below(shape, size - 1, chance)
    make_steps = _supports if shape in {"chain", "loops"} else _mixed_steps
    made = []
    for number, id_ in enumerate(ids):
        text = _text(chance) if number else f"The {WORD} should stay as it is, whatever else may change."
        cites = tuple(citation(quote, chance) for quote in islice(quotes, 3))
        reasons = iter([ids[other] for other in below[number]])
        made.append(Claim(id_, text, cites, tuple(make_steps(reasons, quotes, chance))))
    return made


def _below(shape: str, size: int, chance: random.Random) -> dict[int, list[int]]:
    """The claims that bear on each, by number."""
    below: dict[int, list[int]] = defaultdict(list)
    for number in range(1, size):
        below[_above(shape, number)].append(number)
    for number in range(1, size):
        if shape in {"tree", "sources"} and chance.random() < 0.05:
            other = chance.randrange(1, size)
            if other != number and _above(shape, other) != number:
                below[number].append(other)
        elif shape == "loops" and number % 3 == 0:  # a circle: a claim that it leads to is a reason for it
            above = number
            for _ in range(chance.randint(1, 4)):
                above = _above(shape, above) if above else 0
            below[number].append(above)
    return below


def _above(shape: str, number: int) -> int:
    return {"chain": number - 1, "star": 0}.get(shape, (number - 1) // 5)


def _text(chance: random.Random) -> str:
    """The text of a claim; one in twelve has characters that YAML would misread without quotation marks."""
    more = chance.choices((" ", ": ", f" #{chance.randint(2, 99)} "), (92, 5, 3))[0]
    return sentence(chance, 60, 100).replace(" ", more, 1)


def _supports(reasons: Iterator[str], quotes: Iterator[Quote], chance: random.Random) -> Iterator[Step]:
    return (Step("supports", (reason,)) for reason in reasons)


def _mixed_steps(reasons: Iterator[str], quotes: Iterator[Quote], chance: random.Random) -> Iterator[Step]:
    """Arguments of every kind, which use each reason once."""
    for reason in reasons:
        side = chance.choices(("supports", "objections", "conditions"), (60, 35, 5))[0]
        form = chance.random()
        if form < 0.1:
            yield Step(side, (reason, *islice(reasons, 1)))
        elif form < 0.25:
            undercutters = tuple(islice(reasons, 1)) if form < 0.15 else ()
            details = [f"        scheme: {chance.choice(SCHEMES)}"]
            for quote in islice(quotes, 1):
                details += ["        cites:", citation(quote, chance, "          ")]
            details += [f"        undercutters: [{undercutter}]" for undercutter in undercutters]
            yield Step(side, (reason,), undercutters, tuple(details))
        else:
            yield Step(side, (reason,))


def yaml_lines(claims: list[Claim], sources: dict[str, list[str]]) -> Iterator[str]:
    """The file of a map; `sources` holds the fields of each source other than its title, kind and voices."""
    yield "# An invented map: no word of it means anything."
    yield "format: 1\ntitle: What should become of the harbour?\nquote-limit: 12\n"
    yield f"questions:\n  - ask: What should become of it?\n    positions: [{claims[0].id}, {claims[-1].id}]\n"
    yield "sources:"
    for id_, fields in sources.items():
        yield "\n    ".join([f"  {id_}:", f"title: Minutes, {id_}", "kind: minutes", *fields, "voices:"])
        for number, voice in enumerate(VOICES):
            starts = range(1 + number * TURN, LINES, TURN * len(VOICES))
            yield f"      {voice}: [{', '.join(f'{start}-{start + TURN - 1}' for start in starts)}]"
    yield "\nclaims:"
    for number, claim in enumerate(claims):
        if number % 40 == 0:
            yield f"\n  # ======== Part {number // 40 + 1} ========\n"
        yield from _claim_lines(claim)


def _claim_lines(claim: Claim) -> Iterator[str]:
    text = f'"{claim.text}"' if ": " in claim.text or "#" in claim.text else claim.text
    yield f"  {claim.id}:\n    text: {text}"
    if claim.cites:
        yield "\n".join(["    cites:", *claim.cites])
    for side in ("supports", "objections", "conditions"):
        steps = [step for step in claim.steps if step.side == side]
        if steps:
            yield f"    {side}:"
        for step in steps:
            premises = " + ".join(step.premises)
            yield "\n".join([f"      - {'premises: ' if step.details else ''}{premises}", *step.details])
