"""The commands that ask: each loads the map, asks one question and draws the answer.

What only some commands need is imported inside functions, so that ``--help`` and completion do not load it.
"""

from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal, Unpack

import typer

import argmap
from argmap.cli.answering import deliver, documents_at_hand, given, levels, open_graph
from argmap.cli.filter_options import filtering
from argmap.cli.group import asking
from argmap.cli.options import (
    All,
    AsJson,
    Cites,
    ClaimName,
    Depth,
    DocumentsFolder,
    Ids,
    Labels,
    MapFile,
    NodeName,
    Whole,
    complete_nodes,
    complete_sources,
)
from argmap.filters import Filters, asks_for_labels, filters_given

if TYPE_CHECKING:
    from rich.console import RenderableType

    from argmap.graph import Graph
    from argmap.query.tree import Tree


@asking()
@filtering
def tree(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="CLAIM",
            help="Only what is under this claim, argument or question; a question has a number too.",
            autocompletion=complete_nodes,
        ),
    ] = None,
    depth: Depth = None,
    all_: All = False,
    cites: Cites = False,
    ids: Ids = False,
    labels: Labels = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
    **filters: Unpack[Filters],
) -> None:
    """Show the debate at a glance, or the part under a claim as a tree.

    Alone: the questions, their positions, how each stands, and how many arguments it has. With a
    claim, --depth, --all, --cites, --ids, --labels or filters: a tree, in which every claim is written
    out once, elsewhere it stands with a pointer; what is deeper than --depth (else 2) is folded and
    counted. With filters it has only the claims that fit, marked by *, and all ways from there up to the
    question. It then goes all the way down unless --depth is given; --json does so too.

    Example: argmap tree --unanswered
    """
    filtered = bool(filters_given(filters))
    alone = claim is None and not (depth or all_ or cites or ids or labels or as_json or filtered)
    graph = open_graph(map_file, labels=labels or alone or asks_for_labels(filters))
    opened = documents_at_hand(graph, documents) if alone or documents else None
    if alone:
        from argmap.render.overview import Glance

        glance = argmap.overview(graph, documents=opened)
        deliver(graph, "tree", glance, lambda: Glance(glance, given(map_file, documents)), as_json=False)
        return
    from argmap.render.tree import draw_tree

    usual = None if as_json or filtered else argmap.DEPTH
    answer = argmap.tree(graph, claim, depth=levels(depth, all_=all_, usual=usual), **filters)

    def draw() -> "RenderableType":
        return draw_tree(answer, cites=cites, ids=ids, why_nothing=_why_empty(graph, answer, filters))

    deliver(graph, "tree", answer, draw, as_json=as_json, documents=opened)


def _why_empty(graph: "Graph", answer: "Tree", filters: Filters) -> str:
    """Why a filtered tree has no row."""
    if answer.rows or answer.claims is None:
        return ""
    from argmap.query.filtered_tree import why_empty

    return why_empty(graph, answer, filters_given(filters))


_ABOUT = {
    "for": "",
    "against": """What is against the claim itself stands apart from what is against the steps that
        lead on from it: that leaves the claim alone, and denies what follows from it.""",
}


def _side(side: Literal["for", "against"]) -> None:
    """Make the command that lists the arguments on one side of a claim."""

    def command(
        claim: NodeName,
        depth: Depth = None,
        all_: All = False,
        cites: Cites = False,
        ids: Ids = False,
        labels: Labels = False,
        map_file: MapFile = None,
        as_json: AsJson = False,
    ) -> None:
        from argmap.render.arguments import draw_arguments

        graph = open_graph(map_file, labels=labels)
        answer = argmap.arguments(graph, claim, side, depth=levels(depth, all_=all_))
        draw = partial(draw_arguments, answer, cites=cites, ids=ids, given=given(map_file, labels=labels))
        deliver(graph, side, answer, draw, as_json=as_json)

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
    labels: Labels = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Show one claim: who says it, both sides, what it bears on. Of a question, show its positions.

    Long lists are folded, so that all of it has some 40 lines at most.

    Example: argmap show tears-permitted
    """
    from argmap.render.show import draw_show

    graph = open_graph(map_file, labels=labels)
    opened = documents_at_hand(graph, documents)
    answer = argmap.show(graph, claim, documents=opened)
    draw = partial(draw_show, answer, whole=all_, given=given(map_file, documents, labels=labels))
    deliver(graph, "show", answer, draw, as_json=as_json, documents=opened)


@asking()
def trace(
    claim: ClaimName,
    depth: Depth = None,
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

    graph = open_graph(map_file)
    opened = documents_at_hand(graph, documents)
    answer = argmap.trace(graph, claim, depth=levels(depth, all_=all_), documents=opened)
    draw = partial(draw_trace, answer, ids=ids, given=given(map_file, documents))
    deliver(graph, "trace", answer, draw, as_json=as_json, documents=opened)


@asking()
@filtering
def claims(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="Words, or beginnings of words; a claim must hold them all."),
    ] = None,
    labels: Labels = False,
    map_file: MapFile = None,
    as_json: AsJson = False,
    **filters: Unpack[Filters],
) -> None:
    """List the claims, or find some by words, best first.

    Words are looked for in ids, texts, other wordings, tags, notes, quotes, voices, and the schemes
    of arguments that start from it. A filter that is repeated means any of its values; different filters must
    all fit: --source, --voice and --stance the same citation, and --scheme, --objection, --unanswered and
    --curator the same argument.
    Into a pipe, each claim is one line: id, voices that hold it, voices that only report it, voices that
    reject it, place and text, with tabs
    between them; with --label or --labels, how it stands comes last.

    Example: argmap claims cry client --stance concedes --stance rejects
    """
    from argmap.graph import argument_map
    from argmap.query.search import arguments_found, steps_cited, why_nothing
    from argmap.render.search import draw_hits, hit_records

    graph = open_graph(map_file, labels=labels or asks_for_labels(filters))
    answer = argmap.claims(graph, words or (), **filters)

    def draw() -> "RenderableType":
        return draw_hits(
            answer,
            words or [],
            len(argument_map(graph).claims),
            arguments=arguments_found(graph, answer, filters),
            steps=steps_cited(graph, filters),
        )

    deliver(graph, "claims", answer, draw, as_json=as_json, records=lambda: hit_records(answer))
    if not answer:
        from argmap.cli.session import complain

        complain(why_nothing(graph, words or (), filters))


@asking()
def sources(
    source: Annotated[
        str | None,
        typer.Argument(metavar="SOURCE", help="The id of a source.", autocompletion=complete_sources),
    ] = None,
    alone: Annotated[bool, typer.Option("--alone", help="Only what would have no voice without this source.")] = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """List the sources, or show what is cited from one.

    With --alone, show what would have no voice without it: claims that are said nowhere else, and steps
    that nobody else draws.

    Example: argmap sources forum --alone
    """
    from argmap.render.resting import draw_alone
    from argmap.render.sources import draw_source, draw_sources

    if alone and source is None:
        raise typer.BadParameter("--alone is for one source: argmap sources SOURCE --alone")
    graph = open_graph(map_file)
    opened = documents_at_hand(graph, documents)
    if alone and source is not None:
        only = argmap.alone(graph, source)
        deliver(graph, "sources", only, lambda: draw_alone(only), as_json=as_json, documents=opened)
    elif source is None:
        listed = argmap.sources(graph, documents=opened)
        deliver(graph, "sources", listed, lambda: draw_sources(listed), as_json=as_json, documents=opened)
    else:
        shown = argmap.source(graph, source, documents=opened)
        draw = partial(draw_source, shown, given(map_file, documents))
        deliver(graph, "sources", shown, draw, as_json=as_json, documents=opened)


@asking()
def read(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The id of a source.", autocompletion=complete_sources)
    ],
    lines: Annotated[
        str | None, typer.Argument(metavar="LINES", help="Only a line, such as 12, or some, such as 12-40.")
    ] = None,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only lines that are neither cited, a repeat nor left out.")
    ] = False,
    map_file: MapFile = None,
    documents: DocumentsFolder = None,
    as_json: AsJson = False,
) -> None:
    """Read a document, with what the map takes from each line.

    Lines have their numbers and their voices at the left. Words that are quoted stand between »
    and «, and below the line the claims that cite it. Lines that repeat others or are left out are
    folded into one row; those that the map does nothing with yet are marked as open. The top says
    how much of the document is quoted, cited and open.

    Example: argmap read forum 12-40 --documents texts/
    """
    from argmap.render.read import Drawn

    graph = open_graph(map_file)
    opened = documents_at_hand(graph, documents)
    page = argmap.read(graph, source, lines, only_open=only_open, documents=opened)
    if page.document.unchanged is False:
        from argmap.cli.session import complain

        complain(
            f"{source}: the document has changed since it was read, so its lines may be others; "
            f"'argmap check --fix --accept {source}' lets the map follow"
        )
    deliver(graph, "read", page, lambda: Drawn(page, only_open=only_open), as_json=as_json, documents=opened)
