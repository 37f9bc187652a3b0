"""Inputs that nobody thought of: edits of right maps, maps from a grammar, and random bytes."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from argmap.load.advise.slips import FIELDS

MAPS = Path(__file__).parent.parent / "maps"

SIGNS = [
    *"\n\r\t\0\x1b\x07:-#'\"[]{}&*!|>%@`?,+=~ aé“”’–—…。、：\xa0\xad\u0301\u200b\u2028\u3000\x85\ufeff\ufdd0😀",
    *(": ", " #", "- ", "? ", "  ", "\n  ", "\n- ", "''", "<<: ", " + ", "null", "~", "*a", "&a ", "!!str "),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "---\n", "|\n", ">-\n", "\\", "<b>", "**"),
    *(":?", ":0", ":1-0", ":p. 12", ":00:31:05"),
]
"""What a slip of the hand, another program or another language puts into a file."""

WORDS = [
    *(
        "stay",
        "open",
        "late",
        "we",
        "not",
        "über",
        "сегодня",
        "今夜は開けておこう。",
        "จะเปิด",
        "don't",
        "well-",
        "known",
    ),
    *("a*b", "**b**", "&amp;", "[x](y)", "<i>", "<!--", "-->", "`c`", "_d_", "1.", ">", "...", "[sic]", "“q”", "№1"),
    *("e\u0301", "🙂", "co\xadop"),
]
IDS = ["a", "b", "c-1", "d"]
NO_IDS = ["Ann", "2nd", "höhe", "A", "a b", "", "x" * 70]
LINES = ["1", "2", "3-4", "2-3", "5"]
PLACES = ["9", "99", "0", "4-3", "?", "was-1", "was-2-3", "p. 12", "pp. 3-4", "00:31:05", "p. xii", "1,2", "3–4", ""]
ENCODINGS = ["utf-8-sig", "utf-16", "latin-1", "cp1252", "cp1251", "shift_jis", "utf-32"]
ENDINGS = ["txt", "md", "html", "pdf"]

Content = str | bytes


@dataclass(frozen=True)
class Input:
    """A map's file, and the files of its documents, by name."""

    map: Content
    documents: dict[str, Content]


class Inputs:
    """Draws inputs; the same seed draws the same."""

    def __init__(self, seed: int, packaged: Path) -> None:
        self._draw = random.Random(seed)
        self._maps = [path.read_text(encoding="utf-8") for path in (MAPS / "library.yaml", packaged)]
        self._lines = [line for text in self._maps for line in text.split("\n")]
        self._documents = {path.name: path.read_text(encoding="utf-8") for path in (MAPS / "documents").iterdir()}

    def __iter__(self) -> Iterator[Input]:
        while True:
            yield self._draw.choices((self._edited, self._from_grammar, self._bytes), (5, 4, 1))[0]()

    def _edited(self) -> Input:
        """A right map after some slips, or with a document after some."""
        text = self._draw.choices(self._maps, (3, 1))[0]
        for _ in range(self._draw.choice((0, 1, 1, 2, 4))):
            text = self._slip(text)
        documents: dict[str, Content] = {}
        for name, said in self._documents.items():
            slips = self._draw.choice((0, 0, 1, 3))
            documents[name] = self._encoded(reduce(lambda left, _: self._slip(left), range(slips), said))
        return Input(self._encoded(text), documents)

    def _slip(self, text: str) -> str:
        slips: tuple[Callable[[list[str], int], None], ...] = (
            self._type,
            self._delete,
            self._indent,
            self._move,
            self._double,
            self._swap,
            self._replace,
        )
        lines = text.split("\n")
        row = self._draw.randrange(len(lines))
        self._draw.choice(slips)(lines, row)
        return "\n".join(lines)

    def _type(self, lines: list[str], row: int) -> None:
        at = self._draw.randint(0, len(lines[row]))
        lines[row] = lines[row][:at] + self._draw.choice(SIGNS) + lines[row][at:]

    def _delete(self, lines: list[str], row: int) -> None:
        at = self._draw.randint(0, len(lines[row]))
        lines[row] = lines[row][:at] + lines[row][at + self._draw.randint(1, 5) :]

    def _indent(self, lines: list[str], row: int) -> None:
        step = self._draw.choice((-4, -2, -1, 1, 2, 4))
        for below in range(row, min(row + self._draw.choice((1, 1, 3, 10)), len(lines))):
            lines[below] = " " * step + lines[below][max(-step, 0) :]

    def _move(self, lines: list[str], row: int) -> None:
        moved = [lines.pop(min(row, len(lines) - 1)) for _ in range(min(self._draw.choice((1, 2, 5)), len(lines) - 1))]
        at = self._draw.randint(0, len(lines))
        lines[at:at] = moved

    def _double(self, lines: list[str], row: int) -> None:
        lines[row:row] = lines[row : row + self._draw.choice((1, 2, 10))]

    def _swap(self, lines: list[str], row: int) -> None:
        other = self._draw.randrange(len(lines))
        lines[row], lines[other] = lines[other], lines[row]

    def _replace(self, lines: list[str], row: int) -> None:
        lines[row] = self._draw.choice(self._lines) if self._draw.random() < 0.5 else lines[row][:-1]

    def _from_grammar(self) -> Input:
        """A map with every field where it may stand, and sometimes where it may not."""
        lines = ["format: 1", f"title: {self._prose()}", *self._some("quote-limit: 3", 0.2)]
        documents: dict[str, Content] = {}
        lines.append("sources:")
        for name in ("s", "t"):
            document = f"{name}.{self._draw.choice(ENDINGS)}"
            documents[document] = self._encoded("\n".join(self._prose() for _ in range(self._draw.randint(0, 6))))
            lines += [f"  {name}:", f"    title: {self._prose()}", *self._some(f"    document: {document}", 0.7)]
            lines += self._some(f"    voices: {{Ann: {self._lines_list()}, Ben: {self._lines_list()}}}", 0.4)
            lines += self._some(f"    repeats: {{{self._place()}: {self._place()}}}", 0.1)
            lines += self._some(f"    left-out: [{{lines: {self._lines_list()}, why: no words}}]", 0.3)
        lines += self._some(f"questions: [{{ask: {self._prose()}, positions: [{self._name()}]}}]", 0.5)
        lines.append("claims:")
        for name in IDS:
            lines += [f"  {name}:", f"    text: {self._prose()}", *self._some("    unstated: true", 0.2)]
            lines += self._some(f"    also: [{self._prose()}]", 0.1)
            lines += self._some(f"    note: {self._prose()}", 0.2)
            lines += self._cites("    ", documents) if self._draw.random() < 0.6 else []
            for side in ("supports", "objections", "conditions"):
                lines += self._arguments("    ", side, 0) if self._draw.random() < 0.3 else []
            lines += self._some(f"    {self._draw.choice(sorted(FIELDS))}: {self._prose()}", 0.03)
        return Input("\n".join([*lines, ""]), documents)

    def _cites(self, indent: str, documents: dict[str, Content]) -> Iterator[str]:
        yield f"{indent}cites:"
        for _ in range(self._draw.randint(1, 3)):
            yield f"{indent}  - {self._draw.choice(('s', 't'))}:{self._place()}: {self._quote(documents)}"
            yield from self._some(f"{indent}    stance: {self._draw.choice(('reports', 'rejects', 'concedes'))}", 0.2)
            yield from self._some(f"{indent}    voice: {self._draw.choice(('Ann', 'Ben', 'Cid'))}", 0.05)

    def _arguments(self, indent: str, side: str, depth: int) -> Iterator[str]:
        yield f"{indent}{side}:"
        for _ in range(self._draw.randint(1, 2)):
            premises = " + ".join(self._name() for _ in range(self._draw.choice((1, 1, 2))))
            if self._draw.random() < 0.5 or depth > 2:
                yield f"{indent}  - {premises}"
            else:
                yield f"{indent}  - premises: {premises}"
                yield from self._some(f"{indent}    scheme: {self._draw.choice(('analogy', 'anology'))}", 0.3)
                yield from self._some(
                    f"{indent}    raises: {self._draw.choice(('analogy-true', '[a, sign-other]'))}", 0.2
                )
                about = self._draw.choice(("undercutters", "conditions"))
                yield from self._arguments(f"{indent}    ", about, depth + 1)

    def _quote(self, documents: dict[str, Content]) -> str:
        """Some words of a document, as far as it is a text."""
        texts = [content for content in documents.values() if isinstance(content, str)]
        words = self._draw.choice(texts).split() if texts else []
        start = self._draw.randint(0, max(len(words) - 1, 0))
        return self._quoted(" ".join(words[start : start + self._draw.randint(1, 4)]) or self._draw.choice(WORDS))

    def _prose(self) -> str:
        return self._quoted(" ".join(self._draw.choices(WORDS, k=self._draw.randint(1, 6))))

    def _quoted(self, text: str) -> str:
        return text if self._draw.random() < 0.02 else "'" + text.replace("'", "''") + "'"

    def _name(self) -> str:
        return self._draw.choice(IDS if self._draw.random() < 0.98 else NO_IDS)

    def _place(self) -> str:
        return self._draw.choice(LINES if self._draw.random() < 0.97 else PLACES)

    def _lines_list(self) -> str:
        return f"[{', '.join(self._place() for _ in range(self._draw.randint(1, 3)))}]"

    def _some(self, line: str, chance: float) -> list[str]:
        return [line] if self._draw.random() < chance else []

    def _encoded(self, text: str) -> Content:
        if self._draw.random() < 0.9:
            return text
        return text.encode(self._draw.choice(ENCODINGS), errors="replace")

    def _bytes(self) -> Input:
        """A map, and a document, that end in anything."""
        text, rest = self._draw.choice(self._maps), self._draw.randbytes(self._draw.randint(0, 40))
        whole = text[: self._draw.randint(0, min(len(text), 2000))].encode() + rest
        documents: dict[str, Content] = {name: self._draw.randbytes(30) for name in self._documents}
        return Input(self._draw.choice((whole, rest, "".join(self._draw.choices(SIGNS, k=30)))), documents)
