"""Draws the summary of one claim, argument or question."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.answers import NOBODY, Counted, PositionBrief, Said, Step
from argmap.query.show import ArgumentAnswer, ClaimAnswer, QuestionAnswer
from argmap.render.elements import (
    ID,
    QUIET,
    STRONG,
    Flow,
    Hanging,
    beside,
    claim_text,
    marked_place,
    meanings,
    nobody_says,
    onward,
    onward_meanings,
    step_cites,
    step_lines,
    step_sign,
    voice_counts,
    who,
    words,
)
from argmap.render.heading import heading, notes, other_positions, question_heading
from argmap.text.safe import safe
from argmap.text.wording import count


def draw_show(answer: ClaimAnswer | ArgumentAnswer | QuestionAnswer) -> RenderableType:
    """The answer to ``show``."""
    if isinstance(answer, QuestionAnswer):
        return Group(*_question(answer))
    return Group(*(_claim(answer) if isinstance(answer, ClaimAnswer) else _argument(answer)))


def _claim(answer: ClaimAnswer) -> Iterator[RenderableType]:
    yield from heading(answer.claim, None, answer.place, voice_counts(answer.claim, answer.sources))
    for question in answer.answers:
        yield Hanging(Text(f"position {question.number}.{question.position} on"), words(question.ask))
    yield from notes(answer.note, answer.tags, answer.problems)
    yield Text()
    for said in answer.cites:
        yield from _citation(said)
    if not answer.cites:
        yield nobody_says(answer.claim)
    yield from _not_looked_up(answer.not_looked_up)
    steps = (*answer.supports, *answer.objections, *answer.against_steps, *answer.conditions, *answer.bears_on)
    yield from _section("for the claim", answer.supports, nothing="for  none")
    against = "" if answer.against_steps else "against  none"
    yield from _section("against the claim", answer.objections, nothing=against)
    yield from _against_steps(answer.against_steps)
    yield from _section("only if", answer.conditions)
    yield from _bears_on(answer.bears_on)
    yield from other_positions(answer.rivals)
    yield from _legend(steps, answer.rivals, onward=answer.bears_on)


def _argument(answer: ArgumentAnswer) -> Iterator[RenderableType]:
    yield from heading(None, answer.argument, answer.place)
    yield from notes(answer.argument.note, (), answer.problems)
    yield Text()
    cites = step_cites(answer.argument)
    for said in cites:
        yield from _citation(said)
    if not cites:
        yield nobody_says(None)
    yield from _not_looked_up(answer.not_looked_up)
    yield from _section("undercut by", answer.undercutters)
    yield from _section("holds only if", answer.conditions)
    yield from _legend((*answer.undercutters, *answer.conditions), answer.argument.premises, heading=(answer.argument,))


def _question(answer: QuestionAnswer) -> Iterator[RenderableType]:
    yield from question_heading(answer.question, answer.place, len(answer.positions))
    yield from notes(None, (), answer.problems)
    yield Text()
    times = Counter(voice for position in answer.positions for voice in position.held_by if voice != NOBODY)
    for number, position in enumerate(answer.positions, 1):
        yield Hanging(Text(f"{answer.question.number}.{number}", style=STRONG), claim_text(position))
        held = [f"{voice}*" if times[voice] > 1 else voice for voice in position.held_by]
        if held:
            yield Hanging(Text("   "), Text(f"held by {safe(', '.join(held))}", style=QUIET))
        yield Hanging(Text("   "), Text(_figures(position), style=QUIET))
    yield from _legend((), answer.positions)
    several = sum(number > 1 for number in times.values())
    if several:
        hold = "holds" if several == 1 else "hold"
        yield Text(f"* {several} of {count(len(times), 'voice')} {hold} more than one of the positions", style=QUIET)


def _figures(position: PositionBrief) -> str:
    """How many arguments there are about a position, and how many of them are the curator's."""
    figures = f"{position.supports} for, {position.objections} against, {position.conditions} only if"
    return f"{figures}; {position.curators} of these the curator's" if position.curators else figures


def _not_looked_up(number: int) -> Iterator[RenderableType]:
    if number:
        yield Text(f"{count(number, 'quote')} not looked up: the documents are not at hand", style=QUIET)


def _citation(said: Said) -> Iterator[RenderableType]:
    line = who(said)
    if said.quote:
        line.append(f"  »{safe(said.quote)}«")
    yield Hanging(marked_place(said), line)
    for further in beside(said):
        yield Hanging(Text("  "), further)


def _section(title: str, steps: tuple[Step, ...], *, nothing: str = "") -> Iterator[RenderableType]:
    """A heading with the number of steps, and the steps; if there are none, the words for that, if any."""
    if steps:
        yield from (Text(), Text.assemble((title, STRONG), f": {len(steps)}"))
    elif nothing:
        yield from (Text(), Text(nothing))
    for step in steps:
        yield from step_lines(step)


def _against_steps(steps: tuple[Step, ...]) -> Iterator[RenderableType]:
    """The undercutters of the steps that lead on from a claim, under the step that each is about."""
    if steps:
        yield from (Text(), Text.assemble(("against the steps that lead on from it", STRONG), f": {len(steps)}"))
    about = ""
    for step in steps:
        if step.conclusion != about:
            about = step.conclusion
            yield Hanging(Text(), Text.assemble("step ", (about, ID)), indent=2)
        yield from step_lines(step)


def _legend(
    steps: Iterable[Step],
    claims: Iterable[Counted],
    *,
    onward: Iterable[Step] = (),
    heading: Iterable[Step] = (),
) -> Iterator[RenderableType]:
    """The meanings of the signs of steps and claims that the headings do not explain.

    `onward` are the steps that are named by what they are about. What is about the step in the heading is shown below.
    """
    steps = list(steps)
    premises = (premise for step in steps for premise in step.premises)
    entries = [*onward_meanings(onward), *meanings([*steps, *heading], [*premises, *claims])]
    if any(step.undercutters or step.conditions for step in steps):
        entries.append("… n~ undercutters, n~? conditions of the step: argmap against, argmap tree")
    if entries:
        yield Text()
        yield Flow(entries)


def _bears_on(steps: tuple[Step, ...]) -> Iterator[RenderableType]:
    if steps:
        yield from (Text(), Text.assemble(("bears on", STRONG), f": {len(steps)}"))
    for step in steps:
        yield Hanging(step_sign(step), onward(step))
