"""Draws steps: the sign, the premises, and who draws the step."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from argmap.model.words import Stance
from argmap.query.answers import Said, Step
from argmap.query.outline import Role, Row, role_of
from argmap.render.cited import note_line, place
from argmap.render.labels import step_mark
from argmap.render.layout import GLUE, ID, QUIET, RED, Hanging, glued
from argmap.render.step_signs import SIGNS, STYLES
from argmap.render.voices import claim_text
from argmap.text.safe import safe
from argmap.text.wording import count

DOES = {
    Role.SUPPORT: "supports",
    Role.OBJECTION: "objects to",
    Role.CONDITION: "is a condition of",
    Role.UNDERCUTTER: "undercuts",
    Role.STEP_CONDITION: "is a condition of the step",
}
"""What an argument does to what it is about, in words."""


def step_cites(step: Step | Row) -> tuple[Said, ...]:
    """All citations of a step."""
    return (*step.drawn_by, *step.reported_by, *step.rejected_by)


def who_draws(step: Step | Row) -> Text:
    """Who draws a step: the voices in their own name, else those that report it, else the curator."""
    if step.drawn_by:
        text = Text.assemble("drawn ", _speakers(step.drawn_by), style=QUIET)
    elif step.reported_by:
        text = Text.assemble("reported ", _speakers(step.reported_by), style=QUIET)
    else:
        text = Text("curator's step", style=QUIET)
    if step.rejected_by:
        text.append_text(Text.assemble(", rejected ", _speakers(step.rejected_by), style=RED))
    return text


MOST_SPEAKERS = 3
"""Most voices that are named for a step; more are counted."""


def _speakers(cites: Iterable[Said]) -> Text:
    """The voices of citations with their places: ``by Ada forum:3``; of many, only the first."""
    places: dict[tuple[str, str], dict[str, Text]] = {}
    for said in cites:
        places.setdefault((said.source, _by(said)), {})[said.place] = place(said)
    named = [Text.assemble(safe(by), " ", Text(", ").join(where.values())) for (_, by), where in places.items()]
    more = [Text(f"{len(named) - MOST_SPEAKERS} more")] if len(named) > MOST_SPEAKERS else []
    return Text("; ").join([*named[:MOST_SPEAKERS], *more])


def _by(said: Said) -> str:
    """A voice, with whom it reports, or with its stance if it does not simply assert."""
    if said.stance is Stance.REPORTS:
        return f"{said.qualifier} by {said.speaker}".lstrip()
    hedge = f" ({said.manner})" if said.stance in {Stance.SUGGESTS, Stance.CONCEDES} else ""
    return f"by {said.speaker}{hedge}"


def _about_step(step: Step) -> Text:
    """How many undercutters and conditions a step has, for places that do not show them."""
    counts = [f"undercut by {step.undercutters}"] if step.undercutters else []
    counts += [count(step.conditions, "condition")] if step.conditions else []
    return _told(*counts)


def _told(*counts: str) -> Text:
    return Text("".join(f" ·{GLUE}{glued(count)}" for count in counts if count), style=QUIET)


def _role(step: Step) -> Role:
    """The role of a step; conditions of a step and of a claim have different roles."""
    return role_of(step.side, step.conclusion_kind)


def stands(step: Step) -> Text:
    """How a step stands, unless it stands as its only premise."""
    return step_mark(step.label, step.premises[0].label if len(step.premises) == 1 else None)


def step_lines(step: Step, *, whole: bool = True) -> Iterator[Hanging]:
    """The lines of a step: its sign, its premise or linked premises, and who draws it.

    The whole of it has its note, how the step stands, and the number of what is about it.
    """
    role = _role(step)
    tail = Text.assemble(f"  —{GLUE}", who_draws(step), style=QUIET)
    if step.scheme:
        tail.append(f" · {safe(step.scheme)}")
    if step.raises:
        tail.append(f" · raises {', '.join(step.raises)}")
    if whole:
        tail.append_text(_told(f"premise objected to by {step.objections}" if step.objections else ""))
        tail.append_text(_about_step(step))
    is_linked = len(step.premises) > 1
    opened = Text("together") if is_linked else claim_text(step.premises[0])
    yield Hanging(Text(SIGNS[role], style=STYLES[role]), Text.assemble(opened, stands(step) if whole else "", tail))
    if is_linked:
        yield from (Hanging(Text("  &"), claim_text(claim)) for claim in step.premises)
    if whole and step.note:
        yield Hanging(Text(" "), note_line(step.note))


def does(step: Step) -> Text:
    """What a step does to what it is about: ``supports open``."""
    role = _role(step)
    return Text.assemble((DOES[role], STYLES[role]), f" {step.conclusion}", style=ID)


def leads_to(step: Step) -> Text:
    """A step from a claim, by what it does: how it stands, who draws it, what is about it, and its linked premises."""
    body = Text.assemble(does(step), stands(step), f"  —{GLUE}", who_draws(step), style=QUIET)
    body.append_text(_about_step(step))
    if len(step.premises) > 1:
        body.append(f" · linked: {' + '.join(premise.id for premise in step.premises)}", style=QUIET)
    return body
