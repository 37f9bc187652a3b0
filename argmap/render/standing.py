"""Draws how the positions of a map stand: their labels, why, and how many arguments stand, fall and wait."""

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from argmap.labels.reasons import Why
from argmap.model.words import MEANS, Label
from argmap.query.evaluate import Assumed, Evaluated, EvaluatedQuestion, Evaluation, Figures
from argmap.render.assumed import assumed_line, assuming, changed_in_all
from argmap.render.heading import question_line
from argmap.render.labels import label_word
from argmap.render.layout import GREEN, ID, QUIET, RED, STRONG, Command, Flow, Hanging, spread, words
from argmap.render.proposing import Given, next_commands
from argmap.text.wording import count

RIVALS = "Rivals change no label: two of them can be in."

REASONS = {Why.TIE: "a tie", Why.CIRCLE: "a circle", Why.WAITS: "waiting", Why.OPEN: "an open state"}
"""Reasons in other words than their own, behind a label."""

SIDES = {"for": GREEN, "against": RED}
COLUMNS = ("stand", "fall", "wait")
GAP = 2
SIDE = sum(len(name) + GAP for name in COLUMNS) + GAP
"""Width of the figures of one side."""

NARROWEST = 2 * SIDE + 32
"""Fewest columns of a terminal on which the figures stand in a table; on others they stand in words."""


class Standing:
    """How a map or one of its questions stands; the commands that it proposes get what was `given`."""

    def __init__(self, answer: Evaluation, given: Given) -> None:
        self.answer = answer
        self.given = given
        self.shown = [*(position for asked in answer.questions for position in asked.positions), *answer.tops]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        answer, width = self.answer, options.max_width
        yield Hanging(Text(), words(answer.title, STRONG))
        yield from assumed_line(answer.assumed)
        left = Text(f"{count(sum(answer.claims.values()), 'claim')}: {labels_counted(answer.claims, answer.argued)}")
        yield from _table_head(left, width) if width >= NARROWEST and self.shown else [Hanging(Text(), left)]
        for asked in answer.questions:
            yield question_line(asked.question, len(asked.positions))
            yield from (self._evaluated(position, width) for position in asked.positions)
        yield from (self._evaluated(top, width) for top in answer.tops)
        if answer.more_tops:
            yield Command(f"… {answer.more_tops} more:", self.given.command("claims --labels"), indent=0)
        yield from changed_in_all(answer.changes, answer.assumed, self.given)
        yield Text()
        yield Flow([MEANS, *([RIVALS] if any(map(_is_contest, answer.questions)) else [])])
        yield next_commands(self.given, self._next(), "argmap explain label")

    def _next(self) -> Iterator[str]:
        """Commands that ask about the first position that is undecided."""
        undecided = [found.claim for found in self.shown if found.claim.label is Label.UNDECIDED]
        assumed = assuming(self.answer.assumed)
        for claim in (undecided or [found.claim for found in self.shown])[:1]:
            yield f"evaluate {claim.number or claim.id}{assumed}"
        for claim in undecided[:1]:
            yield f"evaluate {claim.number or claim.id} --settle{assumed}"

    def _evaluated(self, found: Evaluated, width: int) -> RenderableType:
        """A position; below it its label, why it has that, and the figures of its arguments."""
        mark = Text(found.claim.number, style=STRONG)
        text = words(found.claim.text)
        if not found.claim.number:
            text = Text.assemble(text, "  ", (found.claim.id, ID))
        lead = Text(" " * (mark.cell_len or 1))
        why = reason(found.why, self.answer.assumed)
        label = Text.assemble(was(found.before, found.claim.label), label_word(found.claim.label), f": {why}")
        sides = (found.supports, found.objections)
        if width >= NARROWEST:
            cells = [Text(f"{'':{GAP}}{_row(map(str, side))}", style="" if any(side) else QUIET) for side in sides]
            below: RenderableType = spread(Text.assemble(lead, " ", label), Text.assemble(*cells), width)
        else:
            told = "".join(f"; {name}: {figures(side)}" for name, side in zip(SIDES, sides, strict=True))
            below = Hanging(lead, Text.assemble(label, (told, QUIET)))
        return Group(Hanging(mark, text), below)


def _is_contest(asked: EvaluatedQuestion) -> bool:
    """Whether a question has rivals as its positions."""
    return asked.question.rivals and len(asked.positions) > 1


def _table_head(left: Text, width: int) -> Iterator[RenderableType]:
    """The names of the columns, the sides above them; `left` stands beside these if there is room."""
    sides = Text.assemble(*((f"{'':{GAP}}{name:>{SIDE - GAP}}", f"{STRONG} {style}") for name, style in SIDES.items()))
    names = Text("".join(f"{'':{GAP}}{_row(COLUMNS)}" for _ in SIDES), style=QUIET)
    fits = left.cell_len + GAP + sides.cell_len <= width
    if not fits:
        yield Hanging(Text(), left)
    yield spread(left if fits else Text(), sides, width)
    yield spread(Text(), names, width)


def _row(cells: Iterable[str]) -> str:
    return "".join(f"{'':{GAP}}{cell:>{len(name)}}" for cell, name in zip(cells, COLUMNS, strict=True))


def labels_counted(labels: dict[Label, int], argued: int) -> str:
    """How many claims have each label, and how many of those that are in have an argument that stands."""
    among = f" ({argued} of them argued)" if labels[Label.IN] else ""
    return f"{labels[Label.IN]} in{among}, {labels[Label.UNDECIDED]} undecided, {labels[Label.OUT]} out"


def was(before: Label | None, label: Label | None) -> Text:
    """The label before something was assumed, in front of the one after; empty if nothing is assumed."""
    if before is None:
        return Text()
    return Text("stays ") if before is label else Text.assemble(label_word(before), " → ")


def reason(why: Why, assumed: Assumed | None = None) -> str:
    """Why something has its label, in a few words behind it."""
    if why is Why.NOBODY_SAYS_IT:
        return f"{nobody(assumed)} says it"
    return REASONS.get(why, why.value)


def nobody(assumed: Assumed | None) -> str:
    """Who does not say a claim: nobody or, if not all voices count, nobody who does."""
    return "nobody who counts" if assumed and (assumed.without or assumed.counted is not None) else "nobody"


def figures(side: Figures) -> str:
    """How many arguments of a side stand, fall and wait, in words."""
    numbers = {("stands", "stand"): side.stand, ("falls", "fall"): side.fall, ("waits", "wait"): side.wait}
    told = [f"{number} {one if number == 1 else several}" for (one, several), number in numbers.items() if number]
    return ", ".join(told) or "none"
