"""Rules of this code that no linter checks."""

import ast
from pathlib import Path

import argmap

PACKAGE = Path(argmap.__file__).parent
LAYERS = [
    {"errors"},
    {"catalogue", "text"},
    {"model"},
    {"load", "documents"},
    {"graph"},
    {"query"},
    {"check"},
    {"mend"},
    {"render"},
    {"export"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The layers that a module imports from, anywhere in its code."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    modules = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {module.split(".")[1] for module in modules if module.startswith("argmap.")}


def test_imports_run_one_way() -> None:
    wrong = [
        (str(path.relative_to(PACKAGE)), other)
        for path in PACKAGE.rglob("*.py")
        if path != PACKAGE / "__init__.py"
        for other in imported(path)
        if other != layer(path) and RANK[other] >= RANK[layer(path)]
    ]
    assert wrong == []


def test_every_module_has_a_layer() -> None:
    assert {layer(path) for path in PACKAGE.rglob("*.py")} - {"__init__"} == set(RANK)
