"""``argmap path``: how one claim bears on another.

Imports stand inside functions as in `queries`.
"""

from functools import partial
from typing import Annotated

import typer

import argmap
from argmap.cli import finding_gaps as _finding_gaps  # noqa: F401  # its commands come first in the help
from argmap.cli.answering import deliver, given, open_graph
from argmap.cli.group import asking
from argmap.cli.options import AsJson, Labels, MapFile, complete_claims, complete_nodes
from argmap.cli.usage import whole_number


@asking()
def path(
    start: Annotated[
        str,
        typer.Argument(
            metavar="FROM",
            help="The claim or the argument at which the chains begin.",
            autocompletion=complete_claims,
        ),
    ],
    end: Annotated[
        str,
        typer.Argument(
            metavar="TO",
            help="The claim or the argument to which they lead; of a question, its positions.",
            autocompletion=complete_nodes,
        ),
    ],
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", parser=whole_number, help="Show so many chains at most.")
    ] = 10,
    labels: Labels = False,
    map_file: MapFile = None,
    as_json: AsJson = False,
) -> None:
    """Show how one claim bears on another: the chains of steps between them.

    The shortest chains come first. Each step says who draws it, and the last line what the chain is: for
    the claim at its end, against it, or a condition of it. What is against an objection is for what
    that objects to, and so on. If FROM and TO are the same, the chains are the circles that it is a part of.

    Example: argmap path trained-to-separate tears-permitted
    """
    from argmap.render.path import draw_paths

    graph = open_graph(map_file, labels=labels)
    answer = argmap.paths(graph, start, end, limit=limit)
    deliver(graph, "path", answer, partial(draw_paths, answer, given(map_file)), as_json=as_json)
