"""Parts of messages: counted nouns, texts and lists, and suggestions for unknown names."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice

SHORTEST_PART = 3
"""Fewest letters of an unknown name that is searched for inside the known names."""

LEAST_ALIKE = 60
"""Least likeness, in per cent, of a misspelled name to the one that was meant."""

NO_LESS_ALIKE = 20
"""A name is suggested if its likeness is less than this many percentage points below that of the nearest one."""

CERTAINLY_MEANT = 90
"""Likeness, in per cent, from which no name is nearer that has the same words in another order."""

SUGGESTED = 3
"""Most names that are suggested."""

CONSIDERED = 10
"""Most names, of those that are alike and of those that hold the unknown one, whose slips are counted."""

MOST_WORDS = 3
"""Most words of an unknown name, the longest first, that are searched for inside the known names."""

MOST_HOLDING = 1000
"""Most names with a word of the unknown one, the first of them, whose lengths are compared."""

LONGEST_NAME = 200
"""Most letters of names that are compared: that takes 0.8 µs for two of 200 letters, and 65 µs for two of 2,000."""

LONGEST_SHOWN = 200
"""Most characters of a text in a message."""

MOST_LISTED = 10
"""Most names in a list in a message."""

MOST_COMPARED = 500_000_000
"""Most letters of known names that unknown ones are compared with, after which nothing is proposed: 1 to 2 s."""


def did_you_mean(name: str, known: Iterable[str], *, least_alike: int = LEAST_ALIKE) -> str:
    """The end of a message about an unknown name: the nearest known names, the nearest first, or an empty text."""
    return KnownNames(known).did_you_mean(name, least_alike=least_alike)


class KnownNames:
    """Known names, prepared for looking up many unknown ones: 1,000 of them among 20,000 take about 1.5 s."""

    def __init__(self, known: Iterable[str]) -> None:
        self._names = [name for name in known if len(name) <= LONGEST_NAME]
        self._folded = [name.casefold() for name in self._names]
        self._all = "\n".join(self._folded)
        self._left = MOST_COMPARED
        self._with_word: dict[str, Mapping[int, None]] = {}

    def did_you_mean(self, name: str, *, least_alike: int = LEAST_ALIKE) -> str:
        """The end of a message about an unknown name: the nearest known names, or an empty text."""
        self._left -= len(self._all)
        if len(name) > LONGEST_NAME or self._left < 0:
            return ""
        twin = self._by_look.get(_seen(name), name)
        if twin != name:
            return f"; '{twin}' looks the same but has other characters, so copy it"
        nearest = self._nearest(name.casefold(), least_alike)
        if not nearest:
            return ""
        return "; did you mean " + " or ".join(f"'{self._names[place]}'" for place in nearest) + "?"

    @cached_property
    def _by_look(self) -> dict[str, str]:
        """The first name of each look."""
        return {_seen(name): name for name in reversed(self._names)}

    def _nearest(self, wanted: str, least_alike: int) -> list[int]:
        """The places of the names nearest to the one wanted.

        Likeness counts letters, which is fast and finds what is misspelled. Among the few names that are alike, those
        are nearest that the fewest slips lead to.
        """
        from rapidfuzz import fuzz, process  # noqa: PLC0415  # needed only if a name is unknown

        alike = process.extract(wanted, self._folded, scorer=fuzz.ratio, score_cutoff=least_alike, limit=CONSIDERED)
        likeness = {place: like for _, like, place in alike}
        if not alike or alike[0][1] < CERTAINLY_MEANT:
            for place in self._holding(wanted):
                in_order = fuzz.ratio(_in_order(wanted), _in_order(self._folded[place]))
                if in_order >= least_alike or _holds(self._folded[place], wanted):
                    likeness[place] = max(likeness.get(place, least_alike), in_order)
        ranks = {place: _rank(wanted, self._folded[place], like) for place, like in likeness.items()}
        ranked = sorted(ranks, key=ranks.__getitem__)
        return [place for place in ranked if likeness[place] > likeness[ranked[0]] - NO_LESS_ALIKE][:SUGGESTED]

    def _holding(self, wanted: str) -> list[int]:
        """The places of the names that hold words of the one wanted, in any order; of many, those of like length."""
        words = sorted(_words(wanted), key=len, reverse=True)[:MOST_WORDS]
        if not words or len(words[0]) < SHORTEST_PART:
            words = [wanted]
        holding: Mapping[int, None] = {}
        for word in words:  # one of them may be misspelled, so that no name holds it
            if len(word) < SHORTEST_PART:
                break
            holding = _in_both(holding, self._places_with(word)) or holding or self._places_with(word)
        first = islice(holding, MOST_HOLDING)
        return sorted(first, key=lambda place: abs(len(self._folded[place]) - len(wanted)))[:CONSIDERED]

    def _places_with(self, word: str) -> Mapping[int, None]:
        """The places of the names that hold a word, in their order."""
        if word not in self._with_word:
            places = enumerate(self._folded) if word in self._all else ()  # most words that are misspelled are nowhere
            self._with_word[word] = {place: None for place, name in places if word in name}
        return self._with_word[word]


def _in_both(one: Mapping[int, None], other: Mapping[int, None]) -> Mapping[int, None]:
    """What is in two mappings, in their order."""
    fewer, more = sorted((one, other), key=len)
    return {place: None for place in fewer if place in more}


_ALIKE = str.maketrans("аеорсухіјѕԁһАВЕКМНОРСТХ‐‑‒–−", "aeopcyxijsdhABEKMHOPCTX-----")
"""Letters of other scripts and hyphens that look like those of ids."""


def _seen(name: str) -> str:
    """What is seen of a name: without invisible characters, kinds of spaces, and forms of Unicode."""
    if name.isascii():
        return " ".join(name.split())
    name = name.translate(_ALIKE)
    shown = "".join(sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) != "Cf")
    return " ".join(shown.split())


def _holds(candidate: str, wanted: str) -> bool:
    return all(word in candidate for word in _words(wanted))


def _rank(wanted: str, candidate: str, likeness: float) -> tuple[int, bool, float, int]:
    """The nearer a name, the lower; of equally many slips a likelier one is of order only, or stands farther behind."""
    from rapidfuzz.distance import Prefix  # noqa: PLC0415  # needed only if a name is unknown

    letters_differ = sorted(wanted) != sorted(candidate)
    return _slips(wanted, candidate), letters_differ, -likeness, -Prefix.similarity(wanted, candidate)


def _slips(wanted: str, candidate: str) -> int:
    """How many slips lead from a name to the one wanted.

    A letter too many, too few or another one, and two letters swapped are one slip. So are words in another order, and
    words left out. A name cut off in the midst of a word is two.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # needed only if a name is unknown

    words = set(_words(wanted))
    if words and words <= set(_words(candidate)):
        return 1
    letters = min(OSA.distance(wanted, candidate), 1 + OSA.distance(_in_order(wanted), _in_order(candidate)))
    return min(letters, 2) if wanted in candidate else letters


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name)


def _in_order(name: str) -> str:
    return " ".join(sorted(_words(name)))


def plain_text(text: str) -> str:
    """A text without what does not make it another one: its capitals, its spaces and line breaks."""
    return " ".join(text.casefold().split())


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def clipped(text: str) -> str:
    """A text as a message shows it: only the beginning of a long one."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def listed(names: Sequence[str], joint: str = ", ") -> str:
    """Names as a message lists them, the first ten of many."""
    others = len(names) - MOST_LISTED
    shown = joint.join(map(clipped, names[:MOST_LISTED]))
    return f"{shown} and {count(others, 'other')}" if others > 0 else shown
