"""The lines in which two texts of a file differ, as ``diff -u`` writes them and ``patch`` reads them."""

import os
import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from argmap.text.lines import LINE_END
from argmap.text.safe import visible


def diff_lines(path: Path, old: str, new: str) -> Iterator[str]:
    """The lines of the diff, with their line ends; the file names are for ``patch -p1`` in the current folder."""
    relative = Path(os.path.relpath(path))
    inside = relative.parts[:1] != ("..",)
    names = (f"a/{relative.as_posix()}", f"b/{relative.as_posix()}") if inside else (str(path.resolve()),) * 2
    before, after = map(_quoted, names)
    for line in unified_diff(_with_ends(old), _with_ends(new), before, after):
        yield line
        if not LINE_END.search(line):
            yield "\n\\ No newline at end of file\n"


def _quoted(name: str) -> str:
    """A name as git writes it: in quotes if some of its characters cannot be shown; a tab ends one that has spaces."""
    if visible(name) != name:
        octal = re.sub(r'[^ -~]|["\\]', lambda match: f"\\{ord(match[0]):03o}", os.fsencode(name).decode("latin-1"))
        return f'"{octal}"'
    return f"{name}\t" if " " in name else name


def _with_ends(text: str) -> list[str]:
    """The lines with their own line ends, so that a change of one line shows one line."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]
