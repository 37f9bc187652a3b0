"""Draws one voice: where it leans, and what it is cited for, with what that bears on."""

from collections.abc import Collection, Iterator
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from argmap.query.division import Clashing, Division, question_of
from argmap.query.voice import VoiceAnswer, VoiceLine
from argmap.render.cited import NOT_LOOKED_UP, beside, marked_place, stance
from argmap.render.layout import GLUE, GREEN, ID, PURPLE, QUIET, RED, STRONG, Flow, Hanging, words
from argmap.render.leanings import DIVIDED, MEANINGS, figures, meanings
from argmap.render.sources import does_to
from argmap.text.safe import safe
from argmap.text.wording import count

BEARS = {(True, False): ("+", GREEN), (False, True): ("-", RED), (True, True): ("both ", PURPLE)}
"""The sign of a citation that bears for a position, against it, or both."""

MOST_CLASHING = 3
"""Most claims that are named on one side of a clash."""


def draw_voice(answer: VoiceAnswer) -> RenderableType:
    """The answer to ``voices VOICE``."""
    return Group(*_top(answer), Text(), *(line for cited in answer.cited for line in _cited(cited)), *_end(answer))


def _top(answer: VoiceAnswer) -> Iterator[RenderableType]:
    """Who it is, how many claims bear on each position, and on what it is divided."""
    voice = answer.voice
    yield Hanging(Text(), Text.assemble(words(voice.voice or voice.name, STRONG), f" in {voice.source}"))
    if not voice.leanings:
        yield Hanging(Text(), Text("bears on no position"))
    for leaning in voice.leanings:
        yield Hanging(Text(leaning.number, style=STRONG), Text.assemble((leaning.position, ID), "  ", figures(leaning)))
    own, others = voice.by_own_words, voice.by_all_steps.beyond(voice.by_own_words)
    yield from _divided(f"{DIVIDED} {MEANINGS[DIVIDED]}", own)
    yield from _divided(f"{DIVIDED} by steps of others too" if own else f"{DIVIDED} only by steps of others", others)


def _divided(how: str, division: Division) -> Iterator[RenderableType]:
    """On what a voice is divided, and the claims that clash."""
    if division:
        yield Hanging(Text(), Text(f"{how}:", style=QUIET))
    for clash in division.both_ways:
        sides = (_clashing(clash.claims_for), ") and against it (", _clashing(clash.claims_against))
        yield Hanging(Text("  "), Text.assemble(f"for {clash.number} (", *sides, ")"))
    for _, rivals in groupby(division.between, key=question_of):
        told = (Text.assemble(f"{clash.number} (", _clashing(clash.claims_for), ")") for clash in rivals)
        yield Hanging(Text("  "), Text.assemble("for rivals: ", Text(", ").join(told)))


def _clashing(claims: Collection[Clashing]) -> Text:
    """The first of the claims that clash, and the number of the others."""
    shown = [
        Text.assemble(("not ", RED) if clashing.rejected else "", (clashing.claim, ID))
        for clashing in [*claims][:MOST_CLASHING]
    ]
    more = [Text(f"… {len(claims) - MOST_CLASHING} more")] if len(claims) > MOST_CLASHING else []
    return Text(", ").join([*shown, *more])


def voice_records(answer: VoiceAnswer) -> Iterator[str]:
    """The answer to ``voices VOICE`` for other programs: a line for each citation, with tabs between its fields.

    The fields are the place, what the voice does, the id of the claim or the argument, the positions that this bears
    on, with ``+`` or ``-`` before the number of each, the quote, and the claim's text. What there is none of is empty.
    """
    for cited, bears in answer.cited:
        signs = ((((bearing.bears_for, "+"), (bearing.bears_against, "-")), bearing.number) for bearing in bears)
        positions = " ".join(f"{sign}{number}" for both, number in signs for is_so, sign in both if is_so)
        said = cited.said
        yield "\t".join(
            (
                safe(said.place),
                safe(said.manner),
                cited.cited_for,
                positions,
                safe(said.quote or ""),
                safe(cited.text or ""),
            )
        )


def _cited(line: VoiceLine) -> Iterator[RenderableType]:
    """A citation: its place, what the voice does and with what, and the positions that this bears on."""
    cited = line.cited
    said = cited.said
    text = words(cited.text) if cited.text else Text(does_to(cited).rstrip())
    manner = Text.assemble(stance(said), ": ") if cited.text else Text()
    signs = ((*BEARS[bearing.bears_for, bearing.bears_against], bearing.number) for bearing in line.bears)
    bears = Text(" ").join(Text.assemble((sign, colour), number) for sign, colour, number in signs)
    yield Hanging(
        marked_place(said),
        Text.assemble(manner, text, "  ", (cited.cited_for, ID), f" ·{GLUE}" if bears else "", bears),
    )
    if said.quote:
        yield Hanging(Text("  "), Text(f"»{safe(said.quote)}«", style=QUIET))
    yield from (Hanging(Text("  "), further) for further in beside(said))


def _end(answer: VoiceAnswer) -> Iterator[RenderableType]:
    """The number of citations, and what the signs mean."""
    entries = [count(len(answer.cited), "citation")]
    entries += meanings([answer.voice]) if answer.voice.leanings else []
    bears = [bearing for line in answer.cited for bearing in line.bears]
    entries += ["both: bears for and against"] if any(b.bears_for and b.bears_against for b in bears) else []
    entries += [NOT_LOOKED_UP] if any(line.cited.said.quote for line in answer.cited) else []
    yield from [Text()] if answer.cited else []
    yield Flow(entries)
