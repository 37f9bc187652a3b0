"""What is seen of Markdown.

No parser tells where each sign that it reads stands in the file. So marks are found here, in time linear in the text;
what they mean follows CommonMark (spec.commonmark.org), footnotes, strikethrough and links between notes included.
"""

import re
from collections.abc import Iterator

from argmap.text.html_marks import COMMENT, ENTITY, RAISED, TAG, UNSEEN, Hidden, replaced_by
from argmap.text.scripts import FIRST_WIDE
from argmap.text.seen import BARRIER, Replaced, Seen
from argmap.text.wording import plain_text

NAMES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
"""How names of such files end, in lower case."""

_TASK = r"(?:[ \t]+\[[ xX]\](?=[ \t]))?"
_ADDRESS = r"(?:<[^<>\n]*+>|(?:[^()\s\\]|\\.|\([^()\s]*\)){0,2000})"
_TITLE = r"""(?:"[^"]{0,500}"|'[^']{0,500}')"""
_FRONT_MATTER = r"\A---[ \t]*\n[\s\S]*?\n---[ \t]*$"
_DEFINITION = r"^ {0,3}\[[^\[\]\n^]{1,300}\]:[^\n]*+"
_LABEL = r"^ {0,3}\[([^\[\]\n^]{1,300})\]:"
_REMARK = r"(?<![\d%])%%(?:(?!\n[ \t]*\n)[^%]){0,1000}%%"
_PLAIN = r"(?<=[^\n])[^`~\n\\<>\[\]!&%|*_=^]++"
"""Signs with which no mark begins, not at the start of a line: most of a text, so they are taken at once."""

_PATTERNS = (
    _PLAIN,
    # Code, in which no mark counts: between fences, or between equally many ticks in one paragraph.
    r"(?P<fenced>^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*+(?:\n[\s\S]*?)?(?:^[ ]{0,3}(?P=fence)[`~]*[ \t]*$|\Z))",
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S]){1,1000}?(?<!`)(?P=ticks)(?!`))",
    r"(?P<blank>\n[ \t]*(?=\n))",
    # What a line begins with: marks of quotations, lists, tasks and headings.
    rf"(?P<start>^[ \t]*+(?:(?:>|[-*+](?=[ \t]){_TASK}|\d{{1,9}}[.)](?=[ \t])|\#{{1,6}}(?=[ \t]))[ \t]*+)+)",
    r"(?P<escape>\\(?=[!-/:-@\[-`{-~\n]).?)",
    rf"(?P<remark>{_FRONT_MATTER}|{_DEFINITION}|{_REMARK})",
    COMMENT,
    UNSEEN,
    RAISED,
    r"(?P<address><(?:[a-z][a-z0-9+.-]{1,30}:[^\s<>]*+|[^\s<>@]{1,64}@[^\s<>@]++)>)",
    TAG,
    ENTITY,
    r"(?P<footnote>\[\^[^\[\]\s]{1,50}\](?!:)|\^\[[^\[\]]{1,300}\])",
    r"(?P<rule>^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t:|-]*$)",
    r"(?P<cell>(?P<row>^[ \t]*+)?\|)",
    r"(?P<wiki>!?\[\[(?P<target>[^\[\]|\n]{1,300}\|)?[^\[\]|\n]{1,300}\]\])",
    r"(?P<open>!?\[)",
    rf"(?P<linked>\](?:\([ \t]*{_ADDRESS}(?:\s+{_TITLE})?\s*\)|\[[^\[\]]{{0,300}}\]))",
    r"(?P<close>\])",
    r"(?P<run>\*+|_+|~~|==)",
)
_MARKDOWN = re.compile("|".join(_PATTERNS), re.MULTILINE)

MARKS_OF_LINK = len("]()")

MOST_OPEN = 100
"""Most marks in a paragraph that wait for their other half."""


def is_markdown(name: str) -> bool:
    """Whether a file is Markdown, by its name."""
    return name.lower().endswith(NAMES)


def seen_in_markdown(text: str) -> Seen:
    """A Markdown text with its marks, but without comments, tags, and addresses; with the signs of entities."""
    return Seen.all_of(text).replaced(_Marks(text, _HIDDEN).replaced())


def seen_without_marks(text: str) -> Seen:
    """What is seen of a Markdown text if it is drawn: no emphasis, addresses of links, quotation or list signs."""
    return Seen.all_of(text).replaced(_Marks(text, _MARKS).replaced())


def seen_without_usual_marks(text: str) -> Seen:
    """What is seen of any text if emphasis, code, links and entities of Markdown are drawn, which people use in it."""
    return Seen.all_of(text).replaced(_Marks(text, _USUAL).replaced())


_OF_HTML = frozenset({"comment", "unseen", "raised", "tag", "entity"})
_HIDDEN = _OF_HTML | {"remark", "link"}
_USUAL = frozenset({"code", "wiki", "address", "escape", "entity", "link", "run", "start"})
_MARKS = _OF_HTML | _USUAL | {"remark", "footnote", "rule", "cell"}


_INSTEAD = {"footnote": "", "remark": "", "rule": BARRIER}
"""What is seen in the stead of some marks."""


class _Marks:
    """The marks of a Markdown text; those of some kinds are not seen."""

    def __init__(self, text: str, kinds: frozenset[str]) -> None:
        self._text = text
        self._kinds = kinds
        self._hidden = Hidden()
        labels = re.findall(_LABEL, text, re.MULTILINE) if "link" in kinds else ()
        self._labels = set(map(plain_text, labels))
        """What links have for an address that is defined elsewhere in the text."""
        self._links: list[tuple[int, int]] = []
        """Brackets that may open a link: where each starts and ends."""
        self._runs: list[tuple[int, int]] = []
        """Stars, lines and the like that may open emphasis: where each run starts and ends."""

    def replaced(self) -> Iterator[Replaced]:
        """What is not seen, or seen otherwise."""
        for found in _MARKDOWN.finditer(self._text):
            kind = found.lastgroup
            if kind is None:
                continue
            if kind in _OF_HTML:
                if kind in self._kinds:
                    yield from replaced_by(found, self._hidden, notes="footnote" not in self._kinds)
            elif not self._hidden.hides(found):
                yield from self._mark(kind, found)
        rest = self._hidden.rest(len(self._text))
        if rest:
            yield rest

    def _mark(self, kind: str, found: re.Match[str]) -> Iterator[Replaced]:
        start, end = found.span()
        if kind == "blank":
            self._links.clear()
            self._runs.clear()
        elif kind == "open":
            self._links.append((start, end))
        elif kind in {"linked", "close"}:
            yield from self._link(kind, start, end)
        elif kind not in self._kinds:
            return
        elif kind == "start":
            yield from self._line_start(found)
        elif kind == "cell":
            yield Replaced(start, end, BARRIER if found["row"] is not None else " ")
        elif kind in _INSTEAD:
            yield Replaced(start, end, _INSTEAD[kind])
        elif kind == "run":
            yield from self._emphasis(start, end)
        else:
            before, after = _ends(kind, found)
            yield Replaced(start, start + before)
            yield Replaced(end - after, end)

    def _line_start(self, found: re.Match[str]) -> Iterator[Replaced]:
        """Marks at the start of a line: a quotation goes on there; items and headings are apart from what is above."""
        is_quotation = not found[0].strip("> \t")
        if is_quotation and "footnote" not in self._kinds:  # in a text that may be no Markdown, but an e-mail
            above = self._text.rfind("\n", 0, max(found.start() - 1, 0)) + 1
            is_quotation = self._text.startswith(">", above) and above < found.start()
            yield from [Replaced(*found.span())] if is_quotation else []
        else:
            yield Replaced(*found.span(), "" if is_quotation else BARRIER)

    def _link(self, kind: str, start: int, end: int) -> Iterator[Replaced]:
        """The end of a link, or of brackets that are none; with other marks, the brackets of a link stay."""
        opened = self._links.pop() if self._links else None
        if opened is None or "link" not in self._kinds:
            return
        if kind == "close" and plain_text(self._text[opened[1] : start]) not in self._labels:
            return
        if "run" in self._kinds:
            yield Replaced(*opened)
            yield Replaced(start, end)
        elif end - start > MARKS_OF_LINK:
            yield Replaced(start + 2, end - 1)

    def _emphasis(self, start: int, end: int) -> Iterator[Replaced]:
        """Marks that close what others have opened; what opens waits for its other half."""
        opens, closes = _flanks(self._text, start, end)
        if "footnote" not in self._kinds and opens and closes and not _beside_wide(self._text, start, end):
            return  # in a text that may be no Markdown: inside a word, or between numbers that are multiplied
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
    """How many signs at both ends of code, a link between notes, a bare address or an escape are not seen."""
    if kind == "escape":
        return 1, 0
    if kind == "code":
        return len(found["ticks"]), len(found["ticks"])
    if kind == "wiki":
        return found[0].index("[") + 2 + len(found["target"] or ""), 2
    return 1, 1


def _beside_wide(text: str, start: int, end: int) -> bool:
    """Whether marks stand beside a sign of Chinese or Japanese, where they say nothing about words."""
    return max(text[start - 1 : start] or " ", text[end : end + 1] or " ") >= FIRST_WIDE


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether marks can open emphasis, and whether they can close it."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    unspaced = _beside_wide(text, start, end)  # CommonMark takes their brackets for the ends of words
    left = not after.isspace() and (unspaced or after.isalnum() or not before.isalnum())
    right = not before.isspace() and (unspaced or before.isalnum() or not after.isalnum())
    if text[start] != "_":
        return left, right
    return left and not (right and before.isalnum()), right and not (left and after.isalnum())
