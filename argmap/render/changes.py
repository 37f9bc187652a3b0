"""What ``argmap check --accept`` says about a document that changed."""

from collections.abc import Iterator

from argmap.mend.accept import Changes
from argmap.text.wording import count


def changes_lines(source: str, changes: Changes) -> Iterator[str]:
    """What changed in the document, what followed, and what no finding tells a person."""
    if changes.counts is None:
        yield (
            f"{source}: the text that was read was not found: {changes.where}; so only the quotes tell what moved. "
            f"If you have that text, --accept {source} --was FILE looks up what is unknown"
        )
    else:
        new, gone, moved, reworded = changes.counts
        yield (
            f"{source}: {count(new, 'line')} new, {gone} gone, {moved} moved, {reworded} reworded "
            f"(the text that was read: {changes.where})"
        )
    left = [
        f"{changes.lost} {'gone' if changes.counts else 'unknown'}" if changes.lost else "",
        f"{count(len(changes.reworded), 'quote')} in other words" if changes.reworded else "",
    ]
    yield (
        f"{source}: {changes.places - changes.lost} of {count(changes.places, 'place')} followed, "
        f"{changes.renumbered} to other lines{''.join(f'; {what}' for what in left if what)}"
    )
    for places in changes.notes.values():
        yield from places
