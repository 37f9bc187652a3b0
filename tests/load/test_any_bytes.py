"""Any bytes are a map, or what is wrong with them is reported at a place in the file."""

import tempfile
from pathlib import Path

from conftest import LIBRARY, MAPS
from examples import holds_of
from hypothesis import strategies as st

from argmap.check.report import check_map
from argmap.documents.folder import Documents
from argmap.errors import ArgmapError, Finding
from argmap.graph import build_graph
from argmap.load import LoadedMap, load_map, parse_map
from argmap.render.findings import finding_lines
from argmap.text.lines import split_lines

TEXT = LIBRARY.read_text(encoding="utf-8")
LINES = TEXT.splitlines(keepends=True)
DOCUMENTS = Documents(MAPS / "documents")
SIGNS = [*"\n\r\t\0:-#'\"[]{}&*!|>%@?,+ aé😀", "\x85", "\u2028", "\ufeff", "  ", ": ", "- "]
PIECES = st.sampled_from([*SIGNS, *LINES, "claims:", "text: ", "supports: ", "cites: "])
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40)).map(lambda pair: slice(pair[0], sum(pair)))


def findings_of(loaded: LoadedMap) -> tuple[Finding, ...]:
    return check_map(build_graph(loaded), DOCUMENTS).findings


def findings_in(text: str) -> tuple[Finding, ...]:
    """The findings of the loader or, if the map loads, of a check."""
    try:
        return findings_of(parse_map(text, Path("map.yaml")))
    except ArgmapError as error:
        return error.findings


def outside(findings: tuple[Finding, ...], text: str) -> list[str]:
    """The findings that are neither at a character of a text nor at the end of one of its lines."""
    lines = dict(enumerate(split_lines(text), 1))
    places = ((finding, finding.location.line, finding.location.column) for finding in findings)
    return [str(finding) for finding, line, column in places if not 1 <= column <= len(lines.get(line, "")) + 1]


@st.composite
def edited(draw: st.DrawFn) -> str:
    """The invented map after some accidental edits."""
    text = TEXT
    for _ in range(draw(st.integers(1, 4))):
        first, second = sorted((draw(SPANS), draw(SPANS)), key=lambda span: span.start)
        moved = draw(st.sampled_from(["", text[first] * 2, text[second], draw(PIECES)]))
        text = text[: first.start] + moved + text[first.stop :]
        lines = text.splitlines(keepends=True) or [""]
        row, columns = draw(st.integers(0, len(lines) - 1)), draw(st.integers(-4, 4))
        lines[row] = " " * columns + lines[row][max(-columns, 0) :]
        text = "".join(lines)
    return text


@holds_of(edited(), few=5, many=40)
def test_any_edit_of_a_map_has_its_findings_inside_the_file(text: str) -> None:
    assert outside(findings_in(text), text) == []


@holds_of(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60), few=20, many=100)
def test_any_text_has_its_findings_inside_the_file(text: str) -> None:
    assert outside(findings_in(text), text) == []


@holds_of(edited(), few=5, many=40)
def test_any_finding_is_one_line_on_a_terminal(text: str) -> None:
    assert not any(
        "\n" in line or "\x1b" in line for line in (line.plain for line in finding_lines(findings_in(text), text, 80))
    )


@holds_of(st.binary(max_size=60), st.integers(0, len(TEXT)), few=20, many=100)
def test_any_bytes_are_a_map_or_end_in_findings(content: bytes, before: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.yaml"
        path.write_bytes(TEXT[:before].encode() + content)
        try:
            findings_of(load_map(path))
        except ArgmapError as error:
            assert error.findings  # noqa: PT017 - most of these are not maps, but some are
