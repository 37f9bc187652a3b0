"""Finds the mend of one slip: of the likely mends of the lines around a problem, the one that makes a better map."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from argmap.errors import Finding
from argmap.load.advise.by_indentation import rows_of
from argmap.load.advise.draft import Draft
from argmap.load.advise.slips import (
    LOST_ID,
    Mend,
    indent_of,
    neighbours,
    possible_mends,
    says_something,
    unclosed_quotes,
)

Problems = Callable[[str], list[Finding]]
"""Returns what is wrong with a text."""

EFFORT = 5_000_000
"""Most characters read in trying mends. A larger map gets none, as each mend is also tried on the whole text."""

BEST = 3
"""Mends near the first problem that are tried on the whole text, the most promising first."""

OPEN_QUOTES = 8
"""Mends of open quotes that are tried; the first open quote may swallow everything up to the next quote."""

FURTHER = 2
"""A mend helps only if reading gets further by more than this many lines."""

CASCADE = 4
"""From this many problems on, one slip with consequences is likelier than as many slips."""

MISNAMED = ("did you mean", "stands here already", "goes into")
"""What messages about a field say that is only misspelled, or called by another word."""

UNSEEN = frozenset({"tab", "invisible-line-end"})
"""Codes for invisible characters; while they are there, no other slip can be identified with certainty."""

_EXPLAINED = ("a map needs", "an argument has no field 'supports'", "an argument has no field 'objections'")
"""How messages begin whose problem comes only from reading an excerpt, or is no slip."""

NO_SLIPS = frozenset(
    {
        *(
            "duplicate-id",
            "bad-sha256",
            "bad-truth",
            "bad-number",
            "cut-text",
            "too-deep",
            "too-many",
            "too-large",
            "too-long",
        ),
        *("alias", "anchor", "tag", "merge-key", "several-documents", "empty-file"),
    }
)
"""Codes of problems for which no slip in YAML is looked for; unknown names are such problems too."""


class TiredError(Exception):
    """Raised if `EFFORT` is used up."""


def until_tired(problems: Problems) -> Problems:
    """A function like `problems` that raises `TiredError` before it reads more than `EFFORT` characters."""
    left = EFFORT

    def limited(text: str) -> list[Finding]:
        nonlocal left
        left -= len(text)
        if left < 0:
            raise TiredError
        return problems(text)

    return limited


def target_in(found: list[Finding]) -> Finding | None:
    """The problem whose slip is looked for: where reading ended, else the first problem of structure."""
    if any(finding.code in UNSEEN for finding in found):
        return None
    structural = [finding for finding in found if not is_no_slip(finding)]
    if len(found) < CASCADE:  # few problems: rather a misspelled field than a wrong indentation
        lost = any(finding.message == "a map needs 'claims'" for finding in found)
        structural = [finding for finding in structural if lost or not _is_misnamed(finding)]
    return min(structural, key=lambda finding: (finding.code != "not-yaml", finding.location), default=None)


def best_mend(
    draft: Draft, target: Finding, found: list[Finding], problems: Problems
) -> tuple[Mend, list[Finding]] | None:
    """The likeliest mend that makes the text better, and the problems that are left; None if there is none."""
    try:
        # Quotes above the target that are not closed on their line, from the top.
        quotes = (mend for mend in unclosed_quotes(draft.lines) if mend.row < target.location.line)
        likely = list(islice(quotes, OPEN_QUOTES)) if target.code == "not-yaml" else []
        likely += _promising(draft, target, problems)[:BEST]
        for mend in likely:
            left = problems(draft.mended(mend).text)
            if _better(found, left, mend):
                return mend, left
    except TiredError:
        pass
    return None


def _promising(whole: Draft, target: Finding, problems: Problems) -> list[Mend]:
    """Mends of the lines around the target; those that leave the fewest problems near it come first."""
    draft, chosen = whole.around(min(target.location.line, len(whole.lines)) - 1)
    row = chosen.index(min(target.location.line, len(whole.lines)) - 1)
    before = _Damage.of(draft.window(row), problems)
    scored = []
    for near in dict.fromkeys([row, *neighbours(draft.lines, row, above=6, below=1), *_above(draft.lines, row)]):
        for mend in possible_mends(draft.lines, near):
            window = draft.mended(mend).window(row)
            after = _Damage.of(window, problems)
            if after < before and draft.rows[mend.row] not in after.rows and not _is_swallowed(draft, mend):
                rest = _Damage.of(draft.mended(mend).part(mend.row), problems) if after.early else after
                scored.append((after, rest, _oddness(window), replace(mend, row=chosen[mend.row])))
    return [mend for *_, mend in sorted(scored, key=lambda entry: entry[:3])]


def _is_swallowed(draft: Draft, mend: Mend) -> bool:
    """Whether a line that is only indented otherwise would become a part of the text above it."""
    if mend.inserted or mend.line.strip() != draft.lines[mend.row].strip():
        return False
    return all(read.row != mend.row for read in rows_of(draft.mended(mend).lines))


@dataclass(frozen=True, order=True)
class _Damage:
    """How early reading an excerpt fails, if it does, and how many problems of structure the excerpt has."""

    early: float
    count: int
    rows: frozenset[int] = field(compare=False)

    @classmethod
    def of(cls, window: Draft, problems: Problems) -> "_Damage":
        found = [finding for finding in problems(window.text) if not is_no_slip(finding)]
        early = max((1 / finding.location.line for finding in found if finding.code == "not-yaml"), default=0)
        rows = frozenset(window.rows[min(finding.location.line, len(window.rows)) - 1] for finding in found)
        return cls(early, len(found), rows)


def _oddness(window: Draft) -> int:
    """How many steps of indentation differ from the most common one, as people indent regularly."""
    said = [line for line in window.lines if says_something(line)]
    steps = [
        indent_of(line) - indent_of(above)
        for above, line in pairwise(said)
        if indent_of(line) > indent_of(above) or (above.rstrip().endswith(":") and line.lstrip().startswith("- "))
    ]
    return len(steps) - max(Counter(steps).values(), default=0)


def _is_misnamed(finding: Finding) -> bool:
    return any(told in finding.message for told in MISNAMED)


def is_no_slip(finding: Finding) -> bool:
    """Whether a finding does not come from a slip in YAML, or comes only from reading an excerpt."""
    unknown = finding.code.startswith("unknown-") and finding.code != "unknown-field"
    return unknown or finding.code in NO_SLIPS or finding.message.startswith(_EXPLAINED)


def _better(before: list[Finding], after: list[Finding], mend: Mend) -> bool:
    """Whether a mend helps: reading gets further, or there are fewer problems."""
    unread = [finding.location.line for finding in before if finding.code == "not-yaml"]
    still = [finding.location.line for finding in after if finding.code == "not-yaml"]
    here = range(mend.row, mend.row + 3)
    if any(finding.location.line in here and not is_no_slip(finding) for finding in after):
        return False
    if any(f"'{LOST_ID}'" in finding.message for finding in after):
        return False
    if unread and mend.opened:  # reading may now end sooner, in text that the quote had swallowed
        same = {finding for finding in before if finding.code == "not-yaml"}.intersection(after)
        return not same and (not still or min(still) > mend.row + 1)
    if unread:
        return not still or min(still) > max(unread[0], mend.row + 1) + FURTHER
    return not still and len(after) < len(before)


def _above(lines: Sequence[str], row: int) -> Iterator[int]:
    """The lines that a line is nested under, the nearest first."""
    indent = indent_of(lines[row])
    for other in range(row - 1, -1, -1):
        if says_something(lines[other]) and indent_of(lines[other]) < indent:
            indent = indent_of(lines[other])
            yield other
