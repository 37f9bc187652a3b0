"""Critical questions: those of each scheme, who raises them about what, and what is left."""

import pytest
from conftest import graph_of
from rich.console import Console

from argmap.catalogue.known_schemes import QUESTIONS, SCHEMES
from argmap.export.dot import generate_dot
from argmap.export.markdown import generate_markdown
from argmap.export.view import USUAL
from argmap.model.keys import Key, Kind
from argmap.model.schemes import plain_scheme
from argmap.query.answers import step
from argmap.query.critical_questions import Unraised, unraised
from argmap.query.part import whole_map
from argmap.render.steps import step_lines

CLAIMS = """\
  a: {{text: A, {a}supports: [{{premises: b + c, scheme: Argument from sign, {step}id: s}}]}}
  b: {{text: B{b}}}
  c: {{text: C, supports: [{{premises: a, id: plain}}, {{premises: a, scheme: a scheme of our own, id: own}}]}}
  d: {{text: D{d}}}
"""
STRENGTH, OTHER = "sign-strength", "sign-other"
RAISES = "[{premises: d, raises: sign-other}]"


@pytest.mark.parametrize(
    ("where", "left"),
    [
        ({}, [STRENGTH, OTHER]),
        ({"step": f"undercutters: {RAISES}, "}, [STRENGTH]),
        ({"step": f"conditions: {RAISES}, "}, [STRENGTH]),
        ({"a": f"objections: {RAISES}, "}, [STRENGTH]),
        ({"a": f"conditions: {RAISES}, "}, [STRENGTH]),
        ({"b": f", objections: {RAISES}"}, [STRENGTH]),
        ({"b": f", conditions: {RAISES}"}, [STRENGTH]),
        ({"b": f", supports: {RAISES}"}, [STRENGTH, OTHER]),
        ({"d": f", objections: {RAISES}"}, [STRENGTH, OTHER]),
        ({"a": f"objections: [{{premises: d, undercutters: {RAISES}}}], "}, [STRENGTH, OTHER]),
        ({"a": f"objections: {RAISES}, ", "b": ", conditions: [{premises: d, raises: [sign-strength]}]"}, []),
    ],
)
def test_what_nobody_has_raised_about_an_argument_is_left(where: dict[str, str], left: list[str]) -> None:
    graph = graph_of(CLAIMS.format(**dict.fromkeys("abd", "") | {"step": ""} | where))
    assert list(unraised(graph)) == [Unraised("s", "Argument from sign", id_, QUESTIONS[id_]) for id_ in left]


def test_an_objection_is_no_answer_to_what_is_asked_about_an_objection_beside_it() -> None:
    objections = "[{premises: b, scheme: sign}, {premises: c, raises: [sign-other, sign-strength]}]"
    graph = graph_of(f"  a: {{text: A, objections: {objections}}}\n  b: {{text: B}}\n  c: {{text: C}}\n")
    assert [left.question for left in unraised(graph)] == [STRENGTH, OTHER]


def test_schemes_are_named_in_the_form_in_which_they_are_compared() -> None:
    assert [name for name in SCHEMES if plain_scheme(name) != name] == []


def test_every_scheme_has_critical_questions_and_each_is_one_question() -> None:
    asked = [question for scheme in SCHEMES.values() for question in scheme.questions.items()]
    assert all(scheme.questions for scheme in SCHEMES.values())
    assert set(asked) == set(QUESTIONS.items())
    assert [ask for ask in QUESTIONS.values() if ask.find("?") != len(ask) - 1] == []


def test_answers_and_exports_show_which_questions_an_argument_raises() -> None:
    graph = graph_of("  a: {text: A, objections: [{premises: b, raises: [sign-other, slope-end]}]}\n  b: {text: B}\n")
    console = Console(width=80)
    with console.capture() as shown:
        console.print(*step_lines(step(graph, Key(Kind.ARGUMENT, "a/against/b"))))
    assert "· raises sign-other, slope-end" in shown.get()
    assert "*(raises: sign-other, slope-end)*" in "\n".join(generate_markdown(whole_map(graph)))
    assert r"\nraises: sign-other, slope-end\n" in "\n".join(generate_dot(whole_map(graph), USUAL))
