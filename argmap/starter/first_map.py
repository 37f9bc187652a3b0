"""The text of a first map: its sources, one claim with a quote, and hints on how to go on."""

import re
from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

import yaml

from argmap.documents.document import Document
from argmap.documents.folder import Absent, Documents
from argmap.errors import ArgmapError
from argmap.model.fields import LONGEST_NAME, Lines
from argmap.starter.speakers import Voices, guessed_voices, on_line, said
from argmap.starter.titles import guessed_title, source_id
from argmap.text.safe import is_safe

LEAST_QUOTED, MOST_QUOTED = 15, 60
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
    # Lines that you still have to read. What you cite counts as read; of others, write why there is nothing to cite.
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
"""

CITES = """\
    cites:
      # Source, line, and words that stand there. With '?' for the line, 'argmap check --fix' looks it up.
"""

NOBODY = """\
    # Nobody says it so far; instead of this line, cite who does:
    # cites:
    #   - source:line: The words that stand there
    unstated: true
"""


MARKS = frozenset("#*[]<>`|_")
"""Signs with which no example begins: headings, lists, links and the like."""


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
            raise ArgmapError(document.reason if document.asked_for else f"no folder is given that has '{name}'")
        sources[source_id(name, sources)] = document
    voices = {id_: guessed_voices(document) for id_, document in sources.items()}
    examples = ((id_, found) for id_, document in sources.items() for found in _quotes(document, voices[id_]))
    cited, quoted = next(examples, ("", None))
    blocks = [line for id_, document in sources.items() for line in _source(id_, document, voices[id_])]
    return "".join((BEGINNING, *(blocks or [NO_SOURCE]), CLAIMS, _citation(cited, quoted)))


def _source(id_: str, document: Document, voices: Voices) -> Iterator[str]:
    """The lines of a source."""
    yield f"  {id_}:\n    title: {_scalar(guessed_title(document))}\n"
    yield f"    document: {_scalar(document.name)}\n    sha256: {document.sha256}\n"
    if voices:
        yield VOICES
    for name, turns in voices.items():
        yield f"      {_scalar(name)}:\n"
        yield from (f"        - {lines}\n" for lines in turns)
    if document.lines:
        yield f"{LEFT_OUT}          - {Lines(1, len(document.lines))}\n        why: later\n"


def _citation(cited: str, quoted: _Quoted | None) -> str:
    """A quote that is verified or, where no document has one, a hint."""
    return f"{CITES}      - {cited}:{quoted.line}: {_scalar(quoted.words)}\n" if quoted else NOBODY


def _quotes(document: Document, voices: Voices) -> Iterator[_Quoted]:
    """Beginnings of sentences that can be quoted: of lines that somebody speaks, or from the second line on."""
    spoken = [number for turns in voices.values() for lines in turns for number in lines.numbers()]
    for number in sorted(spoken) or range(2, len(document.lines) + 1):
        text = said(on_line(document, number))
        sentence = found[0] if (found := _SENTENCE.match(text)) else text
        words = (shorten(sentence, MOST_QUOTED, placeholder="") or sentence[:LEAST_QUOTED]).rstrip(".,;:!? ")
        fits = len(words) >= LEAST_QUOTED and is_safe(words) and not MARKS & {*words}
        if fits and document.spans_of(words, Lines(number, number)):
            yield _Quoted(number, words)


def _scalar(text: str) -> str:
    """A text as YAML writes it, in quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=LONGEST_NAME * 10).removesuffix("...\n").strip()
