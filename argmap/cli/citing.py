"""``argmap cite``: words of a document in, a citation of them out, or in the map.

Imports stand inside functions as in `queries`.
"""

from typing import Annotated

import typer

import argmap
from argmap.cli import queries as _queries  # noqa: F401  # its commands come first in the help
from argmap.cli.answering import deliver, documents_at_hand, open_graph
from argmap.cli.group import curating
from argmap.cli.options import AsJson, DocumentsFolder, MapFile, complete_sources
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
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Find words in the documents, and print a citation of them to paste.

    It also says who speaks there, and what speaks against citing it: a repeat, a line that is left out,
    another text than the one that was read.

    Example: argmap cite contain the feelings
    """
    from argmap.render.cite import draw_citables

    graph = open_graph(map_file)
    opened = documents_at_hand(graph, documents)
    answer = argmap.cite(graph, " ".join(words), source=source, line=line, documents=opened)
    deliver(graph, "cite", answer, lambda: draw_citables(answer), as_json=as_json, documents=opened)
