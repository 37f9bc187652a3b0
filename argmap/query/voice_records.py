"""What each voice, or each source as a whole, says about claims, by the positions that these bear on."""

from collections import Counter

from argmap.graph import Graph, argument_map, keys
from argmap.model.keys import Key, Kind
from argmap.model.parts import ClaimVoices, Speaker
from argmap.query.answers import NOBODY
from argmap.query.bearing import Bearings, Signs


class VoiceRecord:
    """What a voice, or a source as a whole, says about claims."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.stands: Counter[Signs] = Counter()
        """How many claims that it holds or rejects have these signs; rejecting turns them round."""
        self.reports: Counter[Signs] = Counter()
        """How many claims that it only reports have these signs."""
        self.pulls: set[Signs] = set()
        """The signs of the claims that it asserts, suggests or rejects."""
        self.bits = 0
        """The positions that all these claims bear on."""
        self.held: set[str] = set()
        """The ids of the claims that it holds."""
        self.rejected: set[str] = set()
        """The ids of the claims that it rejects."""

    def add(self, claim: Key, signs: Signs, speaker: Speaker, voices: ClaimVoices) -> None:
        """Add a claim with its signs and its voices, among which is this one."""
        self.bits |= signs.pro | signs.con
        if speaker in voices.rejecting:
            self.rejected.add(claim.id)
            self.pulls.add(signs.turned())
        if speaker in voices.claiming:
            self.pulls.add(signs)
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
    for claim in keys(graph, Kind.CLAIM):
        voices = found.voices_of(claim.id)
        done = ClaimVoices(*(map(_as_sources, voices) if whole else voices))
        for speaker in done.holding | done.rejecting | done.reporting:
            if speaker not in records:
                records[speaker] = VoiceRecord(speaker[0] if whole else called(graph, speaker))
            records[speaker].add(claim, bearings.of(claim), speaker, done)
    places = {speaker: place for place, speaker in enumerate(found.speakers())}
    sources = {source: place for place, source in enumerate(found.sources)}

    def in_file(speaker: Speaker) -> tuple[int, int, str]:
        source, voice = speaker
        return sources[source], places.get((source, voice or ""), len(places)), voice or ""

    return {speaker: records[speaker] for speaker in sorted(records, key=in_file)}


def _as_sources(speakers: set[Speaker]) -> set[Speaker]:
    """The sources of voices, each as a whole."""
    return {(source, None) for source, _ in speakers}


def called(graph: Graph, speaker: Speaker) -> str:
    """What a voice is called: its name, with its source if that is not enough; an unknown one by its source."""
    source, voice = speaker
    return f"{NOBODY} in {source}" if voice is None else argument_map(graph).called(source, voice)
