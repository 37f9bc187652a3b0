"""Draws citations: the voice, its place, the quote, and what a reader needs beside it."""

from collections.abc import Callable, Iterator

from rich.text import Text

from argmap.model.words import Stance
from argmap.query.answers import Original, Said
from argmap.render.layout import QUIET, RED, STRONG, lined, words
from argmap.text.safe import safe

MAP_LINK = "map"
"""The style of a place in the map's file.

Such styles are names that a console's theme may turn into links; Rich takes a name without a style for no style.
"""


def source_link(source: str) -> str:
    """The style of a place in a source's document, as above."""
    return f"source.{source}"


def place(cited: Said | Original) -> Text:
    """A place in a source's document."""
    return Text(cited.place, style=source_link(cited.source))


def who(said: Said, mark: Callable[[str], Text] = words) -> Text:
    """A voice, drawn by `mark`, and what it does with the claim."""
    speaker = mark(said.speaker)
    speaker.stylize_before(STRONG)
    return Text.assemble(speaker, " ", stance(said))


def stance(said: Said) -> Text:
    """What a voice does with the claim, and whose view it reports."""
    text = Text.assemble((said.stance, RED if said.stance is Stance.REJECTS else ""))
    return text.append(f" {safe(said.qualifier)}") if said.qualifier else text


def marked_place(said: Said) -> Text:
    """The place of a citation, and that its words are a translation."""
    return Text.assemble(place(said), " (translated)") if said.translated else place(said)


NOT_LOOKED_UP = "quotes as the map has them: argmap trace looks them up"


def beside(said: Said, mark: Callable[[str], Text] = lined) -> Iterator[Text]:
    """What a reader needs beside a quote: what it answers, and the note of the curator, drawn by `mark`."""
    if said.in_reply_to is not None:
        original = said.in_reply_to
        yield Text.assemble(("in reply to ", QUIET), safe(original.speaker), " ", place(original))
    if said.note:
        yield note_line(said.note, mark)


def note_line(note: str, mark: Callable[[str], Text] = lined) -> Text:
    """A note of the curator, drawn by `mark`; usually with its line breaks, and then its lines stand below."""
    lines = mark(note).split("\n", allow_blank=True)
    if len(lines) == 1:
        return Text.assemble(("note: ", QUIET), *lines)
    return Text("\n  ").join([Text("note:", style=QUIET), *lines])


def cited_lines(said: Said, more: str = "", lead: str = "") -> Iterator[Text]:
    """A citation: the voice, the place and the quote in one line, and below it what it answers and its note."""
    line = Text.assemble(lead, who(said), " ", marked_place(said), more, style=QUIET)
    if said.quote:
        line.append(f" »{safe(said.quote)}«")
    yield line
    for further in beside(said):
        yield Text.assemble("  ", further, style=QUIET)
