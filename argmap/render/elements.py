"""Elements that all drawings of answers share: claims, signs, voices, steps, citations."""

from collections.abc import Callable, Collection, Iterable, Iterator

from rich.text import Text

from argmap.model.words import Stance
from argmap.query.answers import (
    ClaimBrief,
    Original,
    PositionBrief,
    Said,
    Step,
)
from argmap.query.outline import Role, Row, role_of
from argmap.query.voices import MEANS_HOLDING, MEANS_REJECTING, Counted, is_only_rejected, voice_marks, voice_words
from argmap.render.layout import GLUE, GREEN, ID, PURPLE, QUIET, RED, STRONG, Hanging, words
from argmap.text.safe import safe
from argmap.text.wording import count

SIGNS = {
    Role.SUPPORT: "+",
    Role.OBJECTION: "-",
    Role.CONDITION: "?",
    Role.UNDERCUTTER: "~",
    Role.STEP_CONDITION: "~?",
    Role.PREMISE: "&",
}
SIGN_MEANINGS = {
    Role.CONDITION: "? only if",
    Role.UNDERCUTTER: "~ undercuts the step above",
    Role.STEP_CONDITION: "~? the step above holds only if",
}
"""The signs that a legend explains; + and - explain themselves, and & stands below the word *together*."""

DOES = {
    Role.SUPPORT: "supports",
    Role.OBJECTION: "objects to",
    Role.CONDITION: "is a condition of",
    Role.UNDERCUTTER: "undercuts",
    Role.STEP_CONDITION: "is a condition of the step",
}
"""What an argument does to what it is about, in words."""

SIGN_STYLES = {"+": GREEN, "-": RED, "?": PURPLE, "~": RED, "~?": PURPLE}


def sign(mark: str, step: Row) -> Text:
    """A step's sign; in square brackets, the mark of an editor's insertion, if the curator draws the step.

    In parentheses if sources only report that somebody draws it.
    """
    shown = mark if step.drawn_by else f"({mark})" if step.reported_by else f"[{mark}]"
    return Text(shown, style=SIGN_STYLES.get(mark, ""))


def sign_meanings(roles: Collection[Role]) -> list[str]:
    """The meanings of the signs of these roles."""
    return [meaning for role, meaning in SIGN_MEANINGS.items() if role in roles]


def meanings(steps: Iterable[Row], claims: Iterable[Counted]) -> list[str]:
    """The meanings of brackets around the signs of these steps, and of the marks behind these claims."""
    steps, claims = list(steps), list(claims)
    entries = {
        "[ ] the curator's step, drawn by no source": any(not (step.drawn_by or step.reported_by) for step in steps),
        "( ) a step that a source only reports": any(step.reported_by and not step.drawn_by for step in steps),
        " ".join(MEANS_HOLDING): any(claim.holding for claim in claims),
        " ".join(MEANS_REJECTING): any(claim.rejecting and not is_only_rejected(claim) for claim in claims),
    }
    return [meaning for meaning, occurs in entries.items() if occurs]


def claim_text(claim: ClaimBrief | PositionBrief) -> Text:
    """A claim's text, its id, and in words who holds, reports and rejects it."""
    told = "".join(f" ·{GLUE}{said.replace(' ', GLUE)}" for said in voice_words(claim))
    return Text.assemble(words(claim.text), "  ", Text(claim.id, style=ID), (told, QUIET))


def voices(claim: Counted) -> Text:
    """Who holds, reports and rejects a claim; no line breaks within a mark, nor before a short one."""
    marks = (mark.replace(" ", GLUE) for mark in voice_marks(claim))
    return Text("".join(f"{GLUE if GLUE not in mark else ' '}{mark}" for mark in marks), style=QUIET)


MAP_LINK = "map"
"""The style of a place in the map's file.

Such styles are names that a console's theme may turn into links; Rich takes a name without a style for no style.
"""


def source_link(source: str) -> str:
    """The style of a place in a source's document, as above."""
    return f"source.{source}"


def place(cited: Said | Original) -> Text:
    """A place in a source's document."""
    return Text(cited.place, style=source_link(cited.source))


def who(said: Said, mark: Callable[[str], Text] = words) -> Text:
    """A voice, drawn by `mark`, and what it does with the claim."""
    style = RED if said.stance is Stance.REJECTS else ""
    speaker = mark(said.speaker)
    speaker.stylize_before(STRONG)
    text = Text.assemble(speaker, (f" {said.stance}", style))
    return text.append(f" {safe(said.qualifier)}") if said.qualifier else text


def marked_place(said: Said) -> Text:
    """The place of a citation, and that its words are a translation."""
    return Text.assemble(place(said), " (translated)") if said.translated else place(said)


NOT_LOOKED_UP = "quotes as the map has them: argmap trace looks them up"


def beside(said: Said, mark: Callable[[str], Text] = words) -> Iterator[Text]:
    """What a reader needs beside a quote: what it answers, and the note of the curator, drawn by `mark`."""
    if said.in_reply_to is not None:
        original = said.in_reply_to
        yield Text.assemble(("in reply to ", QUIET), safe(original.speaker), " ", place(original))
    if said.note:
        yield note_line(said.note, mark)


def note_line(note: str, mark: Callable[[str], Text] = words) -> Text:
    """A note of the curator, drawn by `mark`."""
    return Text.assemble(("note: ", QUIET), mark(note))


def cited_lines(said: Said, more: str = "", lead: str = "") -> Iterator[Text]:
    """A citation: the voice, the place and the quote in one line, and below it what it answers and its note."""
    line = Text.assemble(lead, who(said), " ", marked_place(said), more, style=QUIET)
    if said.quote:
        line.append(f" »{safe(said.quote)}«")
    yield line
    for further in beside(said):
        yield Text.assemble("  ", further, style=QUIET)


def step_cites(step: Step | Row) -> tuple[Said, ...]:
    """All citations of a step."""
    return (*step.drawn_by, *step.reported_by, *step.rejected_by)


def drawing(step: Step | Row) -> Text:
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


def nobody_says(claim: ClaimBrief | None) -> Text:
    """The text shown for a claim without citations or, if `claim` is None, for the step of an argument."""
    if claim is None:
        return Text("The curator draws this step; no source does.")
    return Text("Nobody says it; the argument needs it." if claim.unstated else "Nobody is cited for it.")


def about_step(step: Step) -> Text:
    """How many undercutters and conditions a step has, for places that do not show them."""
    counts = [f"undercut by {step.undercutters}"] if step.undercutters else []
    counts += [count(step.conditions, "condition")] if step.conditions else []
    return Text("".join(f" ·{GLUE}{told.replace(' ', GLUE)}" for told in counts), style=QUIET)


def role_in(step: Step) -> Role:
    """The role of a step; conditions of a step and of a claim have different roles."""
    return role_of(step.side, step.conclusion_kind)


def step_lines(step: Step, *, whole: bool = True) -> Iterator[Hanging]:
    """The lines of a step: its sign, its premise or linked premises, and who draws it.

    The whole of it has its note, and the number of what is about the step.
    """
    sign = SIGNS[role_in(step)]
    mark = Text(sign, style=SIGN_STYLES[sign])
    tail = Text.assemble(f"  —{GLUE}", drawing(step), style=QUIET)
    if step.scheme:
        tail.append(f" · {safe(step.scheme)}")
    if whole:
        tail.append_text(about_step(step))
    one = len(step.premises) == 1
    yield Hanging(mark, Text.assemble(claim_text(step.premises[0]) if one else "together", tail))
    yield from () if one else (Hanging(Text("  &"), claim_text(claim)) for claim in step.premises)
    if whole and step.note:
        yield Hanging(Text(" "), note_line(step.note))


def does(step: Step) -> Text:
    """What a step does to what it is about: ``supports open``."""
    role = role_in(step)
    return Text.assemble((DOES[role], SIGN_STYLES[SIGNS[role]]), f" {step.conclusion}", style=ID)


def onward(step: Step) -> Text:
    """A step from a claim, by what it does: who draws it, what is about it, and what it is linked with."""
    body = Text.assemble(does(step), f"  —{GLUE}", drawing(step), style=QUIET)
    body.append_text(about_step(step))
    if len(step.premises) > 1:
        body.append(f" · linked: {' + '.join(premise.id for premise in step.premises)}", style=QUIET)
    return body
