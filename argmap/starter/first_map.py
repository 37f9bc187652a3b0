"""The text of a first map: its sources, one claim with a quote, and hints on how to go on."""

import re
from collections.abc import Collection, Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

import yaml

from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents
from argmap.errors import ArgmapError
from argmap.model.fields import LONGEST_NAME, Lines
from argmap.starter.speakers import Voices, guessed_voices, on_line, said
from argmap.starter.titles import guessed_title, source_id

LEAST_QUOTED, MOST_QUOTED = 20, 60
"""How long the example of a quote is, in characters."""

_SENTENCE = re.compile(rf".{{{LEAST_QUOTED},}}?[.!?](?=\s)")

BEGINNING = """\
# A map of a debate: what is asked, which texts are cited, what is claimed. Hints stand behind '#'; remove them as you
# like. 'argmap tree' shows the map, 'argmap check' finds what is wrong in it, 'argmap explain fields' has all fields.
format: 1
title: A new map

questions:
  # What is the debate about? Its positions are the claims that answer it.
  - ask: What is the question?
    positions:
      - first-position

sources:
  # The texts that are cited, each under a short name.
"""

NO_SOURCE = """\
  first-source:
    title: What the text is called
    # Put its text into the folder 'documents' beside this map, and name the file here; then quotes are verified.
    # document: minutes.txt
"""

VOICES = "    # Who speaks on which lines: a guess, so correct it.\n    voices:\n"

LEFT_OUT = """\
    # Lines that you still have to read. Take those out that you cite; of others, write why there is nothing to cite.
    left-out:
      - lines:
"""

CLAIMS = """\

claims:
  # A claim is one sentence in your own words, under a short name. It stands below the first claim that uses it.
  first-position:
    text: Write here in your own words how somebody answers the question.
    supports:
      # The claims that speak for it.
      - first-reason
    # What speaks against it is a claim as well:
    # objections:
    #   - first-objection
  first-reason:
    text: Write here in your own words what the quote says.
    cites:
      # Source, line, and words that stand there. With '?' for the line, 'argmap check --fix' looks it up.
"""


class _Quoted(NamedTuple):
    """Words of a document, and the line on which they stand."""

    line: int
    words: str


def new_map(names: Sequence[str], documents: Documents) -> str:
    """The text of a map with a source for each of these documents, and for others none.

    Raises `ArgmapError`, which says what to do, if one of them cannot be read.
    """
    sources: dict[str, Document] = {}
    for name in dict.fromkeys(names):
        document = documents.named(name)
        if isinstance(document, Absent):
            raise ArgmapError(document.reason)
        sources[source_id(name, sources)] = document
    voices = {id_: guessed_voices(document) for id_, document in sources.items()}
    examples = ((id_, _example(document, voices[id_])) for id_, document in sources.items())
    cited, quoted = next(((id_, found) for id_, found in examples if found), ("", None))
    blocks = [
        line
        for id_, document in sources.items()
        for line in _source(id_, document, voices[id_], quoted if id_ == cited else None)
    ]
    return "".join((BEGINNING, *(blocks or [NO_SOURCE]), CLAIMS, _citation(cited, quoted, sources)))


def _source(id_: str, document: Document, voices: Voices, quoted: _Quoted | None) -> Iterator[str]:
    """The lines of a source; a line that is quoted is not left out."""
    yield f"  {id_}:\n    title: {_scalar(guessed_title(document))}\n"
    yield f"    document: {_scalar(document.name)}\n    sha256: {document.sha256}\n"
    if voices:
        yield VOICES
    for name, turns in voices.items():
        yield f"      {_scalar(name)}:\n"
        yield from (f"        - {lines}\n" for lines in turns)
    left = list(_others(len(document.lines), quoted))
    if left:
        yield LEFT_OUT
        yield from (f"          - {lines}\n" for lines in left)
        yield "        why: later\n"


def _others(last: int, quoted: _Quoted | None) -> Iterator[Lines]:
    """All lines of a document, without the one that is quoted."""
    line = quoted.line if quoted else last + 1
    if line > 1:
        yield Lines(1, line - 1)
    if line < last:
        yield Lines(line + 1, last)


def _citation(cited: str, quoted: _Quoted | None, sources: Collection[str]) -> str:
    """A quote that is verified or, where there is none to be had, a place."""
    if quoted:
        return f"      - {cited}:{quoted.line}: {_scalar(quoted.words)}\n"
    return f"      - {next(iter(sources), 'first-source')}:{'1' if sources else 'p. 1'}: The words that stand there\n"


def _example(document: Document, voices: Voices) -> _Quoted | None:
    """The beginning of the first line that somebody speaks, or of the second with some text; None if there is none."""
    spoken = [number for turns in voices.values() for lines in turns for number in lines.numbers()]
    for number in sorted(spoken) or range(2, len(document.lines) + 1):
        text = said(on_line(document, number))
        sentence = found[0] if (found := _SENTENCE.match(text)) else text
        words = (shorten(sentence, MOST_QUOTED, placeholder="") or sentence[:LEAST_QUOTED]).rstrip(".,;:!? ")
        if len(words) >= LEAST_QUOTED and document.spans_of(words, Lines(number, number)):
            return _Quoted(number, words)
    return None


def _scalar(text: str) -> str:
    """A text as YAML writes it, in quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=LONGEST_NAME * 10).removesuffix("...\n").strip()
