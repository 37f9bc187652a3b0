"""A map's file -> the model, with the place of everything in it; all problems at once.

`nodes` reads the YAML, `validation` and `references` find what is wrong with it, and
`load_map` puts them together.
"""

from dataclasses import dataclass
from pathlib import Path

from argmap.errors import Finding, Location, MapError, RequestError
from argmap.lines import split_lines
from argmap.load.collected import Findings, TooManyFindingsError, too_many
from argmap.load.nodes import Mapping, Sequence, read_nodes
from argmap.load.places import locate
from argmap.load.references import reference_findings
from argmap.load.repair import repaired
from argmap.load.texts import cut_text_findings
from argmap.load.validation import validate
from argmap.model import ArgumentMap
from argmap.reading import TooLargeError, read_bytes


@dataclass(frozen=True)
class LoadedMap:
    """A map that can be used, and where each part of it stands."""

    map: ArgumentMap
    path: Path
    root: Mapping
    text: str
    """What was read, without a byte order mark."""

    def location(self, *way: int | str) -> Location:
        """Where a part stands; of a part that the file does not spell out, its nearest whole."""
        return locate(self.root, way)


def load_map(path: Path) -> LoadedMap:
    """Read the map in a file.

    Raises `RequestError` where there is no readable file, and `MapError` with every finding
    where its text is no map or names something that does not exist.
    """
    return parse_map(_read_text(path), path)


def parse_map(text: str, path: Path) -> LoadedMap:
    """Read the map in a text; `path` is only what findings call its file."""
    loaded = _parse(text, path)
    if isinstance(loaded, LoadedMap):
        return loaded
    raise MapError(repaired(text, loaded, lambda mended: _problems(mended, path)), text)


def _problems(text: str, path: Path) -> list[Finding]:
    """What is wrong with a text, as it is."""
    loaded = _parse(text, path)
    return [] if isinstance(loaded, LoadedMap) else loaded


def _parse(text: str, path: Path) -> LoadedMap | list[Finding]:
    """The map in a text, or what is wrong with it."""
    findings = Findings()
    try:
        loaded = _collect(text, path, findings)
    except TooManyFindingsError:
        listed = findings.nearest_causes()
        return [*listed, too_many(listed)]
    return loaded if loaded and not any(findings) else findings.nearest_causes()


def _collect(text: str, path: Path, findings: Findings) -> LoadedMap | None:
    """The map in a text, or at least one finding."""
    root = read_nodes(text, str(path), findings)
    if not isinstance(root, Mapping):
        if not any(findings):
            findings.add(_no_mapping(root, str(path)))
        return None
    argument_map = validate(root, findings)
    findings.add_all(cut_text_findings(root))
    findings.add_all(reference_findings(root))
    return None if argument_map is None else LoadedMap(argument_map, path, root, text)


def _read_text(path: Path) -> str:
    try:
        content = read_bytes(path)
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


def _no_mapping(root: object, file: str) -> Finding:
    if root is None:
        return Finding(Location(file), "empty-file", "nothing here; a map starts with 'format: 1'")
    kind = "a list" if isinstance(root, Sequence) else "a text"
    message = f"a map is a mapping of 'format', 'title', 'claims' and so on, not {kind}"
    return Finding(Location(file), "wrong-type", message)
