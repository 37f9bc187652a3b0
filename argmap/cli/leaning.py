"""``argmap voices``: who leans where.

Imports stand inside functions as in `queries`.
"""

from functools import partial
from typing import Annotated

import typer

import argmap
from argmap.cli import queries as _queries  # noqa: F401  # its commands come first in the help
from argmap.cli.answering import deliver, given, open_graph
from argmap.cli.group import asking
from argmap.cli.options import AsJson, MapFile, complete_questions, complete_voices


@asking()
def voices(
    voice: Annotated[
        str | None,
        typer.Argument(
            metavar="VOICE",
            help="What this voice is cited for: SOURCE/VOICE, or a name that only one source has.",
            autocompletion=complete_voices,
        ),
    ] = None,
    question: Annotated[
        str | None,
        typer.Option(metavar="N|ID", help="Only this question, by number or id.", autocompletion=complete_questions),
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="Put the voices of each source together.")] = False,
    map_file: MapFile = None,
    as_json: AsJson = False,
) -> None:
    """Show who leans where, by the claims of each voice.

    For each position of a question: how many claims bear for it, and how many against it. Counted are claims
    that a voice asserts, suggests or concedes; those that it only reports stand in brackets, * is the position
    itself. A rejected claim counts for the other side. 'argmap explain divided' says who is divided. With
    VOICE: all that it is cited for, and what each citation bears on. Into a pipe, each voice and position is
    one line: number and id of the position, source, voice, and how many claims bear for it and against it, then
    how many that are only reported, with tabs between them. With VOICE, each citation is one: place, what the
    voice does, claim or argument, what it bears on, quote, text of the claim.

    Example: argmap voices --question 1
    """
    if voice is not None and (sources or question is not None):
        raise typer.BadParameter(f"{'--sources' if sources else '--question'} is for the table, without VOICE")
    graph = open_graph(map_file)
    if voice is not None:
        from argmap.render.voice import draw_voice, voice_records

        spoken = argmap.voice(graph, voice)
        cited = (lambda: voice_records(spoken)) if spoken.cited else None
        deliver(graph, "voices", spoken, lambda: draw_voice(spoken), as_json=as_json, records=cited)
        return
    from argmap.render.leanings import Drawn, leaning_records

    answer = argmap.voices(graph, question=question, sources=sources)
    draw = partial(Drawn, answer, given(map_file))
    records = list(leaning_records(answer))
    deliver(graph, "voices", answer, draw, as_json=as_json, records=(lambda: records) if records else None)
