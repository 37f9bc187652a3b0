"""Commands that an answer proposes, with the options that were given for the map and its documents."""

import shlex
from collections.abc import Iterable
from typing import NamedTuple

from rich.console import RenderableType

from argmap.render.layout import ID, Command, Flow
from argmap.text.safe import visible

LOOKING_UP = frozenset({"tree", "show", "trace", "sources", "read", "new", "cite", "check", "gaps"})
"""The commands that look into the documents."""

LABELLING = frozenset({"tree", "for", "against", "show", "claims", "path"})
"""The commands that take --labels."""


class Given(NamedTuple):
    """The map and the folder of documents that were named, without which a command might ask about others; --labels."""

    map_file: str = ""
    documents: str = ""
    labels: bool = False

    def command(self, typed: str) -> str:
        """A command as somebody types it, made safe: ``argmap show open --map claims.yaml``."""
        words, name = [f"argmap {typed}"], typed.split(maxsplit=1)[0]
        if self.labels and name in LABELLING:
            words.append("--labels")
        if self.map_file:
            words.append(f"--map {shlex.quote(self.map_file)}")
        if self.documents and name in LOOKING_UP:
            words.append(f"--documents {shlex.quote(self.documents)}")
        return visible(" ".join(words))


NOTHING_GIVEN = Given()


def next_commands(given: Given, typed: Iterable[str], *further: str) -> RenderableType:
    """Commands to go on with, and `further` ones that ask no map; only the first if it has options of its own."""
    commands = [given.command(each) for each in typed]
    if any(given) and commands:
        return Command("Next:", commands[0], indent=0, style=ID)
    return Flow(["Next:", *commands, *further], ID)
