"""Checks of what can be read of a map that cannot be read as a whole: documents and quotes of single claims."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.catalogue import CHECKING
from argmap.check.citations import problems_of
from argmap.check.report import CheckResult, Size, counted
from argmap.check.source import document_problems
from argmap.documents.folder import Documents
from argmap.documents.verify import Verification, verify
from argmap.errors import Finding, Severity
from argmap.load import UnreadableMapError
from argmap.load.map_reader import SoundParts
from argmap.model.keys import Key, Kind, placed_arguments
from argmap.model.parts import Argument, Citation, Claim, Source, Way


class _Cited(NamedTuple):
    """A citation with its source, the way to it, whose it is, and the result of looking it up."""

    citation: Citation
    source: Source
    way: Way
    owner: Claim | Argument
    found: Verification


def check_sound_parts(file: str, error: UnreadableMapError, documents: Documents) -> CheckResult:
    """The findings that keep a map from being read, and those about what is right by itself."""
    sound = error.sound
    told = {finding.location.line for finding in error.findings}
    cited = list(_looked_up(sound, documents))
    found = [*_of_documents(error, documents), *_of_citations(error, cited)]
    errors = (finding for finding in found if finding.severity is Severity.ERROR)  # warnings can wait
    others = [finding for finding in errors if finding.code not in sound.waive and finding.location.line not in told]
    result = counted(
        file,
        Size(len(sound.claims), sum(1 for _ in placed_arguments(sound.claims)), len(sound.sources)),
        [(one.citation, one.source, one.found) for one in cited],
        sorted((*error.findings, *others), key=lambda finding: finding.location),
        waived=0,
    )
    return result._replace(readable=False)


def _looked_up(sound: SoundParts, documents: Documents) -> Iterator[_Cited]:
    owners: list[tuple[Claim | Argument, Way]] = [(claim, ("claims", id_)) for id_, claim in sound.claims.items()]
    owners += [(placed.argument, placed.way) for placed in placed_arguments(sound.claims)]
    for owner, way in owners:
        for number, citation in enumerate(owner.cites):
            source = sound.sources.get(citation.place.source)
            if source is not None and (
                citation.voice is None or citation.voice in (source.voices or source.speakers())
            ):
                found = verify(citation, source, documents)
                yield _Cited(citation, source, (*way, "cites", number), owner, found)


def _of_documents(error: UnreadableMapError, documents: Documents) -> Iterator[Finding]:
    for id_, source in error.sound.sources.items():
        for problem in document_problems(source, Key(Kind.SOURCE, id_), documents):
            if problem.code not in source.waive:
                yield _finding(error, problem.code, problem.message, ("sources", id_, *problem.way))


def _of_citations(error: UnreadableMapError, cited: list[_Cited]) -> Iterator[Finding]:
    for citation, source, way, owner, found in cited:
        of_claim = isinstance(owner, Claim)
        for code, message, field in problems_of(citation, source, found, error.sound.quote_limit, of_claim=of_claim):
            if code not in owner.waive:
                yield _finding(error, code, message, (*way, field))


def _finding(error: UnreadableMapError, code: str, message: str, way: Way) -> Finding:
    return Finding(error.location(*way), code, message, CHECKING[code].severity)
