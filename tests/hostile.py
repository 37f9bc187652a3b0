"""A map with the same text in every place where one can stand, and every way to ask about it."""

from collections.abc import Iterator
from pathlib import Path

from conftest import COMMANDS, asking

EVERYWHERE = """
format: 1
title: TEXT
note: TEXT
questions: [{ask: TEXT, positions: [a], note: TEXT}]
sources:
  s: {title: TEXT, kind: TEXT, author: TEXT, date: TEXT, url: TEXT, document: TEXT, note: TEXT,
      voices: {TEXT: 1}, left-out: [{lines: 1, why: TEXT}], waive: {TEXT: TEXT}}
claims:
  a:
    text: TEXT
    also: [TEXT]
    tags: [TEXT]
    note: TEXT
    waive: {TEXT: TEXT}
    cites: [{s:1: TEXT, stance: concedes, of: TEXT, voice: TEXT, note: TEXT}]
    supports: [{premises: a, scheme: TEXT, note: TEXT, cites: [{s:1: TEXT}], waive: {TEXT: TEXT}}]
"""


def escaped(text: str) -> str:
    """A text in quotes, with YAML's escapes for all but letters and spaces."""
    plain = (sign if sign == " " or (sign.isascii() and sign.isalpha()) else f"\\U{ord(sign):08x}" for sign in text)
    return f'"{"".join(plain)}"'


def written(folder: Path, text: str, name: str = "map.yaml") -> Path:
    """A map with the text in every place where one can stand."""
    path = folder / name
    path.write_text(EVERYWHERE.replace("TEXT", escaped(text)))
    return path


def every_way(command: str) -> Iterator[tuple[str, ...]]:
    """A command alone, with each of its switches, and with each word that one of its options takes."""
    words = asking(command, "a", "s")
    yield tuple(words)
    if command == "sources":
        yield (*words, "s")
    for option in COMMANDS[command].params:
        if getattr(option, "is_flag", False):
            yield (*words, option.opts[0])
        elif option.metavar and "|" in option.metavar and option.name != "was":
            yield from ((*words, option.opts[0], word) for word in option.metavar.split("|"))
