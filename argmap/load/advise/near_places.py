"""What was probably meant by a text that stands where a place should: ``book:p12`` for ``book:p. 12``."""

import re
from collections.abc import Mapping

from pydantic_core import PydanticCustomError

from argmap.model.fields import ID, LOCATED, PLACE_KEY, parse_place
from argmap.model.locators import ARABIC, NUMBER, goes_upwards
from argmap.model.parts import Citation, field_names
from argmap.text.wording import clipped

_WORDS = {
    "p": "page pg pag s seite",
    "pp": "pages pgs",
    "vol": "volume bd band",
    "bk": "book buch",
    "pt": "part teil",
    "ch": "chapter chap cap kap kapitel",
    "sec": "section sect",
    "par": "paragraph para",
    "art": "article",
    "fol": "folio",
    "col": "column",
    "no": "number nr num",
    "v": "verse",
    "vv": "verses",
    "n": "note footnote fn",
    "nn": "notes footnotes",
    "fig": "figure abb",
    "tab": "table",
}
"""Abbreviations, and what is written instead of them."""

PAGE = "a page or a time"
MOST_PLACES = 5
"""Most places in one text of which each is proposed."""

_ABBREVIATIONS = {word: short for short, words in _WORDS.items() for word in words.split()} | {
    f"{word}s": f"{short}s" for short, words in _WORDS.items() if len(short) > 1 for word in words.split()
}
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_SIGNS = str.maketrans(_DASHES | {"\u00a0": " ", "\u202f": " "})
_FRACTION = re.compile(r"(?<=:\d\d)[.,]\d{1,3}(?!\d)")
"""The fraction of a second, as subtitles have it."""
_OTHER_SIGN = re.compile(rf"({ID}) ?[;,#./( ] ?(\d+(?:-\d+)?)\)?")
"""A source and a line with another sign in the stead of the colon."""
_LINES = re.compile(r"(?i)(?:lines?|ln|ll?|#)?[.\s]*#?(\d+)(?:-(?:lines?|ln|ll?|#)?[.\s]*#?(\d+))?")
_MOMENT = r"(?:(\d{1,2}) ?[h:.] ?)?(\d{1,3}) ?[m:.'′] ?(\d{2}) ?(?:s|\"|''|″)?"
_TIME = re.compile(rf"{_MOMENT}(?:-{_MOMENT})?")
_PART = rf"(?<![^\W\d_])([^\W\d_]+|§§?)(?:\.? ?(?={ARABIC})|\. ?| )({NUMBER}(?:-{NUMBER})?)"
"""A word and a number; letters are a number only behind a sign, so that a text has only one reading."""
_PARTS = re.compile(rf"{_PART}(?:[,;]? {_PART})*")


def place_advice(given: object) -> str | None:
    """The message for a citation without a right place, a text or a mapping; None if nothing like a place is there."""
    if isinstance(given, str):
        return _of_text(clipped(given))
    if not isinstance(given, Mapping) or {"place", "quote"} & given.keys() or any(map(PLACE_KEY.fullmatch, given)):
        return None
    key = next((key for key in given if key not in field_names(Citation)), "")
    key = clipped(key)
    if ":" in key:
        return _of_text(key)
    other = _OTHER_SIGN.fullmatch(key)
    if other:
        return f"'{key}' is not a place; did you mean '{other[1]}:{other[2]}'?"
    if not re.fullmatch(ID, key) or not isinstance(given[key], str):
        return None
    meant = _right(given[key])
    return f"a place is written without a space: '{key}:{meant}'" if meant else _no_line(key)


def _of_text(text: str) -> str | None:
    source, colon, rest = (" ".join(part.split()) for part in text.partition(":"))
    rest = _FRACTION.sub("", rest).replace("-->", "-").strip("[]")
    if LOCATED.fullmatch(text):
        return _downwards(text)
    if not colon:
        if re.fullmatch(ID, text):
            return f"'{text}' is not a place; add a line, such as {text}:31, or without a document {PAGE}: {text}:p. 12"
        meant = _right(text)
        return _no_source(text, meant) if meant else None
    if not source or re.search(r"\s", source):
        return None
    several = _several(rest)
    if several:
        each = " and ".join(f"'{source}:{place}'" for place in several)
        return f"one citation has one place; did you mean {each}, each with its own '- '?"
    meant = _right(rest)
    return f"{_reason(text, rest)}; did you mean '{source}:{meant}'?" if meant and f"{source}:{meant}" != text else None


def _no_source(text: str, meant: str) -> str:
    joined = "" if meant[0].isdigit() else ", or join it to the place before it without a comma: vol. 2 p. 15"
    return f"'{text}' names no source; write source:{meant}{joined}"


def _no_line(source: str) -> str:
    """What to write for a source with a quote, by which the line can be found."""
    return (
        f"'{source}' is not a place; write any line, or '{source}:?', and 'check --fix' finds the right one; "
        f"without a document write {PAGE}: {source}:p. 12"
    )


def _downwards(text: str) -> str | None:
    """A range downwards, such as ``pp. 112-14``, whose end may leave out what its beginning has already."""
    whole = re.sub(r"(?<!\d)(\d+)-(\d+)", lambda range_: f"{range_[1]}-{range_[1][: -len(range_[2])]}{range_[2]}", text)
    return f"'{text}': a range goes upwards; did you mean '{whole}'?" if goes_upwards(whole) and whole != text else None


def _reason(text: str, rest: str) -> str:
    dash = next((sign for sign in _DASHES if sign in rest), None)
    if dash:
        return f"'{dash}' is a dash, and a range has a hyphen"
    if re.fullmatch(r"\d+(:\d+){1,2}(-\d+(:\d+){1,2})?", rest):
        return f"'{text}': minutes and seconds go up to 59"
    return f"'{text}' is not a place"


def _several(rest: str) -> list[str]:
    """The places in a text that has several, such as ``3, 5``; none in ``vol. 2, p. 15``, which is one."""
    pieces = re.split(r" ?[,;&] ?| and ", rest)
    if not 1 < len(pieces) <= MOST_PLACES:
        return []
    found = [_right(piece) for piece in pieces]
    word = re.match(r"[^\W\d]+\. |§ ", found[0] or "")
    places = [
        f"{word[0]}{place}" if word and place and place[0].isdigit() else place for place in found if place is not None
    ]
    kinds = {re.sub(r"s?\. .*|§? .*", "", place) for place in places if not place[0].isdigit()}
    one = len(kinds) == len(places)
    return [] if len(places) < len(pieces) or one else places


def _right(rest: str) -> str | None:
    """The lines or the locator that is meant by a text; None if it is like neither."""
    plain = re.sub(r" ?- ?", "-", " ".join(rest.translate(_SIGNS).split()))
    lines = _LINES.fullmatch(plain)
    if lines:
        found = "-".join(number for number in lines.groups() if number)
    else:
        found = _time(plain) or _parts(plain.casefold())
    try:
        parse_place(f"source:{found}")
    except PydanticCustomError:
        return None
    return found


def _time(plain: str) -> str:
    """A time as it is written; empty if the text is none."""
    found = _TIME.fullmatch(plain)
    if not found:
        return ""
    return "-".join(_moment(*found.groups()[at : at + 3]) for at in (0, 3) if found[at + 2])


def _moment(hours: str | None, minutes: str, seconds: str) -> str:
    total = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    hour, minute, second = total // 3600, total // 60 % 60, total % 60
    return f"{hour:0{len(hours or '')}}:{minute:02}:{second:02}" if hours or hour else f"{minute:02}:{second:02}"


def _parts(plain: str) -> str:
    """Pages and other parts as they are written; empty if the text names none."""
    if not _PARTS.fullmatch(plain):
        return ""
    return " ".join(f"{_abbreviation(word)} {number}" for word, number in re.findall(_PART, plain))


def _abbreviation(word: str) -> str:
    if word.startswith("§"):
        return word
    return f"{_ABBREVIATIONS.get(word, word)}."
