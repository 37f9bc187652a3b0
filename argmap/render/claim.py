"""One claim or argument, one side of it, or the way down to its sources -> Rich."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from argmap.query.answers import ClaimBrief, Said, Step
from argmap.query.claim import ArgumentAnswer, ClaimAnswer
from argmap.query.debate import Arguments
from argmap.query.outline import Row
from argmap.query.trace import DocumentState, Reason, Trace, TracedCitation
from argmap.render.outline import Outline, cited_below, cited_line
from argmap.render.texts import (
    ID,
    QUIET,
    RED,
    SIDE_SIGNS,
    STRONG,
    WARN,
    Flow,
    Hanging,
    claim_text,
    count,
    drawn_by,
    folded_about,
    place,
    place_said,
    safe,
    sign,
    step_lines,
    who,
    words,
)
from argmap.verify import Status

NOTHING = {"for": "No argument for it in this map.", "against": "No argument against it in this map."}


def draw_arguments(answer: Arguments, path: Path, *, cites: bool) -> RenderableType:
    """The answer to ``for`` and ``against``."""
    counts = f"{answer.supports} for, {answer.objections} against, {answer.conditions} only if" if answer.claim else ""
    heading = list(_heading(answer.claim, answer.argument, answer.place, path, counts))
    own = {answer.side, f"{answer.side} the step", f"{answer.side} its premises"}
    has_side = any(row.depth == 0 and row.id in own for row in answer.rows)
    nothing = [] if has_side else [Text(NOTHING[answer.side])]
    return Group(
        *heading,
        Text(),
        *nothing,
        *([Text()] if nothing and answer.rows else []),
        Outline(answer.rows, cited_below if cites else None),
    )


def draw_claim(answer: ClaimAnswer, path: Path) -> RenderableType:
    """The answer to ``show`` for a claim."""
    counts = count(answer.claim.voices + answer.claim.rejecting, "voice") + ", " + count(answer.documents, "document")
    parts: list[RenderableType] = list(_heading(answer.claim, None, answer.place, path, counts))
    parts += [Hanging(Text("a position on"), words(question)) for question in answer.answers]
    parts += _notes(answer.note, answer.tags, answer.problems)
    parts.append(Text())
    parts += [_citation_line(said) for said in answer.cites]
    if not answer.cites:
        parts.append(
            Text("Nobody says it; the argument needs it." if answer.claim.unstated else "Nobody is cited for it.")
        )
    parts += _sections(
        [("for", answer.supports), ("against", answer.objections), ("only if", answer.conditions)], always=True
    )
    parts += _bears_on(answer.bears_on)
    steps = (*answer.supports, *answer.objections, *answer.conditions, *answer.bears_on)
    if answer.rivals:
        parts += [
            Text(),
            Text("other positions", style=STRONG),
            *(Hanging(Text("  "), claim_text(rival)) for rival in answer.rivals),
        ]
    parts += _legend(steps)
    return Group(*parts)


def draw_argument(answer: ArgumentAnswer, path: Path) -> RenderableType:
    """The answer to ``show`` for an argument."""
    parts: list[RenderableType] = list(_heading(None, answer.argument, answer.place, path, ""))
    parts += _notes(answer.argument.note, (), answer.problems)
    parts.append(Text())
    parts += [_citation_line(said) for said in answer.argument.drawn_by]
    if not answer.argument.drawn_by:
        parts.append(Text("The curator draws this step; no source does."))
    parts += _sections([("undercut by", answer.undercutters), ("holds only if", answer.conditions)], always=False)
    return Group(*parts)


def draw_trace(answer: Trace, path: Path) -> RenderableType:
    """The answer to ``trace``."""
    counts = f"{count(answer.voices, 'voice')}, {count(answer.documents, 'document')}"
    parts: list[RenderableType] = list(_heading(answer.claim, answer.argument, answer.place, path, counts))
    parts += _notes(None, (), answer.problems)
    for citation in answer.citations:
        parts += [Text(), *_traced(citation)]
    if not answer.citations:
        unstated = answer.claim is not None and answer.claim.unstated
        nobody = "Nobody says it; the argument needs it." if unstated else "Nobody is cited for it."
        parts += [Text(), Text("The curator draws this step; no source does." if answer.argument else nobody)]
    parts.append(Text())
    if answer.reasons:
        parts += [
            Text("its reasons" if answer.claim else "its premises", style=STRONG),
            _reasons(answer.reasons),
        ]
    else:
        parts.append(Text("No reasons below it."))
    parts.append(Text())
    parts += [Hanging(Text(), _state(state)) for state in answer.sources]
    if answer.sources and not answer.documents_given:
        parts.append(Text("Give the folder of the documents with --documents FOLDER or ARGMAP_DOCUMENTS."))
    return Group(*parts)


def _reasons(reasons: tuple[Reason, ...]) -> Outline:
    """The reasons as a tree; under each row its citations, and what looking them up found."""
    cited = {id(reason.row): reason for reason in reasons}

    def below(row: Row) -> Iterator[Text]:
        for citation in cited[id(row)].citations:
            yield _verified_line(citation)
        for citation in cited[id(row)].step:
            yield Text("step: ", style=QUIET).append_text(_verified_line(citation))
        if row.argument and not cited[id(row)].step:
            yield Text("step: curator's link", style=QUIET)

    return Outline([reason.row for reason in reasons], below)


def _verified_line(citation: TracedCitation) -> Text:
    return cited_line(citation.said, f" · {safe(citation.message)}")


def _heading(
    claim: ClaimBrief | None, argument: Step | None, where: str, path: Path, counts: str
) -> Iterator[RenderableType]:
    if claim is not None:
        yield Hanging(Text(), words(claim.text, STRONG))
    elif argument is not None:
        yield from step_lines(argument, SIDE_SIGNS[argument.side], argument.premises, folded=False)
        yield Hanging(Text("  ->"), Text(argument.conclusion, style=ID))
    id_ = claim.id if claim else argument.id if argument else ""
    line = Text.assemble((id_, ID), " · ", place(where, path))
    if counts:
        line.append(f" · {counts}")
    if claim and claim.unstated:
        line.append(" · unstated")
    yield Hanging(Text(), line)


def _notes(note: str | None, tags: tuple[str, ...], problems: tuple[str, ...]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if note:
        parts.append(Hanging(Text("note:", style=QUIET), words(note)))
    if tags:
        parts.append(Hanging(Text("tags:", style=QUIET), words(", ".join(tags))))
    parts.extend(Hanging(Text("!", style=WARN), words(problem, RED)) for problem in problems)
    return parts


def _citation_line(said: Said) -> RenderableType:
    line = who(said)
    if said.quote:
        line.append(f"  »{safe(said.quote)}«")
    if said.note:
        line.append(f"  ({safe(said.note)})", style=QUIET)
    return Hanging(Text(place_said(said)), line)


def _sections(sections: list[tuple[str, tuple[Step, ...]]], *, always: bool) -> Iterator[RenderableType]:
    for title, steps in sections:
        if steps or (always and title != "only if"):
            yield Text()
            yield Text.assemble((title, STRONG), "" if steps else "  none")
        for step in steps:
            yield from step_lines(step, SIDE_SIGNS[step.side], step.premises)


def _legend(steps: Iterable[Step]) -> Iterator[RenderableType]:
    """What the signs of these steps mean, as far as the headings do not say it."""
    steps = list(steps)
    entries = []
    if any(not step.drawn_by for step in steps):
        entries.append("[ ] the curator's step, drawn by no source")
    if any(premise.voices for step in steps for premise in step.premises):
        entries.append("·n voices")
    if any(premise.rejecting for step in steps for premise in step.premises):
        entries.append("×n reject it")
    if any(step.undercutters or step.conditions for step in steps):
        entries.append("… n~ undercutters, n~? conditions of the step: argmap against, argmap tree")
    if entries:
        yield Text()
        yield Flow(entries)


def _bears_on(steps: tuple[Step, ...]) -> Iterator[RenderableType]:
    if steps:
        yield Text()
        yield Text("bears on", style=STRONG)
    for step in steps:
        body = Text.assemble((step.conclusion, ID), "  — ", drawn_by(step.drawn_by))
        body.append_text(folded_about(step))
        if len(step.premises) > 1:
            body.append(f" · linked: {' + '.join(premise.id for premise in step.premises)}", style=QUIET)
        yield Hanging(sign(SIDE_SIGNS[step.side], drawn=bool(step.drawn_by)), body)


def _traced(citation: TracedCitation) -> Iterator[RenderableType]:
    line = Table.grid(expand=True, padding=(0, 1))
    line.add_column(ratio=1)
    line.add_column(justify="right")
    good = citation.status is Status.VERIFIED
    notes = [
        place_said(citation.said),
        *(["translated"] if citation.translated else []),
        *(["verified"] if good else []),
    ]
    line.add_row(who(citation.said), Text(" · ".join(notes)))
    yield line
    if citation.passage is not None:
        yield Hanging(Text(" "), _passage(citation))
    elif citation.said.quote:
        yield Hanging(Text(" "), Text(f"»{safe(citation.said.quote)}«"))
    if not good:
        style = "" if citation.status in (Status.ABSENT, Status.NO_QUOTE) else WARN
        yield Hanging(Text(" !" if style else " ", style=style), words(citation.message, style))
    if citation.said.note:
        yield Hanging(Text("  note:", style=QUIET), words(citation.said.note))


def _passage(citation: TracedCitation) -> Text:
    passage = citation.passage
    assert passage is not None
    before, after = (part.replace("\n", " ") for part in (passage.before, passage.after))
    quote = f"»{safe(passage.quote)}«" if passage.quote else ""
    lead = safe(before) + (" " if before.endswith(" ") and before.strip() else "")
    tail = (" " if after.startswith(" ") else "") + safe(after)
    return Text.assemble((lead, QUIET), (quote, STRONG), (tail, QUIET))


def _state(state: DocumentState) -> Text:
    name = safe(state.document) if state.document else "no document"
    changed = state.unchanged is False
    return Text.assemble(f"{state.source} = {name}, ", (safe(state.message), WARN if changed else ""))
