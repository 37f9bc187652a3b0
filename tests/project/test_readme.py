"""The README is correct: its sessions are what argmap prints, its tables are complete.

Renew sessions and tables with ARGMAP_UPDATE=1, then read the diff.
"""

import os
import re
import shlex
import shutil
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from conftest import ASKED, COMMANDS, LIBRARY, MAPS, PROJECT, QUERIES, RENEW, Run
from settled import settle_checks

import argmap
from argmap import packaged_map
from argmap.cli.json_objects import is_list, objects_in, parts_of
from argmap.export.formats import Format
from argmap.export.plain_graph import ELSEWHERE
from argmap.load import load_map, parse_map
from argmap.model.parts import Argument, ArgumentMap, Citation, Claim, Question, Source, field_names

PATH = PROJECT / "README.md"
README = PATH.read_text(encoding="utf-8")
SESSION = re.compile(r"```console\n\$ argmap (.*)\n((?:(?!```).*\n)*)```")
PARTS: dict[str, type[Any]] = {
    "the map": ArgumentMap,
    "a question": Question,
    "a source": Source,
    "a claim": Claim,
    "an argument": Argument,
    "a citation": Citation,
}


def answers() -> dict[type[Any], str]:
    """The types of answers, each with the commands that give it, from the annotations of the Python API."""
    found: dict[type[Any], list[str]] = {}
    lists = set()
    for command in QUERIES:
        for name in ASKED.get(command, (command,)):
            answered = get_type_hints(getattr(argmap, name), localns=known())["return"]
            for answer in objects_in(answered):
                found.setdefault(answer, []).append(f"`{command}`")
                lists |= {answer} if is_list(answered) else set()
    return {answer: f"{', '.join(commands)}{', a list' * (answer in lists)}" for answer, commands in found.items()}


def known() -> dict[str, Any]:
    """The types that the Python API imports only for type checkers."""
    lines = Path(argmap.__file__).read_text(encoding="utf-8").splitlines()
    names: dict[str, Any] = {}
    exec("\n".join(line.strip() for line in lines if re.match(r"    from argmap\.\S+ import [A-Z]", line)), names)
    return names


def json_table() -> str:
    """A table of all answers, and of the objects in them, with their fields."""
    named: dict[type, str] = {**answers()}
    waiting = list(named)
    lines = ["| object | fields |", "|---|---|"]
    while waiting:
        shown = waiting.pop(0)
        described = []
        for field, annotation in parts_of(shown).items():
            inner = list(objects_in(annotation))
            for found in inner:
                if found not in named:
                    named[found] = ""
                    waiting.append(found)
            kind = f" ({'list of ' if is_list(annotation) else ''}{inner[0].__name__})" if inner else ""
            described.append(f"`{field}`{kind}")
        title = f"{named[shown]}: {shown.__name__}" if named[shown] else shown.__name__
        lines.append(f"| {title} | {', '.join(described)} |")
    return "\n".join(lines)


def format_table() -> str:
    """The formats of an export, and the files that they are written to."""
    lines = ["| format | file | what it is |", "|---|---|---|"]
    for form in Format:
        suffixes = ", ".join(f"`{suffix}`" for suffix in form.traits.suffixes)
        lines.append(f"| `{form}` | {suffixes} | {form.traits.about} |")
    return "\n".join(lines)


NODES: dict[str, type[Any]] = {"claim": Claim, "argument": Argument, "question": Question, "source": Source}
TABLES = {"json": json_table, "formats": format_table}


def section(name: str) -> str:
    """A generated part of the README, between its marks."""
    return f"<!-- {name} -->\n{TABLES[name]()}\n<!-- /{name} -->"


@pytest.fixture(scope="module", autouse=True)
def renewed() -> None:
    """Rewrite the tables if ARGMAP_UPDATE is set."""
    if os.environ.get("ARGMAP_UPDATE"):
        text = README
        for name in TABLES:
            text = re.sub(rf"(?s)<!-- {name} -->.*<!-- /{name} -->", lambda _, name=name: section(name), text)  # type: ignore[misc]
        PATH.write_text(text, encoding="utf-8")


def test_every_session_is_what_argmap_prints(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    shutil.copy(packaged_map(), tmp_path / "data" / "claims.yaml")
    monkeypatch.chdir(tmp_path)
    sessions = dict(SESSION.findall(PATH.read_text(encoding="utf-8")))
    said = {}
    for typed in sessions:
        ran = run(*shlex.split(typed))
        said[typed] = ran.err + ran.out
        assert ran.code == 0
    if os.environ.get("ARGMAP_UPDATE"):
        text = SESSION.sub(
            lambda match: f"```console\n$ argmap {match[1]}\n{said[match[1]]}```", PATH.read_text("utf-8")
        )
        PATH.write_text(text, encoding="utf-8")
        sessions = said
    assert len(sessions) > 1
    assert sessions == said, RENEW


@pytest.mark.parametrize(
    ("node", "fields"),
    [
        ("the graph", set(field_names(ArgumentMap).values()) - {"questions", "sources", "claims"}),
        *((f"a node: {name}", set(field_names(part).values()) - ELSEWHERE) for name, part in NODES.items()),
        ("an edge: cites", set(field_names(Citation).values()) - {"place"} | {"lines"}),
    ],
)
def test_every_attribute_of_an_exported_graph_is_listed(node: str, fields: set[str]) -> None:
    (row,) = re.findall(rf"(?m)^\| {node} \| (.*) \|$", README)
    more = {"part", "side", "drawn", "reported", "holding", "reporting", "rejecting"}
    assert set(re.findall(r"`([a-z0-9-]+)`", row)) - more == fields


def test_the_picture_is_what_its_command_draws(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    shutil.copy(packaged_map(), tmp_path / "data" / "claims.yaml")
    monkeypatch.chdir(tmp_path)
    beginning = README.split("## ")[0]
    (picture,) = re.findall(r"!\[.*\]\((.*)\)", beginning)
    ((typed, _),) = SESSION.findall(beginning)
    assert run(*shlex.split(typed)).code == 0
    drawn = (tmp_path / picture).read_text(encoding="utf-8")
    kept = (PATH.parent / picture).read_text(encoding="utf-8")
    if os.environ.get("ARGMAP_UPDATE") and words_in(kept) != words_in(drawn):
        (PATH.parent / picture).write_text(drawn, encoding="utf-8")
        kept = drawn
    assert words_in(kept) == words_in(drawn)


def words_in(picture: str) -> list[str]:
    """The texts and tooltips of a picture, without their places, which depend on Graphviz and its fonts."""
    return sorted(re.findall(r"(?:<text[^>]*>|xlink:title=\")([^<\"]*)", picture))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_listed(command: str) -> None:
    listed = re.search(rf"(?m)^\|.*`argmap {command}\b", README)
    assert listed, f"the README's table of commands has no row for argmap {command}"


def test_every_field_of_a_map_is_listed() -> None:
    rows = dict(re.findall(r"(?m)^\| (the map|an? [a-z]+) \| (.*) \|$", README))
    listed = {part: set(re.findall(r"`([a-z0-9-]+)`", row)) for part, row in rows.items()}
    for name, part in PARTS.items():
        assert set(field_names(part).values()) - {"place", "quote"} <= listed[name]


def test_what_the_map_found_is_in_the_map() -> None:
    section = README.split("## What the map found")[1].split("\n## ")[0]
    claims = load_map(packaged_map()).map.claims
    named = [name for name in re.findall(r"`([a-z-]+)`", section) if " " not in name]
    assert len(named) > 12
    assert [name for name in named if name not in claims] == []


def test_the_example_is_a_map() -> None:
    example = re.search(r"```yaml\n((?:(?!```).*\n)*)```", README)
    assert example is not None
    assert "open" in parse_map(example[1], Path("README.md")).map.claims


def test_the_lines_of_python_print_what_stands_below(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROJECT)
    settle_checks(monkeypatch)
    section = README.split("## From Python")[1]
    lines, shown = (section.split(f"```{fence}\n")[1].split("```")[0] for fence in ("python", "text"))
    exec(lines, {})
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("name", TABLES)
def test_a_table_lists_everything(name: str) -> None:
    assert section(name) in PATH.read_text(encoding="utf-8"), f"the table '{name}' is out of date: {RENEW}"


def test_the_shown_finding_is_what_argmap_prints(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)
    wrong = LIBRARY.read_text(encoding="utf-8").replace("meeting:5: The", "meeting:4: The")
    (tmp_path / "claims.yaml").write_text(wrong, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = re.search(r"```text\n((?:(?!```).*\n)*)```", README)
    assert shown is not None
    assert run("check").out == shown[1]
