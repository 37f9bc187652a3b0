"""Wrong usage is told in plain words, whatever release of Typer finds it, and without a word on stdout."""

from pathlib import Path

import pytest
from conftest import COMMANDS, OF_MAPS, Run

pytestmark = pytest.mark.smoke

JARGON = ("input", "integer", "parse", "valid ", "value error", "range", ">=", "('")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("tree --depth x", "'x' is not a whole number"),
        ("tree --depth 1.5", "'1.5' is not a whole number"),
        ("tree --depth 0", "0 is less than 1"),
        ("export --depth -1", "-1 is less than 1"),
        ("export --format xyz", "'xyz' is none of dot, svg, png, pdf, mermaid, graphml, json, markdown, html"),
        ("export --format sgv", "dot, svg, png, pdf, mermaid, graphml, json, markdown, html; did you mean 'svg'?"),
        ("export --rankdir lr", "'lr' is none of RL, LR, TB, BT; did you mean 'LR'?"),
        ("export --cluster-by claim", "'claim' is none of position, source"),
        ("check --format jsno", "'jsno' is none of text, json, github; did you mean 'json'?"),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(run: Run, arguments: str, message: str) -> None:
    ran = run(*arguments.split())
    option = arguments.split()[1]
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith(f"Error: Invalid value for '{option}': ")
    assert ran.err.endswith(f"{message}\n")
    assert not any(word in ran.err.replace("Invalid value for", "").casefold() for word in JARGON)


def test_a_filter_is_not_typed_both_ways(run: Run) -> None:
    ran = run("tree", "--one-voice", "--no-one-voice")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Error: Invalid value: --one-voice and --no-one-voice exclude each other\n")


def test_a_number_larger_than_any_map_is_deep_enough(run: Run) -> None:
    all_of_it = run("tree", "--all", "--map", "library.yaml").out
    assert run("tree", "--depth", "9" * 20, "--map", "library.yaml").out == all_of_it


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--map m tree", "--map goes behind the command: argmap tree --map m"),
        ("-m m tree", "-m goes behind the command: argmap tree -m m"),
        ("-mm show open", "-m goes behind the command: argmap show -mm open"),
        ("--json claims cry", "--json goes behind the command: argmap claims --json cry"),
        ("--depth=3 tree", "--depth goes behind the command: argmap tree --depth=3"),
        ("--documents d -m m trace a", "--documents goes behind the command: argmap trace --documents d -m m a"),
        ("--rankdir LR tree", "--rankdir goes behind a command that has it: export"),
        (
            "-d texts",
            "-d goes behind a command that has it: tree, show, trace, sources, read, gaps, new, cite, check, export",
        ),
        ("--depth 3 show open", "--depth goes behind a command that has it: tree, for, against, trace, export"),
    ],
)
def test_an_option_before_the_command_is_told_where_it_goes(run: Run, arguments: str, message: str) -> None:
    ran = run(*arguments.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"Error: {message}\n")


def test_what_is_to_be_typed_instead_is_quoted_as_a_shell_needs_it(run: Run) -> None:
    assert run("--map", "my map", "tree").err.endswith("argmap tree --map 'my map'\n")


@pytest.mark.parametrize("option", [name for command in OF_MAPS for name in COMMANDS[command].params[-1].opts])
def test_every_command_has_options_that_go_behind_it(run: Run, option: str) -> None:
    assert f"{option} goes behind " in run(option).err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--mpa m tree", "No such option: --mpa; did you mean '--map'?"),
        ("tree --mpa m", "No such option: --mpa; did you mean '--map'?"),
        ("export --clusterby source", "No such option: --clusterby; did you mean '--cluster-by'?"),
        ("tree --zebra", "No such option: --zebra"),
        ("--zebra tree", "No such option: --zebra"),
        ("--verison", "No such option: --verison; did you mean '--version'?"),
        ("tree --rankdir LR", "No such option: --rankdir"),
        ("tre", "No such command 'tre'. Did you mean 'tree', 'trace'?"),
    ],
)
def test_an_unknown_name_is_told_the_nearest_one(run: Run, arguments: str, message: str) -> None:
    ran = run(*arguments.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"Error: {message}\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("x", "no ending says which format it is; known are .dot, .gv,"),
        ("of.dot/x", "no ending says which format it is; known are .dot, .gv,"),
        ("x.yaml", "no format ends in .yaml; known are .dot, .gv,"),
    ],
)
def test_a_file_whose_format_nothing_says_is_not_written(run: Run, tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "of.dot").mkdir()
    ran = run("export", "--map", "library.yaml", "-o", tmp_path / name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(f"argmap: {tmp_path / name}: {message}")
    assert ran.err.endswith(", or give --format\n")
    assert not (tmp_path / name).exists()


def test_a_file_without_an_ending_is_written_in_the_format_given(run: Run, tmp_path: Path) -> None:
    assert run("export", "--map", "library.yaml", "--format", "mermaid", "-o", tmp_path / "x").code == 0
    assert (tmp_path / "x").read_text("utf-8").startswith("---\ntitle: ")


@pytest.mark.parametrize("typed", [(), ("--all",), ("1",), ("--json",)])
def test_a_folder_that_is_not_there_is_refused_by_every_tree(typed: tuple[str, ...], run: Run) -> None:
    ran = run("tree", *typed, "--map", "library.yaml", "--documents", "nowhere")
    assert (ran.code, ran.out, ran.err) == (1, "", "argmap: nowhere: no such folder of documents\n")


@pytest.mark.parametrize("typed", [(), ("--no-pager",), ("help",), ("--no-pager", "help"), ("help", "--no-pager")])
def test_argmap_without_a_command_prints_its_help(typed: tuple[str, ...], run: Run) -> None:
    ran = run(*typed)
    assert (ran.code, ran.err) == (0, "")
    assert "Usage: argmap [OPTIONS] COMMAND" in ran.out


@pytest.mark.parametrize("command", ["tree", "for", "against", "trace"])
def test_a_depth_goes_with_no_other_one(command: str, run: Run) -> None:
    ran = run(command, "open", "--map", "library.yaml", "--depth", "1", "--all")
    assert (ran.code, ran.out) == (2, "")
    assert "--depth and --all exclude each other" in ran.err


def test_a_claim_without_a_name_is_no_request_for_the_whole_map(run: Run) -> None:
    assert run("tree", "", "--map", "library.yaml").code == 1


def test_help_is_a_command_too(run: Run) -> None:
    assert run("help", "tree").out == run("tree", "--help").out
