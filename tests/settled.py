"""What a command finds wrong with the invented map and the packaged one, whatever checks are added later.

A new check is tried on small maps of its own (tests/check). A test of something else, such as a whole answer or a
session in the README, only sees findings of the checks that its map was written for.
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
    uncited-line not-a-repeat
"""
SETTLED = frozenset(CODES.split())
"""The codes of these checks; a check that is added does not belong here."""


def settle_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let argmap find nothing else until the end of a test."""

    def settled(graph: Any, problems: Iterable[Problem], **how: Any) -> tuple[list[Problem], int]:
        return waive(graph, (problem for problem in problems if problem.code in SETTLED), **how)

    for module in (node, report):
        monkeypatch.setattr(module, "waive", settled)
