"""The commands that check, export and explain, and the way into the command line.

Imports stand inside functions as in `queries`.
"""

import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from argmap.cli import citing as _citing  # noqa: F401  # defines commands
from argmap.cli import queries as _queries  # noqa: F401  # as above
from argmap.cli import renaming as _renaming  # noqa: F401  # as above
from argmap.cli import starting as _starting  # noqa: F401  # as above
from argmap.cli.answering import documents_at_hand, open_graph
from argmap.cli.group import app, checking, exporting, learning
from argmap.cli.options import (
    AsJson,
    ClusterBy,
    DocumentsFolder,
    Explain,
    ExportDepth,
    ExportForm,
    FindingsForm,
    FindingsFormat,
    Focus,
    Ignore,
    Labels,
    Legend,
    MapFile,
    Rankdir,
    Select,
    Tooltips,
    WithPassages,
    WithSources,
    complete_sources,
    complete_topics,
)
from argmap.cli.shells import complete_words
from argmap.cli.signals import ended_by_signals
from argmap.cli.streams import colours_wanted, help_width, prepare_streams
from argmap.cli.waiting import waiting
from argmap.errors import ArgmapError


@checking()
def check(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE", help="Maps to check; else the one that --map means.")
    ] = None,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail on warnings too, and if quotes were not looked up.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write the lines on which quotes stand, and change nothing else.")
    ] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SOURCE",
            help="Let the places of this source follow its document, and take its sha256.",
            autocompletion=complete_sources,
        ),
    ] = None,
    was: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|FOLDER|REVISION",
            help="Where the text is that was read, for --accept; else it is looked for in git.",
        ),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix or --accept would change, and change nothing.")
    ] = False,
    explain: Explain = False,  # noqa: ARG001  # its callback refuses it
    form: FindingsForm = FindingsFormat.TEXT,
    as_json: AsJson = False,
) -> None:
    """Print every problem of a map at file:line:column.

    The exit code is 1 if one of them is an error. With the documents at hand, every quote is
    looked up on its line. 'argmap explain CODE' says what a code means and how to mend it.

    Example: argmap check claims.yaml --strict
    """
    from argmap.cli.checking import Wish, check_files

    if diff and (as_json or form is not FindingsFormat.TEXT):
        raise typer.BadParameter("--diff prints a patch; it goes with no other format")
    if as_json and form is FindingsFormat.GITHUB:
        raise typer.BadParameter(f"--json and --format {form} exclude each other")
    accepted = [source for given in accept or () for source in given.split(",")]
    if "" in accepted:
        raise typer.BadParameter("--accept lacks a source")
    if was is not None and not (was and accepted):
        raise typer.BadParameter("--was lacks a name" if accepted else "--was goes with --accept SOURCE")
    if was is not None and len(set(accepted)) > 1 and Path(was).is_file():
        raise typer.BadParameter("--was FILE is for one source; for several name a folder or a revision in git")
    wish = Wish(select or (), ignore or (), strict, fix, list(dict.fromkeys(accepted)), was, diff)
    maps = [*(files or []), *([map_file] if map_file else [])]
    if not check_files(maps, documents, FindingsFormat.JSON if as_json else form, wish):
        raise typer.Exit(1)


@exporting()
def export(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, not to stdout.")
    ] = None,
    form: ExportForm = None,
    focus: Focus = None,
    depth: ExportDepth = None,
    cluster_by: ClusterBy = None,
    rankdir: Rankdir = None,
    labels: Labels = False,
    sources: WithSources = False,
    legend: Legend = True,
    tooltips: Tooltips = True,
    with_passages: WithPassages = False,
    documents: DocumentsFolder = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file if it exists.")] = False,
    map_file: MapFile = None,
) -> None:
    """Write the map, or a part of it, as a page, as a picture or for another tool.

    html is a page for people without argmap. Pictures (svg, png, pdf) are drawn by Graphviz; dot and mermaid are
    pictures as texts. graphml and json hold all that the map says; markdown is an outline with footnotes.

    Example: argmap export --focus tears-permitted -o tears.svg
    """
    from argmap.cli.exporting import format_for, write_export
    from argmap.export.view import USUAL, View
    from argmap.query.part import part_of
    from argmap.query.resolve import resolve

    chosen = format_for(form, output)
    given = {
        "--cluster-by": cluster_by,
        "--rankdir": rankdir,
        "--sources": sources,
        "--no-legend": not legend,
        "--no-tooltips": not tooltips,
    }
    for option, value in given.items():
        if value and not chosen.traits.drawn:
            raise typer.BadParameter(f"{option} is for pictures, and {chosen} is none")
    if with_passages and not chosen.traits.passages:
        raise typer.BadParameter(f"--with-passages is for html; {chosen} has no passages")
    if documents and not with_passages:
        raise typer.BadParameter("--documents is only read for --with-passages")
    graph = open_graph(map_file, labels=labels)
    part = part_of(graph, None if focus is None else resolve(graph, focus), depth)
    passages = documents_at_hand(graph, documents) if with_passages else None
    view = View(cluster_by, rankdir or USUAL.rankdir, sources, legend, tooltips, passages)
    write_export(part, chosen, view, output, force=force)


@learning()
def schema() -> None:
    """Print the JSON Schema of a map's file, for editors.

    With it they complete fields and underline slips of form; 'argmap check' finds all mistakes. It
    is written beside a map by 'argmap new'.

    Example: argmap schema
    """
    from argmap.cli.output import print_text
    from argmap.explain.schema import schema_text

    print_text(schema_text(), end="")


@learning()
def explain(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORD", help="A word, a sign, a field, a code.", autocompletion=complete_topics),
    ] = None,
) -> None:
    """Say what a word, a sign, a field of a map or a code means.

    Codes are those of findings. It also explains the JSON of each command, exported graphs, formats and settings.
    Without WORD, list the words that there are, and the groups that can be printed. Put quotes
    around signs: argmap explain '[+]'

    Example: argmap explain undercutter
    """
    from argmap.cli.output import print_answer
    from argmap.explain.explanation import explanation

    print_answer(explanation(words or ()))


def main() -> None:
    """Run the command line; every `ArgmapError` becomes one message on stderr and exit code 1."""
    if hasattr(signal, "SIGPIPE"):  # exit silently when a pipe is closed, as cat does
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    prepare_streams()
    complete_words()
    with ended_by_signals():
        _run()


def _run() -> None:
    waiting.begin()
    try:
        app(prog_name="argmap", color=colours_wanted(), terminal_width=help_width())
    except ArgmapError as error:
        _refuse(error)
    except OSError as error:  # such as a folder without read permission, or a full disk
        if error.filename is None:
            sys.stdout = None
        what = str(error.filename) if error.filename else "the answer cannot be written"
        _refuse(ArgmapError(f"{what}: {error.strerror}"))
    finally:
        waiting.end()


def _refuse(error: ArgmapError) -> NoReturn:
    from argmap.cli.output import print_lines
    from argmap.cli.screen import console
    from argmap.cli.session import point_to_explanations
    from argmap.render.findings import error_lines

    print_lines(error_lines(error, console(stderr=True).width), stderr=True)
    point_to_explanations(finding.code for finding in error.findings)
    sys.exit(1)
