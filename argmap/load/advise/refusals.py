"""What pydantic refuses in a part of a map -> findings with their locations."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.errors import Finding, Location
from argmap.load.advise.explain import Refusal, explain
from argmap.load.collected import MAX_FINDINGS
from argmap.load.locations import Locations, locate_word
from argmap.load.spelled import SpelledText
from argmap.model.parts import Way
from argmap.text.wording import clipped

_SAME_KIND = {"unexpected_keyword_argument": "extra_forbidden", "dataclass_type": "model_type"}
"""Error types of a dataclass -> the types of the same errors in a model."""


def refusal_findings(error: ValidationError, way: Way, locations: Locations) -> Iterator[Finding]:
    """The findings for what was refused in the part at the end of a way."""
    beside = cache(locations.fields_at)  # one set for all that is refused in a part
    refused = [
        Refusal(
            _SAME_KIND.get(problem["type"], problem["type"]),
            at := (*way, *problem["loc"]),
            _briefly(problem["input"]),
            _without_long_texts(problem),
            beside(*at[:-1]),
        )
        for problem in islice(error.errors(include_url=False), MAX_FINDINGS + 1)
        if not (problem["type"] == "too_short" and problem["input"])  # pydantic counts only the items that it accepted
    ]
    explained = [(refusal, *explain(refusal)) for refusal in refused]
    for refusal, code, message in explained:
        if not _misspelled(refusal, explained):
            yield Finding(_location(refusal, locations), code, message)


def _briefly(given: object) -> object:
    return clipped(given) if isinstance(given, str) else given


def _without_long_texts(problem: ErrorDetails) -> str:
    """The message, with no more of each text in it than messages show."""
    message = problem["msg"]
    for text in problem.get("ctx", {}).values():
        message = message.replace(text, clipped(text)) if isinstance(text, str) and text else message
    return message


def _location(refusal: Refusal, locations: Locations) -> Location:
    """The location of the key if a field is missing or unknown, else of the wrong value."""
    way = refusal.way
    if refusal.kind in {"extra_forbidden", "missing"} or way[-1:] == ("place",):
        return locations.of(*way)
    if way[-1:] == ("[key]",):
        return locations.of(*way[:-1])
    if locations.spelled(*way) is None:  # a premise inside 'a + b', or lines without a list
        text = locations.spelled(*way[:-1])
        if isinstance(text, SpelledText) and isinstance(refusal.given, str):
            return locate_word(text, refusal.given)
    return locations.of_value(*way)


def _misspelled(missing: Refusal, explained: Iterable[tuple[Refusal, str, str]]) -> bool:
    """Whether a missing field is there under a misspelled name."""
    return missing.kind == "missing" and any(
        refusal.kind == "extra_forbidden"
        and refusal.way[:-1] == missing.way[:-1]
        and (f"mean '{missing.way[-1]}'" in message or f"- {missing.way[-1]}:" in message)
        for refusal, _, message in explained
    )
