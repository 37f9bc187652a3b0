"""`argmap new` writes a first map that passes the check, and overwrites nothing."""

import shutil
from pathlib import Path

import pytest
from conftest import MAPS, Run
from yaml_core import read_yaml

from argmap.explain.schema import schema_text

WRITTEN = (
    "argmap: claims.yaml: a map with {}; claims.schema.json is for editors\nargmap: look at it with: argmap tree\n"
)


@pytest.fixture
def here(run_all_checks: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run argmap, with all checks, in a folder that has one document."""
    (tmp_path / "documents").mkdir()
    shutil.copy(MAPS / "documents" / "street.txt", tmp_path / "documents")
    monkeypatch.chdir(tmp_path)
    return run_all_checks


@pytest.mark.parametrize(
    "given", [(), ("documents/street.txt",), ("street.txt",), ("documents/../documents/street.txt",)]
)
def test_a_first_map_passes_the_check(here: Run, given: tuple[str, ...]) -> None:
    assert here("new", *given).err == WRITTEN.format("1 source")
    ran = here("check")
    assert (ran.code, "1 of 1 quote verified" in ran.out) == (0, True)


def test_the_first_tree_shows_the_verified_quote(here: Run) -> None:
    here("new")
    assert "»Close Mill Street to cars«. Children could play there." in here("trace", "first-reason").out


def test_without_documents_there_is_a_source_to_fill_in(here: Run) -> None:
    shutil.rmtree("documents")
    assert here("new").err == WRITTEN.format("a source to fill in")
    assert here("check").code == 0
    assert here("tree").code == 0


def test_the_schema_stands_beside_the_map_which_names_it(here: Run) -> None:
    here("new", "-o", "my debate.yaml")
    assert (
        Path("my debate.yaml").read_text("utf-8").startswith("# yaml-language-server: $schema=my-debate.schema.json\n")
    )
    assert Path("my-debate.schema.json").read_text("utf-8") == schema_text()


@pytest.mark.parametrize(
    "text", ["\x1b[31mRed", "« \"' # {", "\u2028\x85", "- [x]", "&a *b !c", "a\tb\\", "\ufeff\x00", "<b>A</b>"]
)
def test_a_hostile_document_gives_a_map_all_the_same(here: Run, text: str) -> None:
    Path("documents/street.txt").write_text(f"{text}\n{text}: a\nBen: b {text}\n{text}: c\n" * 2, encoding="utf-8")
    assert here("new").code == 0
    assert here("check").code == 0
    assert read_yaml(Path("claims.yaml").read_text("utf-8"))["format"] == 1


def test_another_source_than_the_quoted_one_is_one_that_nothing_cites(here: Run) -> None:
    Path("documents/other.txt").write_text("A letter\n\nIt has been said already.\n", encoding="utf-8")
    here("new", "street.txt", "other.txt")
    ran = here("check", "--select", "unused-source")
    assert (ran.code, ran.out.count("nothing in the map cites this source")) == (0, 1)


def test_nothing_in_it_is_in_braces_or_brackets(here: Run) -> None:
    ran = here("new", "-o", "-")
    assert not {*"{}[]"} & {*ran.out}
    assert not Path("claims.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("elsewhere.txt", "elsewhere.txt: not in documents, the folder of the documents; move it there, or name"),
        ("documents", "documents: a folder; name files in it, or none for all in documents"),
        ("stret.txt", "stret.txt: no such file; did you mean 'street.txt'?"),
        ("documents/a.pdf", "'a.pdf' is a PDF; save its text, for instance with pdftotext"),
        ("-o there.yaml", "there.yaml: exists already"),
        ("street.txt -o other.yaml", "other.schema.json: exists already"),
        ("-o documents", "documents: a folder; name a file in it"),
        ("-o nowhere/claims.yaml", "nowhere/claims.yaml: there is no folder nowhere"),
        ("-d nowhere", "nowhere: no such folder of documents"),
        ("elsewhere.txt -o below/claims.yaml", "elsewhere.txt: documents lie in a folder 'documents' beside the map;"),
    ],
)
def test_what_cannot_be_written_is_told_and_leaves_nothing(here: Run, arguments: str, message: str) -> None:
    Path("below").mkdir()
    Path("documents/a.pdf").write_bytes(b"%PDF-1.4 ")
    for name in ("elsewhere.txt", "there.yaml", "other.schema.json"):
        Path(name).write_text("old\n", encoding="utf-8")
    before = contents()
    ran = here("new", *arguments.split())
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"argmap: {message}")
    assert contents() == before


def test_a_schema_that_is_there_already_is_kept(here: Run) -> None:
    Path("claims.schema.json").write_text(schema_text(), encoding="utf-8")
    assert here("new").code == 0


def test_what_cannot_be_read_in_the_folder_is_told_and_left_out(here: Run) -> None:
    Path("documents/a.pdf").write_bytes(b"%PDF-1.4 ")
    told = "argmap: left out: 'a.pdf' is a PDF; save its text, for instance with pdftotext\n"
    assert here("new").err == told + WRITTEN.format("1 source")


def contents() -> dict[Path, bytes]:
    """All files here, and what they hold."""
    return {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
