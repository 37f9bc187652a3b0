"""``argmap export``: choose the format, and write the export to stdout or a file."""

import sys
from pathlib import Path

from argmap.cli.output import print_bytes
from argmap.cli.session import complain
from argmap.errors import ArgmapError
from argmap.export.exported import exported
from argmap.export.extent import extent
from argmap.export.formats import SUFFIXES, USUAL, Format
from argmap.export.view import View
from argmap.graph import loaded_map
from argmap.query.part import Part
from argmap.text.writing import write_parts


def format_for(wanted: Format | None, output: Path | None) -> Format:
    """The format given by its name or by the ending of the file; DOT if there is neither.

    Raises `ArgmapError` if the two contradict each other, or if there is only an ending and no
    format has it.
    """
    suffix = Path(f"file{output.name}").suffix.lower() if output else ""  # Path(".dot") has no suffix
    meant = SUFFIXES.get(suffix)
    if wanted and meant and wanted != meant:
        raise ArgmapError(f"{output}: a file that ends in {suffix} is {meant}, not {wanted}")
    if not (wanted or meant) and suffix:
        raise ArgmapError(f"{output}: no format ends in {suffix}; known are {', '.join(SUFFIXES)}, or give --format")
    return wanted or meant or USUAL


def write_export(part: Part, form: Format, view: View, output: Path | None, *, force: bool) -> None:
    """Write a part of a map to a file or, without one, to stdout; report on stderr what it leaves out.

    Raises `ArgmapError` if the file is the map itself, or if a binary format would go to a terminal.
    """
    file = None if str(output) == "-" else output
    if file and file.exists() and file.samefile(loaded_map(part.whole).path):
        raise ArgmapError(f"{file}: this is the map itself; write to another file")
    if file is None and form.traits.binary and sys.stdout is not None and sys.stdout.isatty():
        raise ArgmapError(f"{form} is nothing for a terminal to show; -o FILE writes a file")
    remarks = [words] if (words := extent(part)) else []
    parts = exported(part, form, view, remarks.append)
    if file is None:
        print_bytes(b"".join(parts))
    else:
        write_parts(file, parts, force=force)
    for remark in remarks:
        complain(remark)
