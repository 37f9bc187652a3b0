"""What must hold for every input: argmap is run in this process, and what it prints is looked at."""

import contextlib
import io
import json
import random
import re
import sys
import time
import traceback
from pathlib import Path
from typing import NamedTuple

from argmap.catalogue import CHECKING, LOADING
from argmap.cli.app import main
from argmap.text.encoding import NotTextError, decode
from argmap.text.lines import split_lines

PATIENCE = 20
"""Most seconds for one command; the slowest takes a tenth of it on a slow machine."""

OBEYED = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a terminal obeys, or that a file cannot hold."""

PLACE = re.compile(r"^claims\.yaml:(\d+):(\d+): ([a-z0-9-]+): ", re.MULTILINE)


class Broken(Exception):  # noqa: N818  # what it reports is that something broke
    """Raised if something does not hold; the message says what."""


class Ran(NamedTuple):
    """What a command printed."""

    command: str
    out: str
    err: str


def try_all(folder: Path, draw: random.Random) -> bool:
    """Check the map in a folder, run some of the other commands on it, and return whether it could be read."""
    look_at_places(run(folder, "check", "claims.yaml"), (folder / "claims.yaml").read_bytes())
    answer = run(folder, "tree", "--all", "--json").out
    if answer:
        names = [row["id"] for row in json.loads(answer)["answer"]["rows"] if row.get("id")] or ["a"]
        for command in draw.sample(COMMANDS, MOST_COMMANDS):
            run(folder, *(draw.choice(names) if word == "CLAIM" else word for word in command))
    if draw.random() < MENDED:
        mend(folder, draw, readable=bool(answer))
    if answer and draw.random() < MENDED:
        rename(folder, draw.choice([*names, "s"]), draw.choice(("new-name", "Ann: #1")))
    return bool(answer)


COMMANDS = (
    *((name, "CLAIM") for name in ("for", "against", "show", "trace", "tree")),
    ("path", "CLAIM", "CLAIM"),
    *((name, "CLAIM", "--labels") for name in ("for", "against", "show", "tree")),
    *((name, "CLAIM", "--json") for name in ("for", "against", "show", "trace", "tree")),
    *(("export", "--format", name) for name in ("dot", "mermaid", "markdown", "graphml", "json")),
    *(("export", "--format", name, "--labels") for name in ("dot", "mermaid", "markdown", "graphml", "json")),
    *(("check", "claims.yaml", "--format", name) for name in ("json", "github")),
    *(
        ("tree",),
        ("tree", "--all"),
        ("claims",),
        ("claims", "open"),
        ("claims", "今夜"),
        ("sources",),
        ("sources", "s"),
        ("cite", "a"),
        ("cite", "the", "--json"),
        ("cite", "a", "--claim", "CLAIM", "--diff"),
        ("read", "s"),
        ("read", "s", "--open"),
        ("read", "s", "--json"),
        ("sources", "s", "--alone"),
        ("gaps", "--limit", "1000"),
        ("gaps", "CLAIM"),
        ("gaps", "--json"),
    ),
)
MOST_COMMANDS = 5
"""Commands that are run on one map, besides the check."""

MENDED = 0.3
"""The share of inputs whose maps follow their documents."""


def mend(folder: Path, draw: random.Random, *, readable: bool) -> None:
    """Let the map follow its documents; what is written can be read, and a second time changes nothing."""
    path = folder / "claims.yaml"
    before = path.read_bytes()
    option = draw.choice((("--fix",), ("--fix", "--accept", "s"), ("--accept", "s")))
    run(folder, "check", "claims.yaml", *option, "--diff")
    if path.read_bytes() != before:
        raise Broken(f"check {' '.join(option)} --diff wrote the map")
    run(folder, "check", "claims.yaml", *option)
    after = path.read_bytes()
    if after != before and (not readable or not run(folder, "tree", "--json").out):
        raise Broken(f"check {' '.join(option)} wrote a map that cannot be read:\n{after!r}")
    run(folder, "check", "claims.yaml", *option)
    if path.read_bytes() != after:
        raise Broken(f"check {' '.join(option)} changes the map a second time")


def rename(folder: Path, old: str, new: str) -> None:
    """Rename something there and back again; if the map was changed, it has the new name, and can be read."""
    path = folder / "claims.yaml"
    before = path.read_bytes()
    run(folder, "rename", old, new)
    if path.read_bytes() != before:
        if not run(folder, "tree", "--json").out:
            raise Broken(f"rename {old} {new} wrote a map that cannot be read:\n{path.read_bytes()!r}")
        run(folder, "rename", new, old)


def run(folder: Path, *words: str) -> Ran:
    """Run a command; raises `Broken` if it ends or prints as none may."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    given = [*words] if words[0] == "check" else [*words, "--map", "claims.yaml"]
    command = f"argmap {' '.join(given)}"
    sys.argv = ["argmap", *given]
    started = time.monotonic()
    code: object = 0
    try:
        with contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main()
    except SystemExit as ended:
        code = ended.code or 0
    except BaseException:
        raise Broken(f"{command}\n{traceback.format_exc()}") from None
    if time.monotonic() - started > PATIENCE:
        raise Broken(f"{command} took {time.monotonic() - started:.0f} s")
    printed, said = (stream.buffer.getvalue().decode() for stream in (out, err))
    if code not in (0, 1) or "Traceback" in said:
        raise Broken(f"{command} ended with {code}:\n{said}")
    for text in (printed, said):
        obeyed = OBEYED.search(text)
        if obeyed:
            raise Broken(f"{command} prints U+{ord(obeyed[0]):04X}: {text[obeyed.start() - 40 : obeyed.end() + 40]!r}")
    return Ran(command, printed, said)


def look_at_places(checked: Ran, content: bytes) -> None:
    """Every finding has a known code, and stands inside the file."""
    try:
        lines = split_lines(decode(content).text)
    except NotTextError:
        return
    for line, column, code in PLACE.findall(checked.out):
        if code not in {*LOADING, *CHECKING}:
            raise Broken(f"{checked.command} prints an unknown code, {code}")
        if int(line) > len(lines) or int(column) > len(lines[int(line) - 1]) + 1:
            raise Broken(f"{checked.command} names a place outside the file: {line}:{column}\n{checked.out}")
