"""Arguments and options that several commands share, and what the shell offers for them."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.usage import beginning_with, one_of, whole_number
from argmap.cli.waiting import waiting
from argmap.export.formats import Format  # noqa: TID253  # names and endings; loads nothing that draws
from argmap.export.view import Direction, Grouping  # noqa: TID253  # as above


class FindingsFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def complete_claims(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of claims and arguments, with the text as help."""
    from argmap.cli.completion import claim_completions

    return claim_completions(context.params.get("map_file"), incomplete)


def complete_nodes(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of claims, arguments and questions, with the text as help."""
    from argmap.cli.completion import claim_completions, question_completions

    map_file = context.params.get("map_file")
    return [*claim_completions(map_file, incomplete), *question_completions(map_file, incomplete)]


def complete_questions(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Numbers and ids of questions, with the question as help."""
    from argmap.cli.completion import numbered_question_completions, question_completions

    map_file = context.params.get("map_file")
    return [*numbered_question_completions(map_file, incomplete), *question_completions(map_file, incomplete)]


def complete_positions(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Numbers and ids of positions, with the text as help."""
    from argmap.cli.completion import position_completions

    return position_completions(context.params.get("map_file"), incomplete)


def complete_sources(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of sources, with the title as help."""
    from argmap.cli.completion import source_completions

    return source_completions(context.params.get("map_file"), incomplete)


def complete_names(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of claims, arguments, questions and sources, with the text as help, and voices."""
    voices = [(voice, "a voice") for voice in complete_voices(context, incomplete)]
    return [*complete_nodes(context, incomplete), *complete_sources(context, incomplete), *voices]


def complete_voices(context: typer.Context, incomplete: str) -> list[str]:
    """Voices of the map."""
    from argmap.cli.completion import voice_completions

    return voice_completions(context.params.get("map_file"), incomplete)


def complete_bare_voices(context: typer.Context, incomplete: str) -> list[str]:
    """Voices of the map, without their sources."""
    from argmap.cli.completion import bare_voice_completions

    return bare_voice_completions(context.params.get("map_file"), incomplete)


def complete_stances(incomplete: str) -> list[str]:
    """Stances that a voice can have."""
    from argmap.model.words import Stance

    return [stance.value for stance in Stance if stance.value.startswith(incomplete)]


def complete_labels(incomplete: str) -> list[str]:
    """Labels that a claim can have."""
    from argmap.model.words import Label

    return [label.value for label in Label if label.value.startswith(incomplete)]


def complete_saying(incomplete: str) -> list[str]:
    """Stances that can say a claim; they can be joined by commas."""
    from argmap.labels.labelling import SAYING

    before, comma, begun = incomplete.rpartition(",")
    return [f"{before}{comma}{stance}" for stance in complete_stances(begun) if stance in SAYING]


def complete_supposed(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of claims and arguments, each with both labels that can be supposed."""
    name, _, label = incomplete.partition("=")
    ends = [end for end in ("=in", "=out") if end.startswith(f"={label}")]
    return [(f"{id_}{end}", told) for id_, told in complete_claims(context, name) for end in ends]


def complete_sayers(context: typer.Context, incomplete: str) -> list[str]:
    """Sources and voices."""
    from argmap.cli.completion import source_completions

    sources = [source for source, _ in source_completions(context.params.get("map_file"), incomplete)]
    return [*sources, *complete_voices(context, incomplete)]


def complete_schemes(context: typer.Context, incomplete: str) -> list[str]:
    """Schemes of the map."""
    from argmap.cli.completion import scheme_completions

    return scheme_completions(context.params.get("map_file"), incomplete)


def complete_tags(context: typer.Context, incomplete: str) -> list[str]:
    """Tags of the map."""
    from argmap.cli.completion import tag_completions

    return tag_completions(context.params.get("map_file"), incomplete)


ClaimName = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="The id of a claim or an argument, or an unambiguous beginning of one.",
        autocompletion=complete_claims,
    ),
]
NodeName = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="The id of a claim, an argument or a question, or an unambiguous beginning; a question's number.",
        autocompletion=complete_nodes,
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


def _quietly(given: bool) -> bool:
    """Show nothing but the answer if it is for other programs."""
    if given:
        waiting.end()
    return given


def _quietly_unless_text(form: FindingsFormat) -> FindingsFormat:
    _quietly(form is not FindingsFormat.TEXT)
    return form


AsJson = Annotated[
    bool, typer.Option("--json", callback=_quietly, help="Print JSON; 'argmap explain json' says what its fields mean.")
]
Depth = Annotated[
    int | None,
    typer.Option(
        "--depth", metavar="N", parser=whole_number, help="How many levels below the question or the claim, else 2."
    ),
]
Ids = Annotated[bool, typer.Option("--ids", help="Show the id of each argument.")]
All = Annotated[bool, typer.Option("--all", help="Go all the way down, fold nothing.")]
Labels = Annotated[
    bool, typer.Option("--labels", help="Show how each claim and argument stands: in, out or undecided.")
]
Whole = Annotated[bool, typer.Option("--all", help="Fold nothing.")]
Cites = Annotated[bool, typer.Option("--cites", help="Show under each claim who says it, where, in which words.")]


def complete_codes(incomplete: str) -> list[str]:
    """Codes of findings that a check can leave out."""
    from argmap.catalogue import CHECKING

    return [code for code in CHECKING if code.startswith(incomplete)]


def complete_gaps(incomplete: str) -> list[str]:
    """Codes of gaps; they can be joined by commas."""
    from argmap.catalogue.gap_rules import GAP_CODES

    before, comma, begun = incomplete.rpartition(",")
    return [f"{before}{comma}{code}" for code in GAP_CODES if code.startswith(begun)]


def complete_topics(incomplete: str) -> list[str]:
    """What argmap can explain."""
    from argmap.cli.shells import as_words
    from argmap.explain.find import beginning_so

    return as_words(beginning_so(incomplete), incomplete)


def _codes(given: list[str] | None) -> list[str]:
    """Codes, given one by one or joined by commas."""
    if not given:
        return []
    from argmap.catalogue import CHECKING, LOADING
    from argmap.text.wording import clipped, did_you_mean

    codes = [code.strip() for part in given for code in part.split(",") if code.strip()]
    if not codes:
        raise typer.BadParameter("no code; 'argmap explain codes' prints all of them")
    for code in codes:
        if code in LOADING:
            raise typer.BadParameter(f"'{code}' is always reported, for a map with it cannot be read")
        if code not in CHECKING:
            raise typer.BadParameter(f"no finding '{clipped(code)}'{did_you_mean(code, CHECKING)}")
    return codes


def _explained_elsewhere(context: typer.Context, given: bool) -> None:
    """Tell who types an option that has become a command which one it is."""
    if given:
        context.fail("a code is explained by a command of its own now: argmap explain CODE")


Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        help="Only findings with these codes (comma-separated).",
        callback=_codes,
        autocompletion=complete_codes,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help="No findings with these codes.", callback=_codes, autocompletion=complete_codes),
]
Explain = Annotated[bool, typer.Option("--explain", callback=_explained_elsewhere, is_eager=True, hidden=True)]
FindingsForm = Annotated[
    FindingsFormat,
    typer.Option(
        "--format",
        metavar="|".join(FindingsFormat),
        parser=one_of(FindingsFormat),
        callback=_quietly_unless_text,
        autocompletion=beginning_with(FindingsFormat),
        help="How to print the findings.",
    ),
]
ExportForm = Annotated[
    Format | None,
    typer.Option(
        "--format",
        metavar="|".join(Format),
        parser=one_of(Format),
        autocompletion=beginning_with(Format),
        help="What to write; else what the file's name says; else dot, on stdout.",
    ),
]
Focus = Annotated[
    str | None,
    typer.Option(
        metavar="CLAIM",
        help="Only what is around this claim or argument, or below this question: --depth steps, else 1.",
        autocompletion=complete_nodes,
    ),
]
ExportDepth = Annotated[
    int | None,
    typer.Option(
        "--depth",
        metavar="N",
        parser=whole_number,
        help="With --focus: steps around it; else levels below the questions, on the first of which positions are.",
    ),
]
ClusterBy = Annotated[
    Grouping | None,
    typer.Option(
        metavar="|".join(Grouping),
        parser=one_of(Grouping),
        autocompletion=beginning_with(Grouping),
        help="Pictures: frame what bears on one position, or what one source says.",
    ),
]
Rankdir = Annotated[
    Direction | None,
    typer.Option(
        "--rankdir",
        metavar="|".join(Direction),
        parser=one_of(Direction),
        autocompletion=beginning_with(Direction),
        help="Pictures: where reasons lead: RL, if not given, has the questions on the left, BT at the top.",
    ),
]
WithSources = Annotated[bool, typer.Option("--sources", help="Pictures: show the sources as boxes too.")]
Legend = Annotated[bool, typer.Option("--legend/--no-legend", help="Pictures: explain the signs.")]
Tooltips = Annotated[
    bool, typer.Option("--tooltips/--no-tooltips", help="Pictures: a pointer brings up who says it, in which words.")
]
WithPassages = Annotated[
    bool,
    typer.Option(
        "--with-passages", help="html: show the passage around each quote too. Documents are other people's texts."
    ),
]
