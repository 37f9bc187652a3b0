"""Lines as an editor counts them."""

import re

LINE_END = re.compile(r"\r\n|\n|\r")
INVISIBLE_LINE_ENDS = "\x85\u2028\u2029"
"""Line ends of YAML and Unicode that no editor counts."""


def split_lines(text: str) -> list[str]:
    """The lines of a text; not ``str.splitlines``, which ends them at form feeds and U+2028 too."""
    return LINE_END.split(text)
