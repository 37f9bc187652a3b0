"""An answer that cannot be written is an error of every command, and no message goes where answers go."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import MAPS, OF_MAPS, QUERIES, Run, asking

pytestmark = pytest.mark.slow  # each runs processes

MAP = ("--map", "library.yaml")
ANSWERS = [
    *((*asking(command, "open"), *MAP) for command in OF_MAPS),
    *((*asking(command, "open"), *MAP, "--json") for command in QUERIES),
    ("sources", "letter", *MAP),
    ("check", *MAP, "--format", "github"),
    ("check", *MAP, "--format", "json"),
    ("explain",),
    ("explain", "codes"),
    ("check", "nowhere.yaml"),
    ("export", *MAP, "--format", "png"),
    ("export", *MAP, "-o", "-"),
    ("export", *MAP, "-o", "/dev/stdout"),
    (),
    ("--help",),
    ("tree", "--help"),
    ("--version",),
]
MISTAKES = [
    (("tree", "--nope"), 2),
    (("tree", "--depth", "x"), 2),
    (("--map", "m", "tree"), 2),
    (("show", "nope", *MAP), 1),
    (("tree", "--map", "nowhere.yaml"), 1),
    (("export", *MAP, "-o", "x"), 1),
]


def process(command: str, folder: Path = MAPS) -> subprocess.CompletedProcess[str]:
    """Run argmap with streams that a shell closes or redirects."""
    line = f'"{sys.executable}" -m argmap {command}'
    return subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("arguments", [*ANSWERS, ("claims", "zebra", *MAP)], ids=" ".join)
def test_an_answer_to_a_closed_stdout_is_an_error(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    ran = run(*arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "argmap: the answer cannot be written: Bad file descriptor\n"


@pytest.mark.parametrize(("arguments", "code"), MISTAKES)
def test_a_message_to_a_closed_stderr_is_not_printed_as_an_answer(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    ran = run(*arguments)
    assert (ran.code, ran.out) == (code, "")


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("command", "code", "printed"),
    [
        ("tree --map library.yaml >&-", 1, ("", "argmap: the answer cannot be written: Bad file descriptor\n")),
        ("tree --map library.yaml >&- 2>&-", 1, ("", "")),
        pytest.param("--version >&- 2>&- <&-", 1, ("", ""), marks=pytest.mark.slow),
        pytest.param("tree --nope 2>&-", 2, ("", ""), marks=pytest.mark.slow),
        pytest.param("show nope --map library.yaml 2>&-", 1, ("", ""), marks=pytest.mark.slow),
    ],
)
def test_streams_that_a_shell_closes_are_closed(command: str, code: int, printed: tuple[str, str]) -> None:
    ran = process(command)
    assert (ran.returncode, (ran.stdout, ran.stderr)) == (code, printed)


def test_an_answer_is_printed_though_stderr_is_closed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = run("tree", *MAP).out
    monkeypatch.setattr(sys, "stderr", None)
    assert run("tree", *MAP).out == answer


@pytest.mark.parametrize("form", ["dot", pytest.param("svg", marks=pytest.mark.slow)])
def test_a_file_that_is_written_while_streams_are_closed_holds_the_export_alone(
    run: Run, tmp_path: Path, form: str
) -> None:
    ran = process(f'export --map library.yaml -o "{tmp_path}/map.{form}" >&- 2>&- <&-')
    assert ran.returncode == 0
    assert (tmp_path / f"map.{form}").read_text("utf-8") == run("export", *MAP, "--format", form).out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        *("tree", "export"),
        *(
            pytest.param(words, marks=pytest.mark.slow)
            for words in ("--version", "claims --json", "explain codes", "--help")
        ),
    ],
)
def test_an_answer_to_a_full_disk_is_an_error(arguments: str) -> None:
    ran = process(f"{arguments} >/dev/full")
    assert ran.returncode == 1
    assert ran.stderr.endswith("argmap: the answer cannot be written: No space left on device\n")


def test_stdout_by_its_name_is_stdout(run: Run) -> None:
    assert run("export", *MAP, "-o", "/dev/stdout").out == run("export", *MAP).out


def test_a_pipe_without_an_ending_takes_the_usual_format(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("export", *MAP, "-o", tmp_path / "pipe").code == 0
        assert os.read(reader, 8) == b"digraph "
    finally:
        os.close(reader)
