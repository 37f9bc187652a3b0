"""What stands beside a quote: its note, that it is translated, and what the voice answers."""

import pytest
from conftest import Run, graph_of

from argmap.model.fields import Lines
from argmap.model.keys import claim_key
from argmap.model.parts import Source
from argmap.query.answers import said

FORUM = """\
sources:
  forum:
    title: A thread
    translated: true
    voices: {Ann: [2, 9], Bob: [4, 6], Eve: [11, 12], Ian: 16}
    repeats: {3: 2, 8: 4, 10: 9, 14: 12}
"""
MAP = f"""\
format: 1
title: T
{FORUM}claims:
  top:
    text: Top
    supports:
      - premises: reply
        note: Of the argument.
        cites:
          - forum:9: that is so
            note: On the step.
  reply:
    text: Reply
    note: Of the whole claim.
    cites:
      - forum:9: that is so
        note: On the claim.
"""


@pytest.mark.parametrize(
    "typed",
    [
        ("tree", "--cites"),
        ("for", "top", "--cites"),
        ("show", "reply"),
        ("show", "top/for/reply"),
        ("trace", "reply"),
        ("trace", "top", "--all"),
        ("trace", "top/for/reply"),
        ("sources", "forum"),
        ("export", "--format", "dot"),
        ("export", "--format", "markdown"),
    ],
)
def test_notes_translations_and_replies_stand_wherever_a_quote_stands(typed: tuple[str, ...], run_on: Run) -> None:
    out = run_on(MAP, *typed).out
    assert out.count("translated") >= out.count("that is so") > 0
    assert out.count("in reply to Bob") >= out.count("that is so")
    assert out.count("On the claim.") + out.count("On the step.") >= out.count("that is so")


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        (("trace", "top", "--all"), ("On the claim.", "On the step.", "Of the whole claim.", "Of the argument.")),
        (("trace", "reply"), ("On the claim.", "Of the whole claim.")),
        (("trace", "top/for/reply"), ("On the claim.", "On the step.", "Of the whole claim.", "Of the argument.")),
        (("tree", "--cites"), ("On the claim.", "On the step.", "Of the whole claim.", "Of the argument.")),
        (("show", "reply"), ("On the claim.", "Of the whole claim.")),
        (("show", "top/for/reply"), ("On the step.", "Of the argument.")),
    ],
)
def test_notes_are_called_so_at_every_level(typed: tuple[str, ...], notes: tuple[str, ...], run_on: Run) -> None:
    out = run_on(MAP, *typed).out
    assert [note for note in notes if out.count(f"note: {note}") != 1] == []


@pytest.mark.parametrize(
    ("voices", "repeats", "voice", "line", "answered"),
    [
        ({"Ann": [2], "Bob": [4]}, {3: 2}, "Bob", 4, "2"),  # the repeat stands directly above
        ({"Ann": [2], "Bob": [5]}, {3: 2}, "Bob", 5, None),  # a line stands between
        ({"Ann": [2], "Bob": [3, 5]}, {3: 2}, "Bob", 5, "2"),  # the repeat is among Bob's own lines
        ({"Ann": [2], "Bob": [3, 5], "Eve": [4]}, {3: 2}, "Bob", 5, None),  # somebody else speaks between
        ({"Ann": [2], "Bob": ["4-6"]}, {3: 2}, "Bob", 6, "2"),  # further down in what begins below the repeat
        ({"Ann": [2], "Bob": [4, 5]}, {3: 2}, "Bob", 5, "2"),
        ({"Ann": [2], "Bob": [4, 6]}, {3: 2}, "Bob", 6, "2"),  # a blank line between two paragraphs
        ({"Ann": [2], "Bob": [4, 7]}, {3: 2}, "Bob", 7, None),  # two lines that nobody speaks
        ({"Ann": [2], "Bob": ["2-4", "50-55"]}, {3: 2}, "Bob", 51, None),
        ({"Ann": [1], "Cy": [2], "Bob": ["7-8"]}, {5: 1, "3-6": 2}, "Bob", 7, "2"),  # the one that ends last
        ({"Ann": [1], "Bob": [6]}, {3: 1, 5: 3}, "Bob", 6, "1"),  # a repeat of a repeat
        ({"Ann": [1], "Bob": [6]}, {5: 5}, "Bob", 6, None),
        ({"Ben": ["5-7"], "Ann": ["10-12"], "Bob": [22]}, {"10-12": "5-7", 21: 11}, "Bob", 22, "6"),  # a part of one
        ({"Ben": ["5-7"], "Ann": ["10-12"], "Bob": [22]}, {"10-12": "5-6", 21: 11}, "Bob", 22, None),
        ({"Ann": [2, 4]}, {3: 2}, "Ann", 4, None),  # nobody answers herself
        ({"Ann": [2], "Bob": [1]}, {3: 2}, "Bob", 1, None),  # above the repeat
        ({"Ann": [2], "Bob": [7], "Eve": [4]}, {3: 2, 6: 4}, "Bob", 7, "4"),  # the nearest one counts
        ({"Ann": [2], "Bob": [4]}, {}, "Bob", 4, None),
        ({}, {3: 2}, "S", 4, None),  # one speaker alone
    ],
)
def test_a_voice_answers_what_is_repeated_right_above(
    voices: dict[str, list[int | str]], repeats: dict[int | str, int], voice: str, line: int, answered: str | None
) -> None:
    spoken = {name: [str(lines) for lines in where] for name, where in voices.items()}
    source = Source.model_validate(
        {"title": "S", "voices": spoken, "repeats": {str(key): str(value) for key, value in repeats.items()}}
    )
    found = source.answered_by(voice, Lines(line, line))
    assert (None if found is None else str(found)) == answered


def test_the_original_is_told_with_its_voice() -> None:
    graph = graph_of("  a: {text: A, cites: ['forum:9']}\n", FORUM)
    (citation,) = said(graph, claim_key("a"))
    assert citation.in_reply_to is not None
    assert (citation.in_reply_to.speaker, citation.in_reply_to.place) == ("Bob", "forum:4")


@pytest.mark.parametrize(("line", "speaker"), [(1, "s/author"), (2, "Eve"), (3, "an unknown voice")])
def test_a_voice_whose_name_several_sources_have_is_called_with_its_source(line: int, speaker: str) -> None:
    sources = "sources: {s: {title: S, voices: {author: 1, Eve: 2}}, t: {title: T, author: author}}\n"
    (citation,) = said(graph_of(f"  a: {{text: A, cites: ['s:{line}']}}\n", sources), claim_key("a"))
    assert citation.speaker == speaker


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("show", "few-come"), ""),
        (("show", "few-come", "--documents", "../golden"), "1 quote not looked up: argmap trace "),
        (("show", "two-guards", "--documents", "../golden"), "1 quote not looked up: argmap trace "),
        (("show", "quiet-helps", "--documents", "../golden"), ""),
        (("tree", "--cites"), "quotes as the map has them: argmap trace looks them up"),
        (("for", "open", "--cites"), "quotes as the map has them: argmap trace looks them up"),
        (("tree",), ""),
    ],
)
def test_quotes_that_are_not_looked_up_are_told(typed: tuple[str, ...], words: str, run: Run) -> None:
    out = run(*typed, "--map", "library.yaml").out
    assert words in out
    assert ("look" in out) is bool(words)
