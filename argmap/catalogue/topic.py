"""What there is to explain: a word, a sign, a field, a code, an object of JSON, a setting."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Topic(NamedTuple):
    """Something to explain: what it is, what it is called, and what it means."""

    kind: str
    """What it is, such as "word" or "field of a claim"."""
    name: str
    meaning: str
    also: tuple[str, ...] = ()
    """Other names under which it is found."""
    notes: tuple[tuple[str, str], ...] = ()
    """More about it, each with a label such as "Mend"."""
    rows: tuple[tuple[str, str], ...] = ()
    """The parts that it has, each with its meaning."""
    part: str = ""
    """The part of a map in which the example stands, such as "a claim"."""
    example: str = ""
    """How a map's file writes it: lines of YAML."""
    see: tuple[str, ...] = ()
    """The names of other topics."""


Sections: TypeAlias = dict[str, tuple[Topic, ...]]
"""Topics under headings."""


class Group(NamedTuple):
    """Topics of one kind, that a reader can ask for together."""

    name: str
    about: str
    """What the group holds, in a line."""
    sections: Callable[[], Sections]
    """Its topics; called only if they are needed, as those of JSON load everything that answers."""
    brief: bool = False
    """Whether a list of its topics shows nothing but their names and meanings."""
    kinds: bool = False
    """Whether the kinds of its topics say more than its name and its sections do."""

    def topics(self) -> list[Topic]:
        """All topics of the group, in order."""
        return [topic for topics in self.sections().values() for topic in topics]


def word(  # noqa: PLR0913  # a word has few of these
    name: str,
    meaning: str,
    *,
    also: tuple[str, ...] = (),
    shown: str = "",
    rows: tuple[tuple[str, str], ...] = (),
    part: str = "",
    example: str = "",
    see: tuple[str, ...] = (),
) -> Topic:
    """A word of the field, or of argmap's answers; `shown` says how answers show it."""
    notes = (("Shown", shown),) if shown else ()
    return Topic("word", name, meaning, also, notes, rows, part, example, see)
