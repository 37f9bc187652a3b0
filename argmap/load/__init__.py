"""A map's file -> the model, with the place of everything in it; all problems at once.

`nodes` reads the YAML, `validation` and `references` find what is wrong with it, and
`load_map` puts them together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from argmap.errors import Finding, Location, MapError, RequestError
from argmap.lines import split_lines
from argmap.load.nodes import Mapping, Sequence, read_nodes
from argmap.load.places import locate
from argmap.load.references import reference_findings
from argmap.load.repair import repaired
from argmap.load.texts import cut_text_findings
from argmap.load.validation import validate
from argmap.model import ArgumentMap


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
    root, findings = read_nodes(text, str(path))
    if not isinstance(root, Mapping):
        return findings or [_no_mapping(root, str(path))]
    argument_map, problems = validate(root)
    findings += [*problems, *cut_text_findings(root), *reference_findings(root)]
    if findings or argument_map is None:
        return list(_nearest_causes(findings))
    return LoadedMap(argument_map, path, root, text)


def _read_text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise RequestError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise RequestError(f"{path}: a folder, not a map's file") from None
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


def _nearest_causes(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One mistake can trip several checks: of the findings at a place, those nearest to the cause."""
    nearest: dict[Location, str] = {}
    for finding in dict.fromkeys(sorted(findings, key=_distance)):
        if nearest.setdefault(finding.location, finding.code) == finding.code:
            yield finding


def _distance(finding: Finding) -> int:
    """How far from its cause: a misspelled field is missing too, an empty list is no list either."""
    if finding.code.startswith("missing-"):
        return 3
    return {"complex-key": -1, "unknown-field": 0, "empty-value": 1}.get(finding.code, 2)
