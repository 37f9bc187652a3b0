"""Draws what would be without support if a voice, a source or a claim went."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.resting import AloneCounts, OnlySaid, OnlySource, SourceAlone
from argmap.render.layout import GLUE, ID, QUIET, STRONG, Hanging
from argmap.render.steps import does, step_lines
from argmap.render.voices import claim_text
from argmap.text.safe import safe
from argmap.text.wording import count


def draw_alone(answer: SourceAlone) -> RenderableType:
    """The answer to ``sources SOURCE --alone``."""
    nothing = [] if answer.said or answer.rejected or answer.steps else [Hanging(Text(), Text(NOTHING))]
    return Group(
        Hanging(Text(), Text.assemble("without ", (answer.source, ID))),
        *nothing,
        *_claims("would have no voice", answer.said),
        *_claims("would be neither said nor rejected", answer.rejected),
        *_steps(answer),
    )


NOTHING = "nothing would be without a voice"


MOST_NAMED = 3
"""Most claims without another argument that are named; more are counted."""


def _claims(lose: str, claims: Sequence[OnlySaid]) -> Iterator[RenderableType]:
    """Claims, positions first, below what they would lose."""
    if claims:
        yield Text()
        yield Hanging(Text(), Text(f"{count(len(claims), 'claim')} {lose}", style=STRONG))
    for found in sorted(claims, key=lambda claim: not claim.positions):
        told = [f"position {number}" for number in found.positions]
        told += ["only a condition, which nobody need say"] if found.only_condition else []
        tail = "".join(f" · {fact}" for fact in told)
        yield Hanging(Text("  "), claim_text(found.claim).append(tail, QUIET))


def _steps(answer: SourceAlone) -> Iterator[RenderableType]:
    if answer.steps:
        yield Text()
        yield Hanging(Text(), Text(f"{count(len(answer.steps), 'step')} would be the curator's", style=STRONG))
    for step in answer.steps:
        yield from step_lines(step, whole=False)
        yield Hanging(Text(" "), does(step))


def alone_line(counts: AloneCounts) -> Text:
    """How much would have no voice without a source; empty if nothing would."""
    positions = f" ({count(counts.positions, 'position')})" if counts.positions else ""
    told = [f"{count(counts.claims, 'claim')}{positions}"] if counts.claims else []
    told += [count(counts.steps, "step")] if counts.steps else []
    return Text(" and ".join(told))


def rests_on(said: OnlySource | None, only_reason_for: Sequence[str]) -> Text:
    """On whom alone a claim rests, and which claims would have no argument without it; empty if there is neither."""
    parts = []
    if said is not None:
        by = f"by {safe(said.voices[0])} " if len(said.voices) == 1 else ""
        parts.append(f"only {'reported' if said.only_reported else 'said'} {by}in {said.source}")
    if only_reason_for:
        more = len(only_reason_for) - MOST_NAMED
        named = ", ".join(only_reason_for[:MOST_NAMED]) + (f" and {count(more, 'other')}" if more > 0 else "")
        parts.append(f"without it, no argument for {named}")
    return Text(f" ·{GLUE}".join(parts), style=QUIET)
