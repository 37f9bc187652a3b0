"""Draws what `argmap explain` explains: single topics, groups, and what there is."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group as Drawn
from rich.console import RenderableType
from rich.text import Text

from argmap.catalogue.topic import Group, Topic
from argmap.render.layout import ID, QUIET, STRONG, Flow, Hanging

WIDEST_NAME = 24
"""Most columns that all names of a list get; what a longer one means begins behind it."""


def draw_topics(topics: Sequence[Topic]) -> Drawn:
    """What some topics mean, each under what it is."""
    parts: list[RenderableType] = []
    for topic in topics:
        parts += [*([Text()] if parts else []), *_whole(topic)]
    return Drawn(*parts)


def draw_group(group: Group) -> Drawn:
    """All topics of a group, without their examples."""
    parts: list[RenderableType] = []
    for title, topics in group.sections().items():
        parts += [*([Text()] if parts else []), Text(title.upper(), style=STRONG)]
        parts += (
            _rows((topic.name, topic.meaning) for topic in topics)
            if group.brief or _short(topics)
            else _long(group, topics)
        )
    return Drawn(*parts)


def _short(topics: Iterable[Topic]) -> bool:
    """Whether topics are nothing but names and meanings."""
    return not any(topic.notes or topic.rows or topic.example for topic in topics)


def _long(group: Group, topics: Iterable[Topic]) -> Iterator[RenderableType]:
    for topic in topics:
        yield Text()
        yield from _meaning(topic if group.kinds else topic._replace(kind=""))


def draw_overview(words: Group, groups: Iterable[Group]) -> Drawn:
    """The words that there are, and how to get the rest."""
    parts: list[RenderableType] = [
        Hanging(Text(), Text("argmap explain WORD says what a word means, and how a map's file writes it.")),
        Hanging(Text(), Text("Signs need quotes in a shell: argmap explain '[+]'")),
        Text(),
    ]
    for title, topics in words.sections().items():
        parts += [Text(title, style=STRONG), Flow([topic.name for topic in topics], style="")]
    parts += [Text(), *_rows((f"argmap explain {group.name}", group.about) for group in groups)]
    return Drawn(*parts)


def _whole(topic: Topic) -> Iterator[RenderableType]:
    yield from _meaning(topic)
    if topic.example:
        yield Hanging(Text(), Text(f"In {topic.part}:", style=QUIET))
        for line in topic.example.splitlines():
            spaces = " " * (3 + len(line) - len(line.lstrip()))
            yield Hanging(Text(spaces), Text(line.lstrip(), style=ID))
    if topic.see:
        yield _note("See also", ", ".join(topic.see))


def _meaning(topic: Topic) -> Iterator[RenderableType]:
    yield Hanging(Text(), Text.assemble((topic.name, STRONG), (f" ({topic.kind})" if topic.kind else "", QUIET)))
    if topic.meaning:
        yield Hanging(Text(), Text(topic.meaning))
    yield from _rows(topic.rows)
    yield from (_note(label, text) for label, text in topic.notes)


def _note(label: str, text: str) -> Hanging:
    return Hanging(Text(), Text.assemble((f"{label}: ", STRONG), text))


def _rows(rows: Iterable[tuple[str, str]]) -> Iterator[Hanging]:
    """Names and what they mean, in two columns."""
    rows = list(rows)
    width = min(max((len(name) for name, _ in rows), default=0), WIDEST_NAME)
    yield from (Hanging(Text(f"  {name:<{width}} ", style=ID), Text(meaning)) for name, meaning in rows)
