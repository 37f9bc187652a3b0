"""A map's file -> the model, with the place of everything in it; all problems at once.

`quick` reads what is written in the everyday forms and is right, `thorough` reads everything
and says what is wrong. What a text means is the same either way.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import Finding, Location, MapError, RequestError
from argmap.lines import split_lines
from argmap.load.parts import Part, Way
from argmap.load.quick import read_quickly
from argmap.model import ArgumentMap
from argmap.reading import MAX_MAP_SIZE, TooLargeError, read_bytes

if TYPE_CHECKING:
    from argmap.load import nodes


class LoadedMap(NamedTuple):
    """A map that can be used, and where each part of it stands."""

    map: ArgumentMap
    path: Path
    text: str
    """What was read, without a byte order mark."""
    cut: str = ""
    """The same with line feeds for line ends, as it was cut into parts."""
    parts: Mapping[Way, Part] = MappingProxyType({})
    """The parts of a map that was read quickly, by the way to them; of another one, `root` knows all places."""
    root: "nodes.Mapping | None" = None

    def location(self, *way: int | str) -> Location:
        """Where a part stands; of a part that the file does not spell out, its nearest whole."""
        part = self.parts.get(way)
        if part is not None:
            return Location(str(self.path), part.line, part.column)
        from argmap.load.places import locate  # noqa: PLC0415  # it needs the nodes, and they a parser

        return locate(self._nodes_around(way), way)

    def node(self, *way: int | str) -> "nodes.Node | None":
        """What the file has at the end of a way."""
        from argmap.load.places import find_node  # noqa: PLC0415  # as above

        return find_node(self._nodes_around(way), way)

    def _nodes_around(self, way: Way) -> "nodes.Mapping":
        """The nodes of the whole map or of the part that the way leads into."""
        if self.root is not None:
            return self.root
        from argmap.load.thorough import nodes_of_part  # noqa: PLC0415  # as above

        way = way[:2] if way[:2] in self.parts else way[:1]
        part = self.parts[way]
        return nodes_of_part(self.cut[part.start : part.end], str(self.path), way[:-1], part.line)


def load_map(path: Path) -> LoadedMap:
    """Read the map in a file.

    Raises `RequestError` where there is no readable file, and `MapError` with every finding
    where its text is no map or names something that does not exist.
    """
    return parse_map(_read_text(path), path)


def parse_map(text: str, path: Path) -> LoadedMap:
    """Read the map in a text; `path` is only what findings call its file."""
    cut = text.replace("\r\n", "\n")
    quickly = read_quickly(cut)
    if quickly is not None:
        return LoadedMap(quickly.map, path, text, cut, quickly.parts)
    from argmap.load.thorough import read_thoroughly  # noqa: PLC0415  # with a parser that not every map needs

    read = read_thoroughly(text, str(path))
    if isinstance(read, list):
        raise MapError(read, text)
    return LoadedMap(read.map, path, text, root=read.root)


def _read_text(path: Path) -> str:
    try:
        content = read_bytes(path, MAX_MAP_SIZE)
    except FileNotFoundError:
        raise RequestError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise RequestError(f"{path}: a folder, not a map's file") from None
    except TooLargeError as error:
        raise MapError([Finding(Location(str(path)), "too-large", f"{error}; no map is so large")]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise RequestError(f"{path}: cannot be read: {reason}") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = split_lines(content.removeprefix(b"\xef\xbb\xbf")[: error.start].decode(errors="replace"))
        location = Location(str(path), len(before), len(before[-1]) + 1)
        message = f"byte 0x{error.object[error.start]:02X} is not UTF-8; save the file as UTF-8"
        raise MapError([Finding(location, "not-utf-8", message)]) from None
