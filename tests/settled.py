"""The checks for which the invented map and the packaged one were written; tests of whole answers use only these.

A new check is tested on small maps of its own (tests/check). It does not change the tests of something else, such as
a whole answer or a session in the README.
"""

from collections.abc import Iterable
from typing import Any

import pytest

from argmap.check import node, report
from argmap.check.problem import Problem
from argmap.check.waivers import waive

CODES = """
    orphan-claim unsupported-claim unstated-but-cited undefended-position argues-in-circle argues-with-itself
    on-both-sides duplicate-argument rival-objection equal-text near-equal-text stray-quotation-mark
    control-character listed-twice unknown-scheme quote-not-found quote-on-other-line quote-twice-on-line
    long-quote no-quote line-outside-document cites-repeat cites-left-out no-voice ambiguous-voice
    voice-elsewhere of-without-report missing-document no-document changed-document no-sha256 unused-source
    uncited-line not-a-repeat unknown-waiver unused-waiver
"""
SETTLED = frozenset(CODES.split())
"""The codes of these checks; do not add new ones."""


def settle_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make argmap report only these findings until the end of a test."""

    def settled(graph: Any, problems: Iterable[Problem], **how: Any) -> tuple[list[Problem], int]:
        left, waived = waive(graph, problems, **how)
        return [problem for problem in left if problem.code in SETTLED], waived

    for module in (node, report):
        monkeypatch.setattr(module, "waive", settled)
