"""Signals that end a command, such as that of Ctrl-C: it ends by them, and leaves nothing behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from argmap.cli.waiting import waiting

ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class EndedError(BaseException):
    """Raised by a signal, so that what was begun is cleaned up."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class _Work:
    """Work that leaves something behind if it is not ended in order, such as half a file or another process."""

    is_on = False


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let signals end what is done here; those that this process was told to ignore stay ignored."""
    taken = [number for number in ENDING if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, _end)
    try:
        yield
    except EndedError as ended:
        signal.raise_signal(ended.number)
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def tidied() -> Iterator[None]:
    """Let signals raise `EndedError` in what is done here; anywhere else they end the process on the spot."""
    _Work.is_on = True
    try:
        yield
    finally:
        _Work.is_on = False


def _end(number: int, _: object) -> None:
    signal.signal(number, signal.SIG_DFL)
    if _Work.is_on or waiting.is_shown:
        raise EndedError(number)
    signal.raise_signal(number)
