"""Two texts of a file -> the lines that differ, as ``diff -u`` writes them and ``patch`` reads them."""

from collections.abc import Iterator
from difflib import unified_diff

from argmap.lines import LINE_END


def diff_lines(file: str, old: str, new: str) -> Iterator[str]:
    """The differing lines, with their line ends."""
    for line in unified_diff(_with_ends(old), _with_ends(new), f"a/{file}", f"b/{file}"):
        yield line
        if not LINE_END.search(line):
            yield "\n\\ No newline at end of file\n"


def _with_ends(text: str) -> list[str]:
    """The lines with the ends they have, so that a change of one line shows one line."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]
