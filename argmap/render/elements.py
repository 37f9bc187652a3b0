"""Elements that all drawings share: safe texts, signs, styles, hanging indents."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from argmap.model.words import Stance
from argmap.query.answers import ClaimBrief, Said, Step
from argmap.query.outline import Role, role_of
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
SIGN_STYLES = {"+": GREEN, "-": RED, "?": PURPLE, "~": RED, "~?": PURPLE}


def words(text: str, style: str = "") -> Text:
    """A text from the map, safe and in a style."""
    return Text(safe(text), style=style)


def sign(mark: str, *, drawn: bool) -> Text:
    """A step's sign; in square brackets, the mark of an editor's insertion, if the curator draws the step."""
    return Text(mark if drawn else f"[{mark}]", style=SIGN_STYLES.get(mark, ""))


MEANS_CURATOR = "[ ] the curator's step, drawn by no source"
MEANS_VOICES = "·n voices"
MEANS_REJECTING = "×n reject it"

GLUE = "\ue000"
"""Stands for a space at which no line breaks; no drawn text has this character, as `safe` replaces it."""


LEAST_ROOM = 10
"""Least number of columns for the text behind a mark, even if the terminal has fewer."""


class Flow:
    """Short entries one after the other; lines break between them, not within."""

    def __init__(self, entries: Iterable[str], style: str = QUIET) -> None:
        self.entries = [entry.replace(" ", GLUE) for entry in entries]
        self.style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Hanging(Text(), Text("  ".join(self.entries), style=self.style))


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


def claim_text(claim: ClaimBrief) -> Text:
    """A claim's text, id and voices."""
    return Text.assemble(
        words(claim.text), "  ", Text(claim.id, style=ID), voices(claim.voices, claim.rejecting, claim.unstated)
    )


def voices(saying: int, rejecting: int, unstated: bool) -> Text:
    """How many voices say a claim and how many reject it."""
    parts = [f"{GLUE}·{saying}"] if saying else []
    parts += [f"{GLUE}×{rejecting}"] if rejecting else []
    parts += [f"{GLUE}unstated"] if unstated else []
    return Text("".join(parts), style=QUIET)


def voice_counts(claim: ClaimBrief, sources: int) -> str:
    """How many voices say a claim, or reject it, in how many sources."""
    parts = [count(claim.voices, "voice")]
    parts += [f"{claim.rejecting} rejecting"] if claim.rejecting else []
    return ", ".join((*parts, count(sources, "source")))


def place(text: str, path: Path) -> Text:
    """A place in a file, as a link if the terminal supports links."""
    return Text(safe(text), style=f"link {path.resolve().as_uri()}")


def who(said: Said) -> Text:
    """A voice and what it does with the claim."""
    style = RED if said.stance is Stance.REJECTS else ""
    text = Text.assemble((safe(said.speaker), STRONG), (f" {said.stance}", style))
    return text.append(f" {safe(said.qualifier)}") if said.qualifier else text


def drawn_by(cited: Iterable[Said]) -> Text:
    """Who draws a step: the voices, or the curator."""
    drawing = dict.fromkeys(_drawing(said) for said in cited)
    return Text(", ".join(drawing) or "curator's link", style=QUIET)


def _drawing(said: Said) -> str:
    """A voice and its place, with its stance if it does not draw the step in its own name."""
    own = said.stance in {Stance.ASSERTS, Stance.REJECTS}
    return safe(f"{said.speaker} {said.qualifier if own else said.manner} {said.place}")


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
    return sign(SIGNS[role_of(step.side, step.conclusion_kind)], drawn=bool(step.drawn_by))


def step_lines(step: Step, *, folded: bool = True) -> Iterator[Hanging]:
    """The lines of a step: its sign, its premise or linked premises, and who draws it."""
    tail = Text.assemble("  — ", drawn_by(step.drawn_by), style=QUIET)
    if step.scheme:
        tail.append(f" · {safe(step.scheme)}")
    if folded:
        tail.append_text(folded_about(step))
    if step.rejected_by:
        tail.append(f" · rejected by {drawn_by(step.rejected_by).plain}", style=RED)
    if len(step.premises) == 1:
        yield Hanging(step_sign(step), Text.assemble(claim_text(step.premises[0]), tail))
        return
    yield Hanging(step_sign(step), Text.assemble("together", tail))
    for claim in step.premises:
        yield Hanging(Text("  &"), claim_text(claim))
