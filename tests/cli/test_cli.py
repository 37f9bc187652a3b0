"""The command line as its user sees it: help, exit codes, messages, pipes, completion."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import COMMANDS, LIBRARY, MAPS, OF_MAPS, QUERIES, Run, asking
from settled import SETTLED

from argmap import __version__, packaged_map

MAP = ("--map", "library.yaml")


def process(*arguments: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run argmap as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        cwd=MAPS,
        env={**os.environ, **settings},
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.smoke
@pytest.mark.parametrize("command", COMMANDS)
def test_help_gives_an_example(run: Run, command: str) -> None:
    assert f"Example: argmap {command}" in run(command, "--help").out


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "cite"])  # it needs the documents
def test_the_example_works_on_the_packaged_map(
    run: Run, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(packaged_map(), tmp_path / "claims.yaml")
    (tmp_path / "texts").mkdir()
    monkeypatch.chdir(tmp_path)
    _, _, example = run(command, "--help").out.partition("Example: argmap ")
    ran = run(*shlex.split(example.partition("\n")[0]))
    assert ran.code in ({0, 1} if command in {"check", "read"} else {0})  # the documents are not there
    assert ran.out or ran.err or any((tmp_path / name).exists() for name in ("tears.svg", "debate.yaml"))


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").out == f"argmap {__version__}\n"


@pytest.mark.smoke
@pytest.mark.parametrize("command", QUERIES)
def test_every_query_answers_in_json(run: Run, command: str) -> None:
    answer = json.loads(run(*asking(command, "open"), *MAP, "--json").out)
    file = None if command == "check" else "library.yaml"
    assert (answer["format"], answer["command"], answer.get("map")) == (2, command, file)


@pytest.mark.smoke
@pytest.mark.parametrize(
    "command", [pytest.param(command, marks=pytest.mark.slow if command != "check" else ()) for command in OF_MAPS]
)
def test_every_command_of_a_map_runs_as_a_process(command: str) -> None:
    ran = process(*asking(command, "open"), *MAP, *(("--select", ",".join(SETTLED)) if command == "check" else ()))
    silent = command != "rename"  # with --diff, it says on stderr what would change
    assert (ran.returncode, ran.stderr == b"") == (0, silent)


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "opne", *MAP), "argmap: no claim, argument or question 'opne'; did you mean 'open'?\n"),
        (("show", "n", *MAP), "argmap: 'n' is ambiguous: "),
        (("sources", "leter", *MAP), "argmap: no source 'leter'; did you mean 'letter'?\n"),
        (("claims", "--stance", "denies", *MAP), "argmap: no stance 'denies'"),
        (("tree", "--map", "nowhere.yaml"), "argmap: nowhere.yaml: no such file\n"),
        (("tree", "--map", "documents"), "argmap: documents: a folder, not a map's file\n"),
        (("trace", "open", *MAP, "-d", "nowhere"), "argmap: nowhere: no such folder of documents\n"),
        (("export", *MAP, "-o", "library.yaml"), "argmap: library.yaml: no format ends in .yaml; known are .dot, .gv,"),
        (("export", *MAP, "-o", "nowhere/map.dot"), "argmap: nowhere/map.dot: there is no folder nowhere\n"),
        (
            ("export", *MAP, "--format", "png", "-o", "map.svg"),
            "argmap: map.svg: a file that ends in .svg is svg, not png\n",
        ),
    ],
)
def test_a_problem_is_one_message_on_stderr_and_exit_code_1(run: Run, arguments: tuple[str, ...], message: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(message)
    assert ran.err.count("\n") == 1


@pytest.mark.smoke
@pytest.mark.parametrize(
    "arguments", [("show",), ("nonsense",), ("tree", "--depth", "x"), ("tree", "--depth", "0"), ("tree", "--no")]
)
def test_wrong_usage_is_exit_code_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")


def test_a_map_that_cannot_be_read_is_shown_where_it_is_wrong(run: Run) -> None:
    ran = run("tree", "--map", "documents/letter.txt")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[0].startswith("documents/letter.txt:1:1: wrong-type: ")
    assert ran.err.splitlines()[1:] == ["    1 | To the editor", "      | ^"]


def test_check_prints_every_finding_and_exits_1(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\ntitle: A\nclaims:\n  a: {text: A, supports: [b]}\n  c: {txt: C}\n")
    ran = run("check", bad, "library.yaml")
    assert ran.code == 1
    findings = [line for line in ran.out.splitlines() if line.startswith(f"{bad}:") and " error" not in line]
    assert [line.split(": ")[1] for line in findings] == ["unknown-claim", "unknown-field"]
    assert ran.out.splitlines()[-1].startswith("library.yaml: ")


def test_check_without_documents_says_what_it_could_not_do(run: Run, tmp_path: Path) -> None:
    alone = tmp_path / "alone.yaml"
    alone.write_text(LIBRARY.read_text())
    ran = run("check", alone)
    assert (ran.code, "0 of 15 quotes verified" in ran.out) == (0, True)
    assert "15 quotes not looked up: no documents; give their folder with --documents" in ran.err


UNREAD = """\
format: 1
title: T
sources: {{s: {{title: S{}}}}}
claims:
  a: {{text: A, cites: [{{'s:1': words}}]}}
"""
READ = ", document: meeting.txt"
LOOKED_UP = "quote-not-found,quote-changed,quote-on-other-line,line-outside-document"


@pytest.mark.parametrize(
    ("document", "options", "summary", "code"),
    [
        (READ, (), "1 quote not looked up, nothing else found; 1 claim", 0),
        (READ, ("--strict",), "1 quote not looked up, nothing else found; 1 claim", 1),
        (READ, ("--strict", "--ignore", LOOKED_UP), "1 quote not looked up, nothing else found; 1 claim", 0),
        (READ, ("--strict", "--select", "orphan-claim"), "1 quote not looked up, nothing else found; 1 claim", 0),
        (READ, ("--documents", MAPS / "documents", "--select", LOOKED_UP), "1 error, 2 not selected; 1 claim", 1),
        ("", ("--strict",), "1 quote without a document, nothing else found; 1 claim", 0),
        (
            READ,
            ("--select", "quote-twice-on-line", "--documents", MAPS / "documents"),
            "nothing found, 3 not selected",
            0,
        ),
    ],
)
def test_a_summary_begins_with_what_was_not_looked_up(
    document: str, options: tuple[str | Path, ...], summary: str, code: int, run_on: Run
) -> None:
    ran = run_on(UNREAD.format(document), "check", *options)
    assert ran.out.splitlines()[-1].startswith(f"map.yaml: {summary}")
    assert ran.code == code


def test_only_what_was_checked_in_full_has_no_problems(run: Run) -> None:
    assert "library.yaml: no problems, 2 waived; " in run("check", "library.yaml").out


def test_warnings_do_not_fail_a_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(LIBRARY.read_text().replace("scheme: consequences", "scheme: consequence"))
    ran = run("check", "--map", tmp_path / "map.yaml", "--documents", "documents")
    assert (ran.code, "unknown-scheme" in ran.out, "(warning)" in ran.out) == (0, True, True)


def test_errors_fail_a_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(LIBRARY.read_text().replace("meeting:5: The city", "meeting:4: The city"))
    ran = run("check", "--map", tmp_path / "map.yaml", "--documents", "documents", "--select", "quote-on-other-line")
    assert (ran.code, "quote-on-other-line" in ran.out, "(warning)" in ran.out) == (1, True, False)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--source", "letter"), "tram-depot"),
        (("--voice", "Clerk"), "hard-on-guards"),
        (("--stance", "concedes"), "helps-students"),
        (("--tag", "opening hours"), "open\t1"),
        (("--unstated",), "quiet-helps"),
    ],
)
def test_claims_are_filtered(run: Run, options: tuple[str, ...], found: str) -> None:
    ran = run("claims", *options, *MAP)
    assert found in ran.out
    assert "costs-money" not in ran.out


def test_check_goes_on_after_a_file_that_is_not_there(run: Run) -> None:
    ran = run("check", "nowhere.yaml", "library.yaml")
    assert ran.code == 1
    assert ran.out.startswith("nowhere.yaml:1:1: unreadable-file: no such file\n")
    assert ran.out.splitlines()[-1].startswith("library.yaml: ")


@pytest.mark.slow
def test_an_answer_that_cannot_be_written_is_one_message() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "argmap", "tree", *MAP], cwd=MAPS, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (ran.returncode, ran.stderr) == (1, b"argmap: the answer cannot be written: No space left on device\n")


def test_against_a_claim_tells_what_undercuts_its_use(run: Run) -> None:
    ran = run("against", "helps-students", *MAP)
    assert "0 for, 0 against, 1 against" in ran.out
    assert "against the steps that lead on from it: 1\n└── as a support of open: 1" in ran.out
    assert "students-have-libraries" in ran.out


def test_show_marks_what_a_check_would_find(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(LIBRARY.read_text().replace("meeting:5: The city", "meeting:4: The city"))
    ran = run("show", "city-has-money", "--map", tmp_path / "bad.yaml", "--documents", "documents")
    assert "! quote-on-other-line: meeting:4: the quote is not on line 4" in ran.out


def test_no_hit_says_so_and_is_no_failure(run: Run) -> None:
    ran = run("claims", "zebra", *MAP)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "argmap: no claim has 'zebra'\n"


def test_export_writes_a_file_once_and_again_by_force(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "map.dot"
    assert run("export", *MAP, "-o", path).code == 0
    assert run("export", *MAP, "-o", path).code == 1
    assert run("export", *MAP, "-o", path, "--force").code == 0
    assert path.read_text(encoding="utf-8") == run("export", *MAP).out


def test_a_closed_pipe_is_silent() -> None:
    command = f"{sys.executable} -m argmap tree --all {' '.join(MAP)} | head -1"
    ran = subprocess.run(command, shell=True, cwd=MAPS, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("1 Should the reading room stay open at night?  open-at-night (rivals)\n", "")


def test_a_terminal_without_unicode_gets_no_traceback() -> None:
    ran = process("tree", *MAP, PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.slow
def test_a_file_name_that_is_not_utf8_is_shown_all_the_same(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml")
    Path(name).write_text("format: 1\ntitle: T\nclaims: {a: {text: A}}\n")
    assert process("claims", "--json", "--map", name).returncode == 0


def test_json_hands_a_terminal_nothing_to_obey(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text('format: 1\ntitle: T\nclaims: {a: {text: "x\\x9b31m\\u202e"}}\n')
    ran = run("claims", "--json", "--map", tmp_path / "map.yaml")
    assert "\\u009b31m\\u202e" in ran.out
    assert json.loads(ran.out)["answer"][0]["claim"]["text"] == "x\x9b31m\u202e"


def test_a_width_of_nothing_is_not_believed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "0")
    assert "Should the reading room stay open at night?" in run("tree", *MAP).out


@pytest.mark.parametrize("command", ["claims --json", pytest.param("export", marks=pytest.mark.slow)])
def test_json_and_dot_are_utf8_whatever_the_terminal(tmp_path: Path, command: str) -> None:
    (tmp_path / "map.yaml").write_text("format: 1\ntitle: Été\nclaims: {a: {text: 'Été.'}}\n", encoding="utf-8")
    ran = process(*command.split(), "--map", str(tmp_path / "map.yaml"), PYTHONIOENCODING="ascii")
    assert "Été." in ran.stdout.decode("utf-8")
