"""Parts of messages: counted nouns, and suggestions for unknown names."""

from collections.abc import Iterable

SHORTEST_PART = 3
"""Fewest letters of an unknown name that is searched for inside the known names."""

LEAST_ALIKE = 60
"""Least likeness, in per cent, of a misspelled name to the one that was meant."""

NO_LESS_ALIKE = 20
"""A name is suggested if its likeness is less than this many percentage points below that of the nearest one."""


LONGEST_NAME = 200
"""Most letters of names that are compared: that takes 0.8 µs for two of 200 letters, and 65 µs for two of 2,000."""


def did_you_mean(name: str, known: Iterable[str], *, least_alike: int = LEAST_ALIKE) -> str:
    """The end of a message about an unknown name: the nearest known names, or an empty text."""
    if len(name) > LONGEST_NAME:
        return ""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # needed only if a name is unknown

    plain = {candidate.casefold(): candidate for candidate in known if len(candidate) <= LONGEST_NAME}
    wanted = name.casefold()
    alike = process.extract(wanted, list(plain), scorer=fuzz.ratio, score_cutoff=least_alike, limit=3)
    nearest = [plain[candidate] for candidate, likeness, _ in alike if likeness > alike[0][1] - NO_LESS_ALIKE]
    if not nearest and len(wanted) >= SHORTEST_PART:
        nearest = [plain[candidate] for candidate in plain if wanted in candidate][:3]
    if not nearest:
        return ""
    return "; did you mean " + " or ".join(f"'{candidate}'" for candidate in nearest) + "?"


def count(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
