"""What ``--json`` prints, read from the types of the answers: objects, their fields, types and meanings."""

import ast
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from argmap.catalogue.topic import Sections, Topic
from argmap.check.report import CheckResult
from argmap.query.arguments import Arguments
from argmap.query.cite import Citables
from argmap.query.evaluate import ArgumentEvaluation, Changes, ClaimEvaluation, Evaluation
from argmap.query.gaps import Gaps
from argmap.query.leanings import Leanings
from argmap.query.path import Paths
from argmap.query.read import Page
from argmap.query.resting import SourceAlone
from argmap.query.search import Hit
from argmap.query.settle import Settlement
from argmap.query.show import ArgumentAnswer, ClaimAnswer, QuestionAnswer
from argmap.query.sources import SourceAnswer, SourceBrief
from argmap.query.trace import Trace
from argmap.query.tree import Tree
from argmap.query.voice import VoiceAnswer
from argmap.render.json import JSON_FORMAT

ANSWERS: dict[str, Any] = {
    "tree": Tree,
    "for": Arguments,
    "against": Arguments,
    "show": ClaimAnswer | ArgumentAnswer | QuestionAnswer,
    "trace": Trace,
    "claims": tuple[Hit, ...],
    "sources": tuple[SourceBrief, ...] | SourceAnswer | SourceAlone,
    "read": Page,
    "voices": Leanings | VoiceAnswer,
    "evaluate": Evaluation | Changes | ClaimEvaluation | ArgumentEvaluation | Settlement,
    "gaps": Gaps,
    "path": Paths,
    "cite": Citables,
    "check": tuple[CheckResult, ...],
}
"""What each command answers; a tuple is a list in JSON."""

SIMPLE = {str: "text", int: "number", bool: "true or false", NoneType: "null"}
"""The types of JSON that have no fields, in words."""

ENVELOPE = Topic(
    "in JSON",
    "envelope",
    "What every command with --json prints: one object, whose fields and their order are stable.",
    ("answer", "format", "command"),
    rows=(
        ("format", f"number. {JSON_FORMAT}, until a field is renamed or removed."),
        ("command", "text. The command that answers."),
        ("map", "text. The map's file; not with check, which can read several."),
        ("answer", "What the command answers: an object, or a list of objects."),
    ),
)


@cache  # a word that is unknown is looked up there several times, 50 ms each
def objects_of_json() -> Sections:
    """All objects of JSON: what is around an answer, the answers by command, and the objects in them."""
    found = all_objects()
    commands = {answer: _commands(answer) for answer in found}
    answers = tuple(_topic(answer, names) for answer, names in commands.items() if names)
    inner = tuple(_topic(answer, names) for answer, names in commands.items() if not names)
    return {"around every answer": (ENVELOPE,), "answers": answers, "objects in answers": inner}


def all_objects() -> list[type]:
    """The types of all answers, then those of the objects in them."""
    waiting = [found for answered in ANSWERS.values() for found in objects_in(answered)]
    found: dict[type, None] = {}
    while waiting:
        answer = waiting.pop(0)
        if answer not in found:
            found[answer] = None
            waiting += [inner for annotation in parts_of(answer).values() for inner in objects_in(annotation)]
    return list(found)


def parts_of(answer: type) -> dict[str, Any]:
    """The fields of an answer, or of an object in one, with their types; empty for any other type."""
    return get_type_hints(answer) if hasattr(answer, "_fields") else {}


def objects_in(annotation: Any) -> Iterator[type]:
    """The types with fields that an annotation names."""
    if isinstance(annotation, type) and parts_of(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from objects_in(part)


def _commands(answer: type) -> list[str]:
    return [command for command, answered in ANSWERS.items() if answer in objects_in(answered)]


def _topic(answer: type, commands: list[str]) -> Topic:
    listed = any(_lists(ANSWERS[command], answer) for command in commands)
    by = " and ".join(f"argmap {command}" for command in commands)
    kind = f"in JSON: {by} {'answers with a list of these' if listed else 'answers with it'}" if commands else "in JSON"
    said = field_meanings(answer)
    rows = ((name, _described(annotation, said.get(name, ""))) for name, annotation in parts_of(answer).items())
    return Topic(kind, answer.__name__, _plain(answer.__doc__ or ""), tuple(commands), rows=tuple(rows))


def _lists(annotation: Any, answer: type) -> bool:
    """Whether an annotation allows for a list of these answers."""
    alternatives = get_args(annotation) if get_origin(annotation) is UnionType else (annotation,)
    return any(get_origin(part) is tuple and answer in get_args(part) for part in alternatives)


def _described(annotation: Any, meaning: str) -> str:
    return f"{type_words(annotation)}. {meaning}".rstrip()


def field_meanings(answer: type) -> dict[str, str]:
    """What the texts below an object's fields say of them; empty where argmap is installed without its source."""
    try:
        (definition,) = ast.parse(inspect.getsource(answer)).body
    except OSError:
        return {}
    assert isinstance(definition, ast.ClassDef)
    return {
        field.target.id: _plain(text.value.value)
        for field, text in pairwise(definition.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


def _plain(docstring: str) -> str:
    """A docstring as one paragraph for readers: without examples, and with quotes for code."""
    text = re.sub(r"\bNone\b", "null", " ".join(docstring.partition(">>>")[0].split()))
    return re.sub(r"(?<!`)`+([^`]+)`+", r"'\1'", text)


def type_words(annotation: Any) -> str:
    """The type of a field in words: ``list of Row``, ``text or null``."""
    inner = get_args(annotation)
    origin = get_origin(annotation)
    if origin in (UnionType, Union):
        return " or ".join(map(type_words, sorted(inner, key=lambda part: part is NoneType)))
    if origin is tuple:
        return f"list of {_plural(type_words(inner[0]))}"
    if origin is dict:
        return f"object with a {type_words(inner[1])} for {_each(type_words(inner[0]))}"
    if issubclass(annotation, Enum):
        return f"one of {', '.join(member.value for member in annotation)}"
    return SIMPLE.get(annotation) or str(annotation.__name__)


def _each(word: str) -> str:
    return word.replace("one of", "some of") if word.startswith("one of") else f"each {word}"


def _plural(word: str) -> str:
    return f"{word}s" if word in ("text", "number") else word
