"""Runs all checks of a map, and counts what was checked."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain, compress
from typing import NamedTuple

from argmap.catalogue import CHECKING, LOADING
from argmap.check.across import map_problems
from argmap.check.characters import character_problems
from argmap.check.citations import NOTHING_REWORDED, Rewordings, look_up
from argmap.check.node import node_problems
from argmap.check.problem import Problem
from argmap.check.source import source_problems
from argmap.check.waivers import waive
from argmap.documents.document import Document
from argmap.documents.folder import Documents
from argmap.documents.verify import Status, Verification
from argmap.errors import Finding, Severity
from argmap.graph import (
    Graph,
    all_citations,
    argument_map,
    citations_of,
    citing,
    keys,
    loaded_map,
    location_of,
    source_at,
)
from argmap.model.fields import Lines
from argmap.model.keys import Kind
from argmap.model.parts import Citation, Source
from argmap.progress import begin, each


class CheckResult(NamedTuple):
    """The findings of a check, and counts of what was checked.

    If the map is not `readable`, the counts are those of the claims and sources that are right by themselves.
    """

    file: str
    """The map's file."""
    readable: bool
    """Whether the map can be used; if not, the findings say why."""
    claims: int
    """How many claims it has."""
    arguments: int
    """How many arguments."""
    sources: int
    """How many sources."""
    citations: int
    """How many citations."""
    quotes: int
    """How many of them have a quote."""
    verified: int
    """Quotes that stand where the map says."""
    unverified: int
    """Quotes that were not looked up because their document is not at hand."""
    without_document: int
    """Quotes of sources that name no document, which nobody can look up."""
    errors: int
    """How many findings are errors."""
    warnings: int
    """How many are warnings."""
    waived: int
    """How many findings the map takes back."""
    deselected: int
    """Findings that ``--select`` or ``--ignore`` left out."""
    findings: tuple[Finding, ...]
    """What was found, in the order of the file."""

    @classmethod
    def unreadable(cls, file: str, findings: tuple[Finding, ...]) -> "CheckResult":
        """The result for a file that is not read at all."""
        return cls(file, False, 0, 0, 0, 0, 0, 0, 0, 0, len(findings), 0, 0, 0, findings)

    def only(self, selected: Collection[str], ignored: Collection[str]) -> "CheckResult":
        """The result with the findings of the selected codes (if empty: of all codes), without the ignored ones.

        Those that keep a map from being read stay.
        """
        wanted = (finding.code in LOADING or is_wanted(finding.code, selected, ignored) for finding in self.findings)
        left = list(compress(self.findings, wanted))
        errors = sum(finding.severity is Severity.ERROR for finding in left)
        return self._replace(
            errors=errors,
            warnings=len(left) - errors,
            deselected=len(self.findings) - len(left),
            findings=tuple(left),
        )


def is_wanted(code: str, selected: Collection[str], ignored: Collection[str]) -> bool:
    """Whether a code is among the selected ones (if there are any), and not among the ignored ones."""
    return (not selected or code in selected) and code not in ignored


def check_map(graph: Graph, documents: Documents, reworded: Rewordings = NOTHING_REWORDED) -> CheckResult:
    """Check a map; the findings are in the order of the file."""
    cited = list(citing(graph))
    looked_up = {key: look_up(graph, key, documents, reworded) for key in each(cited, "looking up quotes")}
    lines: dict[str, list[Lines]] = defaultdict(list)
    for _, citation in all_citations(graph):
        lines[citation.place.source].append(citation.place.lines)
    problems = chain(
        map_problems(graph),
        *(source_problems(graph, key, lines[key.id], documents) for key in keys(graph, Kind.SOURCE)),
        *(character_problems(graph, key) for key in graph if key not in looked_up),
        *(node_problems(graph, key, looked_up[key]) for key in cited),
    )
    begin("checking claims and arguments")
    found, waived = waive(graph, problems, complete=_all_present(graph, documents))
    findings = sorted((as_finding(graph, problem) for problem in found), key=lambda finding: finding.location)
    return counted(
        str(loaded_map(graph).path),
        Size(*(sum(1 for _ in keys(graph, kind)) for kind in (Kind.CLAIM, Kind.ARGUMENT, Kind.SOURCE))),
        [
            (citation, source_at(graph, citation.place.source), found)
            for key in cited
            for citation, found in zip(citations_of(graph, key), looked_up[key], strict=True)
        ],
        findings,
        waived,
    )


class Size(NamedTuple):
    """How much is checked."""

    claims: int
    arguments: int
    sources: int


def counted(
    file: str,
    size: Size,
    looked_up: Iterable[tuple[Citation, Source, Verification]],
    findings: Iterable[Finding],
    waived: int,
) -> CheckResult:
    """The result of a check, with the quotes and the findings counted."""
    cited = list(looked_up)
    quoted = [(source, found.status) for citation, source, found in cited if citation.quote is not None]
    absent = [source.document is not None for source, status in quoted if status is Status.ABSENT]
    listed = tuple(findings)
    return CheckResult(
        file=file,
        readable=True,
        claims=size.claims,
        arguments=size.arguments,
        sources=size.sources,
        citations=len(cited),
        quotes=len(quoted),
        verified=sum(status is Status.VERIFIED for _, status in quoted),
        unverified=absent.count(True),
        without_document=absent.count(False),
        errors=sum(finding.severity is Severity.ERROR for finding in listed),
        warnings=sum(finding.severity is Severity.WARNING for finding in listed),
        waived=waived,
        deselected=0,
        findings=listed,
    )


def as_finding(graph: Graph, problem: Problem) -> Finding:
    """A problem with its place in the file."""
    where = (
        loaded_map(graph).locations.of(*problem.way)
        if problem.key is None
        else location_of(graph, problem.key, *problem.way)
    )
    return Finding(where, problem.code, problem.message, CHECKING[problem.code].severity)


def _all_present(graph: Graph, documents: Documents) -> bool:
    """Whether every document that a source names is present."""
    sources = argument_map(graph).sources.values()
    return all(isinstance(documents.of(source), Document) for source in sources if source.document)
