"""``argmap export``: the form is found, what is missing is told, and nothing binary meets a terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import MAPS, Run

MAP = ("--map", "library.yaml")
BEGINS = {
    "a.dot": b"digraph argmap {",
    "a.gv": b"digraph argmap {",
    "a": b"digraph argmap {",
    "a.svg": b"<?xml",
    "A.PNG": b"\x89PNG",
    "a.pdf": b"%PDF",
    "a.mmd": b"---\ntitle:",
    "a.mermaid": b"---\ntitle:",
    "a.graphml": b"<?xml",
    "a.json": b'{\n "directed": true,',
    "a.md": b"# Should",
    "a.markdown": b"# Should",
}


@pytest.mark.parametrize("name", BEGINS)
def test_the_name_of_the_file_tells_the_form(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("export", *MAP, "-o", tmp_path / name)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(BEGINS[name])


def test_the_form_that_is_asked_for_goes_into_any_other_file(run: Run, tmp_path: Path) -> None:
    assert run("export", *MAP, "--format", "json", "-o", tmp_path / "a.txt").code == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith('{\n "directed"')


@pytest.mark.parametrize("form", ["dot", "svg", "mermaid", "graphml", "json", "markdown"])
def test_a_text_goes_to_stdout(run: Run, tmp_path: Path, form: str) -> None:
    run("export", *MAP, "--format", form, "-o", tmp_path / "a.txt")
    assert run("export", *MAP, "--format", form).out == (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "wish", [("--cluster-by", "source"), ("--rankdir", "TB"), ("--no-legend",)], ids=lambda wish: wish[0]
)
@pytest.mark.parametrize("form", ["graphml", "json", "markdown"])
def test_a_wish_for_pictures_is_wrong_usage_elsewhere(run: Run, form: str, wish: tuple[str, ...]) -> None:
    ran = run("export", *MAP, "--format", form, *wish)
    assert (ran.code, ran.out) == (2, "")
    assert f"are for pictures, not for {form}" in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "dot"), ""),
        (("--format", "svg"), ""),
        (
            ("--format", "png", "-o", os.devnull),
            "left out, as png has no tooltips: 17 citations, 1 scheme, 1 tag",
        ),
        (("--format", "mermaid"), "left out, as mermaid has no tooltips: 17 citations"),
        (("--format", "mermaid", "--sources"), "left out, as mermaid has no tooltips: the words of 17 citations"),
        (("--focus", "costs-money"), "a part of the map: 0 of 2 questions, 4 of 17 claims, 3 of 19 arguments, around"),
        (("--focus", "costs-money", "--depth", "9"), ""),
        (("--depth", "1"), "a part of the map: 2 of 2 questions, 3 of 17 claims, 0 of 19 arguments"),
    ],
)
def test_nothing_is_left_out_without_a_word(run: Run, arguments: tuple[str, ...], words: str) -> None:
    ran = run("export", *MAP, *arguments)
    assert ran.code == 0
    assert ran.err.startswith(f"argmap: {words}" if words else "")
    assert bool(ran.err) == bool(words)


def test_a_part_says_so_in_itself(run: Run) -> None:
    for form in ("dot", "svg", "mermaid", "graphml", "json", "markdown"):
        words = "a part of the map: 0 of 2 questions, 4 of 17 claims"
        assert words in run("export", *MAP, "--focus", "costs-money", "--format", form).out, form


def test_binary_is_refused_on_a_terminal() -> None:
    ours, theirs = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "argmap", "export", *MAP, "--format", "png"],
        cwd=MAPS, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE, check=False, timeout=60,
    )  # fmt: skip
    os.close(theirs)
    os.close(ours)
    assert (ran.returncode, ran.stderr) == (
        1,
        b"argmap: png is nothing for a terminal to show; -o FILE writes a file\n",
    )


def test_binary_goes_through_a_pipe() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "argmap", "export", *MAP, "--format", "png"],
        cwd=MAPS, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout[:4]) == (0, b"\x89PNG")
