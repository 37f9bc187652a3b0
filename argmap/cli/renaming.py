"""``argmap rename``: a map in, the map with another name out. Imports stand inside functions as in `queries`."""

from typing import Annotated

import typer

from argmap.cli.group import curating
from argmap.cli.options import MapFile, complete_names


@curating()
def rename(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="The name of a claim, a question, an argument or a source; SOURCE/VOICE, or a name that only one has.",
            autocompletion=complete_names,
        ),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The new name.")],
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, and change nothing.")] = False,
    map_file: MapFile = None,
) -> None:
    """Rename a claim, a question, an argument, a source or a voice wherever the map has its name.

    Nothing else in the file changes. Texts, notes and comments that have the old name are listed, and
    so are the ids of arguments that are made from it. If a claim and a source have the same name,
    claim:NAME and source:NAME tell them apart.

    Example: argmap rename forum/LadyHalcyon Halcyon --diff
    """
    from argmap.cli.lookup import find_own_map
    from argmap.cli.output import print_lines
    from argmap.cli.rewriting import rewrite
    from argmap.load import load_map
    from argmap.mend.rename import rename as renamed_map
    from argmap.render.renamed import renamed_lines

    loaded = load_map(find_own_map(map_file))
    renamed = renamed_map(loaded, old, new)
    rewrite(loaded, renamed.loaded, diff=diff)
    print_lines(renamed_lines(renamed, pending=diff), stderr=diff)
