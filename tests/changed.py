"""Documents changed in many ways, in which every word knows where it came from."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

LEAST_WORDS = 4
"""Fewest words of a quote of which two may become others."""

NEW = -1
"""Where a new word came from."""


class Word(NamedTuple):
    """A word with the signs next to it, and its number in the document that was read."""

    text: str
    origin: int


Line = tuple[Word, ...]
Text = list[Line]
Quotes = Sequence[str]


def text_of(lines: Sequence[str]) -> Text:
    """A text whose words are numbered."""
    number = iter(range(10**9))
    return [tuple(Word(word, next(number)) for word in line.split()) for line in lines]


def written(text: Text, end: str = "\n") -> str:
    """The text as a file has it."""
    return "".join(" ".join(word.text for word in line) + end for line in text)


def new(words: str) -> Line:
    """A line of new words."""
    return tuple(Word(word, NEW) for word in words.split())


def _invented(chance: random.Random, length: int = 9) -> Line:
    sounds = ["ba", "lu", "mi", "tor", "ne", "kas", "ved", "ro", "sil", "gan"]
    return new(" ".join("".join(chance.choices(sounds, k=chance.randint(1, 3))) for _ in range(length)) + ".")


def _with_text(text: Text) -> list[int]:
    return [number for number, line in enumerate(text) if line]


def _somewhere(text: Text, chance: random.Random) -> int:
    return chance.choice(_with_text(text))


def _insert(text: Text, at: int, *lines: Line) -> Text:
    return [*text[:at], *lines, *text[at:]]


def inserted_first(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    return _insert(text, 0, _invented(chance), _invented(chance))


def inserted_in_the_middle(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    return _insert(text, len(text) // 2, *(_invented(chance) for _ in range(3)))


def inserted_last(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    return [*text, _invented(chance), _invented(chance)]


def inserted_here_and_there(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    for _ in range(5):
        text = _insert(text, _somewhere(text, chance), _invented(chance))
    return text


def line_deleted(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    at = _somewhere(text, chance)
    return [*text[:at], *text[at + 1 :]]


def block_deleted(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    at = _somewhere(text, chance)
    return [*text[:at], *text[at + 4 :]]


def lines_swapped(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    one, other = chance.sample(_with_text(text), 2)
    swapped = list(text)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    return swapped


def block_moved(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    at = _somewhere(text, chance)
    block, rest = text[at : at + 4], [*text[:at], *text[at + 4 :]]
    return _insert(rest, chance.randint(0, len(rest)), *block)


def line_copied(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    """Not beside the line itself: then nobody could tell which of the two is the copy."""
    at = _somewhere(text, chance)
    copy = tuple(Word(word.text, NEW) for word in text[at])
    near = [*_with_text(text[:at])[-1:], at, *(at + 1 + number for number in _with_text(text[at + 1 :])[:1])]
    return _insert(text, chance.choice([number for number in _with_text(text) if number not in near]), copy)


def wrapped(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    width = chance.randint(8, 14)
    return [part for line in text for part in ([line[at : at + width] for at in range(0, len(line), width)] or [()])]


def split(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    for _ in range(4):
        at = _somewhere(text, chance)
        half = len(text[at]) // 2
        if half:
            text = [*text[:at], text[at][:half], text[at][half:], *text[at + 1 :]]
    return text


def joined(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    for _ in range(3):
        at = chance.randrange(len(text) - 1)
        text = [*text[:at], text[at] + text[at + 1], *text[at + 2 :]]
    return text


def reworded(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    """One word of 25 is another, with no regard to quotes."""
    return [tuple(_invented(chance, 1)[0] if chance.random() < 0.04 else word for word in line) for line in text]


def typography(text: Text, _chance: random.Random, _quotes: Quotes = ()) -> Text:
    """Quotation marks, dashes and spaces are written otherwise."""
    signs = str.maketrans({"'": "’", "’": "'", '"': "“", "“": '"', "”": '"', "-": "–", "–": "-"})
    return [tuple(word._replace(text=word.text.translate(signs)) for word in line) for line in text]


def many_at_once(text: Text, chance: random.Random, _quotes: Quotes = ()) -> Text:
    for change in (inserted_here_and_there, line_deleted, lines_swapped, split, reworded, joined):
        text = change(text, chance, ())
    return text


def quotes_reworded(text: Text, chance: random.Random, quotes: Quotes = ()) -> Text:
    """The last two words of some quotes are others."""
    for quote in chance.sample(list(quotes), min(len(quotes), 8)):
        ends = quote.split()
        for number, line in enumerate(text):
            words = [word.text for word in line]
            for at in range(len(words) - len(ends) + 1):
                if words[at : at + len(ends)] == ends and len(ends) > LEAST_WORDS:
                    stop = at + len(ends)
                    others = (*line[: stop - 2], *_invented(chance, 2), *line[stop:])
                    text = [*text[:number], others, *text[number + 1 :]]
    return text


Change = Callable[[Text, random.Random, Quotes], Text]

CHANGES: list[Change] = [
    inserted_first,
    inserted_in_the_middle,
    inserted_last,
    inserted_here_and_there,
    line_deleted,
    block_deleted,
    lines_swapped,
    block_moved,
    line_copied,
    wrapped,
    split,
    joined,
    reworded,
    typography,
    many_at_once,
]
