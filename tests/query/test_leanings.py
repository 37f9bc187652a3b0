"""Who leans where: the signs of claims, how they are counted for voices, and who is divided."""

import pytest
from conftest import graph_of

import argmap
from argmap.errors import ArgmapError
from argmap.graph import Graph
from argmap.model.keys import Key, Kind, claim_key
from argmap.query.bearing import Bearings, Signs

ASKED = "questions: [{ask: Q, positions: [p, q]}]\n"
SIGNS = {
    "a support": ("p: {text: P, supports: [x]}", "+p"),
    "an objection": ("p: {text: P, objections: [x]}", "-p"),
    "a condition": ("p: {text: P, conditions: [x]}", ""),
    "a support of a condition": ("p: {text: P, conditions: [a]}\n  a: {text: A, supports: [x]}", ""),
    "a linked premise": ("p: {text: P, supports: [x + a]}\n  a: {text: A}", "+p"),
    "a support of an objection": ("p: {text: P, objections: [a]}\n  a: {text: A, supports: [x]}", "-p"),
    "an objection to an objection": ("p: {text: P, objections: [a]}\n  a: {text: A, objections: [x]}", "+p"),
    "an undercutter of a support": (
        "p: {text: P, supports: [{premises: a, undercutters: [x]}]}\n  a: {text: A}",
        "-p",
    ),
    "an undercutter of an objection": (
        "p: {text: P, objections: [{premises: a, undercutters: [x]}]}\n  a: {text: A}",
        "+p",
    ),
    "an undercutter of an undercutter": (
        "p: {text: P, supports: [{premises: p, undercutters: [{premises: q, undercutters: [x]}]}]}",
        "+p",
    ),
    "a condition of a step": ("p: {text: P, supports: [{premises: a, conditions: [x]}]}\n  a: {text: A}", ""),
    "an undercutter of a condition": (
        "p: {text: P, conditions: [{premises: a, undercutters: [x]}]}\n  a: {text: A}",
        "",
    ),
    "chains of both signs": ("p: {text: P, supports: [a], objections: [x]}\n  a: {text: A, supports: [x]}", "+p -p"),
    "a support of one and an objection to the other": (
        "p: {text: P, supports: [x]}\n  q: {text: Q, objections: [x]}",
        "+p -q",
    ),
    "only through another position": ("p: {text: P, supports: [x]}\n  q: {text: Q, supports: [p]}", "+p"),
    "past another position too": ("p: {text: P, supports: [x]}\n  q: {text: Q, objections: [p, x]}", "+p -q"),
    "a circle of supports": (
        "p: {text: P, supports: [a]}\n  a: {text: A, supports: [x]}\n  x: {text: X, supports: [a]}",
        "+p",
    ),
    "a circle with one objection": (
        "p: {text: P, supports: [a]}\n  a: {text: A, supports: [x]}\n  x: {text: X, objections: [a]}",
        "+p -p",
    ),
    "nothing": ("p: {text: P}", ""),
}


def told(graph: Graph, key: Key) -> str:
    """The signs of a claim, of which the positions have one letter: ``+p -q``."""
    bearings = Bearings(graph)
    signs = bearings.of(key)
    positions = [place for question in bearings.questions() for place in bearings.on(question)]
    found = [
        (
            f"+{place.position.id}" if signs.pro & place.bit else "",
            f"-{place.position.id}" if signs.con & place.bit else "",
        )
        for place in positions
    ]
    return " ".join(sign for pair in found for sign in pair if sign)


@pytest.mark.parametrize("case", SIGNS)
def test_a_claim_bears_by_the_signs_of_its_chains(case: str) -> None:
    claims, signs = SIGNS[case]
    others = "".join(f"\n  {id_}: {{text: T}}" for id_ in "pqx" if f"{id_}: {{" not in claims)
    assert told(graph_of(f"  {claims}{others}\n", ASKED), claim_key("x")) == signs


def test_a_position_bears_for_itself_whatever_leads_back_to_it() -> None:
    graph = graph_of("  p: {text: P, objections: [a]}\n  a: {text: A, supports: [p]}\n  q: {text: Q}\n", ASKED)
    assert told(graph, claim_key("p")) == "+p"
    assert told(graph, claim_key("a")) == "-p"


def test_a_step_bears_as_its_premises_do() -> None:
    graph = graph_of("  p: {text: P, objections: [x]}\n  q: {text: Q}\n  x: {text: X}\n", ASKED)
    assert told(graph, Key(Kind.ARGUMENT, "p/against/x")) == "-p"


SOURCES = """\
sources:
  s: {title: S, voices: {Ann: 1, Bob: 2}}
  t: {title: T, voices: {Ann: 1}}
"""
VOICED = """\
  p: {text: P, supports: [yes, both, more], objections: [no, both]}
  q: {text: Q, supports: [other, more]}
  yes: {text: Y, cites: [%s]}
  no: {text: N, cites: [%s]}
  both: {text: B, cites: [%s]}
  other: {text: O, cites: [%s]}
  more: {text: M, cites: [%s]}
"""
ANN = "'s:1'"


def by(stance: str, place: str = "s:1") -> str:
    return f"{{'{place}': words, stance: {stance}}}"


COUNTED = {
    "asserts": (("", ANN, "", "", ""), {"p": (0, 1, 0, 0)}, ""),
    "suggests": ((by("suggests"), "", "", "", ""), {"p": (1, 0, 0, 0)}, ""),
    "rejects what is for it": ((by("rejects"), "", "", "", ""), {"p": (0, 1, 0, 0)}, ""),
    "rejects what is against it": (("", by("rejects"), "", "", ""), {"p": (1, 0, 0, 0)}, ""),
    "reports": ((by("reports"), by("reports"), "", "", ""), {"p": (0, 0, 1, 1)}, ""),
    "reports what it also asserts": ((f"{by('reports')}, {ANN}", "", "", "", ""), {"p": (1, 0, 0, 0)}, ""),
    "asserts twice": ((f"{ANN}, {by('suggests')}", "", "", "", ""), {"p": (1, 0, 0, 0)}, ""),
    "asserts and rejects": ((f"{ANN}, {by('rejects')}", "", "", "", ""), {"p": (1, 1, 0, 0)}, "p"),
    "what bears both ways": (("", "", ANN, "", ""), {"p": (1, 1, 0, 0)}, ""),
    "for and against": ((ANN, ANN, "", "", ""), {"p": (1, 1, 0, 0)}, "p"),
    "for, and concedes what is against": ((ANN, by("concedes"), "", "", ""), {"p": (1, 1, 0, 0)}, ""),
    "for, and reports what is against": ((ANN, by("reports"), "", "", ""), {"p": (1, 0, 0, 1)}, ""),
    "for one and for the other": ((ANN, "", "", ANN, ""), {"p": (1, 0, 0, 0), "q": (1, 0, 0, 0)}, "between p q"),
    "for both at once": (("", "", "", "", ANN), {"p": (1, 0, 0, 0), "q": (1, 0, 0, 0)}, ""),
    "for one, and for both at once": ((ANN, "", "", "", ANN), {"p": (2, 0, 0, 0), "q": (1, 0, 0, 0)}, ""),
}


@pytest.mark.parametrize("case", COUNTED)
def test_claims_are_counted_by_what_the_voice_does_with_them(case: str) -> None:
    cites, figures, divided = COUNTED[case]
    ((asked),) = argmap.voices(graph_of(VOICED % cites, ASKED + SOURCES)).questions
    (voice,) = asked.voices
    assert {leaning.position: leaning[2:6] for leaning in voice.leanings} == figures
    names = {leaning.number: leaning.position for leaning in voice.leanings}
    both_ways, between = ([names[clash.number] for clash in clashes] for clashes in voice.by_all_steps)
    assert " ".join([*both_ways, *(["between"] if between else []), *between]) == divided
    assert voice.divided is bool(divided)


STEPS = """\
  p: {text: P, supports: [{premises: %s, cites: [%s]}], objections: [{premises: no, cites: [%s]}], cites: [%s]}
  q: {text: Q}
  yes: {text: Y, cites: ['s:1'], supports: [{premises: deep, cites: [%s]}]}
  no: {text: N, cites: ['s:1']}
  deep: {text: D}
  left: {text: L, unstated: true}
"""
OWN = {
    "draws both steps": (("yes", ANN, ANN, "", ""), "for yes against no"),
    "draws one of them": (("yes", ANN, "", "", ""), ""),
    "another draws the step": (("yes", ANN, "'s:2'", "", ""), ""),
    "only reports a step": (("yes", ANN, by("reports"), "", ""), ""),
    "only concedes a step": (("yes", by("concedes"), ANN, "", ""), ""),
    "holds the position": (("yes", "", ANN, ANN, ""), "for p against no"),
    "rejects the position": (("yes", ANN, "", by("rejects"), ""), "for yes against not p"),
    "does not say a premise": (("yes + deep", ANN, ANN, "", ""), ""),
    "leaves a premise unstated": (("yes + left", ANN, ANN, "", ""), "for yes against no"),
}


@pytest.mark.parametrize("case", OWN)
def test_by_its_own_words_a_voice_is_divided_through_its_own_steps_alone(case: str) -> None:
    parts, told = OWN[case]
    answer = argmap.voice(graph_of(STEPS % parts, ASKED + SOURCES), "s/Ann").voice
    assert answer.divided
    sides = [
        " ".join(f"{'not ' if claim.rejected else ''}{claim.claim}" for claim in side)
        for clash in answer.by_own_words.both_ways
        for side in clash[1:]
    ]
    assert " ".join(f"{word} {side}" for word, side in zip(("for", "against"), sides, strict=False)) == told


def test_a_claim_that_bears_both_ways_on_a_rival_divides_nobody() -> None:
    graph = graph_of(VOICED % ("", "", ANN, ANN, ""), ASKED + SOURCES)
    ((asked,),) = (argmap.voices(graph).questions,)
    assert [voice.divided for voice in asked.voices] == [False]


def test_positions_that_can_hold_together_divide_nobody() -> None:
    asked = ASKED.replace("p, q]", "p, q], rivals: false")
    (found,) = argmap.voices(graph_of(VOICED % (ANN, "", "", ANN, ""), asked + SOURCES)).questions
    assert [(voice.name, voice.divided) for voice in found.voices] == [("s/Ann", False)]


def test_voices_of_one_name_are_several_and_all_unknown_ones_of_a_source_are_one() -> None:
    graph = graph_of(VOICED % ("'s:1', 's:8'", "'t:1'", "'s:9'", "", ""), ASKED + SOURCES)
    (asked,) = argmap.voices(graph).questions
    assert [(voice.name, voice.claims) for voice in asked.voices] == [
        ("an unknown voice in s", 2),
        ("s/Ann", 1),
        ("t/Ann", 1),
    ]


def test_a_source_counts_a_claim_of_its_voices_once() -> None:
    graph = graph_of(VOICED % ("'s:1', 's:2'", "'s:2'", "'t:1'", "", ""), ASKED + SOURCES)
    (asked,) = argmap.voices(graph, sources=True).questions
    assert [(voice.name, voice.leanings[0][2:4], voice.divided) for voice in asked.voices] == [
        ("s", (1, 1), True),
        ("t", (1, 1), False),
    ]


def test_it_is_told_who_holds_and_who_rejects_a_position_itself() -> None:
    cites = f"cites: [{ANN}, {by('rejects', 's:2')}]"
    graph = graph_of(f"  p: {{text: P, {cites}}}\n  q: {{text: Q}}\n", ASKED + SOURCES)
    (asked,) = argmap.voices(graph).questions
    assert [(voice.name, *voice.leanings[0][2:4], *voice.leanings[0][6:]) for voice in asked.voices] == [
        ("s/Ann", 1, 0, True, False),
        ("Bob", 0, 1, False, True),
    ]


@pytest.mark.parametrize("before", ["", "questions: [{ask: Q}]\n"])
def test_without_positions_nobody_leans_anywhere(before: str) -> None:
    answer = argmap.voices(graph_of("  a: {text: A, cites: ['s:2', 't:1']}\n", before + SOURCES))
    assert answer == ((), ("Bob", "t/Ann"))


def test_a_position_on_two_questions_counts_on_both() -> None:
    asked = "questions: [{ask: Q, positions: [p, q]}, {ask: R, positions: [p], rivals: false}]\n"
    answer = argmap.voices(graph_of(VOICED % (ANN, "", "", ANN, ""), asked + SOURCES))
    between = [
        [clash.number for clash in voice.by_all_steps.between] for (voice,) in (q.voices for q in answer.questions)
    ]
    assert between == [["1.1", "1.2"], []]


def test_a_voice_has_its_citations_in_the_order_of_the_document() -> None:
    sources = "sources: {s: {title: S, voices: {Ann: [1-5]}}}\n"
    claims = f"""\
  p: {{text: P, supports: [{{premises: a, cites: ['s:2']}}], objections: [b]}}
  q: {{text: Q}}
  a: {{text: A, cites: ['s:3']}}
  b: {{text: B, cites: [{by("rejects")}, 's:4']}}
"""
    answer = argmap.voice(graph_of(claims, ASKED + sources), "Ann")
    found = [(line.cited.said.place, line.cited.cited_for, [part[1:] for part in line.bears]) for line in answer.cited]
    assert found == [
        ("s:1", "b", [("p", True, False)]),
        ("s:2", "p/for/a", [("p", True, False)]),
        ("s:3", "a", [("p", True, False)]),
        ("s:4", "b", [("p", False, True)]),
    ]


@pytest.mark.parametrize("name", ["p", "p/for/yes", "3", "nothing"])
def test_what_is_no_question_is_refused(name: str) -> None:
    with pytest.raises(ArgmapError, match="question"):
        argmap.voices(graph_of(VOICED % ("", "", "", "", ""), ASKED + SOURCES), question=name)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Ann", "'Ann' is a voice of several sources; write s/Ann or t/Ann"),
        ("s", "no voice 's'; that is a source, and its voices are Ann, Bob"),
        ("Bib", "no voice 'Bib'; did you mean 'Bob'?"),
    ],
)
def test_what_is_no_voice_is_refused(name: str, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        argmap.voice(graph_of("  p: {text: P}\n", SOURCES), name)
    assert str(error.value) == message


@pytest.mark.slow
def test_chains_can_be_long_and_each_claim_is_looked_at_a_few_times() -> None:
    chain = "".join(f"  c{number}: {{text: C, objections: [c{number + 1}]}}\n" for number in range(5001))
    graph = graph_of(f"  p: {{text: P, supports: [c0]}}\n  q: {{text: Q}}\n{chain}  c5001: {{text: C}}\n", ASKED)
    assert told(graph, claim_key("c5001")) == "-p"
    assert Bearings(graph).of(claim_key("c5000")) == Signs(1)
