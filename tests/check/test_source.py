"""What a check finds in sources and waivers: a small map for each mistake, and its mend."""

from pathlib import Path

import pytest
from mistakes import CITED, SAID, SHA256, Mistake, checked, found

from argmap.documents.document import Document
from argmap.documents.folder import Documents

ALL_CITED = CITED % "s:3: Let us stay open, s:4: Let us close"
AT_SOURCE = CITED.replace("  s:", "  ▸s:")
LAST = "left-out: [{lines: [1, 6], why: no words}]"

MISTAKES = {
    "no document of this name": Mistake(
        "missing-document",
        ALL_CITED.replace("document: said", "▸document: sad"),
        "no 'sad.txt' in nowhere",
        ("sad.txt", "said.txt"),
    ),
    "a sha256 of nothing": Mistake(
        "no-document",
        f"sources:\n  s: {{title: S, ▸sha256: {SHA256}}}\nclaims:\n  a: {{text: A, cites: [s:3]}}\n",
        "no 'document' that it could be of",
        ("S, ", "S, document: said.txt, "),
    ),
    "a changed document": Mistake(
        "changed-document",
        ALL_CITED.replace("sha256: 5a", "▸sha256: 6b"),
        "'argmap check --fix --accept s' lets its places follow",
        ("6b", "5a"),
    ),
    "no sha256": Mistake(
        "no-sha256",
        ALL_CITED.replace("document:", "▸document:").replace(f"    sha256: {SHA256}\n", ""),
        "'argmap check --accept s' adds",
        ("    voices:", f"    sha256: {SHA256}\n    voices:"),
    ),
    "an unused source": Mistake(
        "unused-source",
        "sources:\n  ▸s: {title: S}\nclaims:\n  a: {text: A}\n",
        "nothing in the map cites this source",
        ("{text: A}", "{text: A, cites: [s:1]}"),
    ),
    "a line that nobody cites": Mistake(
        "uncited-line",
        (AT_SOURCE % "s:3: Let us stay open, s:4: Let us close").replace(LAST, "left-out: [{lines: 1, why: no words}]"),
        "s: 1 line with 1 word is neither cited, a repeat nor left out: 6; 'argmap read s --open' shows it",
        ("lines: 1,", "lines: [1, 6],"),
    ),
    "lines that nobody cites on both sides of a blank one": Mistake(
        "uncited-line",
        (AT_SOURCE % "s:4: Let us close").replace(LAST, "left-out: [{lines: 6, why: no words}]"),
        "s: 2 lines with 11 words are neither cited, a repeat nor left out: 1-3; 'argmap read s --open' shows them",
        ("lines: 6,", "lines: [1-3, 6],"),
    ),
    "lines left for later": Mistake(
        "left-for-later",
        (CITED % "s:4: Let us close").replace(LAST, "▸left-out: [{lines: 1, why: no words}, {lines: 1-6, why: Later}]"),
        "s: 2 lines with 10 words are left for later: 3, 6; 'argmap read s --open' shows them",
        ("why: Later", "why: no words"),
    ),
    "a repeat that is none": Mistake(
        "not-a-repeat",
        ALL_CITED.replace("5: 3", "▸5: 4"),
        "line 5 says something else than line 4",
        ("5: 4", "5: 3"),
    ),
    "a repeat before its original": Mistake(
        "not-a-repeat", ALL_CITED.replace("5: 3", "▸3: 5"), "write {5: 3} if it is so", ("{3: 5}", "{5: 3}")
    ),
    "a line left out twice": Mistake(
        "listed-twice",
        ALL_CITED.replace(LAST, "left-out: [▸{lines: [1, 5, 6], why: no words}]"),
        "line 5 is left out, or a repeat, already",
        ("[1, 5, 6]", "[1, 6]"),
    ),
    "a voice on a line twice": Mistake(
        "listed-twice",
        ALL_CITED.replace("[3, 5]", "[3, 5, ▸5]"),
        "'Ann' speaks on line 5 already",
        ("[3, 5, 5]", "[3, 5]"),
    ),
    "a line on which two speak": Mistake(
        "two-voices",
        ALL_CITED.replace("Bob: 4", "Bob: [4, ▸5]"),
        "'Ann' and 'Bob' both speak on line 5; see who says it",
        ("[4, 5]", "4"),
    ),
    "a line of a former text": Mistake(
        "lost-lines",
        ALL_CITED.replace("Bob: 4", "Bob: [4, ▸was-7]"),
        "what was read on line 7 is gone, or nothing tells where it is now; write its lines, or remove them",
        ("[4, was-7]", "4"),
    ),
    "a repeat of a former text": Mistake(
        "lost-lines", ALL_CITED.replace("5: 3}", "5: 3, ▸was-8-9: 3}"), "read on line 8-9 is gone", (", was-8-9: 3", "")
    ),
    "a line of a voice outside": Mistake(
        "line-outside-document",
        ALL_CITED.replace("Bob: 4", "▸Bob: [4, 9]"),
        "line 9 is outside the document, which ends with line 6",
        ("[4, 9]", "4"),
    ),
    "a misspelled waiver": Mistake(
        "unknown-waiver",
        "claims:\n  a: {text: A, waive: {▸unsuported-claim: x}}\n",
        "no finding 'unsuported-claim'; did you mean 'unsupported-claim'?",
        ("unsuported", "unsupported"),
    ),
    "a waiver of what stops reading": Mistake(
        "unknown-waiver",
        "claims:\n  a: {text: A, waive: {▸tab: x}}\n",
        "'tab' cannot be waived: a map with it cannot be read",
        (", waive: {tab: x}", ""),
    ),
    "a waiver of nothing": Mistake(
        "unused-waiver",
        "claims:\n  a: {text: A, waive: {▸no-quote: x}}\n",
        "there is no 'no-quote' here to waive",
        (", waive: {no-quote: x}", ""),
    ),
}


LATER = ALL_CITED.replace(LAST, "left-out: [{lines: 1-6, why: later}]")


def test_what_is_cited_or_left_out_is_not_left_for_later_any_more() -> None:
    text = LATER.replace("why: later}", "why: later}, {lines: [1, 6], why: no words}")
    codes = {"left-for-later", "cites-left-out", "listed-twice", "uncited-line"}
    assert codes.isdisjoint(finding.code for finding in checked(text).findings)


@pytest.mark.parametrize(
    ("why", "code"), [("later", "left-for-later"), ("LATER", "left-for-later"), ("for later", None)]
)
def test_only_the_word_later_leaves_lines_for_later(why: str, code: str | None) -> None:
    codes = {finding.code for finding in checked(LATER.replace("why: later", f"why: {why}")).findings}
    assert codes & {"left-for-later", "uncited-line"} == ({code} if code else set())


def test_lines_left_for_later_are_told_without_the_document_too() -> None:
    (finding,) = found("left-for-later", LATER, Documents())
    assert finding.message == "s: left for later: 1-6"


def test_of_many_open_lines_the_first_are_named() -> None:
    document = Document("said.txt", tuple(f"Line {n}." if n % 2 else "Said." for n in range(1, 31)), SHA256)
    text = f"sources: {{s: {{title: S, document: said.txt, sha256: {SHA256}}}}}\nclaims: {{a: {{text: A, cites: ["
    cited = ", ".join(f"'s:{n}'" for n in range(2, 31, 2))
    (finding,) = found("uncited-line", f"{text}{cited}]}}}}\n", Documents(Path("nowhere"), [document]))
    assert finding.message.startswith("s: 15 lines with 30 words are neither cited, a repeat nor left out: 1, 3, 5, ")
    assert "17, 19 and 5 others; " in finding.message


def test_a_misspelled_document_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text("So.\n")
    (finding,) = found("missing-document", ALL_CITED.replace("said.txt", "Sad.txt"), Documents(tmp_path))
    assert finding.message.endswith("; did you mean 'said.txt'?")


def test_a_document_in_which_the_quotes_are_still_found_is_changed_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text("\n".join((*SAID.lines, "P.S.")))
    codes = {finding.code for finding in checked(ALL_CITED, Documents(tmp_path)).findings}
    assert "changed-document" in codes
    assert "quote-not-found" not in codes


def waived(text: str, waiver: str) -> int:
    """How many findings a waiver removes."""
    return checked(text.replace("WAIVED", waiver)).waived - checked(text.replace("WAIVED", "note: x")).waived


@pytest.mark.parametrize(
    ("text", "waiver"),
    [
        ("claims:\n  a: {text: A, WAIVED}\n", "waive: {unsupported-claim: so}"),
        ("claims:\n  a: {text: A, supports: [{premises: a + a, WAIVED}]}\n", "waive: {listed-twice: so}"),
        (
            "questions: [{ask: Q?, positions: [a, a], WAIVED}]\nclaims:\n  a: {text: A}\n",
            "waive: {listed-twice: so}",
        ),
        ("sources: {s: {title: S, WAIVED}}\nclaims:\n  a: {text: A}\n", "waive: {unused-source: so}"),
    ],
)
def test_claims_arguments_questions_and_sources_have_waivers(text: str, waiver: str) -> None:
    assert waived(text, waiver) == 1


def test_a_waiver_on_the_map_holds_for_all_of_it() -> None:
    claims = "claims:\n  a: {text: A}\n  b: {text: B}\n  c: {text: C}\n"
    assert waived(f"WAIVED\n{claims}", "waive: {unsupported-claim: an old map}") == 3


def test_a_missing_document_makes_no_waiver_needless(tmp_path: Path) -> None:
    text = ALL_CITED.replace("text: A", "text: A, waive: {long-quote: x}")
    assert found("unused-waiver", text, Documents(tmp_path)) == []
    assert found("unused-waiver", text, Documents(tmp_path, [Document("said.txt", SAID.lines, SHA256)])) != []


def test_a_misspelled_waiver_is_found_without_documents() -> None:
    assert len(found("unknown-waiver", ALL_CITED.replace("text: A", "text: A, waive: {so: x}"), Documents())) == 1
