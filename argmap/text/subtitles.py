"""What is said in subtitles: neither their numbers and times, nor their tags."""

import re
from html import unescape

from argmap.text.html_marks import ENTITY
from argmap.text.seen import Replaced, Seen

NAMES = (".srt", ".vtt")
"""How names of such files end, in lower case."""

_TIMES = r"^(?:\d+[ \t]*\n|(?<=\n\n)[^\n]*\n)?\d[\d:.,]* *--> *\d[^\n]*+"
_UNSAID = re.compile(
    rf"\AWEBVTT[^\n]*+|{_TIMES}|</?[a-zA-Z\d][^<>\n]{{0,200}}>|{ENTITY}|\{{\\[^{{}}\n]{{0,200}}\}}", re.MULTILINE
)


def are_subtitles(name: str) -> bool:
    """Whether a file has subtitles, by its name."""
    return name.lower().endswith(NAMES)


def said_in_subtitles(text: str) -> Seen:
    """The words, which may go on from one subtitle to the next."""
    return Seen.all_of(text).replaced(
        Replaced(*found.span(), unescape(found["entity"] or "")) for found in _UNSAID.finditer(text)
    )
