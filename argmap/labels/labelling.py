"""Labels every claim and argument of a map: in, out or undecided. Labels say how the map stands, not what is true.

The grounded labelling on two rungs. Nothing has a label at first; these rules run, in `network`, until none of them
gives another one:

- An argument is out if a premise is out or an undercutter is in; it is in if all premises are in and all undercutters
  out.
- On each side of a claim is a rung: 2 where an argument of that side stands; 1 where there is none, but the claim is
  said or marked as unstated (against it: is rejected); else 0. The *sure* rung counts only arguments that are in, the
  *best* one all that are not out. The claim is in if the sure rung for it is above the best one against it. It is out
  if the best rung for it is below the sure one against it, or 0.
- Conditions and rival positions change nothing. A claim that is only used as a condition, and that nobody says or
  rejects, is open: sure 0, best 1.

With said claims and objections alone, this is the grounded labelling of Dung (1995), in the labels of Caminada (2006);
the two rungs are the preponderance of evidence in Carneades (Gordon, Prakken and Walton 2007), where what is argued
weighs more than what is only said.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from argmap.graph import Graph, argument_map, citations_of, claim_at, is_only_condition, keys, with_labels
from argmap.labels.network import NOTHING, SAID, Network, Said
from argmap.model.keys import Key, Kind
from argmap.model.parts import ArgumentMap, Citation
from argmap.model.words import Label, Stance
from argmap.progress import begin

SAYING = frozenset(Stance) - {Stance.REJECTS}
"""The stances that say a claim, unless others are counted. A report is evidence that somebody says it."""


class Assumptions(NamedTuple):
    """What is assumed for once, instead of what the map says; nothing by default."""

    supposed: Mapping[str, Label] = MappingProxyType({})
    """Labels of claims and arguments, by id, that are fixed before the rules run."""
    without: Collection[tuple[str, str | None]] = frozenset()
    """Sources, and voices in sources, whose citations of claims do not count."""
    counted: Collection[Stance] = SAYING
    """The stances that say a claim."""

    def counts(self, found: ArgumentMap, citation: Citation) -> bool:
        """Whether a citation says or rejects a claim."""
        if citation.stance is not Stance.REJECTS and citation.stance not in self.counted:
            return False
        if not self.without:
            return True
        source = citation.place.source
        return (source, None) not in self.without and (source, found.voice_of(citation)) not in self.without


AS_THE_MAP_SAYS = Assumptions()

OPEN_STATE = Said(NOTHING, SAID, NOTHING)
"""A claim that is only a condition, and of which nothing is said."""


class Labels(dict[str, Label]):
    """The label of each claim and argument, by id, and what they were found from."""

    def __init__(self, labels: Iterator[tuple[str, Label]], assumed: Assumptions, said: dict[str, Said]) -> None:
        super().__init__(labels)
        self.assumed = assumed
        self.said = said
        """What is said of each claim."""


def labelled(graph: Graph, assumed: Assumptions = AS_THE_MAP_SAYS) -> Graph:
    """The graph with the label of every claim and argument; the same graph if it knows these labels already."""
    if "labels" in graph.graph and labels_in(graph).assumed == assumed:
        return graph
    begin("labelling")
    said = {key.id: _said(graph, key, citations_of(graph, key), assumed) for key in keys(graph, Kind.CLAIM)}
    network = Network(graph, said)
    labels = network.label(assumed.supposed).labels
    return with_labels(graph, Labels(zip(network.numbers, labels, strict=True), assumed, said))


def labels_in(graph: Graph) -> Labels:
    """The labels that a graph knows."""
    labels = graph.graph["labels"]
    assert isinstance(labels, Labels)
    return labels


def said_without(graph: Graph, claim: Key, left_out: Collection[int]) -> Said:
    """What would be said of a claim without some of its citations, which are counted from 0."""
    cites = (citation for number, citation in enumerate(citations_of(graph, claim)) if number not in left_out)
    return _said(graph, claim, cites, labels_in(graph).assumed)


def _said(graph: Graph, claim: Key, cites: Iterable[Citation], assumed: Assumptions) -> Said:
    """What some citations say of a claim."""
    found = argument_map(graph)
    stances = {citation.stance for citation in cites if assumed.counts(found, citation)}
    for_it = SAID if claim_at(graph, claim).unstated or stances - {Stance.REJECTS} else NOTHING
    said = Said(for_it, for_it, SAID if Stance.REJECTS in stances else NOTHING)
    return said if any(said) or not is_only_condition(graph, claim) else OPEN_STATE
