"""A citation and the documents -> whether its words stand where it says, and what surrounds them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from argmap.documents import Absent, Document, Documents, Span, find_quote
from argmap.fields import Lines
from argmap.model import Citation, Source

PASSAGE_LENGTH = 260
"""About how many characters of a long line a passage shows: three lines of a terminal."""


class Status(StrEnum):
    """What a look into the document found."""

    VERIFIED = "verified"
    NO_QUOTE = "no-quote"
    ABSENT = "document-absent"
    OUTSIDE = "line-outside-document"
    ELSEWHERE = "quote-on-other-line"
    NOT_FOUND = "quote-not-found"


@dataclass(frozen=True)
class Passage:
    """A quote and the words around it, as the document has them."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True)
class Verification:
    """What a look into the document found, in a word and in a sentence."""

    status: Status
    message: str
    passage: Passage | None = None
    lines: tuple[Lines, ...] = ()
    """For a quote on other lines: which."""


def verify(citation: Citation, source: Source, documents: Documents) -> Verification:
    """Look a citation up; without its document nothing is verified, and the message says so."""
    document = documents.of(source)
    if isinstance(document, Absent):
        return Verification(Status.ABSENT, f"not verified: {document.reason}")
    lines = citation.place.lines
    text = document.passage(lines)
    if text is None:
        message = f"line {lines} is not in the document, which has {len(document.lines)} lines"
        return Verification(Status.OUTSIDE, message)
    if citation.quote is None:
        return Verification(Status.NO_QUOTE, "no quote to verify", _around(text, None))
    found = find_quote(citation.quote, text)
    if found:
        return Verification(Status.VERIFIED, "verified", _around(text, found[0]))
    return _astray(citation.quote, lines, document)


def _astray(quote: str, lines: Lines, document: Document) -> Verification:
    others = tuple(document.lines_with(quote))
    if others:
        named = " and ".join(map(str, others[:3]))
        message = f"the quote is not on line {lines} but on line {named}"
        return Verification(Status.ELSEWHERE, message, lines=others)
    return Verification(Status.NOT_FOUND, f"the quote is not on line {lines}, nor anywhere else in the document")


def _around(text: str, quote: Span | None) -> Passage:
    """The sentences around a quote; without one, the beginning of the text."""
    inside = quote or Span(0, 0)
    clip = _clip(text, inside)
    before = ("… " if clip.start else "") + text[clip.start : inside.start]
    after = text[inside.end : clip.end] + (" …" if clip.end < len(text) else "")
    return Passage(before, text[inside.start : inside.end], after)


def _clip(text: str, inside: Span) -> Span:
    """Whole sentences from the quote's own outwards, as long as they stay readable."""
    ends = [match.end() for match in re.finditer(r"[.!?…]+[\"'”’)]*\s+", text)]
    starts = [0, *ends]
    stops = [*ends, len(text)]
    first = max((i for i, start in enumerate(starts) if start <= inside.start), default=0)
    last = min((i for i, stop in enumerate(stops) if stop >= inside.end), default=len(stops) - 1)
    while True:
        wider = [
            (first - 1, last) if first > 0 else None,
            (first, last + 1) if last + 1 < len(stops) else None,
        ]
        fitting = [pair for pair in wider if pair and stops[pair[1]] - starts[pair[0]] <= PASSAGE_LENGTH]
        if not fitting:
            return Span(starts[first], len(text[: stops[last]].rstrip()))
        first, last = fitting[0]
