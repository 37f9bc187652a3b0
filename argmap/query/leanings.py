"""Who leans where: how many claims of each voice, or of each source, bear for and against each position."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.graph import Graph, question_at
from argmap.model.keys import Key, Kind
from argmap.model.parts import Speaker
from argmap.query.answers import PositionBrief, QuestionBrief, position_briefs, question_brief
from argmap.query.bearing import Bearings, Numbered, Signs
from argmap.query.division import Clashing, Division, division
from argmap.query.resolve import resolve
from argmap.query.voice_records import VoiceRecord, records_of


class Leaning(NamedTuple):
    """How many claims of a voice bear on a position. A claim that bears both ways counts on both sides."""

    number: str
    """The number of the position: that of its question and its own there, from 1."""
    position: str
    """Its id."""
    bearing_for: int
    """How many claims bear for it: such as the voice holds, and those against it that the voice rejects. The position
    itself is one of them if the voice holds it."""
    bearing_against: int
    """How many bear against it: such as the voice holds, and those for it that the voice rejects."""
    reported_for: int
    """How many claims that the voice only reports bear for it."""
    reported_against: int
    """How many claims that the voice only reports bear against it."""
    holds: bool
    """Whether the voice holds the position itself."""
    rejects: bool
    """Whether the voice rejects the position itself."""


class LeaningVoice(NamedTuple):
    """A voice, or a source as a whole, and where it leans."""

    source: str
    """The id of the source."""
    voice: str | None
    """The name of the voice; None for all unknown speakers of the source, and for the source as a whole."""
    name: str
    """What it is called: the name of the voice, with the source before it if several sources have a voice of that name;
    the id of a source."""
    claims: int
    """How many claims that it holds or rejects bear on the positions."""
    reported: int
    """How many claims that it only reports do."""
    leanings: tuple[Leaning, ...]
    """The positions that it bears on, in the order of the file."""
    by_own_words: Division
    """On what it is divided by its own words: by the positions that it asserts, suggests or rejects itself, and by the
    claims from which it draws every step to a position itself."""
    by_all_steps: Division
    """On what it is divided if all steps of the map count, also those that only others or the curator draw."""

    @property
    def divided(self) -> bool:
        """Whether its claims pull different ways, by its own words or through steps of others."""
        return bool(self.by_own_words or self.by_all_steps)


class QuestionVoices(NamedTuple):
    """A question, and where the voices lean on its positions."""

    question: QuestionBrief
    """The question."""
    positions: tuple[PositionBrief, ...]
    """Its positions."""
    voices: tuple[LeaningVoice, ...]
    """The voices, or the sources, that bear on one of them, those with most claims first."""


class Leanings(NamedTuple):
    """Who leans where."""

    questions: tuple[QuestionVoices, ...]
    """The question that is asked about, else all that have positions."""
    others: tuple[str, ...]
    """What those are called that are cited for claims, but for none that bears on these positions."""


def find_voices(graph: Graph, question: str | None, *, sources: bool) -> Leanings:
    """Where each voice, or each source as a whole, leans on each question that has positions, or on one by its name.

    Raises `ArgmapError` if there is no such question.
    """
    bearings = Bearings(graph)
    asked = bearings.questions() if question is None else [_question(graph, question)]
    records = records_of(graph, bearings, whole=sources)
    questions = tuple(_on_question(graph, bearings, key, records) for key in asked)
    leaning = {(voice.source, voice.voice) for found in questions for voice in found.voices}
    others = (record.name for speaker, record in records.items() if speaker not in leaning)
    return Leanings(questions, tuple(others))


def leaning_voice(
    graph: Graph, bearings: Bearings, questions: Iterable[Key], speaker: Speaker, record: VoiceRecord
) -> LeaningVoice:
    """Where a voice leans on the positions of some questions."""
    asked = list(questions)
    bits = bearings.bits(asked)
    source, voice = speaker
    places = [(bearings.on(question), question_at(graph, question).rivals) for question in asked]
    touched = [place for question in asked for place in bearings.on(question) if record.bits & place.bit]
    return LeaningVoice(
        source=source,
        voice=voice,
        name=record.name,
        claims=_number(record.stands, bits, bits),
        reported=_number(record.reports, bits, bits),
        leanings=tuple(_leaning(record, position) for position in touched),
        by_own_words=division(((Clashing(pull.claim, pull.rejected), pull.own) for pull in record.pulls), places),
        by_all_steps=division(((Clashing(pull.claim, pull.rejected), pull.signs) for pull in record.pulls), places),
    )


def _leaning(record: VoiceRecord, position: Numbered) -> Leaning:
    """Where a voice leans on a position."""
    number, key, bit = position
    return Leaning(
        number=number,
        position=key.id,
        bearing_for=_number(record.stands, bit, 0),
        bearing_against=_number(record.stands, 0, bit),
        reported_for=_number(record.reports, bit, 0),
        reported_against=_number(record.reports, 0, bit),
        holds=key.id in record.held,
        rejects=key.id in record.rejected,
    )


def _number(claims: Counter[Signs], pro: int, con: int) -> int:
    """How many of some claims bear for one of some positions, or against one of others."""
    return sum(times for signs, times in claims.items() if signs.pro & pro or signs.con & con)


def _on_question(
    graph: Graph, bearings: Bearings, question: Key, records: Mapping[Speaker, VoiceRecord]
) -> QuestionVoices:
    bits = bearings.bits([question])
    voices = [
        leaning_voice(graph, bearings, [question], speaker, record)
        for speaker, record in records.items()
        if record.bits & bits
    ]
    return QuestionVoices(
        question=question_brief(graph, question),
        positions=tuple(position_briefs(graph, question)),
        voices=tuple(sorted(voices, key=lambda voice: (-voice.claims, -voice.reported))),
    )


def _question(graph: Graph, name: str) -> Key:
    """The question with this name; raises `ArgmapError` if there is none."""
    key = resolve(graph, name)
    if key.kind is not Kind.QUESTION:
        raise ArgmapError(f"{key.id} is {'a claim' if key.kind is Kind.CLAIM else 'an argument'} and no question")
    return key
