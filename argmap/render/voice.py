"""Draws one voice: where it leans, and what it is cited for, with what that bears on."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.leanings import LeaningVoice
from argmap.query.voice import VoiceAnswer, VoiceLine
from argmap.render.cited import NOT_LOOKED_UP, beside, marked_place, stance
from argmap.render.layout import GLUE, GREEN, ID, PURPLE, QUIET, RED, STRONG, Flow, Hanging, words
from argmap.render.leanings import figures, meanings
from argmap.render.sources import does_to
from argmap.text.safe import safe
from argmap.text.wording import count

BEARS = {(True, False): ("+", GREEN), (False, True): ("-", RED), (True, True): ("+-", PURPLE)}
"""The sign of a citation that bears for a position, against it, or both."""


def draw_voice(answer: VoiceAnswer) -> RenderableType:
    """The answer to ``voices VOICE``."""
    return Group(*_top(answer), Text(), *(line for cited in answer.cited for line in _cited(cited)), *_end(answer))


def _top(answer: VoiceAnswer) -> Iterator[RenderableType]:
    """Who it is, how many claims bear on each position, and on what it is divided."""
    voice = answer.voice
    yield Hanging(Text(), Text.assemble(words(voice.voice or voice.name, STRONG), f" in {voice.source}"))
    if not voice.leanings:
        yield Hanging(Text(), Text("bears on no position"))
    for leaning in voice.leanings:
        yield Hanging(Text(leaning.number, style=STRONG), Text.assemble((leaning.position, ID), "  ", figures(leaning)))
    if voice.divided:
        yield Hanging(Text("divided:", style=QUIET), Text(" · ".join(_divided(voice))))


def _divided(voice: LeaningVoice) -> Iterator[str]:
    """On what a voice is divided."""
    if voice.both_ways:
        yield f"for and against {', '.join(voice.both_ways)}"
    if voice.between:
        by_question = groupby(voice.between, key=lambda number: number.partition(".")[0])
        yield f"for rivals: {'; '.join(', '.join(numbers) for _, numbers in by_question)}"


def _cited(line: VoiceLine) -> Iterator[RenderableType]:
    """A citation: its place, what the voice does and with what, and the positions that this bears on."""
    cited = line.cited
    said = cited.said
    text = words(cited.text) if cited.text else Text(does_to(cited).rstrip())
    manner = Text.assemble(stance(said), ": ") if cited.text else Text()
    signs = ((*BEARS[bearing.bears_for, bearing.bears_against], bearing.number) for bearing in line.bears)
    bears = Text(" ").join(Text.assemble((sign, colour), number) for sign, colour, number in signs)
    yield Hanging(
        marked_place(said),
        Text.assemble(manner, text, "  ", (cited.cited_for, ID), f" ·{GLUE}" if bears else "", bears),
    )
    if said.quote:
        yield Hanging(Text("  "), Text(f"»{safe(said.quote)}«", style=QUIET))
    yield from (Hanging(Text("  "), further) for further in beside(said))


def _end(answer: VoiceAnswer) -> Iterator[RenderableType]:
    """The number of citations, and what the signs mean."""
    entries = [count(len(answer.cited), "citation")]
    entries += meanings([answer.voice]) if answer.voice.leanings else []
    entries += [NOT_LOOKED_UP] if any(line.cited.said.quote for line in answer.cited) else []
    yield from [Text()] if answer.cited else []
    yield Flow(entries)
