"""Draws the places where words stand, with a citation of each to paste."""

from collections.abc import Iterator

from rich.text import Text

from argmap.model.words import Stance
from argmap.query.cite import Citable, Citables
from argmap.render.cited import source_link
from argmap.render.layout import QUIET, STRONG, WARN, words
from argmap.render.passage import passage_text
from argmap.text.safe import safe
from argmap.text.wording import clipped, count, listed
from argmap.text.yaml_texts import yaml_lines

MOST_CITED = 5
"""Most citations of the same words that are shown."""


def citable_lines(answer: Citables) -> Iterator[Text]:
    """The answer to ``cite``: for each place what to know about it, and a citation as the map writes it."""
    for number, hit in enumerate(answer.hits):
        yield from [Text()][:number]
        yield Text.assemble(_who(hit), " ", (hit.place, source_link(hit.source)))
        yield Text.assemble("  ", passage_text(hit.passage))
        yield from (words(f"! {doubt}", WARN) for doubt in doubts(hit))
        if hit.others:
            yield Text(f"  {count(hit.others, 'other citation')} of {hit.place}", style=QUIET)
        yield from map(Text, yaml_lines([hit.citation]))
    more = answer.places - len(answer.hits)
    if more:
        yield from (Text(), Text(f"… {more} more; more words, --source or --line choose", style=QUIET))


def _who(hit: Citable) -> Text:
    if not hit.voices:
        return Text("nobody speaks on", style=QUIET)
    return Text(safe(listed(hit.voices, " or ")), style=STRONG)


def doubts(hit: Citable) -> Iterator[str]:
    """What speaks against citing a place, or has to be added to the citation."""
    voice, speaking = hit.citation.get("voice"), listed(hit.voices, " and ")
    is_report = hit.citation.get("stance") == Stance.REPORTS
    told = (
        (hit.repeats, f"{hit.place} only repeats {hit.repeats}; cite that"),
        (hit.left_out, f"{hit.place} is left out: {hit.left_out}"),
        (hit.changed, f"the document of {hit.source} is not the text that was read (sha256); see argmap check"),
        (not hit.voices, f"no voice of the source speaks on {hit.place}; add the line to one"),
        (len(hit.voices) > 1 and not voice, f"{speaking} speak on {hit.place}; say which with 'voice:' (--voice)"),
        (voice and voice not in hit.voices, f"'{voice}' does not speak on {hit.place}"),
        ("of" in hit.citation and not is_report, "'of' says whose view is reported: --stance reports"),
        *((True, f"cited already for {cited.id}: '{clipped(cited.quote)}'") for cited in hit.cited[:MOST_CITED]),
        (len(hit.cited) > MOST_CITED, f"and for {len(hit.cited) - MOST_CITED} more"),
        (hit.times > 1, f"the quote stands {hit.times} times on {hit.place}; make it longer"),
        (hit.shortened, "only the beginning of these words: the map has a quote-limit"),
    )
    yield from (doubt for holds, doubt in told if holds)
