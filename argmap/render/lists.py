"""Lists of claims and sources, and one source -> Rich."""

import re
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from argmap.model import Stance
from argmap.query.search import Hit, split_words
from argmap.query.sources import CitedLine, SourceAnswer, SourceBrief
from argmap.query.trace import DocumentState
from argmap.render.texts import ID, QUIET, STRONG, Hanging, count, place_said, speaker, voices, who, words
from argmap.safe import safe

MARK = "bold underline"


class Hits:
    """Claims that were found, a line or two each; the words are marked by stars where nothing else can."""

    def __init__(self, hits: Iterable[Hit], wanted: list[str]) -> None:
        self.hits = list(hits)
        self.wanted = wanted

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        plain = console.color_system is None
        for hit in self.hits:
            yield Hanging(Text(), _hit(hit, _Marker(self.wanted, plain=plain)), indent=2)


class _Marker:
    """Marks the words of a text that begin as wanted."""

    def __init__(self, wanted: list[str], *, plain: bool) -> None:
        self.wanted = wanted
        self.plain = plain

    def mark(self, text: str, style: str = "") -> Text:
        """The text, safe, in a style, with its marks."""
        marked = Text(style=style)
        end = 0
        shown = safe(text)
        for word in re.finditer(r"[\w\u0300-\u036f]+", shown):
            if any(part.startswith(first) for part in split_words(word[0]) for first in self.wanted):
                marked.append(shown[end : word.start()])
                marked.append(f"*{word[0]}*" if self.plain else word[0], style=MARK)
                end = word.end()
        return marked.append(shown[end:])


def draw_hits(hits: Iterable[Hit], wanted: Iterable[str]) -> RenderableType:
    """The answer to ``claims``: a claim in a line or two, the words that were found marked."""
    return Hits(hits, [part for word in wanted for part in split_words(word)])


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
    return Group(*lines)


def draw_source(answer: SourceAnswer) -> RenderableType:
    """The answer to ``sources SOURCE``: its voices, then its lines and what is cited from them."""
    source = answer.source
    facts = [source.kind, answer.author, answer.date, answer.url, "translated" if answer.translated else None]
    parts: list[RenderableType] = [
        Hanging(Text(), words(source.title, STRONG)),
        Hanging(Text(), Text.assemble((source.id, ID), "".join(f" · {safe(fact)}" for fact in facts if fact))),
        Hanging(Text(), Text(_document(source.document))),
    ]
    if answer.note:
        parts.append(Hanging(Text("note:", style=QUIET), words(answer.note)))
    spoken = ", ".join(f"{speaker(voice.voice)}: {voice.citations}" for voice in answer.voices)
    if spoken:
        parts.append(Hanging(Text("citations by voice:", style=QUIET), Text(spoken)))
    parts.append(Text())
    parts += [_cited(line) for line in answer.cited]
    rest = [f"{lines} repeats {original}" for lines, original in answer.repeats.items()]
    rest += [f"{lines} left out: {safe(why)}" for lines, why in answer.left_out.items()]
    if rest:
        parts += [Text(), *(Hanging(Text("  "), Text(line, style=QUIET)) for line in rest)]
    return Group(*parts)


def _hit(hit: Hit, marker: _Marker) -> Text:
    line = Text.assemble(
        marker.mark(hit.claim.text),
        "  ",
        marker.mark(hit.claim.id, ID),
        voices(hit.claim.voices, hit.claim.rejecting, hit.claim.unstated),
    )
    for quote in hit.quotes:
        line.append("  »").append_text(marker.mark(quote, QUIET)).append("«")
    for note in hit.notes:
        line.append("  note: ", style=QUIET).append_text(marker.mark(note, QUIET))
    if hit.tags:
        line.append("  tags: ", style=QUIET).append_text(marker.mark(", ".join(hit.tags), QUIET))
    return line


def _cited(line: CitedLine) -> RenderableType:
    said = line.said
    quote = f" »{safe(said.quote)}«" if said.quote else ""
    does = "" if line.text else "denies the step " if said.stance is Stance.REJECTS else "draws the step "
    target = Text.assemble(does, (line.cited_for, ID))
    return Hanging(Text(place_said(said)), Text.assemble(who(said), Text(quote, style=QUIET), "  ", target))


def _document(state: DocumentState) -> str:
    return f"{safe(state.document)}, {safe(state.message)}" if state.document else "no document"
