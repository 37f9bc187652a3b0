"""Draws the summary of one claim, argument or question."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.words import MEANS, Label
from argmap.query.answers import NOBODY, PositionBrief, Said, Step
from argmap.query.show import ArgumentAnswer, ClaimAnswer, QuestionAnswer
from argmap.query.voices import holder_names, voice_counts, voice_words
from argmap.render.cited import beside, marked_place, who
from argmap.render.folding import MOST_LINES, Folding, Listed
from argmap.render.heading import heading, notes, other_wordings, problem_line, question_heading
from argmap.render.labels import label_mark
from argmap.render.layout import ID, QUIET, STRONG, Flow, Hanging, words
from argmap.render.position_rows import argued, unanswered
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.render.resting import rests_on
from argmap.render.rivals import rival_line, rivals_title
from argmap.render.steps import leads_to, step_cites, step_lines
from argmap.render.voices import nobody_says
from argmap.text.safe import safe
from argmap.text.wording import count


def draw_show(
    answer: ClaimAnswer | ArgumentAnswer | QuestionAnswer, *, whole: bool = False, given: Given = NOTHING_GIVEN
) -> RenderableType:
    """The answer to ``show``; long lists are folded unless the `whole` is asked for.

    They name the command that lists all, with what was `given`.
    """
    most = None if whole else MOST_LINES
    if isinstance(answer, QuestionAnswer):
        return _question(answer, given, most)
    if isinstance(answer, ClaimAnswer):
        return Folding(_top(answer, given), _parts(answer, given), most, _meaning(answer.claim.label))
    return _argument(answer, given, most)


def _top(answer: ClaimAnswer, given: Given) -> Iterator[RenderableType]:
    claim = answer.claim
    yield from heading(claim, None, answer.place, voice_counts(claim, answer.sources), claim.label)
    yield from other_wordings(answer.also)
    if alone := rests_on(answer.only_source, answer.only_reason_for):
        yield Hanging(Text(), alone)
    for question in answer.answers:
        yield Hanging(Text(f"position {question.number}.{question.position} on"), words(question.ask))
    yield from notes(answer.note, answer.tags, ())
    yield from _not_looked_up(answer.not_looked_up, answer.claim.id, given)


def _parts(answer: ClaimAnswer, given: Given) -> Iterator[Listed[Any]]:
    name = answer.claim.id
    against = "" if answer.against_steps else "against  none"
    yield Listed((), answer.problems, problem_line, given.command("check"))
    above = [Text()] if answer.cites else [Text(), nobody_says(answer.claim, only_condition=answer.only_condition)]
    yield Listed(above, _each_voice_first(answer.cites), _citation, given.command(f"trace {name}"))
    yield _steps("for the claim", answer.supports, given.command(f"for {name}"), nothing="for  none")
    yield _steps("against the claim", answer.objections, given.command(f"against {name}"), nothing=against)
    yield _against_steps(answer.against_steps, given.command(f"against {name}"))
    yield _steps("only if", answer.conditions, given.command(f"for {name}"))
    yield Listed(_title("bears on", answer.bears_on), answer.bears_on, _leading, given.command(f"show {name} --all"))
    asked = [question.number for question in answer.answers if question.rivals]
    of_rivals = f"show {asked[0]}" if len(asked) == 1 else f"show {name} --all"
    yield Listed(rivals_title(answer.rivals), answer.rivals, rival_line, given.command(of_rivals))


def _each_voice_first(cites: Sequence[Said]) -> list[Said]:
    """Citations, the first of each voice before all others, so that a short list hides no voice behind another."""
    first = {(said.source, said.voice): said for said in reversed(cites)}
    return sorted(cites, key=lambda said: said is not first[said.source, said.voice])


def _argument(answer: ArgumentAnswer, given: Given, most: int | None) -> Folding:
    name, cites = answer.argument.id, step_cites(answer.argument)
    top = heading(None, answer.argument, answer.place, label=answer.argument.label)
    noted = notes(answer.argument.note, (), ())
    parts = (
        Listed((), answer.problems, problem_line, given.command("check")),
        Listed([Text()] if cites else [Text(), nobody_says(None)], cites, _citation, given.command(f"trace {name}")),
        _steps("undercut by", answer.undercutters, given.command(f"against {name}")),
        _steps("holds only if", answer.conditions, given.command(f"for {name}")),
    )
    below = _meaning(answer.argument.label)
    return Folding([*top, *noted, *_not_looked_up(answer.not_looked_up, name, given)], parts, most, below)


def _question(answer: QuestionAnswer, given: Given, most: int | None) -> Folding:
    top = [*question_heading(answer.question, answer.place, len(answer.positions)), *notes(None, (), answer.problems)]
    voices = [voice for position in answer.positions for voice in position.held_by if voice != NOBODY]
    held = Counter(voices if answer.question.rivals else ())  # who holds several that go together is no surprise
    positions = Listed(
        (),
        answer.positions,
        lambda position: Group(*_position(position, held)),
        given.command(f"show {answer.question.number} --all"),
    )
    below = [*_several(held), *_meaning(answer.positions[0].label if answer.positions else None)]
    return Folding([*top, *([Text()] if answer.positions else [])], [positions], most, below)


def _meaning(label: Label | None) -> Iterator[RenderableType]:
    """What labels say, if the answer has them."""
    if label is not None:
        yield Text()
        yield Flow([MEANS])


def _several(held: Counter[str]) -> Iterator[RenderableType]:
    """How many voices hold more than one of the positions."""
    several = sum(number > 1 for number in held.values())
    if several:
        hold = "holds" if several == 1 else "hold"
        told = f"* {several} of {count(len(held), 'voice')} {hold} more than one of the positions"
        yield Text()
        yield Text(told, style=QUIET)


def _position(position: PositionBrief, times: Counter[str]) -> Iterator[RenderableType]:
    yield Hanging(
        Text(position.number, style=STRONG),
        Text.assemble(words(position.text), "  ", (position.id, ID), label_mark(position.label)),
    )
    if voices := _voices(position, times):
        yield Hanging(Text("   "), Text(voices, style=QUIET))
    yield Hanging(Text("   "), Text(_figures(position), style=QUIET))


def _voices(position: PositionBrief, times: Counter[str]) -> str:
    """Who holds a position, by name, who else reports and rejects it; a star marks who holds several positions."""
    several = {voice: "*" for voice in position.held_by if times[voice] > 1}
    return safe(" · ".join(voice_words(position, holder_names(position, several))))


def _figures(position: PositionBrief) -> str:
    """How many arguments there are about a position, how many of them are the curator's and unanswered."""
    shares = ((found, f" ({found.curators} the curator's)" if found.curators else "") for found in argued(position))
    told = [f"{found.number} {found.name}{share}" for found, share in shares]
    return f"{', '.join(told)}; unanswered: {unanswered(position)}"


def _not_looked_up(number: int, name: str, given: Given) -> Iterator[RenderableType]:
    if number:
        told = f"{count(number, 'quote')} not looked up: {given.command(f'trace {name}')} says why"
        yield Hanging(Text(), Text(told, style=QUIET))


def _citation(said: Said) -> RenderableType:
    line = who(said)
    if said.quote:
        line.append(f"  »{safe(said.quote)}«")
    first = Hanging(marked_place(said), line, indent=3)
    return Group(first, *(Hanging(Text("  "), further) for further in beside(said)))


def _title(title: str, listed: Sequence[object]) -> list[RenderableType]:
    """An empty line and a heading with the number of what is listed; nothing if nothing is."""
    return [Text(), Text.assemble((title, STRONG), f": {len(listed)}")] if listed else []


def _steps(title: str, steps: tuple[Step, ...], command: str, *, nothing: str = "") -> Listed[Step]:
    """Steps under a heading; if there are none, the words for that, if any."""
    top = _title(title, steps) or ([Text(), Text(nothing)] if nothing else [])
    return Listed(top, steps, lambda step: Group(*step_lines(step)), command)


def _against_steps(steps: tuple[Step, ...], command: str) -> Listed[tuple[Step, bool]]:
    """The undercutters of the steps that lead on from a claim, under the step that each is about."""
    abouts = [None, *(step.conclusion for step in steps)]
    items = [(step, step.conclusion != before) for step, before in zip(steps, abouts, strict=False)]
    return Listed(_title("against the steps that lead on from it", steps), items, _against_step, command)


def _against_step(item: tuple[Step, bool]) -> RenderableType:
    step, is_first = item
    about = [Hanging(Text(), Text.assemble("step ", (step.conclusion, ID)), indent=2)] if is_first else []
    return Group(*about, *step_lines(step))


def _leading(step: Step) -> RenderableType:
    return Hanging(Text(), leads_to(step), indent=2)
