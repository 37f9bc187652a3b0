"""If a command ends while it writes, the old file stays whole, and one message says why."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS
from processes import argmap

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="signals, limits and users as POSIX has them")

EXPORT = ("export", "--map", LIBRARY, "-o", "map.dot", "--force")
OLD = "the old file\n"
WHILE_IT_WRITES = """
import os, signal
from argmap.export import dot

generate = dot.generate_dot

def generate_dot(*about):
    for number, line in enumerate(generate(*about)):
        if number == {line}:
            {act}
        yield line

dot.generate_dot = generate_dot
from argmap.__main__ import main
main()
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user can read, with the file that would be overwritten."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "map.dot").write_text(OLD)
        yield folder


def limit_files_to_a_kilobyte() -> None:
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_interrupted_half_way_it_leaves_the_old_file_and_nothing_else(folder: Path) -> None:
    script = WHILE_IT_WRITES.format(line=20, act="os.kill(os.getpid(), signal.SIGINT)")
    assert argmap(*EXPORT, script=script, folder=folder).returncode != 0
    assert {file.name: file.read_text() for file in folder.iterdir()} == {"map.dot": OLD}


def test_a_file_that_may_not_grow_so_large_is_one_message(folder: Path) -> None:
    ran = argmap(*EXPORT, folder=folder, before=limit_files_to_a_kilobyte)
    assert (ran.returncode, ran.stderr) == (1, b"argmap: map.dot: cannot be written: File too large\n")
    assert {file.name: file.read_text() for file in folder.iterdir()} == {"map.dot": OLD}


AS_NOBODY = """
import contextlib, os
from argmap.export import dot
from argmap.render import findings  # imported before it may be out of this user's reach

generate = dot.generate_dot

def generate_dot(*about):
    lines = list(generate(*about))
    with contextlib.suppress(PermissionError):  # root may write everywhere; nobody else may become another
        os.seteuid(65534)
    return lines

dot.generate_dot = generate_dot
from argmap.__main__ import main
main()
"""


@pytest.mark.slow
def test_a_folder_that_nobody_may_write_to_is_one_message(folder: Path) -> None:
    folder.chmod(0o555)
    ran = argmap(*EXPORT, script=AS_NOBODY, folder=folder)
    folder.chmod(0o755)
    assert (ran.returncode, ran.stderr) == (1, b"argmap: map.dot: cannot be written: Permission denied\n")
    assert {file.name: file.read_text() for file in folder.iterdir()} == {"map.dot": OLD}


@pytest.mark.slow
def test_a_map_that_cannot_be_mended_stays_whole(folder: Path) -> None:
    shutil.copytree(MAPS / "documents", folder / "documents")
    text = LIBRARY.read_bytes().replace(b"meeting:5: The", b"meeting:4: The")
    (folder / "claims.yaml").write_bytes(text)
    ran = argmap("check", "--fix", folder=folder, before=limit_files_to_a_kilobyte)
    assert (ran.returncode, ran.stderr) == (1, b"argmap: claims.yaml: cannot be written: File too large\n")
    assert (folder / "claims.yaml").read_bytes() == text
    assert sorted(file.name for file in folder.iterdir()) == ["claims.yaml", "documents", "map.dot"]
