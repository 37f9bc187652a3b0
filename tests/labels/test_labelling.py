"""How claims and arguments stand: maps that a reader can label by hand."""

from typing import Any

import pytest
from conftest import graph_of
from drawn_maps import graph_from

import argmap
from argmap.graph import Graph, label_of
from argmap.labels.labelling import labels_in
from argmap.model.keys import claim_key

SOURCES = """
sources:
  meeting: {title: The meeting, voices: {Ada: 1, Ben: 2, Cem: 3}}
  letter: {title: A letter, author: Ada}
"""
NOTHING = "note: none"
SAID = "cites: [meeting:1]"
CEM_REJECTS = "{meeting:3: no, stance: rejects}"
ADA_REPORTS = "{meeting:1: they say, stance: reports}"
TWO_SAID = f"""
  a: {{text: A reason, {SAID}}}
  b: {{text: Another, {SAID}}}
"""


def check(graph: Graph, expected: str) -> None:
    """Assert labels, written as ``open in, costs-money out``."""
    wanted = dict(each.rsplit(" ", 1) for each in expected.split(", "))
    found = labels_in(graph)
    assert {id_: found[id_].value for id_ in wanted} == wanted


def claim(fields: str) -> str:
    """A claim, and two claims that are said."""
    return f"  claim: {{text: A claim, {fields}}}\n{TWO_SAID}"


def on_sundays(about: str) -> str:
    return f"""
  open: {{text: The library should open on Sundays, cites: [{{meeting:1: perhaps, stance: suggests}}], {about}}}
  day-workers: {{text: People who work all week cannot come at other times, {SAID}}}
  costs-money: {{text: A Sunday costs money, {SAID}}}
  city-has-money: {{text: The city has the money, {SAID}}}
"""


def at_night(about_noise: str) -> str:
    return f"""
  open: {{text: The library should open at night, supports: [quiet-at-night + quiet-helps]}}
  quiet-at-night: {{text: It is quiet at night, {SAID}, objections: [noisy-nights]}}
  quiet-helps: {{text: Quiet helps those who read, unstated: true}}
  noisy-nights: {{text: The bar is noisy at night, {SAID}, {about_noise}}}
  bar-closed: {{text: The bar has closed, {SAID}}}
"""


def each_other(about_a: str, about_b: str) -> str:
    return f"""
  a: {{text: A book is read because it is known, supports: [b], {about_a}}}
  b: {{text: A book is known because it is read, supports: [a], {about_b}}}
"""


REFUTED = f"""
  p: {{text: The library is loved, {SAID}, supports: [q]}}
  q: {{text: Everybody goes there, {SAID}, objections: [r]}}
  r: {{text: Half the town has no card, {SAID}}}
"""

DESIGNED = {
    "an objection that is undercut is out, and leaves what is argued": (
        on_sundays("supports: [day-workers], objections: [{premises: costs-money, undercutters: [city-has-money]}]"),
        "open/against/costs-money out, costs-money in, open/for/day-workers in, open in",
    ),
    "one standing argument on each side is a tie": (
        on_sundays("supports: [day-workers], objections: [costs-money]"),
        "open/against/costs-money in, open/for/day-workers in, open undecided",
    ),
    "a claim that only its argument holds up falls with a premise": (
        at_night(NOTHING),
        "noisy-nights in, quiet-at-night out, open/for/quiet-at-night+quiet-helps out, open out, quiet-helps in",
    ),
    "and stands again when the attacker of the premise falls": (
        at_night("objections: [bar-closed]"),
        "noisy-nights out, quiet-at-night in, open/for/quiet-at-night+quiet-helps in, open in",
    ),
    "what nobody says cannot hold itself up in a circle": (
        each_other(NOTHING, NOTHING),
        "a undecided, b undecided, a/for/b undecided, b/for/a undecided",
    ),
    "a circle with one claim that is said stands": (
        each_other(SAID, NOTHING),
        "a in, b in",
    ),
    "two said claims that support and attack each other": (
        each_other(f"objections: [b], {SAID}", f"objections: [a], {SAID}"),
        "a undecided, b undecided",
    ),
    "two said claims that attack each other": (
        claim(f"{SAID}, objections: [rival]") + f"  rival: {{text: Another, {SAID}, objections: [claim]}}",
        "claim undecided, rival undecided",
    ),
    "asserted by one and rejected by another": (
        claim(f"cites: [meeting:1, {CEM_REJECTS}]"),
        "claim undecided",
    ),
    "with a standing reason for it too": (
        claim(f"cites: [meeting:1, {CEM_REJECTS}], supports: [a]"),
        "claim in",
    ),
    "only rejected": (claim(f"cites: [{CEM_REJECTS}]"), "claim out"),
    "a bad reason is no worse than none": (REFUTED, "r in, q out, p/for/q out, p in"),
}
"""The table of the design."""


MANY = ", ".join(f"r{number}" for number in range(17))
SEVENTEEN = "".join(f"  r{number}: {{text: A reason, {SAID}}}\n" for number in range(17))


def condition(fields: str) -> str:
    return f"""
  held: {{text: We should go, {SAID}, conditions: [state]}}
  state: {{text: The sun shines, {fields}}}
{TWO_SAID}"""


def step(undercutter: str) -> str:
    return f"""
  goal: {{text: We should go, supports: [{{premises: a, undercutters: [{undercutter}]}}]}}
  other: {{text: Something else, {SAID}, objections: [other]}}
  silent: {{text: What nobody says}}
{TWO_SAID}"""


WORKED = {
    "nobody says it": (claim(NOTHING), "claim out"),
    "said": (claim(SAID), "claim in"),
    "only reported": (claim(f"cites: [{ADA_REPORTS}]"), "claim in"),
    "unstated": (claim("unstated: true"), "claim in"),
    "unstated, and rejected": (claim(f"unstated: true, cites: [{CEM_REJECTS}]"), "claim undecided"),
    "unstated, with a standing objection": (claim("unstated: true, objections: [a]"), "claim out"),
    "many who say it are no more than one who rejects it": (
        claim(f"cites: [meeting:1, meeting:2, letter:1, {CEM_REJECTS}]"),
        "claim undecided",
    ),
    "what is argued outweighs what is said, for it": (claim(f"supports: [a], cites: [{CEM_REJECTS}]"), "claim in"),
    "what is argued outweighs what is said, against it": (
        claim(f"objections: [a], {SAID}"),
        "claim out",
    ),
    "one standing objection ties with seventeen standing supports": (
        claim(f"supports: [{MANY}], objections: [a], {SAID}") + SEVENTEEN,
        "claim/for/r16 in, claim/against/a in, claim undecided",
    ),
    "one standing support ties with seventeen standing objections": (
        claim(f"objections: [{MANY}], supports: [a]") + SEVENTEEN,
        "claim undecided",
    ),
    "one premise is a reason for and against": (claim("supports: [a], objections: [a]"), "claim undecided"),
    "a reason for itself, if it is said": (claim(f"supports: [claim], {SAID}"), "claim in"),
    "a reason for itself, if nobody says it": (claim("supports: [claim]"), "claim undecided"),
    "an objection to itself": (claim(f"objections: [claim], {SAID}"), "claim undecided"),
    "the same premise twice": (claim("supports: [a + a]"), "claim/for/a+a in, claim in"),
    "arguments of one id": (
        claim("objections: [{premises: a, undercutters: [b]}, a]"),
        "claim/against/a out, claim/against/a~2 in",
    ),
    "a condition that is said": (condition(SAID), "state in, held in"),
    "a condition that fails defeats nothing": (
        condition(f"cites: [{CEM_REJECTS}]"),
        "state out, held/if/state out, held in",
    ),
    "a condition of a step that fails defeats nothing": (
        claim("supports: [{premises: a, conditions: [no]}]") + f"  no: {{text: No, cites: [{CEM_REJECTS}]}}",
        "no out, claim/for/a/if/no out, claim/for/a in, claim in",
    ),
    "a condition that nobody says is open": (condition(NOTHING), "state undecided, held in"),
    "an open state is in with a reason": (condition("supports: [a]"), "state in"),
    "an open state is out with an objection": (condition("objections: [a]"), "state out"),
    "an open state between a reason and an objection": (
        condition("supports: [a], objections: [b]"),
        "state undecided",
    ),
    "a condition that an argument uses too, and that nobody says": (
        condition(NOTHING) + "  more: {text: More, supports: [state]}\n",
        "state out, more out",
    ),
    "an undercutter that stands": (step("b"), "goal/for/a out, a in, goal out"),
    "an undercutter that is out": (step("silent"), "goal/for/a in, goal in"),
    "an undercutter that is undecided": (step("other"), "goal/for/a undecided, goal undecided"),
    "an undercutter that is undercut": (
        step("{premises: b, undercutters: [a]}"),
        "goal/for/a/undercut/b/undercut/a in, goal/for/a/undercut/b out, goal/for/a in, goal in",
    ),
    "an undercutter whose condition fails": (
        step("{premises: b, conditions: [{premises: silent, undercutters: [a]}]}"),
        "goal/for/a/undercut/b/if/silent out, goal/for/a/undercut/b in, goal/for/a out",
    ),
    "who draws a step does not matter, nor who rejects it": (
        claim(f"supports: [{{premises: a, cites: [{CEM_REJECTS}]}}]"),
        "claim/for/a in, claim in",
    ),
}


@pytest.mark.parametrize(("claims", "expected"), (DESIGNED | WORKED).values(), ids=DESIGNED | WORKED)
def test_labels(claims: str, expected: str) -> None:
    check(argmap.labelled(graph_of(claims, SOURCES)), expected)


def test_rival_positions_do_not_attack_each_other() -> None:
    question = "questions: [{ask: Which?, positions: [a, b]}]\n"
    check(argmap.labelled(graph_of(TWO_SAID, SOURCES + question)), "a in, b in")


def test_a_position_is_no_open_state() -> None:
    """A condition that answers a question too is out if nobody says it, as all other positions are."""
    question = "questions: [{ask: Is it sunny?, positions: [state]}]\n"
    check(argmap.labelled(graph_of(condition(NOTHING), SOURCES + question)), "state out")


ASKED = f"""
  goal: {{text: We should go, supports: [said-twice, reported, conceded], objections: [rejected]}}
  said-twice: {{text: A, cites: [meeting:1, letter:9]}}
  reported: {{text: A, cites: [{ADA_REPORTS}]}}
  conceded: {{text: A, cites: [{{meeting:2: yes, stance: concedes}}]}}
  rejected: {{text: A, cites: [meeting:2, {CEM_REJECTS}]}}
"""

ASSUMED: dict[str, tuple[dict[str, Any], str]] = {
    "nothing": ({}, "said-twice in, reported in, conceded in, rejected undecided, goal undecided"),
    "a claim is out": ({"suppose": "rejected=out"}, "rejected out, goal in"),
    "a claim is in": ({"suppose": "rejected=in"}, "rejected in, goal undecided"),
    "a step is out": ({"suppose": "goal/against/rejected=out"}, "rejected undecided, goal in"),
    "one source does not count": ({"without": "meeting"}, "said-twice in, reported out, conceded out, rejected out"),
    "one voice does not count": ({"without": "meeting/Ada"}, "said-twice in, reported out, conceded in"),
    "one voice does not count, by its name alone": ({"without": "Cem"}, "rejected in"),
    "two voices of one name do not count": ({"without": ["meeting/Ada", "letter/Ada"]}, "said-twice out, conceded in"),
    "one stance counts": ({"count": "asserts"}, "said-twice in, reported out, conceded out, rejected undecided"),
    "two stances count": ({"count": ["asserts", "concedes"]}, "reported out, conceded in"),
}


@pytest.mark.parametrize(("assumed", "expected"), ASSUMED.values(), ids=ASSUMED)
def test_labels_if_something_is_assumed(assumed: dict[str, Any], expected: str) -> None:
    check(argmap.labelled(graph_of(ASKED, SOURCES), **assumed), expected)


def test_what_only_a_source_that_does_not_count_says_of_a_condition_leaves_it_open() -> None:
    check(argmap.labelled(graph_of(condition("cites: [letter:1]"), SOURCES), without="letter"), "state undecided")


def test_a_map_without_claims_has_no_labels() -> None:
    assert labels_in(argmap.labelled(graph_of("  {}"))) == {}


def test_each_labelling_starts_from_the_map() -> None:
    """Of a graph that knows labels too; the former graph keeps its own."""
    graph = graph_of(ASKED, SOURCES)
    once = argmap.labelled(graph, suppose="rejected=out")
    check(argmap.labelled(once), "rejected undecided, goal undecided")
    check(once, "rejected out, goal in")
    assert label_of(graph, claim_key("goal")) is None


def test_undercutters_are_labelled_as_deep_as_they_can_be_read() -> None:
    deep = 48
    step = "a"
    for _ in range(deep):
        step = f"{{premises: a, undercutters: [{step}]}}"
    graph = argmap.labelled(graph_of(f"  goal: {{text: G, supports: [{step}]}}\n{TWO_SAID}", SOURCES))
    labels = [label.value for id_, label in labels_in(graph).items() if id_.startswith("goal/")]
    assert labels == [("in", "out")[(deep - depth) % 2] for depth in range(deep + 1)]


@pytest.mark.parametrize("many", [1_200, pytest.param(20_000, marks=pytest.mark.slow)])
def test_long_chains_and_hubs_are_labelled(many: int) -> None:
    """Each claim of the chain rests on the next, and the hub on all of them; only the last of them is said."""
    chain = {f"c{number}": {"text": "A", "supports": [f"c{number + 1}"]} for number in range(many)}
    said = {f"c{many}": {"text": "A", "cites": ["s:1"]}}
    hub = {"hub": {"text": "A", "supports": [*chain, *said], "objections": [*chain]}}
    claims = hub | chain | said
    graph = graph_from({"format": "1", "title": "T", "sources": {"s": {"title": "S"}}, "claims": claims})
    check(argmap.labelled(graph), "c0 in, hub undecided")
    check(argmap.labelled(graph, suppose="c1=out"), "c0 out, c2 in, hub undecided")
