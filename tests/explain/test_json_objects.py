"""The objects of JSON that `argmap explain json` explains, read from the types of the answers."""

import inspect
import json

import pytest
from conftest import QUERIES, Run, asking

from argmap.explain import json_objects
from argmap.explain.json_objects import ANSWERS, all_objects, field_meanings, objects_in, parts_of, type_words
from argmap.query.outline import Written


def test_every_query_has_its_answer_in_json() -> None:
    assert list(ANSWERS) == QUERIES


@pytest.mark.parametrize("command", QUERIES)
def test_a_query_prints_the_fields_that_are_explained(command: str, run: Run) -> None:
    printed = json.loads(run(*asking(command, "open"), "--map", "library.yaml", "--json").out)["answer"]
    (answer, *_) = printed if isinstance(printed, list) else (printed,)
    assert list(answer) in [list(parts_of(known)) for known in objects_in(ANSWERS[command])]


@pytest.mark.parametrize("answer", all_objects(), ids=lambda answer: answer.__name__)
def test_every_field_of_json_is_said(answer: type) -> None:
    said = field_meanings(answer)
    objects = {field for field, annotation in parts_of(answer).items() if any(objects_in(annotation))}
    assert [field for field in parts_of(answer) if field not in {*said, *objects}] == []


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (str, "text"),
        (int | None, "number or null"),
        (tuple[str, ...], "list of texts"),
        (dict[str, str], "object with a text for each text"),
        (bool, "true or false"),
        (Written, "one of here, above, below"),
        (Written | None, "one of here, above, below or null"),
    ],
)
def test_a_type_is_told_in_words(annotation: object, words: str) -> None:
    assert type_words(annotation) == words


def test_without_the_source_of_argmap_fields_have_types_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> str:
        raise OSError("could not get source code")

    monkeypatch.setattr(inspect, "getsource", missing)
    monkeypatch.setattr(json_objects, "objects_of_json", json_objects.objects_of_json.__wrapped__)
    assert "\n  place     text.\n" in run("explain", "json", "Hit").out
