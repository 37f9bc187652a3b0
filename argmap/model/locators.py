"""What stands in place of lines where a source has none: pages and other parts of a book, or a time of a recording."""

import re
from itertools import pairwise

_PARTS = "p|pp|vols?|bks?|pts?|chs?|secs?|pars?|arts?|fols?|cols?|nos?|v|vv|n|nn|figs?|tabs?"
ARABIC, ROMAN = r"\d{1,9}(?:\.\d{1,9})*[a-z]?", "[ivxlcdm]+"
NUMBER = rf"(?:{ARABIC}|{ROMAN})"
"""``12``, ``12a``, ``2.1`` or ``xii``."""
PART = rf"(?:(?:{_PARTS})\. |§§? ){NUMBER}(?:-{NUMBER})?"
TIME = r"(?:\d{1,2}:[0-5]\d|[0-5]?\d):[0-5]\d"

LOCATOR = rf"(?:{PART}(?: {PART})*|{TIME}(?:-{TIME})?)"
"""``p. 12``, ``pp. xii-xv``, ``vol. 2 p. 15``, ``§ 4``, ``31:05`` or ``00:31:05-00:32:10``."""

_RANGE = re.compile(rf"(?<![\w.])({TIME}|{NUMBER})-({TIME}|{NUMBER})")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def goes_upwards(locator: str) -> bool:
    """Whether no range in a locator ends before it begins; pages in Roman numbers come before the others."""
    return all(_height(first) <= _height(last) for first, last in _RANGE.findall(locator))


def _height(number: str) -> tuple[int, tuple[int, ...], str]:
    """What a page, another part or a time is compared by."""
    digits = tuple(map(int, re.findall(r"\d+", number)))
    if ":" in number:
        return 1, (sum(part * 60**power for power, part in enumerate(reversed(digits))),), ""
    if digits:
        return 1, digits, number[-1] if number[-1].isalpha() else ""
    values = [_ROMAN[letter] for letter in number]
    return 0, (sum(-value if value < after else value for value, after in pairwise([*values, 0])),), ""
