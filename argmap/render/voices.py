"""Draws a claim with who holds, reports and rejects it."""

from collections.abc import Iterable

from rich.text import Text

from argmap.query.answers import ClaimBrief, PositionBrief
from argmap.query.voices import MEANS_HOLDING, MEANS_REJECTING, Counted, is_only_rejected, voice_marks, voice_words
from argmap.render.labels import label_mark
from argmap.render.layout import GLUE, ID, QUIET, glued, words


def claim_text(claim: ClaimBrief | PositionBrief) -> Text:
    """A claim's text, its id, in words who holds, reports and rejects it, and how it stands."""
    told = "".join(f" ·{GLUE}{glued(said)}" for said in voice_words(claim))
    return Text.assemble(words(claim.text), "  ", Text(claim.id, style=ID), (told, QUIET), label_mark(claim.label))


def marks(claim: Counted) -> Text:
    """Who holds, reports and rejects a claim, in marks; no line breaks within one, nor before a short one."""
    return Text("".join(f"{' ' if ' ' in mark else GLUE}{glued(mark)}" for mark in voice_marks(claim)), style=QUIET)


def mark_meanings(claims: Iterable[Counted]) -> list[str]:
    """The meanings of the marks behind these claims."""
    claims = list(claims)
    meanings = [MEANS_HOLDING] if any(claim.holding for claim in claims) else []
    is_marked = any(claim.rejecting and not is_only_rejected(claim) for claim in claims)
    meanings += [MEANS_REJECTING] if is_marked else []
    return [" ".join(meaning) for meaning in meanings]


def nobody_says(claim: ClaimBrief | None, *, only_condition: bool = False) -> Text:
    """The text shown for a claim without citations or, if `claim` is None, for the step of an argument."""
    if claim is None:
        return Text("The curator draws this step; no source does.")
    if only_condition and not claim.unstated:
        return Text("A condition: nobody is cited for saying that it holds.")
    return Text("Nobody says it; the argument needs it." if claim.unstated else "Nobody is cited for it.")
