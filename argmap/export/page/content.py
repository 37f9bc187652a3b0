"""What the page of a map shows: the answers of the commands, in the order of the page.

A claim is told as in the whole map, also on the page of a part. Only what is in the part is on the page, and the rest
is named without a link.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from argmap.documents.folder import Documents
from argmap.export.extent import around, extent
from argmap.export.page.anchors import source_name
from argmap.export.page.nesting import Nested, nested
from argmap.graph import (
    all_citations,
    argument_map,
    claim_around,
    claim_at,
    keys,
    positions_of,
    question_number,
    source_at,
    with_labels,
)
from argmap.labels.labelling import labelled, labels_in
from argmap.model.keys import Key, Kind, claim_key
from argmap.model.parts import Source
from argmap.model.words import Label
from argmap.query.answers import Said, Step
from argmap.query.evaluate import (
    ArgumentEvaluation,
    ClaimEvaluation,
    Evaluated,
    EvaluatedQuestion,
    Evaluation,
    Weighed,
    evaluate,
)
from argmap.query.outline import Role, Row, Written, role_of
from argmap.query.overview import Overview, overview
from argmap.query.part import Part
from argmap.query.show import ClaimAnswer, show
from argmap.query.sources import CitedLine, VoiceCount, cited_of_each, cited_voices
from argmap.query.trace import DocumentState, TracedCitation, document_state, traced
from argmap.query.tree import tree


class Outlined(NamedTuple):
    """A row of the outline, and the number of a question or a position."""

    row: Row
    number: str


class Branch(NamedTuple):
    """An argument about a claim or, below another argument, about the step of that."""

    weighed: Weighed
    """The argument, and why it stands, falls or waits."""
    evaluation: ArgumentEvaluation
    """The same in full."""
    role: Role
    """What it does."""


class Onward(NamedTuple):
    """A step that a claim is a premise of, and the claim to which it leads in the end."""

    step: Step
    role: Role
    conclusion: str
    """The id of that claim."""
    text: str
    """The text of that claim."""


class Opened(NamedTuple):
    """A claim with everything that the map says about it."""

    answer: ClaimAnswer
    evaluation: ClaimEvaluation
    sides: dict[Role, list[Nested[Branch]]]
    """The arguments about it, each with those about its step."""
    bears_on: list[Onward]
    against_steps: list[Onward]


class Place(NamedTuple):
    """A place in a document, and what is cited there."""

    place: str
    cited: list[CitedLine]


class Read(NamedTuple):
    """A source, and what is cited from it, place by place."""

    id: str
    name: str
    """Its name in addresses."""
    source: Source
    document: DocumentState
    voices: tuple[VoiceCount, ...]
    """Those that are cited."""
    places: list[Place]


class Content:
    """The content of the page of a part of a map; with documents, the passages around the quotes too."""

    def __init__(self, part: Part, documents: Documents | None) -> None:
        whole = labelled(part.whole)
        graph = whole if part.complete else with_labels(part.graph, labels_in(whole))
        self.part = Part(graph, whole, part.focus)
        self.extent = extent(part)
        self.title, self.note = argument_map(whole).title, argument_map(whole).note
        self.documents = documents or Documents()
        self.looked_up = self._looked_up() if documents else {}
        """The citations of the map by what they say; empty if passages are not asked for."""
        self.places = {str(citation.place) for _, citation in all_citations(graph)}
        """The places from which the page has a citation."""

    def _looked_up(self) -> dict[Said, TracedCitation]:
        found = (traced(self.part.whole, citation, self.documents) for _, citation in all_citations(self.part.whole))
        return {citation.said: citation for citation in found}

    def overview(self) -> Overview:
        """The sizes of the whole map, and how many of its quotes were looked up."""
        return overview(self.part.whole, self.documents)

    def evaluation(self) -> Evaluation:
        """How the whole map stands."""
        found = evaluate(self.part.whole, None, None)
        assert isinstance(found, Evaluation)
        return found

    def questions(self, evaluation: Evaluation) -> Iterator[tuple[EvaluatedQuestion, int]]:
        """The questions of the page, each with its positions there, and how many more the map has."""
        for asked in evaluation.questions:
            if Key(Kind.QUESTION, asked.question.id) in self.part.graph:
                shown = self._on_page(asked.positions)
                yield asked._replace(positions=shown), len(asked.positions) - len(shown)

    def tops(self, evaluation: Evaluation) -> tuple[Evaluated, ...]:
        """The topmost claims of a map without positions, if they are on the page."""
        return self._on_page(evaluation.tops)

    def _on_page(self, claims: tuple[Evaluated, ...]) -> tuple[Evaluated, ...]:
        return tuple(found for found in claims if self.has(found.claim.id))

    def has(self, id_: str) -> bool:
        """Whether a claim is on the page, or the claim at which an argument is shown."""
        claim = claim_key(id_)
        return (claim if claim in self.part.whole else claim_key(self.leads_to(id_))) in self.part.graph

    def around(self, row: Row) -> Iterator[str]:
        """Marks of what the part leaves out around the claim that a row writes out, and around the step it opens."""
        if row.written is Written.HERE:
            yield from around(self.part, claim_key(row.id))
        if row.argument:
            yield from around(self.part, Key(Kind.ARGUMENT, row.argument))

    def told(self, message: str) -> str:
        """What a message says of a document, without the folder, as in `name_of_file`."""
        return message.removesuffix(f" in {self.documents.folder}")

    def leads_to(self, argument: str) -> str:
        """The id of the claim at which an argument is shown."""
        return claim_around(self.part.whole, Key(Kind.ARGUMENT, argument))

    def outline(self) -> list[Nested[Outlined]]:
        """The rows of the outline, as `argmap tree --all` has them, with the numbers of the whole map."""
        rows, positions, number = [], list[Key](), ""
        for row in tree(self.part.graph, None, None).rows:
            if row.role is Role.QUESTION:
                asked = Key(Kind.QUESTION, row.id)
                number, positions = str(question_number(self.part.whole, asked)), positions_of(self.part.whole, asked)
            place = positions.index(claim_key(row.id)) + 1 if row.role is Role.POSITION else None
            rows.append((row.depth, Outlined(row, f"{number}.{place}" if place else number)))
        return nested(rows)

    def claims(self, outline: list[Nested[Outlined]]) -> Iterator[Opened]:
        """The claims of the page, in the order in which the outline writes them out."""
        for nested_row in outline:
            if nested_row.row.row.written is Written.HERE:
                yield self._opened(claim_key(nested_row.row.row.id))

    def _opened(self, claim: Key) -> Opened:
        whole = self.part.whole
        answer, evaluation = show(whole, claim, (), 0), evaluate(whole, claim, None)
        assert isinstance(answer, ClaimAnswer)
        assert isinstance(evaluation, ClaimEvaluation)
        sides = {
            Role.SUPPORT: evaluation.supports,
            Role.OBJECTION: evaluation.objections,
            Role.CONDITION: evaluation.conditions,
        }
        return Opened(
            answer,
            evaluation,
            {side: self._branches(arguments) for side, arguments in sides.items()},
            [self._onward(step) for step in answer.bears_on],
            [self._onward(step) for step in answer.against_steps],
        )

    def _branches(self, arguments: tuple[Weighed, ...]) -> list[Nested[Branch]]:
        """Arguments, each followed by those about its step, to any depth."""
        rows = []
        waiting = [(0, argument) for argument in reversed(arguments)]
        while waiting:
            depth, weighed = waiting.pop()
            found = evaluate(self.part.whole, Key(Kind.ARGUMENT, weighed.step.id), None)
            assert isinstance(found, ArgumentEvaluation)
            rows.append((depth, Branch(weighed, found, _role(weighed.step))))
            waiting += [(depth + 1, below) for below in reversed((*found.undercutters, *found.conditions))]
        return nested(rows)

    def _onward(self, step: Step) -> Onward:
        conclusion = self.leads_to(step.id)
        return Onward(step, _role(step), conclusion, self.text_of(conclusion))

    def text_of(self, claim: str) -> str:
        """The text of a claim of the map."""
        return claim_at(self.part.whole, claim_key(claim)).text

    def sources(self) -> Iterator[Read]:
        """The sources of the page, each with what is cited from it on the page, in its order."""
        whole, graph = self.part.whole, self.part.graph
        cited = cited_of_each(whole)
        for id_ in (key.id for key in keys(graph, Kind.SOURCE)):
            places: dict[str, list[CitedLine]] = defaultdict(list)
            for line in cited[id_]:
                if Key(line.kind, line.cited_for) in graph:
                    places[line.said.place].append(line)
            source, document = source_at(whole, id_), document_state(whole, id_, self.documents)
            shown = [Place(place, lines) for place, lines in places.items()]
            yield Read(id_, source_name(whole, id_), source, document, cited_voices(source, cited[id_]), shown)

    def voices(self) -> Iterator[tuple[str, str, str]]:
        """The voices of the map that can be asked for: source, name, and what each is called."""
        found = argument_map(self.part.whole)
        for source, voice in found.speakers():
            yield source, voice, found.called(source, voice)


def name_of_file(place: str) -> str:
    """A place in the map's file without the folder, which is nobody's business on a page that is sent to others."""
    return PurePath(place).name


def unlike(row: Row) -> Label | None:
    """The label of the step that a row opens, unless its claim has the same."""
    return row.step_label if row.step_label is not row.label else None


def unlike_premise(step: Step) -> bool:
    """Whether the label of an argument has to be told beside those of its premises."""
    return len(step.premises) > 1 or step.label is not step.premises[0].label


def _role(step: Step) -> Role:
    return role_of(step.side, step.conclusion_kind)
