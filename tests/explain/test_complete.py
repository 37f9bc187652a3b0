"""`argmap explain` explains all that the code knows, and what it shows as an example is right."""

import json
import re
from collections import defaultdict
from itertools import chain
from pathlib import Path

import pytest
from conftest import COMMANDS, PROJECT, TESTS

import argmap
from argmap.catalogue import RULES
from argmap.catalogue.field import NEEDED
from argmap.catalogue.graph_attributes import OF_THE_FILE, OWN
from argmap.catalogue.map_fields import FIELDS
from argmap.catalogue.topic import Group, Topic
from argmap.cli.lookup import DOCUMENTS_VARIABLE, MAP_VARIABLE
from argmap.errors import Severity
from argmap.explain.contents import (
    ATTRIBUTES,
    CODES,
    FIELDS_OF_A_MAP,
    FORMATS,
    GROUPS,
    JSON,
    OF_COMMANDS,
    SETTINGS,
    SIGNS,
    WORDS,
)
from argmap.explain.find import find
from argmap.export import dot
from argmap.load import parse_map
from argmap.model.parts import PARTS, field_names
from argmap.model.words import Side, Stance
from argmap.query.answers import ClaimBrief
from argmap.query.voices import voice_marks
from argmap.render.outline import POINTERS
from argmap.render.step_signs import SIGNS as STEP_SIGNS

TOPICS = [topic for group in GROUPS.values() for topic in group.topics()]
PLACED = [f"{group.name} {topic.name}" for group in GROUPS.values() for topic in group.topics()]
HEADINGS = [
    f"{group.name} {re.sub('^(a|an|the) ', '', title)}" for group in GROUPS.values() for title in group.sections()
]
ANSWERED = [f"json {command}" for topic in JSON.topics() for command in topic.also]
TARGETS = {*GROUPS, *PLACED, *HEADINGS, *ANSWERED, *(topic.name for topic in TOPICS)}
"""What "See also" may name: the names of topics and groups as they are, or a group and what is in it."""
SEEN = sorted({(see, topic.name) for topic in TOPICS for see in topic.see})
EXAMPLES = {f"{topic.name} ({topic.kind})": topic for topic in TOPICS if topic.example}
ORDER = ("ArgumentMap", "Question", "Source", "LeftOut", "Claim", "Argument", "Citation")

FRAME = """\
format: 1
title: A test
sources:
  minutes: {title: Minutes, voices: {Ada: [3, 5], Ben: [4, 7], Clerk: 6}}
claims:
  open: {text: Open}
  stay-closed: {text: Closed}
  helps-day-workers: {text: Help}
  quiet-at-night: {text: Quiet}
  quiet-helps: {text: Helps}
  costs-money: {text: Money}
  city-has-money: {text: City}
  two-guards: {text: Guards}
"""
"""A map with all that the examples name."""


def names(topics: list[Topic]) -> set[str]:
    return {topic.name for topic in topics}


def test_every_field_of_a_map_is_explained_in_its_part() -> None:
    assert tuple(part.__name__ for part in PARTS) == ORDER
    explained = [[topic.name for topic in topics] for topics in FIELDS.values()]
    assert explained == [list(field_names(part).values()) for part in PARTS]


def test_a_field_is_said_to_be_needed_if_a_part_lacks_something_without_it() -> None:
    needed = {
        (part.__name__, field.alias or name)
        for part in PARTS
        for name, field in part.__pydantic_fields__.items()
        if field.is_required()
    }
    parts = zip(PARTS, FIELDS.values(), strict=True)
    told = {(part.__name__, topic.name) for part, topics in parts for topic in topics if NEEDED in topic.notes[0][1]}
    assert told == needed


def test_every_code_is_explained() -> None:
    assert [topic.name for topic in CODES.topics()] == list(RULES)


def test_every_stance_is_a_word() -> None:
    assert set(Stance) <= names(WORDS.topics())


def test_every_kind_of_argument_and_severity_is_a_word() -> None:
    assert {*(side.removesuffix("s") for side in Side), *Severity} <= names(WORDS.topics())


@pytest.mark.parametrize(
    "sign", [*STEP_SIGNS.values(), *POINTERS.values(), "[+]", "(~?)", "…", "»", "«", "!", "*", "|"]
)
def test_every_sign_is_explained(sign: str) -> None:
    found = find([sign])
    assert isinstance(found, list)
    assert names(found) & names(SIGNS.topics())


PRINTED = {
    "held by 1 voice": "hold",
    "held by 1": "·2",
    "held by 1 (only conceding)": "·3 (1 conceding)",
    "undercut by 1": "undercut by 2",
    "premise objected to by 1": "premise objected to by 2",
    "only reported by 1": "only reported by 2",
    "only rejected by 1": "only rejected by 1",
    "rivals": "rival",
    "other positions: 1": "rival",
    "position 1.1": "position",
    "15 of 15 quotes verified": "verified",
    "unanswered": "unanswered",
    "of these the curator's": "curator's step",
    "3 [3]": "23 [8]",
    "curator's step": "curator's step",
    "drawn by": "drawn",
    "for the claim: 3": "support",
    "against the claim: 3": "objection",
    "against none": "objection",
    "only if: 1": "condition",
    "1 condition": "condition",
    "the step holds only if: 1": "condition",
    "undercut by: 1": "undercutter",
    "bears on: 1": "bears on",
    "only said by": "alone",
    "without it, no argument for": "alone",
    "only in this source": "alone",
    "3 claims would have no voice": "alone",
    "1 step would be the curator's": "alone",
    "= against": "chain",
    "which undercuts": "chain",
    "its reasons": "not traced",
    "its premises": "premise",
    "Not traced": "not traced",
    "(above)": "(above)",
    "(translated)": "translated",
    "unchanged since read": "document",
    "no quote to verify": "verified",
    "citations by voice": "voice",
    "reports of": "reports",
    "draws the step": "step",
    "2 waived": "waiver",
    "tags:": "tag",
    "… n more about it": "… 3+",
    "… n left out": "… 3+",
    "* fits: 2 of 17 claims": "filter",
    "14 claims left out, which do not fit": "filter",
}
"""Pieces of answers, and the topic that explains each of them; numbers do not matter."""
ANSWERS = " ".join(" ".join(path.read_text("utf-8") for path in sorted((TESTS / "golden").glob("*.txt"))).split())


@pytest.mark.parametrize(("piece", "name"), PRINTED.items())
def test_what_an_answer_prints_is_explained(piece: str, name: str) -> None:
    assert re.search(re.sub(r"\d+", r"\\d+", re.escape(piece)), ANSWERS), "no answer prints it any more"
    found = find([piece])
    assert not isinstance(found, Group)
    assert name in names(found)


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("+ claims for a position", "leans"),
        ("both 2.3", "leans"),
        ("both: bears for and against", "leans"),
        ("(divided)", "divided"),
        ("divided only by steps of others", "divided"),
        ("divided by steps of others too", "divided"),
        ("divided by own words", "divided by own words"),
    ],
)
def test_what_only_a_terminal_shows_of_voices_is_explained(piece: str, name: str) -> None:
    found = find([piece])
    assert not isinstance(found, Group)
    assert names(found) >= {name}


@pytest.mark.parametrize("unstated", [True, False])
@pytest.mark.parametrize("counts", [(3, 0, 0, 0), (3, 1, 0, 0), (1, 1, 0, 0), (0, 0, 2, 4), (0, 0, 0, 1)])
def test_every_mark_behind_a_claim_is_explained(counts: tuple[int, int, int, int], unstated: bool) -> None:
    assert all(find([mark]) for mark in voice_marks(ClaimBrief("a", "A", unstated, *counts, label=None)))


def test_every_shape_of_a_picture_is_explained() -> None:
    shapes = {*dot.SHAPES.values(), *(f"{style} frame" for style in dot.FRAMES.values())}
    assert shapes <= names(SIGNS.topics())


EVERYTHING = """\
format: 1
title: A test
note: N
quote-limit: 9
waive: {unused-source: W}
questions: [{ask: Q, positions: [a, b], id: q, rivals: false, note: N, waive: {listed-twice: W}}]
sources:
  s:
    title: S
    kind: K
    author: A
    date: D
    url: U
    document: d.txt
    sha256: %s
    translated: true
    voices: {Ann: 3}
    repeats: {5: 3}
    left-out: [{lines: 1, why: W}]
    note: N
    waive: {unused-source: W}
claims:
  a:
    text: A
    also: [Ay]
    cites: [{s:3: x, stance: reports, of: O, note: N, voice: Ann}]
    supports: [{premises: b, scheme: analogy, raises: analogy-other, note: N, waive: {unknown-scheme: W}}]
    tags: [t]
    note: N
    waive: {unsupported-claim: W}
  b: {text: B, unstated: true}
"""
"""A map with every field."""


def test_every_attribute_of_an_exported_graph_is_explained() -> None:
    graph = argmap.labelled(argmap.parse_graph(EVERYTHING % ("5a" * 32)))
    whole = json.loads(argmap.export_map(graph, "json"))
    part = json.loads(argmap.export_map(graph, "json", depth=1))
    found: dict[str, set[str]] = defaultdict(set)
    found["the graph"] = {*whole["graph"], *part["graph"]}
    for node in whole["nodes"]:
        found[f"{'an' if node['type'] == 'argument' else 'a'} {node['type']}"] |= set(node) - {"id", *OWN["every node"]}
    for edge in whole["edges"]:
        found["an edge to a source"] |= set(edge) - {"source", "target", "key", "kind"}
    explained = {of: {*OWN[of], *OF_THE_FILE[of]} for of in OWN if not of.startswith("every ")}
    assert explained == found


def test_every_command_is_explained() -> None:
    assert [topic.name for topic in OF_COMMANDS.topics()] == list(COMMANDS)


def test_every_variable_of_the_environment_is_explained() -> None:
    sources = "".join(path.read_text("utf-8") for path in (PROJECT / "argmap" / "cli").glob("*.py"))
    variables = {MAP_VARIABLE, DOCUMENTS_VARIABLE, *re.findall(r"\bARGMAP_[A-Z]+\b", sources)}
    assert variables <= names(SETTINGS.topics())


@pytest.mark.parametrize(("see", "name"), SEEN)
def test_what_a_topic_points_to_is_there(see: str, name: str) -> None:
    assert see in TARGETS


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_every_topic_is_found_by_its_name(group: Group) -> None:
    further = f"{group.name} " if group in (JSON, ATTRIBUTES, FORMATS) else ""
    found = {topic.name: find([f"{further}{topic.name}"]) for topic in group.topics()}
    assert [name for name, topics in found.items() if isinstance(topics, Group) or name not in names(topics)] == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: f"{topic.name} ({topic.kind})")
def test_a_meaning_is_a_sentence(topic: Topic) -> None:
    assert topic.meaning.endswith(".") or topic.rows
    assert topic.part in ("", *FIELDS)


def framed(topic: Topic) -> str:
    """A map with an example at its place, and with what its part needs besides."""
    lines = topic.example.splitlines()

    def besides(**needed: str) -> list[str]:
        return [
            f"{field}: {value}" for field, value in needed.items() if not re.search(rf"(?m)^{field}:", topic.example)
        ]

    def indented(by: int, *parts: list[str]) -> str:
        return "".join(f"{' ' * by}{line}\n" for line in chain.from_iterable(parts))

    match topic.part:
        case "the map":
            own = re.findall(r"(?m)^([a-z-]+):", topic.example)
            before = "".join(line + "\n" for line in FRAME.splitlines() if line.partition(":")[0] not in own)
            if "claims" in own or "sources" in own:
                before = "".join(f"{line}\n" for line in FRAME.splitlines()[:2])
                before += "" if "claims" in own else "claims: {}\n"
            return before + f"{topic.example}\n"
        case "a question":
            asked = indented(4, [*besides(ask="Q", positions="[open]"), *lines])
            return f"{FRAME}questions:\n  -\n{asked}"
        case "a source":
            return FRAME.replace("claims:\n", f"  example:\n{indented(4, besides(title='S'), lines)}claims:\n")
        case "an argument":
            argument = indented(8, besides(premises="open"), lines)
            return f"{FRAME}  example:\n    text: T\n    supports:\n      -\n{argument}"
        case _:
            return f"{FRAME}  example:\n{indented(4, besides(text='T'), lines)}"


@pytest.mark.parametrize("topic", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_is_read_as_a_map(topic: Topic) -> None:
    parse_map(framed(topic), Path("map.yaml"))


def test_every_part_has_examples_of_its_fields() -> None:
    assert all(topic.example for topic in FIELDS_OF_A_MAP.topics())
