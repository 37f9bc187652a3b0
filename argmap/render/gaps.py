"""Draws what to work on, as a list."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.gaps import Gap, Gaps
from argmap.render.cited import MAP_LINK
from argmap.render.layout import GLUE, GREEN, ID, QUIET, RED, STRONG, YELLOW, Command, Flow, Hanging, lined, words
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.text.safe import safe
from argmap.text.wording import count

NO_STEPS = "·"
"""Stands for the number of a gap that leads to no position."""


def draw_gaps(answer: Gaps, kinds: Sequence[str] = (), given: Given = NOTHING_GIVEN) -> RenderableType:
    """The answer to ``gaps`` of these kinds; the command that it proposes gets what was `given`."""
    numbers = [_number(gap) for gap in answer.gaps]
    width = max(map(len, numbers), default=0)
    return Group(
        *_top(answer),
        *(line for gap, number in zip(answer.gaps, numbers, strict=True) for line in _gap(gap, number.rjust(width))),
        *_below(answer, kinds, given),
    )


def gap_records(answer: Gaps) -> Iterator[str]:
    """The answer to ``gaps`` for other programs: a line for each gap, with tabs between its fields.

    The fields are the number that a terminal shows in front, the code, the id, the place and the message.
    """
    for gap in answer.gaps:
        yield "\t".join((_number(gap), gap.code, gap.id, safe(str(gap.location)), safe(gap.message)))


def _waived(answer: Gaps) -> list[str]:
    """How many gaps are waived, and where these stand."""
    return [f"{answer.waived} waived by 'waive:' in the map"] if answer.waived else []


def _number(gap: Gap) -> str:
    number = gap.steps if gap.changes is None else gap.changes
    return NO_STEPS if number is None else str(number)


def _top(answer: Gaps) -> Iterator[RenderableType]:
    yield Hanging(Text(), lined(answer.title, STRONG))
    if answer.total:
        yield Flow(
            [f"{count(answer.total, 'gap')}:", *(f"{n} {code}" for code, n in answer.kinds.items()), *_waived(answer)]
        )
        yield Hanging(Text(), Text(_meaning(answer), style=QUIET))
    else:
        yield Flow(["no gaps", *_waived(answer)])


def _meaning(answer: Gaps) -> str:
    """What the numbers in front of the gaps mean."""
    if not answer.by_steps:
        return "In front: how many other claims would get another label; see argmap explain gap."
    end = "what is asked about" if answer.about else "a position"
    return f"In front: how many steps lead from each to {end}; to count labels takes too long here."


def _gap(gap: Gap, number: str) -> Iterator[RenderableType]:
    """What is open, where, and what is to do about it."""
    inside = Text(" " * len(number))
    yield Text()
    yield Hanging(Text(number, style=STRONG), words(gap.text))
    yield Hanging(inside, Text.assemble((gap.id, ID), " · ", words(str(gap.location), MAP_LINK), *_sides(gap)))
    yield Hanging(inside, Text.assemble((gap.code, YELLOW), f": {safe(gap.message)}"))


def _sides(gap: Gap) -> Iterator[tuple[str, str]]:
    """What the claim or the argument is for, and what it is against; it can be both."""
    for word, names, colour in (("for", gap.bears_for, GREEN), ("against", gap.bears_against, RED)):
        if names:
            yield f" ·{GLUE}{word}{GLUE}{', '.join(names)}", colour


def _below(answer: Gaps, kinds: Sequence[str], given: Given) -> Iterator[RenderableType]:
    left = answer.total - len(answer.gaps)
    if left:
        yield Text()
        options = [*filter(None, [answer.about]), *(f"--kind {kind}" for kind in kinds), f"--limit {answer.total}"]
        yield Command(f"… {left} more:", given.command(" ".join(["gaps", *options])), indent=0)
