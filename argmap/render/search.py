"""Draws the claims that a search found, and writes them as records for other programs."""

import re
from collections.abc import Collection, Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from argmap.query.search import UNSPACED, Hit, matches, split_words
from argmap.render.elements import ID, QUIET, Flow, Hanging, beside, marked_place, meanings, voices, who
from argmap.text.safe import safe
from argmap.text.wording import count

MARK = "bold underline"


class Hits:
    """Claims that were found, a line or two each, and their number; without colours, stars mark the found words."""

    def __init__(self, hits: Collection[Hit], wanted: list[str], claims: int) -> None:
        self.hits = hits
        self.wanted = wanted
        self.claims = claims

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        marker = _Marker(self.wanted, plain=console.color_system is None)
        for hit in self.hits:
            yield Hanging(Text(), _hit(hit, marker), indent=2)
            for line in _found(hit, marker):
                yield Hanging(Text("   "), line)
        if self.hits:
            yield Text()
        yield Flow(
            [f"{len(self.hits)} of {count(self.claims, 'claim')}", *meanings((), (hit.claim for hit in self.hits))]
        )


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
            for start, stop in self._parts(word[0]):
                marked.append(shown[end : word.start() + start])
                part = word[0][start:stop]
                marked.append(f"*{part}*" if self.plain else part, style=MARK)
                end = word.start() + stop
        return marked.append(shown[end:])

    def _parts(self, word: str) -> Iterator[tuple[int, int]]:
        """What to mark of a word: all of it or, in a script without spaces, what was searched for."""
        found = [first for part in split_words(word) for first in self.wanted if matches(first, part)]
        starts = [word.casefold().find(first) for first in found] if UNSPACED.search(word) else []
        if found and starts and min(starts) >= 0:
            start, first = min(zip(starts, found, strict=True))
            yield start, start + len(first)
        elif found:
            yield 0, len(word)


def draw_hits(hits: Collection[Hit], wanted: Iterable[str], claims: int) -> RenderableType:
    """The answer to ``claims``: each claim in a line or two, with the found words marked.

    `claims` is the number of claims in the map.
    """
    return Hits(hits, [part for word in wanted for part in split_words(word)], claims)


def hit_records(hits: Iterable[Hit]) -> Iterator[str]:
    """The answer to ``claims`` for other programs: a line for each claim, with tabs between its fields.

    The fields are the id, the numbers of voices that hold, only report and reject it, its place, and its text.
    """
    for hit in hits:
        claim = hit.claim
        fields = (claim.id, claim.holding, claim.reporting, claim.rejecting, safe(hit.place), safe(claim.text))
        yield "\t".join(map(str, fields))


def _hit(hit: Hit, marker: _Marker) -> Text:
    return Text.assemble(marker.mark(hit.claim.text), "  ", marker.mark(hit.claim.id, ID), voices(hit.claim))


def _found(hit: Hit, marker: _Marker) -> Iterator[Text]:
    """Where else the words stand: quotes with who says them, notes, tags, schemes, voices."""
    for said in hit.cites:
        if said.quote in hit.quotes:
            line = Text.assemble(who(said), " ", marked_place(said), " »", style=QUIET)
            yield line.append_text(marker.mark(said.quote or "")).append("«")
            yield from beside(said)
    cited = {said.note for said in hit.cites if said.quote in hit.quotes}
    texts = [("note", note) for note in hit.notes if note not in cited]
    texts += [("argues by", scheme) for scheme in hit.schemes]
    texts += [("tags", ", ".join(hit.tags))] if hit.tags else []
    texts += [("voices", ", ".join(hit.voices))] if hit.voices else []
    for name, text in texts:
        yield Text.assemble(f"{name}: ", marker.mark(text), style=QUIET)
