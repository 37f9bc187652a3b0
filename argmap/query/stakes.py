"""How much would change in a map if something in it were otherwise, and how far it is from the positions."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping

from argmap.graph import Graph, citations_of, has_positions, keys, positions_of
from argmap.labels.labelling import labels_in, said_without
from argmap.labels.network import ARGUED, Network, Said
from argmap.labels.reasons import counted
from argmap.model.keys import Key, Kind
from argmap.model.words import Label, Stance
from argmap.query.tree import tops


class Stakes:
    """How many claims would get another label if something were otherwise; the graph knows the labels.

    The claim that is otherwise itself is not counted: what hangs on it are the others.
    """

    def __init__(self, graph: Graph) -> None:
        labels = labels_in(graph)
        self.graph = graph
        self.network = Network(graph, labels.said)
        self.labelling = self.network.label(labels.assumed.supposed)
        self.labels = tuple(self.labelling.labels)
        self._stances: dict[Key, Counter[Stance]] = {}

    @property
    def looks(self) -> int:
        """How often claims and arguments were looked at so far."""
        return self.labelling.looks

    def if_supposed(self, key: Key, label: Label) -> int:
        """If a claim or an argument had this label."""
        number = self.network.numbers[key.id]
        before = self.labelling.supposed.get(number)
        changed = self._changed(self.labelling.suppose({number: label}), number)
        self.labelling.suppose({number: before})
        return changed

    def if_argued_for(self, claim: Key) -> int:
        """If one more argument for a claim stood."""
        said = self._said(claim)
        return self._if_said({claim: Said(ARGUED, ARGUED, said.against)}, claim)

    def if_argued_against(self, claim: Key) -> int:
        """If one more argument against a claim stood."""
        return self._if_said({claim: self._said(claim)._replace(against=ARGUED)}, claim)

    def without_citation(self, key: Key, number: int) -> int:
        """If a citation, counted from 0, were not there; those of arguments change no label."""
        if key.kind is Kind.ARGUMENT or self._is_one_of_several(key, number):
            return 0
        return self._if_said({key: said_without(self.graph, key, {number})}, key)

    def _is_one_of_several(self, claim: Key, number: int) -> bool:
        """Whether another citation that counts has the same stance; a claim can have thousands."""
        cites = citations_of(self.graph, claim)
        if claim not in self._stances:
            self._stances[claim] = Counter(citation.stance for citation in counted(self.graph, claim))
        return self._stances[claim][cites[number].stance] > 1

    def without_source(self, source: Key) -> int:
        """If nothing of a source were cited."""
        left_out = {
            claim: {
                number
                for number, citation in enumerate(citations_of(self.graph, claim))
                if citation.place.source == source.id
            }
            for claim in keys(self.graph, Kind.CLAIM)
        }
        return self._if_said(
            {claim: said_without(self.graph, claim, numbers) for claim, numbers in left_out.items() if numbers}
        )

    def _said(self, claim: Key) -> Said:
        return self.network.said[self.network.numbers[claim.id]]

    def _if_said(self, said: Mapping[Key, Said], itself: Key | None = None) -> int:
        """If this were said of claims; the claim `itself` is not counted."""
        instead = {self.network.numbers[claim.id]: one for claim, one in said.items()}
        before = {number: self.network.said[number] for number in instead}
        changed = self._changed(self.labelling.say(instead), self.network.numbers[itself.id] if itself else None)
        self.labelling.say(before)
        return changed

    def _changed(self, numbers: Iterable[int], itself: int | None) -> int:
        """How many of these are claims that have another label now, without the one `itself`."""
        claims, labels = len(self.network.said), self.labelling.labels
        return sum(
            number < claims and number != itself and labels[number] is not self.labels[number] for number in numbers
        )


def steps_to(graph: Graph, asked: Key | None) -> dict[Key, int]:
    """How many arguments lead from each claim and argument to the nearest of `ends_of`, on the shortest way.

    What leads to none of them is left out.
    """
    steps = dict.fromkeys(ends_of(graph, asked), 0)
    waiting = deque(steps)
    while waiting:
        key = waiting.popleft()
        for before in graph.predecessors(key):
            if before not in steps:
                is_step = before.kind is Kind.ARGUMENT
                steps[before] = steps[key] + is_step
                (waiting.append if is_step else waiting.appendleft)(before)
    return steps


def ends_of(graph: Graph, asked: Key | None) -> list[Key]:
    """What is asked about or, of a question, its positions.

    If nothing is, all positions or, in a map without positions, the topmost claims.
    """
    if asked is not None:
        return positions_of(graph, asked) if asked.kind is Kind.QUESTION else [asked]
    if not has_positions(graph):
        return tops(graph)
    return [position for question in keys(graph, Kind.QUESTION) for position in positions_of(graph, question)]
