"""Commands that an answer proposes, with the options that were given for the map and its documents."""

import shlex
from typing import NamedTuple

from argmap.text.safe import visible

LOOKING_UP = frozenset({"tree", "show", "trace", "sources", "read", "new", "cite", "check", "gaps"})
"""The commands that look into the documents."""


class Given(NamedTuple):
    """The map and the folder of documents that were named; without them, a command might ask about others."""

    map_file: str = ""
    documents: str = ""

    def command(self, typed: str) -> str:
        """A command as somebody types it, made safe: ``argmap show open --map claims.yaml``."""
        words = [f"argmap {typed}"]
        if self.map_file:
            words.append(f"--map {shlex.quote(self.map_file)}")
        if self.documents and typed.split(maxsplit=1)[0] in LOOKING_UP:
            words.append(f"--documents {shlex.quote(self.documents)}")
        return visible(" ".join(words))


NOTHING_GIVEN = Given()
