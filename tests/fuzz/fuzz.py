"""Try argmap on inputs that nobody thought of, for a while: ``python tests/fuzz/fuzz.py [--seed N] [--seconds S]``.

Whatever the input is, each command ends with an exit code of 0 or 1, prints no traceback and nothing that a terminal
would obey, and names places inside the file. A map that ``--fix`` or ``--accept`` writes can be read again. The first
input for which that does not hold is kept, and the run fails.
"""

import argparse
import os
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from commands import Broken, try_all
from inputs import Input, Inputs

import argmap

SECONDS = 20


def main() -> None:
    """Try inputs until the time is up; raises `SystemExit` with the first input that broke something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, help="draw the same inputs as another run; by default others each time")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long to try")
    asked = parser.parse_args()
    seed = random.SystemRandom().randrange(1_000_000) if asked.seed is None else asked.seed
    sys.stdout.write(f"seed {seed}\n")
    os.environ.update(ARGMAP_PAGER="", COLUMNS="80")
    for name in ("ARGMAP_MAP", "ARGMAP_DOCUMENTS", "FORCE_COLOR"):
        os.environ.pop(name, None)
    end = time.monotonic() + asked.seconds
    tried = read = 0
    for tried, drawn in enumerate(Inputs(seed, argmap.packaged_map()), 1):
        if time.monotonic() > end:
            break
        with TemporaryDirectory() as folder:
            write(drawn, Path(folder))
            try:
                read += try_all(Path(folder), random.Random(f"{seed} {tried}"))
            except Broken as broken:
                kept = Path(mkdtemp(prefix="argmap-fuzz-"))
                write(drawn, kept)
                sys.exit(f"input {tried} of seed {seed}, kept in {kept}:\n{broken}")
    sys.stdout.write(f"{tried - 1} inputs, {read} of them maps that could be read; nothing broke\n")


def write(drawn: Input, folder: Path) -> None:
    """Write the files of an input."""
    (folder / "documents").mkdir()
    files = {"claims.yaml": drawn.map, **{f"documents/{name}": text for name, text in drawn.documents.items()}}
    for name, content in files.items():
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(errors="replace"))


if __name__ == "__main__":
    main()
