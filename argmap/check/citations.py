"""Checks of the citations of one claim or argument: whether the words stand there, and who says them."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from argmap.check.problem import Problem
from argmap.documents.folder import Documents
from argmap.documents.verify import Status, Verification, verify
from argmap.graph import Graph, argument_map, citations_of, source_at
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation, Source
from argmap.model.words import Stance
from argmap.text.scripts import number_of_words
from argmap.text.wording import clipped, listed

STATUSES = {Status.OUTSIDE, Status.ELSEWHERE, Status.CHANGED, Status.NOT_FOUND}
"""The statuses that are findings in a document; the codes have the same names."""


NOT_THERE = {Status.OUTSIDE, Status.OPEN, Status.LOST}
"""The statuses of citations whose lines are not in the document."""

TOLD = STATUSES | NOT_THERE
"""The statuses that are findings."""

Rewordings: TypeAlias = Mapping[tuple[Key, int], str | None]
"""The words in the stead of quotes that a document had before, by the citation: who cites, and its number, from 0."""

NOTHING_REWORDED: Rewordings = MappingProxyType({})
"""If no former text of a document is known."""

NAMED = 3
"""Maximum number of voices that a message names."""


def look_up(
    graph: Graph, key: Key, documents: Documents, reworded: Rewordings = NOTHING_REWORDED
) -> list[Verification]:
    """The citations of a node, looked up in the documents, in the order of the file."""
    cited = citations_of(graph, key)
    found = [verify(citation, source_at(graph, citation.place.source), documents) for citation in cited]
    return [_reworded(cited[number], one, reworded.get((key, number))) for number, one in enumerate(found)]


def _reworded(citation: Citation, found: Verification, words: str | None) -> Verification:
    """What was found, with the words that stand in the stead of a quote if the former text tells them."""
    if words is None or found.status not in (Status.NOT_FOUND, Status.CHANGED):
        return found
    if words.casefold() == (citation.quote or "").casefold():  # what was found says so
        return found
    also = f"; the quote stands on line {found.lines[0]}" if found.lines else ""
    message = f"line {citation.place.lines} has '{clipped(words)}', not '{clipped(citation.quote or '')}'{also}"
    return Verification(Status.CHANGED, message)


def citation_problems(graph: Graph, key: Key, verifications: Iterable[Verification]) -> Iterator[Problem]:
    """What is wrong with a node's citations; `verifications` is the result of `look_up`."""
    for number, (citation, found) in enumerate(zip(citations_of(graph, key), verifications, strict=True)):
        source = source_at(graph, citation.place.source)
        limit = argument_map(graph).quote_limit
        for code, message, field in problems_of(citation, source, found, limit, of_claim=key.kind is Kind.CLAIM):
            yield Problem(code, message, key, ("cites", number, field))


def problems_of(
    citation: Citation, source: Source, found: Verification, limit: int | None, *, of_claim: bool
) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a citation, as codes, messages and fields; `limit` is the map's limit of words in a quote."""
    if found.status in TOLD:
        field = "place" if found.status in NOT_THERE else "quote"
        yield found.status.value, f"{citation.place}: {found.message}", field
    if found.times > 1:
        message = (
            f"the quote stands {found.times} times on {citation.place}; make it longer, so that it stands there once"
        )
        yield "quote-twice-on-line", message, "quote"
    if found.status not in {Status.ELSEWHERE, *NOT_THERE}:  # else the line itself is wrong
        yield from _lines_not_to_cite(citation, source)
        yield from _voices(citation, source)
    if citation.of is not None and citation.stance is not Stance.REPORTS:
        yield "of-without-report", "'of' says whose view is reported, and only goes with 'stance: reports'", "of"
    if citation.quote is None:
        if of_claim:
            yield "no-quote", f"{citation.place} has no quote, so nobody can check it", "place"
    elif limit is not None and number_of_words(citation.quote) > limit:
        words = number_of_words(citation.quote)
        counts = "has" if words == len(citation.quote.split()) else "counts as"
        yield "long-quote", f"the quote {counts} {words} words; this map allows {limit}", "quote"


def _lines_not_to_cite(citation: Citation, source: Source) -> Iterator[tuple[str, str, str]]:
    lines = citation.place.lines
    for repeated, original in source.repeats_at(lines):
        name = citation.place.source
        yield "cites-repeat", f"{name}:{repeated} only repeats {name}:{original}; cite that", "place"
    for part in source.left_out_at(lines)[:1]:
        yield (
            "cites-left-out",
            f"{citation.place} is cited, though the source leaves it out: {clipped(part.why)}",
            "place",
        )


def _voices(citation: Citation, source: Source) -> Iterator[tuple[str, str, str]]:
    speaking = source.voices_at(citation.place.lines)
    if not source.voices:
        return
    if citation.voice is not None:
        if citation.voice not in speaking:
            others = f"; {listed(speaking, ' and ')} does" if speaking else ""
            yield "voice-elsewhere", f"'{citation.voice}' does not speak on {citation.place}{others}", "voice"
    elif not speaking:
        yield "no-voice", f"no voice of the source speaks on {citation.place}; add the line to one", "place"
    elif len(speaking) > 1:
        named = " and ".join(speaking[:NAMED]) + (" and others" if len(speaking) > NAMED else "")
        fewer = "name fewer lines, or " if source.tells_who_speaks_where and citation.place.locator is None else ""
        mend = "say which with 'voice:'" if citation.quote else f"{fewer}add a quote and 'voice:'"
        yield "ambiguous-voice", f"{named} speak on {citation.place}; {mend}", "place"
