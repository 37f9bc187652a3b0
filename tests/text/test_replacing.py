"""However a process ends, a file holds the old or the new content, and the next writer leaves nothing else there."""

import errno
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from argmap.text import replacing
from argmap.text.replacing import ChangedError, replace_content

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals, locks and permissions as POSIX has them")
OLD, NEW = b"old", b"new" * 9999


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "claims.yaml"
    path.write_bytes(OLD)
    return path


def beside(target: Path) -> dict[str, bytes]:
    """The files in the folder of a file."""
    return {path.name: path.read_bytes() for path in target.parent.iterdir()}


def replace_and_stop(target: Path, old: bytes | None, number: int, sent: signal.Signals) -> int:
    """Replace a file in another process, which sends itself a signal before a line of `replacing`; its exit code.

    The lines are counted from 1 in the order in which they are run; the code is 0 if there are not so many.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = number

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal left
        if frame.f_code.co_filename != replacing.__file__:
            return None
        left -= event == "line"
        if left == 0:
            os.kill(os.getpid(), sent)
        return trace

    code = 1
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # background jobs ignore it
        sys.settrace(trace)
        replace_content(target, old, NEW)
        code = 0
    finally:
        os._exit(code)


@on_posix
@pytest.mark.parametrize(
    ("sent", "old", "step"),
    [
        (signal.SIGKILL, OLD, 4),
        *(
            pytest.param(sent, old, 1, marks=pytest.mark.slow)
            for sent in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
            for old in (OLD, None)
        ),
    ],
)
def test_stopped_before_any_line_it_leaves_the_old_or_the_new(
    target: Path, sent: signal.Signals, old: bytes | None, step: int
) -> None:
    found = set()
    for number in count(1, step):
        target.unlink() if old is None else target.write_bytes(old)
        code = replace_and_stop(target, old, number, sent)
        there = target.read_bytes() if target.exists() else None
        found.add((there, "left behind" if len(beside(target)) > target.exists() else "clean"))
        replace_content(target, there, OLD)
        assert beside(target) == {target.name: OLD}
        if code == 0:
            break
    half_way = {(old, "left behind")} if sent is not signal.SIGINT else set()  # which Python lets us clean up after
    assert found - {(NEW, "left behind")} == {(old, "clean"), (NEW, "clean"), *half_way}


@pytest.mark.parametrize("old", [b"older", None])
@pytest.mark.parametrize("links", [True, False])
def test_what_somebody_else_saved_or_made_meanwhile_is_left_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch, old: bytes | None, *, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(ChangedError):
        replace_content(target, old, NEW)
    assert beside(target) == {target.name: OLD}


def test_what_is_saved_while_the_old_file_is_compared_is_left_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def content_of(target: Path) -> bytes:
        content = target.read_bytes()
        target.write_bytes(b"theirs")
        return content

    monkeypatch.setattr(replacing, "content_of", content_of)
    with pytest.raises(ChangedError):
        replace_content(target, OLD, NEW)
    assert beside(target) == {target.name: b"theirs"}


def refuse(*about: object, **more: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("refused", ["link", "utime", "chown", "chmod"])
@pytest.mark.parametrize("old", [OLD, None])
def test_a_file_system_that_lacks_something_is_good_enough(
    target: Path, monkeypatch: pytest.MonkeyPatch, refused: str, old: bytes | None
) -> None:
    if old is None:
        target.unlink()
    monkeypatch.setattr(os, refused, refuse, raising=False)
    replace_content(target, old, NEW)
    assert beside(target) == {target.name: NEW}


def test_a_full_disk_leaves_the_old_file_and_nothing_else(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="not permitted"):
        replace_content(target, OLD, NEW)
    assert beside(target) == {target.name: OLD}


def test_files_with_similar_names_are_left_alone(target: Path) -> None:
    names = [".claims.yaml.argmap-mybackup.tmp", ".other.yaml.argmap-01234567.tmp", "claims.yaml.argmap-01234567.tmp"]
    for name in names:
        target.with_name(name).touch()
    target.with_name(".claims.yaml.argmap-01234567.tmp").touch()
    replace_content(target, OLD, NEW)
    assert sorted(beside(target)) == sorted([*names, target.name])


def test_a_file_may_have_the_longest_name(tmp_path: Path) -> None:
    target = tmp_path / ("é" * 120 + ".yaml")
    replace_content(target, None, NEW)
    assert beside(target) == {target.name: NEW}


@on_posix
def test_two_at_once_wait_for_each_other(target: Path) -> None:
    with ThreadPoolExecutor() as others:
        with replacing._alone_in(target.parent):
            other = others.submit(replace_content, target, OLD, b"theirs")
            target.write_bytes(NEW)
        with pytest.raises(ChangedError):
            other.result()
    assert beside(target) == {target.name: NEW}


@on_posix
def test_a_folder_that_somebody_keeps_locked_is_written_to(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "LONGEST_WAIT", 10)
    with replacing._alone_in(target.parent):
        replace_content(target, OLD, NEW)
    assert beside(target) == {target.name: NEW}


@on_posix
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o2755])
def test_a_file_keeps_its_permissions(target: Path, mode: int) -> None:
    target.chmod(mode)
    replace_content(target, OLD, NEW)
    assert target.stat().st_mode & 0o7777 == mode


@on_posix
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_usual_permissions(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        replace_content(tmp_path / "new", None, NEW)
    finally:
        os.umask(before)
    assert (tmp_path / "new").stat().st_mode & 0o777 == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file away")
def test_a_file_keeps_its_owner_and_its_group(target: Path) -> None:
    os.chown(target, 1234, 5678)
    replace_content(target, OLD, NEW)
    assert (target.stat().st_uid, target.stat().st_gid) == (1234, 5678)


def test_a_file_has_the_time_at_which_it_was_replaced(target: Path) -> None:
    os.utime(target, (0, 0))
    replace_content(target, OLD, NEW)
    assert target.stat().st_mtime > 0
