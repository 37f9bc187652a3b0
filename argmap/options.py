"""Arguments and options that several commands share, and what the shell offers for them."""

from pathlib import Path
from typing import Annotated

import typer


def complete_claims(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of claims and arguments, with the text as help."""
    from argmap.completion import claim_completions

    return claim_completions(context.params.get("map_file"), incomplete)


def complete_sources(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of sources, with the title as help."""
    from argmap.completion import source_completions

    return source_completions(context.params.get("map_file"), incomplete)


def complete_voices(context: typer.Context, incomplete: str) -> list[str]:
    """Voices of the map."""
    from argmap.completion import voice_completions

    return voice_completions(context.params.get("map_file"), incomplete)


def complete_stances(incomplete: str) -> list[str]:
    """Stances that a voice can have."""
    from argmap.model import Stance

    return [stance.value for stance in Stance if stance.value.startswith(incomplete)]


def complete_tags(context: typer.Context, incomplete: str) -> list[str]:
    """Tags of the map."""
    from argmap.completion import tag_completions

    return tag_completions(context.params.get("map_file"), incomplete)


ClaimName = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="The id of a claim or an argument, or an unambiguous beginning of one.",
        autocompletion=complete_claims,
    ),
]
MapFile = Annotated[
    Path | None,
    typer.Option("--map", "-m", metavar="FILE", help="The map to read; else ARGMAP_MAP, else the nearest claims.yaml."),
]
DocumentsFolder = Annotated[
    Path | None,
    typer.Option(
        "--documents",
        "-d",
        metavar="FOLDER",
        help="The folder of the documents; else ARGMAP_DOCUMENTS, else 'documents' beside the map.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, with the fields that the README lists.")]
Depth = Annotated[
    int, typer.Option("--depth", metavar="N", min=1, help="How many levels below the question or the claim.")
]
All = Annotated[bool, typer.Option("--all", help="Go all the way down, fold nothing.")]
Cites = Annotated[bool, typer.Option("--cites", help="Show under each claim who says it, where, in which words.")]
