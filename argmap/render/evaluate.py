"""Draws why a claim or an argument has its label: a sentence, then the arguments on both sides with their labels."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.keys import Kind
from argmap.model.words import MEANS, Label, Stance
from argmap.query.answers import ClaimBrief, Said
from argmap.query.evaluate import (
    ArgumentEvaluation,
    Cause,
    Changes,
    ClaimEvaluation,
    Evaluation,
    Figures,
    Weighed,
)
from argmap.query.network import ARGUED
from argmap.query.outline import role_of
from argmap.query.reasons import Why
from argmap.render.assumed import TextOf, assumed_line, assuming, changed_in_all, draw_changes
from argmap.render.heading import heading
from argmap.render.labels import label_mark, label_word
from argmap.render.layout import GLUE, ID, QUIET, STRONG, Flow, Hanging, words
from argmap.render.proposing import NOTHING_GIVEN, Given, next_commands
from argmap.render.standing import Standing, figures, reason, was
from argmap.render.step_signs import drawers, step_sign
from argmap.text.wording import count, listed

TOLD_BY_THE_SENTENCE = {Why.PREMISES_IN, Why.PREMISE_OUT, Why.UNDERCUT}

SUPPOSED = "whatever speaks for it or against it."

MOST_SPEAKERS = 2
"""Most voices that are named as those who say a claim; more are counted."""

MOST_ENDS = 5
"""Most claims and arguments that are named as what something waits for in the end; more are counted."""


def draw_evaluation(
    answer: Evaluation | Changes | ClaimEvaluation | ArgumentEvaluation,
    text_of: TextOf,
    given: Given = NOTHING_GIVEN,
    *,
    whole: bool = False,
) -> RenderableType:
    """The answer to ``evaluate``; a long list is folded unless the `whole` is asked for.

    Commands that it proposes get what was `given`.
    """
    if isinstance(answer, Evaluation):
        return Standing(answer, given)
    if isinstance(answer, Changes):
        return Group(*draw_changes(answer, text_of, given, whole=whole))
    if isinstance(answer, ClaimEvaluation):
        return Group(*_claim(answer, given))
    return Group(*_argument(answer, given))


def _claim(answer: ClaimEvaluation, given: Given) -> Iterator[RenderableType]:
    numbers = ", ".join(f"{question.number}.{question.position}" for question in answer.answers)
    yield from heading(answer.claim, None, answer.place, f"position {numbers}" if numbers else "")
    yield from assumed_line(answer.assumed)
    yield Text()
    yield _verdict(answer.claim.label, answer.before, answer.why, _claim_sentence(answer))
    yield from _voices(answer)
    yield from _waiting(answer.ends, answer.circle)
    before = {change.id: change.before for change in answer.changes}
    yield from _arguments("for the claim", answer.supports, before)
    yield from _arguments("against the claim", answer.objections, before)
    yield from _arguments("only if, which decides nothing", answer.conditions, before)
    yield from changed_in_all(answer.changes, answer.assumed, given)
    yield from _below([*answer.supports, *answer.objections, *answer.conditions])
    if answer.claim.label is Label.UNDECIDED:
        yield next_commands(given, [f"evaluate {answer.claim.id} --settle{assuming(answer.assumed)}"])


def _argument(answer: ArgumentEvaluation, given: Given) -> Iterator[RenderableType]:
    yield from heading(None, answer.argument, answer.place)
    yield from assumed_line(answer.assumed)
    yield Text()
    yield _verdict(answer.argument.label, answer.before, answer.why, _argument_sentence(answer))
    yield from _waiting(answer.ends, answer.circle)
    yield Text()
    yield Text("premises", style=STRONG)
    yield from (_premise(premise) for premise in answer.argument.premises)
    before = {change.id: change.before for change in answer.changes}
    yield from _arguments("against the step", answer.undercutters, before)
    yield from _arguments("the step holds only if, which decides nothing", answer.conditions, before)
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
    nobody = "nobody who counts" if answer.assumed and (answer.assumed.without or answer.assumed.counted) else "nobody"
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
        Why.UNSTATED: f"nobody says it, but an argument needs it; {given}, and nothing can stand against it.",
        Why.OBJECTED: f"{_stand(answer.objections, 'against')}, and {can}.",
        Why.REJECTED: f"{_rejects(answer)} it, {nobody} says it, and {can}.",
        Why.NOBODY_SAYS_IT: f"{nobody} says it, and {can}.",
        Why.TIE: _tie(answer, can),
        Why.OPEN: "it is used only as a condition, and nobody says whether it holds.",
        Why.WAITS: f"it depends on {waits} undecided {themselves}.",
        Why.CIRCLE: f"it depends on {waits}, and through {through} on itself.",
    }
    return sentences[answer.why]


def _tie(answer: ClaimEvaluation, can: str) -> str:
    if answer.rungs.for_sure == ARGUED:
        for_it, against = _stand(answer.supports, "for"), _stand(answer.objections, "against")
        return f"{for_it}, and {against}; one on each side is enough."
    says = f"{_says(answer)} it" if answer.said else "an argument needs it"
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
        Why.PREMISE_OUT: f"{_named(answer.because)}.",
        Why.UNDERCUT: f"{_named(answer.because)}.",
        Why.WAITS: f"{_named(answer.because)}.",
        Why.CIRCLE: f"{_named(answer.because)}, and so it depends on itself.",
    }
    return sentences[answer.why]


def _named(causes: tuple[Cause, ...]) -> str:
    """Premises and undercutters, with what they do to an argument, in words."""
    stands = {Label.IN: "which stands", Label.UNDECIDED: "which is undecided itself"}
    return ", ".join(
        f"the premise {cause.id} is {cause.label} ({reason(cause.why)})"
        if cause.kind is Kind.CLAIM
        else f"{_undercut(cause)}, {stands.get(cause.label, cause.label)}"
        for cause in causes
    )


def _undercut(cause: Cause) -> str:
    by = cause.id.rpartition("/")[2]  # an id that is made from premises ends with them
    return f"undercut by {by}" if cause.label is Label.IN else f"it may be undercut by {by}"


def _waiting(ends: tuple[Cause, ...], circle: tuple[str, ...]) -> Iterator[RenderableType]:
    """The circle in which something waits for itself, and what it waits for in the end."""
    if circle:
        yield Hanging(Text("circle:", style=QUIET), Text(" ← ".join([*circle, circle[0]]), style=ID))
    if ends:
        told = [f"{end.id} ({reason(end.why)})" for end in ends[:MOST_ENDS]]
        told += [f"{len(ends) - MOST_ENDS} more"] if len(ends) > MOST_ENDS else []
        yield Hanging(Text("in the end it depends on:", style=QUIET), Text(", ".join(told)), 2)


def _arguments(title: str, arguments: tuple[Weighed, ...], before: dict[str, Label]) -> Iterator[RenderableType]:
    """The arguments of one side, each with its label, on what that depends, and the label before, if it has changed."""
    if not arguments:
        return
    yield Text()
    yield Hanging(Text(), Text.assemble((title, STRONG), f": {figures(_tally(arguments))}"))
    signs = [_sign(argument) for argument in arguments]
    labels = [label_word(argument.step.label) for argument in arguments]
    widest, longest = max(sign.cell_len for sign in signs), max(label.cell_len for label in labels)
    for argument, sign, label in zip(arguments, signs, labels, strict=True):
        sign.align("center", widest)
        label.align("left", longest)
        yield from _weighed(argument, Text.assemble(sign, " ", label), before)


def _sign(argument: Weighed) -> Text:
    step = argument.step
    return step_sign(role_of(step.side, step.conclusion_kind), step)


def _weighed(found: Weighed, mark: Text, before: dict[str, Label]) -> Iterator[RenderableType]:
    """An argument behind its sign and label, and its premises, if they are linked, with theirs."""
    step = found.step
    linked = len(step.premises) > 1
    body = Text("together") if linked else _named_claim(step.premises[0])
    if not linked and step.premises[0].label is not step.label:
        body.append_text(label_mark(step.premises[0].label))
    told = [f"was {before[step.id]}"] if step.id in before else []
    if told := [*told, *_depends(found, linked=linked)]:
        body.append(f"  —{GLUE}{'; '.join(told)}", style=QUIET)
    yield Hanging(mark, body)
    if linked:
        labels = (Text.assemble(" " * mark.cell_len, " & ", label_word(premise.label)) for premise in step.premises)
        yield from (Hanging(*pair) for pair in zip(labels, map(_named_claim, step.premises), strict=True))


def _premise(claim: ClaimBrief) -> RenderableType:
    return Hanging(label_word(claim.label), _named_claim(claim))


def _named_claim(claim: ClaimBrief) -> Text:
    return Text.assemble(words(claim.text), "  ", (claim.id, ID))


def _depends(found: Weighed, *, linked: bool) -> Iterator[str]:
    """On what the label of an argument depends; a single premise need not be named."""
    if found.why is Why.SUPPOSED:
        yield "supposed"
        return
    for cause in found.because:
        if cause.kind is Kind.ARGUMENT:
            yield _undercut(cause)
        elif cause.why is Why.OPEN:
            yield f"{f'{cause.id}: ' if linked else ''}nobody says whether it holds"
        else:
            yield f"{cause.id if linked else 'its premise'}: {reason(cause.why)}"
