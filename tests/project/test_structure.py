"""Rules of this code that no linter checks: those of the house that CONTRIBUTING.md draws."""

import ast
from collections import defaultdict
from pathlib import Path

import argmap

PACKAGE = Path(argmap.__file__).parent
FLOORS = [
    {"errors", "filters", "progress"},
    {"catalogue", "text"},
    {"model"},
    {"documents", "load"},
    {"graph"},
    {"labels"},
    {"query"},
    {"check", "mend", "starter"},
    {"render"},
    {"export"},
    {"explain"},
    {"__init__"},
    {"cli"},
    {"__main__"},
]
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
TWINS = {"query", "render"}
"""Rooms whose modules come in pairs: one finds the answer, and the other draws it."""


def room(path: Path) -> str:
    """The folder or the module at the top that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms that a module imports from, wherever in it the import stands."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    modules = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    modules += [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    parts = [module.split(".") for module in modules if module.split(".")[0] == "argmap"]
    return {part[1] if len(part) > 1 else "__init__" for part in parts}


def test_imports_run_one_way() -> None:
    wrong = [
        (str(path.relative_to(PACKAGE)), other)
        for path in PACKAGE.rglob("*.py")
        for other in imported(path)
        if other != room(path) and FLOOR[other] >= FLOOR[room(path)]
    ]
    assert wrong == []


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in PACKAGE.rglob("*.py")} == set(FLOOR)


def test_two_modules_of_one_name_are_twins() -> None:
    rooms = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        if path.name != "__init__.py":
            rooms[path.stem].add(room(path))
    assert {name: where for name, where in rooms.items() if len(where) > 1 and where != TWINS} == {}


def test_the_drawing_for_contributors_shows_every_room() -> None:
    drawing = (PACKAGE.parent / "CONTRIBUTING.md").read_text(encoding="utf-8").split("```text")[1].split("```")[0]
    assert {line.split()[0].strip("/").removesuffix(".py") for line in drawing.splitlines()[2:] if line.strip()} == set(
        FLOOR
    )
