"""How much of a document a map takes up: in lines and in words, not only in citations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.model.fields import Lines
from argmap.model.parts import Citation, Source
from argmap.text.scripts import number_of_words
from argmap.text.seen import Span

if TYPE_CHECKING:
    from argmap.documents.document import Document


class LineState(StrEnum):
    """What the map does with a line of a document; the first that holds."""

    BLANK = "blank"
    CITED = "cited"
    REPEATED = "repeated"
    LEFT_OUT = "left out"
    OPEN = "open"


class Amount(NamedTuple):
    """A part of a document."""

    lines: int
    """How many lines it has; of the quoted words, on how many lines they stand."""
    words: int
    """How many words."""
    per_cent: int
    """The share of the document's words, rounded; 0 and 100 only if it is none and all of them."""


class Coverage(NamedTuple):
    """How much of a document a map takes up.

    Each line with words on it is cited, repeated, left out or open: the first that holds. Some words of the cited lines
    are quoted. In scripts without spaces between words, so many words count as the signs make on average.
    """

    lines: int
    """How many lines have words on them."""
    words: int
    """How many words the document has for a reader, without tags and times."""
    quoted: Amount
    """Words that stand in a quote, each counted once. A quote that does not stand where the map says counts nothing."""
    cited: Amount
    """Lines that a citation names, with all of their words."""
    repeated: Amount
    """Lines that repeat others."""
    left_out: Amount
    """Lines that are left out for a reason."""
    open: Amount
    """All other lines; and those that are left out only for later."""


def coverage(source: Source, citations: Iterable[Citation], document: "Document") -> Coverage:
    """How much of a source's document its citations, repeats and left-out parts take up."""
    distinct = dict.fromkeys((citation.quote, citation.place.lines) for citation in citations)
    texts: dict[LineState, list[str]] = {state: [] for state in LineState}
    for number, state in enumerate(line_states(source, (lines for _, lines in distinct), document), 1):
        texts[state].append(document.line_text(number))
    del texts[LineState.BLANK]
    words = {state: number_of_words(" ".join(lines)) for state, lines in texts.items()}
    total = sum(words.values())
    quoted: dict[int, list[Span]] = defaultdict(list)
    for quote, lines in distinct:
        for number, span in quoted_on(quote, lines, document):
            quoted[number].append(span)
    parts = [
        text[slice(*span)]
        for text, spans in ((document.line_text(number), spans) for number, spans in quoted.items())
        for span in united(spans)
    ]

    def amount(state: LineState) -> Amount:
        return Amount(len(texts[state]), words[state], per_cent(words[state], total))

    # A word in two parts, such as and/or, can be counted twice.
    in_quotes = min(number_of_words(" ".join(parts)), words[LineState.CITED])
    return Coverage(
        lines=sum(map(len, texts.values())),
        words=total,
        quoted=Amount(len(quoted), in_quotes, per_cent(in_quotes, total)),
        cited=amount(LineState.CITED),
        repeated=amount(LineState.REPEATED),
        left_out=amount(LineState.LEFT_OUT),
        open=amount(LineState.OPEN),
    )


def per_cent(part: int, whole: int) -> int:
    """A share in per cent, rounded; 0 and 100 only if it is nothing and all."""
    if part in (0, whole):
        return 100 if part else 0
    return min(max(round(100 * part / whole), 1), 99)


def line_states(source: Source, cited: Iterable[Lines], document: "Document") -> list[LineState]:
    """What the map does with each line of a source's document; `cited` are the lines that it cites."""
    states = [LineState.OPEN] * len(document.lines)
    left_out = (lines for part in source.left_out if not part.later for lines in part.lines)
    for state, places in (
        (LineState.LEFT_OUT, left_out),
        (LineState.REPEATED, source.repeats),
        (LineState.CITED, cited),
    ):
        for lines in set(places):
            if lines.known:
                there = slice(lines.first - 1, lines.last)
                states[there] = [state] * len(states[there])
    return [state if document.has_text(number) else LineState.BLANK for number, state in enumerate(states, 1)]


def quoted_on(quote: str | None, lines: Lines, document: "Document") -> Iterator[tuple[int, Span]]:
    """The lines on which a quote stands, and its characters in the text of each; none if it is not on these lines."""
    if quote is not None and document.has(lines):
        for span in document.spans_of(quote, lines):
            yield from document.by_line(span)


def united(spans: Iterable[Span]) -> list[Span]:
    """The characters of all spans, in order, each once."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        else:
            found.append(Span(start, end))
    return found


def ranges(numbers: list[int], document: "Document") -> Iterator[Lines]:
    """Line numbers joined to ranges; blank lines between two numbers do not separate them."""
    start = 0
    for index in range(1, len(numbers) + 1):
        between = range(numbers[index - 1] + 1, numbers[index]) if index < len(numbers) else ()
        if index == len(numbers) or any(map(document.has_text, between)):
            yield Lines(numbers[start], numbers[index - 1])
            start = index
