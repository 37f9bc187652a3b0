"""The labels of a map by their rules, word for word and with no thought of speed: what argmap finds is held to them.

It reads the fields of a map as its file has them, and uses nothing of argmap.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

Fields = Mapping[str, Any]
"""A map, or a part of one, as YAML reads it."""

SAYING = ("asserts", "suggests", "concedes", "reports")
SIDES = {"supports": "for", "objections": "against", "conditions": "if", "undercutters": "undercut"}
"""What lists arguments, and the word for it in their ids."""


class Step(NamedTuple):
    """An argument, what it is about, and what it rests on."""

    id: str
    side: str
    about: str
    premises: list[str]


def naive_labels(
    fields: Fields, suppose: Mapping[str, str], without: Collection[str], count: Collection[str]
) -> dict[str, str]:
    """The label of each claim and argument: the rules give all of them new ones, until these are the old ones."""
    steps = steps_of(fields)
    said = {claim: rungs_said(fields, steps, claim, without, count or SAYING) for claim in fields["claims"]}
    labels = dict.fromkeys([*said, *(step.id for step in steps)], "undecided")
    while True:
        known = labels
        labels = {step.id: step_label(step, labels_of(steps, known, "undercutters", step.id), known) for step in steps}
        for claim, rungs in said.items():
            supports, objections = (labels_of(steps, known, side, claim) for side in ("supports", "objections"))
            labels[claim] = claim_label(rungs, supports, objections)
        labels |= suppose
        if labels == known:
            return labels


def step_label(step: Step, undercutters: list[str], known: Mapping[str, str]) -> str:
    """Out if some premise is out or some undercutter is in; in if all premises are in and all undercutters out."""
    premises = [known[premise] for premise in step.premises]
    if "out" in premises or "in" in undercutters:
        return "out"
    if set(premises) == {"in"} and set(undercutters) <= {"out"}:
        return "in"
    return "undecided"


def claim_label(said: tuple[int, int, int], supports: list[str], objections: list[str]) -> str:
    """In if sure(for) > best(against); out if best(for) < sure(against), or best(for) = 0."""
    sure, best, against = said
    sure_for = 2 if "in" in supports else sure
    best_for = 2 if set(supports) - {"out"} else best
    sure_against = 2 if "in" in objections else against
    best_against = 2 if set(objections) - {"out"} else against
    if sure_for > best_against:
        return "in"
    if best_for < sure_against or best_for == 0:
        return "out"
    return "undecided"


def labels_of(steps: list[Step], known: Mapping[str, str], side: str, about: str) -> list[str]:
    """The labels of the arguments on one side of a claim or an argument."""
    return [known[step.id] for step in steps if step.about == about and step.side == side]


def rungs_said(
    fields: Fields, steps: list[Step], claim: str, without: Collection[str], count: Collection[str]
) -> tuple[int, int, int]:
    """The rungs of a claim by what is said alone: for it, when sure and at best, and against it.

    What nobody says and nobody rejects, and what is used in conditions but nowhere else, may hold: it is an open state.
    """
    stances = set(stances_on(fields, claim, without))
    if "unstated" in fields["claims"][claim] or stances & set(count):
        return 1, 1, 1 if "rejects" in stances else 0
    if "rejects" in stances:
        return 0, 0, 1
    uses = {step.side for step in steps if claim in step.premises}
    positions = [position for question in fields.get("questions", ()) for position in question.get("positions", ())]
    return 0, 1 if uses == {"conditions"} and claim not in positions else 0, 0


def stances_on(fields: Fields, claim: str, without: Collection[str]) -> Iterator[str]:
    """The stances of the citations of a claim, if neither their source nor their voice is left out."""
    for citation in fields["claims"][claim].get("cites", ()):
        its: Fields = citation if isinstance(citation, Mapping) else {citation: None}
        if not any(speaks(fields, speaker, its) for speaker in without):
            yield its.get("stance", "asserts")


def speaks(fields: Fields, speaker: str, citation: Fields) -> bool:
    """Whether a citation is from a source, or from a voice in one, which is written source/voice."""
    left_out, _, voice = speaker.partition("/")
    source, line = next(iter(citation)).split(":")
    return source == left_out and (
        not voice or voice == (citation.get("voice") or voice_at(fields["sources"][source], int(line)))
    )


def voice_at(source: Fields, line: int) -> str | None:
    """Who speaks on a line; None if nobody does, or several do. Where no voices are listed, the author speaks."""
    if "voices" not in source:
        return str(source.get("author", source["title"]))
    parts = {voice: [int(number) for number in lines.split("-")] for voice, lines in source["voices"].items()}
    speaking = [voice for voice, (first, last) in parts.items() if first <= line <= last]
    return speaking[0] if len(speaking) == 1 else None


def steps_of(fields: Fields) -> list[Step]:
    """All arguments, in the order of the file."""
    times: Counter[str] = Counter()
    return [step for claim, its in fields["claims"].items() for step in steps_about(claim, its, times)]


def steps_about(about: str, fields: Fields, times: Counter[str]) -> Iterator[Step]:
    """The arguments about a claim or an argument, and those about them; the second of one id ends in ~2."""
    for side, word in SIDES.items():
        for argument in fields.get(side, ()):
            its = argument if isinstance(argument, Mapping) else {"premises": argument}
            premises = its["premises"].split(" + ")
            id_ = its.get("id", f"{about}/{word}/{'+'.join(sorted(premises))}")
            times[id_] += 1
            step = Step(id_ if times[id_] == 1 else f"{id_}~{times[id_]}", side, about, premises)
            yield step
            yield from steps_about(step.id, its, times)
