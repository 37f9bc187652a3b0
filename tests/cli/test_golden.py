"""Whole outputs, as a reader sees them. Renew them with ARGMAP_UPDATE_GOLDEN=1, then read the diff."""

import os

import pytest
from conftest import TESTS, Run

pytestmark = pytest.mark.smoke

GOLDEN = TESTS / "golden"
MAP = ("--map", "library.yaml")

COMMANDS = {
    "tree": ("tree", *MAP),
    "tree-all": ("tree", "--all", *MAP),
    "tree-cites": ("tree", "--all", "--cites", *MAP),
    "tree-claim": ("tree", "stay-closed", *MAP),
    "tree-argument": ("tree", "open/for/helps-students", *MAP),
    "tree-json": ("tree", "--json", *MAP),
    "for": ("for", "open", *MAP),
    "for-argument": ("for", "open/for/helps-students", *MAP),
    "against": ("against", "open", "--all", *MAP),
    "against-argument": ("against", "open/for/helps-students", *MAP),
    "against-json": ("against", "costs-money", "--json", *MAP),
    "show": ("show", "open", *MAP),
    "show-shared": ("show", "hard-on-guards", *MAP),
    "show-unstated": ("show", "quiet-helps", *MAP),
    "show-argument": ("show", "open/for/helps-students", *MAP),
    "show-json": ("show", "two-guards", *MAP, "--json"),
    "trace": ("trace", "open", *MAP),
    "trace-without-documents": ("trace", "few-come", *MAP, "--documents", "../golden"),
    "trace-argument": ("trace", "students-elsewhere", *MAP),
    "trace-json": ("trace", "night-quiet", *MAP, "--json"),
    "claims": ("claims", *MAP),
    "claims-found": ("claims", "night", "open", *MAP),
    "claims-json": ("claims", "guard", *MAP, "--json"),
    "sources": ("sources", *MAP),
    "sources-meeting": ("sources", "meeting", *MAP),
    "sources-json": ("sources", "letter", *MAP, "--json"),
    "check": ("check", "library.yaml"),
    "check-json": ("check", "library.yaml", "--json"),
    "export": ("export", *MAP),
    "export-groups": ("export", *MAP, "--cluster-by", "source", "--sources", "--no-legend", "--rankdir", "TB"),
    "export-part": ("export", *MAP, "--focus", "costs-money"),
    "export-graphml": ("export", *MAP, "--format", "graphml"),
    "export-json": ("export", *MAP, "--format", "json"),
    "export-markdown": ("export", *MAP, "--format", "markdown"),
    "export-markdown-part": ("export", *MAP, "--format", "markdown", "--focus", "costs-money"),
    "export-mermaid": ("export", *MAP, "--format", "mermaid"),
}

PART = "argmap: a part of the map: 1 of 2 questions, 4 of 17 claims, 3 of 19 arguments, around costs-money\n"
TOLD = {
    "export-part": PART,
    "export-markdown-part": PART,
    "export-mermaid": "argmap: left out, as mermaid has no tooltips: 1 note, 1 scheme, 1 tag, 17 citations\n",
}
"""What is said on stderr."""


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_the_golden_one(name: str, run: Run) -> None:
    ran = run(*COMMANDS[name])
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("ARGMAP_UPDATE_GOLDEN"):
        golden.write_text(ran.out, encoding="utf-8")
    assert (ran.code, ran.err) == (0, TOLD.get(name, ""))
    assert ran.out == golden.read_text(encoding="utf-8")


def test_every_golden_file_belongs_to_a_command() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(COMMANDS)
