"""Lines as an editor counts them."""

import re

LINE_END = re.compile(r"\r\n|\n|\r")
INVISIBLE_LINE_ENDS = "\x85\u2028\u2029"
"""Line ends in YAML and Unicode that editors do not count."""


def split_lines(text: str) -> list[str]:
    """The lines of a text; unlike ``str.splitlines``, it does not end lines at form feeds and U+2028."""
    return LINE_END.split(text)
