"""Nodes -> the model, part by part; what pydantic refuses becomes findings at their places."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from argmap.errors import Finding, Location
from argmap.load.collected import Findings
from argmap.load.explain import Refusal, explain
from argmap.load.nodes import Mapping, Scalar, plain_value
from argmap.load.parts import Way
from argmap.load.places import find_node, locate, locate_value, locate_word
from argmap.model import ArgumentMap, Claim, Frozen, Question, Source


def validate(root: Mapping, findings: Findings) -> ArgumentMap | None:
    """The map in the nodes, checked part by part so that one broken claim hides no other.

    None where the map itself is broken; findings tell what is wrong with it and its parts.
    """
    fields: Any = plain_value(root)
    validation = _Validation(root, findings)
    for name, part in (("sources", Source), ("claims", Claim)):
        if isinstance(fields.get(name), dict):
            fields[name] = validation.parts(part, name, fields[name].items())
    if isinstance(fields.get("questions"), list):
        fields["questions"] = list(validation.parts(Question, "questions", enumerate(fields["questions"])).values())
    checked: ArgumentMap | None = validation.part(ArgumentMap, (), fields)
    return checked


class _Validation:
    """Collects what is refused, with its place."""

    def __init__(self, root: Mapping, findings: Findings) -> None:
        self._root = root
        self._findings = findings

    def parts(self, part: type[Frozen], name: str, items: Iterable[tuple[Any, object]]) -> dict[Any, Any]:
        """The parts that are right, under their keys."""
        checked = {key: self.part(part, (name, key), value) for key, value in items}
        return {key: value for key, value in checked.items() if value is not None}

    def part(self, part: type[Frozen], way: Way, value: object) -> Any:
        """One part, or None where anything in it is refused."""
        try:
            return part.model_validate(value)
        except ValidationError as error:
            refusals = [
                Refusal(_kind(problem["type"]), (*way, *problem["loc"]), problem["input"], problem["msg"])
                for problem in error.errors(include_url=False)
                if not (problem["type"] == "too_short" and problem["input"])  # it is short of what was refused
            ]
            explained = [(refusal, *explain(refusal)) for refusal in refusals]
            for refusal, code, message in explained:
                if not _misspelled(refusal, explained):
                    self._findings.add(Finding(self._location(refusal), code, message))
            return None

    def _location(self, refusal: Refusal) -> Location:
        """The key of what is missing or unknown, else the value that is wrong."""
        way = refusal.way
        if refusal.kind in {"extra_forbidden", "missing"} or way[-1:] == ("place",):
            return locate(self._root, way)
        if way[-1:] == ("[key]",):
            return locate(self._root, way[:-1])
        if find_node(self._root, way) is None:  # a premise inside 'a + b', a line that is no list
            node = find_node(self._root, way[:-1])
            if isinstance(node, Scalar) and isinstance(refusal.given, str):
                return locate_word(node, refusal.given)
        return locate_value(self._root, way)


def _kind(of_error: str) -> str:
    """The type of an error; of two it depends on whether the part is a dataclass or a model."""
    return {"unexpected_keyword_argument": "extra_forbidden", "dataclass_type": "model_type"}.get(of_error, of_error)


def _misspelled(missing: Refusal, explained: Iterable[tuple[Refusal, str, str]]) -> bool:
    """Whether a field is missing because it is there under a name like it."""
    return missing.kind == "missing" and any(
        refusal.kind == "extra_forbidden"
        and refusal.way[:-1] == missing.way[:-1]
        and (f"mean '{missing.way[-1]}'" in message or f"- {missing.way[-1]}:" in message)
        for refusal, _, message in explained
    )
