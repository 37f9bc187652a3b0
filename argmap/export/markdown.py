"""A map as an outline in Markdown: questions and positions are headings, citations footnotes.

It is the tree that ``argmap tree --all`` prints: every claim is written out once, and other places
link to it. Footnotes have the syntax of GitHub, Pandoc and most other tools; the rest is CommonMark.
"""

from collections.abc import Iterable, Iterator

from argmap.export.extent import MARKS, around, extent
from argmap.export.markdown_text import BREAK, block, escaped, has_lines, lines_of
from argmap.export.one_line import CURATORS, LABELS, REPORTED, about_source, is_address, sentence, step_label
from argmap.graph import argument_map, claim_at, keys, positions_of, question_at, source_at
from argmap.model.keys import Key, Kind, claim_key
from argmap.model.words import Stance
from argmap.query.answers import HOLD_TOGETHER, NO_POSITION, Said
from argmap.query.outline import Role, Row, Written
from argmap.query.part import Part
from argmap.query.tree import tree
from argmap.query.voices import MEANS_HOLDING, MEANS_REJECTING, voice_marks

WORDS = {
    Role.SUPPORT: "for",
    Role.OBJECTION: "against",
    Role.CONDITION: "only if",
    Role.UNDERCUTTER: "undercut by",
    Role.STEP_CONDITION: "step only if",
}
DEEPEST = 12
"""Levels of a list. A deeper item stands on the last level and says its own, as few tools indent further."""

BEYOND = "bears on no position that is shown"


def generate_markdown(part: Part) -> Iterator[str]:
    """The lines of a Markdown file, without line ends."""
    yield from _Outline(part).lines()


class _Outline:
    """An outline while it is generated: the claims that others link to, and the footnotes so far."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.rows = tree(part.graph, None, None).rows
        self.targets = {row.id for row in self.rows if row.written in {Written.ABOVE, Written.BELOW}}
        self.footnotes: dict[Said, int] = {}
        self.positions: list[Key] = []

    def lines(self) -> Iterator[str]:
        about = argument_map(self.part.graph)
        yield f"# {escaped(about.title)}"
        for words in filter(None, (about.note, extent(self.part))):
            yield from ("", *block(words))
        yield from self._meanings()
        yield from self._body()
        yield from self._sources()
        for said, number in self.footnotes.items():
            yield from ("", *self._footnote(said, number))

    def _footnote(self, said: Said, number: int) -> Iterator[str]:
        below = said.note if has_lines(said.note) else None
        yield f"[^{number}]: {escaped(sentence(said._replace(note=None) if below else said))}"
        if below:
            yield from ("", *block(below, "    ", "note: "))

    def _meanings(self) -> Iterator[str]:
        steps = [row for row in self.rows if row.argument and not row.drawn_by]
        if any(row.reported_by for row in steps):
            yield from ("", f"In parentheses, **(for)**: {REPORTED}.")
        if any(not row.reported_by for row in steps):
            yield from ("", f"In brackets, **\\[for\\]**: {CURATORS}.")
        marks = {found[0] for row in self.rows if row.written is Written.HERE for found in voice_marks(row)}
        for mark, words in (MEANS_HOLDING, MEANS_REJECTING):
            if mark[0] in marks:
                yield from ("", f"{mark}: {words}.")
        if any(row.label for row in self.rows):
            yield from ("", f"Labels: {LABELS}")
        if not self.part.complete:
            yield from ("", f"… {escaped(MARKS)}")

    def _body(self) -> Iterator[str]:
        top = 0
        listing = False
        for row in self.rows:
            if row.role in {Role.QUESTION, Role.SECTION, Role.POSITION}:
                yield from ("", *self._heading(row), *self._notes_below(row, ""))
                top, listing = row.depth + 1, False
                continue
            if not listing:
                yield ""
            listing = True
            yield from self._item(row, min(row.depth - top, DEEPEST), row.depth - top)

    def _heading(self, row: Row) -> Iterator[str]:
        if row.role is Role.SECTION:
            yield f"## {(row.text if self.part.complete else BEYOND).capitalize()}"
        elif row.role is Role.QUESTION:
            key = Key(Kind.QUESTION, row.id)
            self.positions = positions_of(self.part.whole, key)
            name = "" if "/" in row.id else f" `{row.id}`"
            yield f"## {escaped(row.text)}{name}{self._around(key)}"
            found = question_at(self.part.graph, key)
            together = f"{HOLD_TOGETHER.capitalize()}." if found.exclusive is False else None
            unanswered = None if found.positions else f"{NO_POSITION.capitalize()}."
            for words in filter(None, (together, unanswered, found.note)):
                yield from ("", *block(words))
        else:
            yield f"### {self.positions.index(claim_key(row.id)) + 1}. {self._claim(row)}"  # as in the whole map

    def _item(self, row: Row, level: int, depth: int) -> Iterator[str]:
        """An item of the list, and the notes that have several lines below it."""
        deep = f"({depth + 1}) " if depth > level else ""
        inside = "  " * (level + 1)
        step = self._step(row)  # before its claim, as the footnotes are numbered in this order
        claim = "" if row.linked else self._claim(row, f"{BREAK}\n{inside}")
        yield from f"{'  ' * level}- {deep}{step}{claim}".split("\n")
        yield from self._notes_below(row, inside)

    def _notes_below(self, row: Row, indent: str) -> Iterator[str]:
        """The notes of a row's step and of its claim that have several lines, and so no room beside them."""
        claim = row.note if row.role is not Role.QUESTION else None
        for label, note in (("step: note: ", row.step_note), ("note: ", claim)):
            if note and has_lines(note):
                yield from ("", *block(note, indent, label))

    def _step(self, row: Row) -> str:
        """What a row does to the one above it, who draws that step, and who rejects it."""
        if row.argument is None:
            return ""
        key = Key(Kind.ARGUMENT, row.argument)
        told = f"({WORDS[row.role]})" if row.reported_by else f"\\[{WORDS[row.role]}\\]"
        word = WORDS[row.role] if row.drawn_by else told
        drawing = self._cited((*row.drawn_by, *row.reported_by))
        more = [label] if (label := step_label(row.step_label)) else []
        more += [f"scheme: {escaped(row.scheme)}"] if row.scheme else []
        more += [f"raises: {', '.join(row.raises)}"] if row.raises else []
        more += [f"rejected{self._cited(row.rejected_by)}"] if row.rejected_by else []
        more += [f"note: {escaped(row.step_note)}"] if row.step_note and not has_lines(row.step_note) else []
        more += map(escaped, around(self.part, key))
        aside = f" *({'; '.join(more)})*" if more else ""
        together = " together:" if row.linked else " "
        return f"**{word}**{drawing}{aside}{together}"

    def _claim(self, row: Row, line_break: str = " ") -> str:
        """A claim, with `line_break` between the lines of its text where it is written out."""
        if row.written is not Written.HERE:
            return f"{escaped(row.text)} `{row.id}` ([{row.written}](#{_anchor(row.id)}))"
        claim = claim_at(self.part.graph, claim_key(row.id))
        saying = [said for said in row.cites if said.stance is not Stance.REJECTS]
        anchor = f'<a id="{_anchor(row.id)}"></a>' if row.id in self.targets else ""
        rejecting = [said for said in row.cites if said.stance is Stance.REJECTS]
        more = [f"rejected{self._cited(rejecting)}"] if rejecting else []
        more += [f"also: {escaped(wording)}" for wording in claim.also]
        more += [f"tags: {escaped(', '.join(claim.tags))}"] if claim.tags else []
        more += [f"note: {escaped(claim.note)}"] if claim.note and not has_lines(claim.note) else []
        aside = f" *({'; '.join(more)})*" if more else ""
        voices = "".join(f" {mark}" for mark in voice_marks(row))
        label = f" *{row.label}*" if row.label else ""
        here = self._around(claim_key(row.id))
        text = line_break.join(lines_of(row.text))
        return f"{anchor}{text}{self._cited(saying)} `{row.id}`{voices}{label}{aside}{here}"

    def _around(self, key: Key) -> str:
        return "".join(f" {escaped(mark)}" for mark in around(self.part, key))

    def _cited(self, cites: Iterable[Said]) -> str:
        numbers = (self.footnotes.setdefault(said, len(self.footnotes) + 1) for said in cites)
        return "".join(f"[^{number}]" for number in dict.fromkeys(numbers))

    def _sources(self) -> Iterator[str]:
        sources = list(keys(self.part.graph, Kind.SOURCE))
        if sources:
            yield from ("", "## Sources", "")
        for source in sources:
            found = source_at(self.part.graph, source.id)
            below = found.note if has_lines(found.note) else None
            beside = about_source(found.model_copy(update={"note": None}) if below else found)
            about = (f"<{part}>" if is_address(part) else escaped(part) for part in beside)
            yield f"- `{source.id}`: {', '.join((escaped(found.title), *about))}"
            if below:
                yield from ("", *block(below, "  ", "note: "))


def _anchor(claim: str) -> str:
    return f"claim-{claim}"
