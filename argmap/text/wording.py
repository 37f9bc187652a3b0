"""Parts of messages: counted nouns, and suggestions for unknown names."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

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


def did_you_mean(name: str, known: Iterable[str], *, least_alike: int = LEAST_ALIKE) -> str:
    """The end of a message about an unknown name: the nearest known names, the nearest first, or an empty text."""
    if len(name) > LONGEST_NAME:
        return ""
    candidates = [candidate for candidate in known if len(candidate) <= LONGEST_NAME]
    twin = next((candidate for candidate in candidates if _looks_like(name, candidate)), None)
    if twin is not None:
        return f"; '{twin}' looks the same but has other characters, so copy it"
    nearest = _nearest(name.casefold(), [candidate.casefold() for candidate in candidates], least_alike)
    if not nearest:
        return ""
    return "; did you mean " + " or ".join(f"'{candidates[place]}'" for place in nearest) + "?"


def _looks_like(name: str, other: str) -> bool:
    """Whether two names differ only in what nobody sees: invisible characters, kinds of spaces, forms of Unicode."""
    plain = name.isascii() and other.isascii() and "  " not in name + other
    return not plain and name != other and _seen(name) == _seen(other)


_ALIKE = str.maketrans("аеорсухіјѕԁһАВЕКМНОРСТХ‐‑‒–−", "aeopcyxijsdhABEKMHOPCTX-----")
"""Letters of other scripts and hyphens that look like those of ids."""


def _seen(name: str) -> str:
    name = name.translate(_ALIKE)
    shown = "".join(sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) != "Cf")
    return " ".join(shown.split())


def _nearest(wanted: str, known: Sequence[str], least_alike: int) -> list[int]:
    """The places of the names nearest to the one wanted.

    Likeness counts letters, which is fast and finds what is misspelled. Among the few names that are alike, those are
    nearest that the fewest slips lead to. 1,000 names that are not among 20,000 take about 2 to 3 s.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # needed only if a name is unknown

    alike = process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=least_alike, limit=CONSIDERED)
    likeness = {place: like for _, like, place in alike}
    if not alike or alike[0][1] < CERTAINLY_MEANT:
        for place in _holding(wanted, known):
            in_order = fuzz.ratio(_in_order(wanted), _in_order(known[place]))
            if in_order >= least_alike or _holds(known[place], wanted):
                likeness[place] = max(likeness.get(place, least_alike), in_order)
    ranks = {place: _rank(wanted, known[place], like) for place, like in likeness.items()}
    ranked = sorted(ranks, key=ranks.__getitem__)
    return [place for place in ranked if likeness[place] > likeness[ranked[0]] - NO_LESS_ALIKE][:SUGGESTED]


def _holding(wanted: str, known: Sequence[str]) -> list[int]:
    """The places of the names that hold words of the one wanted, in any order; of many, those of like length."""
    words = sorted(_words(wanted), key=len, reverse=True)[:MOST_WORDS]
    if not words or len(words[0]) < SHORTEST_PART:
        words = [wanted]
    holding: list[int] = []
    for word in words:  # one of them may be misspelled, so that no name holds it
        if len(word) < SHORTEST_PART:
            break
        holding = [place for place in holding or range(len(known)) if word in known[place]] or holding
    return sorted(holding[:MOST_HOLDING], key=lambda place: abs(len(known[place]) - len(wanted)))[:CONSIDERED]


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
