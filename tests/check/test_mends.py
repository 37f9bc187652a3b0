"""Every code of the catalogue: a map that shows it, and the mend that the catalogue advises.

The rows of `LOADING` are whole maps; those of `CHECKING` are two changes of the invented map,
each what is replaced and by what: the first causes the finding, the second mends it.
"""

from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS

from argmap import catalogue
from argmap.catalogue.rule import Rule
from argmap.check.report import check_map
from argmap.documents import Documents
from argmap.errors import MapError, RequestError
from argmap.graph import build_graph
from argmap.load import load_map, parse_map

GOOD = LIBRARY.read_text(encoding="utf-8")
HEAD = "format: 1\ntitle: A test\n"
ONE = f"{HEAD}claims:\n  a: {{text: A}}\n"
CITED = f"{HEAD}sources:\n  s: {{title: S, voices: {{Ann: 3}}}}\nclaims:\n  a: {{text: A, cites: [%s]}}\n"
SUPPORTED = f"{HEAD}claims:\n  a: {{text: A, supports: [%s]}}\n  b: {{text: B}}\n"

LOADING: dict[str, tuple[str | bytes, str]] = {
    "not-utf-8": (b"format: 1\ntitle: na\xefve\nclaims: {}\n", "format: 1\ntitle: naïve\nclaims: {}\n"),
    "empty-file": ("", f"{HEAD}claims: {{}}\n"),
    "not-yaml": (f"{HEAD}note: No: never\nclaims: {{}}\n", f"{HEAD}note: 'No: never'\nclaims: {{}}\n"),
    "tab": (f"{HEAD}claims:\n  a:\n\ttext: A\n", f"{HEAD}claims:\n  a:\n    text: A\n"),
    "invisible-line-end": (f"{HEAD}note: a\u2028b\nclaims: {{}}\n", f"{HEAD}note: a b\nclaims: {{}}\n"),
    "duplicate-key": (f"{ONE}  a: {{text: B}}\n", f"{ONE}  b: {{text: B}}\n"),
    "alias": (f"{ONE}note: *very\n", f"{ONE}note: '*very'\n"),
    "anchor": (f"{ONE}note: &co it\n", f"{ONE}note: '&co it'\n"),
    "tag": (f"{ONE}note: !wow it is\n", f"{ONE}note: '!wow it is'\n"),
    "merge-key": (f"{HEAD}claims:\n  a: {{text: A, <<: {{note: B}}}}\n", ONE),
    "complex-key": (f"{ONE}? [a]\n: b\n", f"{ONE}note: '? [a]'\n"),
    "several-documents": (f"{ONE}---\n{ONE}", ONE),
    "too-deep": (
        f"{HEAD}claims:\n  a: {{text: A, supports: [{'{premises: a, undercutters: [' * 60 + ']}' * 60}]}}\n",
        f"{HEAD}claims:\n  a: {{text: A, supports: [a]}}\n",
    ),
    "cut-text": (f"{ONE}note: Rule #1 holds.\n", f"{ONE}note: 'Rule #1 holds.'\n"),
    "empty-value": (f"{ONE}note:\n", ONE),
    "too-large": ("[" + "a, " * 600_000 + "a]", ONE),
    "too-many": (ONE + "".join(f"x{number}: y\n" for number in range(1100)), ONE),
    "too-many-premises": (SUPPORTED % " + ".join(["b"] * 101), SUPPORTED % "b"),
    "unknown-field": (f"{HEAD}claims:\n  a: {{txt: A}}\n", ONE),
    "missing-field": ("format: 1\nclaims: {}\n", f"{HEAD}claims: {{}}\n"),
    "missing-text": (f"{HEAD}claims:\n  a: {{note: A}}\n", ONE),
    "wrong-type": (f"{HEAD}claims: [a]\n", ONE),
    "bad-id": (ONE.replace("a:", "Claim_A:"), ONE.replace("a:", "claim-a:")),
    "bad-lines": (CITED % "s:3..4", CITED % "s:3-4"),
    "bad-place": (CITED % "s", CITED % "s:3"),
    "bad-truth": (ONE.replace("A}", "A, unstated: yes}"), ONE.replace("A}", "A, unstated: true}")),
    "bad-number": (f"{ONE}quote-limit: twelve\n", f"{ONE}quote-limit: 12\n"),
    "bad-sha256": (CITED.replace("title: S", "title: S, sha256: 1a") % "s:3", CITED % "s:3"),
    "unknown-format": (ONE.replace("format: 1", "format: 2"), ONE),
    "unknown-claim": (SUPPORTED % "c", f"{SUPPORTED}  c: {{text: C}}\n" % "c"),
    "unknown-position": (
        f"{ONE}questions:\n  - {{ask: Q?, positions: [b]}}\n",
        f"{ONE}questions:\n  - {{ask: Q?, positions: [a]}}\n",
    ),
    "unknown-source": (CITED % "t:3", CITED % "s:3"),
    "unknown-voice": (
        CITED % "{s:3: x, voice: Bob}",
        CITED.replace("Ann: 3", "Ann: 3, Bob: 3") % "{s:3: x, voice: Bob}",
    ),
    "unknown-stance": (CITED % "{s:3: x, stance: denies}", CITED % "{s:3: x, stance: rejects}"),
    "duplicate-id": (SUPPORTED % "{premises: b, id: b}", SUPPORTED % "{premises: b, id: because}"),
}

CHECKING = {
    "ambiguous-voice": (
        ("Ben: [4, 7]", "Ben: [4, 6, 7]"),
        ("        of: the g", "        voice: Clerk\n        of: the g"),
    ),
    "argues-with-itself": (
        ("objections: [tram-depot]", "objections: [tram-depot, night-quiet]"),
        ("[tram-depot, night-quiet]", "[tram-depot]"),
    ),
    "control-character": (("Quiet helps reading.", '"Quiet helps \\reading."'), ("\\reading", "reading")),
    "no-document": (("    document: letter.txt\n", ""), ("    sha256: c5", "    document: letter.txt\n    sha256: c5")),
    "stray-quotation-mark": (("Quiet helps reading.", 'Quiet helps reading."'), ('reading."', "reading.")),
    "argues-in-circle": (("supports: [city-has-money]", "supports: [city-pays]"), ("supports: [city-pays]", "note: x")),
    "changed-document": (("sha256: 8", "sha256: 5"), ("sha256: 5", "sha256: 8")),
    "cites-left-out": (("lines: [9]", "lines: [7, 9]"), ("lines: [7, 9]", "lines: [9]")),
    "cites-repeat": (("meeting:6: night", "meeting:8: night"), ("meeting:8: night", "meeting:6: night")),
    "duplicate-argument": (("      - few-come\n", "      - few-come\n" * 2), ("      - few-come\n", "")),
    "equal-text": (
        ("Quiet helps reading.", "It is quiet at night."),
        ("It is quiet at night.\n    uns", "Quiet helps.\n    uns"),
    ),
    "line-outside-document": (("letter:4: only", "letter:14: only"), ("letter:14: only", "letter:4: only")),
    "listed-twice": (("tags: [opening hours]", "tags: [x, x]"), ("tags: [x, x]", "tags: [x]")),
    "long-quote": (
        ("meeting:6: night work is", "meeting:6: The guards' union says that night work is hard on its members. They"),
        ("meeting:6: The guards' union says that night", "meeting:6: night"),
    ),
    "missing-document": (("document: letter.txt", "document: latter.txt"), ("latter.txt", "letter.txt")),
    "near-equal-text": (
        ("Quiet helps reading.", "Students have a library of their own."),
        ("Students have a library of their own.", "Each college has books."),
    ),
    "no-quote": (
        ("letter:4: only with two guards on duty", "letter:4"),
        ("- letter:4\n", "- letter:4: two guards on duty\n"),
    ),
    "no-sha256": (("    sha256: 88aec", "    note: 88aec"), ("    note: 88aec", "    sha256: 88aec")),
    "no-voice": (("Ben: [4, 7]", "Ben: [4]"), ("Ben: [4]", "Ben: [4, 7]")),
    "not-a-repeat": (("repeats: {8: 6}", "repeats: {8: 5}"), ("{8: 5}", "{8: 6}")),
    "of-without-report": (
        ("stance: reports\n        of: the guards", "of: the guards"),
        ("of: the", "stance: reports\n        of: the"),
    ),
    "on-both-sides": (("- helps-day-workers\n", "- helps-day-workers\n      - few-come\n"), ("      - few-come\n", "")),
    "orphan-claim": (("supports: [nobody-knows-of-it]", "note: x"), ("note: x", "conditions: [nobody-knows-of-it]")),
    "quote-not-found": (("who work by day\n", "who sleep by day\n"), ("who sleep by day\n", "who work by day\n")),
    "quote-on-other-line": (("meeting:5: The", "meeting:4: The"), ("meeting:4: The", "meeting:5: The")),
    "quote-twice-on-line": (
        ("meeting:4: cost 40,000 crowns a year", "meeting:4: would"),
        ("meeting:4: would", "meeting:4: would cost"),
    ),
    "rival-objection": (
        ("      - hard-on-guards\n    conditions", "      - hard-on-guards\n      - stay-closed\n    conditions"),
        ("      - stay-closed\n", ""),
    ),
    "uncited-line": (("      - {lines: [9], why: no words}\n", ""), ("lines: 1,", "lines: [1, 9],")),
    "undefended-position": (
        ("positions: [open, stay-closed]", "positions: [open, stay-closed, tram-depot]"),
        (", tram-depot]", "]"),
    ),
    "unknown-scheme": (
        ("scheme: consequences", "scheme: consequence"),
        ("scheme: consequence", "scheme: consequences"),
    ),
    "unknown-waiver": (("{unsupported-claim:", "{unsuported-claim:"), ("{unsuported-claim:", "{unsupported-claim:")),
    "unstated-but-cited": (
        ("starts at four.\n    cites", "starts at four.\n    unstated: true\n    cites"),
        ("    unstated: true\n    cites", "    cites"),
    ),
    "unsupported-claim": (
        ("    waive: {unsupported-claim: only its denial was ever written down}\n", ""),
        ("It is quiet at night.\n", "It is quiet at night.\n    unstated: true\n"),
    ),
    "unused-source": (
        ("claims:\n  open:", "  radio: {title: A radio talk}\nclaims:\n  open:"),
        ("  radio: {title: A radio talk}\n", ""),
    ),
    "unused-waiver": (
        ("helps reading.\n", "helps reading.\n    waive: {no-quote: x}\n"),
        ("    waive: {no-quote: x}\n", ""),
    ),
    "voice-elsewhere": (("        stance: concedes", "        voice: Ada"), ("voice: Ada", "voice: Ben")),
}


def codes(text: str) -> set[str]:
    """The codes of everything that is wrong with a map."""
    try:
        graph = build_graph(parse_map(text, Path("map.yaml")))
    except MapError as error:
        return {finding.code for finding in error.findings}
    return {finding.code for finding in check_map(graph, Documents(MAPS / "documents")).findings}


@pytest.mark.parametrize(
    "code", [pytest.param(code, marks=pytest.mark.slow if code == "too-large" else ()) for code in LOADING]
)
def test_what_stops_a_map_is_found_and_mended(code: str, tmp_path: Path) -> None:
    wrong, right = LOADING[code]
    (tmp_path / "map.yaml").write_bytes(wrong.encode() if isinstance(wrong, str) else wrong)
    with pytest.raises(MapError) as error:
        load_map(tmp_path / "map.yaml")
    assert code in {finding.code for finding in error.value.findings}
    parse_map(right, Path("map.yaml"))


@pytest.mark.parametrize("code", CHECKING)
def test_what_a_check_finds_is_mended(code: str) -> None:
    wrong, right = CHECKING[code]
    assert wrong[0] in GOOD
    text = GOOD.replace(*wrong, 1)
    assert code in codes(text)
    assert right[0] in text
    assert code not in codes(text.replace(*right, 1))
    assert codes(text.replace(*right, 1)).isdisjoint(catalogue.LOADING)


def test_a_file_that_is_not_there_is_a_request_that_cannot_be_met(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="no such file"):
        load_map(tmp_path / "map.yaml")


def test_every_code_is_shown_with_its_mend() -> None:
    assert {*LOADING, "unreadable-file"} == set(catalogue.LOADING)
    assert set(CHECKING) == set(catalogue.CHECKING)


@pytest.mark.parametrize("rule", catalogue.RULES.values(), ids=catalogue.RULES)
def test_an_entry_says_what_it_means_and_how_to_mend_it(rule: Rule) -> None:
    assert rule.meaning.endswith(".")
    assert rule.mend.endswith(".")
