"""Measurements as tables, for the terminal or in Markdown."""

import os
import platform
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table as RichTable

WIDTH = 100
"""Columns where there is no terminal; the widest table has 88."""

LIBRARIES = ("typer", "rich", "pydantic", "networkx", "PyYAML", "rapidfuzz")


@dataclass
class Table:
    """A table; its cells are texts."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)


def judged(measured: float, target: float | None, form: str = ".2f") -> tuple[str, str]:
    """A figure, and its target with whether it is met; the second text is empty if there is no target."""
    verdict = "" if target is None else f"{target:g} {'met' if measured <= target else 'missed'}"
    return f"{measured:{form}}", verdict


def machine(argdown: str | None) -> list[str]:
    """The processor, system, date and versions of a measurement."""
    libraries = ", ".join(f"{library} {version(library)}" for library in LIBRARIES)
    return [
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, {datetime.now(UTC).date()}",
        f"argmap {version('argmap')}, Python {platform.python_version()}, {libraries}",
        f"Argdown {argdown}" if argdown else "No argdown found (--argdown PATH), so nothing is compared to it.",
    ]


def _processor() -> str:
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def print_report(head: list[str], tables: list[Table], *, markdown: bool) -> None:
    """Print everything to stdout."""
    console = Console(highlight=False, markup=False, soft_wrap=True, width=None if sys.stdout.isatty() else WIDTH)
    console.print("\n".join(f"- {line}" for line in head))
    for table in tables:
        console.print()
        console.print(_markdown(table) if markdown else _drawn(table))


def _markdown(table: Table) -> str:
    rows = [table.columns, ("---", *["--:"] * (len(table.columns) - 1)), *table.rows]
    return "\n".join([f"{table.title}:", "", *(f"| {' | '.join(row)} |" for row in rows)])


def _drawn(table: Table) -> RichTable:
    drawn = RichTable(title=table.title, title_justify="left", box=box.SIMPLE_HEAD)
    for number, column in enumerate(table.columns):
        drawn.add_column(column, justify="right" if number else "left", no_wrap=True)
    for row in table.rows:
        drawn.add_row(*row)
    return drawn
