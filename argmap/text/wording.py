"""What messages are made of: counted nouns, and names that were meant."""

from collections.abc import Iterable

SHORTEST_PART = 3
"""Letters from which a part of a name is taken for a try at it."""

LEAST_ALIKE = 60
"""Per cent of letters that a misspelled name shares with the one that was meant."""

NO_LESS_ALIKE = 20
"""Per cent by which a name may be further from what was written than the nearest one, and still be meant."""


LONGEST_NAME = 200
"""Letters up to which names are compared; that takes time with the square of them."""


def did_you_mean(name: str, known: Iterable[str], *, least_alike: int = LEAST_ALIKE) -> str:
    """The end of a message about an unknown name: the nearest known ones, or nothing."""
    if len(name) > LONGEST_NAME:
        return ""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only who misspells a name waits for it

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
