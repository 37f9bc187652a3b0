"""What is seen of Markdown.

No parser tells where each sign that it reads stands in the file. So marks are found here, in time linear in the text;
what they mean follows CommonMark (spec.commonmark.org), footnotes, strikethrough and links between notes included.
"""

import re
from collections.abc import Iterator

from argmap.text.html_marks import COMMENT, ENTITY, TAG, shown
from argmap.text.scripts import FIRST_WIDE
from argmap.text.seen import Replaced, Seen

NAMES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
"""How names of such files end, in lower case."""

_TASK = r"(?:[ \t]+\[[ xX]\](?=[ \t]))?"
_ADDRESS = r"(?:<[^<>\n]*+>|(?:[^()\s\\]|\\.|\([^()\s]*\)){0,2000})"
_TITLE = r"""(?:"[^"]{0,500}"|'[^']{0,500}')"""
_PATTERNS = (
    # Code, in which no mark counts: between fences, or between equally many ticks in one paragraph.
    r"(?P<fenced>^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*+(?:\n[\s\S]*?)?(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z))",
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S]){1,1000}?(?<!`)(?P=ticks)(?!`))",
    r"(?P<blank>\n[ \t]*(?=\n))",
    # What a line begins with: marks of quotations, lists, tasks and headings.
    rf"(?P<start>^[ \t]*+(?:(?:>|[-*+](?=[ \t]){_TASK}|\d{{1,9}}[.)](?=[ \t])|\#{{1,6}}(?=[ \t]))[ \t]*+)+)",
    r"(?P<escape>\\(?=[!-/:-@\[-`{-~\n]).?)",
    COMMENT,
    r"(?P<address><(?:[a-z][a-z0-9+.-]{1,30}:[^\s<>]*+|[^\s<>@]{1,64}@[^\s<>@]++)>)",
    TAG,
    ENTITY,
    r"(?P<footnote>\[\^[^\[\]\s]{1,50}\](?!:))",
    r"(?P<wiki>!?\[\[(?P<target>[^\[\]|\n]{1,300}\|)?[^\[\]|\n]{1,300}\]\])",
    r"(?P<open>!?\[)",
    rf"(?P<linked>\](?:\([ \t]*{_ADDRESS}(?:\s+{_TITLE})?\s*\)|\[[^\[\]\n]{{0,300}}\]))",
    r"(?P<close>\])",
    r"(?P<run>\*+|_+|~~|==)",
)
_MARKDOWN = re.compile("|".join(_PATTERNS), re.MULTILINE)

MOST_OPEN = 100
"""Most marks in a paragraph that wait for their other half."""


def is_markdown(name: str) -> bool:
    """Whether a file is Markdown, by its name."""
    return name.lower().endswith(NAMES)


def seen_in_markdown(text: str) -> Seen:
    """A Markdown text with its marks, but without comments and tags, and with the signs that entities stand for."""
    return Seen.all_of(text).replaced(_Marks(text, only_hidden=True).replaced())


def seen_without_marks(text: str) -> Seen:
    """What is seen of a text if its Markdown is drawn: no emphasis, addresses of links, quotation or list signs."""
    return Seen.all_of(text).replaced(_Marks(text).replaced())


class _Marks:
    """The marks of a Markdown text; with `only_hidden`, just its comments, tags and entities."""

    def __init__(self, text: str, *, only_hidden: bool = False) -> None:
        self._text = text
        self._only_hidden = only_hidden
        self._links: list[tuple[int, int]] = []
        """Brackets that may open a link: where each starts and ends."""
        self._runs: list[tuple[int, int]] = []
        """Stars, lines and the like that may open emphasis: where each run starts and ends."""

    def replaced(self) -> Iterator[Replaced]:
        """What is not seen, or seen otherwise."""
        for found in _MARKDOWN.finditer(self._text):
            if found.lastgroup in {"comment", "tag", "entity"}:
                yield Replaced(*found.span(), shown(found))
            elif not self._only_hidden:
                yield from self._mark(found.lastgroup, found)

    def _mark(self, kind: str | None, found: re.Match[str]) -> Iterator[Replaced]:
        start, end = found.span()
        if kind == "blank":
            self._links.clear()
            self._runs.clear()
        elif kind in {"start", "footnote"}:
            yield Replaced(start, end)
        elif kind in {"code", "wiki", "address"}:
            before, after = _ends(kind, found)
            yield Replaced(start, start + before)
            yield Replaced(end - after, end)
        elif kind == "escape":
            yield Replaced(start, start + 1)
        elif kind == "open":
            self._links.append((start, end))
        elif kind == "run":
            yield from self._emphasis(start, end)
        elif kind in {"linked", "close"} and self._links:
            opened = self._links.pop()
            yield from (Replaced(*opened), Replaced(start, end)) if kind == "linked" else ()

    def _emphasis(self, start: int, end: int) -> Iterator[Replaced]:
        """Marks that close what others have opened; what opens waits for its other half."""
        opens, closes = _flanks(self._text, start, end)
        while closes and start < end:
            sign = self._text[start]
            number = next((n for n in range(len(self._runs), 0, -1) if self._text[self._runs[n - 1][0]] == sign), 0)
            if not number:
                break
            first, last = self._runs[number - 1]
            some = min(last - first, end - start)
            yield Replaced(last - some, last)
            yield Replaced(start, start + some)
            start += some
            self._runs[number - 1 :] = [(first, last - some)] if last - some > first else []
        if opens and start < end:
            self._runs.append((start, end))
            del self._runs[:-MOST_OPEN]


def _ends(kind: str, found: re.Match[str]) -> tuple[int, int]:
    """How many signs at both ends of code, a link between notes or a bare address are not seen."""
    if kind == "code":
        return len(found["ticks"]), len(found["ticks"])
    if kind == "wiki":
        return found[0].index("[") + 2 + len(found["target"] or ""), 2
    return 1, 1


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether marks can open emphasis, and whether they can close it."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    unspaced = max(before, after) >= FIRST_WIDE  # CommonMark takes their brackets for the ends of words
    left = not after.isspace() and (unspaced or after.isalnum() or not before.isalnum())
    right = not before.isspace() and (unspaced or before.isalnum() or not after.isalnum())
    if text[start] != "_":
        return left, right
    return left and not (right and before.isalnum()), right and not (left and after.isalnum())
