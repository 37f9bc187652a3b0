"""What a terminal shows on stderr while an answer takes long: what is being done, and how far it is."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from argmap.cli.shells import ASKED
from argmap.progress import Step

PATIENCE = 1.0
"""Seconds after which something is shown: most answers take less."""

REFRESHED = 4
"""Times a second."""


class Waiting:
    """Shows in a thread of its own what is being done, and takes it away without a trace."""

    def __init__(self) -> None:
        self._over = Event()
        self._thread: Thread | None = None
        self.is_shown = False

    def begin(self) -> None:
        """Show it if there is no answer in a while, stderr is a terminal, and no shell asks for completions."""
        if ASKED not in os.environ and sys.stderr.isatty() and os.environ.get("TERM") not in {"dumb", "unknown"}:
            self._over = Event()
            self._thread = Thread(target=self._show, args=(self._over,), daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Take away what is shown."""
        if self._thread is not None:
            self._over.set()
            self._thread.join()
            self._thread, self.is_shown = None, False

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Make room for a message."""
        begun = self._thread is not None
        self.end()
        yield
        if begun:
            self.begin()

    def _show(self, over: Event) -> None:
        if over.wait(PATIENCE):
            return
        from rich.control import Control  # noqa: PLC0415  # few answers take so long that it is needed
        from rich.segment import ControlType  # noqa: PLC0415  # as above
        from rich.text import Text  # noqa: PLC0415  # as above

        from argmap.cli.screen import console  # noqa: PLC0415  # as above
        from argmap.render.layout import QUIET  # noqa: PLC0415  # as above
        from argmap.text.safe import safe  # noqa: PLC0415  # as above

        screen = console(stderr=True)
        if not screen.is_interactive:
            return
        self.is_shown = True
        # Not by Rich's Live, which hides the cursor: a process that is stopped or killed would not show it again.
        empty = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))
        with suppress(OSError):  # the terminal is gone
            while not over.is_set():
                line = Text(safe(str(Step.now)), style=QUIET)
                screen.print(empty, line, sep="", end="", no_wrap=True, overflow="ellipsis")
                over.wait(1 / REFRESHED)
            screen.control(empty)


waiting = Waiting()
