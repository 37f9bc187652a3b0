"""How names come out of a completion such that a shell inserts each of them as one word, and runs nothing.

Ids need none of this. Voices and tags can hold spaces, quotes, and whatever else means something to a shell.
"""

import os
import re
import shlex
from collections.abc import Iterable
from typing import Any

ASKED = "_ARGMAP_COMPLETE"
"""The variable by which the script of a shell asks for completions: "complete_bash"."""


def complete_words() -> None:
    """Let Typer see how far a word is typed that holds spaces.

    It splits what is typed in zsh and fish, and takes every space at the end for the end of a word, though it may be
    escaped or in quotes that are still open.
    """
    typed = os.environ.get("_TYPER_COMPLETE_ARGS")
    if ASKED in os.environ and typed:
        words = _split(f"{typed}.")  # so that the last word is the one that is being typed, if there is none yet
        os.environ["_TYPER_COMPLETE_ARGS"] = shlex.join([*words[:-1], words[-1][:-1]])


def as_words(names: Iterable[str], incomplete: str) -> list[str]:
    """The names that begin with what is typed, for the shell that asks.

    Names that a shell cannot be given are left out: with characters that cannot be shown, or two spaces in a row.
    """
    from argmap.text.safe import safe  # noqa: PLC0415  # needed only if a shell asks

    offered = (name for name in names if name.startswith(incomplete) and safe(name) == name)
    spell = {"complete_bash": _for_bash, "complete_zsh": _for_zsh}.get(os.environ.get(ASKED, ""))
    return [_Spelled(name, spell(name)) if spell else name for name in offered]


class _Spelled(str):
    """A name that prints as a shell needs it: Typer compares it with what is typed, and then formats it."""

    spelled: str

    def __new__(cls, name: str, spelled: str) -> "_Spelled":
        new = super().__new__(cls, name)
        new.spelled = spelled
        return new

    def __format__(self, _: str) -> str:
        return self.spelled

    def replace(self, *_: Any) -> "_Spelled":
        """Nothing is replaced: what Typer escapes for zsh, and how, loses quotes and runs what follows a backslash."""
        return self


def _for_bash(name: str) -> str:
    """Bash takes the place of the word that is typed, or of what follows its opening quote."""
    typed = os.environ.get("COMP_WORDS", "").split("\n")
    place = int(os.environ.get("COMP_CWORD", "0"))
    quote = typed[place][:1] if place < len(typed) else ""
    if quote == "'":
        return name.replace("'", r"'\''")
    return re.sub(r'[\\"$`]' if quote == '"' else r"[^\w@%+=:,./-]", r"\\\g<0>", name)


def _for_zsh(name: str) -> str:
    r"""Zsh evaluates it in single and then in double quotes, and reads "\:" as a colon twice; it quotes by itself."""
    described = name.replace("\\", r"\\").replace(":", r"\:")
    quoted = re.sub(r'[\\"$`]', r"\\\g<0>", described)
    return quoted.replace(":", r"\:").replace("'", r"'\''")


def _split(line: str) -> list[str]:
    """The words of a line as a shell reads it; of the last one, what is there of it."""
    reader = shlex.shlex(line, posix=True)
    reader.whitespace_split, reader.commenters = True, ""
    words: list[str] = []
    try:
        words += reader
    except ValueError:  # a quote is open
        words.append(reader.token)
    return words
