"""What is guessed from a document: who speaks on which lines, what it is called, and an id for its source."""

import pytest

from argmap.documents.document import Document
from argmap.starter.speakers import guessed_voices
from argmap.starter.titles import guessed_title, source_id


def document(text: str, name: str = "d.txt") -> Document:
    return Document.from_bytes(name, text.encode())


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Ana: One.\nBen: Two.\nAna: Three.\n", {"Ana": ["1", "3"], "Ben": ["2"]}),
        ("ANA: One.\nDR. VAN DER BERG: Two.\nANA: Three.\n", {"ANA": ["1", "3"], "DR. VAN DER BERG": ["2"]}),
        (
            "**Ana:** One.\n**Dr. van der Berg:** Two.\n**Ana:** Three.\n",
            {"Ana": ["1", "3"], "Dr. van der Berg": ["2"]},
        ),
        ("[00:01] Ana: One.\n[00:02] Ben: Two.\n[00:03] Ana: Three.\n", {"Ana": ["1", "3"], "Ben": ["2"]}),
        ("Ana (00:01): One.\nBen (00:02): Two.\nAna: Three.\n", {"Ana": ["1", "3"], "Ben": ["2"]}),
        ("Speaker 1: One.\nSpeaker 2: Two.\nSpeaker 1: Three.\n", {"Speaker 1": ["1", "3"], "Speaker 2": ["2"]}),
        ("Ana says:\nOne.\nBen wrote:\nTwo.\nAna says:\nThree.\n", {"Ana": ["1-2", "5-6"], "Ben": ["3-4"]}),
        ("田中：一。\n佐藤：二。\n田中：三。\n", {"田中": ["1", "3"], "佐藤": ["2"]}),
        ("A title\n\nAna: One.\nmore\n\nBen: Two.\nAna: Three.\n\n", {"Ana": ["3-4", "7"], "Ben": ["6"]}),
        ("Ana: One.\nAna: Two.\nBen: Three.\n", {"Ana": ["1-2"], "Ben": ["3"]}),
        ("Ana: One.\nNote: Two.\nBen: Three.\nAna: Four.\n", {"Ana": ["1-2", "4"], "Ben": ["3"]}),
    ],
)
def test_speakers_stand_before_a_colon(text: str, voices: dict[str, list[str]]) -> None:
    assert spoken(document(text)) == voices


def test_a_name_that_comes_once_among_many_lines_only_ends_a_turn() -> None:
    talk = (
        "Ana: One.\n"
        + "more\n" * 5
        + "Ben: Two.\nOf note: Three.\nAna: Four.\nSummary: Five.\nBen: Six.\n"
        + "more\n" * 5
    )
    assert spoken(document(talk)) == {"Ana": ["1-6", "9"], "Ben": ["7-8", "11-16"]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line without anybody.\n",
        "PEP: 1\nTitle: One\nAuthor: Ana\n\nSome text.\n",
        "It is so: one.\nit goes on: two.\nIt is so: three.\n",
        "Note: one.\nWarning: two.\nNote: three.\n",
        "Ana: One.\nAna: Two.\nAna: Three.\n",
    ],
)
def test_a_text_that_shows_no_speakers_has_none(text: str) -> None:
    assert guessed_voices(document(text)) == {}


def test_speakers_of_html_are_those_that_a_browser_shows() -> None:
    page = "<html><p><b>Ana:</b> One.</p>\n<p><b>Ben:</b> Two.</p>\n<p><b>Ana:</b> Three.</p></html>\n"
    assert spoken(document(page, "d.html")) == {"Ana": ["1", "3"], "Ben": ["2"]}


def test_subtitles_name_their_voices() -> None:
    subtitles = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>One\ntwo\n\n00:03.000 --> 00:04.000\n<v.loud Ben B.>Three\n"
    assert spoken(document(subtitles, "d.vtt")) == {"Ana": ["4-5"], "Ben B.": ["8"]}


def test_a_blank_name_in_subtitles_is_none() -> None:
    assert guessed_voices(document("WEBVTT\n\n00:01.000 --> 00:02.000\n<v  >One\n", "d.vtt")) == {}


def test_e_mails_name_their_senders() -> None:
    mails = 'From: "Ana A" <a@example.org>\nSubject: S\n\nOne.\n\nFrom: Ben\nTo: Ana\n\nFrom: here on.\n'
    assert spoken(document(mails)) == {"Ana A": ["1-4"], "Ben": ["6-9"]}


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("d.md", "Some words.\n\n# A *heading* #\n", "A *heading*"),
        ("d.md", "## A lower one\n\nText\n", "A lower one"),
        ("d.txt", "\n  A first   line\nmore\n", "A first line"),
        ("d.html", "<html><title>A &amp;\nB</title><h1>C</h1></html>", "A & B"),
        ("d.html", "<html><h1>A <i>c</i></h1></html>", "A c"),
        ("d.txt", 'From: Ana\nSubject: The "street"\n\nText\n', 'The "street"'),
        ("d.md", "---\ntitle: 'Of it'\n---\nText\n", "Of it"),
        ("folder/d.txt", "Ana: One.\n", "d.txt"),
        ("d.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n", "d.vtt"),
        ("d.txt", "", "d.txt"),
        ("d.txt", "word " * 50, "word " * 19 + "…"),
    ],
)
def test_a_title_is_found_in_the_document(name: str, text: str, title: str) -> None:
    assert guessed_title(document(text, name)) == title


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("d.txt", f"Title: {' ' * 100_000}x\nFrom: {' ' * 100_000}\nDate: \n{'Ana ' * 30_000}"),
        ("d.md", f"# {'# ' * 50_000}\n[{' ' * 100_000}\n"),
        ("d.html", f"<html>{'<h1> <title ' * 10_000}"),
        ("d.vtt", f"{'<v ' * 30_000}\n<v {' ' * 100_000}\n"),
    ],
)
def test_lines_of_many_signs_take_no_longer_than_others(name: str, text: str) -> None:
    assert guessed_voices(document(text, name)) == {}
    assert len(guessed_title(document(text, name))) <= 100


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("minutes.txt", "minutes"),
        ("2024-05-03_Town Meeting.txt", "town-meeting"),
        ("letters/Müller (2).txt", "mueller-2"),
        ("a very long name of a file.txt", "a-very-long-name-of"),
        ("2024.txt", "c-2024"),
        ("日本.txt", "source"),
        ("taken.txt", "taken-3"),
    ],
)
def test_an_id_is_made_from_the_name_of_the_file(name: str, id_: str) -> None:
    assert source_id(name, {"taken", "taken-2"}) == id_


def spoken(read: Document) -> dict[str, list[str]]:
    return {name: [str(lines) for lines in turns] for name, turns in guessed_voices(read).items()}
