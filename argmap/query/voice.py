"""One voice: all that it is cited for, and what each of its citations bears on."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.graph import Graph, all_citations, argument_map
from argmap.model.keys import Key
from argmap.model.parts import Citation
from argmap.model.words import Stance
from argmap.query.bearing import Bearings
from argmap.query.leanings import LeaningVoice, leaning_voice
from argmap.query.resolve import voice_named
from argmap.query.sources import CitedLine, cited_line, in_document_order
from argmap.query.voice_records import VoiceRecord, called, records_of


class Bearing(NamedTuple):
    """A position that a citation bears on, for it, against it, or both."""

    number: str
    """The number of the position: that of its question and its own there, from 1."""
    position: str
    """Its id."""
    bears_for: bool
    """Whether the citation bears for the position; what a voice rejects bears the other way round."""
    bears_against: bool
    """Whether it bears against the position."""


class VoiceLine(NamedTuple):
    """A citation of a voice, and what it bears on."""

    cited: CitedLine
    """The citation, and the claim or the argument that it belongs to."""
    bears: tuple[Bearing, ...]
    """The positions that it bears on, in the order of the file."""


class VoiceAnswer(NamedTuple):
    """One voice: where it leans, and all that it is cited for."""

    voice: LeaningVoice
    """The voice, and where it leans on the positions of all questions."""
    cited: tuple[VoiceLine, ...]
    """Its citations: those with a page or a time in the order of the file, then the others in that of the lines."""


def find_voice(graph: Graph, name: str) -> VoiceAnswer:
    """What a voice is cited for; raises `ArgmapError`, with the nearest names, if `voice_named` finds no such voice."""
    speaker = voice_named(graph, name)
    source, voice = speaker
    found = argument_map(graph)
    bearings = Bearings(graph)
    record = records_of(graph, bearings).get(speaker) or VoiceRecord(called(graph, speaker), {})
    spoken = (
        (key, citation)
        for key, citation in all_citations(graph)
        if citation.place.source == source and found.voice_of(citation) == voice
    )
    return VoiceAnswer(
        voice=leaning_voice(graph, bearings, bearings.questions(), speaker, record),
        cited=tuple(
            VoiceLine(cited_line(graph, key, citation), tuple(_bears(bearings, key, citation)))
            for key, citation in in_document_order(graph, spoken)
        ),
    )


def _bears(bearings: Bearings, key: Key, citation: Citation) -> Iterator[Bearing]:
    """What a citation for a claim or an argument bears on."""
    signs = bearings.of(key)
    pro, con = signs.turned() if citation.stance is Stance.REJECTS else signs
    for question in bearings.questions():
        for number, position, bit in bearings.on(question):
            if (pro | con) & bit:
                yield Bearing(number, position.id, bool(pro & bit), bool(con & bit))
