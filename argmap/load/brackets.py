"""A quoted text, or a short list or mapping in brackets: ``"a: b"``, ``[a, b]``, ``{lines: 1-14, why: furniture}``."""

import re

LONGEST = 10_000
"""Characters in brackets; what is longer is left to the parser, and so is what is deeper."""

DEEPEST = 20

NO_VALUES = frozenset({"~", "null"})
"""Plain words that mean nothing in YAML."""

_DOUBLE = re.compile(r'"([^"\\]*+)" *')
_SINGLE = re.compile(r"'((?:[^']|'')*+)' *")
_WORDS = r"\w[^\s,\[\]{}:#?]*+(?:[: ][^\s,\[\]{}:#?]++)*+"
_TOKEN = re.compile(rf"""\ *+(?:({_WORDS})|"([^"\\]*+)"|'((?:[^']|'')*+)'|(:\ |[\[\]{{}},]))\ *+""", re.VERBOSE)


_Tokens = list[tuple[str, str]]
"""What each token says, and what it is: a word, a quoted text, or a sign, which says nothing more."""


class Unusual(Exception):  # noqa: N818  # no error: the parser reads it
    """Something is not written in the everyday forms."""


def read_special(text: str) -> object:
    """What a text says that starts with a quotation mark or a bracket; raises `Unusual`."""
    if text[0] in "[{":
        return _read_brackets(text)
    quoted = _DOUBLE.fullmatch(text)
    if quoted:
        return quoted[1]
    quoted = _SINGLE.fullmatch(text)
    if quoted:
        return quoted[1].replace("''", "'")
    raise Unusual


def _read_brackets(text: str) -> object:
    if len(text) > LONGEST:
        raise Unusual
    tokens: _Tokens = []
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise Unusual
        tokens.append(_what_it_says(*token.groups()))
        at = token.end()
    value, read = _value(tokens, 0, 0)
    if read < len(tokens):
        raise Unusual
    return value


def _what_it_says(words: str | None, double: str | None, single: str | None, sign: str | None) -> tuple[str, str]:
    if sign is not None:
        return "", sign
    if words is not None:
        return words, "word"
    return double if double is not None else (single or "").replace("''", "'"), "quoted"


def _value(tokens: _Tokens, at: int, depth: int) -> tuple[object, int]:
    """The value at a token, and the token behind it."""
    said, kind = _token(tokens, at)
    if kind == "quoted" or (kind == "word" and said not in NO_VALUES):
        return said, at + 1
    if depth > DEEPEST or kind not in ("[", "{"):
        raise Unusual
    return _list(tokens, at + 1, depth + 1) if kind == "[" else _mapping(tokens, at + 1, depth + 1)


def _list(tokens: _Tokens, at: int, depth: int) -> tuple[list[object], int]:
    items: list[object] = []
    while True:
        item, at = _value(tokens, at, depth)
        items.append(item)
        if not _goes_on(tokens, at, "]"):
            return items, at + 1
        at += 1


def _mapping(tokens: _Tokens, at: int, depth: int) -> tuple[dict[str, object], int]:
    values: dict[str, object] = {}
    while True:
        key, kind = _token(tokens, at)
        if kind != "word" or key in values or _token(tokens, at + 1)[1] != ": ":
            raise Unusual
        values[key], at = _value(tokens, at + 2, depth)
        if not _goes_on(tokens, at, "}"):
            return values, at + 1
        at += 1


def _goes_on(tokens: _Tokens, at: int, end: str) -> bool:
    """Whether a comma follows, and not the end."""
    sign = _token(tokens, at)[1]
    if sign not in (",", end):
        raise Unusual
    return sign == ","


def _token(tokens: _Tokens, at: int) -> tuple[str, str]:
    if at >= len(tokens):
        raise Unusual
    return tokens[at]
