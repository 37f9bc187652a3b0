"""Draws why a claim or an argument has its label: a sentence, then the arguments on both sides with their labels."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.labels.network import ARGUED
from argmap.labels.reasons import Why
from argmap.model.keys import Kind
from argmap.model.words import MEANS, Label, Stance
from argmap.query.answers import ClaimBrief, Said
from argmap.query.evaluate import (
    ArgumentEvaluation,
    Assumed,
    Cause,
    Changes,
    ClaimEvaluation,
    Evaluation,
    Figures,
    Weighed,
)
from argmap.render.assumed import TextOf, assumed_line, assuming, changed_in_all, draw_changes
from argmap.render.heading import heading
from argmap.render.labelled_steps import has_own_name, labelled_step, named_claim, sign_and_label, sign_of
from argmap.render.labels import label_word
from argmap.render.layout import ID, QUIET, STRONG, Command, Flow, Hanging
from argmap.render.proposing import NOTHING_GIVEN, Given, next_commands
from argmap.render.standing import Standing, figures, nobody, reason, was
from argmap.render.step_signs import drawers
from argmap.text.wording import count, listed

TOLD_BY_THE_SENTENCE = {Why.PREMISES_IN, Why.PREMISE_OUT, Why.UNDERCUT}

SUPPOSED = "whatever speaks for it or against it."

MOST_SPEAKERS = 2
"""Most voices that are named as those who say a claim; more are counted."""

MOST_NAMED = 5
"""Most claims and arguments that are named as what a label depends on; more are counted."""

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
    yield _verdict(answer.claim.label, answer.before, answer.why, _claim_sentence(answer))
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
    yield _verdict(answer.argument.label, answer.before, answer.why, _argument_sentence(answer))
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
    because = f", {reason(why)}" if why not in TOLD_BY_THE_SENTENCE else ""
    return Hanging(Text(), Text.assemble(was(before, label), label_word(label), f"{because}: {sentence}"))


def _claim_sentence(answer: ClaimEvaluation) -> str:
    """Why a claim has its label."""
    given = "no argument for it stands" if answer.supports else "no argument for it is given"
    can = "no argument for it can stand" if answer.supports else "no argument for it is given"
    against = (
        f"against it is only that {_rejects(answer)} it"
        if answer.rungs.against_best
        else "nothing can stand against it"
    )
    waits = count(len(answer.waits_for), "argument")
    themselves = "itself" if len(answer.waits_for) == 1 else "themselves"
    through = "it" if len(answer.waits_for) == 1 else "them"
    sentences = {
        Why.SUPPOSED: SUPPOSED,
        Why.ARGUED: f"{_stand(answer.supports, 'for')}, and {against}.",
        Why.SAID: f"{_says(answer)} it; {given}, and nothing can stand against it.",
        Why.ONLY_REPORTED: f"{_says(answer)} that somebody says it; {given}, and nothing can stand against it.",
        Why.UNSTATED: f"nobody says it, and the map marks it as unstated; {given}, and nothing can stand against it.",
        Why.OBJECTED: f"{_stand(answer.objections, 'against')}, and {can}.",
        Why.REJECTED: f"{_rejects(answer)} it, {nobody(answer.assumed)} says it, and {can}.",
        Why.NOBODY_SAYS_IT: f"{nobody(answer.assumed)} says it, and {can}.",
        Why.TIE: _tie(answer, can),
        Why.OPEN: f"it is used only as a condition, and {nobody(answer.assumed)} says whether it holds.",
        Why.WAITS: f"it depends on {waits} undecided {themselves}.",
        Why.CIRCLE: f"it depends on {waits}, and through {through} on itself.",
    }
    return sentences[answer.why]


def _tie(answer: ClaimEvaluation, can: str) -> str:
    if answer.rungs.for_sure == ARGUED:
        for_it, against = _stand(answer.supports, "for"), _stand(answer.objections, "against")
        return f"{for_it}, and {against}; one on each side is enough."
    says = f"{_says(answer)} it" if answer.said else "the map marks it as unstated"
    against = "against it" if answer.objections else ""
    return f"{says} and {_rejects(answer)} it; {can}{', nor any against it' if against else ''}."


def _stand(arguments: tuple[Weighed, ...], side: str) -> str:
    number = _tally(arguments).stand
    return f"{count(number, 'argument')} {side} it {'stands' if number == 1 else 'stand'}"


def _tally(arguments: Iterable[Weighed]) -> Figures:
    labels = [argument.step.label for argument in arguments]
    return Figures(labels.count(Label.IN), labels.count(Label.OUT), labels.count(Label.UNDECIDED))


def _says(answer: ClaimEvaluation) -> str:
    """Who says a claim: those who hold it or, if nobody does, those who report it."""
    holding = [said for said in answer.said if said.stance.holds]
    return _who(holding, "say") if holding else _who(answer.said, "report")


def _rejects(answer: ClaimEvaluation) -> str:
    return _who(answer.rejected, "reject")


def _who(cites: Iterable[Said], does: str) -> str:
    """The voices of citations and what they do: ``Ann says``; of many, their number."""
    names = list(dict.fromkeys(said.speaker for said in cites))
    who = listed(names, " and ") if len(names) <= MOST_SPEAKERS else f"{len(names)} voices"
    return f"{who} {does}{'s' if len(names) == 1 else ''}"


def _voices(answer: ClaimEvaluation) -> Iterator[RenderableType]:
    """How many voices say, report and reject a claim."""
    doing = {"say": [said for said in answer.said if said.stance.holds]}
    doing["report"] = [said for said in answer.said if said.stance is Stance.REPORTS]
    doing["reject"] = list(answer.rejected)
    told = [f"{_who(cites, does)} it" for does, cites in doing.items() if cites]
    if told:
        yield Hanging(Text("voices:", style=QUIET), Text(", ".join(told)))


def _argument_sentence(answer: ArgumentEvaluation) -> str:
    sentences = {
        Why.SUPPOSED: SUPPOSED,
        Why.PREMISES_IN: "all its premises are in, and no undercutter of its step can stand."
        if answer.undercutters
        else "all its premises are in, and nobody undercuts its step.",
        Why.PREMISE_OUT: f"{_named(answer)}.",
        Why.UNDERCUT: f"{_named(answer)}.",
        Why.WAITS: f"{_named(answer)}.",
        Why.CIRCLE: f"{_named(answer)}, and so it depends on itself.",
    }
    return sentences[answer.why]


def _named(answer: ArgumentEvaluation) -> str:
    """Premises and undercutters, with what they do to an argument, in words."""
    stands = {Label.IN: "which stands", Label.UNDECIDED: "which is undecided itself"}
    told = [
        f"the premise {cause.id} is {cause.label} ({reason(cause.why, answer.assumed)})"
        if cause.kind is Kind.CLAIM
        else f"{_undercut(cause)}, {stands.get(cause.label, cause.label)}"
        for cause in answer.because
    ]
    return ", ".join(_at_most(MOST_NAMED, told))


def _at_most(most: int, told: list[str]) -> list[str]:
    """So many of some texts, and how many more there are."""
    return [*told[:most], f"{len(told) - most} more"] if len(told) > most else told


def _undercut(cause: Cause) -> str:
    by = cause.id.rpartition("/")[2]  # an id that is made from premises ends with them
    return f"undercut by {by}" if cause.label is Label.IN else f"it may be undercut by {by}"


def _waiting(ends: tuple[Cause, ...], circle: tuple[str, ...]) -> Iterator[RenderableType]:
    """The circle in which something waits for itself, and what it waits for in the end."""
    if circle:
        more = [f"… {len(circle) - MOST_IN_CIRCLE} more"] if len(circle) > MOST_IN_CIRCLE else []
        named = [*circle[:MOST_IN_CIRCLE], *more, circle[0]]
        yield Hanging(Text("circle:", style=QUIET), Text(" ← ".join(named), style=ID))
    if ends:
        told = _at_most(MOST_NAMED, [f"{end.id} ({reason(end.why)})" for end in ends])
        yield Hanging(Text("in the end it depends on:", style=QUIET), Text(", ".join(told)), 2)


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
    yield Hanging(Text(), Text.assemble((title, STRONG), f": {figures(_tally(arguments))}"))
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
    return [*told, *_depends(found, listing.assumed)]


def _premise(claim: ClaimBrief) -> RenderableType:
    return Hanging(label_word(claim.label), named_claim(claim))


def _depends(found: Weighed, assumed: Assumed | None) -> list[str]:
    """On what the label of an argument depends; a single premise need not be named."""
    if found.why is Why.SUPPOSED:
        return ["supposed"]
    linked = len(found.step.premises) > 1
    told = []
    for cause in found.because:
        if cause.kind is Kind.ARGUMENT:
            told.append(_undercut(cause))
        elif cause.why is Why.OPEN:
            told.append(f"{f'{cause.id}: ' if linked else ''}{nobody(assumed)} says whether it holds")
        else:
            told.append(f"{cause.id if linked else 'its premise'}: {reason(cause.why, assumed)}")
    return _at_most(MOST_NAMED, told)
