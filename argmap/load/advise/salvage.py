"""What is left of a source or a claim without what is refused in it, so that its quotes can be looked up."""

from typing import Any, TypeVar

from pydantic import ValidationError

from argmap.model.parts import Frozen, Way
from argmap.model.words import Side

Part = TypeVar("Part", bound=Frozen)

NO_SOURCE = "-:?"
"""Stands for a citation that is refused, so that the others keep their numbers: no source has such an id."""

SIDES = frozenset(side.value for side in Side)


def salvaged(model: type[Part], value: object, error: ValidationError) -> Part | None:
    """The part without what is refused in it; None if nothing is left of it."""
    if not isinstance(value, dict):
        return None
    left = dict(value)
    for problem in error.errors(include_url=False):
        _leave_out(left, problem["loc"])
    try:
        return model.model_validate(left)
    except ValidationError:
        return None


def _leave_out(left: dict[str, Any], way: Way) -> None:
    """Leave out of the fields of a claim, an argument or a source what is at the end of a way."""
    match way:
        case (("text" | "title" | "premises") as field, *_):
            left[field] = "x"
        case (str(field), int(number), *inside) if (field == "cites" or field in SIDES) and _is_list(left, field):
            item = left[field][number]
            stand_in: Any = NO_SOURCE if field == "cites" else "x"
            if field in SIDES and inside and isinstance(item, dict):
                stand_in = dict(item)
                _leave_out(stand_in, tuple(inside))
            left[field] = [stand_in if place == number else other for place, other in enumerate(left[field])]
        case (field, *_):
            left.pop(str(field), None)


def _is_list(left: dict[str, Any], field: str) -> bool:
    return isinstance(left.get(field), list)
