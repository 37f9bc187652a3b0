"""How findings read: the line with its caret, annotations for GitHub, what is selected, the catalogue."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import LIBRARY, MAPS, Ran, Run
from rich.cells import cell_len

from argmap import catalogue
from argmap.catalogue.rule import Rule
from argmap.errors import Finding, Location
from argmap.render.excerpt import excerpt
from argmap.render.github import github_lines

GOOD = LIBRARY.read_text(encoding="utf-8")
DOCUMENTS = ("--documents", "documents")
BOTH = ("--select", "unknown-scheme,quote-on-other-line")


def shown(line: str, column: int, width: int = 40) -> list[str]:
    return [part.plain for part in excerpt(line, 7, column, width)]


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("  text: A", 3, ["    7 |   text: A", "      |   ^"]),
        ("漢字: x", 3, ["    7 | 漢字: x", "      |     ^"]),
        ("e\u0301te\u0301: x", 6, ["    7 | e\u0301te\u0301: x", "      |    ^"]),
        ("a\x1b[31m: x", 7, ["    7 | a␛[31m: x", "      |       ^"]),
        ("a\tb: x", 3, ["    7 | a␉b: x", "      |   ^"]),
        ("text", 5, ["    7 | text", "      |     ^"]),
        ("abcdefghij" * 5, 2, ["    7 | abcdefghijabcdefghijabcdefghija…", "      |  ^"]),
        ("abcdefghij" * 5, 43, ["    7 | …ghijabcdefghijabcdefghij", "      |                  ^"]),
        ("abcdefghij" * 9, 43, ["    7 | …ghijabcdefghijabcdefghijabcdef…", "      |                  ^"]),
    ],
)
def test_the_caret_stands_under_its_character(line: str, column: int, expected: list[str]) -> None:
    assert shown(line, column) == expected


@pytest.mark.parametrize("width", [1, 20, 33, 80])
@pytest.mark.parametrize("column", [1, 30, 99, 200])
def test_no_excerpt_is_wider_than_the_terminal(width: int, column: int) -> None:
    assert all(cell_len(line) <= max(width, 13) for line in shown("漢字 and x" * 20, column, width))


@pytest.mark.parametrize("column", [1, 5_000, 10_000])
def test_no_excerpt_is_longer_than_a_text_in_a_message(column: int) -> None:
    assert all(len(line) < 220 for line in shown("x" * 10_000, column, width=100_000))


def test_an_annotation_is_one_line_with_nothing_of_its_own_to_say() -> None:
    finding = Finding(Location("a,b:c.yaml", 3, 4), "cut-text", "100 %\n::error::x")
    expected = "::error file=a%2Cb%3Ac.yaml,line=3,col=4,title=cut-text::100 %25%0A::error::x"
    assert list(github_lines([finding])) == [expected]


@pytest.mark.parametrize("form", ["text", pytest.param("github", marks=pytest.mark.slow)])
def test_of_very_many_findings_the_first_are_listed_and_all_are_counted(run: Run, tmp_path: Path, form: str) -> None:
    claims = "".join(f"  c{number}: {{text: A, note: {number}}}\n" for number in range(1_002))
    (tmp_path / "map.yaml").write_text(f"format: 1\ntitle: A\nclaims:\n{claims}", encoding="utf-8")
    told = run("check", str(tmp_path / "map.yaml"), "--select", "equal-text", "--format", form).out
    assert (told.count("has the same text"), told.count("more than 1,000 problems")) == (1_000, 1)
    assert "1001 errors" in told


def test_an_annotation_holds_nothing_that_a_terminal_obeys() -> None:
    finding = Finding(Location("a\x1b.yaml", 3, 4), "bad-id", "'\x1b]0;x\x07\x9b31m' is not an id")
    (line,) = github_lines([finding])
    assert line == "::error file=a␛.yaml,line=3,col=4,title=bad-id::'␛]0;x␇<U+009B>31m' is not an id"


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A map with an error and a warning."""
    path = tmp_path / "map.yaml"
    path.write_text(
        GOOD.replace("scheme: consequences", "scheme: consequence").replace("meeting:5: The", "meeting:4: The")
    )
    return path


def codes_found(ran: Ran) -> list[str]:
    """The codes in an answer in JSON."""
    (answer,) = json.loads(ran.out)["answer"]
    return [finding["code"] for finding in answer["findings"]]


@pytest.mark.parametrize(
    ("options", "codes", "exit_code"),
    [
        (("--select", "unknown-scheme"), ["unknown-scheme"], 0),
        (("--select", "unknown-scheme", "--strict"), ["unknown-scheme"], 1),
        (BOTH, ["unknown-scheme", "quote-on-other-line"], 1),
        (("--select", "unknown-scheme", *BOTH), ["unknown-scheme", "quote-on-other-line"], 1),
        ((*BOTH, "--ignore", "quote-on-other-line"), ["unknown-scheme"], 0),
        ((*BOTH, "--ignore", "quote-on-other-line", "--ignore", "unknown-scheme", "--strict"), [], 0),
    ],
)
def test_findings_are_selected(
    run: Run, doubtful: Path, options: tuple[str, ...], codes: list[str], exit_code: int
) -> None:
    ran = run("check", doubtful, *DOCUMENTS, *options, "--format", "json")
    assert (codes_found(ran), ran.code) == (codes, exit_code)


def test_what_is_ignored_is_left_out_of_all_others(run: Run, doubtful: Path) -> None:
    everything = codes_found(run("check", doubtful, *DOCUMENTS, "--format", "json"))
    left = codes_found(run("check", doubtful, *DOCUMENTS, "--ignore", "quote-on-other-line", "--format", "json"))
    assert left == [code for code in everything if code != "quote-on-other-line"] != everything


def test_what_was_not_selected_is_counted(run: Run, doubtful: Path) -> None:
    everything = codes_found(run("check", doubtful, *DOCUMENTS, "--format", "json"))
    ran = run("check", doubtful, *DOCUMENTS, "--select", "unknown-scheme")
    assert f"1 warning, 2 waived, {len(everything) - 1} not selected" in ran.out.splitlines()[-1]


def test_what_stops_a_map_is_never_left_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("format: 1\nformat: 1\n")
    ran = run("check", tmp_path / "map.yaml", "--select", "unknown-scheme")
    assert (ran.code, "duplicate-key" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--select", "nonsense"), "no finding 'nonsense'"),
        (("--ignore", "orphan-clam"), "did you mean 'orphan-claim'?"),
        (("--ignore", "tab"), "'tab' is always reported"),
        (("--explain", "orphan-claim"), "argmap explain CODE"),
        (("--explain",), "argmap explain CODE"),
        (("--format", "xml"), "xml"),
        (("--select", ""), "no code"),
        (("--json", "--format", "github"), "exclude each other"),
        (("--diff", "--json"), "it goes with no other format"),
    ],
)
def test_a_code_that_is_none_is_wrong_usage(run: Run, options: tuple[str, ...], message: str) -> None:
    ran = run("check", *options)
    assert (ran.code, message in ran.err) == (2, True)


def test_github_gets_an_annotation_for_each_finding(run: Run, doubtful: Path) -> None:
    ran = run("check", doubtful, *DOCUMENTS, *BOTH, "--format", "github")
    file = str(doubtful).replace(",", "%2C")
    assert ran.out.splitlines()[0].startswith(f"::warning file={file},line=42,col=9,title=unknown-scheme::no scheme")
    assert ran.out.splitlines()[1].startswith(f"::error file={file},line=108,col=20,title=quote-on-other-line::")


def test_a_code_is_explained(run: Run) -> None:
    ran = run("explain", "orphan-claim")
    assert ran.out.startswith("orphan-claim (code of an error)\nNo line of argument leads from this claim")
    assert "\nMend: " in ran.out


def terminal(command: str, folder: Path) -> str:
    """What a command prints on a terminal."""
    typed = f"{sys.executable} -m argmap {command}"
    ran = subprocess.run(["script", "-qec", typed, "/dev/null"], cwd=folder, capture_output=True, check=False)
    return ran.stdout.decode()


@pytest.mark.skipif(shutil.which("script") is None, reason="no script, which makes a terminal")
@pytest.mark.parametrize(
    ("select", "hint"),
    [
        ("unknown-scheme", "argmap explain unknown-scheme says what that means"),
        pytest.param(
            "unknown-scheme,quote-on-other-line",
            "argmap explain CODE says what a code means",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_findings_on_a_terminal_end_with_where_codes_are_explained(doubtful: Path, select: str, hint: str) -> None:
    shutil.copytree(MAPS / "documents", doubtful.parent / "documents")
    assert hint in terminal(f"check map.yaml --select {select}", doubtful.parent)


@pytest.mark.skipif(shutil.which("script") is None, reason="no script, which makes a terminal")
@pytest.mark.slow
@pytest.mark.parametrize("options", ["--select orphan-claim", "--select unknown-scheme --json"])
def test_without_findings_and_in_json_no_code_is_explained(doubtful: Path, options: str) -> None:
    shutil.copytree(MAPS / "documents", doubtful.parent / "documents")
    assert "argmap explain" not in terminal(f"check map.yaml {options}", doubtful.parent)


def test_what_is_piped_has_no_hint(run: Run, doubtful: Path) -> None:
    ran = run("check", doubtful, *DOCUMENTS)
    assert "argmap explain" not in ran.out + ran.err


def test_the_catalogue_is_printed_whole(run: Run) -> None:
    lines = run("explain", "codes").out.splitlines()
    assert "CITATIONS" in lines
    assert "tab (code of an error; no command can use a map with it)" in lines
    assert "near-equal-text (code of a warning)" in lines


@pytest.mark.smoke
@pytest.mark.parametrize("rule", catalogue.RULES.values(), ids=catalogue.RULES)
def test_an_entry_says_what_it_means_and_how_to_mend_it(rule: Rule) -> None:
    assert rule.meaning.endswith(".")
    assert rule.mend.endswith(".")
