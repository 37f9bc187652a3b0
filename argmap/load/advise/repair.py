"""Finds the slip that stops a map from being read, by trying possible mends.

What comes with pasted text is taken out first, then all lines are mended that are wrong by themselves. For the rest, a
parser only names the spot where it gave up, and one slip can cause hundreds of problems: a line that is indented
wrongly hides every claim below it. So `repaired` tries the likely mends of the lines around the first problem. The one
that makes the text a better map is reported in place of the problems that it removes.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import reduce
from itertools import chain, islice
from typing import NamedTuple

from argmap.errors import Finding, Location
from argmap.load.advise.alone import mends_of_lines
from argmap.load.advise.bare import mends_of_bare_lines
from argmap.load.advise.draft import Draft
from argmap.load.advise.elsewhere import mends_alike
from argmap.load.advise.key_ends import mends_of_key_ends
from argmap.load.advise.levels import mends_of_levels
from argmap.load.advise.masked import controls, masks
from argmap.load.advise.nearby import (
    EFFORT,
    UNSEEN,
    Problems,
    TiredError,
    best_mend,
    is_no_slip,
    target_in,
    until_tired,
)
from argmap.load.advise.pasted import (
    ODD_WIDTHS,
    TAB_WIDTHS,
    code_fences,
    conflicts,
    odd_spaces,
    separators,
    without_tabs,
)
from argmap.load.advise.slips import Mend, says_something
from argmap.load.collected import MAX_FINDINGS, at_most

ROUNDS = 50
"""Most slips that are looked for in one text."""

MOST_UNSEEN = 5
"""Most tabs of which each is told."""

_SIGN_MISSING = ("a space is missing after '-'", "a list is expected", "a mapping is expected")
"""How messages begin about texts that stand where a list or fields should stand."""

CONSEQUENCES = frozenset({"not-yaml", "wrong-type", "empty-value", "unknown-field", "bad-place", "bad-lines"})
"""Codes of problems that a line can have because of a slip on it."""


class Repaired(NamedTuple):
    """What is wrong with a text, with slips in the stead of what they cause, and the text without these slips."""

    findings: list[Finding]
    draft: Draft


def repaired(text: str, found: list[Finding], problems: Problems) -> Repaired:
    """The problems of a text, with those that slips explain replaced by these slips, which are mended.

    `problems` returns what is wrong with a text.
    """
    if len(text) > EFFORT:
        return Repaired(found, Draft.of(text))
    repair = _Repair(Draft.of(text), found, problems)
    repair.run()
    return Repaired(at_most(repair.findings()), repair.draft)


class _Repair:
    """A text while it is mended: the slips so far, and what is still wrong with the draft."""

    def __init__(self, original: Draft, found: list[Finding], problems: Problems) -> None:
        self._original = self.draft = original
        self._found = found
        self._problems = problems
        self._slips: list[Finding] = []
        self._has_tabs = False
        self._told: set[int] = set()
        """Rows of the file about which nothing more is said."""
        self._file = found[0].location.file if found else ""

    def run(self) -> None:
        """Find slips until nothing is wrong with the draft, or no mend helps."""
        self._resolve_conflicts()
        if any("is not allowed in YAML" in finding.message for finding in self._found):
            self._apply([*islice(controls(self.draft.lines), MAX_FINDINGS)])
        self._replace_tabs()
        self._join_documents()
        if _unread(self._found) is not None:
            self._apply(code_fences(self.draft.lines))
        self._replace_odd_spaces()
        self._apply_if_better([*mends_of_key_ends(self.draft.lines)])
        self._indent_fields()
        tries = until_tired(self._problems)
        for _ in range(ROUNDS):
            self._mend_lines()
            if not (self._mend_one(tries) or self._leave_out(tries)):
                return

    def findings(self) -> list[Finding]:
        """The slips, and what is left, at its places in the file."""
        left = [_placed(finding, self.draft) for finding in self._found]
        if not self._slips:
            return [_within(self._unread(finding), self._original) for finding in left]
        left = [finding for finding in left if not self._is_told(finding)]
        return [_within(finding, self._original) for finding in [*self._slips, *map(self._unread, left)]]

    def _is_told(self, finding: Finding) -> bool:
        """Whether a finding comes from a slip that is told already."""
        row = finding.location.line - 1
        consequence = finding.message.startswith("a map needs") or (finding.code == "not-yaml" and self._has_tabs)
        if row in self._told or consequence:
            return True
        same_line = any(slip.location.line - 1 == row for slip in self._slips)
        return same_line and finding.code in CONSEQUENCES and "did you mean" not in finding.message

    def _unread(self, finding: Finding) -> Finding:
        """A finding that says so if nothing behind its line could be read."""
        below = self._original.lines[finding.location.line :]
        if finding.code != "not-yaml" or not any(map(says_something, below)):
            return finding
        return finding._replace(message=f"{finding.message}; what stands below this line could not be read")

    def _resolve_conflicts(self) -> None:
        each = list(conflicts(self.draft.lines))
        for mends in each:
            self._told.update(range(mends[0].row, mends[-1].row + 1))
        self._apply([*chain.from_iterable(each)])

    def _replace_tabs(self) -> None:
        unseen = [finding for finding in self._found if finding.code in UNSEEN]
        if not unseen or any(finding.code == "too-many" for finding in self._found):
            return
        self._has_tabs = True
        self._slips += _together(unseen)
        self._told |= {finding.location.line - 1 for finding in unseen}
        drafts = [replace(self.draft, lines=without_tabs(self.draft.lines, width)) for width in TAB_WIDTHS]
        read = [(self._problems(draft.text), draft) for draft in drafts]
        self._found, self.draft = min(read, key=lambda each: _badness(each[0]))

    def _join_documents(self) -> None:
        """Remove what parts a map into several documents, if that makes one map of them."""
        if all(finding.code != "several-documents" for finding in self._found):
            return
        mends = separators(self.draft.lines)
        left = self._left_after(mends)
        if not any(finding.code == "duplicate-key" or "a map has no" in finding.message for finding in left):
            self._apply(mends, left)

    def _indent_fields(self) -> None:
        if all(finding.code != "empty-value" for finding in self._found):
            return
        self._apply_if_better([*chain.from_iterable(mends_of_levels(self.draft.lines))], code="wrong-type")

    def _replace_odd_spaces(self) -> None:
        tries = [odd_spaces(self.draft.lines, width) for width in ODD_WIDTHS]
        if tries[0] == tries[1]:
            self._apply(tries[0])
            return
        left, mends = min(((self._left_after(mends), mends) for mends in tries), key=lambda each: _badness(each[0]))
        self._apply(mends, left)

    def _mend_lines(self) -> None:
        """Apply the mends that lines need by themselves, and those of lines without a sign, as far as they help."""
        if _unread(self._found) is not None:
            self._apply(self._without_wrong_guesses(list(mends_of_lines(self.draft.lines))))
        no_space = any(finding.message.startswith(_SIGN_MISSING) for finding in self._found)
        if _unread(self._found) is None and not no_space:
            return
        mends = list(mends_of_bare_lines(self.draft.lines))
        for _ in range(3):  # fewer each time
            if not mends:
                return
            left = self._left_after([*chain.from_iterable(mends)])
            still = _unread(left)
            if still is None or still > mends[-1][-1].row + 2:
                break
            mends = [together for together in mends if together[-1].row + 2 < still]
        else:
            return
        code = "wrong-type" if no_space and _unread(self._found) is None else "not-yaml"
        self._apply([*chain.from_iterable(mends)], left, code)

    def _without_wrong_guesses(self, mends: list[Mend]) -> list[Mend]:
        """The mends without those that close a bracket where something else is wrong then."""
        if not any(mend.opened for mend in mends):
            return mends
        left = self._left_after(mends)
        wrong = {finding.location.line - 1 for finding in left if not is_no_slip(finding)}
        return [mend for mend in mends if not mend.opened or not wrong & {mend.row, mend.row + 1}]

    def _mend_one(self, tries: Problems) -> bool:
        """Look for one slip around the first problem; returns whether there was one."""
        target = target_in(self._found)
        helped = target and best_mend(self.draft, target, self._found, tries)
        if not target or not helped:
            return False
        mend, left = helped
        if mend.message:
            self._tell(mend, target.code)
        else:
            self._slips.append(_placed(target, self.draft))
        alike = mends_alike(self.draft, mend) if _unread(left) is not None else []
        self.draft = self.draft.mended(mend)
        self._found = left
        self._apply(alike)
        return True

    def _leave_out(self, tries: Problems) -> bool:
        """Leave out the line at which reading ended, if it goes on then; returns whether it does."""
        target = next((finding for finding in self._found if finding.code == "not-yaml"), None)
        if target is None:
            return False
        row = min(target.location.line, len(self.draft.lines)) - 1
        with suppress(TiredError):
            for mends in masks(self.draft.lines, row):
                draft = reduce(Draft.mended, mends, self.draft)
                left = tries(draft.text)
                still = _unread(left)
                if still is None or still > max(mend.row for mend in mends) + 1:
                    self._slips.append(_placed(target, self.draft))
                    self._told |= {self.draft.rows[mend.row] for mend in mends}
                    self._found, self.draft = left, draft
                    return True
        return False

    def _apply_if_better(self, mends: Sequence[Mend], code: str = "not-yaml") -> None:
        left = self._left_after(mends)
        if _badness(left) < _badness(self._found):
            self._apply(mends, left, code)

    def _left_after(self, mends: Sequence[Mend]) -> list[Finding]:
        """What would be wrong with the draft after some mends."""
        return self._problems(reduce(Draft.mended, mends, self.draft).text) if mends else self._found

    def _apply(self, mends: Sequence[Mend], left: list[Finding] | None = None, code: str = "not-yaml") -> None:
        """Make these mends; `left` is what is wrong then, where that was found out already."""
        for mend in mends:
            if mend.message:
                self._tell(mend, code)
            self.draft = self.draft.mended(mend)
        if mends:
            self._found = self._problems(self.draft.text) if left is None else left

    def _tell(self, mend: Mend, code: str) -> None:
        place = Location(self._file, self.draft.rows[mend.row] + 1, mend.column)
        self._slips.append(Finding(place, mend.code or code, mend.message))


def _together(unseen: list[Finding]) -> list[Finding]:
    """Tabs and the like as they are, or the first of each kind if there are many."""
    if len(unseen) <= MOST_UNSEEN:
        return unseen
    kinds: dict[str, list[Finding]] = {}
    for finding in unseen:
        kinds.setdefault(finding.message, []).append(finding)
    return [
        found[0]._replace(message=f"{message}; so in {len(found)} places up to line {found[-1].location.line}")
        for message, found in kinds.items()
    ]


def _unread(found: list[Finding]) -> int | None:
    """The line at which reading ended, if it did not reach the end of the text."""
    return next((finding.location.line for finding in found if finding.code == "not-yaml"), None)


def _badness(found: list[Finding]) -> tuple[bool, int]:
    return _unread(found) is not None, len(found)


def _within(finding: Finding, original: Draft) -> Finding:
    """A finding with its column inside its line of the file; the mended line may be longer."""
    where = finding.location
    width = len(original.lines[where.line - 1]) + 1
    return finding._replace(location=where._replace(column=min(where.column, width)))


def _placed(finding: Finding, draft: Draft) -> Finding:
    """A problem of the mended text, at its line of the file."""
    row = min(finding.location.line - 1, len(draft.rows) - 1)
    return finding._replace(location=finding.location._replace(line=draft.rows[row] + 1))
