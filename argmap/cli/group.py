"""The group of all commands, its options, and the headings under which its help lists the commands."""

import os
from functools import partial
from typing import Annotated

import typer

import argmap
from argmap.cli.help import Command
from argmap.cli.usage import NO_PAGER, Commands

app = typer.Typer(
    name="argmap",
    cls=Commands,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
asking = partial(app.command, cls=Command, rich_help_panel="Ask")
checking = partial(app.command, cls=Command, rich_help_panel="Check")
curating = partial(app.command, cls=Command, rich_help_panel="Curate")
exporting = partial(app.command, cls=Command, rich_help_panel="Export")
learning = partial(app.command, cls=Command, rich_help_panel="Learn")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"argmap {argmap.__version__}")
        raise typer.Exit


def _no_pager(wanted: bool) -> None:
    if wanted:
        os.environ["ARGMAP_PAGER"] = ""


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    no_pager: Annotated[
        bool,
        typer.Option(NO_PAGER, callback=_no_pager, help="Print long answers without a pager."),
    ] = False,
) -> None:
    """Question an argument map: claims, the arguments for and against them, and who says what where.

    Example: argmap tree
    """
