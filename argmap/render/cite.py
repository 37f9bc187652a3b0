"""Draws the places where words stand, with a citation of each to paste."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.cite import Citable, Citables
from argmap.render.cited import source_link
from argmap.render.layout import QUIET, STRONG, WARN, Hanging, words
from argmap.render.passage import passage_text
from argmap.text.safe import safe
from argmap.text.wording import clipped, count, listed
from argmap.text.yaml_texts import yaml_lines

MOST_CITED = 5
"""Most citations of the same words that are shown."""


def draw_citables(answer: Citables) -> RenderableType:
    """The answer to ``cite``: for each place a citation, as the map writes it, and what to know about it."""
    more = answer.places - len(answer.hits)
    end = [Text(f"\n… {more} more; more words, --source or --line choose", style=QUIET)] if more else []
    hits = (line for number, hit in enumerate(answer.hits) for line in (*[Text()][:number], *_hit(hit)))
    return Group(*hits, *end)


def _hit(hit: Citable) -> Iterator[RenderableType]:
    yield Hanging(Text(), Text.assemble(_who(hit), " ", (hit.place, source_link(hit.source))))
    yield Hanging(Text(" "), passage_text(hit.passage))
    for doubt in doubts(hit):
        yield Hanging(Text(" !", style=WARN), words(doubt, WARN))
    if hit.others:
        yield Hanging(Text(" "), Text(f"{count(hit.others, 'other citation')} of {hit.place}", style=QUIET))
    for line in yaml_lines([hit.citation]):
        yield Text(line, no_wrap=True, overflow="ignore")  # a line that Rich breaks could not be pasted


def _who(hit: Citable) -> Text:
    if not hit.voices:
        return Text("nobody speaks on", style=QUIET)
    return Text(safe(listed(hit.voices, " or ")), style=STRONG)


def doubts(hit: Citable) -> Iterator[str]:
    """What speaks against citing a place, or has to be added to the citation."""
    voice, speaking = hit.citation.get("voice"), listed(hit.voices, " and ")
    told = (
        (hit.repeats, f"{hit.place} only repeats {hit.repeats}; cite that"),
        (hit.left_out, f"{hit.place} is left out: {hit.left_out}"),
        (hit.changed, f"the document of {hit.source} is not the text that was read (sha256); see argmap check"),
        (not hit.voices, f"no voice of the source speaks on {hit.place}; add the line to one"),
        (len(hit.voices) > 1 and not voice, f"{speaking} speak on {hit.place}; say which with 'voice:' (--voice)"),
        (voice and voice not in hit.voices, f"'{voice}' does not speak on {hit.place}"),
        *((True, f"cited already for {cited.id}: '{clipped(cited.quote)}'") for cited in hit.cited[:MOST_CITED]),
        (len(hit.cited) > MOST_CITED, f"and for {len(hit.cited) - MOST_CITED} more"),
        (hit.times > 1, f"the quote stands {hit.times} times on {hit.place}; make it longer"),
        (hit.shortened, "only the beginning of these words: the map has a quote-limit"),
    )
    yield from (doubt for holds, doubt in told if holds)
