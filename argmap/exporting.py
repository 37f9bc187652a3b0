"""``argmap export``: a map's lines of DOT -> stdout or a file."""

from collections.abc import Iterable
from pathlib import Path

from argmap.errors import RequestError
from argmap.files import write_lines
from argmap.output import print_text

TEXT_SUFFIXES = ("", ".dot", ".gv", ".txt")
PICTURE_SUFFIXES = (".svg", ".png", ".pdf", ".jpg", ".jpeg", ".gif", ".webp", ".ps", ".eps")


def write_export(lines: Iterable[str], output: Path | None, *, force: bool) -> None:
    """Write lines to a file or, without one, to stdout."""
    if output is None or str(output) == "-":
        print_text("\n".join(lines))
        return
    suffix = output.suffix.lower()
    if suffix in PICTURE_SUFFIXES:
        raise RequestError(
            f"{output}: argmap writes DOT, not {suffix}; try: argmap export | dot -T{suffix[1:]} -o {output.name}"
        )
    if suffix not in TEXT_SUFFIXES:
        raise RequestError(f"{output}: argmap writes DOT, to a file that ends in .dot or .gv")
    write_lines(output, lines, force=force)
