"""The forms in which names of topics are compared: case, plural, hyphens and numbers do not matter."""

import re

from argmap.text.plain_signs import PLAIN_SIGNS

REPLACEMENTS = (
    (r"['’]", ""),
    (r"\d+", "n"),
    (r"(?<=[^\W_])[-_](?=[^\W_])", " "),
    (r"^(the|an?) ", ""),
    (r"^\[\W*\]$", "[]"),
    (r"^\(\W*\)$", "()"),
    (r"(\w\w[^\Ws])s\b", r"\1"),
)
BRACKETED = re.compile(r"[\[(](\W*\S\W*)[\])]")
FOLDED = re.compile(r"(…|\.\.\.)[\s\d+−~?-]*")


def keys(name: str) -> set[str]:
    """What a topic is found under: its name, and its name as a terminal without its signs shows it."""
    return {_key(name), _key(name.translate(PLAIN_SIGNS))}


def asked(text: str) -> list[str]:
    """What to look for, if somebody asks for a text; of a sign in brackets, the brackets and then the sign."""
    found = [_key(text)]
    if bracketed := BRACKETED.fullmatch(text.strip()):
        found.append(_key(bracketed[1]))
    if FOLDED.fullmatch(text.strip()):
        found.append(_key("…"))
    return found


def _key(text: str) -> str:
    plain = " ".join(text.casefold().split())
    for pattern, replacement in REPLACEMENTS:
        plain = re.sub(pattern, replacement, plain)
    return plain
