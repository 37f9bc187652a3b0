"""A line that slipped by one level is reported near it: it never changes the map unnoticed."""

from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS

from argmap.check.report import check_map
from argmap.documents.folder import Documents
from argmap.errors import ArgmapError, Finding
from argmap.graph import build_graph
from argmap.load import load_map, parse_map
from argmap.model.parts import ArgumentMap

LEVEL = "  "
NEAR = 2
ONE_IN = 10
"""One line of so many is tried on every run; the others are slow tests."""
LINES = LIBRARY.read_text(encoding="utf-8").splitlines()
SLIPS = {
    **{f"line {number} right": (number, LEVEL + line) for number, line in enumerate(LINES, 1)},
    **{
        f"line {number} left": (number, line.removeprefix(LEVEL))
        for number, line in enumerate(LINES, 1)
        if line.startswith(LEVEL)
    },
}


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents(MAPS / "documents")


@pytest.fixture(scope="module")
def original() -> ArgumentMap:
    return load_map(LIBRARY).map


def read(text: str, documents: Documents) -> tuple[ArgumentMap | None, tuple[Finding, ...]]:
    """The map in a text, or None if it cannot be loaded, and the findings."""
    try:
        loaded = parse_map(text, Path("map.yaml"))
    except ArgmapError as error:
        return None, error.findings
    return loaded.map, check_map(build_graph(loaded), documents).findings


@pytest.mark.parametrize(
    "slip",
    [pytest.param(slip, marks=pytest.mark.slow if SLIPS[slip][0] % ONE_IN else ()) for slip in SLIPS],
)
def test_a_line_that_slipped_is_found_there_or_means_the_same(
    documents: Documents, original: ArgumentMap, slip: str
) -> None:
    number, line = SLIPS[slip]
    found, findings = read("\n".join([*LINES[: number - 1], line, *LINES[number:], ""]), documents)
    near = [finding for finding in findings if abs(finding.location.line - number) <= NEAR]
    assert near or found == original
