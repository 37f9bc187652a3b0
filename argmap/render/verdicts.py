"""Why a claim or an argument has its label, in sentences."""

from collections.abc import Iterable

from argmap.labels.network import ARGUED
from argmap.labels.reasons import Why
from argmap.model.keys import Kind
from argmap.model.words import Label, Stance
from argmap.query.answers import Said
from argmap.query.evaluate import ArgumentEvaluation, Assumed, Cause, ClaimEvaluation, Figures, Weighed
from argmap.render.standing import nobody, reason
from argmap.text.wording import count, listed

TOLD_BY_THE_SENTENCE = {Why.PREMISES_IN, Why.PREMISE_OUT, Why.UNDERCUT}

SUPPOSED = "whatever speaks for it or against it."

MOST_SPEAKERS = 2
"""Most voices that are named as those who say a claim; more are counted."""

MOST_NAMED = 5
"""Most claims and arguments that are named as what a label depends on; more are counted."""


def in_a_word(why: Why) -> str:
    """Why something has its label, between label and sentence: ``, a tie``; empty where the sentence says it."""
    return "" if why in TOLD_BY_THE_SENTENCE else f", {reason(why)}"


def claim_sentence(answer: ClaimEvaluation) -> str:
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
    number = tally(arguments).stand
    return f"{count(number, 'argument')} {side} it {'stands' if number == 1 else 'stand'}"


def tally(arguments: Iterable[Weighed]) -> Figures:
    """How many of some arguments stand, fall and wait."""
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


def who_says(answer: ClaimEvaluation) -> str:
    """How many voices say, report and reject a claim; empty if nobody does."""
    doing = {"say": [said for said in answer.said if said.stance.holds]}
    doing["report"] = [said for said in answer.said if said.stance is Stance.REPORTS]
    doing["reject"] = list(answer.rejected)
    return ", ".join(f"{_who(cites, does)} it" for does, cites in doing.items() if cites)


def named_ends(ends: Iterable[Cause]) -> str:
    """What something waits for in the end, each with the reason of its label."""
    return ", ".join(_at_most(MOST_NAMED, [f"{end.id} ({reason(end.why)})" for end in ends]))


def argument_sentence(answer: ArgumentEvaluation) -> str:
    """Why an argument has its label."""
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


def depends(found: Weighed, assumed: Assumed | None) -> list[str]:
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
