"""Characters in the texts of one part of a map that were probably typed by mistake."""

import re
from collections.abc import Iterator

from argmap.check.problem import Problem
from argmap.graph import Graph, item_at
from argmap.model.keys import Key
from argmap.model.parts import Argument, Claim, Question, Source, field_names

MARKS = ("'", '"')
SHOWN = 30
"""Maximum number of characters of a text that a message shows."""


def character_problems(graph: Graph, key: Key) -> Iterator[Problem]:
    """Texts with a control character, or with a quotation mark that has no partner."""
    for name, text in _texts(item_at(graph, key)):
        control = re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
        if control:
            message = (
                f"the text holds the control character U+{ord(control[0]):04X}; in double quotes \\ starts an escape"
            )
            yield Problem("control-character", message, key, (name,))
        if text.count('"') % 2 or (re.search(r"[.!?]'$", text) and "'" not in text[:-1]):
            message = f"a quotation mark without its partner: {text[-SHOWN:] if text.endswith(MARKS) else text[:SHOWN]}"
            yield Problem("stray-quotation-mark", message, key, (name,))


def _texts(item: Claim | Argument | Question | Source) -> Iterator[tuple[str, str]]:
    """The name and text of each text field; quotes are left out, because their characters are the document's."""
    for name, written in field_names(type(item)).items():
        value = getattr(item, name)
        if isinstance(value, str) and name not in {"id", "sha256"}:
            yield written, value
