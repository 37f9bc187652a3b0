"""Says how much of a document a map takes up."""

from argmap.query.coverage import Amount, Coverage
from argmap.render.layout import glued
from argmap.text.wording import count


def coverage_words(found: Coverage) -> str:
    """``122 words: 63 quoted (52 %); 95 on cited lines (78 %), 27 left out (22 %), none open``."""
    parts = ((found.cited, "on cited lines"), (found.repeated, "repeated"), (found.left_out, "left out"))
    told = [_told(amount, what) for amount, what in parts if amount.lines]
    lines = f", {count(found.open.lines, 'line')}"
    told.append(_told(found.open, "open", lines) if found.open.lines else "none open")
    return (
        f"{found.words:,} {'word' if found.words == 1 else 'words'}: {_told(found.quoted, 'quoted')}; {', '.join(told)}"
    )


def _told(amount: Amount, what: str, more: str = "") -> str:
    return f"{amount.words:,} {what} {glued(f'({amount.per_cent} %{more})')}" if amount.words else f"none {what}"
