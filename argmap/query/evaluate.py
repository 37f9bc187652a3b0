"""How the questions of a map stand, or one claim or argument and why; and what changes if something is assumed."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from argmap.graph import (
    Graph,
    argument_map,
    arguments_about,
    conclusion_of,
    has_positions,
    keys,
    label_of,
    positions_of,
    questions_of,
    side_of,
)
from argmap.labels.labelling import AS_THE_MAP_SAYS, Assumptions, Labels, labelled, labels_in
from argmap.labels.reasons import Rungs, Waiting, Why, because, counted, rungs, waits_for
from argmap.model.keys import Key, Kind
from argmap.model.words import Label, Side, Stance
from argmap.query.answers import (
    ClaimBrief,
    PositionBrief,
    QuestionBrief,
    Said,
    Step,
    as_said,
    brief,
    claim_figures,
    place_in_file,
    position_briefs,
    position_numbers,
    question_brief,
    step,
)
from argmap.query.tree import MOST_TOPS, tops


class Assumed(NamedTuple):
    """What is assumed for once, instead of what the map says."""

    suppose: dict[str, Label]
    """Labels of claims and arguments that are fixed before the rules run, by id."""
    without: tuple[str, ...]
    """The sources, and the voices in sources (``forum/Ann``), whose citations of claims do not count."""
    counted: tuple[Stance, ...] | None
    """The stances that say a claim; null if it is all that do so else."""


class Change(NamedTuple):
    """A claim or an argument that has another label if something is assumed."""

    id: str
    """Its id."""
    kind: Kind
    """Whether it is a claim or an argument."""
    before: Label
    """Its label as the map says."""
    after: Label
    """Its label under what is assumed."""


class Figures(NamedTuple):
    """How many arguments of a side stand, fall and wait: their labels are in, out and undecided."""

    stand: int
    """How many are in."""
    fall: int
    """How many are out."""
    wait: int
    """How many are undecided."""


class Cause(NamedTuple):
    """A claim or an argument on which a label depends."""

    id: str
    """Its id."""
    kind: Kind
    """Whether it is a claim or an argument."""
    label: Label
    """Its own label."""
    why: Why
    """Why it has that."""


class Weighed(NamedTuple):
    """An argument, why it stands, falls or waits, and on what that depends."""

    step: Step
    """The argument, with its label and those of its premises."""
    why: Why
    """Why it has its label."""
    because: tuple[Cause, ...]
    """What gives it its label, if it is out or undecided: premises, and undercutters of its step."""


class Evaluated(NamedTuple):
    """A position, or the topmost claim of a map without positions: its label, and the figures of its arguments."""

    claim: PositionBrief
    """The claim, with its label."""
    before: Label | None
    """Its label as the map says, if something is assumed."""
    why: Why
    """Why it has its label."""
    supports: Figures
    """How many arguments for it stand, fall and wait."""
    objections: Figures
    """How many arguments against it do."""
    conditions: Figures
    """How many of its conditions do; they decide nothing."""


class EvaluatedQuestion(NamedTuple):
    """A question and how its positions stand."""

    question: QuestionBrief
    """The question."""
    positions: tuple[Evaluated, ...]
    """Its positions, in the order of the file."""


class Evaluation(NamedTuple):
    """How a map stands."""

    title: str
    """The title of the map."""
    claims: dict[Label, int]
    """How many claims have each label."""
    arguments: dict[Label, int]
    """How many arguments have each label."""
    argued: int
    """How many claims are in because an argument for them is."""
    questions: tuple[EvaluatedQuestion, ...]
    """The questions, in the order of the file; one, if it is asked about."""
    tops: tuple[Evaluated, ...]
    """The first of the topmost claims of a map without positions."""
    more_tops: int
    """How many more of these there are."""
    labels: dict[str, Label]
    """The label of every claim and argument, by id."""
    assumed: Assumed | None
    """What is assumed, if anything is."""
    changes: tuple[Change, ...]
    """All claims and arguments that have another label then."""


class Changes(NamedTuple):
    """What changes in a map if something is assumed."""

    assumed: Assumed
    """What is assumed."""
    changes: tuple[Change, ...]
    """The claims and arguments that have another label then: positions first, then claims, then arguments."""
    positions: dict[str, str]
    """The numbers of the positions among them, by id: ``1.2``."""


class ClaimEvaluation(NamedTuple):
    """How a claim stands, and why."""

    claim: ClaimBrief
    """The claim, with its label."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    answers: tuple[QuestionBrief, ...]
    """The questions that it is a position on."""
    why: Why
    """Why it has its label."""
    rungs: Rungs
    """What there is on both sides of it."""
    said: tuple[Said, ...]
    """The citations that say it, and count."""
    rejected: tuple[Said, ...]
    """The citations that reject it, and count."""
    supports: tuple[Weighed, ...]
    """The arguments for it."""
    objections: tuple[Weighed, ...]
    """The arguments against it."""
    conditions: tuple[Weighed, ...]
    """Its conditions, each with its own label; they decide nothing."""
    waits_for: tuple[Cause, ...]
    """The arguments that it waits for, if it is undecided and no tie."""
    ends: tuple[Cause, ...]
    """What it waits for in the end: ties, open states, and one claim or argument of each circle that it is not in."""
    circle: tuple[str, ...]
    """The shortest way on which it waits for itself: ids of claims and arguments in turn, from it on."""
    before: Label | None
    """Its label as the map says, if something is assumed."""
    assumed: Assumed | None
    """What is assumed, if anything is."""
    changes: tuple[Change, ...]
    """All claims and arguments that have another label then."""


class ArgumentEvaluation(NamedTuple):
    """How an argument stands, and why."""

    argument: Step
    """The argument, with its label and those of its premises."""
    place: str
    """Where it stands in the map, as ``file:line``."""
    why: Why
    """Why it has its label."""
    because: tuple[Cause, ...]
    """What gives it its label, if it is out or undecided: premises, and undercutters of its step."""
    undercutters: tuple[Weighed, ...]
    """The arguments against its step."""
    conditions: tuple[Weighed, ...]
    """The conditions of its step, each with its own label; they decide nothing."""
    ends: tuple[Cause, ...]
    """What it waits for in the end: ties, open states, and one claim or argument of each circle that it is not in."""
    circle: tuple[str, ...]
    """The shortest way on which it waits for itself: ids of arguments and claims in turn, from it on."""
    before: Label | None
    """Its label as the map says, if something is assumed."""
    assumed: Assumed | None
    """What is assumed, if anything is."""
    changes: tuple[Change, ...]
    """All claims and arguments that have another label then."""


def evaluate(
    graph: Graph, key: Key | None, assumed: Assumptions | None
) -> Evaluation | Changes | ClaimEvaluation | ArgumentEvaluation:
    """How a map or one of its questions stands, or one claim and why; and what changes if something is assumed."""
    plain = labelled(graph)
    known, before = (plain, None) if assumed is None else (labelled(graph, assumed), labels_in(plain))
    if key is not None and key.kind is Kind.CLAIM:
        return _claim(known, key, before)
    if key is not None and key.kind is Kind.ARGUMENT:
        return _argument(known, key, before)
    if key is None and before is not None:
        changes = _changes(known, before)
        return Changes(told_assumptions(known), changes, _numbers(known, changes))
    return _whole(known, key, before)


def _whole(graph: Graph, question: Key | None, before: Labels | None) -> Evaluation:
    asked = list(keys(graph, Kind.QUESTION)) if question is None else [question]
    labels = labels_in(graph)
    topmost = [] if question is not None or has_positions(graph) else tops(graph)
    shown = [*(position for each in asked for position in positions_of(graph, each)), *topmost[:MOST_TOPS]]
    waiting = Waiting(graph, shown)
    argued = {
        conclusion_of(graph, argument).id
        for argument in keys(graph, Kind.ARGUMENT)
        if side_of(graph, argument) is Side.SUPPORT and labels[argument.id] is Label.IN
    }
    counts = {kind: Counter(labels[key.id] for key in keys(graph, kind)) for kind in (Kind.CLAIM, Kind.ARGUMENT)}
    return Evaluation(
        title=argument_map(graph).title,
        claims={label: counts[Kind.CLAIM][label] for label in Label},
        arguments={label: counts[Kind.ARGUMENT][label] for label in Label},
        argued=sum(labels[id_] is Label.IN for id_ in argued),
        questions=tuple(
            EvaluatedQuestion(
                question_brief(graph, each),
                tuple(_evaluated(graph, position, waiting, before) for position in position_briefs(graph, each)),
            )
            for each in asked
        ),
        tops=tuple(_evaluated(graph, claim_figures(graph, top), waiting, before) for top in topmost[:MOST_TOPS]),
        more_tops=max(len(topmost) - MOST_TOPS, 0),
        labels=dict(labels),
        assumed=told_assumptions(graph) if before else None,
        changes=_changes(graph, before) if before else (),
    )


def _evaluated(graph: Graph, claim: PositionBrief, waiting: Waiting, before: Labels | None) -> Evaluated:
    key = Key(Kind.CLAIM, claim.id)
    labels: dict[Side, Counter[Label | None]] = {side: Counter() for side in Side}
    for argument in arguments_about(graph, key):
        labels[side_of(graph, argument)][label_of(graph, argument)] += 1
    sides = (Side.SUPPORT, Side.OBJECTION, Side.CONDITION)
    figures = (Figures(*(labels[side][label] for label in (Label.IN, Label.OUT, Label.UNDECIDED))) for side in sides)
    return Evaluated(claim, before[claim.id] if before else None, waiting.why(key), *figures)


def _claim(graph: Graph, claim: Key, before: Labels | None) -> ClaimEvaluation:
    waiting = Waiting(graph, [claim, *_depended_on(graph, arguments_about(graph, claim))])
    cites = [as_said(graph, citation) for citation in counted(graph, claim)]
    return ClaimEvaluation(
        claim=brief(graph, claim),
        place=place_in_file(graph, claim),
        answers=tuple(question_brief(graph, question, claim) for question in questions_of(graph, claim)),
        why=waiting.why(claim),
        rungs=rungs(graph, claim),
        said=tuple(said for said in cites if said.stance is not Stance.REJECTS),
        rejected=tuple(said for said in cites if said.stance is Stance.REJECTS),
        supports=_weighed(graph, claim, Side.SUPPORT, waiting),
        objections=_weighed(graph, claim, Side.OBJECTION, waiting),
        conditions=_weighed(graph, claim, Side.CONDITION, waiting),
        waits_for=_causes(graph, waits_for(graph, claim), waiting),
        ends=_causes(graph, waiting.ends(claim), waiting),
        circle=tuple(key.id for key in waiting.circle(claim)),
        before=before[claim.id] if before else None,
        assumed=told_assumptions(graph) if before else None,
        changes=_changes(graph, before) if before else (),
    )


def _argument(graph: Graph, argument: Key, before: Labels | None) -> ArgumentEvaluation:
    waiting = Waiting(graph, [argument, *_depended_on(graph, [argument, *arguments_about(graph, argument)])])
    return ArgumentEvaluation(
        argument=step(graph, argument),
        place=place_in_file(graph, argument),
        why=waiting.why(argument),
        because=_causes(graph, because(graph, argument), waiting),
        undercutters=_weighed(graph, argument, Side.UNDERCUTTER, waiting),
        conditions=_weighed(graph, argument, Side.CONDITION, waiting),
        ends=_causes(graph, waiting.ends(argument), waiting),
        circle=tuple(key.id for key in waiting.circle(argument)),
        before=before[argument.id] if before else None,
        assumed=told_assumptions(graph) if before else None,
        changes=_changes(graph, before) if before else (),
    )


def _depended_on(graph: Graph, arguments: Iterable[Key]) -> list[Key]:
    """What arguments have their labels from, and these arguments."""
    return [key for argument in arguments for key in (argument, *because(graph, argument))]


def _weighed(graph: Graph, about: Key, side: Side, waiting: Waiting) -> tuple[Weighed, ...]:
    return tuple(
        Weighed(step(graph, argument), waiting.why(argument), _causes(graph, because(graph, argument), waiting))
        for argument in arguments_about(graph, about, side)
    )


def _causes(graph: Graph, found: Iterable[Key], waiting: Waiting) -> tuple[Cause, ...]:
    labels = labels_in(graph)
    return tuple(Cause(key.id, key.kind, labels[key.id], waiting.why(key)) for key in found)


def told_assumptions(graph: Graph) -> Assumed:
    """What the labels of a graph assume, as answers tell it."""
    assumed = labels_in(graph).assumed
    without = sorted(source if voice is None else f"{source}/{voice}" for source, voice in assumed.without)
    counted = tuple(stance for stance in Stance if stance in assumed.counted)
    usual = assumed.counted == AS_THE_MAP_SAYS.counted
    return Assumed(dict(assumed.supposed), tuple(without), None if usual else counted)


def _changes(graph: Graph, before: Labels) -> tuple[Change, ...]:
    """What has another label than before: positions first, then claims, then arguments."""
    after = labels_in(graph)
    ordered = [*(key for question in keys(graph, Kind.QUESTION) for key in positions_of(graph, question))]
    ordered += [*keys(graph, Kind.CLAIM), *keys(graph, Kind.ARGUMENT)]
    changed = (key for key in dict.fromkeys(ordered) if before[key.id] is not after[key.id])
    return tuple(Change(key.id, key.kind, before[key.id], after[key.id]) for key in changed)


def _numbers(graph: Graph, changes: Iterable[Change]) -> dict[str, str]:
    """The numbers of the positions that change; one that answers several questions has that of the last."""
    numbers = {change.id: position_numbers(graph, Key(change.kind, change.id)) for change in changes}
    return {id_: found[-1] for id_, found in numbers.items() if found}
