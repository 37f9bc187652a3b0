"""For every code that stops a map: a map with that finding, and the same map with the mend of the catalogue."""

from pathlib import Path

import pytest

from argmap import catalogue
from argmap.errors import ArgmapError
from argmap.load import load_map, parse_map

HEAD = "format: 1\ntitle: A test\n"
ONE = f"{HEAD}claims:\n  a: {{text: A}}\n"
CITED = f"{HEAD}sources:\n  s: {{title: S, voices: {{Ann: 3}}}}\nclaims:\n  a: {{text: A, cites: [%s]}}\n"
SUPPORTED = f"{HEAD}claims:\n  a: {{text: A, supports: [%s]}}\n  b: {{text: B}}\n"

LOADING: dict[str, tuple[str | bytes, str]] = {
    "not-utf-8": (b"format: 1\ntitle: na\xefve\nclaims: {}\n", "format: 1\ntitle: naïve\nclaims: {}\n"),
    "empty-file": ("", f"{HEAD}claims: {{}}\n"),
    "not-yaml": (f"{HEAD}note: No: never\nclaims: {{}}\n", f"{HEAD}note: 'No: never'\nclaims: {{}}\n"),
    "merge-conflict": (f"{ONE}<<<<<<< HEAD\n  b: {{text: B}}\n=======\n  c: {{text: C}}\n>>>>>>> other\n", ONE),
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
    "too-long": (ONE.replace("a:", f"{'a' * 101}:"), ONE),
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


@pytest.mark.smoke
@pytest.mark.parametrize(
    "code", [pytest.param(code, marks=pytest.mark.slow if code == "too-large" else ()) for code in LOADING]
)
def test_what_stops_a_map_is_found_and_mended(code: str, tmp_path: Path) -> None:
    wrong, right = LOADING[code]
    (tmp_path / "map.yaml").write_bytes(wrong.encode() if isinstance(wrong, str) else wrong)
    with pytest.raises(ArgmapError) as error:
        load_map(tmp_path / "map.yaml")
    assert code in {finding.code for finding in error.value.findings}
    parse_map(right, Path("map.yaml"))


def test_a_file_that_is_not_there_is_a_request_that_cannot_be_met(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="no such file"):
        load_map(tmp_path / "map.yaml")


def test_every_code_is_shown_with_its_mend() -> None:
    assert {*LOADING, "unreadable-file"} == set(catalogue.LOADING)
