"""``import argmap``: the Python API is small, typed, documented by examples that run, and loads nothing heavy."""

import copy
import doctest
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any, cast

import networkx
import pytest
from conftest import ASKED, MAPS, PROJECT, QUERIES
from settled import settle_checks

import argmap
from argmap import parse_graph
from argmap.errors import Location
from argmap.graph import Graph

WRONG = """\
format: 1
title: A test
sources: {s: {title: S}}
claims:
  a: {text: A, cites: ['s:1', 's:1'], supports: [b, b]}
  b: {text: B, unstated: true}
"""
"""A map with findings inside its parts, for which these are read again."""

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


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda graph: argmap.show(graph, "opne"), "no claim, argument or question 'opne'; did you mean 'open'?"),
        (lambda graph: argmap.arguments(graph, "open", cast(Any, "fore")), "no side 'fore'; there are for and against"),
        (lambda graph: argmap.trace(graph, "open", documents="nowhere"), "nowhere: no such folder of documents"),
        (lambda graph: argmap.source(graph, "leter"), "no source 'leter'; did you mean 'letter'?"),
        (lambda graph: argmap.export_map(graph, "bmp"), "'bmp' is none of dot, svg, png, pdf, mermaid,"),
        (lambda graph: argmap.export_map(graph, rankdir="up"), "'up' is none of RL, LR, TB, BT"),
        (
            lambda graph: argmap.export_map(graph, "json", sources=True),
            "cluster_by, rankdir, sources",
        ),
        (lambda graph: argmap.tree(graph, depth=0), "a depth counts levels from 1"),
        (lambda _: argmap.new_map("a.txt"), "no folder is given that has 'a.txt'"),
        (lambda _: argmap.new_map("a.txt", documents=MAPS), f"no 'a.txt' in {MAPS}"),
        (lambda _: argmap.load_graph("nowhere.yaml"), "nowhere.yaml: no such file"),
        (lambda _: argmap.parse_graph("title: \ud800"), "map.yaml: half a character, U+D800"),
        (lambda _: argmap.sources(networkx.MultiDiGraph()), "this is not the graph of a map"),
    ],
)
def test_what_cannot_be_done_is_one_error(library: Graph, ask: Callable[[Graph], object], message: str) -> None:
    with pytest.raises(argmap.ArgmapError) as error:
        ask(library)
    assert str(error.value).startswith(message)
    assert error.value.findings == ()


COPIES: dict[str, Callable[[Graph], Graph]] = {
    "copy": lambda graph: graph.copy(),
    "deepcopy": copy.deepcopy,
    "pickle": lambda graph: pickle.loads(pickle.dumps(graph)),
}


@pytest.mark.smoke
@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_the_graph_gives_the_same_answers(name: str) -> None:
    graph = parse_graph(WRONG)
    checked = argmap.check_map(graph)
    copied = COPIES[name](graph)
    assert checked.findings
    assert argmap.check_map(copied) == checked
    assert argmap.tree(copied) == argmap.tree(graph)


@pytest.mark.parametrize(
    "derive",
    [
        lambda graph: graph.reverse(),
        lambda graph: graph.to_undirected(),
        lambda graph: networkx.ego_graph(graph, ("claim", "open"), undirected=True),
        networkx.DiGraph,
    ],
)
def test_networkx_derives_other_graphs_from_it(library: Graph, derive: Callable[[Graph], Graph]) -> None:
    assert ("claim", "open") in derive(library)


def test_what_a_format_has_no_room_for_is_a_warning(library: Graph) -> None:
    with pytest.warns(UserWarning, match="left out, as mermaid has no tooltips: 1 note, 1 scheme, 1 tag, 17 citations"):
        assert argmap.export_map(library, "mermaid").startswith(b"---")


def test_documents_that_were_opened_serve_several_questions(library: Graph) -> None:
    documents = argmap.open_documents(MAPS / "documents")
    checked = argmap.check_map(library, documents=documents)
    assert (checked.verified, checked.quotes) == (15, 15)
    assert argmap.trace(library, "open", documents=documents).documents_given


@pytest.mark.smoke
def test_importing_it_loads_nothing_heavy() -> None:
    script = f"import sys, argmap; print([name for name in {HEAVY} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout == "[]\n"
