"""Guesses what a document is called, and finds an id for its source."""

import re
from collections.abc import Container
from html import unescape
from itertools import count
from pathlib import PurePosixPath
from textwrap import shorten

from argmap.documents.document import BEGINNING, Document
from argmap.model.fields import as_id
from argmap.starter.speakers import on_line, said
from argmap.text.html_marks import is_html
from argmap.text.markdown_marks import is_markdown
from argmap.text.safe import safe
from argmap.text.subtitles import are_subtitles

LONGEST_TITLE = 100
LONGEST_ID = 20
"""Most characters of an id that is made from a file's name."""

MOST_HEADERS = 20
"""Lines in which the subject of an e-mail, or the title in the head of a text, is looked for."""

_TITLE_OF_HTML = re.compile(r"<(title|h1)\b[^<>]*>([\s\S]{0,1000}?)</\1>", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:Subject|Title|title): ++([\"']?)(.*)\1$")
_HEADING = re.compile(r"# (.*)")


def guessed_title(document: Document) -> str:
    """The title in the document: its first heading, or else its first line, shortened; else the name of its file."""
    name = PurePosixPath(document.name).name
    title = _html_title(document) or _subject(document) or _heading(document) or _first_line(document)
    plain = safe(title)
    return shorten(plain, LONGEST_TITLE, placeholder=" …") if len(plain) > LONGEST_TITLE else plain or name


def source_id(name: str, taken: Container[str]) -> str:
    """A free, short id from the name of a file, such as "minutes" for ``2024-05-03_Minutes.txt``."""
    stem = PurePosixPath(name).stem
    id_ = as_id(re.sub(r"^[\W\d_]+", "", stem)[:LONGEST_ID]) or as_id(stem[:LONGEST_ID]) or "source"
    return next(one for number in count(1) if (one := id_ if number == 1 else f"{id_}-{number}") not in taken)


def _html_title(document: Document) -> str:
    text = "\n".join(document.lines)
    found = _TITLE_OF_HTML.search(text) if is_html(document.name, text[:BEGINNING]) else None
    return unescape(re.sub(r"<[^<>]*>", " ", found[2])) if found else ""


def _subject(document: Document) -> str:
    return next((found[2] for line in document.lines[:MOST_HEADERS] if (found := _SUBJECT.match(line.rstrip()))), "")


def _heading(document: Document) -> str:
    if not is_markdown(document.name):
        return ""
    return next((found[1] for line in document.lines if (found := _HEADING.match(line.rstrip(" #")))), "")


def _first_line(document: Document) -> str:
    """The first line with a text; none if somebody speaks on it already."""
    line = next((number for number in range(1, len(document.lines) + 1) if document.has_text(number)), None)
    text = "" if line is None else on_line(document, line)
    return "" if said(text) != text or are_subtitles(document.name) else re.sub(r"^#+\s+", "", text)
