"""Verifies citations against the documents."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.folder import Absent, Documents
from argmap.documents.passages import Passage
from argmap.model.fields import NOT_LOOKED_UP, Lines
from argmap.model.parts import Citation, Source
from argmap.text.wording import clipped

if TYPE_CHECKING:
    from argmap.documents.document import Document, NearWords
    from argmap.documents.readings import Excerpt

OMISSION = r"\[?(?:\.{3}|…)\]?|\[sic\]"
"""Pattern of the marks that a writer adds to a quote: an ellipsis for an omission, or [sic]."""

ALL = 100
"""The greatest likeness, in per cent; case is ignored."""

SURE = 75
"""Likeness, in per cent, of words on the cited lines from which no words elsewhere need be looked at."""

NAMED_LINES = 3
"""Maximum number of lines that a message names."""


class Status(StrEnum):
    """The result of looking a citation up in its document."""

    VERIFIED = "verified"
    NO_QUOTE = "no-quote"
    ABSENT = "document-absent"
    OUTSIDE = "line-outside-document"
    ELSEWHERE = "quote-on-other-line"
    CHANGED = "quote-changed"
    NOT_FOUND = "quote-not-found"
    OPEN = "open-place"
    LOST = "lost-citation"


class Verification(NamedTuple):
    """The result of looking a citation up: a status, a message, and what was found."""

    status: Status
    message: str
    excerpt: "Excerpt | None" = None
    """What is seen of the cited lines, and where the quote stands in it, if the status is VERIFIED or NO_QUOTE."""
    lines: tuple[Lines, ...] = ()
    """The lines on which the quote stands, if these are not the cited ones."""

    @property
    def times(self) -> int:
        """How often the quote stands on the cited lines."""
        return len(self.excerpt.quotes) if self.excerpt else 0

    @property
    def passage(self) -> Passage | None:
        """The quote and the sentences around it; without a quote, the beginning of the cited lines."""
        return self.excerpt.passage if self.excerpt else None


def verify(citation: Citation, source: Source, documents: Documents) -> Verification:
    """Look a citation up in its document; the status is ABSENT if there is no document."""
    document = documents.of(source)
    lines = citation.place.lines
    if not lines.known:
        return _not_placed(citation, document, source)
    if isinstance(document, Absent):
        return Verification(Status.ABSENT, f"not verified: {document.reason}")
    if not document.has(lines):
        message = f"line {lines} is outside the document, which ends with line {len(document.lines)}"
        return Verification(Status.OUTSIDE, message)
    found = document.excerpt(citation.quote, lines)
    if citation.quote is None:
        return Verification(Status.NO_QUOTE, "no quote to verify", found)
    if found is not None:
        return Verification(Status.VERIFIED, "verified", found)
    return _astray(citation.quote, lines, document, source)


def _not_placed(citation: Citation, document: "Document | Absent", source: Source) -> Verification:
    """The result for lines that are still open, or that are those of a former text."""
    lines, place = citation.place.lines, "line" if source.document else "page, time or line"
    if lines != NOT_LOOKED_UP:
        others = _others(citation.quote or "", document, source) if not isinstance(document, Absent) else ()
        there = f"; its words stand on {_named(others)}" if others else ""
        message = (
            f"what was read on line {lines.lost} is gone, or nothing tells where it is now{there}; "
            f"write its {place}, or remove the citation"
        )
        return Verification(Status.LOST, message)
    if citation.quote is None or isinstance(document, Absent):
        return Verification(Status.OPEN, f"the {place} is still to be looked up")
    others = _others(citation.quote, document, source)
    if others:
        message = f"the quote stands on {_named(others)}; {_mend(citation, source, document, others)}"
        return Verification(Status.OPEN, message, lines=others)
    mend = _slip(citation.quote, document) or _nearest(document.nearest(citation.quote))
    return Verification(Status.OPEN, f"the quote stands nowhere in the document{mend}")


def _mend(citation: Citation, source: Source, document: "Document", others: tuple[Lines, ...]) -> str:
    """What to do about a line that is still open, of which it is known where its quote stands."""
    (first, *more) = others
    speaking = source.voices_at(first)
    if more or source.repeats_at(first) or source.left_out_at(first):
        return "write the line that you mean"
    if citation.voice is not None and citation.voice not in speaking:
        return f"'{citation.voice}' does not speak there"
    accept = "" if source.sha256 in (None, document.sha256) else " --accept"
    return f"'argmap check --fix{accept}' writes it"


def _astray(quote: str, lines: Lines, document: "Document", source: Source) -> Verification:
    from argmap.text.quotes import LEAST_LIKENESS  # noqa: PLC0415  # as in `folder`

    others = _others(quote, document, source)
    nowhere = f"the quote is not on line {lines}, nor anywhere else in the document"
    slip = "" if others else _slip(quote, document)
    if slip:
        return Verification(Status.NOT_FOUND, f"{nowhere}{slip}")
    here = document.nearest(quote, lines)
    nearest = here if others or (here and here.likeness >= SURE) else document.nearest(quote)
    if document.words_in_common(quote, lines) >= LEAST_LIKENESS if others else here and here == nearest:
        also = f"; the quote stands on {_named(others)}" if others else ""
        case = "; upper and lower case count, and words are whole" if here and here.likeness == ALL else ""
        has = f"line {here.lines} has '{clipped(here.words)}'" if here else f"line {lines} has other words"
        return Verification(Status.CHANGED, f"{has}, not '{clipped(quote)}'{case}{also}", lines=others)
    if others:
        message = f"the quote is not on line {lines} but on {_named(others)}"
        return Verification(Status.ELSEWHERE, message, lines=others)
    return Verification(Status.NOT_FOUND, f"{nowhere}{_nearest(nearest)}")


def _others(quote: str, document: "Document", source: Source) -> tuple[Lines, ...]:
    """The lines on which a quote stands, without repeats if there are others."""
    found = dict.fromkeys(document.lines_with(quote))
    return tuple(source.without_repeats(found)) or tuple(found)


def _named(lines: tuple[Lines, ...]) -> str:
    """Lines as a message names them: ``line 5`` or ``lines 5 and 9``."""
    what = "line" if len(lines) == 1 else "lines"
    return f"{what} {' and '.join(map(str, lines[:NAMED_LINES]))}" + (" and others" if len(lines) > NAMED_LINES else "")


def _slip(quote: str, document: "Document") -> str:
    """The end of the message about a quote with marks that are not the document's; empty if it has none."""
    gap = re.search(OMISSION, quote)
    if gap:
        return f"; a quote leaves no words out, as '{gap[0]}' says: take those before it or those behind"
    bare = quote.strip("\"'“”„»«‘’ ")
    if bare != quote and document.lines_with(bare):
        return f"; without the quotation marks around it, it is on line {document.lines_with(bare)[0]}"
    return ""


def _nearest(near: "NearWords | None") -> str:
    """The end of the message about a quote that is not found: the nearest words."""
    if near is None:
        return ", and nothing there is like it"
    where = f"'{clipped(near.words)}' on line {near.lines}"
    if near.likeness == ALL:
        return f"; upper and lower case count, and words are whole: the document has {where}"
    return f"; the nearest words, {near.likeness} % alike, are {where}"
