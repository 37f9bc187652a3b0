"""What a browser shows of HTML.

No parser tells where each sign that it reads stands in the file, where a tag ends for instance. So tags and comments
are found here, with regular expressions that take time linear in the text.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from argmap.text.seen import BARRIER, Replaced, Seen

NAMES = (".html", ".htm", ".xhtml", ".shtml")
"""How names of such files end, in lower case."""

COMMENT = r"(?P<comment><!--(?:-?>|[\s\S]*?(?:--!?>|\Z)))"
ATTRIBUTES = r"""(?:"[^"]*"|'[^']*'|[^"'<>])*+"""
UNSEEN = (
    r"(?P<unseen><(?P<element>script|style|title|template|noscript|iframe|datalist|rt|rp|video|audio|canvas|object|"
    rf"noframes|noembed|desc|annotation(?:-xml)?)(?=[\s/>]){ATTRIBUTES}(?<!/)>[\s\S]*?(?:</(?P=element)\s*>|\Z))"
)
RAISED = r"(?P<raised><sup\b[^<>]*+>(?P<inside>(?:[^<>]|<(?!/sup)[^<>]{0,300}>){0,300})</sup\s*>)"
TAG = rf"(?P<tag></?(?P<name>[a-zA-Z][\w:.-]*+)(?=[\s/>])(?P<rest>{ATTRIBUTES})>)"
_WITHOUT_END = "nbsp|amp|lt|gt|quot|shy|copy|reg"
"""Entities that browsers read without their semicolon."""

ENTITY = (
    rf"(?P<entity>&(?:(?:#\d{{1,7}}|#[xX][\da-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});|(?:{_WITHOUT_END})(?!\w)))"
)

_BEGINNING = re.compile(r"\s*(?:<\?xml[^<>]*>\s*|<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_HTML = re.compile(
    rf"(?P<plain>[^<&]++)|{COMMENT}|{UNSEEN}|{RAISED}|{TAG}|(?P<declaration><[!?][^<>]*+>)|{ENTITY}", re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"""([^\s"'=/<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?""")
_UNSHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_BLOCKS = frozenset(
    """
    address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html img input legend li link main menu meta nav ol
    option p pre section select summary table tbody td textarea tfoot th thead tr ul video
    """.split()  # noqa: SIM905  # a list of so many words is read more easily
)
"""Elements that end a line, or stand between words."""

_PARTED = frozenset(("dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr"))
"""Those of them whose words are no sentence with the words behind them."""

_NEVER_CLOSED = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"))
_LISTS = frozenset(("dl", "menu", "ol", "select", "table", "ul"))
_CELLS = ("td", "th", "tr")
_ITEMS: Mapping[str, tuple[str, ...]] = {
    "li": ("li",),
    **dict.fromkeys(("dd", "dt"), ("dd", "dt")),
    "option": ("option", "optgroup"),
    **dict.fromkeys(("td", "th"), _CELLS),
    "tr": ("tr", "tbody", "tfoot"),
}
"""Elements that need no tag to end, and those that end them, except in a list or table inside them."""

_NO_PARAGRAPH = _BLOCKS - {"br", "button", "img", "input", "link", "meta", "option", "select", "textarea", "video"}
"""Elements that end a paragraph."""

_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")


def is_html(name: str, text: str) -> bool:
    """Whether a file is HTML, by its name or by how it begins."""
    return name.lower().endswith(NAMES) or _BEGINNING.match(text) is not None


def seen_in_html(text: str) -> Seen:
    """What a browser shows of a page: no tags, comments or scripts, and of several spaces only one."""
    return _spaces_once(Seen.all_of(text).replaced(_replaced(text, notes=True)))


def seen_without_notes(text: str) -> Seen:
    """The same without the signs of footnotes."""
    return _spaces_once(Seen.all_of(text).replaced(_replaced(text, notes=False)))


def _spaces_once(seen: Seen) -> Seen:
    text = seen.text
    for space in "\t\n\r\f":
        text = text.replace(space, " ")
    spaces = re.finditer(" {2,}", text)
    return Seen(text, seen.offsets).replaced(Replaced(*found.span(), " ") for found in spaces)


def _shown(found: re.Match[str]) -> str:
    """What is seen in the stead of a tag, a comment, an entity, or of an element that is not shown."""
    if found["entity"]:
        return unescape(found[0])
    name = _name(found)
    return BARRIER if name in _PARTED else " " if name in _BLOCKS else ""


def _raised(found: re.Match[str], *, notes: bool) -> str:
    """What is seen of a raised text: ``10<sup>6</sup>`` is not 106. Signs of footnotes are seen only with `notes`."""
    inside = unescape(re.sub(r"<[^<>]*>", "", found["inside"])).strip()
    before = re.sub(r"<[^<>]*>|\s", "", found.string[max(found.start() - REACH, 0) : found.start()])
    is_note = re.fullmatch(r"\[.*\]|[\d,*†‡§ ]+", inside) and not _POWER.search(before)
    if is_note and not notes:
        return ""
    return inside if inside.startswith("[") else inside.translate(_RAISED)


REACH = 40
"""Characters before a raised text by which powers and notes are told."""

_POWER = re.compile(r"(?:^|\D)\d{1,3}$|(?:^|[^A-Za-z])(?:[kcdm]?m|ft|mi|[nrsxyz])$", re.IGNORECASE)
"""What a power stands behind: a number, but no year, or a unit or a variable."""


class Hidden:
    """The element that is not shown, while its tags and those inside it are gone through."""

    def __init__(self) -> None:
        self._name = ""
        self._start = 0
        self._open = 0
        """How often the element is open, one inside the other."""
        self._lists = 0
        """How many lists or tables are open inside it."""

    def hides(self, found: re.Match[str]) -> bool:
        """Whether what was found is not shown; it may open what is not."""
        if not self._name and _hides(found):
            self._name, self._start, self._open, self._lists = _name(found), found.start(), 1, 0
        return bool(self._name)

    def ended_by(self, found: re.Match[str]) -> Replaced | None:
        """The hidden element, if this is its last tag, or the first that is outside it."""
        name = _name(found)
        if not self._name or not name:
            return None
        step = -1 if found[0].startswith("</") else 1
        if self._ends_before(name, step):
            return self._end(found.start())
        if name in _LISTS:
            self._lists += step
        closes_item = step < 0 and not self._lists
        if name == self._name and (closes_item if name in _ITEMS else True):
            self._open += step
        return None if self._open else self._end(found.end())

    def rest(self, end: int) -> Replaced | None:
        """The hidden element, if nothing has ended it before the end of the text."""
        return self._end(end) if self._name else None

    def _end(self, end: int) -> Replaced:
        self._name = ""
        return Replaced(self._start, end, " ")

    def _ends_before(self, name: str, step: int) -> bool:
        """Whether the element needs no tag of its own to end here."""
        if self._name == "p":
            return step > 0 and name in _NO_PARAGRAPH
        ends = _ITEMS.get(self._name, ()) if step > 0 else _LISTS
        return self._name in _ITEMS and not self._lists and name in ends


def replaced_by(found: re.Match[str], hidden: Hidden, *, notes: bool) -> Iterator[Replaced]:
    """What is not seen, or seen otherwise, up to the end of something that was found."""
    ended = hidden.ended_by(found)
    if ended:
        yield ended
    if not (ended and ended.end == found.end()) and not hidden.hides(found):
        yield Replaced(*found.span(), _raised(found, notes=notes) if found["raised"] else _shown(found))


def _replaced(text: str, *, notes: bool) -> Iterator[Replaced]:
    hidden = Hidden()
    for found in _HTML.finditer(text):
        if found["plain"]:  # taken at once, which is much faster than sign by sign
            continue
        yield from replaced_by(found, hidden, notes=notes)
    rest = hidden.rest(len(text))
    if rest:
        yield rest


def _name(found: re.Match[str]) -> str:
    return (found["name"] or "").lower()


def _hides(tag: re.Match[str]) -> bool:
    """Whether a tag opens an element that is not shown."""
    name = _name(tag)
    if not name or name in _NEVER_CLOSED or tag[0].startswith("</") or tag[0].endswith("/>"):
        return False
    attributes = {key.lower(): value.strip("\"'") for key, value in _ATTRIBUTE.findall(tag["rest"])}
    is_hidden = "hidden" in attributes and attributes["hidden"] != "until-found"
    closed = name == "dialog" and "open" not in attributes
    return is_hidden or closed or _UNSHOWN.search(attributes.get("style", "")) is not None
