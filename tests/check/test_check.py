"""Every finding of a check: a change of a good map that causes it, and where it is reported."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, graph_of

from argmap.catalogue import CHECKING
from argmap.check.report import CheckResult, check_map
from argmap.documents import Documents
from argmap.graph import build_graph
from argmap.load import parse_map

GOOD = LIBRARY.read_text(encoding="utf-8")

CHANGES = {
    # what is replaced, by what, the code, what stands at the reported place, and the gist of the message
    "a quote on another line": (
        "meeting:5: The city has",
        "meeting:4: The city has",
        "quote-on-other-line",
        "The city has money for fireworks",
        "meeting:4: the quote is not on line 4 but on line 5",
    ),
    "a quote that nobody said": (
        "people who work by day\n",
        "people who sleep by day\n",
        "quote-not-found",
        "helps people who sleep",
        "nor anywhere else in the document; the nearest words, 8",
    ),
    "a line outside": (
        "letter:3: the tram",
        "letter:33: the tram",
        "line-outside-document",
        "letter:33",
        "line 33 is outside the document, which ends with line 5",
    ),
    "a repeated line": (
        "meeting:6: night",
        "meeting:8: night",
        "cites-repeat",
        "meeting:8",
        "only repeats meeting:6; cite",
    ),
    "a line left out": (
        "lines: [9], why",
        "lines: [7, 9], why",
        "cites-left-out",
        "meeting:7",
        "leaves it out: no words",
    ),
    "a long quote": (
        "meeting:6: night work is hard on its members",
        "meeting:6: The guards' union says that night work is hard on its members. They have told",
        "long-quote",
        "The guards' union says",
        "the quote has 15 words; this map allows 12",
    ),
    "no quote": ("letter:4: only with two guards on duty", "letter:4", "no-quote", "letter:4", "letter:4 has no quote"),
    "no voice": ("Ben: [4, 7]", "Ben: [4]", "no-voice", "meeting:7", "no voice of the source speaks on meeting:7"),
    "two voices": ("Ben: [4, 7]", "Ben: [4, 6, 7]", "ambiguous-voice", "meeting:6", "Ben and Clerk speak on meeting:6"),
    "the wrong voice": (
        "        stance: concedes",
        "        voice: Ada",
        "voice-elsewhere",
        "voice: Ada",
        "'Ada' does not speak on meeting:7",
    ),
    "of without a report": (
        "        stance: reports\n",
        "",
        "of-without-report",
        "of: the guards",
        "only goes with 'stance: reports'",
    ),
    "a changed document": (
        "sha256: 8",
        "sha256: 5",
        "changed-document",
        "sha256: 5",
        "then 'argmap check --accept meeting'",
    ),
    "no sha256": (
        r"(?m)^    sha256: .*\n(?=    voices)",
        "",
        "no-sha256",
        "document: meeting",
        "'argmap check --accept meeting' adds",
    ),
    "no document": (
        "document: letter.txt",
        "document: latter.txt",
        "missing-document",
        "document: latter",
        "no 'latter",
    ),
    "a line that nobody cites": (
        r"\n      - \{lines: \[9\].*",
        "",
        "uncited-line",
        "left-out:\n      - {lines: 1, why: title}",
        "meeting:9 is neither cited, nor a repeat, nor left out",
    ),
    "a repeat that is none": (
        "repeats: {8: 6}",
        "repeats: {8: 5}",
        "not-a-repeat",
        "8: 5",
        "line 8 says something else than line 5",
    ),
    "an orphan": (
        "supports: [nobody-knows-of-it]",
        "note: x",
        "orphan-claim",
        "nobody-knows-of-it:\n",
        "no line of arg",
    ),
    "a circle": (
        "    waive: {argues-in-circle: the example has one on purpose}\n",
        "",
        "argues-in-circle",
        "few-come:\n",
        "in a circle: few-come -> nobody-knows-of-it -> few-come",
    ),
    "a claim that supports itself": (
        "supports: [city-has-money]",
        "supports: [city-pays, city-has-money]",
        "argues-in-circle",
        "city-pays:\n    text",
        "in a circle: city-pays -> city-pays",
    ),
    "a claim on both sides": (
        "      - helps-day-workers\n",
        "      - helps-day-workers\n      - few-come\n",
        "on-both-sides",
        "few-come\n      - hard",
        "'few-come' speaks both for and against 'open'; the other way in open/for/few-come",
    ),
    "nearly equal texts": (
        "text: Quiet helps reading.",
        "text: Students have a library of their own.",
        "near-equal-text",
        "text: Students have libraries",
        "'quiet-helps' has nearly the same text, 9",
    ),
    "a quote that stands twice": (
        "meeting:4: cost 40,000 crowns a year",
        "meeting:4: would",
        "quote-twice-on-line",
        "would",
        "the quote stands 2 times on meeting:4",
    ),
    "equal texts": (
        "text: Quiet helps reading.",
        "text: IT is  quiet at night.",
        "equal-text",
        "text: IT is",
        "'night-quiet' has the same text",
    ),
    "an argument twice": (
        "      - few-come\n",
        "      - few-come\n      - few-come\n",
        "duplicate-argument",
        "few-come\n      - hard",
        "the same argument stands here twice, first as open/against/few-come",
    ),
    "an argument twice, once with a name": (
        "      - few-come\n",
        "      - few-come\n      - {id: few, premises: few-come}\n",
        "duplicate-argument",
        "{id: few",
        "first as open/against/few-come",
    ),
    "a premise twice": (
        "night-quiet + quiet-helps",
        "night-quiet + night-quiet",
        "listed-twice",
        "night-quiet +",
        "'night-quiet' stands here twice",
    ),
    "a position twice": (
        "positions: [city-pays]",
        "positions: [city-pays, city-pays]",
        "listed-twice",
        "city-pays]\nsources",
        "'city-pays' stands here twice",
    ),
    "a tag twice": ("tags: [opening hours]", "tags: [x, x]", "listed-twice", "x]", "'x' stands here twice"),
    "a citation of a step twice": (
        "cites: [meeting:7]",
        "cites: [meeting:7, meeting:7]",
        "listed-twice",
        "meeting:7]",
        "'meeting:7' stands here twice",
    ),
    "a line left out twice": (
        "lines: [9], why",
        "lines: [8, 9], why",
        "listed-twice",
        "{lines: [8, 9]",
        "line 8 is left out, or a repeat, already",
    ),
    "a voice on a line twice": (
        "Ada: [3, 5]",
        "Ada: [3, 5, 5]",
        "listed-twice",
        "5], Ben",
        "'Ada' speaks on line 5 already",
    ),
    "a claim that objects to itself": (
        "    objections: [tram-depot]",
        "    objections: [tram-depot, night-quiet]",
        "argues-with-itself",
        "night-quiet]",
        "'night-quiet' is a premise of an argument about itself",
    ),
    "a premise that undercuts its own step": (
        "undercutters: [nobody-checked]",
        "undercutters: [nobody-checked, theirs-close-too]",
        "argues-with-itself",
        "theirs-close-too]",
        "'theirs-close-too' is a premise of an argument about itself",
    ),
    "a quotation mark at one end": (
        "text: Quiet helps reading.",
        'text: Quiet helps reading."',
        "stray-quotation-mark",
        "text: Quiet",
        'without its partner: Quiet helps reading."',
    ),
    "a control character": (
        "text: Quiet helps reading.",
        'text: "Quiet helps \\reading."',
        "control-character",
        'text: "Quiet',
        "the control character U+000D; in double quotes",
    ),
    "a sha256 of nothing": (
        "    document: letter.txt\n",
        "",
        "no-document",
        "sha256: c5",
        "no 'document' that it could be of",
    ),
    "a repeat before its original": (
        "repeats: {8: 6}",
        "repeats: {6: 8}",
        "not-a-repeat",
        "6: 8",
        "write {8: 6} if it is so",
    ),
    "an unknown scheme": (
        "scheme: consequences",
        "scheme: consequence",
        "unknown-scheme",
        "scheme: consequence\n",
        "no scheme 'consequence'; did you mean 'consequences'",
    ),
    "rivals that object": (
        "      - hard-on-guards\n    conditions",
        "      - hard-on-guards\n      - stay-closed\n    conditions",
        "rival-objection",
        "stay-closed\n    cond",
        "'stay-closed' and 'open' are positions on one question",
    ),
    "a position alone": (
        r"(?s)    supports:\n      - hard-on-guards\n      - costs-money\n",
        "",
        "undefended-position",
        "stay-closed:\n",
        "no argument supports this position",
    ),
    "a claim that nobody says": (
        "    waive: {unsupported-claim: only its denial was ever written down}\n",
        "",
        "unsupported-claim",
        "night-quiet:\n",
        "mark it 'unstated: true'",
    ),
    "unstated but cited": (
        "text: The tram depot next door starts at four.",
        "text: The tram depot next door starts at four.\n    unstated: true",
        "unstated-but-cited",
        "unstated: true\n    cites",
        "yet somebody is cited for it",
    ),
    "an unused source": (
        "claims:\n  open:",
        "  radio: {title: A radio talk}\nclaims:\n  open:",
        "unused-source",
        "radio:",
        "nothing in the map cites this source",
    ),
    "a waiver of nothing": (
        "text: Quiet helps reading.",
        "text: Quiet helps reading.\n    waive: {no-quote: x}",
        "unused-waiver",
        "no-quote: x",
        "there is no 'no-quote' here to waive",
    ),
    "a misspelled waiver": (
        "{unsupported-claim:",
        "{unsuported-claim:",
        "unknown-waiver",
        "unsuported-claim",
        "no finding 'unsuported-claim'; did you mean 'unsupported-claim'?",
    ),
}


def checked(text: str, folder: Path | None = MAPS / "documents") -> CheckResult:
    return check_map(build_graph(parse_map(text, Path("library.yaml"))), Documents(folder))


@pytest.mark.parametrize("name", CHANGES)
def test_a_finding_stands_at_its_place(name: str) -> None:
    old, new, code, at, message = CHANGES[name]
    pattern = old if old.startswith(("(?", r"\n")) else re.escape(old)
    text, count = re.subn(pattern, lambda _: new, GOOD, count=1)
    assert count == 1
    found = [finding for finding in checked(text).findings if finding.code == code]
    assert found
    assert message in found[0].message
    rest = "\n".join(text.split("\n")[found[0].location.line - 1 :])[found[0].location.column - 1 :]
    assert rest.startswith(at)


def test_every_code_has_a_change_that_causes_it() -> None:
    assert {change[2] for change in CHANGES.values()} == set(CHECKING)


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("Helps people who work by day", "upper and lower case count, and words are whole: the document has 'helps"),
        ("helps ... by day", "a quote leaves no words out, as '...' says"),
        ("»helps people who work«", "without the quotation marks around it, it is on line 3"),
        ("zzz yyy xxx www", "and nothing there is like it"),
    ],
)
def test_a_lost_quote_is_told_what_keeps_it_from_being_found(quote: str, message: str) -> None:
    assert message in checked(GOOD.replace("helps people who work by day\n", f"{quote}\n")).findings[0].message


def test_a_quote_on_another_line_is_the_only_finding() -> None:
    assert len(checked(GOOD.replace("meeting:3: open at", "meeting:9: open at")).findings) == 1


def test_a_quote_is_looked_for_on_the_line_that_others_repeat() -> None:
    found = checked(GOOD.replace("meeting:6: night work", "meeting:9: night work")).findings
    assert found[-1].message == "meeting:9: the quote is not on line 9 but on line 6"


def test_blank_lines_do_not_part_lines_that_nobody_cites() -> None:
    text = re.sub(r"    left-out:\n      - \{lines: \"1\".*\n", "    left-out:\n", GOOD).replace(
        "lines: 1, why", "lines: 9, why"
    )
    found = [finding.message for finding in checked(text).findings if finding.code == "uncited-line"]
    assert found == [
        "meeting:1 is neither cited, nor a repeat, nor left out",
        "letter:1 is neither cited, nor a repeat, nor left out",
    ]


def test_a_misspelled_document_is_suggested() -> None:
    found = checked(GOOD.replace("document: letter.txt", "document: Latter.txt")).findings
    assert found[0].message.endswith("; did you mean 'letter.txt'?")


def test_the_nearest_words_of_a_lost_quote_are_shown() -> None:
    text = GOOD.replace("people who work by day\n", "people who sleep by day\n")
    assert checked(text).findings[0].message.endswith("alike, are 'helps people who work by day' on line 3")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fee is 30 crowns a month.", "The fee is 40 crowns a month."),
        ("Nights are quiet.", "Days are loud."),
    ],
)
def test_texts_that_only_look_alike_are_told_apart(one: str, other: str) -> None:
    graph = graph_of(f"  a: {{text: {one}, unstated: true, supports: [b]}}\n  b: {{text: {other}, unstated: true}}\n")
    assert check_map(graph, Documents()).findings == ()


@pytest.mark.parametrize("relation", ["supports: [x], objections: [b]", "supports: [x]"])
def test_a_claim_and_its_denial_may_be_worded_alike(relation: str) -> None:
    claims = (
        f"  a: {{text: The room should stay open at night., {relation}}}\n"
        "  b: {text: The room should stay closed at night., supports: [x]}\n  x: {text: Why, unstated: true}\n"
    )
    positions = "questions:\n  - {ask: Open?, positions: [a, b]}\n" if "objections" not in relation else ""
    codes = {finding.code for finding in check_map(graph_of(claims, positions), Documents()).findings}
    assert "near-equal-text" not in codes


def test_a_thousand_claims_of_the_same_words_are_checked_one_by_one() -> None:
    claims = "".join(
        f"  c{n}: {{text: Claim {n} says what claims of this kind say., unstated: true}}\n" for n in range(1000)
    )
    codes = {finding.code for finding in check_map(graph_of(claims), Documents()).findings}
    assert codes == {"orphan-claim"}


def test_a_finding_that_stops_reading_cannot_be_waived() -> None:
    text = GOOD.replace("text: Quiet helps reading.", "text: Quiet helps reading.\n    waive: {tab: x}")
    assert checked(text).findings[0].message == "'tab' cannot be waived: a map with it cannot be read"


def test_the_good_map_has_no_findings() -> None:
    assert checked(GOOD).findings == ()


def test_a_waiver_is_counted() -> None:
    assert checked(GOOD).waived == 2


def test_a_waiver_on_the_map_holds_for_all_of_it() -> None:
    everywhere = GOOD.replace("quote-limit: 12", "quote-limit: 3\nwaive: {long-quote: an old map}")
    assert checked(everywhere).waived == 17


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("positions: [city-pays]", "positions: [city-pays, city-pays]\n    waive: {listed-twice: two budgets}"),
        ("scheme: consequences\n", "scheme: tide\n        waive: {unknown-scheme: our own}\n"),
        ("document: letter.txt", "document: latter.txt\n    waive: {missing-document: burnt}"),
    ],
)
def test_questions_arguments_and_sources_have_waivers_too(old: str, new: str) -> None:
    result = checked(GOOD.replace(old, new))
    assert (result.findings, result.waived) == ((), 3)


def test_a_missing_document_makes_no_waiver_needless(tmp_path: Path) -> None:
    text = GOOD.replace("text: Quiet helps reading.", "text: Quiet helps reading.\n    waive: {long-quote: x}")
    assert "unused-waiver" not in {finding.code for finding in checked(text, tmp_path).findings}


def test_a_misspelled_waiver_is_found_without_documents() -> None:
    text = GOOD.replace("text: Quiet helps reading.", "text: Quiet helps reading.\n    waive: {nonsense: x}")
    assert [finding.code for finding in checked(text, None).findings] == ["unknown-waiver"]


def test_without_documents_quotes_are_counted_as_not_verified() -> None:
    result = checked(GOOD, None)
    assert (result.quotes, result.verified, result.unverified, result.findings) == (15, 0, 15, ())


def test_a_document_in_which_the_quotes_are_still_found_is_changed_all_the_same(tmp_path: Path) -> None:
    shutil.copytree(MAPS / "documents", tmp_path, dirs_exist_ok=True)
    with (tmp_path / "letter.txt").open("a") as letter:
        letter.write("P.S.\r\n")
    assert {finding.code for finding in checked(GOOD, tmp_path).findings} == {"changed-document", "uncited-line"}


def test_a_map_without_questions_has_no_orphans_but_loose_claims() -> None:
    one = "  {0}: {{text: {0}, unstated: true{1}}}\n"
    graph = graph_of(one.format("a", ", supports: [b]") + one.format("b", "") + one.format("c", ""))
    assert [finding.location.line for finding in check_map(graph, Documents()).findings] == [6]
