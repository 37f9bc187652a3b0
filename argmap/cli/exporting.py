"""``argmap export``: choose the format, and write the export to stdout or a file."""

import sys
from pathlib import Path

from argmap.cli.output import print_bytes
from argmap.cli.session import complain
from argmap.cli.signals import tidied
from argmap.errors import ArgmapError
from argmap.export.exported import exported
from argmap.export.extent import extent
from argmap.export.formats import SUFFIXES, USUAL, Format
from argmap.export.view import View
from argmap.graph import loaded_map
from argmap.progress import begin
from argmap.query.part import Part
from argmap.text.writing import is_device, write_parts

STDOUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
"""Names of stdout, which is written to as it is: a file that a shell has opened for it exists already."""


def format_for(wanted: Format | None, output: Path | None) -> Format:
    """The format given by its name or by the ending of the file; for stdout, a device or a pipe also the usual one.

    Raises `ArgmapError` if name and ending contradict each other, or if there is no name and no format has the ending.
    """
    file = _file(output)
    suffix = Path(f"file{file.name}").suffix.lower() if file else ""  # Path(".dot") has no suffix
    meant = SUFFIXES.get(suffix)
    if wanted and meant and wanted != meant:
        raise ArgmapError(f"{output}: a file that ends in {suffix} is {meant}, not {wanted}")
    if file and not (wanted or meant or is_device(file) or file.is_dir()):  # a folder is refused for what it is
        lacking = f"no format ends in {suffix}" if suffix else "no ending says which format it is"
        raise ArgmapError(f"{file}: {lacking}; known are {', '.join(SUFFIXES)}, or give --format")
    return wanted or meant or USUAL


def write_export(part: Part, form: Format, view: View, output: Path | None, *, force: bool) -> None:
    """Write a part of a map to a file or, without one, to stdout; report on stderr what it leaves out.

    Raises `ArgmapError` if the file is the map itself, or if a binary format would go to a terminal.
    """
    file = _file(output)
    if file and file.exists() and file.samefile(loaded_map(part.whole).path):
        raise ArgmapError(f"{file}: this is the map itself; write to another file")
    if file is None and form.traits.binary and sys.stdout.isatty():
        raise ArgmapError(f"{form} is nothing for a terminal to show; -o FILE writes a file")
    remarks = [words] if (words := extent(part)) else []
    parts = exported(part, form, view, remarks.append)
    begin(f"writing {form}")
    with tidied():
        if file is None:
            print_bytes(b"".join(parts))
        else:
            write_parts(file, parts, force=force)
    for remark in remarks:
        complain(remark)


def _file(output: Path | None) -> Path | None:
    """The file to write to; None for stdout."""
    return None if str(output) in STDOUT else output
