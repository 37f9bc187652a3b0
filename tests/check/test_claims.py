"""What a check finds in claims and arguments: a small map for each mistake, and its mend."""

import pytest
from conftest import MAPS
from mistakes import Mistake, checked, found
from settled import settle_checks

from argmap.check import report
from argmap.documents.folder import Documents
from argmap.graph import Graph

MISTAKES = {
    "an orphan": Mistake(
        "orphan-claim",
        "questions: [{ask: Q?, positions: [a]}]\nclaims:\n  a: {text: A}\n  ▸b: {text: B}\n",
        "no line of argument leads from this claim to a position; name it as a position, a reason or a condition",
        ("{text: A}", "{text: A, conditions: [b]}"),
    ),
    "an orphan in a map without questions": Mistake(
        "orphan-claim",
        "claims:\n  a: {text: A, supports: [b]}\n  b: {text: B}\n  ▸c: {text: C}\n",
        "this claim is in no argument",
        ("[b]", "[b, c]"),
    ),
    "a claim that nobody says": Mistake(
        "unsupported-claim",
        "claims:\n  ▸a: {text: A}\n",
        "nobody is cited for the claim and no argument supports it; if nobody says it, mark it 'unstated: true'",
        ("A}", "A, unstated: true}"),
    ),
    "a claim that is only denied": Mistake(
        "unsupported-claim",
        "sources: {s: {title: S}}\nclaims:\n  ▸a: {text: A, cites: [{s:1: not so, stance: rejects}]}\n",
        "nobody is cited for the claim",
        ("rejects", "suggests"),
    ),
    "unstated but cited": Mistake(
        "unstated-but-cited",
        "sources: {s: {title: S}}\nclaims:\n  a: {text: A, cites: [s:1: so], ▸unstated: true}\n",
        "yet somebody is cited for it",
        (", unstated: true", ""),
    ),
    "a question without positions": Mistake(
        "open-question",
        "questions:\n  - ▸ask: Q?\nclaims:\n  a: {text: A}\n",
        "no position answers this question yet; list them under 'positions:'",
        ("ask: Q?", "ask: Q?\n    positions: [a]"),
    ),
    "a question with an empty list of positions": Mistake(
        "open-question",
        "questions: [▸{ask: Q?, positions: []}]\nclaims:\n  a: {text: A}\n",
        "no position answers this question yet; list them under 'positions:'",
        ("[]", "[a]"),
    ),
    "a position alone": Mistake(
        "undefended-position",
        "questions: [{ask: Q?, positions: [a]}]\nclaims:\n  ▸a: {text: A}\n  b: {text: B}\n",
        "no argument supports this position",
        ("{text: A}", "{text: A, supports: [b]}"),
    ),
    "a circle": Mistake(
        "argues-in-circle",
        "claims:\n  a: {text: A, supports: [b]}\n  ▸b: {text: B, supports: [c]}\n  c: {text: C, supports: [b]}\n",
        "these claims support each other in a circle: b -> c -> b",
        ("C, supports: [b]", "C"),
    ),
    "a claim that supports itself": Mistake(
        "argues-in-circle",
        "claims:\n  ▸a: {text: A, supports: [a]}\n",
        "in a circle: a -> a",
        (", supports: [a]", ""),
    ),
    "a claim that objects to itself": Mistake(
        "argues-with-itself",
        "claims:\n  a: {text: A, objections: [b, ▸a]}\n  b: {text: B}\n",
        "'a' is a premise of an argument about itself",
        ("[b, a]", "[b]"),
    ),
    "a premise that undercuts its own step": Mistake(
        "argues-with-itself",
        "claims:\n  a: {text: A, supports: [{premises: b, undercutters: [▸b]}]}\n  b: {text: B}\n  c: {text: C}\n",
        "'b' is a premise of an argument about itself",
        ("undercutters: [b]", "undercutters: [c]"),
    ),
    "a claim on both sides": Mistake(
        "on-both-sides",
        "claims:\n  a: {text: A, supports: [b], objections: [▸b]}\n  b: {text: B}\n",
        "'b' speaks both for and against 'a'; the other way in a/for/b",
        (", objections: [b]", ""),
    ),
    "an argument twice": Mistake(
        "duplicate-argument",
        "claims:\n  a: {text: A, supports: [b, ▸b]}\n  b: {text: B}\n",
        "the same argument stands here twice, first as a/for/b",
        ("[b, b]", "[b]"),
    ),
    "an argument twice, once with a name": Mistake(
        "duplicate-argument",
        "claims:\n  a: {text: A, supports: [b, ▸{id: because, premises: b}]}\n  b: {text: B}\n",
        "first as a/for/b",
        ("[b, {", "[{"),
    ),
    "rivals that object": Mistake(
        "rival-objection",
        "questions: [{ask: Q?, positions: [a, b]}]\nclaims:\n  a: {text: A, objections: [▸b]}\n  b: {text: B}\n",
        "'b' and 'a' are positions on one question, so rivals already",
        (", objections: [b]", ""),
    ),
    "equal texts": Mistake(
        "equal-text",
        "claims:\n  a: {text: It is quiet at night.}\n  b: {▸text: IT is  quiet at night.}\n",
        "'a' has the same text",
        ("IT is  quiet at", "It is quiet by"),
    ),
    "a wording that is the text of another claim": Mistake(
        "equal-text",
        "claims:\n  a: {text: It is quiet.}\n  b: {text: Nobody speaks., also: [Hush., ▸It is  QUIET.]}\n",
        "'a' has this wording too; make the two one claim, or remove it where it does not belong",
        (", It is  QUIET.", ""),
    ),
    "a text that is a wording of another claim": Mistake(
        "equal-text",
        "claims:\n  a: {text: It is quiet., also: [Nobody speaks.]}\n  b: {▸text: Nobody speaks.}\n",
        "'a' has this wording too",
        (", also: [Nobody speaks.]", ""),
    ),
    "a wording of two claims": Mistake(
        "equal-text",
        "claims:\n  a: {text: It is quiet., also: [Hush.]}\n  b: {text: Nobody speaks., also: [▸Hush.]}\n",
        "'a' has this wording too",
        (", also: [Hush.]}\n  b", "}\n  b"),
    ),
    "the id of a claim for a wording": Mistake(
        "equal-text",
        "claims:\n  a: {text: It is quiet., also: [▸hush]}\n  hush: {text: Nobody speaks.}\n",
        "'hush' is the id of a claim; if both say the same, make them one, and write its text here",
        ("[hush]}\n  hush: {text: Nobody speaks.}", "[Nobody speaks.]}"),
    ),
    "a wording that is the text": Mistake(
        "listed-twice",
        "claims:\n  a: {text: It is quiet., also: [▸it is quiet.]}\n",
        "'it is quiet.' is the text of the claim already",
        (", also: [it is quiet.]", ""),
    ),
    "a wording twice": Mistake(
        "listed-twice",
        "claims:\n  a: {text: A, also: [Hush., Be quiet., ▸hush.]}\n",
        "'hush.' stands here twice",
        (", hush.", ""),
    ),
    "nearly equal texts": Mistake(
        "near-equal-text",
        "claims:\n  a: {text: Students have a library of their own.}\n"
        "  b: {▸text: Students have libraries of their own.}\n",
        "'a' has nearly the same text, 9",
        ("have libraries of their own", "read at home"),
    ),
    "a quotation mark at one end": Mistake(
        "stray-quotation-mark",
        'claims:\n  a: {text: A}\n  b:\n    ▸text: Quiet helps."\n',
        'without its partner: Quiet helps."',
        ('helps."', "helps."),
    ),
    "a control character": Mistake(
        "control-character",
        'claims:\n  a: {▸text: "Quiet helps \\reading."}\n',
        "the control character U+000D; in double quotes",
        ("\\reading", "reading"),
    ),
    "a text of several lines": Mistake(
        "several-lines",
        "claims:\n  a:\n    ▸text: |\n      It is\n      quiet.\n",
        "the text has 2 lines, and trees and pictures draw it as one; make it one sentence ('>' in place of '|'",
        ("|", ">"),
    ),
    "a text of two paragraphs": Mistake(
        "several-lines",
        "claims:\n  a:\n    ▸text: >\n      It is quiet.\n\n      Nobody speaks.\n",
        "the text has 2 lines, and trees and pictures draw it as one; make it one sentence",
        ("\n\n      Nobody", "\n    note:\n      Nobody"),
    ),
    "a question of several lines": Mistake(
        "several-lines",
        'questions:\n  - {▸ask: "Is it\\nquiet?\\n\\nOr not?"}\nclaims: {}\n',
        "the question has 3 lines, and trees and pictures draw it as one; make it one sentence",
        ('"Is it\\nquiet?\\n\\nOr not?"', '"Is it quiet?", note: Or not?'),
    ),
    "a field that a folded text has swallowed": Mistake(
        "field-in-text",
        "claims:\n  a:\n    ▸text: >-\n      It is\n      quiet.\n      cites:\n      - s:3\n",
        "the text holds 'cites:'; if that is a field, its line is indented too much",
        ("      cites:\n      - s:3\n", ""),
    ),
    "a field that a note has swallowed": Mistake(
        "field-in-text",
        "claims:\n  a:\n    text: It is quiet.\n    ▸note: |\n      At night.\n      tags: [night]\n",
        "the text holds 'tags:'",
        ("      tags", "    tags"),
    ),
    "a premise twice": Mistake(
        "listed-twice",
        "claims:\n  a: {text: A, supports: [▸b + b]}\n  b: {text: B}\n",
        "'b' stands here twice",
        ("b + b", "b"),
    ),
    "a position twice": Mistake(
        "listed-twice",
        "questions: [{ask: Q?, positions: [a, ▸a]}]\nclaims:\n  a: {text: A}\n",
        "'a' stands here twice",
        ("[a, a]", "[a]"),
    ),
    "a tag twice": Mistake(
        "listed-twice", "claims:\n  a: {text: A, tags: [x, ▸x]}\n", "'x' stands here twice", ("[x, x]", "[x]")
    ),
    "a citation of a step twice": Mistake(
        "listed-twice",
        "sources: {s: {title: S}}\nclaims:\n  a: {text: A, supports: [{premises: b, cites: [s:1, ▸s:1]}]}\n"
        "  b: {text: B}\n",
        "'s:1' stands here twice",
        ("[s:1, s:1]", "[s:1]"),
    ),
    "an unknown scheme": Mistake(
        "unknown-scheme",
        "claims:\n  a: {text: A, supports: [{premises: b, ▸scheme: consequence}]}\n  b: {text: B}\n",
        "no scheme 'consequence'; did you mean 'consequences'",
        ("consequence", "consequences"),
    ),
    "a critical question of no scheme": Mistake(
        "unknown-critical-question",
        "claims:\n  a: {text: A, supports: [{premises: b, scheme: sign, undercutters: "
        "[{premises: c, ▸raises: sign-othr}]}]}\n  b: {text: B}\n  c: {text: C}\n",
        "no critical question 'sign-othr'; did you mean 'sign-other'?",
        ("othr", "other"),
    ),
    "a critical question of another scheme": Mistake(
        "unknown-critical-question",
        "claims:\n  a: {text: A, supports: [{premises: b, scheme: Sign}], objections: [{premises: c, "
        "raises: [sign-other, ▸slope-steps]}]}\n  b: {text: B}\n  c: {text: C}\n",
        "'slope-steps' is a question of the schemes 'slippery slope', 'gradualism'; what this is about has the scheme "
        "'sign'",
        ("Sign", "Argument from gradualism, raises: []}, {premises: c, scheme: sign"),
    ),
    "a critical question about an argument without a scheme": Mistake(
        "unknown-critical-question",
        "claims:\n  a: {text: A, supports: [{premises: b, conditions: [{premises: c, ▸raises: sign-other}]}]}\n"
        "  b: {text: B}\n  c: {text: C}\n",
        "'sign-other' is a question of the scheme 'sign'; what this is about has no scheme",
        ("premises: b", "premises: b, scheme: sign"),
    ),
    "a support that raises a critical question": Mistake(
        "unknown-critical-question",
        "claims:\n  a: {text: A, supports: [{premises: b, scheme: sign, ▸raises: sign-other}]}\n  b: {text: B}\n",
        "an argument for a claim raises no question; an objection, undercutter or condition does",
        (", raises: sign-other", ""),
    ),
    "a critical question twice": Mistake(
        "listed-twice",
        "claims:\n  a: {text: A, supports: [{premises: b, scheme: sign}], objections: [{premises: c, "
        "raises: [sign-other, ▸sign-other]}]}\n  b: {text: B}\n  c: {text: C}\n",
        "'sign-other' stands here twice",
        (", sign-other]", "]"),
    ),
}


@pytest.mark.parametrize(
    ("uses", "told"),
    [
        ("conditions: [b]", False),
        ("supports: [{premises: c, conditions: [b + c]}]", False),
        ("conditions: [b], supports: [b]", True),
        ("supports: [{premises: c, undercutters: [b], conditions: [b]}]", True),
        ("supports: [c]", True),
    ],
)
def test_nobody_need_say_that_a_condition_holds(uses: str, told: bool) -> None:
    claims = f"  a: {{text: A, unstated: true, {uses}}}\n  b: {{text: B}}\n  c: {{text: C, unstated: true}}\n"
    assert bool(found("unsupported-claim", f"claims:\n{claims}")) is told


def test_somebody_must_say_a_position_that_is_a_condition_as_well() -> None:
    questions = "questions: [{ask: Q?, positions: [b]}]\n"
    assert found("unsupported-claim", f"{questions}claims:\n  a: {{text: A, conditions: [b]}}\n  b: {{text: B}}\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fee is 30 crowns a month.", "The fee is 40 crowns a month."),
        ("Nights are quiet.", "Days are loud."),
        ("Nights are quiet. " * 100, "Nights are quiet. " * 200),  # only their beginnings are alike
    ],
)
def test_texts_that_only_look_alike_are_told_apart(one: str, other: str) -> None:
    assert found("near-equal-text", f"claims:\n  a: {{text: {one}}}\n  b: {{text: {other}}}\n") == []


@pytest.mark.parametrize("relation", ["supports: [x], objections: [b]", "supports: [x]"])
def test_a_claim_and_its_denial_may_be_worded_alike(relation: str) -> None:
    claims = (
        f"claims:\n  a: {{text: The room should stay open at night., {relation}}}\n"
        "  b: {text: The room should stay closed at night., supports: [x]}\n  x: {text: Why}\n"
    )
    positions = "questions:\n  - {ask: Open?, positions: [a, b]}\n" if "objections" not in relation else ""
    assert found("near-equal-text", positions + claims) == []


def test_a_thousand_claims_of_the_same_words_are_told_apart_by_their_numbers() -> None:
    claims = "".join(f"  c{n}: {{text: Claim {n} says what claims of this kind say.}}\n" for n in range(1000))
    codes = {finding.code for finding in checked(f"claims:\n{claims}").findings}
    assert codes.isdisjoint({"equal-text", "near-equal-text"})


def test_the_invented_map_has_no_findings(library: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_checks(monkeypatch)
    assert report.check_map(library, Documents(MAPS / "documents")).findings == ()
