"""``argmap gaps``: what to work on.

Imports stand inside functions as in `queries`.
"""

import sys
from functools import partial
from typing import Annotated

import typer

import argmap
from argmap.cli import evaluating as _evaluating  # noqa: F401  # its commands come first in the help
from argmap.cli.answering import deliver, documents_at_hand, given, open_graph
from argmap.cli.group import asking
from argmap.cli.options import AsJson, DocumentsFolder, MapFile, complete_gaps, complete_nodes
from argmap.cli.usage import whole_number


@asking()
def gaps(
    position: Annotated[
        str | None,
        typer.Argument(
            metavar="POSITION",
            help="Only what bears on this position, or any other claim, argument or question.",
            autocompletion=complete_nodes,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE", help="Only gaps with these codes (comma-separated).", autocompletion=complete_gaps
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", parser=whole_number, help="How many gaps to show.")
    ] = argmap.GAPS,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """List what to work on, most important first.

    Objections and undercutters that nobody answers, claims that one voice or nobody backs, positions with one
    side only, ties, quotes that are not verified, open questions, and lines of documents that are still open.
    First come those that could change the labels (in, out, undecided) of most other claims, then those that are
    nearest to a position; in a map of more than 1,000 claims, only nearness counts. A gap's code under 'waive:'
    in the map takes it out. 'argmap explain codes' lists the codes, and 'argmap explain CODE' says what a gap
    means, and what closes it. Into a pipe, each gap is one line: the number in front, code, id, place and
    message, with tabs between them.

    Example: argmap gaps 1.1 --kind unanswered-objection
    """
    from argmap.cli.session import complain, complain_of_quotes
    from argmap.render.gaps import draw_gaps, gap_records
    from argmap.text.wording import count

    graph = open_graph(map_file, labels=True)
    opened = documents_at_hand(graph, documents)
    kinds = [code.strip() for codes in kind or () for code in codes.split(",")]
    answer = argmap.gaps(graph, position, kind=kinds, limit=limit, documents=opened)
    draw = partial(draw_gaps, answer, kinds, given(map_file, documents))
    records = partial(gap_records, answer) if answer.gaps else None
    deliver(graph, "gaps", answer, draw, as_json=as_json, records=records, documents=opened)
    left = answer.total - len(answer.gaps)
    if left and not as_json and not sys.stdout.isatty():  # the lines do not tell
        complain(f"{count(left, 'more gap')}: --limit {answer.total}")
    if answer.not_looked_up:
        complain_of_quotes(answer.not_looked_up)
