"""Draws the list of sources, and one source."""

from collections.abc import Collection, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.parts import is_later
from argmap.model.words import Stance
from argmap.query.answers import NOBODY
from argmap.query.sources import CitedLine, SourceAnswer, SourceBrief
from argmap.query.trace import DocumentState
from argmap.render.cited import beside, marked_place, source_link, who
from argmap.render.coverage import coverage_words
from argmap.render.layout import ID, QUIET, STRONG, Hanging, lined, words
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.render.resting import alone_line
from argmap.text.safe import safe
from argmap.text.wording import count

TO_A_STEP = {Stance.REJECTS: "rejects the step ", Stance.REPORTS: "reports the step "}
"""What a citation does with the step of an argument, if it does not draw it."""


def draw_sources(sources: Collection[SourceBrief]) -> RenderableType:
    """The answer to ``sources``."""
    total = Text(count(len(sources), "source"), style=QUIET)
    return Group(*(line for source in sources for line in _in_list(source)), total)


def _in_list(source: SourceBrief) -> Iterator[RenderableType]:
    counts = ", ".join(
        (count(source.voices, "voice"), count(source.claims, "claim"), count(source.citations, "citation"))
    )
    kind = f" · {safe(source.kind)}" if source.kind else ""
    yield Hanging(Text(source.id, style=ID), Text.assemble(words(source.title, STRONG), kind))
    yield Hanging(Text("  "), Text.assemble(counts, " · ", document_words(source.document), style=QUIET))
    yield from (Hanging(Text("  "), Text(line, style=QUIET)) for line in _covered(source))


def _covered(source: SourceBrief) -> list[str]:
    """How much of the document is taken up, if it is at hand."""
    return [coverage_words(source.coverage)] if source.coverage else []


def draw_source(answer: SourceAnswer, given: Given = NOTHING_GIVEN) -> RenderableType:
    """The answer to ``sources SOURCE``: its voices, then its lines and what is cited from them."""
    return Group(*_top(answer), *_alone(answer, given), Text(), *_lines(answer), *_not_cited(answer))


def _top(answer: SourceAnswer) -> Iterator[RenderableType]:
    """What the source is, and how often its voices are cited."""
    source = answer.source
    facts = [source.kind, answer.author, answer.date, answer.url, "translated" if answer.translated else None]
    yield Hanging(Text(), words(source.title, STRONG))
    yield Hanging(Text(), Text.assemble((source.id, ID), "".join(f" · {safe(fact)}" for fact in facts if fact)))
    yield Hanging(Text(), document_words(source.document))
    yield from (Hanging(Text(), Text(line)) for line in _covered(source))
    if answer.note:
        yield Hanging(Text("note:", style=QUIET), lined(answer.note))
    if answer.voices:
        spoken = ", ".join(f"{safe(voice.voice or NOBODY)}: {voice.citations}" for voice in answer.voices)
        yield Hanging(Text("citations by voice:", style=QUIET), Text(spoken))


def _alone(answer: SourceAnswer, given: Given) -> Iterator[RenderableType]:
    """How much would have no voice without it, and the command that lists it."""
    if alone := alone_line(answer.alone):
        command = given.command(f"sources {answer.source.id} --alone")
        yield Hanging(Text("only in this source:", style=QUIET), alone.append(f"  {command}", QUIET))


def _lines(answer: SourceAnswer) -> Iterator[RenderableType]:
    """The lines that are cited, with what they are cited for, and their number."""
    for line in answer.cited:
        yield from _cited(line)
    if answer.cited:
        yield Text()
        yield Text(count(len(answer.cited), "citation"), style=QUIET)


def _not_cited(answer: SourceAnswer) -> Iterator[RenderableType]:
    """The lines that repeat others or that the curator leaves out."""
    rest = [f"{lines} repeats {original}" for lines, original in answer.repeats.items()]
    rest += [f"{lines} {_left(why)}" for lines, why in answer.left_out.items()]
    if rest:
        yield Text()
        yield from (Hanging(Text("  "), Text(line, style=QUIET)) for line in rest)


def _left(why: str) -> str:
    return "left for later" if is_later(why) else f"left out: {safe(why)}"


def _cited(line: CitedLine) -> Iterator[RenderableType]:
    said = line.said
    quote = f" »{safe(said.quote)}«" if said.quote else ""
    target = Text.assemble(does_to(line), (line.cited_for, ID))
    yield Hanging(marked_place(said), Text.assemble(who(said), Text(quote, style=QUIET), "  ", target))
    yield from (Hanging(Text("   "), further) for further in beside(said))


def does_to(cited: CitedLine) -> str:
    """What a citation does with the step of an argument; empty for a claim."""
    return "" if cited.text else TO_A_STEP.get(cited.said.stance, "draws the step ")


def document_words(state: DocumentState) -> Text:
    """The document of a source, and whether it is the text that was read."""
    if state.document is None:
        return Text("no document")
    return Text.assemble(words(state.document, source_link(state.source)), f", {safe(state.message)}")
