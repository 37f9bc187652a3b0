"""Measure argmap: its start-up, its time and memory for big maps, and its time compared to Argdown's.

Run it from a checkout, on Linux or macOS: ``.venv/bin/python tests/benchmark``. It prints figures and is not a test.
"""

import argparse
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from maps import ROOT, SHAPES, WORD
from measure import Command, Figures, MeasureError, measure, tell
from report import Table, judged, machine, print_report

HERE = Path(__file__).parent
ARGMAP = Path(sys.executable).with_name("argmap")
PACKAGED_MAP = HERE.parent.parent / "data" / "claims.yaml"
FLOOR = "import typer, rich.tree, pydantic, networkx, yaml"
"""The libraries that argmap uses. Pydantic loads its modules only on first use, so there are two floors."""
ARGDOWN = "argdown map"
QUERIES = ("for", "against", "show", "trace", "evaluate")

START_TARGETS = {"--version": 0.4, "--help": 0.75, "completion": 1.2} | dict.fromkeys(QUERIES, 1.25)
"""As multiples of the time for the first floor."""
EXPORT, BARE_EXPORT = "export", "export --no-tooltips"
TIME_TARGETS: dict[int, dict[str, float]] = {
    10_000: dict.fromkeys((*QUERIES, "tree"), 0.45) | {EXPORT: 1, BARE_EXPORT: 0.8},
    100_000: dict.fromkeys((*QUERIES, "tree"), 0.5) | {EXPORT: 1},
}
"""By the number of claims and the command, as multiples of Argdown's time for its DOT, which has no citations."""
MEMORY_TARGETS = {10_000: 250, 100_000: 1024}
"""MiB, by the number of claims."""
GROWTH_TARGET = 12
"""The factor by which the time may grow for ten times the claims."""
LABELS_TARGETS = {100_000: 2}
"""Seconds, by the number of claims."""
CHECK_TARGET = 2
"""As a multiple of the time that a query of the same map takes."""

FOLLOW_TARGET = (3, 400)
"""Seconds, and MiB."""

Found = dict[str, Figures]


@dataclass(frozen=True)
class Bench:
    """The temporary folder, and what is run."""

    folder: Path
    runs: int
    shape: str
    argdown: str | None

    def start_up(self) -> Found:
        """Measure commands on the packaged map, without its documents."""
        settings = {"ARGMAP_MAP": str(shutil.copy(PACKAGED_MAP, self.folder))}
        typed = {"_ARGMAP_COMPLETE": "complete_bash", "COMP_WORDS": "argmap for tears", "COMP_CWORD": "2"}
        claim = "tears-permitted"
        models = f"{FLOOR}; from pydantic import BaseModel"
        commands = [
            Command("floor", (sys.executable, "-c", f"{FLOOR}; print('loaded')"), "loaded"),
            Command("floor, models", (sys.executable, "-c", f"{models}; print('loaded')"), "loaded"),
            Command("--version", (ARGMAP, "--version"), "argmap"),
            Command("--help", (ARGMAP, "--help"), "Usage:"),
            Command("completion", (ARGMAP,), claim, settings=settings | typed),
            *(Command(name, (ARGMAP, name, claim), claim, settings=settings) for name in QUERIES),
        ]
        return measure("start-up", commands, self.runs, self.folder)

    def size(self, size: int) -> Found:
        """Measure queries and an export of a map with `size` claims."""
        folder = self._write(self.shape, size)
        at = ("--map", folder / "map.yaml")
        dot, argdown_dot = folder / "map.dot", folder / "argdown" / "map.dot"
        commands = [
            *(Command(name, (ARGMAP, name, ROOT, *at), ROOT) for name in QUERIES),
            Command("claims WORD", (ARGMAP, "claims", WORD, *at), WORD),
            Command("tree", (ARGMAP, "tree", *at), "unanswered"),
            Command("tree --depth 2", (ARGMAP, "tree", "--depth", "2", *at), ROOT),
            Command(EXPORT, (ARGMAP, "export", "-o", dot, *at), "digraph", dot),
            Command(BARE_EXPORT, (ARGMAP, "export", "--no-tooltips", "-o", dot, *at), "digraph", dot),
        ]
        if self.argdown:
            words = (self.argdown, "map", "-f", "dot", folder / "map.argdown", argdown_dot.parent)
            commands.append(Command(ARGDOWN, words, "digraph", argdown_dot))
        return measure(f"{size:,} claims", commands, self.runs, self.folder)

    def check(self) -> Found:
        """Measure a check of many quotes, and a query of the same map."""
        at = ("--map", self._write("documents", 0) / "map.yaml")
        commands = [
            Command("claims --json", (ARGMAP, "claims", "--json", *at), '"command"'),
            Command("check", (ARGMAP, "check", *at), "10000 of 10000 quotes verified"),
        ]
        return measure("check", commands, self.runs, self.folder)

    def follow(self) -> Found:
        """Measure how a map follows a document of 90,000 words that has changed."""
        folder = self._write("changed", 0)
        check = f"'{ARGMAP}' check m.yaml --accept paper --was was 2>&1 >findings"  # the findings make its exit code 1
        typed = ("sh", "-c", f"cp map.yaml m.yaml && {check}; true")
        return measure("follow", [Command("check --accept", typed, "1171 of 1171 places followed")], self.runs, folder)

    def _write(self, shape: str, size: int) -> Path:
        """Write a map in a process of its own: this one must stay small (see `measure`)."""
        folder = self.folder / f"{shape}-{size}"
        folder.mkdir()
        tell(f"writing the map {folder.name}")
        subprocess.run([sys.executable, HERE / "write.py", shape, str(size), folder], check=True)
        return folder


def start_table(found: Found) -> Table:
    """Every command, compared to the floor."""
    table = Table("Start-up, with the packaged map", ("command", "s", "× floor", "target"))
    for name, figures in found.items():
        times = judged(figures.seconds / found["floor"].seconds, START_TARGETS.get(name))
        table.rows.append((name, f"{figures.seconds:.3f}", *times))
    return table


def sizes_table(found: dict[int, Found], shape: str) -> Table:
    """Every command at every size, compared to Argdown if that is installed."""
    compared = any(ARGDOWN in commands for commands in found.values())
    columns = ("command", "claims", "s", *(("× Argdown", "target") if compared else ()), "MiB", "target")
    table = Table(f"Maps of the shape '{shape}'", columns)
    for size, commands in found.items():
        for name, figures in commands.items():
            most = TIME_TARGETS.get(size, {}).get(name)
            ratio = judged(figures.seconds / commands[ARGDOWN].seconds, most) if compared else ()
            memory = judged(figures.peak, MEMORY_TARGETS.get(size) if name != ARGDOWN else None, ".0f")
            table.rows.append((name, f"{size:,}", f"{figures.seconds:.2f}", *ratio, *memory))
    return table


def growth_table(found: dict[int, Found]) -> Table:
    """How the time grows between the two biggest maps; the time for the smallest is start-up, and subtracted."""
    least, *_, less, most = sorted(found)
    title = f"Growth from {less:,} to {most:,} claims, both less the time for {least:,}"
    table = Table(title, ("command", "times", "target"))
    for name, figures in found[most].items():
        start = found[least][name].seconds
        first, second = found[less][name].seconds - start, figures.seconds - start
        target = GROWTH_TARGET if most == 10 * less and name != ARGDOWN else None
        measurable = min(first, second) > start / 10  # otherwise the two differ by chance
        table.rows.append((name, *(judged(second / first, target, ".1f") if measurable else ("too short", ""))))
    return table


def labels_table(found: dict[int, Found]) -> Table:
    """What it takes to label a map and to tell why a claim has its label."""
    table = Table("Labels: the time of evaluate, less that of show", ("claims", "s", "target"))
    for size, commands in found.items():
        seconds = commands["evaluate"].seconds - commands["show"].seconds
        table.rows.append((f"{size:,}", *judged(seconds, LABELS_TARGETS.get(size))))
    return table


def check_table(found: Found) -> Table:
    """The check, compared to the query."""
    query = "claims --json"
    table = Table("10,000 quotes in 50 documents", ("command", "s", f"× {query}", "target", "MiB"))
    for name, figures in found.items():
        times = judged(figures.seconds / found[query].seconds, CHECK_TARGET if name != query else None)
        table.rows.append((name, f"{figures.seconds:.2f}", *times, f"{figures.peak:.0f}"))
    return table


def follow_table(found: Found) -> Table:
    """How a map follows its document."""
    table = Table("A changed document of 90,000 words", ("command", "s", "target", "MiB", "target"))
    for name, figures in found.items():
        seconds, memory = FOLLOW_TARGET
        table.rows.append((name, *judged(figures.seconds, seconds), *judged(figures.peak, memory, ".0f")))
    return table


def find_argdown(given: str | None) -> str | None:
    """Argdown's command: the one given, else on PATH, else installed in this folder."""
    found = shutil.which(given or "argdown") or (None if given else shutil.which("node_modules/.bin/argdown"))
    if given and not found:
        raise MeasureError(f"no command {given}")
    return str(Path(found).absolute()) if found else None


def run(options: argparse.Namespace) -> None:
    """Measure everything and print it."""
    if not ARGMAP.exists():
        raise MeasureError(f"no {ARGMAP}: install argmap for this Python")
    argdown = find_argdown(options.argdown)
    argdown_version = subprocess.check_output([argdown, "--version"], text=True).strip() if argdown else None
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.runs, options.shape, argdown)
        tables = [start_table(bench.start_up())]
        found = {size: bench.size(size) for size in options.sizes}
        tables.append(sizes_table(found, options.shape))
        if len(found) > 2:
            tables.append(growth_table(found))
        tables.append(labels_table(found))
        tables.append(check_table(bench.check()))
        tables.append(follow_table(bench.follow()))
    print_report(machine(argdown_version), tables, markdown=options.markdown)


def read_options() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="python tests/benchmark", description="Measure argmap; less is better.")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each command, after a warm-up")
    parser.add_argument(
        "--sizes", default="12,1000,10000,100000", type=lambda sizes: [int(size) for size in sizes.split(",")]
    )
    parser.add_argument("--shape", choices=SHAPES, default="tree", help="what bears on what")
    parser.add_argument("--argdown", metavar="PATH", help="Argdown's command, else as on PATH or in node_modules")
    parser.add_argument("--markdown", action="store_true", help="print Markdown")
    options = parser.parse_args()
    if options.runs < 1 or min(options.sizes) < 2:
        parser.error("at least 1 run, and 2 claims")
    return options


try:
    run(read_options())
except (MeasureError, subprocess.CalledProcessError) as error:
    tell(f"cannot measure: {error}")
    sys.exit(1)
