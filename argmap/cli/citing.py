"""``argmap cite``: words of a document in, a citation of them out, or in the map.

Imports stand inside functions as in `queries`.
"""

from typing import Annotated

import typer

import argmap
from argmap.cli import chains as _chains  # noqa: F401  # its commands come first in the help
from argmap.cli import starting as _starting  # noqa: F401  # and then these
from argmap.cli.answering import deliver, documents_at_hand, open_graph
from argmap.cli.group import curating
from argmap.cli.options import (
    AsJson,
    DocumentsFolder,
    MapFile,
    complete_bare_voices,
    complete_claims,
    complete_sources,
    complete_stances,
)
from argmap.cli.usage import whole_number


@curating()
def cite(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help="Words of a document, however their quotation marks are typed.")
    ],
    source: Annotated[
        str | None,
        typer.Option(metavar="SOURCE", help="Only in the document of this source.", autocompletion=complete_sources),
    ] = None,
    line: Annotated[
        int | None, typer.Option("--line", metavar="N", parser=whole_number, help="Only on this line.")
    ] = None,
    claim: Annotated[
        str | None,
        typer.Option(
            metavar="CLAIM",
            help="Write it into this claim or argument, at the end of what it cites.",
            autocompletion=complete_claims,
        ),
    ] = None,
    new: Annotated[
        str | None, typer.Option(metavar="ID", help="Write it into a new claim with this id, at the end of the claims.")
    ] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="The text of the new claim.")] = None,
    stance: Annotated[
        str,
        typer.Option(
            metavar="STANCE",
            help="What the voice does: asserts, suggests, concedes, reports or rejects.",
            autocompletion=complete_stances,
        ),
    ] = "asserts",
    of: Annotated[str | None, typer.Option("--of", metavar="NAME", help="Whose view is reported.")] = None,
    voice: Annotated[
        str | None,
        typer.Option(
            metavar="VOICE", help="Who says it, where several speak on a line.", autocompletion=complete_bare_voices
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What you say about the citation.")] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --claim or --new would change, and change nothing.")
    ] = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Find words in the documents, and print a citation of them to paste; or write it into the map.

    It also says who speaks there, and what speaks against citing it: a repeat, a line that is left out,
    another text than the one that was read. With --claim or --new, one place must be meant: --source, --line or
    more words choose it.

    Example: argmap cite contain the feelings --source comments
    """
    _refuse_mixed(claim, new, text, diff=diff, as_json=as_json)
    graph = open_graph(map_file)
    opened = documents_at_hand(graph, documents)
    answer = argmap.cite(
        graph,
        " ".join(words),
        documents=opened,
        source=source,
        line=line,
        stance=stance,
        of=of,
        voice=voice,
        note=note,
    )
    if claim is not None or new is not None:
        from argmap.cli.into_map import Aim, place
        from argmap.cli.lookup import find_own_map

        find_own_map(map_file)
        place(graph, answer, Aim(claim, new, text), diff=diff)
        return
    from argmap.cli.output import Lines
    from argmap.render.cite import citable_lines

    deliver(graph, "cite", answer, lambda: Lines(citable_lines(answer)), as_json=as_json, documents=opened)


def _refuse_mixed(claim: str | None, new: str | None, text: str | None, *, diff: bool, as_json: bool) -> None:
    """Refuse options that do not go together."""
    writes = claim is not None or new is not None
    if claim is not None and new is not None:
        raise typer.BadParameter("--claim and --new exclude each other")
    if (new is None) != (text is None):
        raise typer.BadParameter("--new ID and --text TEXT go together")
    if diff and not writes:
        raise typer.BadParameter("--diff goes with --claim or --new")
    if as_json and writes:
        raise typer.BadParameter("--json prints what was found; it goes with neither --claim nor --new")
