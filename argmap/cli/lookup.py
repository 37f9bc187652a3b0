"""Where a map and its documents are looked up, given on the command line or not."""

import os
from pathlib import Path
from typing import NamedTuple

import argmap
from argmap.errors import ArgmapError

MAP_NAMES = ("claims.yaml", "data/claims.yaml")
MAP_VARIABLE = "ARGMAP_MAP"
DOCUMENTS_VARIABLE = "ARGMAP_DOCUMENTS"


class FoundMap(NamedTuple):
    """A map's file, and whether it is the one that comes with argmap."""

    path: Path
    packaged: bool = False

    def refuse_packaged(self) -> None:
        """Raise `ArgmapError` if it is the one that comes with argmap, which nobody may change."""
        if self.packaged:
            raise ArgmapError("the map that comes with argmap is not yours to change; name one with --map FILE")


def find_map(given: Path | None) -> FoundMap:
    """The map given, else ARGMAP_MAP, else the nearest here or above, else the packaged one.

    Raises `ArgmapError` if ARGMAP_MAP names a file that does not exist.
    """
    if given is not None:
        return FoundMap(given)
    named = os.environ.get(MAP_VARIABLE)
    if named:
        if not Path(named).exists():
            raise ArgmapError(f"{MAP_VARIABLE} names '{named}', which does not exist")
        return FoundMap(Path(named))
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in MAP_NAMES:
            if (folder / name).is_file():
                return FoundMap(_relative(folder / name))
    return FoundMap(argmap.packaged_map(), packaged=True)


def find_own_map(given: Path | None) -> Path:
    """The map to change, looked up as `find_map` does; raises `ArgmapError` if it is the packaged one."""
    found = find_map(given)
    found.refuse_packaged()
    return found.path


def find_documents(given: Path | None, map_path: Path) -> Path | None:
    """The folder given, else ARGMAP_DOCUMENTS, else ``documents`` beside the map, else None.

    Raises `ArgmapError` if ARGMAP_DOCUMENTS names something that is not a folder.
    """
    if given is not None:
        return given
    named = os.environ.get(DOCUMENTS_VARIABLE)
    if named:
        if not Path(named).is_dir():
            raise ArgmapError(f"{DOCUMENTS_VARIABLE} names '{named}', which is no folder")
        return Path(named)
    beside = map_path.parent / "documents"
    return beside if beside.is_dir() else None


def _relative(path: Path) -> Path:
    """The path relative to the current folder."""
    return Path(os.path.relpath(path))
