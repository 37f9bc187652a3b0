"""Everything that is wrong or doubtful in a map that can be read, at its place.

`characters`, `citations`, `claims` and `sources` look at one node each, so that a question about one claim
can show what is wrong with it; `whole` and `texts` look across the map. What they can find is in the catalogue.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from argmap.catalogue import CHECKING
from argmap.check.characters import character_problems
from argmap.check.citations import citation_problems, look_up
from argmap.check.claims import argument_problems, claim_problems
from argmap.check.problem import Problem
from argmap.check.sources import source_problems
from argmap.check.waivers import waive
from argmap.check.whole import map_problems
from argmap.documents import Document, Documents
from argmap.errors import Finding, Severity
from argmap.graph import Graph, Key, Kind, argument_map, citations_of, keys, loaded_map, location_of
from argmap.verify import Status, Verification


@dataclass(frozen=True)
class CheckResult:
    """What a check found, and how much it could look at; nothing of a map that is not `readable`."""

    file: str
    readable: bool
    claims: int
    arguments: int
    sources: int
    citations: int
    quotes: int
    verified: int
    unverified: int
    """Quotes that nobody could look up without a folder of documents; looked up in vain, they are findings."""
    errors: int
    warnings: int
    waived: int
    deselected: int
    """Findings that `only` left out."""
    findings: tuple[Finding, ...]

    @classmethod
    def unreadable(cls, file: str, findings: tuple[Finding, ...]) -> "CheckResult":
        """The result for a map that could not be loaded."""
        return cls(file, False, 0, 0, 0, 0, 0, 0, 0, len(findings), 0, 0, 0, findings)

    def only(self, selected: Collection[str], ignored: Collection[str]) -> "CheckResult":
        """The result with findings of the selected codes, or of all if none is, without the ignored ones.

        What stops a map from being read is never left out.
        """
        if not self.readable:
            return self
        left = [
            finding
            for finding in self.findings
            if (not selected or finding.code in selected) and finding.code not in ignored
        ]
        errors = sum(finding.severity is Severity.ERROR for finding in left)
        return replace(
            self,
            errors=errors,
            warnings=len(left) - errors,
            deselected=len(self.findings) - len(left),
            findings=tuple(left),
        )


def check_map(graph: Graph, documents: Documents) -> CheckResult:
    """Every finding, in the order of the file."""
    cited = [key for key in graph if key.kind in (Kind.CLAIM, Kind.ARGUMENT)]
    looked_up = {key: look_up(graph, key, documents) for key in cited}
    problems = chain(
        map_problems(graph),
        *(source_problems(graph, key, documents) for key in keys(graph, Kind.SOURCE)),
        *(character_problems(graph, key) for key in graph if key not in looked_up),
        *(node_problems(graph, key, looked_up[key]) for key in cited),
    )
    found, waived = waive(graph, problems, complete=_all_present(graph, documents))
    findings = sorted((as_finding(graph, problem) for problem in found), key=lambda finding: finding.location)
    pairs = [pair for key in cited for pair in zip(citations_of(graph, key), looked_up[key], strict=True)]
    statuses = [found.status for citation, found in pairs if citation.quote is not None]
    return CheckResult(
        file=str(loaded_map(graph).path),
        readable=True,
        claims=sum(1 for _ in keys(graph, Kind.CLAIM)),
        arguments=sum(1 for _ in keys(graph, Kind.ARGUMENT)),
        sources=sum(1 for _ in keys(graph, Kind.SOURCE)),
        citations=len(pairs),
        quotes=len(statuses),
        verified=statuses.count(Status.VERIFIED),
        unverified=statuses.count(Status.ABSENT) if documents.folder is None else 0,
        errors=sum(finding.severity is Severity.ERROR for finding in findings),
        warnings=sum(finding.severity is Severity.WARNING for finding in findings),
        waived=waived,
        deselected=0,
        findings=tuple(findings),
    )


def problems_shown_with(
    graph: Graph, key: Key, documents: Documents, *, leave_out: Collection[str] = ()
) -> tuple[str, ...]:
    """What is wrong with one claim or argument, as ``code: message``; waived problems are not.

    `leave_out` are codes of problems that the answer tells in its own way.
    """
    problems = [*node_problems(graph, key, look_up(graph, key, documents)), *map_problems(graph)]
    found, _ = waive(graph, problems, complete=False)
    shown = (problem for problem in found if problem.key == key and problem.code not in leave_out)
    return tuple(f"{problem.code}: {problem.message}" for problem in shown)


def node_problems(graph: Graph, key: Key, verifications: Iterable[Verification]) -> Iterator[Problem]:
    """What is wrong with one claim or argument by itself, its citations having been looked up."""
    yield from citation_problems(graph, key, verifications)
    yield from character_problems(graph, key)
    if key.kind is Kind.CLAIM:
        yield from claim_problems(graph, key)
    else:
        yield from argument_problems(graph, key)


def as_finding(graph: Graph, problem: Problem) -> Finding:
    """A problem with its place in the file."""
    where = (
        loaded_map(graph).location(*problem.way)
        if problem.key is None
        else location_of(graph, problem.key, *problem.way)
    )
    return Finding(where, problem.code, problem.message, CHECKING[problem.code].severity)


def _all_present(graph: Graph, documents: Documents) -> bool:
    """Whether everything could be looked up, so that what was not found is not there."""
    sources = argument_map(graph).sources.values()
    return all(isinstance(documents.of(source), Document) for source in sources if source.document)
