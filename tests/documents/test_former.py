"""The text that was read is found by its sha256: where the user says, or in git's history of the document."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from processes import git

from argmap.documents.folder import Documents
from argmap.documents.former import Former, find_former
from argmap.errors import ArgmapError
from argmap.model.parts import Source

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

READ = b"The first line.\nThe second line.\n"
SINCE = b"Something else.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository; its document ``d.txt`` was committed as it was read, and has changed since."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, READ)
    (tmp_path / "d.txt").write_bytes(SINCE)
    return tmp_path


def commit(folder: Path, content: bytes, name: str = "d.txt") -> None:
    """Commit a file with this content."""
    (folder / name).write_bytes(content)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "so")


def former(folder: Path, read: bytes | None = READ, was: str | None = None, name: str = "d.txt") -> Former:
    """The text that was read of a source with the sha256 of `read`."""
    sha256 = None if read is None else hashlib.sha256(read).hexdigest()
    return find_former("s", Source(title="S", document=name, sha256=sha256), Documents(folder), was)


def lines(found: Former) -> tuple[str, ...]:
    """The lines of what was found."""
    assert found.document is not None, found.where
    return found.document.lines


@pytest.mark.parametrize("read", [READ, READ.replace(b"\n", b"\r\n")])
def test_it_is_found_in_history_whatever_the_line_ends(folder: Path, read: bytes) -> None:
    assert lines(former(folder, read)) == ("The first line.", "The second line.")


def test_line_ends_that_git_stores_may_be_those_of_windows(folder: Path) -> None:
    commit(folder, b"One.\r\nTwo.\r\n")
    (folder / "d.txt").write_bytes(SINCE)
    assert lines(former(folder, b"One.\nTwo.\n")) == ("One.", "Two.")


def test_it_is_found_though_only_staged_or_on_another_branch_or_under_another_name(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "-b", "other")
    commit(folder, b"On the other branch.")
    git(folder, "checkout", "--quiet", "-")
    (folder / "d.txt").write_bytes(b"Only staged.")
    git(folder, "add", "d.txt")
    (folder / "d.txt").write_bytes(SINCE)
    assert lines(former(folder, b"Only staged.")) == ("Only staged.",)
    assert lines(former(folder, b"On the other branch.")) == ("On the other branch.",)
    git(folder, "checkout", "--quiet", "--force", ".")
    git(folder, "reset", "--quiet", "--hard")
    git(folder, "mv", "d.txt", "e.txt")
    commit(folder, READ + b"Third.\n", "e.txt")
    assert lines(former(folder, name="e.txt")) == ("The first line.", "The second line.")


@pytest.mark.parametrize("name", ["-d.txt", "a b's.txt", "é 語.txt", "*.txt", ":(top)x", ":^x"])
def test_a_file_may_have_any_name(folder: Path, name: str) -> None:
    commit(folder, READ, name)
    (folder / name).write_bytes(SINCE)
    assert lines(former(folder, name=name, read=READ)) == ("The first line.", "The second line.")


def test_it_is_found_on_a_branch_that_was_merged_after_the_file_had_another_name(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "--force", ".")
    git(folder, "checkout", "--quiet", "-b", "side")
    commit(folder, b"Edited under its old name.\nAnd a line.\n")
    git(folder, "checkout", "--quiet", "-")
    git(folder, "mv", "d.txt", "e.txt")
    git(folder, "commit", "--quiet", "--message", "renamed")
    git(folder, "merge", "--quiet", "side")
    commit(folder, SINCE, "e.txt")
    assert former(folder, b"Edited under its old name.\nAnd a line.\n", name="e.txt").where == "git"


def test_it_is_found_though_its_commit_was_amended(folder: Path) -> None:
    commit(folder, b"Before.")
    (folder / "d.txt").write_bytes(SINCE)
    git(folder, "commit", "--quiet", "--all", "--amend", "--message", "so")
    assert lines(former(folder, b"Before.")) == ("Before.",)


def test_a_version_that_is_too_large_is_passed_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.documents.former.MAX_SIZE", 5)
    assert former(folder).document is None
    with pytest.raises(ArgmapError, match="nor a text in git: larger than"):
        former(folder, was="HEAD")


@pytest.mark.parametrize(
    ("script", "where"),
    [
        ("head -c 1000 /dev/urandom", "git has no version of the document"),
        ("echo ':'", "git has no version of the document"),
        (f"printf ':1 2 {'a' * 40} {'b' * 40} M\\td.txt\\n'; echo 'a blob x'", "none of the document's 2 versions"),
        (f"printf ':1 2 {'a' * 40} {'b' * 40} M\\td.txt\\n'; echo 'a blob 9'", "none of the document's 2 versions"),
        ("sleep 9", "git does not answer within 1 seconds"),
        ("exit 3", "git says 'nothing'"),
    ],
)
def test_a_git_that_answers_otherwise_is_no_traceback(
    folder: Path, monkeypatch: pytest.MonkeyPatch, script: str, where: str
) -> None:
    (folder / "bin").mkdir()
    (folder / "bin" / "git").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "bin" / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:{os.environ['PATH']}")
    monkeypatch.setattr("argmap.documents.former.PATIENCE", 1)
    assert where in former(folder).where


def test_a_hook_of_another_repository_does_not_mislead(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(folder / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(folder / "nothing"))
    assert former(folder).where == "git"


@pytest.mark.parametrize(
    ("was", "where"), [("old.txt", "old.txt"), ("old", "old/d.txt"), ("HEAD", "revision HEAD in git")]
)
def test_it_is_found_where_the_user_says(folder: Path, monkeypatch: pytest.MonkeyPatch, was: str, where: str) -> None:
    monkeypatch.chdir(folder)
    Path("old.txt").write_bytes(READ)
    Path("old").mkdir()
    shutil.copy("old.txt", "old/d.txt")
    found = former(folder, was=was)
    assert (found.where, lines(found)) == (where, ("The first line.", "The second line."))
    assert lines(former(folder, None, was)) == ("The first line.", "The second line.")


@pytest.mark.parametrize(
    ("was", "message"),
    [
        ("d.txt", "--was: d.txt is not the text that s was read from: its sha256 is another"),
        ("empty", "d.txt: cannot be read: No such file or directory"),
        ("v1", "--was v1: no such file or folder, nor a text in git: git says 'fatal: invalid object name"),
        ("--help", "--was --help: neither a file, a folder nor a revision in git"),
        ("HEAD~1", "--was HEAD~1: no such file or folder, nor a text in git: git says 'fatal: invalid object"),
    ],
)
def test_what_the_user_says_is_refused_if_it_is_not_what_was_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, was: str, message: str
) -> None:
    monkeypatch.chdir(folder)
    Path("empty").mkdir()
    with pytest.raises(ArgmapError) as refused:
        former(folder, was=was)
    assert message in str(refused.value)


def test_why_it_is_not_in_history_is_told(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert former(folder, b"never").where == "it is none of the document's 1 version in git"
    (folder / "new.txt").write_bytes(SINCE)
    assert former(folder, name="new.txt").where == "git has no version of the document"
    outside = tmp_path_factory.mktemp("outside")
    (outside / "d.txt").write_bytes(SINCE)
    assert former(outside).where == "the document is in no git repository"


def test_without_git_it_is_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert former(folder).where == "git is not installed"
    with pytest.raises(ArgmapError, match="no such file or folder, nor a text in git: git is not installed"):
        former(folder, was="HEAD")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_somebody_else_is_not_trusted(folder: Path) -> None:
    os.chown(folder, 65534, 65534)
    os.chown(folder / ".git", 65534, 65534)
    assert former(folder).where == "git does not trust the repository, which belongs to somebody else"


def test_nothing_is_run_that_a_repository_asks_for(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "--force", ".")
    git(folder, "checkout", "--quiet", "-b", "side")
    commit(folder, READ + b"Third.\n")
    git(folder, "checkout", "--quiet", "-")
    commit(folder, b"Title.\n" + READ)
    git(folder, "merge", "--quiet", "side", "-m", "merged")
    (folder / "d.txt").write_bytes(SINCE)
    git(folder, "config", "log.diffMerges", "remerge")
    git(folder, "config", "merge.default", "e")
    git(folder, "config", "merge.e.driver", f"touch {folder / 'ran'}; false")
    for setting in ("gpg.program", "core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"):
        git(folder, "config", setting, f"touch {folder / 'ran'};")
    git(folder, "config", "log.showSignature", "true")
    git(folder, "config", "filter.x.smudge", f"touch {folder / 'ran'}; cat")
    (folder / ".gitattributes").write_text("*.txt filter=x diff=x\n")
    git(folder, "config", "diff.x.textconv", f"touch {folder / 'ran'}; cat")
    assert former(folder).where == "git"
    assert not (folder / "ran").exists()
