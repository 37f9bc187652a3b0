"""Draws arguments behind their labels, with those of linked premises."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from argmap.query.answers import ClaimBrief, Step
from argmap.query.outline import role_of
from argmap.render.labels import label_mark, label_word
from argmap.render.layout import GLUE, ID, QUIET, Hanging, words
from argmap.render.step_signs import step_sign


def sign_and_label(step: Step, *, sign_width: int, label_width: int) -> Text:
    """What stands before an argument: its sign and its label, in columns of these widths."""
    sign, label = sign_of(step), label_word(step.label)
    sign.align("center", sign_width)
    label.align("left", label_width)
    return Text.assemble(sign, " ", label)


def sign_of(step: Step) -> Text:
    """The sign of an argument."""
    return step_sign(role_of(step.side, step.conclusion_kind), step)


def labelled_step(step: Step, mark: Text, told: Sequence[str]) -> Iterator[Hanging]:
    """An argument behind its mark, and its premises, if they are linked, with their labels; `told` stands behind it."""
    linked = len(step.premises) > 1
    body = Text("together") if linked else named_claim(step.premises[0])
    if not linked and step.premises[0].label is not step.label:
        body.append_text(label_mark(step.premises[0].label))
    if told:
        body.append(f"  —{GLUE}{'; '.join(told)}", style=QUIET)
    yield Hanging(mark, body)
    for premise in step.premises if linked else ():
        yield Hanging(Text.assemble(" " * mark.cell_len, " & ", label_word(premise.label)), named_claim(premise))


def has_own_name(step: Step) -> bool:
    """Whether what is drawn of an argument does not tell its id: it has one of its own, or is one of several alike."""
    return "/" not in step.id or "~" in step.id


def named_claim(claim: ClaimBrief) -> Text:
    """A claim with its id."""
    return Text.assemble(words(claim.text), "  ", (claim.id, ID))
