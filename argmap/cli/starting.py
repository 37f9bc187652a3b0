"""``argmap new``: documents in, a first map out.

Imports stand inside functions as in `queries`.
"""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.group import curating
from argmap.cli.options import DocumentsFolder


@curating()
def new(
    documents_given: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DOCUMENT", help="Texts in the folder of the documents; else all that are there."),
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Write the map to this file, or with - to stdout.")
    ] = Path("claims.yaml"),
    documents: DocumentsFolder = None,
) -> None:
    """Write a first map for documents, with hints on how to go on.

    Each document becomes a source with its title, its sha256 and, as a guess, who speaks on which
    lines; a quote from one of them shows what a claim looks like. Beside the map stands its JSON
    Schema, with which editors complete fields and underline mistakes. Nothing is overwritten, and
    documents stay as they are.

    Example: argmap new -o debate.yaml
    """
    from argmap.cli.beginning import write_new_map

    write_new_map(documents_given or (), output, documents)
