"""The forms in which names of topics are compared: case, plural, hyphens and numbers do not matter."""

import re
from functools import cache

from argmap.text.plain_signs import PLAIN_SIGNS
from argmap.text.wording import plain_text

REPLACEMENTS = (
    (r"['’]", ""),
    (r"\d+", "n"),
    (r"(?<=[^\W_])[-_](?=[^\W_])", " "),
    (r"^(the|an?) ", ""),
    (r"^\[\W*\]$", "[]"),
    (r"^\(\W*\)$", "()"),
    (r"(\w\w[^\Ws])s\b", r"\1"),
)
BRACKETED = re.compile(r"[\[(](\W*(?:\w\W*)?)[\])]")
COUNTS = {
    re.compile(r"(…|\.\.\.)[\s\d+−~?-]*|(?<!\d)\d+(\+|-|−|~\??|\?)"): "…",
    re.compile(r"(… ?|\.\.\. ?)?(?<!\d)\d+ more(:.*)?"): "… 3 more",
}
"""How answers say that something is left out, and the sign that it is."""
AROUND = re.compile(r"^\(?(\d+ )?|(: ?\d*|\))$")
"""What answers put around a word: ``(rivals)``, ``17 unanswered``, ``only if: 7``, ``note:``."""


@cache  # one look-up compares a name several times
def keys(name: str) -> frozenset[str]:
    """What a topic is found under: its name, and its name as a terminal without its signs shows it."""
    return frozenset({_key(name), _key(name.translate(PLAIN_SIGNS))})


def asked(text: str) -> list[str]:
    """What to look for, if somebody asks for a text; last, the text without what answers put around it."""
    text = text.strip()
    bracketed = BRACKETED.fullmatch(text)
    signs = [bracketed[1]] if bracketed else []
    signs += [sign for count, sign in COUNTS.items() if count.fullmatch(text)]
    others = filter(None, map(_key, (*signs, AROUND.sub("", text))))
    return list(dict.fromkeys((_key(text), *others)))


def _key(text: str) -> str:
    plain = plain_text(text)
    for pattern, replacement in REPLACEMENTS:
        plain = re.sub(pattern, replacement, plain)
    return plain
