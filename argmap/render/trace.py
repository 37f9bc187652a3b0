"""Draws the trace of a claim or an argument to its sources."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from argmap.documents.verify import Status
from argmap.query.outline import Row
from argmap.query.trace import DocumentState, Reason, Trace, TracedCitation
from argmap.query.voices import voice_counts
from argmap.render.cited import beside, cited_lines, place, source_link, who
from argmap.render.heading import heading, notes, other_wordings
from argmap.render.layout import STRONG, WARN, Hanging, words
from argmap.render.outline import Outline, around_step
from argmap.render.passage import passage_text
from argmap.render.proposing import NOTHING_GIVEN, Given
from argmap.render.voices import nobody_says
from argmap.text.safe import safe
from argmap.text.wording import count


def draw_trace(answer: Trace, *, ids: bool, given: Given = NOTHING_GIVEN) -> RenderableType:
    """The answer to ``trace``; the command that it names gets what was `given`."""
    reasons = (*_reasons(answer, ids=ids), *_not_traced(answer, given))
    return Group(*_said(answer), Text(), *reasons, Text(), *_documents(answer))


def _said(answer: Trace) -> Iterator[RenderableType]:
    """The claim or the argument, and who says it."""
    counts = voice_counts(answer.claim, answer.cited_sources) if answer.claim else ""
    yield from heading(answer.claim, answer.argument, answer.place, counts)
    yield from other_wordings(answer.also)
    yield from notes(answer.note, (), answer.problems)
    for citation in answer.citations:
        yield Text()
        yield from _traced(citation)
    if not answer.citations:
        yield Text()
        yield nobody_says(answer.claim, only_condition=answer.only_condition)


def _reasons(answer: Trace, *, ids: bool) -> Iterator[RenderableType]:
    if answer.reasons:
        yield Text("its reasons" if answer.claim else "its premises", style=STRONG)
        yield _reason_tree(answer.reasons, ids=ids)
    else:
        yield Text("No reasons below it.")


def _documents(answer: Trace) -> Iterator[RenderableType]:
    """The documents of the sources that are cited, and how to give them if they were not."""
    for state in answer.sources:
        yield Hanging(Text(), _state(state))
    if not answer.documents_given and any(state.document for state in answer.sources):
        yield Text("Give the folder of the documents with --documents FOLDER or ARGMAP_DOCUMENTS.")


def _not_traced(answer: Trace, given: Given) -> Iterator[RenderableType]:
    """What is said about the claim or the step itself, but is no reason for it."""
    counts = [f"{answer.objections} against it"] if answer.objections else []
    counts += [count(answer.conditions, "condition")] if answer.conditions else []
    if counts:
        about = answer.claim or answer.argument
        assert about is not None
        yield Hanging(Text(), Text(f"Not traced: {' and '.join(counts)}; {given.command(f'show {about.id}')}"))


def _reason_tree(reasons: tuple[Reason, ...], *, ids: bool) -> Outline:
    """The reasons as a tree; below each row are its citations, and whether they are verified."""
    cited = {id(reason.row): reason for reason in reasons}

    def below(row: Row) -> Iterator[Text]:
        for citation in cited[id(row)].citations:
            yield from cited_lines(citation.said, f" · {safe(citation.message)}")
        step = (
            line
            for citation in cited[id(row)].step
            for line in cited_lines(citation.said, f" · {safe(citation.message)}", lead="step: ")
        )
        yield from around_step(row, step)

    return Outline([reason.row for reason in reasons], below, ids=ids, folded="… n more about it: --depth, argmap tree")


def _traced(citation: TracedCitation) -> Iterator[RenderableType]:
    """A citation: who says what, where, the passage around it, and what was not found."""
    yield _voice_and_place(citation)
    if citation.passage is not None:
        yield Hanging(Text(" "), passage_text(citation.passage))
    elif citation.said.quote:
        yield Hanging(Text(" "), Text(f"»{safe(citation.said.quote)}«"))
    if citation.status is not Status.VERIFIED:
        style = "" if citation.status in (Status.ABSENT, Status.NO_QUOTE) else WARN
        yield Hanging(Text(" !" if style else " ", style=style), words(citation.message, style))
    for further in beside(citation.said):
        yield Hanging(Text(" "), further)


def _voice_and_place(citation: TracedCitation) -> Table:
    """The voice at the left, and at the right its place."""
    facts = (("translated", citation.translated), ("verified", citation.status is Status.VERIFIED))
    line = Table.grid(expand=True, padding=(0, 1))
    line.add_column(ratio=1)
    line.add_column(justify="right")
    told = (f" · {fact}" for fact, holds in facts if holds)
    line.add_row(who(citation.said), Text.assemble(place(citation.said), *told))
    return line


def _state(state: DocumentState) -> Text:
    if state.document is None:
        return Text(f"{state.source} = {safe(state.title)}; no document")
    name = words(state.document, source_link(state.source))
    changed = state.unchanged is False
    return Text.assemble(
        f"{state.source} = {safe(state.title)}; ", name, ", ", (safe(state.message), WARN if changed else "")
    )
