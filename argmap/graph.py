"""The model as one directed networkx multigraph.

Node keys are ``(kind, id)``. Edges have a ``kind`` and point in the direction of the reasoning: premise -> argument ->
conclusion (or the argument that is undercut), and position -> question. Each citation is an edge too: claim or
argument -> source. No edge leaves a source, so a walk back along the reasons of a claim (`leads_to`,
`arguments_about`) never reaches one.

A node holds the model's object as ``item`` and the way to it in the file as ``way``. An argument also holds its
``side`` and the key of what it is ``about``, so that no function has to search its edges. The edge of a citation holds
it as ``citation``.

A graph can know the labels of its claims and arguments (`with_labels`); then every answer from it tells them.

All uses share one graph: the commands query it, `export` writes it, and the Python API returns it. Commands leave out
the edges of the citations, which they never follow: on 10,000 claims, these take 6 % of the time of a query and 11 % of
its memory.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import networkx as nx

from argmap.errors import Location
from argmap.load import LoadedMap
from argmap.model.keys import Key, Kind, claim_key, placed_arguments
from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, Question, Source
from argmap.model.words import Label, Side, Stance
from argmap.progress import begin


class Link(StrEnum):
    """The kind of an edge: what its start does to its end."""

    PREMISE = "premise"
    SUPPORTS = "supports"
    OBJECTS = "objects to"
    CONDITIONS = "holds only if"
    UNDERCUTS = "undercuts"
    ANSWERS = "answers"
    CITES = "cites"


LINKS = {
    Side.SUPPORT: Link.SUPPORTS,
    Side.OBJECTION: Link.OBJECTS,
    Side.CONDITION: Link.CONDITIONS,
    Side.UNDERCUTTER: Link.UNDERCUTS,
}

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[Key]
else:
    Graph = nx.MultiDiGraph


def build_graph(loaded: LoadedMap, *, citations: bool = False) -> Graph:
    """The graph of a map, in the order of the file; with `citations`, these are edges too."""
    begin("building the graph")
    graph: Graph = nx.MultiDiGraph(loaded=loaded)
    sources = {source_id: Key(Kind.SOURCE, source_id) for source_id in loaded.map.sources}
    claims = {claim_id: claim_key(claim_id) for claim_id in loaded.map.claims}

    def cite(key: Key, cites: Iterable[Citation]) -> None:
        for number, citation in enumerate(cites if citations else ()):
            graph.add_edge(key, sources[citation.place.source], number, kind=Link.CITES, citation=citation)

    for source_id, source in loaded.map.sources.items():
        graph.add_node(sources[source_id], item=source, way=("sources", source_id))
    for claim_id, claim in loaded.map.claims.items():
        graph.add_node(claims[claim_id], item=claim, way=("claims", claim_id))
        cite(claims[claim_id], claim.cites)
    for number, question in enumerate(loaded.map.questions, 1):
        key = Key(Kind.QUESTION, question.id or f"question/{number}")
        graph.add_node(key, item=question, way=("questions", number - 1))
        for position in question.positions:
            graph.add_edge(claims[position], key, Link.ANSWERS, kind=Link.ANSWERS)
    for key, argument, side, about, way in placed_arguments(loaded.map.claims):
        graph.add_node(key, item=argument, way=way, side=side, about=about)
        for premise in argument.premises:
            graph.add_edge(claims[premise], key, Link.PREMISE, kind=Link.PREMISE)
        graph.add_edge(key, about, LINKS[side], kind=LINKS[side])
        cite(key, argument.cites)
    return graph


def loaded_map(graph: Graph) -> LoadedMap:
    """The map that a graph was built from."""
    return cast(LoadedMap, graph.graph["loaded"])


def argument_map(graph: Graph) -> ArgumentMap:
    """The model that a graph was built from."""
    return loaded_map(graph).map


def location_of(graph: Graph, key: Key, *way: int | str) -> Location:
    """The location in the file of a node, or of a part of it."""
    return loaded_map(graph).locations.of(*graph.nodes[key]["way"], *way)


def with_labels(graph: Graph, labels: Mapping[str, Label]) -> Graph:
    """The same nodes and edges, not copied, in a graph that knows the labels of its claims and arguments by their ids.

    It cannot be changed, as its nodes and edges are those of the other.
    """
    labelled: Graph = nx.graphviews.generic_graph_view(graph)  # type: ignore[type-var]  # its stub knows no node types
    labelled.graph = {**graph.graph, "labels": labels}
    return labelled


def label_of(graph: Graph, key: Key) -> Label | None:
    """The label of a claim or an argument; None in a graph that does not know the labels."""
    labels = cast(Mapping[str, Label] | None, graph.graph.get("labels"))
    return None if labels is None else labels[key.id]


def item_at(graph: Graph, key: Key) -> Claim | Argument | Question | Source:
    """The model's object behind a node."""
    return cast(Claim | Argument | Question | Source, graph.nodes[key]["item"])


def claim_at(graph: Graph, key: Key) -> Claim:
    """The model's claim behind a node."""
    return cast(Claim, graph.nodes[key]["item"])


def argument_at(graph: Graph, key: Key) -> Argument:
    """The model's argument behind a node."""
    return cast(Argument, graph.nodes[key]["item"])


def question_at(graph: Graph, key: Key) -> Question:
    """The model's question behind a node."""
    return cast(Question, graph.nodes[key]["item"])


def source_at(graph: Graph, id_: str) -> Source:
    """The model's source with this id."""
    return cast(Source, graph.nodes[Key(Kind.SOURCE, id_)]["item"])


def nodes(graph: Graph, kind: Kind) -> Iterator[tuple[Key, dict[str, Any]]]:
    """All nodes of a kind with their attributes, in the order of the file."""
    return ((key, attributes) for key, attributes in graph.nodes(data=True) if key.kind is kind)


def keys(graph: Graph, kind: Kind) -> Iterator[Key]:
    """All nodes of a kind, in the order of the file."""
    return (key for key in graph if key.kind is kind)


def side_of(graph: Graph, argument: Key) -> Side:
    """What an argument does to its conclusion."""
    return cast(Side, graph.nodes[argument]["side"])


def conclusion_of(graph: Graph, argument: Key) -> Key:
    """What an argument is about: a claim or, for undercutters, an argument."""
    return cast(Key, graph.nodes[argument]["about"])


def claim_around(graph: Graph, key: Key) -> str:
    """The id of the claim below which the file has an argument; of a claim, its own."""
    return cast(str, graph.nodes[key]["way"][1])


def arguments_about(graph: Graph, about: Key, *sides: Side) -> list[Key]:
    """The arguments about a claim or an argument, in the order of the file; all sides by default."""
    return [
        argument
        for argument in graph.predecessors(about)
        if argument.kind is Kind.ARGUMENT and (not sides or side_of(graph, argument) in sides)
    ]


def premises_of(graph: Graph, argument: Key) -> list[Key]:
    """An argument's premises, in the order of the file, each once."""
    return list(dict.fromkeys(claim_key(premise) for premise in argument_at(graph, argument).premises))


def arguments_from(graph: Graph, claim: Key) -> list[Key]:
    """The arguments that use a claim as a premise."""
    used = graph.successors(claim) if claim.kind is Kind.CLAIM else ()
    return [argument for argument in used if argument.kind is Kind.ARGUMENT]


def is_only_condition(graph: Graph, claim: Key) -> bool:
    """Whether a claim is used as a condition and as nothing else: then it is a state, which nobody need say to hold."""
    sides = {side_of(graph, argument) for argument in arguments_from(graph, claim)}
    return sides == {Side.CONDITION} and not questions_of(graph, claim)


def questions_of(graph: Graph, claim: Key) -> list[Key]:
    """The questions that a claim answers as a position."""
    return [question for question in graph.successors(claim) if question.kind is Kind.QUESTION]


def positions_of(graph: Graph, question: Key) -> list[Key]:
    """The positions on a question that are in this graph, in the order of the file, each once."""
    positions = dict.fromkeys(claim_key(position) for position in question_at(graph, question).positions)
    return [position for position in positions if position in graph]


def has_positions(graph: Graph) -> bool:
    """Whether any question in this graph has a position in it."""
    return any(positions_of(graph, question) for question in keys(graph, Kind.QUESTION))


def citations_of(graph: Graph, key: Key) -> tuple[Citation, ...]:
    """What a claim or an argument cites, in the order of the file."""
    return (claim_at(graph, key) if key.kind is Kind.CLAIM else argument_at(graph, key)).cites


def citing(graph: Graph) -> Iterator[Key]:
    """All nodes that can cite, which are claims and arguments, in the order of the file."""
    return (key for key in graph if key.kind is Kind.CLAIM or key.kind is Kind.ARGUMENT)


def all_citations(graph: Graph) -> Iterator[tuple[Key, Citation]]:
    """Everything that is cited in a map, with the claim or the argument that cites it."""
    return ((key, citation) for key in citing(graph) for citation in citations_of(graph, key))


def drawn(graph: Graph, argument: Key) -> tuple[Citation, ...]:
    """The citations of voices that draw an argument's step in their own name: they assert, suggest or concede it."""
    return tuple(citation for citation in citations_of(graph, argument) if citation.stance.holds)


def reported(graph: Graph, argument: Key) -> tuple[Citation, ...]:
    """The citations of voices that report that somebody draws an argument's step."""
    return tuple(citation for citation in citations_of(graph, argument) if citation.stance is Stance.REPORTS)


def question_number(graph: Graph, question: Key) -> int:
    """The number of a question in its map, from 1."""
    return int(graph.nodes[question]["way"][1]) + 1


def leads_to(graph: Graph, ends: Iterable[Key], known: Collection[Key] = frozenset()) -> set[Key]:
    """The nodes in `ends`, and all nodes from which a path leads to one of them.

    Nodes in `known` are left out, and so are nodes that lead there only through them.
    """
    reached = set(ends)
    waiting = list(reached)
    while waiting:
        for before in graph.predecessors(waiting.pop()):
            if before not in reached and before not in known:
                reached.add(before)
                waiting.append(before)
    return reached


def orphans(graph: Graph, only: Key | None = None) -> list[Key]:
    """The claims that bear on no position, in the order of the file; none if all questions are open.

    In a map without questions: the claims that are part of no argument, unless the map has only one claim. With `only`,
    no other claim than that one.
    """
    claims = list(keys(graph, Kind.CLAIM))
    asked = claims if only is None else [only]
    if any(keys(graph, Kind.QUESTION)):
        onward = graph if only is None else graph.subgraph(nx.descendants(graph, only) | {only})
        connected = leads_to(onward, keys(onward, Kind.QUESTION))
        return [claim for claim in asked if claim not in connected] if has_positions(graph) else []
    alone = [claim for claim in asked if not arguments_about(graph, claim) and not arguments_from(graph, claim)]
    return alone if len(claims) > 1 else []
