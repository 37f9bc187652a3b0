"""Finds words in the documents, to cite them: where they stand, who says them, and what speaks against citing them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from pydantic import ValidationError

from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents
from argmap.documents.passages import Passage
from argmap.errors import ArgmapError
from argmap.graph import Graph, all_citations, argument_map, keys, source_at
from argmap.model.fields import Lines, Place
from argmap.model.keys import Key, Kind
from argmap.model.parts import Citation, Source
from argmap.model.words import Stance
from argmap.query.resolve import source_key
from argmap.text.scripts import UNSPACED_MARKS, UNSPACED_SIGN, number_of_words
from argmap.text.seen import Span
from argmap.text.wording import clipped, did_you_mean, listed

MOST_HITS = 10
"""Most places that an answer tells of."""

REFUSED = {
    "string_pattern_mismatch": "is empty",
    "string_too_long": "is too long",
    "string_unicode": "holds half a character, which no file can",
}
"""What is wrong with a text that a model refuses, by pydantic's types of errors."""

QUOTATION_MARKS = "\"'“”„»«‘’ "

SOFT_HYPHEN = "\u00ad"
BROKEN_WORD = re.compile(r"[^\W\d]- [^\W\d]")
"""What is seen of a word at whose hyphen a line ends."""

WORD_ENDS = re.compile(rf"{UNSPACED_SIGN}(?![{UNSPACED_MARKS}])|\S(?!\S)")
"""The last character of each word; of a script without spaces, every sign with its marks."""

Cited: TypeAlias = tuple[Key, Citation]
"""A citation, with the claim or the argument that cites."""


class CitedFor(NamedTuple):
    """A citation of the same words that the map has."""

    id: str
    """The id of the claim or the argument that cites."""
    kind: Kind
    """What it is cited for: a claim or an argument."""
    quote: str
    """The words that are quoted."""


class Citable(NamedTuple):
    """A place where words stand in a document, ready to be cited."""

    source: str
    """The id of the source."""
    lines: str
    """The lines in its document, ``31`` or ``31-32``."""
    citation: dict[str, str]
    """The fields of the citation, as the map writes them: the place with its quote, and what goes along."""
    quote: str
    """The words as the document has them; if they are more than the map's limit of words in a quote, their beginning.
    """
    shortened: bool
    """Whether it is only the beginning."""
    times: int
    """How often the quote stands on these lines."""
    voices: tuple[str, ...]
    """Who speaks on these lines; several if the source does not tell which of them."""
    passage: Passage
    """The quote and the sentences around it."""
    repeats: str | None
    """The place that these lines only repeat."""
    left_out: str | None
    """Why the source leaves these lines out."""
    changed: bool
    """Whether the document is not the text that was read, by its sha256."""
    cited: tuple[CitedFor, ...]
    """What the map cites these words for already, or some of them."""
    others: int
    """How many other citations of these lines there are."""

    @property
    def place(self) -> str:
        """The place, as the map writes it: ``forum:31-32``."""
        return f"{self.source}:{self.lines}"


class Beside(NamedTuple):
    """What goes along with a quote in a citation."""

    stance: Stance = Stance.ASSERTS
    of: str | None = None
    voice: str | None = None
    note: str | None = None


NOTHING_BESIDE = Beside()


class Wanted(NamedTuple):
    """Words to cite, of any source and on any line unless these are given, and what goes along with them."""

    words: str
    source: str | None = None
    line: int | None = None
    beside: Beside = NOTHING_BESIDE


class Citables(NamedTuple):
    """The places where words stand."""

    words: str
    """The words that were looked for."""
    places: int
    """How many places there are."""
    hits: tuple[Citable, ...]
    """The first ten of them, by source and line."""


class _Found(NamedTuple):
    """A place and the quote from it, which may be only the beginning of what was looked for."""

    source: str
    lines: Lines
    quote: str
    span: Span
    shortened: bool = False


def find_citable(graph: Graph, wanted: Wanted, documents: Documents) -> Citables:
    """The places where words stand in the documents, or in that of one source, or on one line.

    How quotation marks, dashes and spaces are written does not matter, nor where lines break. Only if the words stand
    nowhere as they are given, case, accents and what stands between words do not matter either, and parts of words are
    enough. Raises `ArgmapError`, with the nearest words, if they stand nowhere, and if there is no document to look
    into.
    """
    words, line = wanted.words, wanted.line
    if not words.strip(QUOTATION_MARKS):
        raise ArgmapError("no words to look for")
    opened = _opened(graph, documents, wanted.source)
    found = _found_in(opened, words, argument_map(graph).quote_limit)
    if not found:
        where = f"nowhere in {wanted.source}" if wanted.source else "in no document"
        raise ArgmapError(f"these words stand {where}{_nearest(opened, words)}{_not_read(graph, documents)}")
    found = [one for one in found if opened[one.source].spans_of(one.quote, one.lines)]
    if not found:
        raise ArgmapError("these words begin or end within a word that a line end parts; give whole words")
    on_line = [one for one in found if line is None or one.lines.overlaps(Lines(line, line))]
    if not on_line:
        places = listed([f"{one.source}:{one.lines}" for one in found])
        raise ArgmapError(f"these words do not stand on line {line}, but on {places}")
    spoken = _with_voice(graph, on_line, wanted.beside.voice)
    cited = [*all_citations(graph)]
    hits = (
        _citable(source_at(graph, one.source), opened[one.source], one, wanted.beside, cited)
        for one in spoken[:MOST_HITS]
    )
    return Citables(words, len(spoken), tuple(hits))


def citation_of(place: Place, quote: str, beside: Beside) -> Citation:
    """A citation; raises `ArgmapError` if something cannot go along with the quote."""
    try:
        return Citation(place=place, quote=quote, **beside._asdict())
    except ValidationError as error:
        raise refusal(error) from None


def refusal(error: ValidationError) -> ArgmapError:
    """The message about the first field that a model refuses, for those who have given it."""
    wrong = error.errors()[0]
    return ArgmapError(f"{wrong['loc'][0]} {REFUSED.get(wrong['type'], wrong['msg'])}")


def _with_voice(graph: Graph, found: list[_Found], voice: str | None) -> list[_Found]:
    """The places in sources in which a voice speaks, or all of them if none is given."""
    if voice is None:
        return found
    voices = {one.source: source_at(graph, one.source).voices for one in found}
    if not any(voice in there for there in voices.values()):
        known = list(dict.fromkeys(name for there in voices.values() for name in there))
        mend = did_you_mean(voice, known) or f"; there are {listed(known) or 'none'}"
        raise ArgmapError(f"no voice '{clipped(voice)}' in {listed(list(voices), ' and ')}{mend}")
    return [one for one in found if voice in voices[one.source]]


def _opened(graph: Graph, documents: Documents, source: str | None) -> Mapping[str, Document]:
    """The documents to look into, by source."""
    asked = [key.id for key in keys(graph, Kind.SOURCE)] if source is None else [source_key(graph, source).id]
    if documents.folder is None:
        raise ArgmapError("no documents to look into; give their folder with --documents FOLDER or ARGMAP_DOCUMENTS")
    found = {id_: documents.of(source_at(graph, id_)) for id_ in asked}
    opened = {id_: document for id_, document in found.items() if isinstance(document, Document)}
    if not opened:
        reasons = [f"{id_}: {document.reason}" for id_, document in found.items() if isinstance(document, Absent)]
        raise ArgmapError(f"no document to look into; {listed(reasons, '; ') or 'the map has no sources'}")
    return opened


def _found_in(opened: Mapping[str, Document], words: str, limit: int | None) -> list[_Found]:
    """The places where words stand, as they are given or else in any case; each place once."""
    bare = words.strip(QUOTATION_MARKS)
    for wanted, in_any_case in ((words, False), (bare, False), (bare, True)):
        found: dict[tuple[str, Lines, str], _Found] = {}
        for source, document in opened.items():
            spans = document.spans_in_any_case(wanted) if in_any_case else document.spans_of(wanted)
            for one in (_quotable(source, document, wanted, span, limit) for span in spans):
                found.setdefault((one.source, one.lines, one.quote), one)
        if found:
            return list(found.values())
    return []


def _quotable(source: str, document: Document, words: str, span: Span, limit: int | None) -> _Found:
    """A place with the quote that the document and the map's limit allow for."""
    quote, lines = _quote_at(document, words, span), document.lines_of(span)
    if limit is None or number_of_words(quote) <= limit:
        return _Found(source, lines, quote, span)
    beginning = _beginning(quote, limit)
    here = next((one for one in document.spans_of(beginning, lines) if one.start == span.start), span)
    return _Found(source, document.lines_of(here), beginning, here, shortened=True)


def _quote_at(document: Document, words: str, span: Span) -> str:
    """The words as the document has them; where a line ends inside one of them, as they are given."""
    seen = document.words_at(span)
    if seen is None or (BROKEN_WORD.search(seen) and span in document.spans_of(words)):
        return " ".join(words.split())
    return seen.replace(SOFT_HYPHEN, "")


def _beginning(quote: str, limit: int) -> str:
    """As many words of a quote's beginning as a limit allows, without a comma at the end.

    Where this stands several times on its line, so does every shorter beginning.
    """
    ends = [end.end() for end in WORD_ENDS.finditer(quote)]
    fitting = bisect_right(ends, limit, key=lambda end: number_of_words(quote[:end]))
    return quote[: ends[max(fitting, 1) - 1]].rstrip(",;: ")


def _citable(source: Source, document: Document, found: _Found, beside: Beside, cited: Iterable[Cited]) -> Citable:
    excerpt = document.excerpt(found.quote, found.lines)
    repeats, left_out = source.repeats_at(found.lines), source.left_out_at(found.lines)
    on_lines = [
        one for one in cited if one[1].place.source == found.source and one[1].place.lines.overlaps(found.lines)
    ]
    same = [one for one in on_lines if _has_words_of(one[1], found, document)]
    return Citable(
        source=found.source,
        lines=str(found.lines),
        citation=citation_of(Place(found.source, found.lines), found.quote, beside).as_fields(),
        quote=found.quote,
        shortened=found.shortened,
        times=len(excerpt.quotes) if excerpt else 0,
        voices=source.voices_at(found.lines) if source.voices else source.speakers(),
        passage=excerpt.passage if excerpt else Passage("", found.quote, ""),
        repeats=f"{found.source}:{repeats[0][1]}" if repeats else None,
        left_out=left_out[0].why if left_out else None,
        changed=source.sha256 not in (None, document.sha256),
        cited=tuple(CitedFor(key.id, key.kind, citation.quote or "") for key, citation in same),
        others=len(on_lines) - len(same),
    )


def _has_words_of(citation: Citation, found: _Found, document: Document) -> bool:
    """Whether the quote of a citation has words in common with what was found."""
    spans = document.spans_of(citation.quote, citation.place.lines) if citation.quote else ()
    return any(span.start < found.span.end and found.span.start < span.end for span in spans)


def _not_read(graph: Graph, documents: Documents) -> str:
    """The end of the message about words that stand nowhere: the documents that they may stand in."""
    sources = ((key.id, source_at(graph, key.id)) for key in keys(graph, Kind.SOURCE))
    absent = [id_ for id_, source in sources if source.document and isinstance(documents.of(source), Absent)]
    return f"; the documents of {listed(absent, ' and ')} could not be read" if absent else ""


def _nearest(opened: Mapping[str, Document], words: str) -> str:
    """The end of the message about words that stand nowhere: the nearest ones."""
    near = {source: document.nearest(words) for source, document in opened.items()}
    found = [(source, one) for source, one in near.items() if one]
    if not found:
        return ", and nothing there is like them"
    source, nearest = max(found, key=lambda pair: pair[1].likeness)
    return f"; the nearest, {nearest.likeness} % alike, are '{clipped(nearest.words)}' on {source}:{nearest.lines}"
