"""The legend of a picture: the signs in it, and what they mean."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from argmap.export.extent import MARKS
from argmap.export.figure import SIGNS, Box, Line, Look, Shown, Standing
from argmap.export.one_line import LABELS
from argmap.export.view import Grouping
from argmap.model.keys import Kind
from argmap.query.voices import MEANS_HOLDING, MEANS_REJECTING

MEANINGS = {
    Look.QUESTION: "question",
    Look.POSITION: "position: an answer to a question",
    Look.CLAIM: "claim",
    Look.SUPPORT: "supports",
    Look.OBJECTION: "objects to",
    Look.CONDITION: "condition: must hold",
    Look.UNDERCUTTER: "undercuts the step",
    Look.SOURCE: "source, with the lines that are cited",
}
TOGETHER = "lines that meet at a sign: only together an argument"
FOCUS = "stronger frame: what the part is around"
CLAIMS = {
    Standing.REPORTED: "dashed frame: only reported, held by nobody who is cited",
    Standing.UNSAID: "dotted frame: nobody states it",
}
STEPS = {
    Standing.REPORTED: "hollow: sources only report the step",
    Standing.UNSAID: "hollow and dashed: the curator draws the step, no source does",
}
DRAWERS = "; at a sign: voices draw the step, unless all do who hold its premise"
FRAMES = {
    Grouping.POSITION: "frame: what bears on that position before any other",
    Grouping.SOURCE: "frame: what is said in that source",
}


class Meaning(NamedTuple):
    """An entry of the legend: a sign or an empty text, its meaning, and its look; a mark within boxes has no look."""

    sign: str
    text: str
    shown: Shown | None = None


def legend(things: Collection[Box | Line], by: Grouping | None) -> list[Meaning]:
    """The entries that explain these boxes and lines, and the frames around them."""
    boxes = [thing for thing in things if isinstance(thing, Box)]
    joins = Counter(thing.end for thing in things if isinstance(thing, Line) and not thing.bears)
    looks = {box.shown.look for box in boxes}
    meanings = [Meaning(SIGNS.get(look, ""), text, Shown(look)) for look, text in MEANINGS.items() if look in looks]
    for standing in CLAIMS:
        looks_so = [box.shown.look for box in boxes if box.shown.standing is standing]
        meanings += [Meaning("", CLAIMS[standing], Shown(look, standing)) for look in looks_so if look not in SIGNS][:1]
        meanings += [
            Meaning(SIGNS[look], STEPS[standing], Shown(look, standing)) for look in looks_so if look in SIGNS
        ][:1]
    if any(joins[box.key] > 1 for box in boxes if box.shown.look in SIGNS):
        meanings.append(Meaning("⋎", TOGETHER))
    if any(box.shown.focus for box in boxes):
        meanings.append(Meaning("◎", FOCUS))
    for sign, text in (MEANS_HOLDING, MEANS_REJECTING):
        marked = {box.key.kind for box in boxes if any(sign[0] in mark for mark in box.marks)}
        if marked:
            meanings.append(Meaning(sign, f"{text}{DRAWERS}" if Kind.ARGUMENT in marked else text))
    if any(box.label for box in boxes):
        meanings.append(Meaning("label", LABELS))
    if any(mark.startswith("…") for box in boxes for mark in box.marks):
        meanings.append(Meaning("…", MARKS))
    if by:
        meanings.append(Meaning("▭", FRAMES[by]))
    return meanings
