"""Pictures of a map, drawn by Graphviz: through pygraphviz, or else by the ``dot`` of the system."""

import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec

from argmap.errors import ArgmapError
from argmap.export.dot import generate_dot
from argmap.export.view import Remark, View
from argmap.progress import begin
from argmap.query.part import Part

LARGEST_PNG = 32_767
"""Pixels on a side; the library behind Graphviz shrinks a larger picture."""

LARGEST_PAGE = 200
"""Inches on a side of a PDF's page that every reader shows (PDF 1.7, annex C: 14,400 points)."""

DPI = 96
"""Pixels per inch of a PNG that Graphviz draws."""

NOISE = re.compile(r"fontconfig|layout may take a long time", re.IGNORECASE)
"""Warnings that say nothing about the picture."""

SHRUNK = "Scaling by"


def draw_picture(part: Part, view: View, form: str, remark: Remark) -> bytes:
    """A picture of a part of a map; the warnings of Graphviz become remarks.

    Raises `ArgmapError` if there is no Graphviz, if it fails, or if it would shrink the picture.
    """
    command = _graphviz()
    dot = "\n".join(generate_dot(part, view)).encode()
    if form in {"png", "pdf"}:
        width, height = _size(command, dot)
        if form == "png" and max(width, height) * DPI > LARGEST_PNG:
            pixels = f"{width * DPI:,.0f} × {height * DPI:,.0f} pixels"
            raise _too_large(f"a PNG of this has {pixels}, of which Graphviz draws {LARGEST_PNG:,} a side")
        if form == "pdf" and max(width, height) > LARGEST_PAGE:
            inches = f"{width:,.0f} × {height:,.0f} inches"
            remark(f"the page has {inches}, and some readers show only {LARGEST_PAGE} a side; SVG has no such limit")
    begin("drawing the picture")
    picture, said = _drawn(command, form, dot)
    if any(SHRUNK in line for line in said):
        raise _too_large("Graphviz would shrink this picture")
    for line in said:
        remark(f"Graphviz: {line}")
    return picture


def _graphviz() -> list[str]:
    """The command that draws, without the option for the format; raises `ArgmapError` if there is none."""
    if find_spec("pygraphviz"):
        return [sys.executable, "-P", "-m", "argmap.export.graphviz"]
    if dot := shutil.which("dot"):
        return [dot]
    python = shlex.quote(sys.executable)
    install = f"{python} -m pip install" if find_spec("pip") else f"uv pip install --python {python}"
    raise ArgmapError(
        f"pictures need Graphviz, which a package brings along: {install} 'pygraphviz>=2.0' "
        "(the command 'dot' of an installed Graphviz serves as well)"
    )


def _drawn(command: list[str], form: str, dot: bytes) -> tuple[bytes, list[str]]:
    ran = subprocess.run([*command, f"-T{form}"], input=dot, capture_output=True, check=False)  # noqa: S603  # ours, or the user's dot
    said = [
        line for line in ran.stderr.decode(errors="replace").splitlines() if line.strip() and not NOISE.search(line)
    ]
    wrong = [line for line in said if "Error" in line]
    if ran.returncode != 0 or not ran.stdout or wrong:
        reason = (wrong or said)[0] if said else f"it ended with {ran.returncode}"
        raise ArgmapError(f"Graphviz could not draw this: {reason}")
    return ran.stdout, said


def _size(command: list[str], dot: bytes) -> tuple[float, float]:
    """Width and height in inches, from Graphviz's plain format: ``graph scale width height``."""
    plain, _ = _drawn(command, "plain", dot)
    _, _, width, height, *_ = plain.split(maxsplit=4)
    return float(width), float(height)


def _too_large(what: str) -> ArgmapError:
    return ArgmapError(f"{what}; write SVG or PDF, or only a part: --focus CLAIM, --depth N")
