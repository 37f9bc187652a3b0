"""A command loads only the modules that it needs."""

import inspect
import os
import re
import subprocess
import sys
from importlib.metadata import entry_points

import pytest
from conftest import MAPS, QUERIES, asking

from argmap import packaged_map
from argmap.export import formats

LOADED = """
import sys
from argmap.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""

FORMATS = {
    f"argmap.export.{name}"
    for name in re.findall(r"    from argmap\.export\.(\w+)[.\w]* import", inspect.getsource(formats))
}
"""The modules that generate a format: `formats` imports them inside functions."""

EXPORT = FORMATS | {"argmap.export.exported", "argmap.export.figure"}
ALL = EXPORT | {
    "argmap.catalogue",
    "argmap.check",
    "argmap.documents",
    "argmap.explain",
    "argmap.text.writing",
    "argmap.graph",
    "argmap.load",
    "argmap.mend",
    "argmap.model",
    "argmap.cli.output",
    "argmap.query",
    "argmap.render",
    "argmap.cli.session",
    "json",
    "networkx",
    "pydantic",
    "rapidfuzz",
    "rich",
    "yaml",
}
ADVICE = {"argmap.load.advise"}
TERMINAL = {"argmap.cli.links", "argmap.cli.pager"}
"""What only an answer on a terminal needs."""
REASONING = (
    ADVICE
    | TERMINAL
    | EXPORT
    | {
        "argmap.catalogue",
        "argmap.check",
        "argmap.cli.checking",
        "argmap.cli.completion",
        "argmap.documents",
        "argmap.explain",
        "argmap.text.writing",
        "argmap.mend",
        "argmap.query.show",
        "argmap.query.assuming",
        "argmap.labels.labelling",
        "argmap.query.search",
        "argmap.query.trace",
        "argmap.text.quotes",
        "argmap.render.show",
        "argmap.render.json",
        "argmap.render.trace",
        "argmap.model.schemes",
        "json",
        "rapidfuzz",
    }
)
CLAIM = (
    ADVICE
    | TERMINAL
    | EXPORT
    | {
        "argmap.check.report",
        "argmap.check.source",
        "argmap.text.writing",
        "argmap.mend",
        "argmap.query.arguments",
        "argmap.query.tree",
        "argmap.query.assuming",
        "argmap.labels.labelling",
        "argmap.query.search",
        "argmap.render.arguments",
        "argmap.render.tree",
        "argmap.render.json",
        "json",
        "rapidfuzz",
    }
)
EXPLAINING = {"argmap.catalogue", "argmap.explain", "pydantic"}
SPARED = {
    "--version": ALL,
    "--help": ALL,
    "for --help": ALL - {"pydantic"},  # Typer loads it
    "tree": REASONING - {"argmap.documents", "argmap.query.assuming", "argmap.labels.labelling", "argmap.text.quotes"}
    | {"argmap.query.arguments", "argmap.render.outline"},
    "tree --all": REASONING | {"argmap.query.arguments", "argmap.render.arguments"},
    "for open": REASONING | {"argmap.query.tree", "argmap.render.tree"},
    "against open": REASONING | {"argmap.query.tree", "argmap.render.tree"},
    "for open --json": REASONING - {"argmap.render.json", "json"},
    "show open": CLAIM | {"argmap.query.trace", "argmap.render.outline", "argmap.render.trace"},
    "explain undercutter": ALL - EXPLAINING - {"argmap.cli.output", "argmap.render", "rich"},
    "explain": ALL - EXPLAINING - {"argmap.cli.output", "argmap.render", "rich"},
    "rename open other --diff": ALL
    - {"argmap.cli.output", "argmap.load", "argmap.mend", "argmap.model", "argmap.render", "pydantic", "rich", "yaml"}
    - {"argmap.text.writing"},
    "schema": ALL - EXPLAINING - {"argmap.cli.output", "argmap.model", "argmap.render", "json", "rich"},
    "export": ADVICE | FORMATS - {"argmap.export.dot"} | {"argmap.check", "argmap.documents", "rapidfuzz"},
    "trace open": CLAIM | {"argmap.query.show", "argmap.render.show"},
}
"""The modules that a command does not need."""

USUAL = ADVICE | TERMINAL | EXPORT | {"argmap.mend", "rapidfuzz"}
"""Modules that no query needs, for commands that are not listed."""

LISTED = {command.split()[0] for command in SPARED}

COMPLETION = REASONING | {"argmap.graph", "argmap.query.answers", "argmap.render", "networkx", "rich"}


def loaded(*arguments: str, **environment: str) -> set[str]:
    """The modules that a command has loaded when it ends."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=MAPS,
        env={**os.environ, "ARGMAP_MAP": "library.yaml", **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(ran.stderr.split())


@pytest.mark.smoke
@pytest.mark.parametrize(
    "command",
    [
        name if name in {"tree", "show open", "export"} else pytest.param(name, marks=pytest.mark.slow)
        for name in SPARED
    ],
)
def test_a_command_does_not_load_what_it_has_no_use_for(command: str) -> None:
    assert loaded(*command.split()) & SPARED[command] == set()


@pytest.mark.parametrize("command", ["show", pytest.param("trace", marks=pytest.mark.slow)])
def test_what_reads_documents_is_loaded_only_if_there_are_some(command: str) -> None:
    modules = loaded(command, "tears-permitted", ARGMAP_MAP=str(packaged_map()), ARGMAP_DOCUMENTS="")
    assert modules & {"argmap.documents.document", "argmap.text.quotes"} == set()


@pytest.mark.slow
@pytest.mark.parametrize("command", [command for command in QUERIES if command not in {*LISTED, "check"}])
def test_no_query_loads_what_is_for_other_commands(command: str) -> None:
    assert loaded(*asking(command, "open")) & USUAL == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "needed"),
    [("argmap for op", {"argmap.cli.completion"}), ("argmap explain und", {"argmap.catalogue", "argmap.explain"})],
)
def test_completion_draws_nothing(typed: str, needed: set[str]) -> None:
    typing = {"_ARGMAP_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": "2"}
    assert loaded(**typing) & COMPLETION - needed == set()


@pytest.mark.smoke
def test_the_command_collects_no_garbage() -> None:
    (script,) = entry_points(group="console_scripts", name="argmap")
    assert script.value == "argmap.__main__:main"
    assert enabled_after("argmap.__main__") == "False"


def test_importing_the_package_leaves_garbage_collection_alone() -> None:
    assert enabled_after("argmap, argmap.cli.app") == "True"


def enabled_after(modules: str) -> str:
    """Whether Python collects garbage once it has imported some modules."""
    script = f"import gc, {modules}; print(gc.isenabled())"
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip()
