"""Gaps: what is not wrong with a map, but would be worth some work."""

from argmap.catalogue.rule import warning

GAPS = (
    warning(
        "unanswered-objection",
        "Nobody answers an objection that is not out: no argument undercuts its step, and none objects to a premise.",
        "Look in the documents for an answer: an objection to a premise, or an undercutter of the step. If nobody "
        "gives one, that is a result; waive the gap with it as the reason.",
    ),
    warning(
        "unanswered-undercutter",
        "Nobody answers an undercutter that is not out: no argument undercuts its step, and none objects to a premise. "
        "What it undercuts falls as long as it stands.",
        "Look in the documents for an answer, as to an 'unanswered-objection'.",
    ),
    warning(
        "one-voice",
        "Only one voice says the claim, and no argument supports it. If that voice errs, nothing is left for it.",
        "Cite another voice that says it, or a reason for it.",
    ),
    warning(
        "one-sided",
        "A position has arguments for it and none against it: either nobody objects, or the map does not tell who "
        "does. A position without an argument for it is an 'undefended-position'.",
        "Look in the documents for what speaks against it. What speaks for a rival position speaks against it already, "
        "and need not be repeated; waive the gap if there is nothing else.",
    ),
    warning(
        "tie",
        "A claim is undecided, as there is as much for it as against it, and nothing that it waits for.",
        "Answer one of the sides; 'argmap evaluate CLAIM --settle' says which arguments would have to fall.",
    ),
    warning(
        "critical-question",
        "The scheme of an argument asks a question that nobody has raised about this argument.",
        "Look in the documents for somebody who raises it, and add the objection or the undercutter.",
    ),
)
"""Those that only ``argmap gaps`` tells of; nothing is wrong with the map, so ``argmap check`` does not."""

UNVERIFIED = (
    "quote-not-found",
    "quote-changed",
    "quote-on-other-line",
    "line-outside-document",
    "open-place",
    "lost-citation",
)
"""Findings about citations whose words do not stand where the map says."""

FINDINGS = (
    "unsupported-claim",
    "undefended-position",
    "open-question",
    *UNVERIFIED,
    "missing-document",
    "uncited-line",
    "left-for-later",
)
"""Findings of a check that are gaps too."""

GAP_CODES = (*(rule.code for rule in GAPS), *FINDINGS)
"""The kinds of gaps."""
