"""A file is written whole or not at all, and overwrites another only if asked to."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from argmap.errors import ArgmapError
from argmap.text.writing import replace_text, write_parts


def test_lines_are_written(tmp_path: Path) -> None:
    write_parts(tmp_path / "a.dot", [b"one\n", b"two\n"], force=False)
    assert (tmp_path / "a.dot").read_bytes() == b"one\ntwo\n"


def test_a_file_that_exists_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.dot"
    path.write_text("old")
    with pytest.raises(ArgmapError, match="exists already; --force overwrites it"):
        write_parts(path, [b"new\n"], force=False)
    assert path.read_text() == "old"


def test_force_overwrites_and_keeps_the_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.dot"
    path.write_text("old")
    path.chmod(0o640)
    write_parts(path, [b"new\n"], force=True)
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new\n", 0o640)


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.dot"
    path.write_text("old")

    def parts() -> Iterator[bytes]:
        yield b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(ArgmapError, match="cannot be written: No space left on device"):
        write_parts(path, parts(), force=True)
    assert [file.name for file in tmp_path.iterdir()] == ["a.dot"]
    assert path.read_text() == "old"


@pytest.mark.parametrize(("old", "force"), [(None, False), (None, True), ("old", True)])
def test_what_somebody_saves_while_the_parts_are_made_is_kept(tmp_path: Path, old: str | None, *, force: bool) -> None:
    path = tmp_path / "a.dot"
    if old is not None:
        path.write_text(old)

    def parts() -> Iterator[bytes]:
        path.write_text("theirs")
        yield b"new"

    with pytest.raises(ArgmapError, match="cannot be written: somebody else changed it meanwhile"):
        write_parts(path, parts(), force=force)
    assert path.read_text() == "theirs"


def test_a_file_that_somebody_removes_while_the_parts_are_made_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.dot"
    path.write_text("old")

    def parts() -> Iterator[bytes]:
        path.unlink()
        yield b"new"

    with pytest.raises(ArgmapError, match="cannot be written: somebody else changed it meanwhile"):
        write_parts(path, parts(), force=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("links", "real"),
    [
        ({"link.dot": "real.dot"}, "real.dot"),
        ({"link.dot": "below/second.dot", "below/second.dot": "../real.dot"}, "real.dot"),
        ({"link.dot": "below/new.dot"}, "below/new.dot"),
    ],
)
def test_force_writes_through_links(tmp_path: Path, links: dict[str, str], real: str) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "real.dot").write_text("old")
    for link, to in links.items():
        (tmp_path / link).symlink_to(to)
    write_parts(tmp_path / "link.dot", [b"new\n"], force=True)
    assert all((tmp_path / link).is_symlink() for link in links)
    assert (tmp_path / real).read_text() == "new\n"


@pytest.mark.parametrize(
    ("to", "message"),
    [("link.dot", "Too many levels of symbolic links"), ("no/such/a.dot", r"there is no folder .*/no/such")],
)
def test_a_link_in_a_circle_or_out_of_reach_is_one_message(tmp_path: Path, to: str, message: str) -> None:
    path = tmp_path / "link.dot"
    path.symlink_to(to)
    with pytest.raises(ArgmapError, match=message):
        write_parts(path, [b"new"], force=True)
    assert path.readlink() == Path(to)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of a user who is not root, for as long as a test runs."""
    root, nobody = 0, 65534
    with TemporaryDirectory() as name:
        if os.geteuid() == root:
            os.chown(name, nobody, nobody)
            os.seteuid(nobody)
            yield Path(name)
            os.seteuid(root)
        else:
            yield Path(name)
        Path(name).chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions as POSIX has them")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "reason"), [(0o444, 0o755, "it is read-only"), (0o644, 0o555, "Permission denied")]
)
def test_a_read_only_file_or_folder_is_one_message(folder: Path, file_mode: int, folder_mode: int, reason: str) -> None:
    path = folder / "a.dot"
    path.write_text("old")
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    with pytest.raises(ArgmapError, match=f"a.dot: cannot be written: {reason}"):
        write_parts(path, [b"new"], force=True)
    assert [(file.name, file.read_text()) for file in folder.iterdir()] == [("a.dot", "old")]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions as POSIX has them")
def test_a_folder_may_be_one_whose_files_cannot_be_listed(folder: Path) -> None:
    folder.chmod(0o300)
    write_parts(folder / "a.dot", [b"new"], force=False)
    assert (folder / "a.dot").read_text() == "new"


def test_root_does_not_write_to_a_read_only_file_either(tmp_path: Path) -> None:
    path = tmp_path / "a.dot"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(ArgmapError, match="it is read-only"):
        write_parts(path, [b"new"], force=True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_nothing_in_a_pipe_is_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ArgmapError, match="no file, so nothing in it can be replaced"):
        replace_text(tmp_path / "pipe", "old", "new")


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_parts(Path("/dev/null"), [b"gone\n"], force=True)
    assert Path("/dev/null").is_char_device()


def test_a_text_is_replaced_with_its_byte_order_mark_and_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfold\r\n")
    path.chmod(0o600)
    replace_text(path, "old\r\n", "new\r\n")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"\xef\xbb\xbfnew\r\n", 0o600)


@pytest.mark.parametrize("theirs", [b"theirs", b"th\xefs is no UTF-8"])
def test_a_text_that_somebody_else_saved_meanwhile_is_left_alone(tmp_path: Path, theirs: bytes) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(theirs)
    with pytest.raises(
        ArgmapError, match="cannot be written: somebody else changed it meanwhile; run the command again"
    ):
        replace_text(path, "old", "new")
    assert path.read_bytes() == theirs


@pytest.mark.parametrize(
    ("name", "message"), [("no/such/a.dot", "there is no folder"), (".", "a folder; name a file in it")]
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ArgmapError, match=message):
        write_parts(tmp_path / name, [b"x\n"], force=True)
