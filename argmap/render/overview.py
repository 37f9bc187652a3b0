"""Draws a map at a glance, the first screen of ``tree``: the last questions without their positions, if it is long."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment, SegmentLines
from rich.text import Text

from argmap.model.words import MEANS
from argmap.query.answers import NO_POSITION, PositionBrief
from argmap.query.overview import Overview, Questioned
from argmap.render.layout import QUIET, STRONG, WARN, Command, Flow, Hanging, glued, lined, spread, words
from argmap.render.position_rows import GAP, NARROWEST, column_names, position_rows
from argmap.render.proposing import NOTHING_GIVEN, Given, next_commands
from argmap.text.wording import count

LONGEST = 50
"""Most lines of the first screen: positions of the last questions are left out, and empty lines, to keep to it."""

CURATORS = "[ ] of these the curator's"
UNANSWERED = "unanswered: no objection, no undercutter"

LEAST_FOR_LABELS = 80
"""Fewest columns on which positions have their labels: on others, what labels say would need a line of its own."""


class Glance:
    """The answer to ``tree`` without a claim; the commands that it proposes get what was `given`."""

    def __init__(self, answer: Overview, given: Given = NOTHING_GIVEN) -> None:
        self.answer = answer
        self.given = given

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width

        def lines(drawn: Iterable[RenderableType]) -> list[list[Segment]]:
            return console.render_lines(Group(*drawn), options, pad=False)

        questions = self.answer.questions
        head = lines(_head(self.answer, width, self.given))
        blocks = [lines(block) for block in _blocks(console, self.answer, width)]
        foot = lines(_foot(self.answer, self.given, width))
        length = sum(len(part) for part in (head, *blocks, foot)) + 1  # with an empty line before the foot
        folded = 0
        while length > LONGEST and folded + 1 < len(questions):
            folded += 1
            whole, blocks[-folded] = blocks[-folded], lines([_asked(questions[-folded], folded=True)])
            length -= len(whole) - len(blocks[-folded])
            if folded == 1:
                length += len(lines(_foot(self.answer, self.given, width, folded))) - len(foot)
        foot = lines(_foot(self.answer, self.given, width, folded))
        airy = length + len(blocks) - 1 <= LONGEST
        yield SegmentLines([*head, *_joined(blocks, airy=airy), [], *foot], new_lines=True)


def _joined(blocks: Iterable[list[list[Segment]]], *, airy: bool) -> list[list[Segment]]:
    """The lines of all blocks; if `airy`, with an empty line between two blocks."""
    lines: list[list[Segment]] = []
    for block in blocks:
        if lines and airy:
            lines.append([])
        lines += block
    return lines


def _head(answer: Overview, width: int, given: Given) -> Iterator[RenderableType]:
    """The title and the size; behind them, where there is room, the quotes and the names of the columns."""
    quotes = Text(_quotes(answer, given), style=WARN if answer.wrong else QUIET)
    yield from _beside(words(answer.title, STRONG), quotes, width)
    if answer.note:
        yield Hanging(Text("note:", style=QUIET), lined(answer.note))
    size = (count(answer.claims, "claim"), count(answer.arguments, "argument"), count(answer.sources, "source"))
    tabled = width >= NARROWEST and _shown(answer)
    yield from _beside(Text(", ".join(size)), column_names() if tabled else Text(), width)


def _quotes(answer: Overview, given: Given) -> str:
    """How many quotes stand where the map says, how many do not, and how many were not looked up."""
    left = answer.quotes - answer.verified - answer.wrong
    if left == answer.quotes:
        return f"{count(left, 'quote')}, not looked up" if left else ""
    told = [f"{answer.wrong} wrong: {given.command('check')}"] if answer.wrong else []
    told += [f"{left} not looked up"] if left else []
    return ", ".join([f"{answer.verified} of {count(answer.quotes, 'quote')} verified", *told])


def _beside(left: Text, right: Text, width: int) -> Iterator[RenderableType]:
    """One text at the left and one at the right or, where there is no room, one below the other."""
    if right and left.cell_len + GAP + right.cell_len <= width:
        yield spread(left, right, width)
        return
    yield Hanging(Text(), left)
    if right:
        yield spread(Text(), right, width) if right.cell_len <= width else Hanging(Text(), right)


def _blocks(console: Console, answer: Overview, width: int) -> Iterator[Iterator[RenderableType]]:
    """Each question with its positions; of a map without positions, the topmost claims."""
    labelled = _labelled(answer, width)
    for asked in answer.questions:
        yield _question(console, asked, width, labelled=labelled)
    if answer.tops:
        yield position_rows(console, answer.tops, width, labelled=labelled)


def _labelled(answer: Overview, width: int) -> bool:
    """Whether labels are shown: only if the line that says what figures mean has room for what labels say."""
    argued = any(position.label and (position.supports or position.objections) for position in _shown(answer))
    return argued and width >= LEAST_FOR_LABELS


def _question(console: Console, asked: Questioned, width: int, *, labelled: bool) -> Iterator[RenderableType]:
    yield _asked(asked)
    yield from position_rows(console, asked.positions, width, labelled=labelled)


def _asked(asked: Questioned, *, folded: bool = False) -> RenderableType:
    """A question and, if they are `folded`, how many positions it has."""
    ask = words(asked.question.ask, STRONG)
    if not asked.positions:
        ask.append(f"{' ' * GAP}{glued(NO_POSITION)}", style=QUIET)
    elif folded:
        ask.append(f"{' ' * GAP}{glued(f'… {len(asked.positions)}')}", style=QUIET)
    elif asked.question.rivals and len(asked.positions) > 1:
        ask.append(f"{' ' * GAP}rivals", style=QUIET)
    return Hanging(Text(str(asked.question.number), style=STRONG), ask)


def _foot(answer: Overview, given: Given, width: int, folded: int = 0) -> Iterator[RenderableType]:
    """What is not shown, what the figures mean, and what to type next; the last questions are `folded`."""
    left = [asked for asked in answer.questions[-folded:] if asked.positions] if folded else []
    if left:
        first, last = left[0].question.number, left[-1].question.number
        of = f"questions {first} to {last}" if len(left) > 1 else f"question {first}"
        told = f"… {count(sum(len(asked.positions) for asked in left), 'position')} on {of}:"
        yield Command(told, given.command(f"show {first}"), indent=0)
    for told in _left_out(answer):
        yield Command(f"{told}:", given.command("tree --all"), indent=0)
    if meanings := _meanings(answer, width):
        yield Flow(meanings)
    shown = _shown(answer)
    yield next_commands(given, _next(shown[0] if shown else None), "argmap explain")


def _meanings(answer: Overview, width: int) -> list[str]:
    """What the figures mean, and what labels say; without room for all of it, not what *unanswered* means."""
    shown = _shown(answer)
    curators = [CURATORS] if any(position.curators for position in shown) else []
    unanswered = [UNANSWERED] if any(position.supports or position.objections for position in shown) else []
    if not _labelled(answer, width):
        return [*curators, *unanswered]
    whole = [*curators, *unanswered, MEANS]
    return whole if cell_len("  ".join(whole)) <= width else [*curators, MEANS]


def _shown(answer: Overview) -> list[PositionBrief]:
    """The positions and claims that have figures."""
    return [*(position for asked in answer.questions for position in asked.positions), *answer.tops]


def _left_out(answer: Overview) -> Iterator[str]:
    if answer.more_tops:
        yield f"… {answer.more_tops} more"
    if answer.unconnected:
        yield f"{count(answer.unconnected, 'claim')} {'bears' if answer.unconnected == 1 else 'bear'} on no position"


def _next(first: PositionBrief | None) -> Iterator[str]:
    """Commands that ask about the position or the claim that stands first."""
    if first is not None:
        name = first.number or first.id
        yield from (f"against {name}", f"show {name}", f"tree {first.asked or first.id}")
