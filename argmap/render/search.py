"""Draws the claims that a search found, and writes them as records for other programs."""

import re
from collections.abc import Collection, Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from argmap.model.words import MEANS
from argmap.query.answers import Said, Step
from argmap.query.search import UNSPACED_SIGN, WORD, Hit, matches, split_words
from argmap.render.cited import NOT_LOOKED_UP, beside, marked_place, who
from argmap.render.labels import label_mark
from argmap.render.layout import ID, QUIET, Flow, Hanging
from argmap.render.steps import leads_to, step_cites
from argmap.render.voices import mark_meanings, marks
from argmap.text.safe import safe
from argmap.text.wording import count

MARK = "bold underline"


class Hits:
    """Claims that were found, with what was asked for, and their number; without colours, stars mark found words."""

    def __init__(self, hits: Collection[Hit], wanted: list[str], claims: int, arguments: int, steps: int) -> None:
        self.hits = hits
        self.wanted = wanted
        self.claims = claims
        self.arguments = arguments
        self.steps = steps

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        marker = _Marker(self.wanted, plain=console.color_system is None)
        for hit in self.hits:
            yield Hanging(Text(), _hit(hit, marker), indent=2)
            yield from _found(hit, marker)
        if self.hits:
            yield Text()
        found = f"{len(self.hits)} of {count(self.claims, 'claim')}"
        entries = [f"{found} in {count(self.arguments, 'argument')}" if self.arguments else found]
        entries += mark_meanings(hit.claim for hit in self.hits)
        entries += [f"cited so for {count(self.steps, 'step')} too: argmap sources SOURCE"] if self.steps else []
        entries += [MEANS] if any(hit.claim.label for hit in self.hits) else []
        entries += [NOT_LOOKED_UP] if any(said.quote for hit in self.hits for said in _shown(hit)) else []
        yield Flow(entries)


class _Marker:
    """Marks what a search has found in a text."""

    def __init__(self, wanted: list[str], *, plain: bool) -> None:
        self.wanted = wanted
        self.plain = plain

    def mark(self, text: str, style: str = "") -> Text:
        """The text, made safe and styled, with the words marked."""
        marked = Text(style=style)
        end = 0
        shown = safe(text)
        for word in WORD.finditer(shown):
            for start, stop in self._parts(word[0]):
                marked.append(shown[end : word.start() + start])
                part = word[0][start:stop]
                marked.append(f"*{part}*" if self.plain else part, style=MARK)
                end = word.start() + stop
        return marked.append(shown[end:])

    def _parts(self, word: str) -> Iterator[tuple[int, int]]:
        """What to mark of a word: all of it or, in a script without spaces, what was searched for."""
        found = [first for part in split_words(word) for first in self.wanted if matches(first, part)]
        plain = word.casefold()
        if found and UNSPACED_SIGN.search(word) and len(plain) == len(word):
            spans = [match.span() for match in re.finditer("|".join(map(re.escape, found)), plain)]
            yield from spans or [(0, len(word))]
        elif found:
            yield 0, len(word)


def draw_hits(
    hits: Collection[Hit], wanted: Iterable[str], claims: int, *, arguments: int = 0, steps: int = 0
) -> RenderableType:
    """The answer to ``claims``: each claim in a line or two, with the found words marked.

    `claims` is the number of claims in the map, `arguments` that of the arguments of the hits that fit filters for
    arguments, and `steps` that of the steps that are cited as was asked for.
    """
    return Hits(hits, [part for word in wanted for part in split_words(word)], claims, arguments, steps)


def hit_records(hits: Iterable[Hit]) -> Iterator[str]:
    """The answer to ``claims`` for other programs: a line for each claim, with tabs between its fields.

    The fields are the id, the numbers of voices that hold, only report and reject it, its place, and its text; if
    labels are asked for, also its label.
    """
    for hit in hits:
        claim = hit.claim
        fields = (claim.id, claim.holding, claim.reporting, claim.rejecting, safe(hit.place), safe(claim.text))
        yield "\t".join(map(str, (*fields, claim.label) if claim.label else fields))


def _hit(hit: Hit, marker: _Marker) -> Text:
    claim = hit.claim
    return Text.assemble(
        marker.mark(claim.text), "  ", marker.mark(claim.id, ID), marks(claim), label_mark(claim.label)
    )


def _found(hit: Hit, marker: _Marker) -> Iterator[RenderableType]:
    """The citations and steps that were asked for, and where else the words stand."""
    for wording in hit.also:
        yield Hanging(Text("   also:", style=QUIET), marker.mark(wording))
    for said in hit.cites:
        yield from _said(said, marker, "   ")
    for step in hit.steps:
        yield from _step(step, hit, marker)
    told = {said.note for said in hit.cites} | {step.note for step in hit.steps}
    told |= {said.note for step in hit.steps for said in step_cites(step)}
    for note in hit.notes:
        if note not in told:
            yield Hanging(Text("   note:", style=QUIET), marker.mark(note))
    if hit.tags:
        yield Hanging(Text("   tags:", style=QUIET), marker.mark(", ".join(hit.tags)))


def _step(step: Step, hit: Hit, marker: _Marker) -> Iterator[RenderableType]:
    """What is argued from a claim: the step, who draws it, and its citations with words."""
    line = leads_to(step)
    if step.scheme:
        line.append(" · ").append_text(marker.mark(step.scheme))
    yield Hanging(Text("   "), line)
    if step.note:
        yield Hanging(Text("     note:", style=QUIET), marker.mark(step.note))
    for said in _with_words(step, hit):
        yield from _said(said, marker, "     ")


def _said(said: Said, marker: _Marker, indent: str) -> Iterator[RenderableType]:
    line = Text.assemble(who(said, marker.mark), " ", marked_place(said), style=QUIET)
    if said.quote:
        line.append(" »").append_text(marker.mark(said.quote)).append("«")
    yield Hanging(Text(indent), line)
    yield from (Hanging(Text(f"{indent}  "), further) for further in beside(said, marker.mark))


def _with_words(step: Step, hit: Hit) -> list[Said]:
    """The citations of a step that have words."""
    texts = {*hit.quotes, *hit.notes}
    return [said for said in step_cites(step) if {said.quote, said.note} & texts or said.voice in hit.voices]


def _shown(hit: Hit) -> list[Said]:
    """All citations that stand below a claim."""
    return [*hit.cites, *(said for step in hit.steps for said in _with_words(step, hit))]
