"""What is left to do in a map: gaps that are no mistakes, and those findings of a check that are gaps too."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain

from argmap.catalogue.gap_rules import GAP_CODES, UNVERIFIED
from argmap.check.across import question_problems
from argmap.check.citations import TOLD, citation_problems, look_up
from argmap.check.claims import backing_problems
from argmap.check.problem import Problem
from argmap.check.source import document_problems, open_problems
from argmap.check.waivers import waive
from argmap.documents.folder import Documents
from argmap.graph import (
    Graph,
    all_citations,
    argument_map,
    arguments_about,
    citing,
    claim_at,
    conclusion_of,
    keys,
    label_of,
    questions_of,
    side_of,
    source_at,
)
from argmap.labels.reasons import Why, why
from argmap.model.fields import Lines
from argmap.model.keys import Key, Kind
from argmap.model.words import Label, Side
from argmap.progress import each
from argmap.query.answers import NOBODY, unanswered
from argmap.query.critical_questions import Unraised, unraised
from argmap.query.gaps import Gaps, count_kinds, sort_gaps, text_of, with_sides
from argmap.query.resolve import check_known
from argmap.query.stakes import ends_of, steps_to


def find_gaps(graph: Graph, documents: Documents, asked: Key | None, kinds: Collection[str], limit: int | None) -> Gaps:
    """The gaps of a map, or of what bears on a claim, an argument or a question; the graph knows the labels.

    Without `kinds`, all kinds are told. Raises `ArgmapError`, with the nearest one, for a kind that there is not.
    """
    check_known("kind of gap", kinds, GAP_CODES)
    wanted = frozenset(kinds or GAP_CODES)
    steps = steps_to(graph, asked)
    found = (
        problem
        for problem in _unfinished(graph, documents, wanted)
        if asked in (None, problem.key) or problem.key in steps
    )
    left, waived = waive(graph, found)
    gaps = sort_gaps(graph, [(code, told, key, way) for code, told, key, way in left if key and code in wanted], steps)
    return Gaps(
        title=argument_map(graph).title if asked is None else text_of(graph, asked),
        about=asked.id if asked else None,
        total=len(gaps),
        kinds=count_kinds(gaps),
        waived=waived,
        not_looked_up=_not_looked_up(graph) if documents.folder is None and wanted.intersection(UNVERIFIED) else 0,
        by_steps=any(gap.changes is None for gap in gaps),
        gaps=tuple(with_sides(graph, gaps[:limit], ends_of(graph, asked))),
    )


def _unfinished(graph: Graph, documents: Documents, wanted: Collection[str]) -> Iterator[Problem]:
    """What is left to do, of the kinds that are wanted; only what finds some of these is run."""
    found = chain.from_iterable(find(graph, documents) for find, codes in FINDERS.items() if codes.intersection(wanted))
    return (problem for problem in found if problem.code in wanted)


def _attacks(graph: Graph, _: Documents) -> Iterator[Problem]:
    for argument in unanswered(graph, keys(graph, Kind.ARGUMENT)):
        side = side_of(graph, argument)
        if side in UNANSWERED and label_of(graph, argument) is not Label.OUT:
            code, attack = UNANSWERED[side]
            about = conclusion_of(graph, argument).id
            message = f"nobody answers this {attack} '{about}'; object to a premise, or undercut the step"
            yield Problem(code, message, argument)


UNANSWERED = {
    Side.OBJECTION: ("unanswered-objection", "objection to"),
    Side.UNDERCUTTER: ("unanswered-undercutter", "undercutter of"),
}
"""What it is if nobody answers an argument of these sides: its code, and what the argument is in words."""


def _claims(graph: Graph, _: Documents) -> Iterator[Problem]:
    for claim in keys(graph, Kind.CLAIM):
        yield from backing_problems(graph, claim)
        yield from _one_voice(graph, claim)
        yield from _one_sided(graph, claim)
        if label_of(graph, claim) is Label.UNDECIDED and why(graph, claim) is Why.TIE:
            message = "as much is for it as against it; answer one side, or see what evaluate --settle proposes"
            yield Problem("tie", message, claim)


def _one_voice(graph: Graph, claim: Key) -> Iterator[Problem]:
    found = argument_map(graph)
    voices = found.voices_of(claim.id)
    speakers = voices.holding | voices.reporting
    if len(speakers) == 1 and not claim_at(graph, claim).supports:
        ((source, voice),) = speakers
        name = found.called(source, voice) if voice else NOBODY
        does = "says" if voices.claiming else "concedes" if voices.holding else "reports"
        message = f"only {name} {does} it, and no argument supports it; find another voice, or a reason"
        yield Problem("one-voice", message, claim)


def _one_sided(graph: Graph, claim: Key) -> Iterator[Problem]:
    if not questions_of(graph, claim):
        return
    sides = {side_of(graph, argument) for argument in arguments_about(graph, claim)}
    if Side.SUPPORT in sides and Side.OBJECTION not in sides:
        message = "arguments support this position, and none objects to it; see whether anybody does"
        yield Problem("one-sided", message, claim)


def _questions(graph: Graph, _: Documents) -> Iterator[Problem]:
    return question_problems(graph)


def _sources(graph: Graph, documents: Documents) -> Iterator[Problem]:
    cited: dict[str, list[Lines]] = defaultdict(list)
    for _, citation in all_citations(graph):
        cited[citation.place.source].append(citation.place.lines)
    for key in keys(graph, Kind.SOURCE):
        source = source_at(graph, key.id)
        yield from document_problems(source, key, documents)
        yield from open_problems(source, key, cited[key.id], documents.of(source))


def _citations(graph: Graph, documents: Documents) -> Iterator[Problem]:
    for key in each(list(citing(graph)), "looking up quotes"):
        found = look_up(graph, key, documents)
        if any(one.status in TOLD for one in found):
            yield from citation_problems(graph, key, found)


def _critical_questions(graph: Graph, _: Documents) -> Iterator[Problem]:
    """One gap for all open questions about an argument."""
    about: dict[str, list[Unraised]] = defaultdict(list)
    for found in unraised(graph):
        about[found.argument].append(found)
    for argument, questions in about.items():
        ids = ", ".join(found.question for found in questions)
        message = f"nobody raises {ids}; 'argmap explain {questions[0].scheme}' says what these ask"
        yield Problem("critical-question", message, Key(Kind.ARGUMENT, argument))


FINDERS: Mapping[Callable[[Graph, Documents], Iterator[Problem]], frozenset[str]] = {
    _attacks: frozenset(code for code, _ in UNANSWERED.values()),
    _claims: frozenset({"unsupported-claim", "one-voice", "undefended-position", "one-sided", "tie"}),
    _questions: frozenset({"open-question"}),
    _citations: frozenset(UNVERIFIED),
    _sources: frozenset({"missing-document", "uncited-line", "left-for-later"}),
    _critical_questions: frozenset({"critical-question"}),
}
"""What finds the gaps of which kinds."""


def _not_looked_up(graph: Graph) -> int:
    """How many quotes have a document in which they could be looked up."""
    return sum(
        citation.quote is not None and source_at(graph, citation.place.source).document is not None
        for _, citation in all_citations(graph)
    )
