"""Small maps with one mistake each; a ▸ marks the place where a check must report it."""

from pathlib import Path
from typing import NamedTuple

from argmap.check.report import CheckResult, check_map
from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.errors import Finding
from argmap.graph import build_graph
from argmap.load import parse_map

MARK = "▸"
SHA256 = "5a" * 32
SAID = Document(
    "said.txt",
    (
        "A debate",
        "",
        "Ann: Let us stay open. It is late already.",
        "Bob: Let us close, and then let us go home.",
        "Ann: Let us stay open. It is late already.",
        "Applause.",
    ),
    SHA256,
)
CITED = f"""\
quote-limit: 5
sources:
  s:
    title: A debate
    document: said.txt
    sha256: {SHA256}
    voices: {{Ann: [3, 5], Bob: 4}}
    repeats: {{5: 3}}
    left-out: [{{lines: [1, 6], why: no words}}]
claims:
  a: {{text: A, cites: [%s]}}
"""
"""A map without a mistake, except in the citations that are filled in."""


class Mistake(NamedTuple):
    """A map with a mistake, the message of a check, and the mend: a text and its replacement."""

    code: str
    text: str
    message: str
    mend: tuple[str, str]


def checked(text: str, documents: Documents | None = None) -> CheckResult:
    """The result of checking a map; the text has no format and no title."""
    loaded = parse_map(f"format: 1\ntitle: A test\n{text}", Path("map.yaml"))
    return check_map(build_graph(loaded), documents or Documents(Path("nowhere"), [SAID]))


def found(code: str, text: str, documents: Documents | None = None) -> list[Finding]:
    """The findings with one code, so that a test of one check does not depend on others."""
    return [finding for finding in checked(text, documents).findings if finding.code == code]


def is_found_at_its_place(mistake: Mistake) -> None:
    """Assert that a check finds a mistake where the mark is."""
    before, rest = mistake.text.split(MARK)
    (finding,) = found(mistake.code, before + rest)
    line, column = before.count("\n") + 3, len(before.rpartition("\n")[2]) + 1
    assert (finding.location.line, finding.location.column) == (line, column)
    assert mistake.message in finding.message


def is_not_found_once_mended(mistake: Mistake) -> None:
    """Assert that a check does not find the mistake in the mended map."""
    wrong = mistake.text.replace(MARK, "")
    right = wrong.replace(*mistake.mend)
    assert right != wrong
    assert found(mistake.code, right) == []
