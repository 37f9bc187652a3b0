"""Folds what does not make a quote another one: kinds of quotation marks, dashes and spaces, forms of Unicode."""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from argmap.text.offsets import Offsets
from argmap.text.scripts import UNSPACED
from argmap.text.seen import Replaced, Seen, Span

BLOCK = 4096
"""Signs that are folded at once. Where one of them comes from takes 1 ms to find, and is found only for quotes."""

FEW = 100
"""Most different signs in a block for which `str.replace` for each is faster than `str.translate` for all."""


class Joint(NamedTuple):
    """A hyphen inside a word that `fold_loosely` left out: the index of the sign behind it, and if it is sure."""

    place: int
    sure: bool


class _Origins(Protocol):
    """Where the signs of a text come from."""

    def of(self, index: int) -> int: ...
    def index_of(self, offset: int) -> int: ...


class Folded(NamedTuple):
    """A text with normalized characters."""

    text: str
    steps: tuple[_Origins, ...]
    """Where its signs come from, step by step: the first step leads to the text before the last change."""
    joints: Sequence[Joint] = ()
    """In order."""

    def original(self, start: int, end: int) -> Span:
        """The characters of the original text behind a part of the folded text."""
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def _origin(self, index: int) -> int:
        for step in self.steps:
            index = step.of(index)
        return index

    def part(self, start: int, end: int) -> "Folded":
        """What is folded of some characters of the original text."""
        first, last = self._index_of(start), self._index_of(end)
        joints = [Joint(place - first, sure) for place, sure in self.joints_between(first, last)]
        return Folded(self.text[first:last], (Offsets.shifted(first), *self.steps), joints)

    def replaced(self, spans: Iterable[Replaced]) -> "Folded":
        """The same with other signs in the stead of some, and without joints."""
        seen = Seen.all_of(self.text).replaced(spans)
        return Folded(seen.text, (seen.offsets, *self.steps))

    def joints_between(self, first: int, last: int) -> Sequence[Joint]:
        """The joints from a place up to another."""
        return self.joints[bisect_left(self.joints, (first,)) : bisect_left(self.joints, (last,))]

    def _index_of(self, offset: int) -> int:
        for step in reversed(self.steps):
            offset = step.index_of(offset)
        return min(offset, len(self.text))


def fold(text: str | Seen) -> Folded:
    """The text, or what is seen of one, with normalized quotation marks, dashes, spaces and accents."""
    seen = Seen.all_of(text) if isinstance(text, str) else text
    blocks: list[str] = []
    starts = array("I")
    length = 0
    last = ""
    for first in range(0, len(seen.text), BLOCK):
        block = _fold_block(seen.text[first : first + BLOCK])
        shared = last == " " and block.startswith(" ")
        starts.append(length - shared)
        blocks.append(block[shared:])
        length += len(blocks[-1])
        last = block[-1:] or last
    return Folded("".join(blocks), (_Blocks(seen.text, starts), seen.offsets))


def fold_loosely(text: str | Seen) -> Folded:
    """The same, in which lines may break inside words.

    Hyphens inside words are left out, but known as joints: at the end of a line, nobody can tell whether a hyphen
    belongs to the word. Spaces between signs of scripts without spaces are left out, as a line may have ended there.
    """
    seen = Seen.all_of(text) if isinstance(text, str) else text
    breaks = [Replaced(*found.span(), _across(found)) for found in LINE_ENDS.finditer(seen.text)]
    folded = fold(seen.replaced(breaks))
    left_out = [*LEFT_OUT.finditer(folded.text)]  # each of them is one sign
    joints = [Joint(found.start() - number, found[0] != BREAK) for number, found in enumerate(left_out)]
    return folded.replaced(Replaced(*found.span()) for found in left_out)._replace(joints=joints)


class _Blocks:
    """Where the signs of a folded text come from in what is seen, which was folded block by block."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._text = text
        self._starts = starts
        """The index of the first folded sign of each block; a space can end one and begin the next."""
        self._origins: dict[int, Sequence[int]] = {}
        """For the blocks that were asked for: the offset in the block that each folded sign of it comes from."""

    def of(self, index: int) -> int:
        """The offset that a folded sign comes from."""
        block = bisect_right(self._starts, index) - 1
        return block * BLOCK + self._origins_in(block)[index - self._starts[block]]

    def index_of(self, offset: int) -> int:
        """The index of the first folded sign that comes from `offset` or from behind it."""
        block = min(offset // BLOCK, len(self._starts) - 1)
        if block < 0:
            return 0
        return self._starts[block] + bisect_left(self._origins_in(block), offset - block * BLOCK)

    def _origins_in(self, block: int) -> Sequence[int]:
        if block not in self._origins:
            self._origins[block] = _origins(self._text[block * BLOCK : (block + 1) * BLOCK])
        return self._origins[block]


def _origins(text: str) -> Sequence[int]:
    """The offset that each sign of a text comes from when it is folded."""
    odd = set(ODD_SIGN.findall(text))
    if all(len(FOLDED[ord(sign)]) == 1 for sign in odd) and len(_fold_block(text)) == len(text):
        return range(len(text))  # as in most lines
    origins = array("H")
    last = ""
    for offset, sign in enumerate(text):
        for part in FOLDED[ord(sign)]:
            if part != " " or last != " ":
                origins.append(offset)
            last = part
    return origins


def _fold_block(text: str) -> str:
    odd = set(ODD_SIGN.findall(text))
    if len(odd) <= FEW:
        for sign in odd:
            text = text.replace(sign, FOLDED[ord(sign)])
    else:
        text = text.translate(FOLDED)
    return SPACES.sub(" ", text) if "  " in text else text


class _FoldedSigns(dict[int, str]):
    """What each sign is folded to, by its code point, as `str.translate` needs it."""

    def __missing__(self, code: int) -> str:
        same = chr(code).translate(_ALIKE)
        # A raised 2 is not a 2, so it stays; a ligature becomes its letters.
        raised = same and unicodedata.decomposition(same).startswith(("<super>", "<sub>", "<fraction>", "<circle>"))
        folded = unicodedata.normalize("NFD" if raised else "NFKD", same).translate(_ALIKE)
        self[code] = "".join(" " if part.isspace() else part for part in folded)
        return self[code]


FOLDED = _FoldedSigns()


def _across(found: re.Match[str]) -> str:
    """What is read in the stead of the end of a line."""
    return {"hyphen": BREAK, "range": "-"}.get(found.lastgroup or "", "")


HYPHENS = "-\u2010\u2011\u00ad"
BREAK = "\ufdd0"
"""Stands for the hyphen at the end of a line and the break behind it; it is no character."""

_WIDE = f"{UNSPACED}\u3000-\u303f\uff00-\uffef"
LINE_ENDS = re.compile(
    rf"[{HYPHENS}\u00ac\s](?:(?P<hyphen>(?<=[^\W\d_][{HYPHENS}\u00ac])[ \t]*\n[ \t]*(?=[^\W\d_]))"
    rf"|(?P<range>(?<=\w-)[ \t]*\n[ \t]*(?=\w))"
    rf"|(?<=\s)(?P<space>(?<=[{_WIDE}]\s)\s*|(?<!\s\s)\s*(?=[{_WIDE}])))"
)
"""Ends of lines inside words and numbers, and spaces beside signs of scripts without spaces."""

LEFT_OUT = re.compile(rf"[-{BREAK}](?:(?<={BREAK})|(?<=[^\W_]-)(?=[^\W_]))")
"""What is left out of a text in which lines may break inside words."""


PLAIN_SIGNS = "!-_a-~Α-ΡΣ-Ωα-ωА-ИК-Яа-ик-яא-תก-าเ-ๆ一-鿿"
"""Signs that folding does not change: ASCII without its grave accent, and the plain letters of some other scripts."""

ODD_SIGN = re.compile(f"[^ {PLAIN_SIGNS}]")
SPACES = re.compile(" +")

_UNSEEN = (0xAD, 0x61C, 0x640, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF)
"""Soft hyphens, marks of direction, and what only joins or stretches letters."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´\u05f3", "'"),
        **dict.fromkeys("“”„‟″«»\u05f4", '"'),
        **dict.fromkeys("‐‑‒–—―−\u05be", "-"),
        **dict.fromkeys(map(chr, _UNSEEN), None),
    }
)
