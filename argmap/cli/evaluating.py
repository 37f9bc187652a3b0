"""``argmap evaluate``: what stands in a map, and why.

Imports stand inside functions as in `queries`.
"""

from functools import partial
from typing import Annotated

import typer

import argmap
from argmap.cli import leaning as _leaning  # noqa: F401  # its commands come first in the help
from argmap.cli.answering import deliver, given, open_graph
from argmap.cli.group import asking
from argmap.cli.options import AsJson, MapFile, complete_nodes, complete_sayers, complete_saying, complete_supposed


def _labels(given: list[str] | None) -> list[str]:
    """Refuse what names no label."""
    for written in given or ():
        if not written.endswith(("=in", "=out")):
            from argmap.text.safe import safe
            from argmap.text.wording import clipped

            raise typer.BadParameter(f"'{safe(clipped(written))}' is neither ID=in nor ID=out")
    return given or []


@asking()
def evaluate(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="CLAIM",
            help="Why this claim or argument has its label; of a question, only its positions.",
            autocompletion=complete_nodes,
        ),
    ] = None,
    suppose: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID=in|out",
            help="What changes if this claim or argument is in, or out.",
            callback=_labels,
            autocompletion=complete_supposed,
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SOURCE[/VOICE]",
            help="What changes if nobody there had said or rejected a claim; the steps stay.",
            autocompletion=complete_sayers,
        ),
    ] = None,
    count: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STANCES",
            help="What changes if only these stances say a claim: asserts, suggests, concedes, reports.",
            autocompletion=complete_saying,
        ),
    ] = None,
    settle: Annotated[
        bool,
        typer.Option(
            "--settle", help="What would decide CLAIM, if it is undecided: which arguments would have to fall."
        ),
    ] = False,
    all_: Annotated[bool, typer.Option("--all", help="Fold nothing.")] = False,
    map_file: MapFile = None,
    as_json: AsJson = False,
) -> None:
    """Show what stands after all objections, and why.

    Each position is in, out or undecided. That says how the map stands, not what is true. A claim is in if
    there is more for it than there can be against it: an argument that stands is more than voices alone, and
    numbers do not count, so one standing objection ties with seventeen standing supports. 'argmap explain
    label' has the rules. --suppose, --without and --count can be repeated, and show only what changes.

    Example: argmap evaluate tears-permitted
    """
    if settle and claim is None:
        raise typer.BadParameter("--settle is about one claim or argument: argmap evaluate CLAIM --settle")
    graph = open_graph(map_file)
    counted = [stance.strip() for named in count or () for stance in named.split(",")]
    if settle and claim is not None:
        from argmap.render.settle import draw_settlement

        settled = argmap.settle(graph, claim, suppose=suppose, without=without, count=counted)
        draw_settled = partial(draw_settlement, settled, given(map_file), whole=all_)
        deliver(graph, "evaluate", settled, draw_settled, as_json=as_json)
        return
    from argmap.graph import argument_map
    from argmap.render.evaluate import draw_evaluation

    answer = argmap.evaluate(graph, claim, suppose=suppose, without=without, count=counted)
    claims = argument_map(graph).claims
    draw = partial(draw_evaluation, answer, lambda id_: claims[id_].text, given(map_file), whole=all_)
    deliver(graph, "evaluate", answer, draw, as_json=as_json)
