"""Who holds, reports and rejects a claim: in marks, in words and by name."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, Protocol

from argmap.text.wording import count

MEANS_HOLDING = ("·n", "voices hold it")
MEANS_REJECTING = ("×n", "reject it")
"""The marks of `voice_marks` that need an explanation."""

MOST_NAMES = 30
"""Most names in a line: on the widest one, next to the figures of a position, there is room for 25 of one letter."""


class Counted(Protocol):
    """What has the voices of a claim counted."""

    @property
    def holding(self) -> int:
        """How many voices hold the claim."""

    @property
    def conceding(self) -> int:
        """How many of these only concede it."""

    @property
    def reporting(self) -> int:
        """How many voices only report it."""

    @property
    def rejecting(self) -> int:
        """How many voices reject it."""

    @property
    def unstated(self) -> bool:
        """Whether the map says that nobody says it."""


class Named(Counted, Protocol):
    """What has the voices of a claim counted, and those that hold it named."""

    @property
    def held_by(self) -> tuple[str, ...]:
        """What the voices that hold the claim are called."""

    @property
    def conceded_by(self) -> tuple[str, ...]:
        """What those of them are called that only concede it."""


class Voices(NamedTuple):
    """All voices of a claim that do the same with it."""

    done: Literal["held", "reported", "rejected"]
    number: int
    only: bool = False
    """Whether they only report it and nobody holds it, or only reject it and nobody holds or reports it."""
    conceding: int = 0
    """How many of those that hold it only concede it."""

    @property
    def mark(self) -> str:
        """A short mark, ``·3 (1 conceding)`` or ``×1``; words, if they stand alone."""
        sign = "·" if self.done == "held" else "×"
        return self.words() if self.only else f"{sign}{self.number}{self.concession}"

    def words(self, who: str = "") -> str:
        """``held by 3 (1 conceding)``; what is told of `who` they are, and who concedes, stands for that."""
        return f"{'only ' if self.only else ''}{self.done} by {who or f'{self.number}{self.concession}'}"

    @property
    def concession(self) -> str:
        """`` (1 conceding)``; empty if none of them only concedes."""
        if not self.conceding:
            return ""
        return f" ({self.conceding if self.conceding < self.number else 'only'} conceding)"


def is_only_reported(claim: Counted) -> bool:
    """Whether a claim is reported, and nobody who is cited holds it."""
    return bool(claim.reporting) and not claim.holding


def is_only_rejected(claim: Counted) -> bool:
    """Whether a claim is rejected, and nobody who is cited holds or reports it."""
    return bool(claim.rejecting) and not (claim.holding or claim.reporting)


def voices(claim: Counted) -> list[Voices]:
    """Those that hold a claim or, if nobody does, report it, and those that reject it."""
    found = []
    if claim.holding:
        found.append(Voices("held", claim.holding, conceding=claim.conceding))
    elif claim.reporting:
        found.append(Voices("reported", claim.reporting, only=True))
    if claim.rejecting:
        found.append(Voices("rejected", claim.rejecting, only=is_only_rejected(claim)))
    return found


def voice_marks(claim: Counted) -> list[str]:
    """Short marks for the voices of a claim, and for one that is unstated."""
    return [*(found.mark for found in voices(claim)), *_unstated(claim)]


def voice_words(claim: Counted, holders: str = "") -> list[str]:
    """The same in words, ``held by 3 (1 conceding)``; the names of the `holders`, if given, for their number."""
    told = [found.words(holders if found.done == "held" else "") for found in voices(claim)]
    return [*told, *_unstated(claim)]


def _unstated(claim: Counted) -> list[str]:
    return ["unstated"] if claim.unstated else []


def voice_names(claim: Named) -> list[str]:
    """The same by name, in one text: ``held by Ann, Bob, rejected by 1``; then with fewer and fewer names."""
    found = voices(claim)
    if not found:
        return ["held by nobody"]
    further = "".join(f", {other.words()}" for other in found[1:])
    whole = [*_shortened(claim, found[0].concession)] if claim.holding else [""]
    return [f"{found[0].words(who)}{further}" for who in whole]


def holder_names(claim: Named, marks: Mapping[str, str] | None = None) -> str:
    """Those that hold a claim, each with its mark, if it has one, and with what tells that it only concedes it."""
    marked = ((name, (marks or {}).get(name, "")) for name in claim.held_by)
    conceding = frozenset(claim.conceded_by)
    return ", ".join(f"{name}{mark}{' (conceding)' if name in conceding else ''}" for name, mark in marked)


def _shortened(claim: Named, concession: str) -> Iterator[str]:
    """Names and, for those that are left out, their number; all first, then ever fewer, then the number alone."""
    names = claim.held_by
    if len(names) <= MOST_NAMES:
        yield holder_names(claim)
    for shown in range(min(len(names) - 1, MOST_NAMES), 0, -1):
        yield f"{', '.join(names[:shown])} and {len(names) - shown} more{concession}"
    yield f"{count(claim.holding, 'voice')}{concession}"


def voice_counts(claim: Counted, sources: int) -> str:
    """How many voices hold, report and reject a claim, in how many sources; empty if nobody is cited."""
    if not sources:
        return ""
    also = " more" if claim.holding else ""
    parts = [f"held by {count(claim.holding, 'voice')}" if claim.holding else "held by nobody"]
    few = f"{claim.conceding} of them " if claim.conceding < claim.holding else ""
    parts += [f"{few}only conceding"] if claim.conceding else []
    parts += [f"reported by {claim.reporting}{also}"] if claim.reporting else []
    parts += [f"rejected by {claim.rejecting}"] if claim.rejecting else []
    return f"{', '.join(parts)} · {count(sources, 'source')}"
