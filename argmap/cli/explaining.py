"""``argmap explain``: finds what is asked for in the catalogue."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from rich.console import RenderableType

from argmap.catalogue.contents import ATTRIBUTES, CODES, FIELDS_OF_A_MAP, SETTINGS, SIGNS, WORDS
from argmap.catalogue.topic import Group, Topic
from argmap.cli.topic_names import asked, keys
from argmap.errors import ArgmapError
from argmap.export.formats import Format
from argmap.render.topics import draw_group, draw_overview, draw_topics

FORMATS = Group(
    "formats",
    "the formats of argmap export",
    {
        "formats of argmap export": tuple(
            Topic(
                "format of argmap export",
                str(form),
                f"{form.traits.about[0].upper()}{form.traits.about[1:]}.".replace("`", "'"),
                notes=(("Files", f"{', '.join(form.traits.suffixes)}."),),
            )
            for form in Format
        )
    },
)
PLAIN = (WORDS, SIGNS, FIELDS_OF_A_MAP, CODES, FORMATS, SETTINGS)
"""The groups in which every word is looked up."""

NAMES = ("words", "signs", "fields", "codes", "json", "graph", "formats", "settings")
"""The names of all groups, in the order in which they are listed."""

LEAST_ALIKE = 75
"""Least likeness, in per cent, of a misspelled word to the one that was meant: many words are a little alike."""

LONGEST = 60
"""Most characters of an unknown word that a message repeats."""

UNKNOWN = "; 'argmap explain' lists the words, and 'argmap show' tells about a claim of a map"


def explanation(words: Sequence[str]) -> RenderableType:
    """What is printed for some words; without any, what there is.

    Raises `ArgmapError` if nothing is called so.
    """
    if not "".join(words).strip():
        others = ((name, JSON if name == "json" else group_named(name).about) for name in NAMES)
        return draw_overview(WORDS, others)
    found = find(words)
    return draw_group(found) if isinstance(found, Group) else draw_topics(found)


JSON = "the objects and fields of --json"


@cache
def group_named(name: str) -> Group:
    """A group by its name."""
    if name == "json":
        from argmap.cli.json_objects import json_group  # noqa: PLC0415  # it loads everything that answers

        return json_group()
    (found,) = (group for group in (*PLAIN, ATTRIBUTES) if group.name == name)
    return found


def find(words: Sequence[str]) -> Group | list[Topic]:
    """The group, or the topics of all kinds, that some words name.

    Raises `ArgmapError`, with the nearest names, if there are none.
    """
    text = " ".join(" ".join(words).split())
    if text in NAMES:
        return group_named(text)
    first, _, rest = text.partition(" ")
    named = [name for name in NAMES if keys(first) & keys(name)]
    if named and rest:
        return _in_group(group_named(named[0]), rest)
    found = _anywhere(text)
    if found:
        return found
    if named:
        return group_named(named[0])
    raise _unknown(text, chain.from_iterable(group_named(name).topics() for name in NAMES))


def _in_group(group: Group, text: str) -> Group | list[Topic]:
    for title, topics in group.sections.items():
        if set(asked(text)) & keys(title):
            return Group(group.name, group.about, {title: topics})
    found = _named(group.topics(), text) or _beginning(group.topics(), text)
    if not found:
        raise _unknown(text, group.topics())
    return found


def _anywhere(text: str) -> list[Topic]:
    """What a text names in the plain groups, else in the graph, else in JSON; last, what begins so.

    A text that is written as names in JSON are, ``Step`` or ``drawn_by``, is looked up there in any case.
    """
    plain = [topic for group in PLAIN for topic in group.topics()]
    found = _named(plain, text)
    if text[0].isupper():
        found += [topic for topic in group_named("json").topics() if topic.name == text]
    elif "_" in text:
        found += _fields(group_named("json").topics(), text)
    return found or _scheme(text) or _further(text) or _beginning(plain, text)


def _scheme(text: str) -> list[Topic]:
    """The pattern of arguments with this name."""
    from argmap.model.schemes import is_scheme  # noqa: PLC0415  # few words are names of schemes

    meaning = "One of the patterns of arguments in Walton, Reed and Macagno's Argumentation Schemes (2008), chapter 9."
    return [Topic("scheme of arguments", text, meaning, see=("scheme",))] if is_scheme(text) else []


def _further(text: str) -> list[Topic]:
    graph, objects = group_named("graph").topics(), group_named("json").topics()
    return _named(graph, text) or _named(objects, text) or _fields(objects, text)


def _fields(objects: Iterable[Topic], text: str) -> list[Topic]:
    """The fields of JSON with a name, each with the objects that have it."""
    found: dict[tuple[str, str], list[str]] = {}
    for shown in objects:
        for field, meaning in shown.rows:
            if set(asked(text)) & keys(field):
                found.setdefault((field, meaning), []).append(shown.name)
    return [Topic(f"in JSON, field of {', '.join(names)}", *field) for field, names in found.items()]


def _named(topics: Iterable[Topic], text: str) -> list[Topic]:
    """The topics that are called so; what several parts of a map have in common is one."""
    topics = list(topics)
    found: dict[tuple[str, str], Topic] = {}
    for key in asked(text):
        for topic in topics:
            if any(key in keys(name) for name in (topic.name, *topic.also)):
                known = found.get((topic.name, topic.meaning))
                found[topic.name, topic.meaning] = _joined(known, topic) if known else topic
    return list(found.values())


def _joined(known: Topic, other: Topic) -> Topic:
    part = other.kind.removeprefix("field of ")
    return known if known.kind == other.kind else known._replace(kind=f"{known.kind}, {part}")


def _beginning(topics: list[Topic], text: str) -> list[Topic]:
    """The topics whose name begins so, if they all have one name."""
    (wanted, *_) = asked(text)
    names = {topic.name for topic in topics if any(key.startswith(wanted) for key in keys(topic.name))}
    return _named(topics, *names) if len(names) == 1 else []


def _unknown(text: str, topics: Iterable[Topic]) -> ArgmapError:
    from argmap.text.wording import did_you_mean  # noqa: PLC0415  # needed only if a word is unknown

    known = {name.casefold(): name for topic in topics for name in (*topic.also, topic.name)}
    mend = did_you_mean(text, known.values(), least_alike=LEAST_ALIKE) or UNKNOWN
    return ArgmapError(f"nothing to explain under '{text[:LONGEST]}{'…' * (len(text) > LONGEST)}'{mend}")


def beginning_so(incomplete: str) -> Iterator[str]:
    """The names that a shell offers: groups, then all topics but signs and JSON."""
    topics = (topic.name for group in (WORDS, FIELDS_OF_A_MAP, CODES, FORMATS, SETTINGS) for topic in group.topics())
    return (name for name in dict.fromkeys((*NAMES, *topics)) if name.startswith(incomplete))
