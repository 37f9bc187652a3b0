"""A file is written whole or not at all, and overwrites another only if asked to."""

from collections.abc import Iterator
from pathlib import Path

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


def test_force_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.dot").write_text("old")
    (tmp_path / "link.dot").symlink_to("real.dot")
    write_parts(tmp_path / "link.dot", [b"new\n"], force=True)
    assert (tmp_path / "link.dot").is_symlink()
    assert (tmp_path / "real.dot").read_text() == "new\n"


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
    with pytest.raises(ArgmapError, match="somebody else changed it meanwhile; nothing was written"):
        replace_text(path, "old", "new")
    assert path.read_bytes() == theirs


@pytest.mark.parametrize(
    ("name", "message"), [("no/such/a.dot", "there is no folder"), (".", "a folder; name a file in it")]
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ArgmapError, match=message):
        write_parts(tmp_path / name, [b"x\n"], force=True)
