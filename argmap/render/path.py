"""Draws how one claim or argument bears on another."""

from collections.abc import Iterator
from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.words import MEANS, Label, Side
from argmap.query.answers import ClaimBrief
from argmap.query.outline import Written, role_of
from argmap.query.path import Bearing, Chain, ChainStep, End, Paths
from argmap.render.heading import heading, question_heading
from argmap.render.labels import label_mark
from argmap.render.layout import GLUE, GREEN, ID, PURPLE, QUIET, RED, STRONG, Command, Hanging, words
from argmap.render.outline import POINTERS
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.render.step_signs import SIGNS, STYLES
from argmap.render.steps import DOES, stands, who_draws
from argmap.text.wording import count

BEARINGS = {Bearing.FOR: "for", Bearing.AGAINST: "against", Bearing.CONDITION: "as a condition of"}
BEARING_STYLES = {Bearing.FOR: GREEN, Bearing.AGAINST: RED, Bearing.CONDITION: PURPLE}


def draw_paths(answer: Paths, given: Given = NOTHING_GIVEN) -> RenderableType:
    """The answer to ``path``; commands that it names get what was `given`."""
    start, end = _name(answer.start), _name(answer.end)
    drawn = _Chains(start, end)
    return Group(
        *_heading(answer.start),
        Text(f"{_bears(answer)}{' itself' if start == end else ''}", style=QUIET),
        *(_heading(answer.end) if start != end else ()),
        Text(),
        *_told(answer, start, end),
        *(line for number, chain in enumerate(answer.chains, 1) for line in drawn.lines(number, chain)),
        *_below(answer, given, start, end),
    )


def _name(end: End) -> str:
    """What commands and sentences call one end."""
    if end.question:
        return str(end.question.number) if "/" in end.question.id else end.question.id
    found = end.claim or end.argument
    assert found is not None
    return found.id


def _bears(answer: Paths) -> str:
    """What stands between the start and the end."""
    question = answer.end.question
    if question and question.position:
        return f"is position {question.number}.{question.position} on"
    return "bears on" if answer.chains else "does not bear on"


def _heading(end: End) -> Iterator[RenderableType]:
    if end.question:
        return question_heading(end.question, end.place, len(end.positions))
    return heading(end.claim, end.argument, end.place, label=_label(end))


def _label(end: End) -> Label | None:
    about = end.claim or end.argument
    return about.label if about else None


def _told(answer: Paths, start: str, end: str) -> Iterator[RenderableType]:
    """How many chains there are and what they do or, in words, that there is none."""
    question = answer.end.question
    if not answer.bearings:
        position = "another position on it" if question and question.position else "a position on it"
        onto = position if question else "it again" if start == end else end
        yield Hanging(Text(), Text(f"No chain of steps leads from {start} to {onto}."))
        return
    it = "a position" if question else "it"
    tallies = {Bearing.FOR: f"for {it}", Bearing.AGAINST: f"against {it}", Bearing.CONDITION: "as a condition"}
    chains = count(sum(answer.bearings.values()), "chain")
    if len(answer.bearings) == 1:
        (bearing,) = answer.bearings
        chains += f", {'all ' if len(answer.chains) + answer.more > 1 else ''}{tallies[bearing]}"
    else:
        chains += ": " + ", ".join(f"{number} {tallies[bearing]}" for bearing, number in answer.bearings.items())
    yield Hanging(Text(), Text(f"{'at least ' if answer.stopped else ''}{chains}", style=STRONG))


def _below(answer: Paths, given: Given, start: str, end: str) -> Iterator[RenderableType]:
    """Whether both are rivals, what is not shown, and whether chains lead back."""
    for number in answer.rivals:
        told = f"They are rivals on question {number}, so what speaks for {start} speaks against {end}:"
        yield Command(told, given.command(f"for {start}"), indent=0, style="")
    if answer.more:
        yield Text()
        asked = f"path {start} {end} --limit {len(answer.chains) + answer.more}"
        yield Command(f"… {answer.more} more:", given.command(asked), indent=0)
    if answer.stopped:
        yield Hanging(Text(), Text("The search stopped here; there may be more chains.", style=QUIET))
    if answer.back:
        yield Text()
        leads = f"{end} bears on {start}{' too' if answer.chains else ''}:"
        yield Command(leads, given.command(f"path {end} {start}"), indent=0)
    if _label(answer.start):
        yield Text()
        yield Hanging(Text(), Text(MEANS, style=QUIET))


class _Chains:
    """Draws chains. A claim is written out where it stands first; both ends stand in the heading."""

    def __init__(self, start: str, end: str) -> None:
        self.start = start
        self.ends = {start, end}
        self.written: set[str] = set()

    def lines(self, number: int, chain: Chain) -> Iterator[RenderableType]:
        """One chain: where it begins, a line or two for each step, and what it does to its end."""
        yield Text()
        yield Hanging(Text(str(number), style=QUIET), Text(self.start, style=ID))
        for taken, following in zip_longest(chain.steps, chain.steps[1:]):
            yield from self._step(taken, following, goes_on=taken is not chain.steps[0])
        verdict = Text.assemble((BEARINGS[chain.bearing], BEARING_STYLES[chain.bearing]), f" {chain.end}", style=STRONG)
        if chain.premise:
            verdict.append(f", as its premise {chain.premise}" if chain.steps else ", as its premise")
        yield Hanging(Text("  ="), verdict)

    def _step(self, taken: ChainStep, following: ChainStep | None, *, goes_on: bool) -> Iterator[RenderableType]:
        """One step, and the premises that it needs besides; one that is undercut goes on the sentence about that."""
        step = taken.step
        role = role_of(step.side, step.conclusion_kind)
        linked = [premise for premise in step.premises if taken.premise and premise.id != taken.premise]
        yield from (Hanging(Text("  &"), Text.assemble("together with ", self._claim(other))) for other in linked)
        lead = "which " if goes_on and not taken.premise else ""
        body = Text.assemble(lead, (DOES[role], STYLES[role]), " ", self._conclusion(taken, following))
        body.append_text(Text.assemble(f"  —{GLUE}", who_draws(step), stands(step), style=QUIET))
        yield Hanging(Text(f"  {SIGNS[role]}", style=STYLES[role]), body)

    def _conclusion(self, taken: ChainStep, following: ChainStep | None) -> Text:
        """What a step is about: a claim, the argument at the end, or the step that follows."""
        if taken.conclusion:
            return self._claim(taken.conclusion)
        if following is None:
            return Text(taken.step.conclusion, style=ID)
        premises = Text(" and ").join(map(self._claim, following.step.premises))
        the_step = "" if taken.step.side is Side.CONDITION else "the step "  # which the role of a condition says
        return Text.assemble(f"{the_step}from ", premises)

    def _claim(self, claim: ClaimBrief) -> Text:
        """A claim: its text and its id, or its id alone if it is written out above."""
        seen = claim.id in self.ends or claim.id in self.written
        text = Text() if seen else Text.assemble(words(claim.text), "  ")
        pointer = f" {POINTERS[Written.ABOVE]}" if claim.id in self.written else ""
        if not seen:
            self.written.add(claim.id)
        return Text.assemble(text, (claim.id, ID), pointer, label_mark(claim.label))
