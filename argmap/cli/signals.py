"""Signals that end a command, such as that of Ctrl-C: it ends at once, and leaves nothing behind."""

import os
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
    taken = [number for number in ENDING if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, _end) for number in taken}
    try:
        yield
    except EndedError as ended:
        _exit(ended.number)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


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
    _exit(number)


def _exit(number: int) -> None:
    """End this process as its signal says; Ctrl-C gives the exit code 130 to a program that is no shell, too."""
    if number == signal.SIGINT:
        os._exit(128 + number)
    signal.raise_signal(number)
