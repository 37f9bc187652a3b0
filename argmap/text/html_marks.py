"""What a browser shows of HTML.

No parser tells where each sign that it reads stands in the file, where a tag ends for instance. So tags and comments
are found here, with regular expressions that take time linear in the text.
"""

import re
from collections.abc import Iterator
from html import unescape

from argmap.text.seen import Replaced, Seen

NAMES = (".html", ".htm", ".xhtml", ".shtml")
"""How names of such files end, in lower case."""

COMMENT = r"(?P<comment><!--(?:-?>|[\s\S]*?(?:--!?>|\Z)))"
TAG = r"""(?P<tag></?(?P<name>[a-zA-Z][^\s/<>"']*)(?P<rest>(?:"[^"]*"|'[^']*'|[^"'<>])*+)>)"""
ENTITY = r"(?P<entity>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"

_BEGINNING = re.compile(r"\s*(?:<\?xml[^<>]*>\s*|<!--[^<>]*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_UNSEEN = (
    r"(?P<unseen><(?P<element>script|style|title|template|noscript|iframe)\b[^<>]*+>"
    r"[\s\S]*?(?:</(?P=element)\s*>|\Z))"
)
_HTML = re.compile(rf"{COMMENT}|{_UNSEEN}|{TAG}|(?P<declaration><[!?][^<>]*+>)|{ENTITY}", re.IGNORECASE)
_HIDING = re.compile(r"""\s(?:hidden(?![\w-])|style\s*=[^<>]*?display\s*:\s*none)""", re.IGNORECASE)

_BLOCKS = frozenset(
    """
    address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html img input legend li link main menu meta nav ol
    option p pre section select summary table tbody td textarea tfoot th thead tr ul video
    """.split()  # noqa: SIM905  # a list of so many words is read more easily
)
"""Elements that end a line, or stand between words."""

_NEVER_CLOSED = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"))
_NEVER_NESTED = frozenset(("dd", "dt", "li", "option", "p", "td", "th", "tr"))


def is_html(name: str, text: str) -> bool:
    """Whether a file is HTML, by its name or by how it begins."""
    return name.lower().endswith(NAMES) or _BEGINNING.match(text) is not None


def seen_in_html(text: str) -> Seen:
    """What a browser shows of a page: no tags, comments or scripts, and of several spaces only one."""
    seen = Seen.all_of(text).replaced(_replaced(text))
    spaces = re.finditer(r"[ \t\n\r\f]{2,}|[\t\n\r\f]", seen.text)
    return seen.replaced(Replaced(*found.span(), " ") for found in spaces)


def shown(found: re.Match[str]) -> str:
    """What is seen in the stead of a tag, a comment or an entity."""
    if found["entity"]:
        return unescape(found[0])
    return " " if (found["name"] or "").lower() in _BLOCKS else ""


def _replaced(text: str) -> Iterator[Replaced]:
    hidden: list[str] = []
    """The element that is hidden, as often as it is open."""
    since = 0
    for found in _HTML.finditer(text):
        name = (found["name"] or "").lower()
        if hidden:
            hidden = _still_hidden(hidden, name, found)
            if not hidden:
                yield Replaced(since, found.end(), " ")
        elif _hides(name, found):
            hidden, since = [name], found.start()
        else:
            yield Replaced(*found.span(), shown(found))
    if hidden:
        yield Replaced(since, len(text), " ")


def _hides(name: str, tag: re.Match[str]) -> bool:
    """Whether a tag opens an element that is not shown."""
    if not name or name in _NEVER_CLOSED or tag[0].startswith("</") or tag[0].endswith("/>"):
        return False
    return _HIDING.search(tag["rest"]) is not None


def _still_hidden(hidden: list[str], name: str, tag: re.Match[str]) -> list[str]:
    if name != hidden[0]:
        return hidden
    if tag[0].startswith("</"):
        return hidden[1:]
    return [] if name in _NEVER_NESTED else [*hidden, name]
