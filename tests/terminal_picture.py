"""A picture of a terminal: what a command prints in colour, as SVG."""

import html
import io
import re

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

COLUMNS = 80
DARK, MIDDLE = 0, 135
THEME = TerminalTheme(
    (246, 248, 250),
    (31, 35, 40),
    [(red, green, blue) for blue in (DARK, MIDDLE) for green in (DARK, MIDDLE) for red in (DARK, MIDDLE)],
)
"""A light ground, on which the colours of a terminal stand out if they are dark."""

FORMAT = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px ui-monospace, Menlo, Consolas, monospace; }}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's own format asks a host for a font."""


def picture_of(printed: str, title: str) -> str:
    """An SVG of what a command printed to a terminal, with its escape sequences."""
    screen = Console(record=True, width=COLUMNS, file=io.StringIO(), highlight=False)
    screen.print(Text.from_ansi(printed), soft_wrap=True)
    return screen.export_svg(title=title, theme=THEME, code_format=FORMAT, unique_id="terminal")


def words_in(picture: str) -> list[str]:
    """The words of a picture without their places and colours, which another release of Rich may change."""
    return html.unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))).split()
