"""Quotes are found in what a reader sees: of a web page, of Markdown, of lines that end inside words."""

from pathlib import Path

import pytest

from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.documents.passages import Passage
from argmap.documents.verify import Status, verify
from argmap.model.fields import Lines, Place
from argmap.model.parts import Citation, Source


def lines_with(name: str, text: str, quote: str) -> list[str]:
    """The lines on which a quote stands in a document."""
    return [str(lines) for lines in Document.from_bytes(name, text.encode()).lines_with(quote)]


def passage(text: str, quote: str, name: str = "said.txt") -> Passage:
    """The passage around a quote on the first line of a document."""
    document = Document.from_bytes(name, text.encode())
    source = Source(title="Said", document=name)
    found = verify(Citation(Place("s", Lines(1, 1)), quote), source, Documents(Path(), [document]))
    assert found.status is Status.VERIFIED
    assert found.passage is not None
    return found.passage


ANYWHERE = [
    ("We **stay** *open* tonight.", "We stay open tonight"),
    ("We __stay__ _open_ ~~late~~ ==tonight==.", "stay open late tonight"),
    ("***We stay* open** tonight.", "We stay open tonight"),
    ('We [stay open](https://town.example/hours "Hours") tonight.', "stay open tonight"),
    ("We [stay **open**][1] tonight.", "stay open tonight"),
    ("We ![stay](open.png) [[Hours|open]] [[tonight]].", "stay open tonight"),
    ("Say `open` at <https://town.example> now.", "Say open at https://town.example now"),
    ("Cats &amp; dogs &lt; birds &#8212; all.", "Cats & dogs < birds — all"),
    ("Five \\* two \\_is\\_ ten.", "Five * two _is_ ten"),
    ("**「今夜」**は開ける。", "「今夜」は開ける"),
    ("We **stay** open tonight.", "We **stay** open"),
    ("We [stay](https://town.example) open.", "[stay](https://town.example) open"),
    ("We keep snake_case_names and a * b.", "keep snake_case_names and a * b"),
    ("We `stay open`_ tonight, see Hours_.", "see Hours"),
]
"""Marks that people use in any text."""

IN_MARKDOWN = [
    ("We <b>stay</b> open<br>tonight.", "We stay open tonight"),
    ("We [stay open] tonight.\n\n[Stay  open]: hours.html", "We stay open tonight"),
    ("Ann <ann@town.example, ben@town.example> asks.", "ann@town.example, ben@town.example"),
    ("We stay <!-- or do we? -->open tonight.", "stay open tonight"),
    ("We stay %%or do we?%% open tonight.", "stay open tonight"),
    ("> We stay\n> open tonight.", "stay open tonight"),
    ("- We *stay*\n  open tonight.", "stay open tonight"),
    ("We stay.[^2] Tonight^[or so] we do.", "We stay. Tonight we do"),
    ("| We | stay |\n|----|:---:|\n| open | now |", "open now"),
    ("About 10<sup>6</sup> came.", "About 10⁶ came"),
    ("```\nif **stay**:\n```\nopen", "if **stay**:"),
]


@pytest.mark.parametrize(
    ("name", "text", "quote"),
    [
        *(("said.md", *found) for found in [*ANYWHERE, *IN_MARKDOWN]),
        *(("said.txt", *found) for found in ANYWHERE),
    ],
)
def test_a_quote_is_found_across_marks(name: str, text: str, quote: str) -> None:
    assert len(lines_with(name, text, quote)) == 1


@pytest.mark.parametrize(
    ("name", "text", "quote"),
    [
        ("said.md", "Let us <!-- stay open -->close.", "stay open"),
        ("said.md", 'Let us <img alt="stay open">close.', "stay open"),
        ("said.md", "[//]: # (stay open)\nclose", "stay open"),
        ("said.md", "%%stay open%% close", "stay open"),
        ("said.md", "<div hidden>stay open</div> close", "stay open"),
        ("said.md", "<script>stay open</script> close", "stay open"),
        ("said.md", 'Let us [close](hours.html "stay open").', "stay open"),
        ("said.md", "About 10<sup>6</sup> came.", "106 came"),
        ("said.md", "- We do not\n- stay open", "We do not stay open"),
        ("said.md", "# We do not\n## stay open", "We do not stay open"),
        ("said.md", "| Ann | no |\n| Ben | yes |", "no Ben"),
        ("said.md", "---\ntitle: stay open\n---\nclose", "stay open"),
        ("said.md", '[r]: hours.html "stay open"', "stay open"),
        ("said.md", "Let a*b be.", "ab"),
        ("said.md", "Let us **stay", "Let us stay"),
        ("said.txt", "a BMI\n> 30 was fine", "a BMI 30 was fine"),
        ("said.txt", "it fell to\n- 5 degrees", "it fell to 5 degrees"),
        ("said.txt", "so 5*3*2 is 30", "so 532 is 30"),
        ("said.txt", "if a <b and c> d", "if a d"),
    ],
)
def test_what_nobody_reads_is_no_quote(name: str, text: str, quote: str) -> None:
    assert lines_with(name, text, quote) == []


@pytest.mark.parametrize(
    ("text", "quote", "lines"),
    [
        ("Let us not be alarm-\ned now.", "us not be alarmed now", "1-2"),
        ("Let us not be alarm\N{SOFT HYPHEN}\n  ed now.", "alarmed", "1-2"),
        ("A well-\nknown fact.", "A well-known fact", "1-2"),
        ("A well-\nknown fact.", "wellknown fact", "1-2"),
        ("A well-known long-\nwinded re-\nply came.", "well-known long-winded reply", "1-3"),
        ("The years 2010-\n2012 were dry.", "years 2010-2012 were", "1-2"),
        ("The COVID-\n19 wave, a 20-\nyear-old", "COVID-19 wave, a 20-year-old", "1-3"),
        ("> He said the\n> town is broke", "the town is broke", "1-2"),
        ("今夜は開\nけておこう。", "今夜は開けておこう", "1-2"),
        ("我们认为，\n世界需要和平", "我们认为，世界需要和平", "1-2"),
        ("他说：\n“我在2023\n年来”", "他说：“我在2023年来", "1-3"),
        ("จะเปิด\nต่อไป", "เปิดต่อไป", "1-2"),
    ],
)
def test_a_line_may_end_inside_a_word(text: str, quote: str, lines: str) -> None:
    assert lines_with("said.txt", text, quote) == [lines]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a non-violent protest", "violent protest"),
        ("not il-\nlegal to do", "legal to do"),
        ("the un\N{SOFT HYPHEN}\nlawful act", "lawful act"),
        ("this constitu-\ntional law", "this constitu"),
        ("the client-centred way", "the client"),
        ("We don't know", "t know"),
        ("It was -5 degrees", "5 degrees"),
        ("about 3/4 of it", "4 of it"),
        ("the years 10-\n12 of it", "years 1012 of"),
        ("1 500 people", "500 people"),
        ("2·5 mg of it", "5 mg"),
        ("fell to –5 degrees", "5 degrees"),
        ("a loss of £-5 million", "5 million"),
        ("40 m² of it", "40 m"),
        ("the de-sign", "design"),
        ("the design", "de-sign"),
        ("वह नाकाम रहा", "काम रहा"),
        ("यह मेरी किताबें", "मेरी किताब"),
        ("كتابُهم", "كتاب"),
        ("កា", "ក"),
    ],
)
def test_a_part_of_a_word_or_a_number_is_no_quote(text: str, quote: str) -> None:
    assert lines_with("said.txt", text, quote) == []


SUBTITLES = """\
WEBVTT

1
00:00:01.000 --> 00:00:04.000
<v Ann>I never said
that we <i>stay

second cue
00:00:05,000 --> 00:00:08,500 align:start
open</i> &amp; lit tonight.
"""


@pytest.mark.parametrize(
    ("quote", "lines"), [("never said that we stay open & lit tonight", ["5-10"]), ("00:00:05", [])]
)
def test_of_subtitles_only_what_is_said_counts(quote: str, lines: list[str]) -> None:
    assert lines_with("talk.vtt", SUBTITLES, quote) == lines


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is late—we stay—all of us.", "we stay"),
        ("It is late -- we stay--all.", "we stay"),
        ("Vor- und Nachteile", "und Nachteile"),
        ("Il faut qu'il parte", "il parte"),
        ("puisqu'elle viendra", "elle viendra"),
        ("3He said: stay", "He said"),
        ("the client¹ said", "the client"),
        ("in 10① houses", "in 10"),
        ("Is it «late»?", "late"),
        ("שלום־עולם", "שלום-עולם"),
        ("كـتـاب", "كتاب"),
    ],
)
def test_a_dash_ends_a_word(text: str, quote: str) -> None:
    assert len(lines_with("said.txt", text, quote)) == 1


PAGE = """\
<!DOCTYPE html>
<html><head><title>We stay open</title><style>p {color: open}</style></head>
<body>
<!-- We stay
open -->
<p title="We stay open">Tonight <b>we stay</b>
open&nbsp;&amp; lit.</p>
<script>say("We stay open")</script>
<ul><li>One<li>Two</ul><div hidden>We stay open</div>
<p style="display: none">We stay open<p>In<i>side</i> and out.</p>
<table><tr hidden><td>We stay open</td></tr></table><video>We stay open</video>
<ul><li hidden>We stay open<ul><li>We stay open</li></ul>We stay open</li></ul><dialog>We stay open</dialog>
<a title="hidden" class="nav hidden" data-x="display:none">Seen &nbsp <ruby>今夜<rt>こんや</rt></ruby>は開ける。</a>
It was so.<sup>[1]</sup> About 10<sup>6</sup> came.
</body></html>
"""


@pytest.mark.parametrize(
    ("quote", "lines"),
    [
        ("we stay open & lit", ["6-7"]),
        ("We stay open", []),
        ("Tonight", ["6"]),
        ("One", ["9"]),
        ("One Two", []),
        ("Inside and out", ["10"]),
        ("side", []),
        ("DOCTYPE", []),
        ("color", []),
        ("Seen 今夜は開ける", ["13"]),
        ("so. About", ["14"]),
        ("so.[1] About 10⁶ came", ["14"]),
        ("106", []),
    ],
)
@pytest.mark.parametrize("name", ["page.html", "page.HTM", "saved"])
def test_of_a_page_only_what_is_shown_counts(quote: str, lines: list[str], name: str) -> None:
    assert lines_with(name, PAGE, quote) == lines


def test_an_empty_element_of_xhtml_hides_nothing() -> None:
    page = '<?xml version="1.0"?>\n<html><head><title/><script src="x"/></head><body><p>We stay</p></body></html>'
    assert lines_with("page.xhtml", page, "We stay") == ["2"]


def test_lines_of_a_page_without_anything_to_read_need_no_citation() -> None:
    document = Document.from_bytes("page.html", PAGE.encode())
    assert [line for line in range(1, len(document.lines) + 1) if document.has_text(line)] == [6, 7, 9, 10, 13, 14]


@pytest.mark.parametrize(
    ("text", "quote", "expected", "name"),
    [
        ("We **stay** open. Good.", "We stay open", ("", "We stay open", ". Good."), "said.md"),
        ("Cats &amp; dogs. Good.", "Cats &", ("", "Cats &", " dogs. Good."), "said.md"),
        ("<p>So <b>we stay</b> open.</p>", "we stay open", (" So ", "we stay open", "."), "said.html"),
        ("A well-known fact.", "well-known fact", ("A ", "well-known fact", "."), "said.txt"),
    ],
)
def test_the_passage_is_as_a_reader_sees_it(text: str, quote: str, expected: tuple[str, ...], name: str) -> None:
    assert passage(text, quote, name) == expected


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("今夜は開けておこうと、町の人は皆言っている。", "それは場合による"),
        ("我们今晚开着门，大家都这么说。", "这要看情况"),
        ("เราจะเปิดต่อไปในคืนนี้ ทุกคนพูดอย่างนั้น ", "ขึ้นอยู่กับสถานการณ์"),
        ("ພວກເຮົາຈະເປີດຄືນນີ້ທຸກຄົນເວົ້າແນວນັ້ນ", "ຂຶ້ນກັບສະຖານະການ"),
    ],
)
def test_scripts_without_spaces_have_a_passage_around_a_quote(sentence: str, quote: str) -> None:
    found = passage(sentence * 20 + quote + "。" + sentence * 20, quote)
    assert (found.quote, len(found.before) > 20, len(found.after) > 1) == (quote, True, True)
    assert len(found.before + found.quote + found.after) < 300


@pytest.mark.parametrize(
    ("text", "quote", "times"),
    [
        ("町の人は今夜は開けておこうと言う。", "今夜は開けておこう", 1),
        ("AIが治療する。", "治療", 1),
        ("AIが治療する。", "A", 0),
        ("がっこう", "か", 0),
        ("เขาไม่มา", "ไม่มา", 1),
        ("เขาไม่มา", "เขาไม", 0),
        ("normal「abnormal」", "normal", 1),
    ],
)
def test_a_quote_can_stand_inside_running_text_if_its_script_has_no_spaces(text: str, quote: str, times: int) -> None:
    assert len(lines_with("said.txt", text, quote)) == times


LONG = {
    "stars": "*" * 100_000,
    "open stars": "*a " * 50_000,
    "open lines": "_a" * 50_000,
    "ticks": "`a " * 50_000,
    "brackets": "[a" * 50_000,
    "ends of links": "](x " * 30_000,
    "open tags": '<a "' * 50_000,
    "comments": "<!--" * 50_000,
    "hidden elements": "<p hidden>" * 20_000,
    "spaces": "a" + " " * 100_000 + "b",
    "lists": "- " * 50_000,
    "quotations": ">" * 100_000,
    "entities": "&a" * 50_000,
    "fences": "```\n" * 30_000,
    "cells": "|-" * 50_000,
    "hyphens": "a-\n" * 30_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["said.md", "said.html", "said.txt"])
@pytest.mark.parametrize("text", LONG)
def test_many_marks_are_read(text: str, name: str) -> None:
    """A pattern that takes quadratic time would take minutes for each of them."""
    assert lines_with(name, f"{LONG[text]}\nWe stay open.", "nobody says so") == []


def test_front_matter_is_no_text_of_a_document_even_if_all_else_is_seen() -> None:
    document = Document.from_bytes("letter.md", b"---\ntitle: A letter\n---\nWe stay.\n")
    assert [line for line in range(1, len(document.lines) + 1) if document.has_text(line)] == [4]
