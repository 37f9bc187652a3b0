"""A map's file -> the model, with the location of everything in it, or all problems at once.

`map_reader` reads the text in one pass and finds what is wrong; `advise` says what to do about it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.errors import ArgmapError, Finding, Location
from argmap.load.locations import Locations
from argmap.load.map_reader import SoundParts, read_map
from argmap.model.parts import ArgumentMap
from argmap.progress import begin
from argmap.text.encoding import NotTextError, decode
from argmap.text.lines import split_lines
from argmap.text.reading import MAX_MAP_SIZE, TooLargeError, read_bytes


class LoadedMap(NamedTuple):
    """A map without errors, and the locations of its parts."""

    map: ArgumentMap
    path: Path
    text: str
    """The text of the file, without a byte order mark."""
    locations: Locations


class UnreadableMapError(ArgmapError):
    """Raised if a text is no map, or names something that does not exist.

    `sound` is what is right in the text or, if slips keep it from being read, in the text without these slips. The
    lines of that had other rows in the file, if `rows` says so.
    """

    def __init__(self, findings: Iterable[Finding], text: str, sound: SoundParts, rows: Sequence[int]) -> None:
        super().__init__(findings=findings, text=text)
        self.sound = sound
        self._rows = rows

    def location(self, *way: int | str) -> Location:
        """Where the end of a way through the sound parts is in the file."""
        found = self.sound.locations.of(*way)
        return found._replace(line=self._rows[found.line - 1] + 1)


def load_map(path: Path) -> LoadedMap:
    """Read the map in a file.

    Raises `ArgmapError` if the file cannot be read and, with every finding, if its text is no map or names something
    that does not exist.
    """
    return parse_map(_read_text(path), path)


def parse_map(text: str, path: Path) -> LoadedMap:
    """Read the map in a text; `path` is only the name of its file in findings."""
    read = read_map(text, str(path))
    if read.map is None:
        from argmap.load.advise.repair import repaired  # noqa: PLC0415  # only a map with mistakes needs advice

        begin("looking for the slip")
        findings, draft = repaired(text, read.findings, lambda mended: read_map(mended, str(path)).findings)
        sound = read.sound if draft.text == text else read_map(draft.text, str(path)).sound
        raise UnreadableMapError(findings, text, sound, draft.rows)
    return LoadedMap(read.map, path, text, read.locations)


def _read_text(path: Path) -> str:
    try:
        content = read_bytes(path, MAX_MAP_SIZE)
    except FileNotFoundError:
        raise ArgmapError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise ArgmapError(f"{path}: a folder, not a map's file") from None
    except TooLargeError as error:
        finding = Finding(Location(str(path)), "too-large", f"{error}; no map is so large")
        raise ArgmapError(findings=[finding]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArgmapError(f"{path}: cannot be read: {reason}") from None
    try:
        return decode(content).text
    except NotTextError as error:
        before = split_lines(error.before)
        location = Location(str(path), len(before), len(before[-1]) + 1)
        raise ArgmapError(findings=[Finding(location, "not-utf-8", f"the file {error}")]) from None
