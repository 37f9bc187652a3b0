"""What each voice, or each source as a whole, says about claims, by the positions that these bear on."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from argmap.graph import Graph, argument_map, citations_of, claim_at, keys, premises_of
from argmap.model.keys import Key, Kind
from argmap.model.parts import ClaimVoices, Speaker
from argmap.query.answers import NOBODY
from argmap.query.bearing import NEITHER, Bearings, Signs


class Pull(NamedTuple):
    """A claim that a voice asserts, suggests or rejects, and which way this pulls it."""

    claim: str
    """The id of the claim."""
    rejected: bool
    """Whether the voice rejects it; then its signs are turned round."""
    signs: Signs
    """How it bears on the positions."""
    own: Signs
    """How it bears on them through steps that the voice draws itself from what it says."""


class VoiceRecord:
    """What a voice, or a source as a whole, says about claims."""

    def __init__(self, name: str, own: Mapping[Key, Signs]) -> None:
        self.name = name
        self.own = own
        """The signs of claims through its own steps."""
        self.stands: Counter[Signs] = Counter()
        """How many claims that it holds or rejects have these signs; rejecting turns them round."""
        self.reports: Counter[Signs] = Counter()
        """How many claims that it only reports have these signs."""
        self.pulls: list[Pull] = []
        """The claims that it asserts, suggests or rejects; one that it also rejects stands here twice."""
        self.bits = 0
        """The positions that all these claims bear on."""
        self.held: set[str] = set()
        """The ids of the claims that it holds."""
        self.rejected: set[str] = set()
        """The ids of the claims that it rejects."""

    def add(self, claim: Key, signs: Signs, speaker: Speaker, voices: ClaimVoices) -> None:
        """Add a claim with its signs and its voices, among which is this one."""
        self.bits |= signs.pro | signs.con
        own = self.own.get(claim, NEITHER)
        if speaker in voices.rejecting:
            self.rejected.add(claim.id)
            self.pulls.append(Pull(claim.id, True, signs.turned(), own.turned()))
        if speaker in voices.claiming:
            self.pulls.append(Pull(claim.id, False, signs, own))
        if speaker in voices.holding:
            self.held.add(claim.id)
            self.stands[signs.beside(signs.turned()) if speaker in voices.rejecting else signs] += 1
        elif speaker in voices.rejecting:
            self.stands[signs.turned()] += 1
        else:
            self.reports[signs] += 1


def records_of(graph: Graph, bearings: Bearings, *, whole: bool = False) -> dict[Speaker, VoiceRecord]:
    """What each voice, or each source as a `whole`, says about claims, in the order of the file."""
    found = argument_map(graph)
    records: dict[Speaker, VoiceRecord] = {}
    steps = _own_steps(graph, whole=whole)
    for claim in keys(graph, Kind.CLAIM):
        done = _voices_of(graph, claim, whole=whole)
        for speaker in done.holding | done.rejecting | done.reporting:
            if speaker not in records:
                name = speaker[0] if whole else called(graph, speaker)
                records[speaker] = VoiceRecord(name, bearings.through(steps[speaker]))
            records[speaker].add(claim, bearings.of(claim), speaker, done)
    places = {speaker: place for place, speaker in enumerate(found.speakers())}
    sources = {source: place for place, source in enumerate(found.sources)}

    def in_file(speaker: Speaker) -> tuple[int, int, str]:
        source, voice = speaker
        return sources[source], places.get((source, voice or ""), len(places)), voice or ""

    return {speaker: records[speaker] for speaker in sorted(records, key=in_file)}


def _own_steps(graph: Graph, *, whole: bool) -> defaultdict[Speaker, set[Key]]:
    """The arguments whose step a voice draws and whose premises it says, but for unstated ones; no concessions."""
    steps: defaultdict[Speaker, set[Key]] = defaultdict(set)
    for argument in keys(graph, Kind.ARGUMENT):
        drawing = _voices_of(graph, argument, whole=whole).claiming
        for premise in premises_of(graph, argument) if drawing else ():
            if not claim_at(graph, premise).unstated:
                drawing = drawing & _voices_of(graph, premise, whole=whole).claiming
        for speaker in drawing:
            steps[speaker].add(argument)
    return steps


def _voices_of(graph: Graph, key: Key, *, whole: bool) -> ClaimVoices:
    """The voices, or the sources, of a claim or of the step of an argument."""
    found = argument_map(graph)
    if key.kind is Kind.CLAIM:
        voices = found.voices_of(key.id)
    else:
        cites = citations_of(graph, key)
        voices = ClaimVoices.of(((cited.place.source, found.voice_of(cited)), cited.stance) for cited in cites)
    return ClaimVoices(*map(_as_sources, voices)) if whole else voices


def _as_sources(speakers: set[Speaker]) -> set[Speaker]:
    """The sources of voices, each as a whole."""
    return {(source, None) for source, _ in speakers}


def called(graph: Graph, speaker: Speaker) -> str:
    """What a voice is called: its name, with its source if that is not enough; an unknown one by its source."""
    source, voice = speaker
    return f"{NOBODY} in {source}" if voice is None else argument_map(graph).called(source, voice)
