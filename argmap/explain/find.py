"""Finds the group or the topics that somebody asks for by a name, or says what is nearest to it."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.catalogue.topic import Group, Topic
from argmap.errors import ArgmapError
from argmap.explain.contents import ATTRIBUTES, GROUPS, JSON, SCHEMES, SIGNS
from argmap.explain.topic_names import asked, keys

PLAIN = [group for group in GROUPS.values() if group not in (ATTRIBUTES, JSON)]
"""The groups in which every word is looked up first."""

LEAST_ALIKE = 75
"""Least likeness, in per cent, of a misspelled word to the one that was meant: many words are a little alike."""

UNKNOWN = "; 'argmap explain' lists the words, and 'argmap show' tells about a claim of a map"


def find(words: Sequence[str]) -> Group | list[Topic]:
    """The group, or the topics of all kinds, that some words name.

    Raises `ArgmapError`, with the nearest names, if there are none.
    """
    text = " ".join(" ".join(words).split())
    if text in GROUPS:
        return GROUPS[text]
    first, _, rest = text.partition(" ")
    group = _group(first)
    if group and rest:
        return _in_group(group, rest)
    found = _anywhere(text) or group
    if not found:
        raise _unknown(text, "", _nearest(text, GROUPS.values()))
    return found


def _group(text: str) -> Group | None:
    return next((group for name, group in GROUPS.items() if keys(text) & keys(name)), None)


def _in_group(group: Group, text: str) -> Group | list[Topic]:
    section = {title: topics for title, topics in group.sections().items() if set(asked(text)) & keys(title)}
    if section:
        return group._replace(sections=lambda: section)
    topics = group.topics()
    found = _named(topics, text) or _named(_fields(topics), text) or _beginning(topics, text)
    if not found:
        elsewhere = "; without the group it is found" if _anywhere(text) or _group(text) else ""
        raise _unknown(text, f" in the group '{group.name}'", elsewhere or _nearest(text, [group]))
    return found


def _anywhere(text: str) -> list[Topic]:
    """What a text names in the plain groups, else in the graph, else in JSON; last, what begins so.

    A text that is written as names in JSON are, ``Step`` or ``drawn_by``, is looked up there in any case.
    """
    plain = [topic for group in PLAIN for topic in group.topics()]
    found = _named(plain, text)
    if text[0].isupper():
        found += [topic for topic in JSON.topics() if topic.name == text]
    elif "_" in text:
        found += _named(_fields(JSON.topics()), text)
    return found or _scheme(text) or _further(text) or _beginning(plain, text)


def _scheme(text: str) -> list[Topic]:
    """The scheme with this name, which is written in other forms too: "appeal to fear"."""
    from argmap.model.schemes import plain_scheme  # noqa: PLC0415  # few words are names of schemes

    return _named(SCHEMES.topics(), plain_scheme(text))


def _further(text: str) -> list[Topic]:
    graph, objects = ATTRIBUTES.topics(), JSON.topics()
    return _named(graph, text) or _named(objects, text) or _named(_fields(objects), text)


def _fields(topics: Iterable[Topic]) -> list[Topic]:
    """The fields of those topics that are objects of JSON, each with the objects that have it."""
    found: dict[tuple[str, str], list[str]] = {}
    for shown in topics:
        for field in shown.rows if shown.kind.startswith("in JSON") else ():
            found.setdefault(field, []).append(shown.name)
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


def _nearest(text: str, groups: Iterable[Group]) -> str:
    """The end of a message about an unknown name: the nearest names in some groups, if any is near."""
    from argmap.text.wording import did_you_mean  # noqa: PLC0415  # needed only if a word is unknown

    known: dict[str, str] = {}
    for group in groups:
        topics = group.topics()
        names = [name for topic in (*topics, *_fields(topics)) for name in (*topic.also, topic.name)]
        known |= {name.casefold(): name for name in (*names, group.name)}
    return did_you_mean(text, known.values(), least_alike=LEAST_ALIKE)


def _unknown(text: str, where: str, mend: str) -> ArgmapError:
    from argmap.text.wording import clipped  # noqa: PLC0415  # as above

    return ArgmapError(f"nothing to explain under '{clipped(text)}'{where}{mend or UNKNOWN}")


def beginning_so(incomplete: str) -> Iterator[str]:
    """The names that a shell offers: groups, then all topics but signs, exported graphs and JSON."""
    topics = (topic.name for group in PLAIN if group is not SIGNS for topic in group.topics())
    return (name for name in dict.fromkeys((*GROUPS, *topics)) if name.startswith(incomplete))
