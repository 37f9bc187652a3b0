"""Write one invented map into a folder: ``python tests/benchmark/write.py tree 1000 FOLDER``.

With the shape ``documents``, every quote of the map stands in a document, on the line that its citation names. With
``changed``, the document is another text than the one that was read, which is in the folder ``was``.
"""

import hashlib
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from argdown import argdown_lines
from maps import (
    LINES,
    Quote,
    citation,
    invented_quotes,
    make_claims,
    sentence,
    some_words,
    sources_of,
    yaml_lines,
)

READ = 7_500
"""Lines of twelve words of the document that changed."""

DOCUMENTS = 50
QUOTES = 10_000
CLAIMS = 3_150
"""Each cites three quotes, and some arguments cite one; the last claim cites all quotes that are left."""


def write_map(shape: str, size: int, folder: Path) -> None:
    """Write ``map.yaml``, and the same map for Argdown as ``map.argdown``."""
    chance = random.Random(f"{shape} {size}")
    sources = sources_of(shape, size)
    claims = make_claims(shape, size, invented_quotes(sources, chance), chance)
    _write(folder / "map.yaml", yaml_lines(claims, {source: [] for source in sources}))
    _write(folder / "map.argdown", argdown_lines(claims))


def write_documents(folder: Path) -> None:
    """Write ``map.yaml`` and the folder of its documents."""
    chance = random.Random("documents")
    (folder / "documents").mkdir()
    texts = {f"paper-{number}": [sentence(chance, 70, 300) for _ in range(LINES)] for number in range(1, DOCUMENTS + 1)}
    quotes = [_quote(source, texts[source], chance) for source in texts for _ in range(QUOTES // DOCUMENTS)]
    chance.shuffle(quotes)
    waiting = iter(quotes)
    claims = make_claims("tree", CLAIMS, waiting, chance)
    claims[-1] = replace(claims[-1], cites=(*claims[-1].cites, *(citation(quote, chance) for quote in waiting)))
    fields = {}
    for source, lines in texts.items():
        document = folder / "documents" / f"{source}.txt"
        _write(document, lines)
        uncited = _ranges_without({quote.line for quote in quotes if quote.source == source}, LINES)
        fields[source] = [
            f"document: {document.name}",
            f"sha256: {hashlib.sha256(document.read_bytes()).hexdigest()}",
            f"left-out:\n      - {{lines: [{', '.join(uncited)}], why: nothing about it}}",
        ]
    _write(folder / "map.yaml", yaml_lines(claims, fields))


def write_changed(folder: Path) -> None:
    """Write ``map.yaml``, and a document before and after: some lines are new, a tenth moved, all are wrapped anew."""
    chance = random.Random("changed")
    former = [some_words(chance, 12, 12) for _ in range(READ)]
    half, end = READ // 2, READ - READ // 10
    added = [some_words(chance, 12, 12) for _ in range(300)]
    words = " ".join([*former[:half], *added, *former[end:], *former[half:end]]).split()
    for name, lines in (("was", former), ("documents", _wrapped(words, 15))):
        (folder / name).mkdir()
        _write(folder / name / "paper.txt", lines)
    numbers = sorted(chance.sample(range(1, READ + 1), 600))
    quotes = [Quote("paper", number, " ".join(former[number - 1].split()[2:10])) for number in numbers]
    claims = make_claims("tree", 200, iter(quotes), chance)
    cited = {quote.line for quote in quotes}
    fields = [
        "document: paper.txt",
        f"sha256: {hashlib.sha256((folder / 'was' / 'paper.txt').read_bytes()).hexdigest()}",
        f"left-out:\n      - {{lines: [{', '.join(_ranges_without(cited, READ))}], why: nothing about it}}",
    ]
    _write(folder / "map.yaml", yaml_lines(claims, {"paper": fields}))


def _wrapped(words: list[str], width: int) -> Iterator[str]:
    return (" ".join(words[start : start + width]) for start in range(0, len(words), width))


def _quote(source: str, lines: list[str], chance: random.Random) -> Quote:
    """Four to nine words that stand once on their line."""
    while True:
        line = chance.randint(1, LINES)
        words = lines[line - 1].rstrip(".").split()
        start, length = chance.randrange(len(words)), chance.randint(4, 9)
        quote = " ".join(words[start : start + length])
        if start + length <= len(words) and f" {' '.join(words)} ".count(f" {quote} ") == 1:
            return Quote(source, line, quote)


def _ranges_without(cited: set[int], most: int) -> Iterator[str]:
    for is_cited, group in groupby(range(1, most + 1), cited.__contains__):
        lines = list(group)
        if not is_cited:
            yield f"{lines[0]}-{lines[-1]}"


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    wanted, number, where = sys.argv[1:]
    if wanted == "documents":
        write_documents(Path(where))
    elif wanted == "changed":
        write_changed(Path(where))
    else:
        write_map(wanted, int(number), Path(where))
