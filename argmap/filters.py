"""The filters of ``claims`` and ``tree``: their names, what they take, and which claims fit each.

From here the command line, the Python API and ``argmap explain`` know them; `argmap.query.filtering` applies them.
"""

from collections.abc import Iterable
from typing import Annotated, NamedTuple, TypeAlias, TypedDict, cast, get_type_hints

Names: TypeAlias = "str | Iterable[str] | None"
"""One name, several, or none."""


class Filter(NamedTuple):
    """What fits a filter, and what it takes."""

    fits: str
    """Which claims fit, in the words that follow "claims"."""
    takes: str = ""
    """What stands for its value in help; empty for a filter without one, which is on, off or negated."""
    more: str = ""
    """What the definition says besides, in whole sentences."""


class Filters(TypedDict, total=False):
    """The filters that are given. One without a value is True, False if it is negated, None if it is not given."""

    source: Annotated[Names, Filter("that cite this source", "SOURCE")]
    no_source: Names
    voice: Annotated[Names, Filter("that cite this voice: SOURCE/VOICE, or a name that only one source has", "VOICE")]
    no_voice: Names
    stance: Annotated[Names, Filter("cited so: asserts, suggests, concedes, reports or rejects", "STANCE")]
    no_stance: Names
    scheme: Annotated[Names, Filter("from which somebody argues so, such as 'analogy'", "SCHEME")]
    no_scheme: Names
    tag: Annotated[Names, Filter("with this tag", "TAG")]
    no_tag: Names
    label: Annotated[Names, Filter("that stand so: in, out or undecided", "LABEL")]
    no_label: Names
    for_: Annotated[
        Names,
        Filter(
            "that bear for this position, by some chain of arguments",
            "POSITION",
            "A position is for itself. Objections and undercutters turn a chain round, conditions bear neither way.",
        ),
    ]
    no_for_: Names
    against: Annotated[
        Names,
        Filter(
            "that bear against this position, by some chain of arguments",
            "POSITION",
            "With --for and the same position: what bears both ways, by different chains.",
        ),
    ]
    no_against: Names
    objection: Annotated[
        bool | None,
        Filter(
            "from which somebody argues against another claim",
            more="An undercutter is no objection: it is against a step. With --unanswered: and nobody answers.",
        ),
    ]
    unanswered: Annotated[
        bool | None,
        Filter(
            "from which somebody argues, for or against something, and nobody answers",
            more="An undercutter is an argument against a step; a condition is neither for nor against.",
        ),
    ]
    contested: Annotated[
        bool | None,
        Filter(
            "with something for them and something against them: an argument, or a voice",
            more="A voice that holds or reports a claim is for it, one that rejects it is against it.",
        ),
    ]
    one_voice: Annotated[bool | None, Filter("that exactly one voice holds or reports")]
    one_source: Annotated[bool | None, Filter("that are held or reported in exactly one source")]
    several_sources: Annotated[
        bool | None,
        Filter("that voices of at least two sources hold", more="A voice that only reports a claim does not hold it."),
    ]
    reported: Annotated[bool | None, Filter("that are only reported: nobody who is cited holds them")]
    curator: Annotated[bool | None, Filter("from which a step leads on that only the curator draws")]
    unstated: Annotated[bool | None, Filter("that the map marks as said by nobody")]


FILTERS: dict[str, Filter] = {
    name: filter_
    for name, hint in get_type_hints(Filters, include_extras=True).items()
    for filter_ in getattr(hint, "__metadata__", ())
}
"""All filters by name, in the order of the help."""


class Given(NamedTuple):
    """A filter that is given."""

    name: str
    values: tuple[str, ...]
    """What it is given; empty if it takes no value."""
    negated: bool

    @property
    def typed(self) -> str:
        """How it is typed: ``--no-source faq --no-source forum``."""
        typed = option(f"no_{self.name}" if self.negated else self.name)
        return " ".join(f"{typed} {value}" for value in self.values) or typed


def option(key: str) -> str:
    """The option of a key of `Filters`: ``--one-voice``, ``--no-source``, and ``--for`` of ``for_``."""
    return f"--{key.rstrip('_').replace('_', '-')}"


def filters_given(filters: Filters) -> list[Given]:
    """Those of the filters that are given; raises `TypeError` for a filter that there is not."""
    found = []
    for key, value in filters.items():
        if key not in Filters.__annotations__:
            raise TypeError(f"there is no filter '{key}'")
        name = key.removeprefix("no_")
        if not FILTERS[name].takes:
            found += [Given(name, (), not value)] if value is not None else []
        elif values := as_names(cast(Names, value)):
            found.append(Given(name, values, key != name))
    return found


def as_names(value: Names) -> tuple[str, ...]:
    """One name or several as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value or ())


def asks_for_labels(filters: Filters) -> bool:
    """Whether a filter asks how claims stand."""
    return any(given.name == "label" for given in filters_given(filters))
