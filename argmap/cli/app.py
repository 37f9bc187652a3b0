"""The commands: each loads the map, asks one question and draws the answer.

What only some commands need is imported inside functions, so that ``--help`` and completion do
not load it.
"""

import os
import shlex
import signal
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

import argmap
from argmap.cli.help import Command
from argmap.cli.options import (
    All,
    AsJson,
    Cites,
    ClaimName,
    ClusterBy,
    Depth,
    DocumentsFolder,
    Explain,
    ExportDepth,
    ExportForm,
    FindingsForm,
    FindingsFormat,
    Focus,
    Ids,
    Ignore,
    Legend,
    MapFile,
    NodeName,
    Rankdir,
    Select,
    TreeDepth,
    Whole,
    WithSources,
    complete_nodes,
    complete_schemes,
    complete_sources,
    complete_stances,
    complete_tags,
    complete_topics,
    complete_voices,
)
from argmap.cli.shells import complete_words
from argmap.cli.streams import colours_wanted, help_width, prepare_streams
from argmap.cli.usage import NO_PAGER, Commands
from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from argmap.documents.folder import Documents
    from argmap.graph import Graph

app = typer.Typer(
    name="argmap",
    cls=Commands,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
asking = partial(app.command, cls=Command, rich_help_panel="Ask")
checking = partial(app.command, cls=Command, rich_help_panel="Check")
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


@asking()
def tree(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="CLAIM",
            help="Only what is under this claim, argument or question; a question has a number too.",
            autocompletion=complete_nodes,
        ),
    ] = None,
    depth: TreeDepth = None,
    all_: All = False,
    cites: Cites = False,
    ids: Ids = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Show the debate at a glance, or the part under a claim as a tree.

    Alone: the questions, their positions, and how many arguments each has. With a claim, --depth,
    --all, --cites or --ids: a tree, in which every claim is written out once, elsewhere it stands
    with a pointer; what is deeper than --depth, else 2, is folded and counted. --json has all rows,
    unless --depth is given.

    Example: argmap tree --depth 1
    """
    graph = _open(map_file)
    alone = not (claim or depth or all_ or cites or ids or as_json)
    opened = _documents(graph, documents) if alone or documents else None
    if alone:
        from argmap.render.overview import Glance

        glance = argmap.overview(graph, documents=opened)
        _deliver(graph, "tree", glance, lambda: Glance(glance, _given(map_file)), as_json=False)
        return
    from argmap.render.tree import draw_tree

    answer = argmap.tree(graph, claim, depth=depth or (None if all_ or as_json else argmap.DEPTH))
    _deliver(graph, "tree", answer, lambda: draw_tree(answer, cites=cites, ids=ids), as_json=as_json, documents=opened)


_ABOUT = {
    "for": "",
    "against": """What is against the claim itself stands apart from what is against the steps that
        lead on from it: that leaves the claim alone, and denies what follows from it.""",
}


def _side(side: Literal["for", "against"]) -> None:
    """Make the command that lists the arguments on one side of a claim."""

    def command(
        claim: NodeName,
        depth: Depth = argmap.DEPTH,
        all_: All = False,
        cites: Cites = False,
        ids: Ids = False,
        map_file: MapFile = None,
        as_json: AsJson = False,
    ) -> None:
        from argmap.render.arguments import draw_arguments

        graph = _open(map_file)
        answer = argmap.arguments(graph, claim, side, depth=None if all_ else depth)
        draw = partial(draw_arguments, answer, cites=cites, ids=ids, options=_given(map_file))
        _deliver(graph, side, answer, draw, as_json=as_json)

    asking(
        side,
        help=f"""List the arguments {side} a claim, and what answers them.

        {_ABOUT[side]}
        Conditions ("only if") and what speaks for rival positions stand in sections of their own. Of a
        question, the arguments {side} each position and its conditions stand under it.

        Example: argmap {side} tears-permitted
        """,
    )(command)


_side("for")
_side("against")


@asking()
def show(
    claim: NodeName,
    all_: Whole = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Show one claim: who says it, both sides, what it bears on. Of a question, show its positions.

    Long lists are folded, so that all of it has at most 40 lines.

    Example: argmap show tears-permitted
    """
    from argmap.render.show import draw_show

    graph = _open(map_file)
    opened = _documents(graph, documents)
    answer = argmap.show(graph, claim, documents=opened)
    draw = partial(draw_show, answer, whole=all_, options=_given(map_file))
    _deliver(graph, "show", answer, draw, as_json=as_json, documents=opened)


@asking()
def trace(
    claim: ClaimName,
    depth: Depth = argmap.DEPTH,
    all_: All = False,
    ids: Ids = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Trace a claim and its reasons down to the very words.

    It shows every voice, place, stance and quote, and the passage around it. Of every
    citation it says whether the words stand there. Without the documents nothing is verified,
    and it says so.

    Example: argmap trace tears-permitted --documents texts/
    """
    from argmap.render.trace import draw_trace

    graph = _open(map_file)
    opened = _documents(graph, documents)
    answer = argmap.trace(graph, claim, depth=None if all_ else depth, documents=opened)
    draw = partial(draw_trace, answer, ids=ids, options=_given(map_file))
    _deliver(graph, "trace", answer, draw, as_json=as_json, documents=opened)


@asking()
def claims(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="Words, or beginnings of words; a claim must hold them all."),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(metavar="SOURCE", help="Only claims that cite this source.", autocompletion=complete_sources),
    ] = None,
    voice: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VOICE",
            help="Only claims that cite this voice: SOURCE/VOICE, or a name that only one source has.",
            autocompletion=complete_voices,
        ),
    ] = None,
    stance: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STANCE",
            help="Only claims cited so: asserts, suggests, concedes, reports or rejects.",
            autocompletion=complete_stances,
        ),
    ] = None,
    scheme: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SCHEME",
            help="Only claims from which somebody argues so, such as 'analogy'.",
            autocompletion=complete_schemes,
        ),
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option(metavar="TAG", help="Only claims with this tag.", autocompletion=complete_tags)
    ] = None,
    unstated: Annotated[bool, typer.Option("--unstated", help="Only claims that nobody says.")] = False,
    map_file: MapFile = None,
    as_json: AsJson = False,
) -> None:
    """List the claims, or find some by words, best first.

    Words are looked for in ids, texts, tags, notes, quotes, voices, and the schemes that a claim is
    argued from by. An option that is repeated means any of its values; different options must all
    fit, and source, voice and stance must fit one citation. Into a pipe, each claim is one line: id,
    voices that hold it, voices that only report it, voices that reject it, place and text, with tabs
    between them.

    Example: argmap claims cry client --stance concedes --stance rejects
    """
    from argmap.graph import argument_map
    from argmap.query.search import Filters, steps_cited, why_nothing
    from argmap.render.search import draw_hits, hit_records

    graph = _open(map_file)
    filters = Filters(source or (), voice or (), stance or (), scheme or (), tag or (), unstated)
    answer = argmap.claims(graph, words or (), **filters._asdict())

    def draw() -> "RenderableType":
        return draw_hits(answer, words or [], len(argument_map(graph).claims), steps_cited(graph, filters))

    _deliver(graph, "claims", answer, draw, as_json=as_json, records=lambda: hit_records(answer))
    if not answer:
        from argmap.cli.session import complain

        complain(why_nothing(graph, words or (), filters))


@asking()
def sources(
    source: Annotated[
        str | None,
        typer.Argument(metavar="SOURCE", help="The id of a source.", autocompletion=complete_sources),
    ] = None,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """List the sources, or show what is cited from one.

    Example: argmap sources forum
    """
    from argmap.render.sources import draw_source, draw_sources

    graph = _open(map_file)
    opened = _documents(graph, documents)
    if source is None:
        listed = argmap.sources(graph, documents=opened)
        _deliver(graph, "sources", listed, lambda: draw_sources(listed), as_json=as_json, documents=opened)
    else:
        shown = argmap.source(graph, source, documents=opened)
        _deliver(graph, "sources", shown, lambda: draw_source(shown), as_json=as_json, documents=opened)


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
    fix: Annotated[bool, typer.Option("--fix", help="Correct lines that moved, and nothing else.")] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SOURCE",
            help="Take the sha256 of this source's document, if all its quotes are found.",
            autocompletion=complete_sources,
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
    accepted = [source for given in accept or () for source in given.split(",") if source]
    wish = Wish(select or (), ignore or (), strict, fix, accepted, diff)
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
    sources: WithSources = False,
    legend: Legend = True,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file if it exists.")] = False,
    map_file: MapFile = None,
) -> None:
    """Write the map, or a part of it, as a picture or for another tool.

    Pictures (svg, png, pdf) are drawn by Graphviz; dot and mermaid are pictures as texts. graphml
    and json hold all that the map says; markdown is an outline with the citations as footnotes.

    Example: argmap export --focus tears-permitted -o tears.svg
    """
    from argmap.cli.exporting import format_for, write_export
    from argmap.export.view import USUAL, View
    from argmap.query.part import part_of
    from argmap.query.resolve import resolve

    chosen = format_for(form, output)
    given = {"--cluster-by": cluster_by, "--rankdir": rankdir, "--sources": sources, "--no-legend": not legend}
    for option, value in given.items():
        if value and not chosen.traits.drawn:
            raise typer.BadParameter(f"{option} is for pictures, and {chosen} is none")
    graph = _open(map_file)
    part = part_of(graph, None if focus is None else resolve(graph, focus), depth)
    view = View(cluster_by, rankdir or USUAL.rankdir, sources, legend)
    write_export(part, chosen, view, output, force=force)


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


def _open(map_file: Path | None) -> "Graph":
    from argmap.cli.session import open_map

    return open_map(map_file)


def _given(map_file: Path | None) -> str:
    """The option that commands in an answer need, so that they ask the same map."""
    return f" --map {shlex.quote(str(map_file))}" if map_file else ""


def _documents(graph: "Graph", folder: Path | None) -> "Documents":
    from argmap.cli.lookup import find_documents
    from argmap.graph import loaded_map

    return argmap.open_documents(find_documents(folder, loaded_map(graph).path))


def _deliver(
    graph: "Graph",
    name: str,
    answer: object,
    draw: "Callable[[], RenderableType]",
    *,
    as_json: bool,
    records: Callable[[], Iterable[str]] | None = None,
    documents: "Documents | None" = None,
) -> None:
    """Print an answer to stdout: as JSON, or drawn by `draw`.

    If there are `records`, they are printed where stdout is no terminal, each as one line for other programs. On a
    terminal, places link to the map and to `documents`; if these are None, to those that a command without the option
    finds.
    """
    from argmap.cli.output import print_answer, print_text

    if as_json:
        from argmap.graph import loaded_map
        from argmap.render.json import as_json_text

        print_text(as_json_text(name, loaded_map(graph).path, answer))
    elif records is not None and not sys.stdout.isatty():
        print_text("".join(f"{record}\n" for record in records()), end="")
    else:
        print_answer(draw(), lambda: _links(graph, documents))


def _links(graph: "Graph", documents: "Documents | None") -> "dict[str, Path]":
    from argmap.cli.links import links

    return links(graph, documents)


def main() -> None:
    """Run the command line; every `ArgmapError` becomes one message on stderr and exit code 1."""
    if hasattr(signal, "SIGPIPE"):  # exit silently when a pipe is closed, as cat does
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    prepare_streams()
    complete_words()
    try:
        app(prog_name="argmap", color=colours_wanted(), terminal_width=help_width())
    except ArgmapError as error:
        _refuse(error)
    except OSError as error:  # such as a folder without read permission, or a full disk
        if error.filename is None:
            sys.stdout = None
        what = str(error.filename) if error.filename else "the answer cannot be written"
        _refuse(ArgmapError(f"{what}: {error.strerror}"))


def _refuse(error: ArgmapError) -> NoReturn:
    from argmap.cli.output import console, print_lines
    from argmap.render.findings import error_lines

    print_lines(error_lines(error, console(stderr=True).width), stderr=True)
    sys.exit(1)
