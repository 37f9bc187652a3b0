"""``--fix`` writes the lines on which quotes stand, and changes nothing else."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import LIBRARY, MAPS, Run

from argmap.cli import checking
from argmap.mend.moved import correct_lines
from argmap.render.diff import diff_lines

GOOD = LIBRARY.read_text(encoding="utf-8")
MEETING = (MAPS / "documents" / "meeting.txt").read_text(encoding="utf-8")
SHA256 = next(line for line in GOOD.split("\n") if line.startswith("    sha256: 8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented map and its documents, which tests may change."""
    shutil.copytree(MAPS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def fixed(run: Run, folder: Path, *options: str) -> str:
    """The map's text after a check with options, by default ``--fix``."""
    run("check", folder / "library.yaml", *(options or ("--fix",)))
    return (folder / "library.yaml").read_bytes().decode()


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("wrong", "mended"),
    [
        ("- meeting:4: The city has", "- meeting:5: The city has"),
        ("- meeting:2-4:   The city has", "- meeting:5:   The city has"),
        ("- 'meeting:12': The city has", "- 'meeting:5': The city has"),
        ('- "meeting:03-004":  The city has', '- "meeting:5":  The city has'),
        ('- "meeting\\x3A4":  The city has', '- "meeting:5":  The city has'),
        ("- meeting:?: The city has", "- meeting:5: The city has"),
        ("- 'meeting:?': The city has", "- 'meeting:5': The city has"),
    ],
)
def test_a_citation_follows_its_quote(run: Run, folder: Path, wrong: str, mended: str) -> None:
    (folder / "library.yaml").write_text(GOOD.replace("- meeting:5: The city has", wrong))
    assert fixed(run, folder) == GOOD.replace("- meeting:5: The city has", mended)


def test_comments_order_and_layout_stay(run: Run, folder: Path) -> None:
    odd = GOOD.replace("meeting:5: The", "meeting:4:    The").replace("claims:\n", "claims:  # in no order\n\n\n")
    (folder / "library.yaml").write_text(odd)
    assert fixed(run, folder) == odd.replace("meeting:4:    The", "meeting:5:    The")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(run: Run, folder: Path, end: str) -> None:
    text = "\ufeff" + GOOD.replace("meeting:5: The", "meeting:4: The").replace("\n", end)
    (folder / "library.yaml").write_bytes(text.encode())
    assert fixed(run, folder) == text.replace("meeting:4: The", "meeting:5: The")


def test_a_map_in_utf16_stays_so(run: Run, folder: Path) -> None:
    (folder / "library.yaml").write_bytes(GOOD.replace("meeting:5: The", "meeting:4: The").encode("utf-16"))
    run("check", folder / "library.yaml", "--fix")
    assert (folder / "library.yaml").read_bytes() == GOOD.encode("utf-16")


def test_what_an_editor_saves_meanwhile_is_kept(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "library.yaml"
    wrong = GOOD.replace("meeting:5: The", "meeting:4: The")
    path.write_text(wrong)

    def correct_while_it_is_saved(*about: Any) -> Any:
        path.write_text(f"{wrong}# saved\n")
        return correct_lines(*about)

    monkeypatch.setattr(checking, "correct_lines", correct_while_it_is_saved)
    ran = run("check", path, "--fix")
    assert (ran.code, "cannot be written: somebody else changed it meanwhile" in ran.err) == (1, True)
    assert path.read_text() == f"{wrong}# saved\n"


PAGE = """\
<!doctype html>
<title>The city has money</title>
<!-- The city has money -->
<p title="The city has money">We say: the <i>city</i> is rich.</p>
<p>The <b>city</b> has money.</p>
"""


@pytest.mark.parametrize(("shown", "lines"), [(PAGE, "5"), (PAGE.replace("<p>", "<p hidden>"), "4")])
def test_no_citation_moves_into_a_comment_or_a_tag(run: Run, tmp_path: Path, shown: str, lines: str) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "page.html").write_text(shown, encoding="utf-8")
    text = (
        "format: 1\ntitle: T\nsources: {page: {title: A page, document: page.html}}\n"
        "claims:\n  rich:\n    text: It is rich.\n    cites:\n      - page:%s: The city has money\n"
    )
    (tmp_path / "page.yaml").write_text(text % 4, encoding="utf-8")
    run("check", tmp_path / "page.yaml", "--fix")
    assert (tmp_path / "page.yaml").read_text(encoding="utf-8") == text % lines


def test_a_changed_document_is_left_to_accept(run: Run, folder: Path) -> None:
    (folder / "documents" / "meeting.txt").write_text(f"A new line.\n{MEETING}")
    text = GOOD.replace("letter:4: only", "letter:2: only")
    (folder / "library.yaml").write_text(text)
    ran = run("check", folder / "library.yaml", "--fix")
    assert (folder / "library.yaml").read_text() == GOOD
    assert "meeting: its document has changed; with '--accept meeting' its places follow it" in ran.err


@pytest.mark.parametrize(
    ("changes", "doubt"),
    [
        ({"meeting:5: The city has money for fireworks": "meeting:3: would"}, None),  # it stands in two places
        ({"meeting:5: The city has money for fireworks": "meeting:?: would"}, None),
        ({"meeting:5: The city": "meeting:4: The city", " fireworks\n": " fireworks\n        voice: Ben\n"}, "else"),
        ({"meeting:7: students have libraries of their own": "meeting:7: Applause"}, "line 9, which is left out"),
        ({"meeting:5: The city": "meeting:4: The city", f"{SHA256}\n": ""}, "line 5, where somebody else speaks"),
        ({"meeting:5: The": "meeting:4: The", "  city-has-money:\n": "  city-has-money:\n    waive: {WAIVED}\n"}, None),
        ({"scheme: consequences": "scheme: consequence", "Nobody reads better": "Nobody sleeps better"}, None),
        ({"meeting:5: The city": "meeting:was-4: The city"}, None),
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(
    run: Run, folder: Path, changes: dict[str, str], doubt: str | None
) -> None:
    text = GOOD
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new.replace("WAIVED", "quote-on-other-line: as printed"))
    (folder / "library.yaml").write_text(text)
    ran = run("check", folder / "library.yaml", "--fix")
    assert (folder / "library.yaml").read_text() == text
    assert doubt is None or doubt in ran.err


def test_a_quote_on_a_line_and_its_repeat_moves_to_the_line(run: Run, folder: Path) -> None:
    (folder / "library.yaml").write_text(GOOD.replace("meeting:6: night work", "meeting:3: night work"))
    assert fixed(run, folder) == GOOD


def test_a_map_that_cannot_be_read_is_reported_instead_of_a_diff(run: Run, folder: Path) -> None:
    (folder / "library.yaml").write_text(GOOD.replace("tags: [", "tgs: ["))
    ran = run("check", folder / "library.yaml", "--diff")
    assert (ran.code, "unknown-field" in ran.out) == (1, True)


@pytest.mark.smoke
def test_a_diff_shows_and_does_not_write(run: Run, folder: Path) -> None:
    text = GOOD.replace("meeting:5: The", "meeting:4: The")
    (folder / "library.yaml").write_text(text)
    ran = run("check", folder / "library.yaml", "--fix", "--diff")
    assert (ran.code, (folder / "library.yaml").read_text()) == (1, text)
    assert [line for line in ran.out.splitlines() if line[:1] in "-+" and line[1:2] == " "] == [
        "-      - meeting:4: The city has money for fireworks",
        "+      - meeting:5: The city has money for fireworks",
    ]


def test_a_diff_of_nothing_is_empty(run: Run, folder: Path) -> None:
    ran = run("check", folder / "library.yaml", "--diff")
    assert (ran.code, ran.out) == (0, "")


def test_a_diff_names_files_as_patch_reads_them(folder: Path) -> None:
    old, new = "a: 1\n", "a: 2"
    here = list(diff_lines(Path("my map.yaml"), old, new))
    assert here[:2] == ["--- a/my map.yaml\t\n", "+++ b/my map.yaml\t\n"]
    assert here[-1] == "\n\\ No newline at end of file\n"
    assert next(iter(diff_lines(folder / "x.yaml", old, new))) == f"--- {folder / 'x.yaml'}\n"


def test_a_diff_quotes_a_name_that_cannot_be_shown_as_git_does() -> None:
    assert next(iter(diff_lines(Path('a"\x1b\u202e.yaml'), "a: 1\n", "a: 2\n"))) == (
        '--- "a/a\\042\\033\\342\\200\\256.yaml"\n'
    )


def test_without_documents_nothing_is_mended(run: Run, folder: Path) -> None:
    shutil.rmtree(folder / "documents")
    ran = run("check", folder / "library.yaml", "--fix")
    assert (ran.code, "nothing can be mended without the documents" in ran.err) == (1, True)


def test_what_was_mended_is_told_if_another_map_cannot_be_written(run: Run, folder: Path) -> None:
    wrong = GOOD.replace("meeting:5: The", "meeting:4: The")
    mended, kept = folder / "library.yaml", folder / "read-only.yaml"
    mended.write_text(wrong)
    kept.write_text(wrong)
    kept.chmod(0o444)
    ran = run("check", "--fix", mended, kept)
    assert (mended.read_text(), kept.read_text(), ran.code) == (GOOD, wrong, 1)
    told = " ".join(ran.err.split())
    assert "1 line corrected" in told
    assert "read-only.yaml: cannot be written: it is read-only" in told


def test_a_map_that_cannot_be_read_is_told_to_be_left_as_it_is(run: Run, folder: Path) -> None:
    wrong = GOOD.replace("meeting:5: The", "meeting:?: The").replace("claims:", "claims:\n  broken: {txt: A}", 1)
    (folder / "library.yaml").write_text(wrong)
    ran = run("check", "--fix", folder / "library.yaml")
    assert "nothing is changed until the errors are mended" in " ".join(ran.err.split())
    assert (folder / "library.yaml").read_text() == wrong


def test_a_patch_of_a_map_with_a_byte_order_mark_has_the_mark(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("\ufeffformat: 1\ntitle: T\nclaims: {a: {text: A}}\n", encoding="utf-8")
    assert "\n \ufeffformat: 1\n" in run("rename", "a", "b", "--map", tmp_path / "map.yaml", "--diff").out
