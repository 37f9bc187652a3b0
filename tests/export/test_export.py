"""``argmap export`` finds the format, reports what it leaves out, and prints nothing binary to a terminal."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import MAPS, Run

from argmap.export.formats import SUFFIXES, Format

MAP = ("--map", "library.yaml")
PART = "a part of the map: 1 of 2 questions, 4 of 17 claims, 3 of 19 arguments"
BEGINS = {
    "a.dot": b"digraph argmap {",
    "a.gv": b"digraph argmap {",
    ".svg": b"<?xml",
    "a.svg": b"<?xml",
    "A.PNG": b"\x89PNG",
    "a.pdf": b"%PDF",
    "a.mmd": b"---\ntitle:",
    "a.mermaid": b"---\ntitle:",
    "a.graphml": b"<?xml",
    "a.json": b'{\n "directed": true,',
    "a.md": b"# Should",
    "a.markdown": b"# Should",
    "a.html": b"<!doctype html>\n<html lang",
    "a.htm": b"<!doctype html>\n<html lang",
}


@pytest.mark.smoke
@pytest.mark.parametrize("name", BEGINS)
def test_the_name_of_the_file_tells_the_form(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("export", *MAP, "-o", tmp_path / name)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(BEGINS[name])


def test_the_form_that_is_asked_for_goes_into_any_other_file(run: Run, tmp_path: Path) -> None:
    assert run("export", *MAP, "--format", "json", "-o", tmp_path / "a.txt").code == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith('{\n "directed"')


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_ending_is_that_of_a_format(run: Run, tmp_path: Path, suffix: str) -> None:
    assert run("export", *MAP, "-o", tmp_path / f"a{suffix}").code == 0
    assert (tmp_path / f"a{suffix}").read_bytes()


@pytest.mark.smoke
@pytest.mark.parametrize("form", [form for form in Format if not form.traits.binary])
def test_a_text_goes_to_stdout(run: Run, tmp_path: Path, form: str) -> None:
    run("export", *MAP, "--format", form, "-o", tmp_path / "a.txt")
    assert run("export", *MAP, "--format", form).out == (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("wish", ["--cluster-by source", "--rankdir TB", "--sources", "--no-legend", "--no-tooltips"])
@pytest.mark.parametrize("form", [form for form in Format if not form.traits.drawn])
def test_a_wish_for_pictures_is_wrong_usage_elsewhere(run: Run, form: str, wish: str) -> None:
    ran = run("export", *MAP, "--format", form, *wish.split())
    assert (ran.code, ran.out) == (2, "")
    assert f"{wish.split(maxsplit=1)[0]} is for pictures, and {form} is none" in ran.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--format dot", ""),
        ("--format svg", ""),
        (f"--format png -o {os.devnull}", "left out, as png has no tooltips: 1 note, 1 scheme, 1 tag, 17 citations"),
        ("--format mermaid", "left out, as mermaid has no tooltips: 1 note, 1 scheme, 1 tag, 17 citations"),
        ("--focus costs-money", f"{PART}, around costs-money"),
        (
            "--focus open/against/costs-money",
            "a part of the map: 1 of 2 questions, 2 of 17 claims, 1 of 19 arguments, around open/against/costs-money",
        ),
        ("--focus costs-money --depth 9", ""),
        ("--depth 1", "a part of the map: 2 of 2 questions, 3 of 17 claims, 0 of 19 arguments"),
        ("--depth 9", ""),
    ],
)
def test_nothing_is_left_out_without_a_word(run: Run, arguments: str, told: str) -> None:
    ran = run("export", *MAP, *arguments.split())
    assert (ran.code, ran.err) == (0, f"argmap: {told}\n" if told else "")


@pytest.mark.parametrize("form", ["dot", "svg", "mermaid", "graphml", "json", "markdown"])
def test_a_part_says_so_in_itself(run: Run, form: str) -> None:
    assert PART in run("export", *MAP, "--focus", "costs-money", "--format", form).out


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


def test_the_map_itself_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes((MAPS / "library.yaml").read_bytes())
    ran = run("export", "--map", path, "-o", path, "--force")
    assert (ran.code, ran.err) == (1, f"argmap: {path}: this is the map itself; write to another file\n")
    assert path.read_bytes() == (MAPS / "library.yaml").read_bytes()


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command of the shell, in which `$argmap` is argmap's export."""
    argmap = f"{sys.executable} -m argmap export --map library.yaml"
    return subprocess.run(
        ["sh", "-c", f"argmap='{argmap}'; {command}"], cwd=MAPS, capture_output=True, check=False, timeout=60
    )


@pytest.mark.slow
def test_a_closed_stderr_leaves_the_export_clean() -> None:
    ran = shell("$argmap --focus costs-money --format json 2>&-")
    assert json.loads(ran.stdout)["graph"]["part"].startswith("a part of the map")


@pytest.mark.parametrize("form", ["json", pytest.param("png", marks=pytest.mark.slow)])
def test_a_closed_stdout_is_one_message(form: str) -> None:
    ran = shell(f"$argmap --format {form} >&-")
    assert (ran.returncode, ran.stderr) == (1, b"argmap: the answer cannot be written: Bad file descriptor\n")


@pytest.mark.slow
def test_a_pipe_can_be_named_as_a_file() -> None:
    assert shell("$argmap -o /dev/stdout | cat").stdout.startswith(b"digraph argmap {")
