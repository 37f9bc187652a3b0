"""What a check can find, and how bad it is."""

from dataclasses import dataclass

from argmap.errors import Severity
from argmap.graph import Key

CODES = {
    "ambiguous-voice": Severity.WARNING,
    "argues-in-circle": Severity.WARNING,
    "changed-document": Severity.ERROR,
    "cites-left-out": Severity.WARNING,
    "cites-repeat": Severity.ERROR,
    "duplicate-argument": Severity.ERROR,
    "equal-text": Severity.ERROR,
    "listed-twice": Severity.WARNING,
    "line-outside-document": Severity.ERROR,
    "long-quote": Severity.ERROR,
    "missing-document": Severity.ERROR,
    "no-quote": Severity.WARNING,
    "no-sha256": Severity.WARNING,
    "no-voice": Severity.WARNING,
    "not-a-repeat": Severity.WARNING,
    "of-without-report": Severity.WARNING,
    "orphan-claim": Severity.ERROR,
    "quote-not-found": Severity.ERROR,
    "quote-on-other-line": Severity.ERROR,
    "rival-objection": Severity.WARNING,
    "uncited-line": Severity.WARNING,
    "undefended-position": Severity.WARNING,
    "unknown-scheme": Severity.WARNING,
    "unknown-waiver": Severity.ERROR,
    "unstated-but-cited": Severity.ERROR,
    "unsupported-claim": Severity.WARNING,
    "unused-source": Severity.WARNING,
    "unused-waiver": Severity.WARNING,
    "voice-elsewhere": Severity.ERROR,
}


@dataclass(frozen=True)
class Problem:
    """A finding before its place is looked up: `way` leads on from the node's own place.

    Without a node, `key` is None and `way` starts at the top of the file.
    """

    code: str
    message: str
    key: Key | None = None
    way: tuple[int | str, ...] = ()
