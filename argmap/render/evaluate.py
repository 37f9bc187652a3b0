"""Draws how a map stands, why a claim or an argument does, and what changes under an assumption."""

import shlex
from collections.abc import Callable, Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from argmap.model.keys import Kind
from argmap.model.words import MEANS, Label
from argmap.query.answers import ClaimBrief, Said
from argmap.query.evaluate import (
    ArgumentEvaluation,
    Assumed,
    Cause,
    Change,
    Changes,
    ClaimEvaluation,
    Evaluated,
    Evaluation,
    Figures,
    Weighed,
)
from argmap.query.network import ARGUED
from argmap.query.outline import role_of
from argmap.query.reasons import Why
from argmap.render.heading import heading, question_line
from argmap.render.labels import label_word
from argmap.render.layout import GLUE, GREEN, ID, QUIET, RED, STRONG, Command, Flow, Hanging, glued, spread, words
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.render.step_signs import SIGNS, STYLES
from argmap.text.wording import count, listed

SIDES = {"for": GREEN, "against": RED}

REASONS = {Why.TIE: "a tie", Why.CIRCLE: "a circle", Why.WAITS: "waiting", Why.OPEN: "an open state"}
"""Reasons in other words than their own, behind a label."""

COLUMNS = ("stand", "fall", "wait")
GAP = 2
SIDE = sum(len(name) + GAP for name in COLUMNS) + GAP
"""Width of the figures of one side."""

NARROWEST = 2 * SIDE + 32
"""Fewest columns of a terminal on which the figures stand in a table; on others they stand in words."""

TOLD_BY_THE_SENTENCE = {Why.PREMISES_IN, Why.PREMISE_OUT, Why.UNDERCUT}

SUPPOSED = "whatever bears on it."

MOST_SPEAKERS = 2
"""Most voices that are named as those who say a claim; more are counted."""

MOST_ENDS = 5
"""Most claims and arguments that are named as what something waits for in the end; more are counted."""

WHAT = {Kind.CLAIM: "the premise", Kind.ARGUMENT: "the undercutter"}
"""What a claim or an argument on which the label of an argument depends is to it."""

TextOf = Callable[[str], str]
"""The text of a claim, by its id."""


def draw_evaluation(
    answer: Evaluation | Changes | ClaimEvaluation | ArgumentEvaluation, text_of: TextOf, given: Given = NOTHING_GIVEN
) -> RenderableType:
    """The answer to ``evaluate``; commands that it proposes get what was `given`."""
    if isinstance(answer, Evaluation):
        return Whole(answer, given)
    if isinstance(answer, Changes):
        return Group(
            *assumed_line(answer.assumed), *_changes(answer.changes, answer.assumed, text_of), Text(), meaning()
        )
    if isinstance(answer, ClaimEvaluation):
        return Group(*_claim(answer, given))
    return Group(*_argument(answer, given))


def meaning() -> RenderableType:
    """What labels say, told once with each answer that has them."""
    return Hanging(Text(), Text(MEANS, style=QUIET))


class Whole:
    """How a map stands; the commands that it proposes get what was `given`."""

    def __init__(self, answer: Evaluation, given: Given) -> None:
        self.answer = answer
        self.given = given

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        answer, width = self.answer, options.max_width
        yield Hanging(Text(), words(answer.title, STRONG))
        left = Text(f"{count(sum(answer.claims.values()), 'claim')}: {_counts(answer.claims, answer.argued)}")
        if width >= NARROWEST:
            yield from _table_head(left, width)
        else:
            yield Hanging(Text(), left)
        for asked in answer.questions:
            yield question_line(asked.question, len(asked.positions))
            yield from (_evaluated(position, width) for position in asked.positions)
        yield from (_evaluated(top, width) for top in answer.tops)
        if answer.more_tops:
            yield Text(f"… {answer.more_tops} more", style=QUIET)
        yield Text()
        yield meaning()
        yield Flow(["Next:", *map(self.given.command, self._next()), "argmap explain label"], ID)

    def _next(self) -> Iterator[str]:
        """Commands that ask about the first position that is undecided."""
        shown = [*(position for asked in self.answer.questions for position in asked.positions), *self.answer.tops]
        undecided = [found.claim for found in shown if found.claim.label is Label.UNDECIDED]
        for claim in (undecided or [found.claim for found in shown])[:1]:
            yield f"evaluate {claim.number or claim.id}"
        for claim in undecided[:1]:
            yield f"evaluate {claim.number or claim.id} --settle"


def _table_head(left: Text, width: int) -> Iterator[RenderableType]:
    """The names of the columns, the sides above them; `left` stands beside one of these lines."""
    sides = Text.assemble(*((f"{'':{GAP}}{name:>{SIDE - GAP}}", f"{STRONG} {style}") for name, style in SIDES.items()))
    names = Text("".join(f"{'':{GAP}}{_row(COLUMNS)}" for _ in SIDES), style=QUIET)
    fits = left.cell_len + GAP + sides.cell_len <= width
    if not fits:
        yield Hanging(Text(), left)
    yield spread(left if fits else Text(), sides, width)
    yield spread(Text(), names, width)


def _row(cells: Iterable[str]) -> str:
    return "".join(f"{'':{GAP}}{cell:>{len(name)}}" for cell, name in zip(cells, COLUMNS, strict=True))


def _counts(labels: dict[Label, int], argued: int) -> str:
    return f"{labels[Label.IN]} in ({argued} argued), {labels[Label.UNDECIDED]} undecided, {labels[Label.OUT]} out"


def _evaluated(found: Evaluated, width: int) -> RenderableType:
    """A position; below it its label, why it has that, and the figures of its arguments."""
    mark = Text(found.claim.number, style=STRONG)
    text = words(found.claim.text)
    if not found.claim.number:
        text = Text.assemble(text, "  ", (found.claim.id, ID))
    lead = Text(" " * (mark.cell_len or 1))
    label = Text.assemble(label_word(found.claim.label), ": ", _reason(found.why))
    sides = (found.supports, found.objections)
    if width >= NARROWEST:
        cells = [Text(f"{'':{GAP}}{_row(map(str, side))}", style="" if any(side) else QUIET) for side in sides]
        below: RenderableType = spread(Text.assemble(lead, " ", label), Text.assemble(*cells), width)
    else:
        told = (f"  {name}: {_figures(side)}" for name, side in zip(SIDES, sides, strict=True))
        below = Hanging(lead, Text.assemble(label, ("".join(map(glued, told)), QUIET)))
    return Group(Hanging(mark, text), below)


def _reason(why: Why) -> str:
    return REASONS.get(why, why.value)


def _figures(side: Figures) -> str:
    """How many arguments of a side stand, fall and wait, in words."""
    numbers = {
        ("stands", "stand"): side.stand,
        ("falls", "fall"): side.fall,
        ("waits", "wait"): side.wait,
    }
    told = [f"{number} {one if number == 1 else several}" for (one, several), number in numbers.items() if number]
    return ", ".join(told) or "none"


def _tally(arguments: Iterable[Weighed]) -> Figures:
    labels = [argument.step.label for argument in arguments]
    return Figures(labels.count(Label.IN), labels.count(Label.OUT), labels.count(Label.UNDECIDED))


def _claim(answer: ClaimEvaluation, given: Given) -> Iterator[RenderableType]:
    numbers = ", ".join(f"{question.number}.{question.position}" for question in answer.answers)
    yield from heading(answer.claim, None, answer.place, f"position {numbers}" if numbers else "")
    yield from assumed_line(answer.assumed)
    yield Text()
    yield _verdict(answer.claim.label, answer.before, answer.why, _claim_sentence(answer))
    yield from _waiting(answer.ends, answer.circle)
    yield from _arguments("for the claim", answer.supports)
    yield from _arguments("against the claim", answer.objections)
    yield from _arguments("only if, which decides nothing", answer.conditions)
    yield from _changed_in_all(answer, given)
    yield Text()
    yield meaning()
    if answer.claim.label is Label.UNDECIDED:
        yield Flow(["Next:", given.command(f"evaluate {answer.claim.id} --settle")], ID)


def _argument(answer: ArgumentEvaluation, given: Given) -> Iterator[RenderableType]:
    yield from heading(None, answer.argument, answer.place)
    yield from assumed_line(answer.assumed)
    yield Text()
    yield _verdict(answer.argument.label, answer.before, answer.why, _argument_sentence(answer))
    yield from _waiting(answer.ends, answer.circle)
    yield Text()
    yield Text("premises", style=STRONG)
    yield from (_premise(premise) for premise in answer.argument.premises)
    yield from _arguments("against the step", answer.undercutters)
    yield from _arguments("the step holds only if, which decides nothing", answer.conditions)
    yield from _changed_in_all(answer, given)
    yield Text()
    yield meaning()


def _verdict(label: Label | None, before: Label | None, why: Why, sentence: str) -> RenderableType:
    """The label and why, in a sentence; if something is assumed, with the label before."""
    was = Text()
    if before:
        was = Text("stays ") if before is label else Text.assemble(label_word(before), " → ")
    reason = f", {_reason(why)}" if why not in TOLD_BY_THE_SENTENCE else ""
    return Hanging(Text(), Text.assemble(was, label_word(label), f"{reason}: {sentence}"))


def _claim_sentence(answer: ClaimEvaluation) -> str:
    """Why a claim has its label."""
    against = "only somebody's rejecting it is" if answer.rungs.against_best else "nothing can stand"
    sentences = {
        Why.SUPPOSED: SUPPOSED,
        Why.ARGUED: f"{_stand(answer.supports, 'for')}, and {against} against it.",
        Why.SAID: f"no argument for it stands, but {_speakers(answer.said)} it, and nothing can stand against it.",
        Why.ONLY_REPORTED: f"no argument for it stands, but {_speakers(answer.said, 'report')} that somebody says it, "
        "and nothing can stand against it.",
        Why.UNSTATED: "nobody says it, but an argument needs it, and nothing can stand against it.",
        Why.OBJECTED: f"{_stand(answer.objections, 'against')}, and none for it can.",
        Why.REJECTED: f"{_speakers(answer.rejected, 'reject')} it, and no argument for it can stand.",
        Why.NOBODY_SAYS_IT: "nobody says it, and no argument for it can stand.",
        Why.TIE: f"{_stand(answer.supports, 'for')}, and {_stand(answer.objections, 'against')}; "
        "one on each side is enough."
        if answer.rungs.for_sure == ARGUED
        else "it is said and it is rejected, and no argument on either side can stand.",
        Why.OPEN: "it is used only as a condition, and nobody says whether it holds.",
        Why.WAITS: f"it depends on {count(len(answer.waits_for), 'argument')} that no label is found for.",
        Why.CIRCLE: f"it depends on {count(len(answer.waits_for), 'argument')}, and so on itself.",
    }
    return sentences[answer.why]


def _stand(arguments: tuple[Weighed, ...], side: str) -> str:
    number = _tally(arguments).stand
    return f"{count(number, 'argument')} {side} it {'stands' if number == 1 else 'stand'}"


def _speakers(cites: tuple[Said, ...], does: str = "say") -> str:
    """The voices of citations and what they do: ``Ann says``; of many, their number."""
    names = list(dict.fromkeys(said.speaker for said in cites))
    who = listed(names, " and ") if len(names) <= MOST_SPEAKERS else f"{len(names)} voices"
    return f"{who} {does}{'s' if len(names) == 1 else ''}"


def _argument_sentence(answer: ArgumentEvaluation) -> str:
    sentences = {
        Why.SUPPOSED: SUPPOSED,
        Why.PREMISES_IN: "all its premises are in, and no undercutter of its step can stand.",
        Why.PREMISE_OUT: f"{_named(answer.because)}.",
        Why.UNDERCUT: f"{_named(answer.because)}.",
        Why.WAITS: f"{_named(answer.because)}.",
        Why.CIRCLE: f"{_named(answer.because)}, and so it depends on itself.",
    }
    return sentences[answer.why]


def _named(causes: tuple[Cause, ...]) -> str:
    """Premises and undercutters, with their labels, in words."""
    told = [f"{WHAT[cause.kind]} {cause.id} is {cause.label} ({_reason(cause.why)})" for cause in causes]
    return ", ".join(told)


def _waiting(ends: tuple[Cause, ...], circle: tuple[str, ...]) -> Iterator[RenderableType]:
    """The circle in which something waits for itself, and what it waits for in the end."""
    if circle:
        yield Hanging(Text("circle:", style=QUIET), Text(" ← ".join([*circle, circle[0]]), style=ID))
    if ends:
        told = [f"{end.id} ({_reason(end.why)})" for end in ends[:MOST_ENDS]]
        told += [f"{len(ends) - MOST_ENDS} more"] if len(ends) > MOST_ENDS else []
        yield Hanging(Text("in the end it depends on:", style=QUIET), Text(", ".join(told)), 2)


def _arguments(title: str, arguments: tuple[Weighed, ...]) -> Iterator[RenderableType]:
    """The arguments of one side, each with its label and on what that depends."""
    if not arguments:
        return
    yield Text()
    yield Hanging(Text(), Text.assemble((title, STRONG), f": {_figures(_tally(arguments))}"))
    width = max(len(argument.step.label or "") for argument in arguments)
    for argument in arguments:
        yield from _weighed(argument, width)


def _weighed(found: Weighed, width: int) -> Iterator[RenderableType]:
    """An argument with its label, in a column of this width, and its premises, if they are linked, with theirs."""
    step = found.step
    role = role_of(step.side, step.conclusion_kind)
    linked = len(step.premises) > 1
    body = Text("together") if linked else _named_claim(step.premises[0])
    if told := _depends(found, linked=linked):
        body.append(f"  —{GLUE}{told}", style=QUIET)
    label = label_word(step.label)
    label.pad_right(width - label.cell_len)
    mark = Text.assemble((SIGNS[role], STYLES[role]), " ", label)
    yield Hanging(mark, body)
    if linked:
        labels = (Text.assemble(" " * mark.cell_len, " & ", label_word(premise.label)) for premise in step.premises)
        yield from (Hanging(*pair) for pair in zip(labels, map(_named_claim, step.premises), strict=True))


def _premise(claim: ClaimBrief) -> RenderableType:
    return Hanging(label_word(claim.label), _named_claim(claim))


def _named_claim(claim: ClaimBrief) -> Text:
    return Text.assemble(words(claim.text), "  ", (claim.id, ID))


def _depends(found: Weighed, *, linked: bool) -> str:
    """On what the label of an argument depends; a single premise need not be named."""
    told = []
    for cause in found.because:
        if cause.kind is Kind.ARGUMENT:
            by = cause.id.rpartition("/")[2]  # an id that is made from premises ends with them
            told.append(f"{'undercut' if cause.label is Label.IN else 'it may be undercut'} by {by}")
        else:
            told.append(f"{cause.id if linked else 'its premise'}: {_reason(cause.why)}")
    return "; ".join(told)


def assumed_line(assumed: Assumed | None) -> Iterator[RenderableType]:
    """What is assumed."""
    if assumed is None:
        return
    told = [f"{id_} is {label}" for id_, label in assumed.suppose.items()]
    told += [f"without {listed(assumed.without)}"] if assumed.without else []
    told += [f"said by who {listed(assumed.counted, ' or ')}"] if assumed.counted is not None else []
    yield Hanging(Text("assumed:", style=QUIET), Text("; ".join(told)))


def _changes(changes: tuple[Change, ...], assumed: Assumed, text_of: TextOf) -> Iterator[RenderableType]:
    """What has another label than before: the claims, then the arguments, together if they change alike."""
    yield _what_changes(changes)
    for kind in (Kind.CLAIM, Kind.ARGUMENT):
        alike: dict[tuple[Label, Label], list[Change]] = {}
        for change in changes:
            if change.kind is kind:
                alike.setdefault((change.before, change.after), []).append(change)
        for (before, after), found in alike.items():
            yield Text()
            told = Text.assemble(f"{count(len(found), kind)}: ", label_word(before), " → ", label_word(after))
            yield Hanging(Text(), told)
            for change in found:
                body = Text.assemble(words(text_of(change.id)), "  ") if kind is Kind.CLAIM else Text()
                supposed = " (supposed)" if change.id in assumed.suppose else ""
                yield Hanging(Text(" "), Text.assemble(body, (change.id, ID), (supposed, QUIET)), words_whole=not body)


def _what_changes(changes: tuple[Change, ...]) -> Text:
    numbers = [sum(change.kind is kind for change in changes) for kind in (Kind.CLAIM, Kind.ARGUMENT)]
    told = f"{count(numbers[0], 'claim')}, {count(numbers[1], 'argument')}" if changes else "nothing"
    return Text.assemble(("what changes", STRONG), f": {told}")


def _changed_in_all(answer: ClaimEvaluation | ArgumentEvaluation, given: Given) -> Iterator[RenderableType]:
    """How much changes in the whole map, and the command that lists it."""
    if answer.assumed is not None:
        yield Text()
        told = f"{_what_changes(answer.changes).plain} in all:"
        yield Command(told, given.command(" ".join(["evaluate", *assuming(answer.assumed)])), indent=0)


def assuming(assumed: Assumed) -> Iterator[str]:
    """The options that assume the same."""
    yield from (f"--suppose {id_}={label}" for id_, label in assumed.suppose.items())
    yield from (f"--without {shlex.quote(name)}" for name in assumed.without)
    if assumed.counted is not None:
        yield f"--count {','.join(assumed.counted)}"
