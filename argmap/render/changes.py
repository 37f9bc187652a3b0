"""What ``argmap check --accept`` says about a document that changed."""

from collections.abc import Iterator, Sequence

from argmap.mend.accept import Changes
from argmap.mend.renumber import Note
from argmap.text.wording import count

MOST_NAMED = 5
"""Most places that a line names."""


def changes_lines(source: str, changes: Changes) -> Iterator[str]:
    """A few lines: what changed in the document, what followed, and what is left for a person."""
    if changes.counts is None:
        yield (
            f"{source}: the text that was read was not found: {changes.where}; so only the quotes tell what moved. "
            "If you have that text, take the map back as it was, and name the text with --was"
        )
    else:
        new, gone, moved, changed = changes.counts
        yield (
            f"{source}: {count(new, 'line')} new, {gone} gone, {moved} moved, {changed} reworded "
            f"(the text that was read: {changes.where})"
        )
    followed = changes.places - len(changes.notes[Note.LOST])
    yield f"{source}: {followed} of {count(changes.places, 'place')} followed, {changes.renumbered} to other lines"
    reworded = [f"{place}" + (f" »{words}«" if words else "") for place, words in changes.reworded.values()]
    notes = ((note.value, places) for note, places in changes.notes.items())
    for what, places in (("reworded", reworded), *notes):
        if places:
            yield f"{source}: {what}: {_named(places)}"


def _named(places: Sequence[str]) -> str:
    more = len(places) - MOST_NAMED
    return ", ".join(places[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
