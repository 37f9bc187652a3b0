"""Guesses who speaks on which lines of a document: from names before a colon, senders of e-mails, or subtitles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.documents.document import Document
from argmap.model.fields import Lines
from argmap.text.safe import safe
from argmap.text.subtitles import are_subtitles

LONGEST_NAME = 40
"""Most characters of a name that is guessed."""

LEAST_TURNS, LEAST_SPEAKERS = 3, 2
"""A text with fewer turns or speakers is probably no conversation, but has a colon somewhere."""

AGAIN = 2
"""So often a name comes that is one of a speaker."""

MOST_BELOW = 5
"""Lines below the sender of an e-mail among which there is another header."""

_TIME = r"[\[(]?\d{1,2}(?::\d\d){1,2}[\])]?"
_WORD = r"(?:[^\W\d_a-zà-ÿ][\w.'’-]*|\d+|d[aei]|de[lnr]?|v[ao]n)"
"""A word of a name: it begins with a capital or a letter of a script that has none, or is a number or a "van"."""

_BOLD = r"(?:\*\*|__)?"
_BESIDE = rf"(?:\s*(?:\([^()]{{1,40}}\)|{_TIME}))?(?: (?:says|said|writes|wrote))?"
"""What may stand between a name and the colon, such as the party of a member of parliament."""

_TURN = re.compile(
    rf"(?:{_TIME}\s+)?(?:[-–—]\s*)?{_BOLD}(?P<name>(?!\d){_WORD}(?: {_WORD}){{0,3}}){_BESIDE}{_BOLD}"
    rf"\s*[:：]{_BOLD}(?=\s|$|[^\x00-\x7f])"
)
_SAID_IN_SUBTITLES = re.compile(r"<v(?:\.[\w.]+)?\s([^<>]+)>")
_SENDER = re.compile(r"From: ++\"?([^<>\"]+)")
_HEADER = re.compile(r"(?:Subject|Date|To|Sent|Cc): ")
_NO_NAMES = frozenset(
    ("Cc", "Date", "Edit", "Example", "Figure", "From", "Note", "Sent", "Source", "Subject", "Table", "To", "Update")
)

Voices = dict[str, list[Lines]]


class _Start(NamedTuple):
    """The line on which somebody starts to speak; nobody, if a line only ends what was said above."""

    line: int
    name: str | None


def guessed_voices(document: Document) -> Voices:
    """Who speaks on which lines, in the order in which they begin; empty if the document does not show it."""
    if are_subtitles(document.name):
        starts = list(_in_subtitles(document.lines))
    else:
        starts = list(_senders(document.lines)) or list(_speakers(document))
    return _turns(starts, document)


def on_line(document: Document, number: int) -> str:
    """What is seen of a line."""
    return (document.passage(Lines(number, number)) or "").strip()


def said(passage: str) -> str:
    """What is said on a line, without the name of its speaker before a colon; nothing on the header of an e-mail."""
    found = _TURN.match(passage)
    if found is None:
        return passage
    return "" if found["name"] in _NO_NAMES else passage[found.end() :].strip()


def _shown(name: str) -> str | None:
    """A name as it can be shown; None if it is blank."""
    return safe(name)[:LONGEST_NAME].strip() or None


def _in_subtitles(lines: Sequence[str]) -> Iterator[_Start]:
    for number, line in enumerate(lines, 1):
        if found := _SAID_IN_SUBTITLES.search(line):
            yield _Start(number, _shown(found[1]))
        elif not line.strip():
            yield _Start(number, None)


def _senders(lines: Sequence[str]) -> Iterator[_Start]:
    for number, line in enumerate(lines, 1):
        found = _SENDER.match(line)
        if found and any(map(_HEADER.match, lines[number : number + MOST_BELOW])):
            yield _Start(number, _shown(found[1]))


def _speakers(document: Document) -> Iterator[_Start]:
    """Names before a colon: those that come again, or all of them where hardly a line has none."""
    starts = [
        _Start(number, found["name"])
        for number in range(1, len(document.lines) + 1)
        if (found := _TURN.match(on_line(document, number)))
        and found["name"] not in _NO_NAMES
        and len(found["name"]) <= LONGEST_NAME
    ]
    times = Counter(start.name for start in starts)
    with_text = sum(map(document.has_text, range(1, len(document.lines) + 1)))
    least = 1 if 2 * len(starts) >= with_text else AGAIN
    names = {name for name, number in times.items() if number >= least}
    if sum(times[name] for name in names) < LEAST_TURNS or len(names) < LEAST_SPEAKERS or max(times.values()) < AGAIN:
        return
    yield from (start if start.name in names else _Start(start.line, None) for start in starts)


def _turns(starts: Sequence[_Start], document: Document) -> Voices:
    """What each speaker says, up to the next one, without the empty lines at the end."""
    voices: Voices = {}
    changes = _without_repeated(starts)
    for number, (line, name) in enumerate(changes):
        if name is None:
            continue
        last = changes[number + 1].line - 1 if number + 1 < len(changes) else len(document.lines)
        while last > line and not document.has_text(last):
            last -= 1
        voices.setdefault(name, []).append(Lines(line, last))
    return voices


def _without_repeated(starts: Iterable[_Start]) -> list[_Start]:
    """The starts at which the speaker is another one."""
    changes: list[_Start] = []
    for start in starts:
        if not changes or changes[-1].name != start.name:
            changes.append(start)
    return changes
