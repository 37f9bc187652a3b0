"""Draws why a claim or an argument has its label: a sentence, then the arguments on both sides with their labels."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.labels.reasons import Why
from argmap.model.words import MEANS, Label
from argmap.query.answers import ClaimBrief
from argmap.query.evaluate import (
    ArgumentEvaluation,
    Cause,
    Changes,
    ClaimEvaluation,
    Evaluation,
    Weighed,
)
from argmap.render.assumed import TextOf, assumed_line, assuming, changed_in_all, draw_changes
from argmap.render.heading import heading
from argmap.render.labelled_steps import has_own_name, labelled_step, named_claim, sign_and_label, sign_of
from argmap.render.labels import label_word
from argmap.render.layout import ID, QUIET, STRONG, Command, Flow, Hanging
from argmap.render.proposing import NOTHING_GIVEN, Given, next_commands
from argmap.render.standing import Standing, figures, was
from argmap.render.step_signs import drawers
from argmap.render.verdicts import argument_sentence, claim_sentence, depends, in_a_word, named_ends, tally, who_says

MOST_IN_CIRCLE = 20
"""Most claims and arguments of a circle that are named."""

MOST_ARGUMENTS = 60
"""Most arguments of a side that are listed, unless all are asked for."""


def draw_evaluation(
    answer: Evaluation | Changes | ClaimEvaluation | ArgumentEvaluation,
    text_of: TextOf,
    given: Given = NOTHING_GIVEN,
    *,
    whole: bool = False,
) -> RenderableType:
    """The answer to ``evaluate``; long lists are folded unless the `whole` is asked for.

    Commands that it proposes get what was `given`.
    """
    if isinstance(answer, Evaluation):
        return Standing(answer, given)
    if isinstance(answer, Changes):
        return Group(*draw_changes(answer, text_of, given, whole=whole))
    if isinstance(answer, ClaimEvaluation):
        return Group(*_claim(answer, given, whole=whole))
    return Group(*_argument(answer, given, whole=whole))


def _claim(answer: ClaimEvaluation, given: Given, *, whole: bool) -> Iterator[RenderableType]:
    numbers = ", ".join(f"{question.number}.{question.position}" for question in answer.answers)
    yield from heading(answer.claim, None, answer.place, f"position {numbers}" if numbers else "")
    yield from assumed_line(answer.assumed)
    yield Text()
    yield _verdict(answer.claim.label, answer.before, answer.why, claim_sentence(answer))
    yield from _voices(answer)
    yield from _waiting(answer.ends, answer.circle)
    asked = f"evaluate {answer.claim.id}"
    listing = _Listing(answer, given.command(f"{asked} --all{assuming(answer.assumed)}"), whole=whole)
    yield from _arguments("for the claim", answer.supports, listing)
    yield from _arguments("against the claim", answer.objections, listing)
    yield from _arguments("only if, which decides nothing", answer.conditions, listing)
    yield from changed_in_all(answer.changes, answer.assumed, given)
    yield from _below([*answer.supports, *answer.objections, *answer.conditions])
    if answer.claim.label is Label.UNDECIDED:
        yield next_commands(given, [f"{asked} --settle{assuming(answer.assumed)}"])


def _argument(answer: ArgumentEvaluation, given: Given, *, whole: bool) -> Iterator[RenderableType]:
    yield from heading(None, answer.argument, answer.place)
    yield from assumed_line(answer.assumed)
    yield Text()
    yield _verdict(answer.argument.label, answer.before, answer.why, argument_sentence(answer))
    yield from _waiting(answer.ends, answer.circle)
    yield Text()
    yield Text("premises", style=STRONG)
    yield from (_premise(premise) for premise in answer.argument.premises)
    command = given.command(f"evaluate {answer.argument.id} --all{assuming(answer.assumed)}")
    listing = _Listing(answer, command, whole=whole)
    yield from _arguments("against the step", answer.undercutters, listing)
    yield from _arguments("the step holds only if, which decides nothing", answer.conditions, listing)
    yield from changed_in_all(answer.changes, answer.assumed, given)
    yield from _below([*answer.undercutters, *answer.conditions])


def _below(arguments: Iterable[Weighed]) -> Iterator[RenderableType]:
    """What the signs of arguments and their labels mean."""
    yield Text()
    yield Flow([*drawers(argument.step for argument in arguments), MEANS])


def _verdict(label: Label | None, before: Label | None, why: Why, sentence: str) -> RenderableType:
    """The label and why, in a sentence; if something is assumed, with the label before."""
    return Hanging(Text(), Text.assemble(was(before, label), label_word(label), f"{in_a_word(why)}: {sentence}"))


def _voices(answer: ClaimEvaluation) -> Iterator[RenderableType]:
    """How many voices say, report and reject a claim."""
    if told := who_says(answer):
        yield Hanging(Text("voices:", style=QUIET), Text(told))


def _waiting(ends: tuple[Cause, ...], circle: tuple[str, ...]) -> Iterator[RenderableType]:
    """The circle in which something waits for itself, and what it waits for in the end."""
    if circle:
        more = [f"… {len(circle) - MOST_IN_CIRCLE} more"] if len(circle) > MOST_IN_CIRCLE else []
        named = [*circle[:MOST_IN_CIRCLE], *more, circle[0]]
        yield Hanging(Text("circle:", style=QUIET), Text(" ← ".join(named), style=ID))
    if ends:
        yield Hanging(Text("in the end it depends on:", style=QUIET), Text(named_ends(ends)), 2)


class _Listing:
    """How the arguments of an answer are listed."""

    def __init__(self, answer: ClaimEvaluation | ArgumentEvaluation, command: str, *, whole: bool) -> None:
        self.before = {change.id: change.before for change in answer.changes}
        self.assumed = answer.assumed
        self.command = command
        """The command that lists all of them."""
        self.most = None if whole else MOST_ARGUMENTS


def _arguments(title: str, arguments: tuple[Weighed, ...], listing: _Listing) -> Iterator[RenderableType]:
    """The arguments of one side, each with its label, on what that depends, and the label before, if it has changed."""
    if not arguments:
        return
    yield Text()
    yield Hanging(Text(), Text.assemble((title, STRONG), f": {figures(tally(arguments))}"))
    shown = arguments[: listing.most]
    sign_width = max(sign_of(argument.step).cell_len for argument in shown)
    label_width = max(len(argument.step.label or "") for argument in shown)
    for argument in shown:
        mark = sign_and_label(argument.step, sign_width=sign_width, label_width=label_width)
        yield from labelled_step(argument.step, mark, _told(argument, listing))
    if len(shown) < len(arguments):
        yield Command(f"… {len(arguments) - len(shown)} more:", listing.command)


def _told(found: Weighed, listing: _Listing) -> list[str]:
    """What is told behind an argument: its id if it has one of its own, its label before, and why it has its label."""
    told = [found.step.id] if has_own_name(found.step) else []
    told += [f"the step was {listing.before[found.step.id]}"] if found.step.id in listing.before else []
    return [*told, *depends(found, listing.assumed)]


def _premise(claim: ClaimBrief) -> RenderableType:
    return Hanging(label_word(claim.label), named_claim(claim))
