"""The hook for pre-commit runs what its entry says, on the files that it names."""

import re
import shlex
from typing import Any

import pytest
import yaml
from conftest import PROJECT, Run

HOOKS = PROJECT / ".pre-commit-hooks.yaml"


@pytest.fixture
def hook() -> dict[str, Any]:
    """The only hook."""
    (only,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert isinstance(only, dict)
    return only


@pytest.mark.parametrize("path", ["claims.yaml", "data/claims.yaml", "a/b/claims.yml"])
def test_it_looks_at_maps(hook: dict[str, Any], path: str) -> None:
    assert re.search(hook["files"], path)


@pytest.mark.parametrize("path", ["claims.yaml.bak", "my-claims.yaml", "claims/notes.yaml"])
def test_it_looks_at_nothing_else(hook: dict[str, Any], path: str) -> None:
    assert not re.search(hook["files"], path)


def test_it_checks_the_files_that_it_is_given(run: Run, hook: dict[str, Any]) -> None:
    program, *arguments = shlex.split(hook["entry"])
    ran = run(*arguments, "library.yaml")
    assert (program, hook["language"], ran.code) == ("argmap", "python", 0)
    assert ran.out.splitlines()[-1].startswith("library.yaml: ")
