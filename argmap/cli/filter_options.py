"""The options of ``claims`` and ``tree`` that filter claims, made from `argmap.filters`.

Imports stand inside functions as in `queries`.
"""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Annotated, Any

import typer

from argmap.cli.options import (
    complete_labels,
    complete_positions,
    complete_schemes,
    complete_sources,
    complete_stances,
    complete_tags,
    complete_voices,
)
from argmap.filters import FILTERS, option

COMPLETED: dict[str, Callable[..., list[Any]]] = {
    "source": complete_sources,
    "voice": complete_voices,
    "stance": complete_stances,
    "scheme": complete_schemes,
    "tag": complete_tags,
    "label": complete_labels,
    "for_": complete_positions,
    "against": complete_positions,
}
"""What the shell offers for the value of a filter."""

PANEL = "Filters; --no-source negates one"
"""The heading of the filters in the help, where negated ones are not listed."""


def filtering(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of all filters instead of its parameter ``**filters``."""
    signature = inspect.signature(command)
    own = [parameter for parameter in signature.parameters.values() if parameter.kind is not parameter.VAR_KEYWORD]

    @wraps(command)
    def with_filters(**typed: Any) -> None:
        command(**{parameter.name: typed[parameter.name] for parameter in own}, **_filters(typed))

    with_filters.__signature__ = signature.replace(parameters=[*own, *_options()])  # type: ignore[attr-defined]
    return with_filters


def _options() -> Iterator[inspect.Parameter]:
    for name, found in FILTERS.items():
        yield _option(name, f"Only claims {found.fits}.")
        yield _option(f"no_{name}", None)


def _option(name: str, about: str | None) -> inspect.Parameter:
    filter_name = name.removeprefix("no_")
    takes = FILTERS[filter_name].takes
    declared = typer.Option(
        option(name),
        metavar=takes or None,
        help=about,
        autocompletion=COMPLETED.get(filter_name),
        rich_help_panel=PANEL,
    )
    annotation = Annotated[list[str] | None, declared] if takes else Annotated[bool, declared]
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None if takes else False, annotation=annotation
    )


def _filters(typed: dict[str, Any]) -> dict[str, Any]:
    """The filters that were typed; one that takes no value cannot be typed both ways."""
    filters: dict[str, Any] = {}
    for name, found in FILTERS.items():
        wanted, negated = typed[name], typed[f"no_{name}"]
        if found.takes:
            filters |= {name: wanted, f"no_{name}": negated}
        elif wanted and negated:
            raise typer.BadParameter(f"{option(name)} and {option(f'no_{name}')} exclude each other")
        else:
            filters[name] = wanted or (False if negated else None)
    return filters
