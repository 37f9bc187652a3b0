"""Draws what is assumed, what changes with it, and the options that assume the same."""

import shlex
from collections.abc import Callable, Iterator

from rich.console import RenderableType
from rich.text import Text

from argmap.model.keys import Kind
from argmap.model.words import MEANS, Label
from argmap.query.evaluate import Assumed, Change, Changes
from argmap.render.labels import label_word
from argmap.render.layout import ID, QUIET, STRONG, Command, Flow, Hanging, words
from argmap.render.proposing import Given
from argmap.text.wording import count, listed

MOST_ARGUMENTS = 12
"""Most arguments that are listed as having another label; more are counted, unless all are asked for."""

TextOf = Callable[[str], str]
"""The text of a claim, by its id."""


def assumed_line(assumed: Assumed | None) -> Iterator[RenderableType]:
    """What is assumed."""
    if assumed is None:
        return
    told = [f"{id_} is {label}" for id_, label in assumed.suppose.items()]
    told += [f"without {listed(assumed.without)}"] if assumed.without else []
    told += [f"a claim is said only by who {listed(assumed.counted, ' or ')} it"] if assumed.counted is not None else []
    yield Hanging(Text("assumed:", style=QUIET), Text("; ".join(told) or "nothing but what the map says"))


def assuming(assumed: Assumed | None) -> str:
    """The options that assume the same, with a space before each."""
    if assumed is None:
        return ""
    options = [f"--suppose {id_}={label}" for id_, label in assumed.suppose.items()]
    options += [f"--without {shlex.quote(name)}" for name in assumed.without]
    options += [f"--count {','.join(assumed.counted)}"] if assumed.counted is not None else []
    return "".join(f" {option}" for option in options)


def draw_changes(answer: Changes, text_of: TextOf, given: Given, *, whole: bool) -> Iterator[RenderableType]:
    """What has another label than before: the claims, then the arguments, together if they change alike."""
    yield from assumed_line(answer.assumed)
    yield _in_numbers(answer.changes)
    for kind in (Kind.CLAIM, Kind.ARGUMENT):
        found = [change for change in answer.changes if change.kind is kind]
        if kind is Kind.ARGUMENT and len(found) > MOST_ARGUMENTS and not whole:
            yield Text()
            command = given.command(f"evaluate{assuming(answer.assumed)} --all")
            yield Command(f"… {count(len(found), 'argument')}:", command, indent=0)
            continue
        for alike in _alike(found):
            yield Text()
            told = Text.assemble(f"{count(len(alike), kind)}: ", label_word(alike[0].before), " → ")
            yield Hanging(Text(), told.append_text(label_word(alike[0].after)))
            yield from (_changed(change, answer, text_of) for change in alike)
    yield Text()
    yield Flow([MEANS])


def _alike(changes: list[Change]) -> list[list[Change]]:
    groups: dict[tuple[Label, Label], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.before, change.after), []).append(change)
    return list(groups.values())


def _changed(change: Change, answer: Changes, text_of: TextOf) -> RenderableType:
    number = answer.positions.get(change.id, "")
    body = Text.assemble(words(text_of(change.id)), "  ") if change.kind is Kind.CLAIM else Text()
    supposed = " (supposed)" if change.id in answer.assumed.suppose else ""
    mark = Text(f" {number}" if number else " ", style=STRONG)
    return Hanging(mark, Text.assemble(body, (change.id, ID), (supposed, QUIET)))


def changed_in_all(changes: tuple[Change, ...], assumed: Assumed | None, given: Given) -> Iterator[RenderableType]:
    """How much changes in the whole map, and the command that lists it."""
    if assumed is not None and assuming(assumed):
        told = _in_numbers(changes).plain
        yield Text()
        yield Command(f"{told} in all:", given.command(f"evaluate{assuming(assumed)}"), indent=0)


def _in_numbers(changes: tuple[Change, ...]) -> Text:
    numbers = [sum(change.kind is kind for change in changes) for kind in (Kind.CLAIM, Kind.ARGUMENT)]
    told = f"{count(numbers[0], 'claim')}, {count(numbers[1], 'argument')}" if changes else "nothing"
    return Text.assemble(("what changes", STRONG), f": {told}")
