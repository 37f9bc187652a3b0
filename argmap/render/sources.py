"""Draws the list of sources, and one source."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.model.words import Stance
from argmap.query.answers import NOBODY
from argmap.query.sources import CitedLine, SourceAnswer, SourceBrief
from argmap.query.trace import DocumentState
from argmap.render.cited import beside, marked_place, source_link, who
from argmap.render.layout import ID, QUIET, STRONG, Hanging, words
from argmap.text.safe import safe
from argmap.text.wording import count


def draw_sources(sources: Iterable[SourceBrief]) -> RenderableType:
    """The answer to ``sources``."""
    lines: list[RenderableType] = []
    for source in sources:
        counts = ", ".join(
            (count(source.voices, "voice"), count(source.claims, "claim"), count(source.citations, "citation"))
        )
        kind = f" · {safe(source.kind)}" if source.kind else ""
        lines.append(Hanging(Text(source.id, style=ID), Text.assemble(words(source.title, STRONG), kind)))
        lines.append(Hanging(Text("  "), Text.assemble(counts, " · ", _document(source.document), style=QUIET)))
    lines.append(Text(count(len(lines) // 2, "source"), style=QUIET))
    return Group(*lines)


def draw_source(answer: SourceAnswer) -> RenderableType:
    """The answer to ``sources SOURCE``: its voices, then its lines and what is cited from them."""
    source = answer.source
    facts = [source.kind, answer.author, answer.date, answer.url, "translated" if answer.translated else None]
    parts: list[RenderableType] = [
        Hanging(Text(), words(source.title, STRONG)),
        Hanging(Text(), Text.assemble((source.id, ID), "".join(f" · {safe(fact)}" for fact in facts if fact))),
        Hanging(Text(), _document(source.document)),
    ]
    if answer.note:
        parts.append(Hanging(Text("note:", style=QUIET), words(answer.note)))
    spoken = ", ".join(f"{safe(voice.voice or NOBODY)}: {voice.citations}" for voice in answer.voices)
    if spoken:
        parts.append(Hanging(Text("citations by voice:", style=QUIET), Text(spoken)))
    parts.append(Text())
    for line in answer.cited:
        parts += _cited(line)
    parts += [Text(), Text(count(len(answer.cited), "citation"), style=QUIET)] if answer.cited else []
    rest = [f"{lines} repeats {original}" for lines, original in answer.repeats.items()]
    rest += [f"{lines} left out: {safe(why)}" for lines, why in answer.left_out.items()]
    if rest:
        parts += [Text(), *(Hanging(Text("  "), Text(line, style=QUIET)) for line in rest)]
    return Group(*parts)


def _cited(line: CitedLine) -> Iterator[RenderableType]:
    said = line.said
    quote = f" »{safe(said.quote)}«" if said.quote else ""
    does = {Stance.REJECTS: "rejects the step ", Stance.REPORTS: "reports the step "}.get(
        said.stance, "draws the step "
    )
    target = Text.assemble("" if line.text else does, (line.cited_for, ID))
    yield Hanging(marked_place(said), Text.assemble(who(said), Text(quote, style=QUIET), "  ", target))
    yield from (Hanging(Text("   "), further) for further in beside(said))


def _document(state: DocumentState) -> Text:
    if state.document is None:
        return Text("no document")
    return Text.assemble(words(state.document, source_link(state.source)), f", {safe(state.message)}")
