"""Argument maps whose every claim is traceable to the words that were said.

Load a map, and ask it what the commands ask. A claim, an argument or a question is named by its id, or by the beginning
of one that no other shares; a question by its number in the tree too. A `depth` counts levels from 1; with None, an
answer goes all the way. Documents are read only from a folder that is given. Every function raises `ArgmapError` if it
cannot do what it is asked to do.

>>> import argmap
>>> graph = argmap.load_graph(argmap.packaged_map())
>>> [row.id for row in argmap.tree(graph, depth=1).rows if row.role == "position"][:3]
['tears-permitted', 'teary-not-sobbing', 'no-crying']
"""

# Each function imports what it needs, as the commands call them: `import argmap` takes 13 ms, and loads neither
# networkx nor pydantic.

import os
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, Unpack

from argmap.errors import ArgmapError, Finding
from argmap.filters import Filters, Names, as_names, asks_for_labels, filters_given

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.check.report import CheckResult
    from argmap.documents.folder import Documents
    from argmap.graph import Graph
    from argmap.labels.labelling import Assumptions
    from argmap.mend.rename import Renamed
    from argmap.model.keys import Key
    from argmap.query.arguments import Arguments
    from argmap.query.cite import Citables
    from argmap.query.evaluate import ArgumentEvaluation, Changes, ClaimEvaluation, Evaluation
    from argmap.query.gaps import Gaps
    from argmap.query.leanings import Leanings
    from argmap.query.overview import Overview
    from argmap.query.path import Paths
    from argmap.query.read import Page
    from argmap.query.resting import SourceAlone
    from argmap.query.search import Hit
    from argmap.query.settle import Settlement
    from argmap.query.show import ArgumentAnswer, ClaimAnswer, QuestionAnswer
    from argmap.query.sources import SourceAnswer, SourceBrief
    from argmap.query.trace import Trace
    from argmap.query.tree import Tree
    from argmap.query.voice import VoiceAnswer

__version__ = "0.1.0"
__all__ = [
    "ArgmapError",
    "Finding",
    "alone",
    "arguments",
    "check_map",
    "cite",
    "claims",
    "evaluate",
    "export_map",
    "gaps",
    "labelled",
    "load_graph",
    "new_map",
    "open_documents",
    "overview",
    "packaged_map",
    "parse_graph",
    "paths",
    "read",
    "rename",
    "schema",
    "settle",
    "show",
    "source",
    "sources",
    "trace",
    "tree",
    "voice",
    "voices",
]

PathLike: TypeAlias = str | os.PathLike[str]
Folder: TypeAlias = "PathLike | Documents | None"
"""The folder of the documents, or what `open_documents` gives. Without one, no quote is verified."""

DEPTH = 2
"""Levels that an answer shows below a question or a claim by default."""

GAPS = 20
"""Gaps that an answer tells by default."""

_Word = TypeVar("_Word", bound=StrEnum)


def packaged_map() -> "Path":
    """The file of the map that comes with argmap: inside the package, or beside it in a checkout.

    >>> argmap.packaged_map().name
    'claims.yaml'
    """
    from pathlib import Path

    package = Path(__file__).parent
    for candidate in (package / "data" / "claims.yaml", package.parent / "data" / "claims.yaml"):
        if candidate.is_file():
            return candidate
    raise ArgmapError("argmap was installed without its map; name one with --map FILE")


def load_graph(path: PathLike) -> "Graph":
    """Read the map in a file: a directed networkx multigraph, which all other functions ask.

    Nodes are pairs of a kind (claim, argument, question or source) and an id. What the file says of a node is its
    ``item``. Edges have a ``kind`` and point with the reasoning. A claim is a "premise" of an argument. An argument
    "supports", "objects to" or "undercuts" what it is about, or says that it "holds only if" the premise does. A claim
    "answers" a question. A claim or an argument "cites" a source; that edge has the ``citation``. Remove the sources
    from a copy if only the reasoning should count, and ask argmap about the graph as it was loaded.

    Raises `ArgmapError`, with every finding, if the file holds no map.

    >>> import networkx
    >>> graph = argmap.load_graph(argmap.packaged_map())
    >>> graph.nodes["claim", "overwhelms-client"]["item"].text
    "A therapist's teary eyes can be too much for the client."
    >>> [key.id for key in networkx.descendants(graph, ("claim", "overwhelms-client")) if key.kind == "question"]
    ['may-a-therapist-cry']
    """
    from pathlib import Path

    from argmap.graph import build_graph
    from argmap.load import load_map

    return build_graph(load_map(Path(path)), citations=True)


def parse_graph(text: str, *, path: PathLike = "map.yaml") -> "Graph":
    r"""Read the map in a text; `path` is only what findings call its file.

    >>> argmap.parse_graph("format: 1\ntitle: A test\nclaims: {a: {text: A, supports: [b]}}")
    Traceback (most recent call last):
    argmap.load.UnreadableMapError: map.yaml:3:34: unknown-claim: no claim 'b'
    """
    from pathlib import Path

    from argmap.graph import build_graph
    from argmap.load import parse_map

    try:
        return build_graph(parse_map(text, Path(path)), citations=True)
    except UnicodeEncodeError as error:
        raise ArgmapError(f"{path}: half a character, U+{ord(text[error.start]):04X}, which no file can hold") from None


def open_documents(folder: Folder) -> "Documents":
    """Open the documents in a folder, for several questions. Each is read once, when a question needs it.

    >>> documents = argmap.open_documents("tests/maps/documents")
    >>> argmap.check_map(argmap.load_graph("tests/maps/library.yaml"), documents=documents).verified
    15
    """
    from pathlib import Path

    from argmap.documents.folder import Documents
    from argmap.documents.folder import open_documents as opened

    return folder if isinstance(folder, Documents) else opened(None if folder is None else Path(folder))


def labelled(graph: "Graph", *, suppose: Names = None, without: Names = None, count: Names = None) -> "Graph":
    """The same graph, knowing how each claim and argument stands: in, out or undecided. Every answer from it tells so.

    Labels say how the map stands, not what is true; `argmap.labels.labelling` has the rules. A label can be supposed
    (``ID=in``, ``ID=out``), sources and voices (``SOURCE``, ``SOURCE/VOICE``) can be left out, and the stances that say
    a claim can be chosen; else all who assert, suggest, concede or report a claim say it.

    >>> [(claim.id, claim.label.value) for claim in argmap.show(argmap.labelled(graph), "1").positions]
    [('tears-permitted', 'undecided'), ('teary-not-sobbing', 'undecided'), ('no-crying', 'undecided')]
    >>> argmap.show(argmap.labelled(graph, suppose="crying-can-harm=out"), "crying-can-harm").claim.label.value
    'out'
    """
    from argmap.labels.labelling import labelled as ask
    from argmap.query.assuming import assumptions

    return ask(_asked(graph), assumptions(_asked(graph), *map(as_names, (suppose, without, count))))


def overview(graph: "Graph", *, documents: Folder = None) -> "Overview":
    """The map at a glance: its size, and who holds each position, with how many arguments for and against it.

    >>> answer = argmap.overview(graph)
    >>> [(found.question.number, len(found.positions)) for found in answer.questions][0]
    (1, 3)
    """
    from argmap.query.overview import overview as ask

    return ask(_asked(graph), open_documents(documents))


def tree(
    graph: "Graph",
    claim: str | None = None,
    *,
    depth: int | Literal["usual"] | None = "usual",
    **filters: Unpack[Filters],
) -> "Tree":
    """The map, or the part under a claim, an argument or a question, as rows; with a depth of None all of it.

    With filters, which are those of `claims`, only the rows that fit and the way from each up to the top. The usual
    depth is `DEPTH`, or with filters all the way.

    >>> argmap.tree(graph, "no-crying").rows[0].text
    'A therapist had better not cry in a session with a client.'
    >>> [(row.id, row.fits) for row in argmap.tree(graph, "no-emotion", contested=True).rows][:2]
    [('no-emotion', True), ('reactions-can-harm', False)]
    """
    from argmap.query.tree import tree as ask

    under = None if claim is None else _key(graph, claim)
    given = filters_given(filters)
    if not given:
        return ask(_asked(graph), under, DEPTH if depth == "usual" else _levels(depth))
    from argmap.query.filtered_tree import filtered_tree

    return filtered_tree(_labels_known(graph, filters), under, None if depth == "usual" else _levels(depth), given)


def arguments(graph: "Graph", claim: str, side: Literal["for", "against"], *, depth: int | None = DEPTH) -> "Arguments":
    """The arguments for or against a claim, and what answers them.

    Of an argument, those about its step and its premises; of a question, those about its positions.

    >>> answer = argmap.arguments(graph, "help-is-doubtful", "against")
    >>> [row.id for row in answer.rows if row.role == "objection"]
    ['tear-changed-therapy', 'tearing-up-helped']
    """
    from argmap.query.arguments import arguments as ask

    return ask(graph, _key(graph, claim), side, _levels(depth))


def show(graph: "Graph", claim: str, *, documents: Folder = None) -> "ClaimAnswer | ArgumentAnswer | QuestionAnswer":
    """All about one claim or argument: who says it, both sides, what it bears on, what a check finds wrong with it.

    Of a question, its positions and how many arguments there are about each.

    >>> [(said.voice, said.quote) for said in argmap.show(graph, "overwhelms-client").cites]
    [('LadyHalcyon', 'could be too overwhelming for the client')]
    """
    from argmap.check.node import not_looked_up, problems_shown_with
    from argmap.query.show import show as ask

    opened = open_documents(documents)
    key = _key(graph, claim)
    return ask(graph, key, problems_shown_with(graph, key, opened), not_looked_up(graph, key, opened))


def trace(graph: "Graph", claim: str, *, depth: int | None = DEPTH, documents: Folder = None) -> "Trace":
    """A claim, or the step of an argument, down to the words: each quote, whether it stands there, what surrounds it.

    >>> answer = argmap.trace(graph, "overwhelms-client")
    >>> [(cited.said.source, cited.said.lines, cited.message) for cited in answer.citations]
    [('forum', '15', 'not verified: document absent')]
    """
    from argmap.check.citations import TOLD
    from argmap.check.node import problems_shown_with
    from argmap.query.trace import trace as ask

    opened = open_documents(documents)
    key = _key(graph, claim)
    problems = problems_shown_with(graph, key, opened, leave_out=TOLD)  # the answer tells of each quote
    return ask(graph, key, opened, _levels(depth), problems)


def claims(graph: "Graph", words: str | Iterable[str] = (), **filters: Unpack[Filters]) -> "tuple[Hit, ...]":
    """The claims that have all these words, or words that begin so, best first; without words, all claims.

    With filters, only those that fit all of them; `argmap.filters` lists them, and ``argmap explain filter`` tells how
    they go together. Several values of one mean any of them. With ``no_`` before its name, or False if it takes no
    value, a filter is negated. With a label, the graph is `labelled` if it is not.

    >>> [hit.claim.id for hit in argmap.claims(graph, "balance power")]
    ['unbalances-power']
    >>> [hit.claim.id for hit in argmap.claims(graph, contested=True, one_source=True, no_label="out")][:2]
    ['tears-do-not-harm', 'crying-can-harm']
    """
    from argmap.query.search import find_claims

    asked = _labels_known(graph, filters)
    return find_claims(asked, words.split() if isinstance(words, str) else words, filters)


def sources(graph: "Graph", *, documents: Folder = None) -> "tuple[SourceBrief, ...]":
    """Every source of a map, in the order of the file.

    >>> [source.id for source in argmap.sources(graph)]
    ['comments', 'faq', 'sanctity', 'forum', 'healthhub']
    """
    from argmap.query.sources import list_sources

    return list_sources(_asked(graph), open_documents(documents))


def source(graph: "Graph", id_: str, *, documents: Folder = None) -> "SourceAnswer":
    """One source: who speaks in it, and what is cited from which line.

    >>> [spoken.voice for spoken in argmap.source(graph, "forum").voices][:2]
    ['LadyHalcyon', 'reply 1']
    """
    from argmap.query.sources import show_source

    return show_source(_asked(graph), id_, open_documents(documents))


def voices(graph: "Graph", *, question: str | None = None, sources: bool = False) -> "Leanings":
    """Who leans where: how many claims of each voice bear for and against the positions of each question, or of one.

    Counted are the claims that a voice asserts, suggests or concedes and, apart from these, those that it only reports;
    `argmap.query.bearing` has the rules. With `sources`, the voices of a source count together.

    >>> (asked,) = argmap.voices(graph, question="may-a-therapist-show-feelings").questions
    >>> [(leaning.position, leaning.bearing_for, leaning.bearing_against) for leaning in asked.voices[0].leanings]
    [('no-emotion', 16, 1), ('no-stone-face', 4, 0)]
    >>> [voice.name for voice in asked.voices if voice.divided]
    ['faq/author', 'sanctity/author', 'comment 9', 'healthhub/author']
    """
    from argmap.query.leanings import find_voices

    return find_voices(_asked(graph), None if question is None else str(question), sources=sources)


def voice(graph: "Graph", name: str) -> "VoiceAnswer":
    """One voice: where it leans, and all that it is cited for, with what each citation bears on.

    The name is written ``source/voice``, or alone if only one source has a voice of that name.

    >>> answer = argmap.voice(graph, "reply 8")
    >>> [(line.cited.cited_for, [bearing.number for bearing in line.bears]) for line in answer.cited]
    [('averse-half-in-jest', ['1.3', '4.3'])]
    """
    from argmap.query.voice import find_voice

    return find_voice(_asked(graph), name)


def alone(graph: "Graph", source: str) -> "SourceAlone":
    """What would have no voice without a source: claims that are said nowhere else, steps that nobody else draws.

    >>> answer = argmap.alone(graph, "faq")
    >>> [found.claim.id for found in answer.said][:2]
    ['studies-stronger-bond', 'tears-make-safe']
    """
    from argmap.query.resting import source_alone

    return source_alone(_asked(graph), source)


def evaluate(
    graph: "Graph",
    claim: str | None = None,
    *,
    suppose: Names = None,
    without: Names = None,
    count: Names = None,
) -> "Evaluation | Changes | ClaimEvaluation | ArgumentEvaluation":
    """How the map or one of its questions stands; with a claim or an argument, why it does so.

    With `suppose`, `without` or `count`, which are those of `labelled`: what changes under these assumptions. Without
    them, and in a graph that was labelled under some: what changes under those.

    >>> {label.value: number for label, number in argmap.evaluate(graph).claims.items()}
    {'in': 182, 'out': 7, 'undecided': 23}
    >>> argmap.evaluate(graph, "tears-permitted").why.value
    'tie'
    >>> changes = argmap.evaluate(graph, suppose="tears-do-not-harm=out").changes
    >>> [(change.id, change.after.value) for change in changes if change.kind == "claim"]
    [('tears-do-not-harm', 'out'), ('damages-relationship', 'in')]
    """
    from argmap.query.evaluate import evaluate as ask

    key = None if claim is None else _key(graph, claim)
    return ask(_asked(graph), key, _assumed(graph, suppose, without, count))


def settle(
    graph: "Graph",
    claim: str,
    *,
    suppose: Names = None,
    without: Names = None,
    count: Names = None,
    looks: int | None = None,
) -> "Settlement":
    """What would settle an undecided claim or argument: arguments that would have to fall, and claims that do it alone.

    Only the smallest sets of arguments are told. Each search stops after so many `looks` at claims and arguments, by
    default after about 0.3 s on usual maps; the answer says how far it came, and is the same on every machine. Raises
    `ArgmapError` for what is in or out already. The other options are those of `labelled`.

    >>> to_be_in, to_be_out = argmap.settle(graph, "crying-can-harm").ways
    >>> [[argument.id for argument in falling.arguments] for falling in to_be_out.sets]
    [['crying-can-harm/for/risks-burnout', 'crying-can-harm/for/client-holds-feelings']]
    >>> [(found.claim.id, found.supposed.value, found.becomes.value) for found in argmap.settle(graph, "1.2").singles]
    [('overwhelms-client', 'out', 'in')]
    """
    from argmap.labels.labelling import AS_THE_MAP_SAYS
    from argmap.labels.labelling import labelled as label
    from argmap.query.settle import LOOKS
    from argmap.query.settle import settle as ask

    key, assumed = _key(graph, claim), _assumed(graph, suppose, without, count)
    return ask(label(graph, assumed or AS_THE_MAP_SAYS), key, LOOKS if looks is None else looks)


def paths(graph: "Graph", start: str, end: str, *, limit: int | None = 10) -> "Paths":
    """How a claim or an argument bears on another one, or on a question: the chains of steps between them.

    A chain goes from premises to conclusions, and from undercutters on with the argument that they undercut. Those of
    the fewest steps come first; the answer holds no more than the `limit`, and counts the others. It is the same on
    every machine: a search that takes too long stops after a fixed number of claims and arguments, and says so. Raises
    `ArgmapError` if `start` is a question.

    >>> answer = argmap.paths(graph, "trained-to-separate", "tears-permitted", limit=2)
    >>> [([taken.step.side.value for taken in chain.steps], chain.bearing.value) for chain in answer.chains]
    [(['supports', 'supports'], 'for'), (['supports', 'objections', 'objections'], 'for')]
    """
    from argmap.query.path import paths as ask

    if limit is not None and limit < 1:
        raise ArgmapError("a limit is 1 or more")
    return ask(_asked(graph), _key(graph, start), _key(graph, end), limit)


def gaps(
    graph: "Graph", claim: str | None = None, *, kind: Names = None, limit: int | None = GAPS, documents: Folder = None
) -> "Gaps":
    """What to work on, most important first: in the map, or in what bears on a claim, an argument or a question.

    Objections and undercutters that nobody answers, claims that one voice or nobody backs, positions with one side
    only, ties, quotes that are not verified, and lines of documents that are still open. First come those that could
    change most labels of other claims, then those that are nearest to a position; if the map has more than 1,000
    claims, only nearness counts. With `kind`, only gaps of these codes;
    with a `limit` of None, all of them. A `labelled` graph keeps what is assumed.

    >>> answer = argmap.gaps(graph, "1.1", kind="unanswered-objection", limit=1)
    >>> [(gap.id, gap.changes) for gap in answer.gaps]
    [('uses-session-for-own/against/trained-to-separate', 5)]
    """
    from argmap.check.unfinished import find_gaps

    if limit is not None and limit < 1:
        raise ArgmapError("a limit is 1 or more, and None is none")
    known = graph if "labels" in _asked(graph).graph else labelled(graph)
    key = None if claim is None else _key(known, claim)
    return find_gaps(known, open_documents(documents), key, as_names(kind), limit)


def cite(
    graph: "Graph",
    words: str,
    *,
    documents: Folder,
    source: str | None = None,
    line: int | None = None,
    stance: str = "asserts",
    of: str | None = None,
    voice: str | None = None,
    note: str | None = None,
) -> "Citables":
    """The places where words stand in the documents, each with the fields of a citation.

    How quotation marks, dashes and spaces are written does not matter, nor where lines break; case, accents and signs
    between words only count if the words stand somewhere as they are given. With `source` and `line`, only what stands
    there is found. The rest goes along with the quote. Raises `ArgmapError` with the nearest words if there is no such
    place.

    >>> street = argmap.load_graph("tests/maps/street.yaml")
    >>> answer = argmap.cite(street, "people who come by car", documents="tests/maps/documents", stance="concedes")
    >>> [(hit.citation, hit.voices) for hit in answer.hits]
    [({'meeting:2': 'people who come by car', 'stance': 'concedes'}, ('Ben',))]
    """
    from argmap.model.words import Stance
    from argmap.query.cite import Beside, Wanted, find_citable

    wanted = Wanted(words, source, line, Beside(_member(Stance, stance), of, voice, note))
    return find_citable(_asked(graph), wanted, open_documents(documents))


def read(
    graph: "Graph", source: str, lines: str | None = None, *, only_open: bool = False, documents: Folder = None
) -> "Page":
    """The document of a source as a page: each line with its voice, what is cited from it, and what else is done to it.

    With `lines`, such as "12" or "12-40", only these; with `only_open` only those that are neither cited, a repeat nor
    left out. How much of the document that is, is counted in words.

    >>> library = argmap.load_graph("tests/maps/library.yaml")
    >>> page = argmap.read(library, "meeting", "3-4", documents="tests/maps/documents")
    >>> [(line.number, line.voices, str(line.state), len(line.marks)) for line in page.lines]
    [(3, ('Ada',), 'cited', 3), (4, ('Ben',), 'cited', 3)]
    >>> page.coverage.quoted.per_cent
    52
    """
    from argmap.query.read import read as ask
    from argmap.query.read import read_lines

    wanted = None if lines is None else read_lines(lines)
    return ask(_asked(graph), source, open_documents(documents), wanted, only_open=only_open)


def check_map(graph: "Graph", *, documents: Folder = None) -> "CheckResult":
    """Every problem of a map at its place, and how many of its quotes were found in the documents.

    >>> argmap.check_map(graph).verified  # no documents are given
    0
    """
    from argmap.check.report import check_map as check

    return check(_asked(graph), open_documents(documents))


def rename(graph: "Graph", old: str, new: str) -> "Renamed":
    """The map with another name for a claim, a question, an argument, a source or a voice; nothing is written.

    A voice is written ``source/voice``, or by its name if nothing else has that name. `Renamed` also tells which ids of
    arguments changed with it, and which texts still have the old name.

    >>> renamed = argmap.rename(graph, "forum", "thread")
    >>> [source.id for source in argmap.sources(argmap.parse_graph(renamed.loaded.text))]
    ['comments', 'faq', 'sanctity', 'thread', 'healthhub']
    """
    from argmap.graph import loaded_map
    from argmap.mend.rename import rename as ask

    return ask(loaded_map(_asked(graph)), old, new)


def export_map(
    graph: "Graph",
    form: str = "dot",
    *,
    focus: str | None = None,
    depth: int | None = None,
    cluster_by: str | None = None,
    rankdir: str = "RL",
    sources: bool = False,
    legend: bool = True,
    tooltips: bool = True,
    passages: Folder = None,
) -> bytes:
    """The map in another format, such as "svg", "mermaid" or "graphml": the bytes that ``argmap export`` writes.

    With a focus, the part that is `depth` steps around a claim, an argument or a question, else 1; with a depth alone,
    so many levels below the questions. The other options are for pictures, but for `passages`: the documents, whose
    words around the quotes a page then shows. Of a `labelled` graph, all formats tell the labels, and a page always
    does. A warning tells what the format has no room for.

    >>> argmap.export_map(graph, "markdown", focus="overwhelms-client").decode().splitlines()[0]
    '# May a therapist cry in a session with a client?'
    """
    import warnings

    from argmap.export.exported import exported
    from argmap.export.formats import Format
    from argmap.export.view import USUAL, Direction, Grouping, View
    from argmap.query.part import part_of

    remarks: list[str] = []
    grouping = None if cluster_by is None else _member(Grouping, cluster_by)
    view = View(grouping, _member(Direction, rankdir), sources, legend, tooltips)
    chosen = _member(Format, form)
    if view != USUAL and not chosen.traits.drawn:
        raise ArgmapError(f"cluster_by, rankdir, sources, legend and tooltips are for pictures, and {chosen} is none")
    if passages is not None:
        if not chosen.traits.passages:
            raise ArgmapError(f"passages are for html; {chosen} has none")
        view = view._replace(passages=open_documents(passages))
    part = part_of(_asked(graph), None if focus is None else _key(graph, focus), _levels(depth))
    content = b"".join(exported(part, chosen, view, remarks.append))
    for remark in remarks:
        warnings.warn(remark, stacklevel=2)
    return content


def new_map(names: Names = None, *, documents: Folder = None) -> str:
    """The text of a first map, with a source for each of these documents, an example of a claim, and hints.

    The names are those of files in the folder. Titles, voices and the quote of the example come from the documents.

    >>> text = argmap.new_map("street.txt", documents="tests/maps/documents")
    >>> argmap.check_map(argmap.parse_graph(text), documents="tests/maps/documents").verified
    1
    """
    from argmap.starter.first_map import new_map as begin

    return begin(as_names(names), open_documents(documents))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft-07) of a map's file, as people write it. It tells slips of form, and is no check.

    >>> argmap.schema()["definitions"]["citation"]["then"]["properties"]["stance"]["enum"][:2]
    ['asserts', 'suggests']
    """
    from argmap.explain.schema import schema as describe

    return describe()


def _key(graph: "Graph", name: str) -> "Key":
    from argmap.query.resolve import resolve

    return resolve(_asked(graph), str(name))  # the number of a question can be one


def _labels_known(graph: "Graph", filters: Filters) -> "Graph":
    """The graph, `labelled` if a filter asks for labels that it does not know."""
    known = not asks_for_labels(filters) or "labels" in _asked(graph).graph
    return _asked(graph) if known else labelled(graph)


def _asked(graph: "Graph") -> "Graph":
    """The graph, if it is that of a map."""
    if "loaded" not in getattr(graph, "graph", ()):
        raise ArgmapError("this is not the graph of a map; load_graph and parse_graph make one")
    return graph


def _assumed(graph: "Graph", suppose: Names, without: Names, count: Names) -> "Assumptions | None":
    """What is assumed: what is named or, if nothing is, what the labels of the graph assume; None if nothing is."""
    from argmap.labels.labelling import AS_THE_MAP_SAYS, labels_in
    from argmap.query.assuming import assumptions

    given = [*map(as_names, (suppose, without, count))]
    if any(given):
        return assumptions(_asked(graph), *given)
    known = labels_in(graph).assumed if "labels" in _asked(graph).graph else AS_THE_MAP_SAYS
    return None if known == AS_THE_MAP_SAYS else known


def _levels(depth: int | None) -> int | None:
    if depth is not None and depth < 1:
        raise ArgmapError("a depth counts levels from 1, and None goes all the way")
    return depth


def _member(words: type[_Word], name: str) -> _Word:
    """The member of an enum with a value; raises `ArgmapError` where there is none."""
    if name not in list(words):
        raise ArgmapError(f"'{name}' is none of {', '.join(words)}")
    return words(name)
