"""``argmap read``: a document as a page, how much of it the map takes up, and what cannot be read."""

import json
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, Run, graph_of
from mistakes import CITED, SAID, SHA256

import argmap
from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.graph import Graph, build_graph
from argmap.load import parse_map
from argmap.query.coverage import Amount, per_cent, united
from argmap.query.read import Page, PageLine
from argmap.text.seen import Span

LATER = "left-out: [{lines: 1, why: no words}, {lines: [4, 6], why: Later}]"
CLAIMS = """\
  a: {text: A, cites: [s:3: Let us stay open, s:3: stay open. It is late]}
  b: {text: B, cites: [{s:3: Let us go, stance: suggests}]}
"""


def page(text: str, document: Document = SAID, **asked: object) -> Page:
    """A page of the source ``s``; the text has no format and no title."""
    graph = build_graph(parse_map(f"format: 1\ntitle: A test\n{text}", Path("map.yaml")))
    return argmap.read(graph, "s", documents=Documents(Path("nowhere"), [document]), **asked)  # type: ignore[arg-type]


def of_one(name: str, *lines: str, quote: str, at: str = "1") -> PageLine:
    """The first line of a document that one quote is cited from."""
    sources = f"sources: {{s: {{title: S, document: {name}, sha256: {SHA256}}}}}\n"
    text = f"{sources}claims:\n  a:\n    text: A\n    cites:\n      - s:{at}: {quote}\n"
    return page(text, Document(name, lines, SHA256)).lines[0]


def quoted(line: PageLine) -> list[str]:
    """The words of a line that are quoted."""
    return [line.text[mark.start : mark.end] for mark in line.marks if mark.start is not None]


SOME = CITED.replace("left-out: [{lines: [1, 6], why: no words}]", LATER).partition("claims:")[0] + f"claims:\n{CLAIMS}"


def test_each_line_has_its_voice_and_its_state() -> None:
    assert [(line.number, line.voices, line.state.value, line.repeats, line.why) for line in page(SOME).lines] == [
        (1, (), "left out", None, "no words"),
        (2, (), "blank", None, None),
        (3, ("Ann",), "cited", None, None),
        (4, ("Bob",), "open", None, "Later"),
        (5, ("Ann",), "repeated", "3", None),
        (6, (), "open", None, "Later"),
    ]


def test_each_mark_has_its_words_and_its_claim() -> None:
    line = page(SOME, lines="3").lines[0]
    assert quoted(line) == ["Let us stay open", "stay open. It is late"]
    assert [(mark.cited.cited_for, mark.start) for mark in line.marks] == [("a", 5), ("a", 12), ("b", None)]


def test_words_in_two_quotes_are_counted_once() -> None:
    found = page(SOME).coverage
    assert (found.lines, found.words) == (5, 31)
    assert found.quoted == Amount(lines=1, words=7, per_cent=23)
    assert (found.cited.words, found.repeated.words, found.left_out.words, found.open.words) == (9, 9, 2, 11)


def test_only_open_lines_are_shown_if_asked() -> None:
    assert [line.number for line in page(SOME, only_open=True).lines] == [4, 6]
    assert [line.number for line in page(SOME, lines="1-4", only_open=True).lines] == [4]


@pytest.mark.parametrize(
    ("name", "lines", "quote", "seen", "found"),
    [
        ("s.html", ("<p>We &amp; <b>they</b> agree<br>",), "they agree", "We & they agree", "they agree"),
        ("s.md", ("We *all* agree",), "We all agree", "We *all* agree", "We *all* agree"),
        ("s.srt", ("<i>Well</i>, no.",), "no", "Well, no.", "no"),
        (
            "s.txt",
            ("今夜、図書館は開いている。",),
            "図書館は開いている",
            "今夜、図書館は開いている。",
            "図書館は開いている",
        ),
        ("s.txt", ("He said “no”, and left.",), "'\"no\", and left'", "He said “no”, and left.", "“no”, and left"),
    ],
)
def test_a_page_has_what_a_reader_sees(name: str, lines: tuple[str, ...], quote: str, seen: str, found: str) -> None:
    line = of_one(name, *lines, quote=quote)
    assert (line.text.strip(), quoted(line)) == (seen, [found])


def test_a_quote_on_two_lines_is_marked_on_both_and_names_its_claim_once(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "s.txt").write_text("We will\nstay open.\n")
    text = "format: 1\ntitle: T\nsources: {s: {title: S, document: s.txt}}\nclaims:\n  a:\n    text: A\n    cites:\n"
    out = run_on(f"{text}      - s:1-2: will stay\n", "read", "s").out
    assert out.splitlines()[-3:] == ["1 We »will«", "2 »stay« open.", "    ← a"]


@pytest.mark.parametrize(
    ("spans", "once"),
    [
        ([], []),
        ([(5, 9), (1, 3)], [(1, 3), (5, 9)]),
        ([(1, 6), (4, 9), (5, 6)], [(1, 9)]),
    ],
)
def test_spans_are_united(spans: list[tuple[int, int]], once: list[tuple[int, int]]) -> None:
    assert united(Span(*span) for span in spans) == once


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(0, 0, 0), (0, 9, 0), (1, 900, 1), (1, 3, 33), (899, 900, 99), (9, 9, 100)]
)
def test_only_nothing_is_0_per_cent_and_only_all_is_100(part: int, whole: int, share: int) -> None:
    assert per_cent(part, whole) == share


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("meetnig",), 1, "argmap: no source 'meetnig'; did you mean 'meeting'?\n"),
        (("meeting", "10"), 1, "argmap: meeting: line 10 is outside the document, which ends with line 9\n"),
        (("meeting", "x"), 1, "argmap: 'x' is no line; write one such as 12, or some such as 12-40\n"),
        (("meeting", "5-3"), 1, "argmap: lines 5-3 end before they begin; write 3-5\n"),
        (("meeting", "--documents", "."), 1, "argmap: meeting: no 'meeting.txt' in .\n"),
    ],
)
def test_what_cannot_be_read_is_one_message(run: Run, words: tuple[str, ...], code: int, message: str) -> None:
    ran = run("read", *words, "--map", "library.yaml")
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(message.removesuffix("\n"))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{title: S}", "s: the source names no document that could be read"),
        ("{title: S, document: s.txt}", "s: no documents; give their folder with --documents FOLDER"),
    ],
)
def test_a_source_without_a_document_at_hand_is_told(source: str, message: str) -> None:
    graph = graph_of("  a: {text: A}\n", f"sources: {{s: {source}}}\n")
    with pytest.raises(argmap.ArgmapError, match=message):
        argmap.read(graph, "s")


def test_lines_behind_the_end_are_none(library: Graph) -> None:
    read = argmap.read(library, "meeting", "8-40", documents=MAPS / "documents")
    assert [line.number for line in read.lines] == [8, 9]


def test_a_document_that_has_changed_is_told_on_stderr(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "meeting.txt").write_text("Other words.\n")
    ran = run_on(LIBRARY.read_text(encoding="utf-8"), "read", "meeting", "1")
    assert (ran.code, "1 Other words." in ran.out) == (0, False)
    assert ran.err.startswith("argmap: meeting: the document has changed since it was read")


def test_the_sources_say_how_much_is_open(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "said.txt").write_text("\n".join(SAID.lines))
    text = f"format: 1\ntitle: T\n{SOME}"
    covered = "31 words: 7 quoted (23 %); 9 on cited lines (29 %), 9 repeated (29 %), 2 left out (6 %), 11 open"
    assert covered in " ".join(run_on(text, "sources").out.split())
    shown = run_on(text, "sources", "s").out
    assert covered in " ".join(shown.split())
    assert "4, 6 left for later" in shown
    (source,) = json.loads(run_on(text, "sources", "--json").out)["answer"]
    assert source["coverage"]["open"] == {"lines": 2, "words": 11, "per_cent": 35}


def test_open_lines_are_marked_at_the_margin(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "said.txt").write_text("\n".join(SAID.lines))
    text = f"format: 1\ntitle: T\n{SOME.replace(', {lines: [4, 6], why: Later}', ', {lines: 4, why: later}')}"
    out = run_on(text, "read", "s", "--open").out.splitlines()
    assert out[-3:] == ["later 4 Bob Bob: Let us close, and then let us go home.", "", "open  6 —   Applause."]


NEW = """\
format: 1
title: T
sources:
  s:
    title: S
    document: s.txt
    voices: {Ann: 2, a speaker whose name is long: 4}
claims:
  a:
    text: A
    cites:
      - s:2: never said
      - s:2-4
"""


def test_a_voice_is_named_where_it_begins_and_where_it_ends(run_on: Run, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "s.txt").write_text("Title\nOne.\nTwo.\nThree.\n")
    assert run_on(NEW, "read", "s").out.splitlines()[3:] == [
        "",
        "open 1     Title",
        "     2 Ann One.",
        "             ← a ! »never said« does not stand here",
        "     3 —   Two.",
        "           a speaker whose name is long",
        "     4     Three.",
        "             ← a (2-4)",
    ]


def test_thousands_of_quotes_on_one_long_line_are_marked_at_once() -> None:
    line = of_one("s.html", "<p>We <b>are</b> &amp; we</p>" * 2_000, quote="are")
    assert len(line.marks) == 2_000
