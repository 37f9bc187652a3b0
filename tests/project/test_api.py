"""``import argmap``: the Python API is small, typed, documented by examples that run, and loads nothing heavy."""

import doctest
import subprocess
import sys

import pytest
from conftest import ASKED, PROJECT, QUERIES
from settled import settle_checks

import argmap
from argmap.errors import Location

HEAVY = ("networkx", "pydantic", "rich", "typer", "yaml")


@pytest.mark.smoke
@pytest.mark.parametrize("name", argmap.__all__)
def test_the_example_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    settle_checks(monkeypatch)
    names = {"argmap": argmap, "Finding": argmap.Finding, "Location": Location}
    names["graph"] = argmap.load_graph("data/claims.yaml")
    (test,) = doctest.DocTestFinder(recurse=False).find(getattr(argmap, name), name, globs=names)
    ran = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL).run(test)
    assert ran.attempted, f"the docstring of argmap.{name} has no example"
    assert ran.failed == 0


@pytest.mark.parametrize("command", QUERIES)
def test_every_query_has_a_function(command: str) -> None:
    assert set(ASKED.get(command, (command,))) <= {*argmap.__all__}, f"{command} needs a function in argmap.__all__"


def test_the_example_of_the_module_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    (test,) = doctest.DocTestFinder(recurse=False).find(argmap)
    ran = doctest.DocTestRunner().run(test)
    assert (ran.attempted > 0, ran.failed) == (True, 0)


@pytest.mark.smoke
def test_importing_it_loads_nothing_heavy() -> None:
    script = f"import sys, argmap; print([name for name in {HEAVY} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout == "[]\n"
