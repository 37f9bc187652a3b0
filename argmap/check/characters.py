"""Characters in the texts of one part of a map that were probably typed by mistake, and line breaks."""

import re
from collections.abc import Iterator

from argmap.check.problem import Problem
from argmap.graph import Graph, item_at
from argmap.model.keys import Key
from argmap.model.parts import Argument, Claim, Question, Source, field_names

MARKS = ("'", '"')
_LISTS = "cites|supports|objections|conditions|undercutters|tags|positions|questions|sources|claims|also"
_FIELD_INSIDE = re.compile(rf"(?:^|(?<=[.!?]) ) *(?:{_LISTS}):(?=\s*$|\s+[-\[]|\s*\n)", re.MULTILINE)
"""A field with a list, in a text that may have swallowed it."""

SHOWN = 30
"""Maximum number of characters of a text that a message shows."""


def character_problems(graph: Graph, key: Key) -> Iterator[Problem]:
    """Texts with a control character, a quotation mark that has no partner, or lines that are drawn as one."""
    item = item_at(graph, key)
    yield from _several_lines(key, item)
    for name, text in _texts(item):
        control = re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]", text)
        if control:
            message = (
                f"the text holds the control character U+{ord(control[0]):04X}; in double quotes \\ starts an escape"
            )
            yield Problem("control-character", message, key, (name,))
        if _is_odd(text) or (re.search(r"[.!?]'$", text) and "'" not in text[:-1]):
            message = f"a quotation mark without its partner: {text[-SHOWN:] if text.endswith(MARKS) else text[:SHOWN]}"
            yield Problem("stray-quotation-mark", message, key, (name,))
        field = _FIELD_INSIDE.search(text)
        if field:
            message = f"the text holds '{field[0].strip()}'; if that is a field, its line is indented too much"
            yield Problem("field-in-text", message, key, (name,))


def _is_odd(text: str) -> bool:
    """Whether a text has an odd number of quotation marks, even without those that stand for inches."""
    return bool(text.count('"') % 2 and len(re.findall(r'(?<!\d)"', text)) % 2)


def _several_lines(key: Key, item: Claim | Argument | Question | Source) -> Iterator[Problem]:
    """A claim or a question of several lines; YAML joins those of a plain text, and those after '>'."""
    match item:
        case Claim(text=text):
            field, what = "text", "text"
        case Question(ask=text):
            field, what = "ask", "question"
        case _:
            return
    number = sum(bool(line.strip()) for line in text.split("\n"))
    if number > 1:
        message = (
            f"the {what} has {number} lines, and trees and pictures draw it as one; "
            "make it one sentence ('>' in place of '|' joins lines), and put the rest into 'note:'"
        )
        yield Problem("several-lines", message, key, (field,))


def _texts(item: Claim | Argument | Question | Source) -> Iterator[tuple[str, str]]:
    """The name and text of each text field; quotes are left out, because their characters are the document's."""
    for name, written in field_names(type(item)).items():
        value = getattr(item, name)
        if isinstance(value, str) and name not in {"id", "sha256"}:
            yield written, value
