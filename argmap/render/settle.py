"""Draws what would settle an undecided claim or argument."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.words import MEANS, Label
from argmap.query.answers import Step
from argmap.query.settle import Settlement, SingleClaim, WayOut
from argmap.render.assumed import assumed_line, assuming
from argmap.render.folding import MOST_LINES, Folding, Listed
from argmap.render.heading import heading
from argmap.render.labelled_steps import has_own_name, labelled_step, named_claim, sign_and_label
from argmap.render.labels import label_word
from argmap.render.layout import ID, QUIET, STRONG, Command, Flow, Hanging
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.render.standing import reason
from argmap.render.step_signs import drawers
from argmap.text.wording import count

MOST_PROPOSED = 3
"""Most arguments that a proposed command supposes to be out."""

LABEL_WIDTH = max(map(len, Label))

NO_FALL = "it is not enough that arguments fall"
NONE_FOUND = "no arguments were found whose fall is enough"


def draw_settlement(answer: Settlement, given: Given = NOTHING_GIVEN, *, whole: bool = False) -> RenderableType:
    """The answer to ``evaluate --settle``; long lists are folded unless the `whole` is asked for.

    Commands that it proposes get what was `given`.
    """
    verdict = Text.assemble(label_word(Label.UNDECIDED), f", {reason(answer.why)}")
    top = [
        *heading(answer.claim, answer.argument, answer.place),
        *assumed_line(answer.assumed),
        Text(),
        Hanging(Text(), verdict),
    ]
    fold = given.command(_command(answer, "--settle --all"))
    lists = [listed for way in answer.ways for listed in _way(way, _asked(answer), fold)]
    return Folding(top, [*lists, *_singles(answer, fold)], None if whole else MOST_LINES, _below(answer, given))


def _asked(answer: Settlement) -> str:
    asked = answer.claim or answer.argument
    assert asked is not None
    return asked.id


def _command(answer: Settlement, options: str) -> str:
    """The command about the same claim, with what is assumed."""
    return f"evaluate {_asked(answer)} {options}{assuming(answer.assumed)}"


def _way(way: WayOut, asked: str, fold: str) -> Iterator[Listed[Any]]:
    """What can fall for one of the labels, and what else would do it."""
    sets = [falling.arguments for falling in way.sets]
    shared = set.intersection(*({step.id for step in steps} for steps in sets)) if sets else set()
    common = [step for step in sets[0] if step.id in shared] if shared else []
    rests = [[step for step in steps if step.id not in shared] for steps in sets if len(steps) > len(shared)]
    lead = f"to be {way.label}"
    if common:
        yield _list_of(f"{lead}, let {_these(len(common))} fall", [[step] for step in common], asked, fold)
        lead = "and with that" if len(common) == 1 else "and with these"
    if rests:
        of = "arguments" if len(rests[0]) == 1 else f"sets of {len(rests[0])} arguments"
        yield _list_of(f"{lead}, let one of these {len(rests)} {of} fall", rests, asked, fold)
    if way.nearest:
        nearest = way.nearest.arguments
        lead = "or, nearer to it" if sets else lead
        yield _list_of(f"{lead}, let {_these(len(nearest))} fall", [[step] for step in nearest], asked, fold)
    elif not sets:
        yield Listed([*_title(f"{lead}: {NONE_FOUND if way.stopped else NO_FALL}")], (), Text, fold)
    yield Listed([Hanging(Text(" "), Text(line, style=QUIET)) for line in _besides(way)], (), Text, fold)


def _these(number: int) -> str:
    return "this argument" if number == 1 else f"these {number} arguments"


def _title(title: str) -> list[RenderableType]:
    return [Text(), Hanging(Text(), Text(title, style=STRONG))]


def _list_of(title: str, sets: Sequence[Sequence[Step]], asked: str, fold: str) -> Listed[Any]:
    """Sets of arguments below a title; those of more than one argument are numbered."""

    def draw(item: tuple[int, Sequence[Step]]) -> RenderableType:
        number, steps = item
        numbered = [Text(f"set {number}", style=QUIET)] if len(steps) > 1 else []
        return Group(*numbered, *(line for step in steps for line in _step(step, asked)))

    return Listed(_title(title), list(enumerate(sets, 1)), draw, fold)


def _step(step: Step, asked: str) -> Iterator[RenderableType]:
    """An argument with its label and those of its premises; its id, if it is not about what is asked."""
    mark = sign_and_label(step, sign_width=len("[+]"), label_width=LABEL_WIDTH)
    return labelled_step(step, mark, [step.id] if step.conclusion != asked or has_own_name(step) else [])


def _besides(way: WayOut) -> Iterator[str]:
    """What new thing would do it, and how far the search came."""
    is_in = way.label is Label.IN
    if way.one_argument:
        yield f"One more argument {'for' if is_in else 'against'} it that stands would be enough."
    if way.one_voice:
        yield f"A voice that {'says' if is_in else 'rejects'} it would be enough."
    if way.stopped:
        tried = [f"all sets of up to {count(way.searched, 'argument')}"] if way.searched else []
        tried += [f"{count(way.tried, 'set')} of {count(way.searched + 1, 'argument')}"] if way.tried else []
        more = "; there may be others" if way.sets else "; larger sets are not excluded"
        yield f"The search stopped: it tried {' and '.join(tried) or 'no set'}{more}."


def _singles(answer: Settlement, fold: str) -> Iterator[Listed[SingleClaim]]:
    left = f"; {answer.singles_left} more were not tried" if answer.singles_left else ""
    if not answer.singles:
        title = "no claim was found that alone would settle it" if left else "no claim alone would settle it"
        yield Listed(_title(f"{title}{left}"), (), _single, fold)
    alike: dict[tuple[Label, Label], list[SingleClaim]] = {}
    for single in answer.singles:
        alike.setdefault((single.supposed, single.becomes), []).append(single)
    for (supposed, becomes), singles in alike.items():
        which = "this claim alone is" if len(singles) == 1 else "any one of these claims alone is"
        title = f"it is {becomes} if {which} {supposed}{left}"
        yield Listed(_title(title), singles, _single, fold)
        left = ""


def _single(single: SingleClaim) -> RenderableType:
    return Hanging(Text(" "), named_claim(single.claim))


def _below(answer: Settlement, given: Given) -> Iterator[RenderableType]:
    yield Text()
    steps = (step for way in answer.ways for falling in way.sets for step in falling.arguments)
    nearest = (step for way in answer.ways for step in (way.nearest.arguments if way.nearest else ()))
    yield Flow([*drawers([*steps, *nearest]), MEANS])
    if supposing := next(_proposed(answer), None):
        yield Command("Next: ", given.command(_command(answer, supposing)), indent=0, style=ID)


def _proposed(answer: Settlement) -> Iterator[str]:
    """Options that suppose what would settle it."""
    yield from (f"--suppose {single.claim.id}={single.supposed}" for single in answer.singles)
    for way in answer.ways:
        for falling in way.sets:
            if len(falling.arguments) <= MOST_PROPOSED:
                yield " ".join(f"--suppose {step.id}={Label.OUT}" for step in falling.arguments)
