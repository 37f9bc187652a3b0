"""What ``argmap rename`` says it has done, and what is left for a person."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from argmap.mend.named import Nameable
from argmap.mend.rename import Renamed
from argmap.render.layout import ID, QUIET
from argmap.text.safe import safe
from argmap.text.wording import MOST_LISTED, clipped, count


def renamed_lines(renamed: Renamed, *, pending: bool) -> Iterator[Text]:
    """The lines; `pending` changes are only shown."""
    end = "; nothing written (--diff)" if pending else ""
    where = f" of {renamed.source}" if renamed.kind is Nameable.VOICE else ""
    about = f"{renamed.kind}{where} {renamed.old} -> {renamed.new}: {count(renamed.places, 'place')} changed{end}"
    yield Text(safe(f"{renamed.loaded.path}: {about}"))
    ids = [Text.assemble("  ", (old, ID), " -> ", (new, ID)) for old, new in renamed.arguments.items()]
    yield from _listed(f"{_ids(len(ids))} with it, so links to the old ones lead nowhere:", ids)
    texts = [
        Text(_line(f"{mention.location.file}:{mention.location.line} {mention.field}: {mention.text}"))
        for mention in renamed.mentions
    ]
    yield from _listed(f"{_texts(len(texts), renamed.old)} too; nothing is changed there:", texts)


def _ids(number: int) -> str:
    return "1 id of an argument changed" if number == 1 else f"{number} ids of arguments changed"


def _texts(number: int, name: str) -> str:
    return safe(f"{count(number, 'text')} {'has' if number == 1 else 'have'} the word '{name}'")


def _line(text: str) -> str:
    return f"  {safe(clipped(' '.join(text.split())))}"


def _listed(title: str, lines: Sequence[Text]) -> Iterator[Text]:
    """The first of some lines under a title, and how many more there are."""
    if lines:
        yield Text(title)
        yield from lines[:MOST_LISTED]
    if len(lines) > MOST_LISTED:
        yield Text(f"  … {len(lines) - MOST_LISTED} more", style=QUIET)
