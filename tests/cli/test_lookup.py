"""Which map and which documents a command uses, given or not."""

from pathlib import Path

import pytest
from conftest import LIBRARY, Run

from argmap import packaged_map
from argmap.cli.lookup import find_documents, find_map

OTHER = "format: 1\ntitle: Another map\nclaims: {a: {text: 'A claim of the other map.'}}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    return tmp_path


@pytest.mark.parametrize("name", ["claims.yaml", "data/claims.yaml", "sub/claims.yaml", "sub/data/claims.yaml"])
def test_a_map_here_or_above_is_found(here: Path, name: str) -> None:
    (here / name).parent.mkdir(exist_ok=True)
    (here / name).write_text(OTHER)
    assert find_map(None).path.resolve() == (here / name).resolve()


def test_the_nearest_map_wins(here: Path) -> None:
    for name in ("claims.yaml", "sub/claims.yaml"):
        (here / name).write_text(OTHER)
    assert str(find_map(None).path) == "claims.yaml"


def test_the_variable_wins_over_a_map_here(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "claims.yaml").write_text(OTHER)
    monkeypatch.setenv("ARGMAP_MAP", str(LIBRARY))
    assert find_map(None) == (LIBRARY, False)


def test_the_option_wins_over_the_variable(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_MAP", "/elsewhere/map.yaml")
    assert find_map(Path("given.yaml")).path == Path("given.yaml")


@pytest.mark.smoke
def test_else_it_is_the_packaged_map(here: Path) -> None:
    assert find_map(None) == (packaged_map(), True)


def test_the_packaged_map_is_named_on_stderr(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here)
    assert "this is the one that comes with argmap" in run("tree").err


def test_a_check_of_the_packaged_map_says_so_too(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here)
    assert "this is the one that comes with argmap" in run("check").err


def test_documents_stand_beside_the_map() -> None:
    assert find_documents(None, LIBRARY) == LIBRARY.parent / "documents"


def test_the_variable_names_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DOCUMENTS", "/tmp")
    assert find_documents(None, LIBRARY) == Path("/tmp")


@pytest.mark.parametrize(
    ("variable", "message"),
    [
        ("ARGMAP_MAP", "argmap: ARGMAP_MAP names 'nowhere', which does not exist\n"),
        ("ARGMAP_DOCUMENTS", "argmap: ARGMAP_DOCUMENTS names 'nowhere', which is no folder\n"),
    ],
)
def test_a_variable_that_leads_nowhere_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, variable: str, message: str
) -> None:
    monkeypatch.setenv(variable, "nowhere")
    ran = run("sources") if variable == "ARGMAP_MAP" else run("sources", "--map", LIBRARY)
    assert (ran.code, ran.err) == (1, message)


def test_without_documents_there_are_none(here: Path) -> None:
    assert find_documents(None, Path("claims.yaml")) is None
