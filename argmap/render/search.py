"""Draws the claims that a search found."""

import re
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from argmap.query.search import Hit, split_words
from argmap.render.elements import ID, QUIET, Hanging, voices
from argmap.text.safe import safe

MARK = "bold underline"


class Hits:
    """Claims that were found, a line or two each; without colours, the found words are marked by stars."""

    def __init__(self, hits: Iterable[Hit], wanted: list[str]) -> None:
        self.hits = list(hits)
        self.wanted = wanted

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        plain = console.color_system is None
        for hit in self.hits:
            yield Hanging(Text(), _hit(hit, _Marker(self.wanted, plain=plain)), indent=2)


class _Marker:
    """Marks the words of a text that begin with a wanted word."""

    def __init__(self, wanted: list[str], *, plain: bool) -> None:
        self.wanted = wanted
        self.plain = plain

    def mark(self, text: str, style: str = "") -> Text:
        """The text, made safe and styled, with the words marked."""
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
    """The answer to ``claims``: each claim in a line or two, with the found words marked."""
    return Hits(hits, [part for word in wanted for part in split_words(word)])


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
