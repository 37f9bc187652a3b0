"""Elements that all drawings share: safe texts, signs, styles, hanging indents."""

from collections.abc import Callable, Collection, Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from argmap.model.words import Stance
from argmap.query.answers import (
    MEANS_HOLDING,
    MEANS_REJECTING,
    ClaimBrief,
    Counted,
    Original,
    PositionBrief,
    Said,
    Step,
    is_only_rejected,
    voice_marks,
)
from argmap.query.outline import Role, Row, role_of
from argmap.text.safe import safe
from argmap.text.wording import count

# Colours of the fixed 256 that can be read both on white and on black.
GREEN = "color(28)"
RED = "color(160)"
PURPLE = "color(133)"
YELLOW = "color(136)"
ID = "color(30)"
QUIET = "dim"
STRONG = "bold"
WARN = f"bold {RED}"

SIGNS = {
    Role.SUPPORT: "+",
    Role.OBJECTION: "-",
    Role.CONDITION: "?",
    Role.UNDERCUTTER: "~",
    Role.STEP_CONDITION: "~?",
    Role.PREMISE: "&",
}
SIGN_MEANINGS = {
    Role.SUPPORT: "+ supports",
    Role.OBJECTION: "- objects",
    Role.CONDITION: "? only if",
    Role.UNDERCUTTER: "~ undercuts the step above",
    Role.STEP_CONDITION: "~? the step above holds only if",
    Role.PREMISE: "& premises that only count together",
}
SIGN_STYLES = {"+": GREEN, "-": RED, "?": PURPLE, "~": RED, "~?": PURPLE}


def words(text: str, style: str = "") -> Text:
    """A text from the map, safe and in a style."""
    return Text(safe(text), style=style)


def sign(mark: str, step: Step | Row) -> Text:
    """A step's sign; in square brackets, the mark of an editor's insertion, if the curator draws the step.

    In parentheses if sources only report that somebody draws it.
    """
    shown = mark if step.drawn_by else f"({mark})" if step.reported_by else f"[{mark}]"
    return Text(shown, style=SIGN_STYLES.get(mark, ""))


def sign_meanings(roles: Collection[Role]) -> list[str]:
    """The meanings of the signs of these roles."""
    return [meaning for role, meaning in SIGN_MEANINGS.items() if role in roles]


def onward_meanings(steps: Iterable[Step]) -> list[str]:
    """The meanings of the signs of steps that are named by what they are about, as `onward` does."""
    roles = {role_of(step.side, step.conclusion_kind) for step in steps}
    return [meaning.removesuffix(" the step above") for meaning in sign_meanings(roles)]


def meanings(steps: Iterable[Step | Row], claims: Iterable[Counted]) -> list[str]:
    """The meanings of brackets around the signs of these steps, and of the marks behind these claims."""
    steps, claims = list(steps), list(claims)
    entries = {
        "[ ] the curator's step, drawn by no source": any(not (step.drawn_by or step.reported_by) for step in steps),
        "( ) a step that a source only reports": any(step.reported_by and not step.drawn_by for step in steps),
        " ".join(MEANS_HOLDING): any(claim.holding for claim in claims),
        " ".join(MEANS_REJECTING): any(claim.rejecting and not is_only_rejected(claim) for claim in claims),
    }
    return [meaning for meaning, occurs in entries.items() if occurs]


GLUE = "\ue000"
"""Stands for a space at which no line breaks; no drawn text has this character, as `safe` replaces it."""


LEAST_ROOM = 10
"""Least number of columns for the text behind a mark, even if the terminal has fewer."""


class Flow:
    """Short entries one after the other; lines break between them, and within only those that fit no line."""

    def __init__(self, entries: Iterable[str], style: str = QUIET) -> None:
        self.entries = list(entries)
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        entries = (entry if cell_len(entry) > width else entry.replace(" ", GLUE) for entry in self.entries)
        yield Hanging(Text(), Text("  ".join(entries), style=self.style))


class Hanging:
    """A text behind a mark; its further lines stand below its first, not below the mark."""

    def __init__(self, mark: Text, body: Text, indent: int | None = None) -> None:
        self.mark = mark
        self.body = body
        self.lead = mark.cell_len + 1 if mark.plain else 0
        self.indent = self.lead if indent is None else indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._lines(console, options.max_width):
            yield from line.render(console, end="\n")

    def _lines(self, console: Console, width: int) -> Iterator[Text]:
        """The lines, wrapped to a width, so that Rich does not wrap them again."""
        room = max(width - max(self.lead, self.indent), LEAST_ROOM)
        for number, line in enumerate(self.body.wrap(console, room) or [Text()]):
            line.rstrip()
            line.plain = line.plain.replace(GLUE, " ")
            lead = (self.mark, " " if self.lead else "") if number == 0 else (" " * self.indent,)
            whole = Text.assemble(*lead, line)
            yield from [whole] if whole.cell_len <= width else whole.wrap(console, width)


def claim_text(claim: ClaimBrief | PositionBrief) -> Text:
    """A claim's text, id and voices."""
    return Text.assemble(words(claim.text), "  ", Text(claim.id, style=ID), voices(claim))


def voices(claim: Counted) -> Text:
    """Who holds, reports and rejects a claim; no line breaks within a mark, nor before a short one."""
    marks = (mark.replace(" ", GLUE) for mark in voice_marks(claim))
    return Text("".join(f"{GLUE if GLUE not in mark else ' '}{mark}" for mark in marks), style=QUIET)


def voice_counts(claim: ClaimBrief, sources: int) -> str:
    """How many voices hold, report and reject a claim, in how many sources; empty if nobody is cited."""
    if not sources:
        return ""
    also = " more" if claim.holding else ""
    parts = [f"held by {count(claim.holding, 'voice')}" if claim.holding else "held by nobody"]
    parts += [f"{claim.conceding} of them only conceding"] if claim.conceding else []
    parts += [f"reported by {claim.reporting}{also}"] if claim.reporting else []
    parts += [f"rejected by {claim.rejecting}"] if claim.rejecting else []
    return f"{', '.join(parts)} · {count(sources, 'source')}"


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


def folded_about(step: Step) -> Text:
    """How many undercutters and conditions a step has, for places that do not show them."""
    counts = [f"{step.undercutters}~"] if step.undercutters else []
    counts += [f"{step.conditions}~?"] if step.conditions else []
    return Text(GLUE.join((" …", *counts)) if counts else "", style=QUIET)


def step_sign(step: Step) -> Text:
    """A step's sign; conditions of a step and of a claim have different signs."""
    return sign(SIGNS[role_of(step.side, step.conclusion_kind)], step)


def step_lines(step: Step, *, folded: bool = True) -> Iterator[Hanging]:
    """The lines of a step: its sign, its premise or linked premises, and who draws it."""
    tail = Text.assemble(f"  —{GLUE}", drawing(step), style=QUIET)
    if step.scheme:
        tail.append(f" · {safe(step.scheme)}")
    if folded:
        tail.append_text(folded_about(step))
    if len(step.premises) == 1:
        yield Hanging(step_sign(step), Text.assemble(claim_text(step.premises[0]), tail))
        return
    yield Hanging(step_sign(step), Text.assemble("together", tail))
    for claim in step.premises:
        yield Hanging(Text("  &"), claim_text(claim))


def onward(step: Step) -> Text:
    """A step from a claim, by what it is about: who draws it, what is about it, and what it is linked with."""
    body = Text.assemble((step.conclusion, ID), f"  —{GLUE}", drawing(step), style=QUIET)
    body.append_text(folded_about(step))
    if len(step.premises) > 1:
        body.append(f" · linked: {' + '.join(premise.id for premise in step.premises)}", style=QUIET)
    return body
