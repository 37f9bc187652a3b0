"""Whole outputs, as a reader sees them. Renew them with ARGMAP_UPDATE=1, then read the diff."""

import os

import pytest
from conftest import COMMANDS, QUERIES, RENEW, TESTS, Run

pytestmark = pytest.mark.smoke

GOLDEN = TESTS / "golden"
MAP = ("--map", "library.yaml")

GOLDENS = {
    "tree": ("tree", *MAP),
    "tree-depth": ("tree", "--depth", "2", *MAP),
    "tree-all": ("tree", "--all", *MAP),
    "tree-cites": ("tree", "--all", "--cites", *MAP),
    "tree-labels": ("tree", "--all", "--labels", *MAP),
    "tree-claim": ("tree", "stay-closed", *MAP),
    "tree-argument": ("tree", "open/for/helps-students", *MAP),
    "tree-filtered": ("tree", "--contested", *MAP),
    "for": ("for", "open", *MAP),
    "for-argument": ("for", "open/for/helps-students", *MAP),
    "against": ("against", "open", "--all", *MAP),
    "against-argument": ("against", "open/for/helps-students", *MAP),
    "show": ("show", "open", *MAP),
    "show-shared": ("show", "hard-on-guards", *MAP),
    "show-unstated": ("show", "quiet-helps", *MAP),
    "show-only-reason": ("show", "few-come", *MAP),
    "show-labels": ("show", "open", "--labels", *MAP),
    "show-argument": ("show", "open/for/helps-students", *MAP),
    "trace": ("trace", "open", *MAP),
    "trace-without-documents": ("trace", "few-come", *MAP, "--documents", "../golden"),
    "trace-argument": ("trace", "students-elsewhere", *MAP),
    "claims": ("claims", *MAP),
    "claims-found": ("claims", "night", "open", *MAP),
    "claims-filtered": ("claims", "--unanswered", "--no-source", "letter", *MAP),
    "cite": ("cite", "night work is hard", *MAP),
    "sources": ("sources", *MAP),
    "sources-meeting": ("sources", "meeting", *MAP),
    "sources-alone": ("sources", "letter", "--alone", *MAP),
    "voices": ("voices", *MAP),
    "voices-voice": ("voices", "Ben", *MAP),
    "rename": ("rename", "costs-money", "too-dear", "--diff", *MAP),
    "evaluate": ("evaluate", *MAP),
    "evaluate-claim": ("evaluate", "open", *MAP),
    "evaluate-argument": ("evaluate", "students-elsewhere", *MAP),
    "evaluate-settle": ("evaluate", "open", "--settle", *MAP),
    "evaluate-without": ("evaluate", "--without", "letter", "--suppose", "few-come=in", *MAP),
    "gaps": ("gaps", *MAP, "--limit", "9"),
    "path": ("path", "hard-on-guards", "open-at-night", *MAP),
    "path-undercut": ("path", "nobody-checked", "open", *MAP),
    "path-none": ("path", "open", "few-come", *MAP),
    "read": ("read", "meeting", *MAP),
    "read-lines": ("read", "letter", "3-4", *MAP),
    "check": ("check", "library.yaml"),
    "explain": ("explain",),
    "explain-undercutter": ("explain", "undercutter"),
    "explain-signs": ("explain", "signs"),
    "explain-fields": ("explain", "fields"),
    "explain-json-tree": ("explain", "json", "Row"),
    "new": ("new", "documents/street.txt", "-o", "-"),
    "schema": ("schema",),
    "export": ("export", *MAP),
    "export-groups": ("export", *MAP, "--cluster-by", "source", "--sources", "--no-legend", "--rankdir", "TB"),
    "export-part": ("export", *MAP, "--focus", "costs-money"),
    "export-labels": ("export", *MAP, "--labels", "--focus", "costs-money", "--no-tooltips"),
    "export-graphml": ("export", *MAP, "--format", "graphml"),
    "export-json": ("export", *MAP, "--format", "json"),
    "export-markdown": ("export", *MAP, "--format", "markdown"),
    "export-markdown-part": ("export", *MAP, "--format", "markdown", "--focus", "costs-money"),
    "export-markdown-labels": ("export", *MAP, "--format", "markdown", "--labels", "--focus", "costs-money"),
    "export-mermaid": ("export", *MAP, "--format", "mermaid"),
}

ANSWERS = (
    ("tree",),
    ("tree", "--unstated"),
    ("for", "costs-money"),
    ("against", "costs-money"),
    ("show", "two-guards"),
    ("show", "open/for/helps-students"),
    ("trace", "night-quiet"),
    ("claims", "guard"),
    ("sources",),
    ("sources", "letter"),
    ("sources", "letter", "--alone"),
    ("cite", "the tram depot"),
    ("read", "letter", "3"),
    ("voices", "--question", "1"),
    ("voices", "Cora D."),
    ("evaluate", "1"),
    ("evaluate", "open"),
    ("evaluate", "open/for/helps-students", "--suppose", "nobody-checked=out"),
    ("evaluate", "--count", "asserts"),
    ("evaluate", "open", "--settle"),
    ("gaps", "open", "--kind", "tie,unanswered-objection", "--limit", "2"),
    ("path", "night-quiet", "open"),
    ("check",),
)
"""The commands whose JSON is kept in one golden file."""

PART = "argmap: a part of the map: 1 of 2 questions, 4 of 17 claims, 3 of 19 arguments, around costs-money\n"
RENAMED = """\
library.yaml: claim costs-money -> too-dear: 3 places changed; nothing written (--diff)
3 ids of arguments changed with it, so links to the old ones lead nowhere:
  open/against/costs-money -> open/against/too-dear
  costs-money/against/city-has-money -> too-dear/against/city-has-money
  stay-closed/for/costs-money -> stay-closed/for/too-dear
"""
TOLD = {
    "gaps": "argmap: 8 more gaps: --limit 17\n",
    "rename": RENAMED,
    "export-labels": PART,
    "export-part": PART,
    "export-markdown-labels": PART,
    "export-markdown-part": PART,
    "export-mermaid": "argmap: left out, as mermaid has no tooltips: 1 note, 1 scheme, 1 tag, 17 citations\n",
}
"""The messages on stderr, by golden file."""


@pytest.mark.parametrize("name", GOLDENS)
def test_the_output_is_the_golden_one(name: str, run: Run) -> None:
    ran = run(*GOLDENS[name])
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("ARGMAP_UPDATE"):
        golden.write_text(ran.out, encoding="utf-8")
    assert (ran.code, ran.err) == (0, TOLD.get(name, ""))
    assert golden.exists(), RENEW
    assert ran.out == golden.read_text(encoding="utf-8"), RENEW


def test_the_json_is_the_golden_one(run: Run) -> None:
    ran = {" ".join(typed): run(*typed, *MAP, "--json") for typed in ANSWERS}
    assert {(answer.code, answer.err) for answer in ran.values()} == {(0, "")}
    said = "\n".join(f"$ argmap {typed} --json\n{answer.out}" for typed, answer in ran.items())
    golden = GOLDEN / "json.txt"
    if os.environ.get("ARGMAP_UPDATE"):
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8"), RENEW


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_golden_file(command: str) -> None:
    assert command in {typed[0] for typed in GOLDENS.values()}, "give it one in GOLDENS"


@pytest.mark.parametrize("command", QUERIES)
def test_every_query_has_its_json_in_a_golden_file(command: str) -> None:
    assert command in {typed[0] for typed in ANSWERS}, "give it one in ANSWERS"


def test_every_golden_file_belongs_to_a_command() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {*GOLDENS, "json"}
